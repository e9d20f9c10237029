import {
  calendarDate,
  CellState,
  fingerprint,
  freezeReferences,
  parseModel,
  segmentAccounts,
  textColumn,
  tierOf,
  type AccountColumns,
  type IndicatorColumn,
  type Segmentation,
  type SegmentationModel,
} from '@keystage/core';
import distribution from '@keystage/core/models/distribution-by-ledger.json';
import { tierValues } from '../../../shared-core/salesforce/tier-values';
import type { RecordValues } from '../salesforce/org/org';

/** A list of accounts as an analyst would segment it, and the records and the model that a push leaves in the org. */
export interface SegmentedAccounts {
  readonly run: Segmentation;
  readonly model: SegmentationModel;
  /** Fields of the model record, which hold the model whole. */
  readonly modelRecord: RecordValues;
  /** Fields of an account's record, by its place in the list. */
  recordOf(account: number): RecordValues;
  /** Places of the accounts with this tier. */
  withTier(tier: string): number[];
}

const asOf = calendarDate('2026-11-20')!;

/** 240 accounts with amounts from small to large, some of them late payers, prospects or half unknown; always the same ones. */
export function segmentedAccounts(): SegmentedAccounts {
  const parsed = parseModel({ ...distribution, version: 3, currency: 'EUR' });
  if (!parsed.ok) throw new Error('The ready model is not sound.');
  const accounts = accountList(240);
  const model = freezeReferences(accounts, parsed.model);
  const run = segmentAccounts(accounts, model, asOf);
  return {
    run,
    model,
    modelRecord: modelRecord(model),
    recordOf: (account) => ({ ...tierValues(run, account, fingerprint(model)) }),
    withTier: (tier) => [...run.tiers.keys()].filter((i) => tierOf(run, i) === tier),
  };
}

/** A model as a record that holds its file whole. */
export function modelRecord(model: SegmentationModel): RecordValues {
  return {
    Name: typeof model.name === 'string' ? model.name : model.name.en,
    Version__c: model.version,
    Fingerprint__c: fingerprint(model),
    Active__c: true,
    Parts__c: 0,
    Model__c: JSON.stringify(model),
  };
}

function accountList(size: number): AccountColumns {
  const places = Array.from({ length: size }, (_, i) => i);
  const ids = textColumn(places.map((i) => `C-${String(10_000 + i)}`));
  /** From 0 to 1, without order in the list and the same each time. */
  const spread = (i: number, step: number) => ((i * step) % size) / size;
  /** The same, but an account that does well in one thing tends to do well in others. */
  const quality = (i: number, step: number) => 0.7 * spread(i, 37) + 0.3 * spread(i, step);
  const amount = places.map((i) => (i % 40 === 39 ? 0 : Math.round(900 * Math.exp(6 * spread(i, 37)))));
  return {
    ids,
    names: ids,
    indicators: new Map<string, IndicatorColumn>([
      ['amount', numbers(amount)],
      ['profit', numbers(amount.map((value, i) => Math.round(value * (0.02 + 0.36 * quality(i, 53)))))],
      ['grossMargin', numbers(places.map((i) => 0.02 + 0.36 * quality(i, 53)))],
      ['transactionCount', numbers(amount.map((value, i) => (value === 0 ? 0 : 1 + Math.round(30 * quality(i, 41)))))],
      ['recency', numbers(places.map((i) => Math.round(380 * (1 - quality(i, 71)))))],
      ['returnRatio', numbers(places.map((i) => 0.1 * (1 - quality(i, 61))))],
      ['collectionPeriod', numbers(places.map((i) => Math.round(15 + 70 * (1 - quality(i, 29)))))],
      ['overdueRatio', numbers(places.map((i) => (i % 11 === 3 ? 0.41 : i % 7 === 5 ? null : 0.25 * spread(i, 83))))],
      ['complaintCount', numbers(places.map((i) => i % 5))],
      ['praiseCount', numbers(places.map((i) => (i % 3 === 1 ? null : i % 4)))],
      [
        'annualRevenue',
        numbers(amount.map((value, i) => (i % 6 === 2 ? null : value * (4 + Math.round(9 * spread(i, 19)))))),
      ],
    ]),
  };
}

function numbers(values: readonly (number | null)[]): IndicatorColumn {
  return {
    kind: 'number',
    values: Float64Array.from(values, (value) => value ?? NaN),
    states: Uint8Array.from(values, (value) => (value === null ? CellState.blank : CellState.read)),
  };
}
