import * as fc from 'fast-check';
import {
  calendarDate,
  compileGatherSql,
  duckdb,
  segmentAccounts,
  type AccountColumns,
  type NumberColumn,
} from '@keystage/core';
import { listOf, modelOf } from '../../shared-core/src/segmentation/account-list.test-data';
import { clickHouseEngine, hasClickHouse } from './clickhouse-engine';
import { drawnRuns } from './drawn-runs';
import { duckDbEngine } from './duckdb-engine';
import { rowsOverShards } from './rows-over-shards';
import { differencesInRows } from './sql-differences';
import type { SqlEngine } from './sql-engine';

const asOf = calendarDate('2026-11-20')!;
let engine: SqlEngine;
beforeAll(async () => {
  engine = await duckDbEngine();
});
afterAll(() => engine.end());

test('drawn lists in three shards have the answer of the whole list', async () => {
  for (const run of fc.sample(drawnRuns, { numRuns: 6 })) {
    const rows = await rowsOverShards(run, engine, 3);
    expect([run.model.way.by, differencesInRows(run, rows, { overShards: true })]).toEqual([run.model.way.by, []]);
  }
}, 120_000);

const indicators = [
  { id: 'amount', weight: 3, points: { by: 'percentile' } },
  { id: 'recency', weight: 2, points: { by: 'percentile', method: 'excel.inc' }, missing: 'neutral' },
  { id: 'profit', weight: 1, points: { by: 'robust', outliers: 'leaveOut' } },
];
const shares = [0.037, 0.2, 0.3, 0.463];
const upTo = [0.237, 0.6, 0.9, 1];
const tiers = ['VIP', 'A', 'B', 'C'];
const byQuota = {
  by: 'quotas',
  of: 'amount',
  quotas: shares.map((share, k) => ({ tier: tiers[k], share })),
  ties: 'strict',
} as const;

const byPareto = {
  by: 'pareto',
  indicator: 'amount',
  limits: upTo.map((to, k) => ({ tier: tiers[k], upTo: to })),
} as const;

(hasClickHouse() ? test.each : test.skip.each)([
  ['by quota', byQuota],
  ['by cumulated share', byPareto],
])(
  'so has a list in ClickHouse, %s',
  async (_, way) => {
    const own = await clickHouseEngine();
    try {
      const model = modelOf({ indicators, way, tiers });
      const ids = Array.from({ length: 40 }, (__, k) => `K${k}`);
      const figures = { amount: ids.map((__, k) => k % 7), recency: ids.map((__, k) => k), profit: ids.map(() => 1) };
      const run = segmentAccounts(listOf(figures, ids), model, asOf);
      expect(differencesInRows(run, await rowsOverShards(run, own, 3), { overShards: true })).toEqual([]);
    } finally {
      await own.end();
    }
  },
  120_000,
);

const size = 20_000;

/** Forty amounts, so that 500 accounts are level with one another, and ids that no shard has in a row. */
function heavyTies(): AccountColumns {
  const rows = Array.from({ length: size }, (_, i) => (i * 7919) % size);
  const list = listOf(
    {
      amount: rows.map((row) => (row % 40) * 250 + 0.01),
      recency: rows.map((row) => (row % 97 === 0 ? null : row % 365)),
      profit: rows.map((row) => (row % 13) - 3),
    },
    rows.map((row) => `K${String(row).padStart(5, '0')}`),
  );
  return { ...list, previousTiers: rows.map((row) => (row % 3 === 0 ? undefined : ['VIP', 'A', 'B', 'C'][row % 4])) };
}

test.each([
  ['by quota, ties parted by id', byQuota, 0],
  ['by cumulated share, with a band', byPareto, 0.02],
])(
  '20,000 accounts in eight shards, %s: every tier is that of the whole list, cuts through equals included',
  async (_, way, band) => {
    const model = modelOf({ indicators, way, tiers, stability: { band, upAfter: 1, downAfter: 1 } });
    const run = segmentAccounts(heavyTies(), model, asOf);
    // The cuts do go through accounts that are level: one amount, two tiers.
    const tiersOf = new Map<number, Set<number>>();
    const { values } = run.accounts.indicators.get('amount') as NumberColumn;
    values.forEach((amount, i) => tiersOf.set(amount, (tiersOf.get(amount) ?? new Set()).add(run.earnedTiers[i])));
    expect([...tiersOf.values()].filter((found) => found.size > 1)).not.toEqual([]);
    expect(differencesInRows(run, await rowsOverShards(run, engine, 8), { overShards: true })).toEqual([]);
  },
  300_000,
);

test('what a model takes from nobody else is not gathered', () => {
  const cutOffs = ['VIP', 'A', 'B'].map((tier, k) => ({ tier, from: 70 - 20 * k }));
  const bands = { by: 'bands', cuts: [100], points: [0, 100] };
  const model = modelOf({
    indicators: [{ id: 'amount', weight: 1, points: bands }],
    way: { by: 'scorecard', cutOffs },
  });
  const sources = { accounts: { table: ['accounts'], columns: ['account', 'amount'] } };
  expect(compileGatherSql(model, duckdb, sources, asOf, 'values')).toBeUndefined();
  expect(compileGatherSql(model, duckdb, sources, asOf, 'places')).toBeUndefined();
});

test('ledgers are not gathered: a kind of note that one shard lacks another may have', () => {
  const model = modelOf({ indicators });
  const ledgers = { orders: { table: ['orders'], columns: ['account', 'amount'] } };
  expect(() => compileGatherSql(model, duckdb, { ledgers }, asOf, 'values')).toThrow('Derive the figures first');
});
