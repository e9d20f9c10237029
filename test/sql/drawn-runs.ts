import * as fc from 'fast-check';
import {
  calendarDate,
  freezeReferences,
  parseModel,
  segmentAccounts,
  type AccountColumns,
  type Segmentation,
  type SegmentationModel,
} from '@keystage/core';
import { listOf, type Cell } from '../../shared-core/src/segmentation/account-list.test-data';

const asOf = calendarDate('2026-11-20')!;
const tiers = ['VIP', 'A', 'B', 'C'] as const;

/** Values of each indicator: amounts that tie and amounts that do not, ratios on the cuts, counts; 1 in 8 a blank, now and then unreadable. */
const numbers: Readonly<Record<string, fc.Arbitrary<number>>> = {
  amount: fc.oneof(fc.integer({ min: -50, max: 4000 }), fc.integer({ min: 0, max: 5 }), cents(9_000_000)),
  profit: fc.oneof(fc.integer({ min: -300, max: 900 }), cents(100_000)),
  transactionCount: fc.integer({ min: 0, max: 12 }),
  recency: fc.integer({ min: 0, max: 400 }),
  overdueRatio: fc.constantFrom(0, 0.05, 0.1, 0.15, 0.3, 0.41, 1 / 3),
  // PostgreSQL takes a half of the least double for an error.
  annualRevenue: fc.double({ min: 0, max: 1e7, noNaN: true }).map((x) => (x < 1e-290 ? 0 : x)),
  praiseCount: fc.integer({ min: 0, max: 5 }),
};
const regions = ['North', 'South', "L'Est", '西部'];

function cents(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max: most }).map((whole) => whole / 100);
}

const cells = (numberOf: fc.Arbitrary<number>): fc.Arbitrary<Cell> =>
  fc.oneof(
    { arbitrary: numberOf, weight: 40 },
    { arbitrary: fc.constant<Cell>(null), weight: 5 },
    { arbitrary: fc.constant<Cell>('unreadable!'), weight: 1 },
  );

const row = fc.record({
  figures: fc.record<Record<string, Cell>>({
    ...Object.fromEntries(Object.entries(numbers).map(([id, number]) => [id, cells(number)])),
    region: fc.oneof(fc.constantFrom<Cell>(...regions), fc.constant<Cell>(null)),
  }),
  kind: fc.constantFrom('contractor', ' Adviser', 'developer', undefined),
  previous: fc.constantFrom(...tiers, 'Gold', undefined),
  wait: fc.option(
    fc.record({
      run: fc.integer({ min: 1, max: 3 }),
      towards: fc.constantFrom(...tiers),
      on: fc.constantFrom('2026-10-20', '2026-11-20', undefined),
    }),
  ),
  override: fc.option(
    fc.record({
      tier: fc.constantFrom(...tiers, 'Gold', ' A '),
      from: fc.constantFrom('2026-01-01', '2026-11-20', '2026-12-01', undefined),
      until: fc.constantFrom('2026-06-01', '2026-11-20', '2026-12-31', '2029-01-01', undefined),
      reason: fc.constantFrom('Pilot', ' ', 'it\'s "new"'),
      author: fc.constantFrom('KH', undefined),
      beatsCaps: fc.boolean(),
      approver: fc.constantFrom('KH', 'ML', undefined),
    }),
    { freq: 6 },
  ),
});

const outliers = fc.constantFrom<unknown>('keep', 'leaveOut', { winsorise: { low: 0.1, high: 0.15 } });
const scaleOrRank = fc.oneof(
  fc.constant({ by: 'percentile' }),
  fc.constant({ by: 'percentile', method: 'excel.inc' }),
  fc.record({ by: fc.constantFrom('minMax', 'log', 'robust'), outliers }),
);
const bands = (cuts: readonly number[], points: readonly number[]) =>
  fc.constantFrom('left', 'right').map((closed) => ({ by: 'bands', cuts, points, closed }));

const indicatorOf = (id: string): fc.Arbitrary<Record<string, unknown>> =>
  fc.record({
    id: fc.constant(id),
    weight: fc.constantFrom(0, 1, 3, 7, 12.5),
    missing: fc.constantFrom('skip', 'neutral', 'worst', 'reject', 'skip'),
    points:
      id === 'region'
        ? fc.constantFrom(
            { by: 'categories', points: { North: 80, "L'Est": 35 } },
            { by: 'categories', points: { North: 80, 西部: 100 }, other: 20 },
          )
        : id === 'overdueRatio'
          ? bands([0.05, 0.15, 0.3], [100, 60, 20, 0])
          : fc.oneof(scaleOrRank, bands([1, 3, 500], [0, 40, 70, 100])),
    ...(id === 'amount' || id === 'recency' ? { target: fc.constantFrom(undefined, undefined, 200) } : {}),
  });

const groups = fc
  .record({
    transaction: fc.tuple(indicatorOf('amount'), indicatorOf('profit'), indicatorOf('recency')),
    finance: fc.tuple(indicatorOf('overdueRatio')),
    profile: fc.tuple(indicatorOf('annualRevenue'), indicatorOf('region')),
    contact: fc.tuple(indicatorOf('praiseCount')),
    weights: fc.array(fc.constantFrom(1, 2, 30), { minLength: 4, maxLength: 4 }),
  })
  .map(({ weights, ...of }) =>
    Object.entries(of).map(([id, indicators], k) => ({
      id,
      weight: weights[k],
      indicators: indicators.some(({ weight }) => (weight as number) > 0)
        ? indicators
        : indicators.map((one) => ({ ...one, weight: 2 })),
    })),
  );

const shares = (member: 'share' | 'upTo') =>
  fc.constantFrom([0.1, 0.3, 0.4, 0.2], [0.01, 0.04, 0.15, 0.8], [0.333, 0.333, 0.333, 0.001]).map((parts) => {
    let sum = 0;
    return parts.map((part, k) => {
      sum = Math.round((sum + part) * 1e4) / 1e4;
      return { tier: tiers[k], [member]: member === 'share' ? part : sum };
    });
  });
const cutOffs = (...from: number[]) => from.map((cut, k) => ({ tier: tiers[k], from: cut }));
const measure = fc.constantFrom('score', 'amount', 'recency', 'profit');
const levels = (...from: number[]) => from.map((cut, k) => ({ level: `L${k}`, from: cut }));

const way: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.constant({ by: 'scorecard', cutOffs: cutOffs(70, 55, 40) }),
  fc.constant({ by: 'indicator', indicator: 'amount', cutOffs: cutOffs(1500, 800, 200) }),
  fc.constant({ by: 'indicator', indicator: 'recency', cutOffs: cutOffs(30, 90, 180) }),
  fc.record({
    by: fc.constant('quotas'),
    of: measure,
    quotas: shares('share'),
    rounding: fc.constantFrom('half-up', 'ceil', 'floor'),
    ties: fc.constantFrom('promote', 'demote', 'strict'),
  }),
  fc.record({
    by: fc.constant('pareto'),
    indicator: fc.constantFrom('amount', 'profit', 'recency'),
    limits: shares('upTo'),
    rule: fc.constantFrom('crossing', 'atMost'),
  }),
  fc.record({ by: fc.constant('naturalBreaks'), of: measure }),
  fc.constant({
    by: 'matrix',
    current: levels(0, 40, 60),
    potential: levels(0, 50),
    cells: [
      { current: ['L2'], potential: ['L1'], tier: 'VIP' },
      { current: ['L2'], potential: ['L0'], tier: 'A' },
      { current: ['L0', 'L1'], potential: ['L1'], tier: 'B' },
      { current: ['L0', 'L1'], potential: ['L0'], tier: 'C' },
    ],
  }),
  fc.record({
    by: fc.constant('quadrant'),
    volume: fc.constantFrom('amount', 'transactionCount'),
    cut: fc.constantFrom<unknown>('median', 'mean', { volume: 3, profit: 0.5 }),
    tiers: fc.constant({ star: 'VIP', cashCow: 'A', elephant: 'B', dog: 'C' }),
  }),
  fc.record({
    by: fc.constant('rfm'),
    bins: fc.integer({ min: 2, max: 5 }),
    rule: fc.constantFrom('own', 'rfm-package'),
    segments: fc.constant([
      { name: 'Best', recency: [2, 5], frequency: [2, 5], monetary: [2, 5], tier: 'VIP' },
      { name: 'Loyal', frequency: [2, 5], tier: 'A' },
      { name: 'New', recency: [2, 5], monetary: [1, 1], tier: 'B' },
    ]),
    otherwise: fc.constant({ name: 'Others', tier: 'C' }),
  }),
);

const parts = fc.record({
  way,
  groups,
  ofKind: fc.option(groups, { freq: 3 }),
  coverageFloor: fc.constantFrom(0, 0.3, 0.6, 0.8),
  stability: fc.record({
    band: fc.constantFrom(0, 0, 2, 0.02),
    upAfter: fc.constantFrom(1, 2),
    downAfter: fc.constantFrom(1, 1, 3),
  }),
  caps: fc.subarray([
    { indicator: 'overdueRatio', above: 0.3, atBest: 'B' },
    { indicator: 'praiseCount', below: 1, atBest: 'A' },
    { indicator: 'overdueRatio', above: 0.4, atBest: 'C' },
  ]),
  floors: fc.subarray([
    { indicator: 'annualRevenue', above: 8e6, atWorst: 'A' },
    { indicator: 'transactionCount', above: 10, atWorst: 'B' },
  ]),
});

const soundModel = parts
  .map(({ ofKind, ...rest }) =>
    parseModel({
      keystage: 2,
      id: 'drawn',
      version: 1,
      name: 'Drawn',
      tiers,
      ...rest,
      ...(ofKind && { kinds: [{ id: 'adviser', name: 'Adviser', names: ['Adviser', 'Consultant'], groups: ofKind }] }),
    }),
  )
  .filter((parsed) => parsed.ok)
  .map((parsed) => (parsed as { model: SegmentationModel }).model);

/** Ids that sort otherwise by language than by code point, and one that a careless statement would trip over. */
const idOf = (i: number) => ['b', 'B', 'ä', 'Z', '京', '𝒜', "o'", '"q"', '한'][i % 9] + String((i * 37) % 101);

/** A run of the core over a drawn list, by a drawn model, frozen on it or on another, with everything that can stand beside a list. */
export const drawnRuns: fc.Arbitrary<Segmentation> = fc
  .record({
    model: soundModel,
    rows: fc.array(row, { minLength: 1, maxLength: 45 }),
    frozenOn: fc.option(fc.array(row, { minLength: 12, maxLength: 30 }), { freq: 3 }),
    beside: fc.record({ kinds: fc.boolean(), former: fc.boolean(), overrides: fc.boolean() }),
    lacks: fc.subarray(['annualRevenue', 'region', 'profit'], { maxLength: 1 }),
  })
  .map(({ model, rows, frozenOn, beside, lacks }) => {
    const accounts = columnsOf(rows, beside, lacks);
    const fresh = frozenOn && freezeReferences(columnsOf(frozenOn, beside, []), model, 12);
    const used = fresh ?? (model.way.by === 'naturalBreaks' ? freezeReferences(accounts, model, 12) : model);
    return segmentAccounts(accounts, used, asOf);
  })
  .filter(({ model: { way: found } }) => found.by !== 'naturalBreaks' || found.frozen !== undefined);

type DrawnRow = typeof row extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function columnsOf(
  rows: readonly DrawnRow[],
  beside: { kinds: boolean; former: boolean; overrides: boolean },
  lacks: readonly string[],
): AccountColumns {
  const ids = [...Object.keys(numbers), 'region'].filter((id) => !lacks.includes(id));
  const list = listOf(
    Object.fromEntries(ids.map((id) => [id, rows.map(({ figures }) => figures[id])])),
    rows.map((_, i) => idOf(i)),
  );
  const kinds = [...new Set(rows.flatMap(({ kind }) => kind ?? []))];
  const waits = rows.flatMap(({ wait }, i) => (wait ? [[i, wait] as const] : []));
  const overrides = rows.flatMap(({ override }, i) => (override ? [[i, override] as const] : []));
  return {
    ...list,
    ...(beside.kinds && {
      accountKinds: {
        kind: 'category' as const,
        labels: kinds,
        codes: Int32Array.from(rows, ({ kind }) => (kind === undefined ? -1 : kinds.indexOf(kind))),
      },
    }),
    ...(beside.former && {
      previousTiers: rows.map(({ previous }) => previous),
      previousWaits: new Map(waits) as AccountColumns['previousWaits'],
    }),
    ...(beside.overrides && { overrides: new Map(overrides) }),
  };
}
