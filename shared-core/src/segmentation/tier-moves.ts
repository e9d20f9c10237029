import type { Tier } from '../model/segmentation-model';
import { tierOf, type Segmentation } from './segmentation';

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
  const moves: TierMove[] = [];
  for (let account = 0; account < before.tiers.length; account++) {
    const from = tierOf(before, account);
    const to = tierOf(after, account);
    if (from !== to) moves.push({ account, from, to });
  }
  return moves;
}
