import { Standing, type Segmentation } from './segmentation';

export interface TierCounts {
  /** In the model's order, best first; a tier nobody reached counts 0. */
  readonly tiers: readonly { readonly tier: string; readonly accounts: number }[];
  readonly prospects: number;
  readonly notScored: number;
}

/**
 * How many accounts stand in each tier, how many are prospects, and how many could not be scored; together, every account of the list.
 * Where subsidiaries are rolled up, a group counts as one.
 */
export function tierCounts(segmentation: Segmentation): TierCounts {
  const { model, tiers, standings } = segmentation.groups?.run ?? segmentation;
  const counts = new Array<number>(model.tiers.length).fill(0);
  let prospects = 0;
  let notScored = 0;
  for (let i = 0; i < tiers.length; i++) {
    if (tiers[i] >= 0) counts[tiers[i]]++;
    else if (standings[i] === Standing.prospect) prospects++;
    else notScored++;
  }
  return { tiers: model.tiers.map((tier, k) => ({ tier, accounts: counts[k] })), prospects, notScored };
}
