import { textAt } from '../basics/text-column';
import type { Tier } from '../model/segmentation-model';
import type { TierMove } from '../segmentation/tier-moves';
import type { ModelPreview } from './preview-model';

/** What became of an account that has another tier: it rose, it fell, it has a tier now, or it has none any more. */
export type MoveKind = 'rose' | 'fell' | 'entered' | 'left';

/** Who changes tier, counted. */
export interface CountedChanges {
  /** Accounts that count: where both models roll subsidiaries up, those at the top of their groups. */
  readonly of: number;
  readonly moves: readonly TierMove[];
  /** How many move up, down, in and out; undefined where the two models have other tiers, of which neither is better. */
  readonly counts?: Readonly<Record<MoveKind, number>>;
  /** The tiers from which and to which, with `undefined` for none where some account has none. */
  readonly from: readonly (Tier | undefined)[];
  readonly to: readonly (Tier | undefined)[];
  /** `matrix[from][to]`, those that stay among them. */
  readonly matrix: readonly (readonly number[])[];
}

/** Counts a preview: how many accounts go from which tier to which. A group of companies that both models score as one counts once. */
export function countedChanges(preview: ModelPreview): CountedChanges {
  const { before, after, migration } = preview;
  const [former, present] = [before, after].map(({ model }) => [...model.tiers, undefined]);
  const counts = whoCounts(preview);
  const moves = preview.moves.filter(({ account }) => counts(account));
  const flows = former.map(() => present.map(() => 0));
  const placeIn = (tiers: typeof former, tier: number) => (tier < 0 ? tiers.length - 1 : tier);
  for (let account = 0; account < after.tiers.length; account++) {
    if (counts(account)) flows[placeIn(former, before.tiers[account])][placeIn(present, after.tiers[account])]++;
  }
  const of = flows.flat().reduce((sum, count) => sum + count, 0);
  // Where everybody has a tier, none is not shown.
  const from = former.filter((tier, k) => tier !== undefined || flows[k].some((count) => count > 0));
  const to = present.filter((tier, k) => tier !== undefined || flows.some((row) => row[k] > 0));
  const matrix = from.map((_, k) => flows[k].slice(0, to.length));
  return { of, moves, ...(migration && { counts: kindsOf(moves, from) }), from, to, matrix };
}

/** Whether an account counts: all of them do, but for those below the top of their groups where both models roll subsidiaries up. */
function whoCounts({ before, after }: ModelPreview): (account: number) => boolean {
  if (!before.groups || !after.groups) return () => true;
  const { run, groupOf } = after.groups;
  return (account) => textAt(run.accounts.ids, groupOf[account]) === textAt(after.accounts.ids, account);
}

/** The move of an account, by an order of tiers that both models share. */
export function moveBetween(
  { from, to }: Pick<TierMove, 'from' | 'to'>,
  tiers: readonly (string | undefined)[],
): MoveKind {
  if (from === undefined) return 'entered';
  if (to === undefined) return 'left';
  return tiers.indexOf(to) < tiers.indexOf(from) ? 'rose' : 'fell';
}

function kindsOf(moves: readonly TierMove[], tiers: readonly (string | undefined)[]) {
  const counts = { rose: 0, fell: 0, entered: 0, left: 0 };
  for (const move of moves) counts[moveBetween(move, tiers)]++;
  return counts;
}
