import { fingerprint, parseModel } from 'c/keystageCore';
import type { Fields, ModelRecord } from './shown-card';

/**
 * A model small enough to reckon by hand. 60 of 100 points go by amount: evenly from 0 for an amount of 0 to 60 for 1,000, so that 800
 * earns 0.8 × 60 = 48. 40 go by overdue ratio: all of them up to 5 %, half up to 30 %, none above; and above 30 % no tier beats B.
 */
export const sampleModel = {
  keystage: 1,
  id: 'sample',
  version: 2,
  name: { en: 'Sample', 'zh-CN': '样例', ko: '견본' },
  currency: 'EUR',
  groups: [
    {
      id: 'transaction',
      weight: 60,
      indicators: [{ id: 'amount', weight: 1, points: { by: 'percentile' }, missing: 'reject' }],
    },
    {
      id: 'finance',
      weight: 40,
      indicators: [
        {
          id: 'overdueRatio',
          weight: 1,
          points: { by: 'bands', cuts: [0.05, 0.3], points: [100, 50, 0], closed: 'right' },
          missing: 'skip',
        },
      ],
    },
  ],
  way: {
    by: 'scorecard',
    cutOffs: [
      { tier: 'VIP', from: 91 },
      { tier: 'A', from: 75 },
      { tier: 'B', from: 50 },
    ],
  },
  caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }],
  references: {
    amount: { count: 100, median: 500, values: [0, 850, 1000], shares: [0, 0.85, 1] },
    overdueRatio: { count: 100, median: 0.02 },
  },
};

export type ModelFile = Omit<typeof sampleModel, 'references'> & { references?: typeof sampleModel.references };

export function fingerprintOf(model: unknown): string {
  const parsed = parseModel(model);
  if (!parsed.ok) throw new Error(`The sample is not sound: ${JSON.stringify(parsed.problems)}`);
  return fingerprint(parsed.model);
}

export const sampleFingerprint = fingerprintOf(sampleModel);

export function modelRecord(model: unknown = sampleModel, fields: Partial<ModelRecord> = {}): ModelRecord {
  return { Name: 'Sample', Fingerprint__c: sampleFingerprint, Model__c: JSON.stringify(model), ...fields };
}

/** Tier Reasons as a push writes it. */
export function reasonsOf(values: Readonly<Record<string, number | string | null>>, more: object = {}): string {
  return JSON.stringify({
    keystage: 1,
    id: 'C-10482',
    asOf: '2026-11-20',
    values,
    unreadable: [],
    reasons: [],
    ...more,
  });
}

/** An account with an amount of 800 and nothing overdue: 48 + 40 = 88 points, an A. */
export const sampleAccount: Fields = {
  Name: 'Northgate Systems',
  Keystage_Tier__c: 'A',
  Keystage_Score__c: 88,
  Keystage_Reasons__c: reasonsOf({ amount: 800, overdueRatio: 0 }),
  Keystage_Model_Fingerprint__c: sampleFingerprint,
  Keystage_Tiered_On__c: '2026-11-20',
};

/** An account nobody has segmented: every field is there and blank. */
export const freshAccount: Fields = {
  Name: 'Northgate Systems',
  Keystage_Tier__c: null,
  Keystage_Score__c: null,
  Keystage_Reasons__c: null,
  Keystage_Model_Fingerprint__c: null,
  Keystage_Tiered_On__c: null,
};
