import type { Tier } from '../model/segmentation-model';
import type { Segmentation } from './segmentation';

/** One account that has another tier in the second run than in the first; undefined stands for no tier. */
export interface TierMove {
  readonly account: number;
  readonly from: Tier | undefined;
  readonly to: Tier | undefined;
}

/** Who has another tier in the second of two runs over one list: under another model, or once references are frozen. In list order. */
export function tierMoves(before: Segmentation, after: Segmentation): TierMove[] {
  if (before.accounts.ids.length !== after.accounts.ids.length)
    throw new Error('Two runs over one list have as many accounts.');
  const [former, present] = [before.model.tiers, after.model.tiers];
  // What a tier of the first is in the second, by its place and one: no tier is none there either, and one that is unknown there is another.
  const same = Int8Array.of(-1, ...former.map((tier) => (present.includes(tier) ? present.indexOf(tier) : -2)));
  const moves: TierMove[] = [];
  for (let account = 0; account < before.tiers.length; account++) {
    const [from, to] = [before.tiers[account], after.tiers[account]];
    if (same[from + 1] !== to) moves.push({ account, from: former[from], to: present[to] });
  }
  return moves;
}
