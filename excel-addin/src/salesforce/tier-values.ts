import { CellState, roundHalfAway, tierOf, tierReasons, type Segmentation } from '@keystage/core';

/** What a push writes to an account, by field. What each means stands in salesforce-lwc/README.md. */
export interface TierValues {
  readonly Keystage_Tier__c: string | null;
  readonly Keystage_Latent_Tier__c: string | null;
  readonly Keystage_Score__c: number | null;
  readonly Keystage_Coverage__c: number | null;
  readonly Keystage_Reasons__c: string;
  readonly Keystage_Model_Fingerprint__c: string;
  readonly Keystage_Tiered_On__c: string;
}

export type TierField = keyof TierValues;

export const tierFields: readonly TierField[] = [
  'Keystage_Tier__c',
  'Keystage_Latent_Tier__c',
  'Keystage_Score__c',
  'Keystage_Coverage__c',
  'Keystage_Reasons__c',
  'Keystage_Model_Fingerprint__c',
  'Keystage_Tiered_On__c',
];

/** The version of the JSON in `Keystage_Reasons__c`. */
const reasonsFormat = 1;

/** What the record of one account of a run is to hold; `fingerprint` is that of the run's model. */
export function tierValues(segmentation: Segmentation, account: number, fingerprint: string): TierValues {
  const { model, latentTiers, scores, coverage, asOf } = segmentation;
  const tier = tierOf(segmentation, account) ?? null;
  return {
    Keystage_Tier__c: tier,
    Keystage_Latent_Tier__c: tier === null ? null : (model.tiers[latentTiers[account]] ?? null),
    Keystage_Score__c: tier === null ? null : cut(scores[account]),
    Keystage_Coverage__c: Number.isNaN(coverage[account]) ? null : roundHalfAway(100 * coverage[account], 1),
    Keystage_Reasons__c: reasonsJson(segmentation, account),
    Keystage_Model_Fingerprint__c: fingerprint,
    Keystage_Tiered_On__c: asOf,
  };
}

/** Cut to two decimals, not rounded, so that 74.996 never reads as a 75 it did not reach; nine decimals are what the core compares by. */
function cut(score: number): number {
  const compared = roundHalfAway(score, 9);
  const rounded = roundHalfAway(compared, 2);
  return rounded > compared ? roundHalfAway(rounded - 0.01, 2) : rounded;
}

/** The values the tier came from and the reasons for it, so that the record can be explained by the same core and model. */
function reasonsJson(segmentation: Segmentation, account: number): string {
  const { accounts, asOf } = segmentation;
  const values: Record<string, number | string | null> = {};
  const unreadable: string[] = [];
  // By name, so that another order of columns in the sheet is no change to the record.
  const columns = [...accounts.indicators].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [id, column] of columns) {
    if (column.kind === 'category') {
      values[id] = column.codes[account] < 0 ? null : column.labels[column.codes[account]];
    } else if (column.states[account] === CellState.unreadable) {
      unreadable.push(id);
    } else {
      values[id] = column.states[account] === CellState.read ? column.values[account] : null;
    }
  }
  return JSON.stringify({
    keystage: reasonsFormat,
    id: accounts.ids[account],
    asOf,
    values,
    unreadable,
    reasons: tierReasons(segmentation, account),
  });
}
