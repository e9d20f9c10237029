import type { Tier } from '../model/segmentation-model';
import { scoredAt } from '../segmentation/segment-groups';
import { tierOf } from '../segmentation/segmentation';
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
  const { ids } = after.accounts;
  const rolledUp = before.groups !== undefined && after.groups !== undefined;
  const counts = (account: number) => {
    const { run, place } = scoredAt(after, account);
    return !rolledUp || run.accounts.ids[place] === ids[account];
  };
  const accounts = Array.from(ids.keys()).filter(counts);
  const moves = preview.moves.filter(({ account }) => counts(account));
  const axis = (run: typeof before) => [
    ...run.model.tiers,
    ...(accounts.some((account) => tierOf(run, account) === undefined) ? [undefined] : []),
  ];
  const [from, to] = [axis(before), axis(after)];
  const matrix = from.map(() => to.map(() => 0));
  for (const account of accounts) matrix[from.indexOf(tierOf(before, account))][to.indexOf(tierOf(after, account))]++;
  return { of: accounts.length, moves, ...(migration && { counts: kindsOf(moves, from) }), from, to, matrix };
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
