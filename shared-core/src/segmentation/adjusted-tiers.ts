import type { IndicatorId } from '../model/indicator-catalogue';
import { publishedTier, touchedAccounts } from './publish-tiers';
import type { Segmentation } from './segmentation';
import type { OverrideProblem } from './tier-override';

/** Which accounts have another tier than their latent one for each thing that can decide so, and which overrides count for nothing; by place. */
export interface AdjustedTiers {
  readonly overridden: readonly number[];
  readonly raised: readonly number[];
  /** By the indicator that the deciding cap looks at, in the order of the model's caps; one that holds nobody down is left out. */
  readonly capped: ReadonlyMap<IndicatorId, readonly number[]>;
  /** Those whose override has run out. */
  readonly expired: readonly number[];
  readonly refused: readonly { readonly account: number; readonly problems: readonly OverrideProblem[] }[];
}

/**
 * What overrides, floors and caps did to the tiers of a list. An account that was raised and then capped stands among both, so the numbers
 * say how often each decided and add up to no number of accounts. Where subsidiaries are rolled up, a group counts as one: ask its run.
 */
export function adjustedTiers(segmentation: Segmentation): AdjustedTiers {
  const by = { overridden: [] as number[], raised: [] as number[], overrideExpired: [] as number[] };
  const capped = new Map(segmentation.model.caps.map(({ indicator }) => [indicator, [] as number[]]));
  const refused: AdjustedTiers['refused'][number][] = [];
  for (const account of Int32Array.from(touchedAccounts(segmentation)).sort()) {
    const { steps, caps, refused: problems } = publishedTier(segmentation, account);
    for (const step of steps) {
      if (step.kind === 'capped') capped.get(caps[step.by].indicator)!.push(account);
      else by[step.kind].push(account);
    }
    if (problems) refused.push({ account, problems });
  }
  const { overrideExpired: expired, ...others } = by;
  return { ...others, capped: new Map([...capped].filter(([, held]) => held.length > 0)), expired, refused };
}
