import type { CalendarDate } from '../basics/calendar-date';
import { signedParts } from '../basics/signed-parts';
import { roundHalfAway } from '../basics/round-half-away';
import type { AccountColumns } from '../intake/account-columns';
import type { IndicatorId } from '../model/indicator-catalogue';
import type { SegmentationModel, Tier } from '../model/segmentation-model';
import { contributionsAt } from '../segmentation/contributions-of';
import { migrationBetween, type Migration } from '../segmentation/migration';
import { originAt } from '../segmentation/origins';
import { retierAccounts } from '../segmentation/retier-accounts';
import { segmentAccounts } from '../segmentation/segment-accounts';
import { Origin, type Segmentation } from '../segmentation/segmentation';
import { tierMoves, type TierMove } from '../segmentation/tier-moves';
import type { TierReason } from '../segmentation/tier-reason';
import { tierReasons } from '../segmentation/tier-reasons';

/** Who would have another tier under another model, before anybody decides for it. */
export interface ModelPreview {
  readonly before: Segmentation;
  readonly after: Segmentation;
  /** In the order of the list. */
  readonly moves: readonly TierMove[];
  /** From the tiers of the present model to those of the other; undefined where the two do not have the same tiers. */
  readonly migration: Migration | undefined;
}

/** Runs one list through two models, the present one and a candidate, and says who changes tier. */
export function previewModel(
  accounts: AccountColumns,
  present: SegmentationModel,
  candidate: SegmentationModel,
  asOf: CalendarDate,
): ModelPreview {
  return previewUnder(segmentAccounts(accounts, present, asOf), candidate);
}

/** The same of a run that has been made already. Where the candidate differs in weights and limits alone, its points serve again. */
export function previewUnder(before: Segmentation, candidate: SegmentationModel): ModelPreview {
  const { accounts, asOf } = before;
  return previewOf(before, retierAccounts(before, candidate) ?? segmentAccounts(accounts, candidate, asOf));
}

/** The same of two runs over one list: the second may have read further columns of it. */
export function previewOf(before: Segmentation, after: Segmentation): ModelPreview {
  const [present, candidate] = [before.model, after.model];
  const sameTiers = present.tiers.join('\n') === candidate.tiers.join('\n');
  return {
    before,
    after,
    moves: tierMoves(before, after),
    migration: sameTiers ? migrationBetween(before.tiers, after.tiers, present.tiers.length) : undefined,
  };
}

/** Why one account moves: its score then and there, by indicator, and what decides its tier under the candidate. */
export interface MoveExplanation extends TierMove {
  readonly from: Tier | undefined;
  readonly to: Tier | undefined;
  /** Points, to one decimal; undefined where one of the two models gives no score. */
  readonly score?: { readonly before: number; readonly after: number };
  /** What each indicator gains or loses, largest change first; together exactly the change of the score shown. */
  readonly changes: readonly { readonly indicator: IndicatorId; readonly by: number }[];
  readonly reasons: readonly TierReason[];
}

/** Explains a move of the preview. Parts of indicators that only one of the models scores count as a whole. */
export function explainMove(
  { before, after }: Pick<ModelPreview, 'before' | 'after'>,
  move: TierMove,
): MoveExplanation {
  const { account } = move;
  const [old, fresh] = [before, after].map((run) => run.scores[account]);
  const reasons = tierReasons(after, account);
  if (Number.isNaN(old) || Number.isNaN(fresh)) return { ...move, changes: [], reasons };

  // As they are compared: the last bits of a sum must not show a score of 65.45 as 65.4.
  const shown = (exact: number) => roundHalfAway(roundHalfAway(exact, 9), 1);
  const score = { before: shown(old), after: shown(fresh) };
  const gains = gainsOf(before, after, account);
  const tenths = signedParts(
    Math.round(score.after * 10) - Math.round(score.before * 10),
    gains.map(([, by]) => 10 * by),
  );
  const changes = gains
    .map(([indicator], k) => ({ indicator, by: tenths[k] / 10 }))
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  return { ...move, score, changes, reasons };
}

function gainsOf(before: Segmentation, after: Segmentation, account: number): [IndicatorId, number][] {
  const gains = new Map<IndicatorId, number>();
  for (const [run, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    const brought = contributionsAt(run, account);
    run.indicators.forEach(({ id, origins }, k) => {
      if (originAt(origins, account) === Origin.elsewhere) return;
      gains.set(id, (gains.get(id) ?? 0) + sign * brought[k]);
    });
  }
  return [...gains];
}
