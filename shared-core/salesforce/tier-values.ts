import {
  CellState,
  coverageAt,
  roundHalfAway,
  scoredAt,
  textAt,
  tierOf,
  tierReasons,
  type Segmentation,
} from '@keystage/core';

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

/** The versions of the JSON in `Keystage_Reasons__c`: the plain one, and the one that says more of an account than its values. */
const plainForm = 1;
const fullForm = 2;

/** What the record of one account of a run is to hold; `fingerprint` is that of the run's model. */
export function tierValues(segmentation: Segmentation, account: number, fingerprint: string): TierValues {
  const { model, latentTiers, scores, indicators, asOf } = segmentation;
  const tier = tierOf(segmentation, account) ?? null;
  const coverage = coverageAt(indicators, account);
  return {
    Keystage_Tier__c: tier,
    Keystage_Latent_Tier__c: tier === null ? null : (model.tiers[latentTiers[account]] ?? null),
    // Somebody can give a tier to an account that has no score.
    Keystage_Score__c: tier === null || Number.isNaN(scores[account]) ? null : scoreInOrg(scores[account]),
    Keystage_Coverage__c: Number.isNaN(coverage) ? null : roundHalfAway(100 * coverage, 1),
    Keystage_Reasons__c: reasonsJson(segmentation, account),
    Keystage_Model_Fingerprint__c: fingerprint,
    Keystage_Tiered_On__c: asOf,
  };
}

/** A score as a record holds it: cut to two decimals, not rounded, so that 74.996 never reads as a 75 it did not reach; nine decimals are what the core compares by. */
export function scoreInOrg(score: number): number {
  const compared = roundHalfAway(score, 9);
  const rounded = roundHalfAway(compared, 2);
  return rounded > compared ? roundHalfAway(rounded - 0.01, 2) : rounded;
}

/**
 * All that the tier came from and the reasons for it, so that the record can be explained by the same core and model: where subsidiaries
 * are rolled up, what their group has.
 */
function reasonsJson(list: Segmentation, member: number): string {
  const { run, place } = scoredAt(list, member);
  const values: Record<string, number | string | null> = {};
  const unreadable: string[] = [];
  // By name, so that another order of columns in the sheet is no change to the record.
  const columns = [...run.accounts.indicators].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [id, column] of columns) {
    if (column.kind === 'category') {
      values[id] = column.codes[place] < 0 ? null : column.labels[column.codes[place]];
    } else if (column.states[place] === CellState.unreadable) {
      unreadable.push(id);
    } else {
      values[id] = column.states[place] === CellState.read ? column.values[place] : null;
    }
  }
  const more = { ...factsBeside(run, place), ...groupOf(list, member) };
  return JSON.stringify({
    keystage: Object.keys(more).length > 0 ? fullForm : plainForm,
    id: textAt(list.accounts.ids, member),
    asOf: list.asOf,
    values,
    unreadable,
    ...more,
    reasons: tierReasons(list, member),
  });
}

/** What decides beside the values: its kind, where it was before, what a person set. Where it was matters under a steady model only. */
function factsBeside({ accounts, model }: Segmentation, place: number) {
  const { accountKinds, previousTiers, previousWaits, overrides } = accounts;
  const { band, upAfter, downAfter } = model.stability;
  const kind = accountKinds?.labels[accountKinds.codes[place]];
  const tier = band > 0 || upAfter > 1 || downAfter > 1 ? previousTiers?.[place] : undefined;
  const wait = previousWaits?.get(place);
  const override = overrides?.get(place);
  return {
    ...(kind !== undefined && { kind }),
    ...(tier !== undefined && { before: { tier, ...(wait && { wait }) } }),
    ...(override && { override }),
  };
}

/** The group of companies that the values are those of, by the account at its top. */
function groupOf({ groups }: Segmentation, member: number) {
  if (!groups) return {};
  const place = groups.groupOf[member];
  const companies = groups.companies[place];
  const { ids, names } = groups.run.accounts;
  return companies > 1 ? { group: { id: textAt(ids, place), name: textAt(names, place), companies } } : {};
}
