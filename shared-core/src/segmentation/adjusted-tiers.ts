import { publishedTier } from './publish-tiers';
import type { Segmentation } from './segmentation';
import { readOverride, type OverrideProblem } from './tier-override';

/** How many accounts have another tier than their latent one for each thing that can decide so, and which overrides count for nothing. */
export interface AdjustedTiers {
  readonly overridden: number;
  readonly raised: number;
  readonly capped: number;
  /** Overrides that have run out. */
  readonly expired: number;
  /** By place in the list. */
  readonly refused: readonly { readonly account: number; readonly problems: readonly OverrideProblem[] }[];
}

/**
 * What overrides, floors and caps did to the tiers of a list. An account that was raised and then capped counts for both, so the counts say
 * how often each decided and add up to no number of accounts. Where subsidiaries are rolled up, a group counts as one: ask its run.
 */
export function adjustedTiers(segmentation: Segmentation): AdjustedTiers {
  const { accounts, model, tiers } = segmentation;
  const counts = { overridden: 0, raised: 0, capped: 0, overrideExpired: 0 };
  if (model.floors.length + model.caps.length > 0 || accounts.overrides) {
    for (let account = 0; account < tiers.length; account++) {
      for (const { kind } of publishedTier(segmentation, account).steps) counts[kind]++;
    }
  }
  const refused = [...(accounts.overrides ?? [])].flatMap(([account, entry]) => {
    const read = readOverride(entry, model.tiers);
    return 'problems' in read ? [{ account, problems: read.problems }] : [];
  });
  const { overrideExpired: expired, ...others } = counts;
  return { ...others, expired, refused };
}
