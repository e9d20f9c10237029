import { fillLabel } from 'c/fillLabel';
import { calendarDate, placementReasons } from 'c/keystageStages';
import { texts } from './texts';
const besideTheBuyer = ['inStep', 'slowDown', 'catchUp', 'reconsider'];
/** Undefined where the template knows no stages of the buyer. */
export function buyerView({ facts, buyerStageSeenOn }, placement, say, draft, mayEdit) {
  const { buyerStages } = placement.template;
  if (buyerStages.length === 0) return undefined;
  const verdict = placementReasons(placement).find(({ kind }) => besideTheBuyer.includes(kind));
  const seenOn = verdict && calendarDate(buyerStageSeenOn ?? '');
  const nameOf = (id) => (id === null ? texts.Stage_Unknown : say.buyerStage(id));
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
