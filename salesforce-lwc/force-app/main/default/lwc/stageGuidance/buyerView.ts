import type { Deal } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import { calendarDate, placementReasons, type Placement, type StageSpeaker } from 'c/keystageStages';
import { texts } from './texts';

/** A stage of the buyer somebody has chosen and that is not saved yet. */
export interface BuyerDraft {
  readonly chosen: string;
  /** What stood there when it was chosen. */
  readonly base: string | null;
  readonly isSaving?: boolean;
  readonly trouble?: string;
  readonly theirs?: { readonly stage: string | null; readonly by: string | null };
}

/** The stage the buyer is in, and whether we keep step. */
export interface BuyerView {
  readonly verdict: string;
  readonly seen?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
  readonly isSaving: boolean;
  readonly mayEdit: boolean;
  readonly trouble?: string;
  readonly conflict?: string;
}

const besideTheBuyer = ['inStep', 'slowDown', 'catchUp', 'reconsider'];

/** Undefined where the template knows no stages of the buyer. */
export function buyerView(
  { facts, buyerStageSeenOn }: Deal,
  placement: Placement,
  say: StageSpeaker,
  draft: BuyerDraft | undefined,
  mayEdit: boolean,
): BuyerView | undefined {
  const { buyerStages } = placement.template;
  if (buyerStages.length === 0) return undefined;
  const verdict = placementReasons(placement).find(({ kind }) => besideTheBuyer.includes(kind));
  const seenOn = verdict && calendarDate(buyerStageSeenOn ?? '');
  const nameOf = (id: string | null) => (id === null ? texts.Stage_Unknown : say.buyerStage(id));
  const { theirs } = draft ?? {};
  return {
    verdict: verdict ? say.reason(verdict) : texts.Stage_BuyerUnknown,
    ...(seenOn && { seen: fillLabel(texts.Stage_BuyerSeen, say.date(seenOn)) }),
    choices: [
      { value: '', label: texts.Stage_Unknown },
      ...buyerStages.map(({ id, name }, k) => ({ value: id, label: `${k + 1} ${say.text(name)}` })),
    ],
    ...{ chosen: draft?.chosen ?? facts.buyerStage ?? '', isSaving: draft?.isSaving === true, mayEdit },
    ...(draft?.trouble !== undefined && { trouble: draft.trouble }),
    ...(draft &&
      theirs && {
        conflict: fillLabel(
          texts.Stage_BuyerConflict,
          theirs.by ?? texts.Stage_Somebody,
          nameOf(theirs.stage),
          nameOf(draft.chosen === '' ? null : draft.chosen),
        ),
      }),
  };
}
