import * as fc from 'fast-check';
import {
  calendarDate,
  explainAccount,
  freezeReferences,
  segmentAccounts,
  textAt,
  textsOf,
  type AccountColumns,
  type Lift,
  type LiftStep,
  type Segmentation,
  type SegmentationModel,
} from '@keystage/core';
import { listOf, modelOf, plainPoints, type Cell } from '../../shared-core/src/segmentation/account-list.test-data';
import { placesOnLadder } from '../../shared-core/src/segmentation/places-on-ladder';

const asOf = calendarDate('2026-11-20')!;

type Row = Readonly<Record<(typeof told)[number], Cell>>;
const told = [
  'amount',
  'profit',
  'transactionCount',
  'recency',
  'annualRevenue',
  'praiseCount',
  'overdueRatio',
] as const;

const row = fc.record({
  amount: fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 6 })), // some have equals
  profit: fc.integer({ min: -300, max: 900 }),
  transactionCount: fc.integer({ min: 1, max: 30 }),
  recency: fc.integer({ min: 0, max: 400 }),
  annualRevenue: fc.integer({ min: 1, max: 90 }),
  praiseCount: fc.option(fc.integer({ min: 0, max: 5 })),
  overdueRatio: fc.constantFrom(0, 0.1, 0.3, 0.41, 0.7),
});
const lists = fc.array(row, { minLength: 14, maxLength: 30 });
const idsOf = (rows: readonly Row[]) => rows.map((_, i) => `K${String((i * 7) % 100).padStart(2, '0')}-${i}`);

const columns = (rows: readonly Row[], ids = idsOf(rows)): AccountColumns =>
  listOf(Object.fromEntries(told.map((id) => [id, rows.map((one) => one[id])])), ids);

/** The list with one account's values changed. */
const withChange = (rows: readonly Row[], at: number, change: Partial<Row>): Row[] =>
  rows.map((one, i) => (i === at ? { ...one, ...change } : one));

const groups = (points: Record<string, unknown>, more: Record<string, unknown> = {}) => [
  {
    id: 'transaction',
    weight: 3,
    indicators: [
      { id: 'amount', weight: 3, points, ...more },
      { id: 'recency', weight: 1, points },
      { id: 'profit', weight: 1, points },
    ],
  },
  { id: 'contact', weight: 1, indicators: [{ id: 'praiseCount', weight: 1, points, missing: 'neutral' }] },
  { id: 'profile', weight: 1, indicators: [{ id: 'annualRevenue', weight: 1, points }] },
];
const ranked = groups({ by: 'percentile' });
const cutOffs = (vip: number, a: number, b: number) => [
  { tier: 'VIP', from: vip },
  { tier: 'A', from: a },
  { tier: 'B', from: b },
];
const scorecard = { by: 'scorecard', cutOffs: cutOffs(75, 60, 40) };
const model = (way: Record<string, unknown>, more: Record<string, unknown> = {}): SegmentationModel =>
  modelOf({ indicators: [], groups: ranked, way, ...more });

const shares = (member: string) => [
  { tier: 'VIP', [member]: 0.1 },
  { tier: 'A', [member]: member === 'upTo' ? 0.4 : 0.3 },
  { tier: 'B', [member]: member === 'upTo' ? 0.8 : 0.4 },
  { tier: 'C', [member]: member === 'upTo' ? 1 : 0.2 },
];
const level = (high: number) => [
  { level: 'low', from: 0 },
  { level: 'high', from: high },
];
const quadrant = (cut: string) => ({
  by: 'quadrant',
  cut,
  tiers: { star: 'VIP', cashCow: 'A', elephant: 'B', dog: 'C' },
});
const rfm = (rule: string) => ({
  by: 'rfm',
  bins: 3,
  rule,
  segments: [
    { name: 'Champions', recency: [2, 3], frequency: [2, 3], monetary: [3, 3], tier: 'VIP' },
    { name: 'Loyal', frequency: [2, 3], monetary: [2, 3], tier: 'A' },
    { name: 'Promising', recency: [2, 3], monetary: [2, 3], tier: 'B' },
  ],
  otherwise: { name: 'Others', tier: 'C' },
});
const abc = { tiers: ['A', 'B', 'C'] };

/** Every way to classify, and every rule for points. */
const models: Readonly<Record<string, SegmentationModel>> = {
  'scorecard of percentiles': model(scorecard),
  'scorecard ranked as a sheet does': model(scorecard, { groups: groups({ by: 'percentile', method: 'excel.inc' }) }),
  'scorecard between least and greatest': model(scorecard, { groups: groups({ by: 'minMax' }) }),
  'scorecard of logarithms': model(scorecard, { groups: groups({ by: 'log' }) }),
  'scorecard of robust deviations': model(scorecard, { groups: groups({ by: 'robust' }) }),
  'scorecard, giants drawn in': model(scorecard, {
    groups: groups({ by: 'minMax', outliers: { winsorise: { low: 0.1, high: 0.1 } } }),
  }),
  'scorecard, giants left out': model(scorecard, {
    groups: groups({ by: 'minMax', outliers: 'leaveOut' }),
    coverageFloor: 0.2,
  }),
  'scorecard with a best value': model(scorecard, { groups: groups({ by: 'percentile' }, { target: 500 }) }),
  'single indicator': model({ by: 'indicator', indicator: 'amount', cutOffs: cutOffs(1500, 800, 200) }),
  'single indicator, less is better': model({ by: 'indicator', indicator: 'recency', cutOffs: cutOffs(30, 90, 180) }),
  'quotas of the score': model({ by: 'quotas', quotas: shares('share') }),
  'quotas of an amount, equals told apart': model({
    by: 'quotas',
    of: 'amount',
    ties: 'strict',
    quotas: shares('share'),
  }),
  'quotas of an amount, equals fall': model({ by: 'quotas', of: 'amount', ties: 'demote', quotas: shares('share') }),
  'quotas where less is better': model({ by: 'quotas', of: 'recency', quotas: shares('share') }),
  'Pareto, crossing': model({ by: 'pareto', indicator: 'amount', limits: shares('upTo') }),
  'Pareto, at most': model({ by: 'pareto', indicator: 'amount', rule: 'atMost', limits: shares('upTo') }),
  'computed ABC': model({ by: 'computedAbc', indicator: 'amount' }, abc),
  'natural breaks of an amount': model({ by: 'naturalBreaks', of: 'amount' }, abc),
  'natural breaks of a profit': model({ by: 'naturalBreaks', of: 'profit' }, abc),
  'natural breaks of the score': model({ by: 'naturalBreaks' }, abc),
  matrix: model({
    by: 'matrix',
    current: level(50),
    potential: level(60),
    cells: [
      { current: ['high'], potential: ['high'], tier: 'VIP' },
      { current: ['high'], potential: ['low'], tier: 'A' },
      { current: ['low'], potential: ['high'], tier: 'B' },
      { current: ['low'], potential: ['low'], tier: 'C' },
    ],
  }),
  'quadrant cut at the median': model(quadrant('median')),
  'quadrant cut at the mean': model(quadrant('mean')),
  RFM: model(rfm('own')),
  'RFM as the package has it': model(rfm('rfm-package')),
};
/** As the matrix says it. */
const cellTiers: Record<string, string> = { 'high high': 'VIP', 'high low': 'A', 'low high': 'B', 'low low': 'C' };
const eachModel = Object.entries(models);
const modelsBut = (...names: string[]) => eachModel.filter(([name]) => !names.includes(name));
const runOf = (rows: readonly Row[], own: SegmentationModel) => segmentAccounts(columns(rows), own, asOf);

/** Account by account, what a run decided. */
const decided = ({ accounts, tiers, scores, latentTiers }: Segmentation) =>
  new Map(textsOf(accounts.ids).map((id, i) => [id, [tiers[i], latentTiers[i], scores[i]]]));

test.each(eachModel)('the order of rows decides nothing: %s', (_, own) => {
  fc.assert(
    fc.property(lists, fc.infiniteStream(fc.nat()), (rows, keys) => {
      const ids = idsOf(rows);
      const order = rows.map((_row, i) => ({ i, key: keys.next().value })).sort((a, b) => a.key - b.key);
      const shuffled = columns(
        order.map(({ i }) => rows[i]),
        order.map(({ i }) => ids[i]),
      );
      const straight = decided(segmentAccounts(columns(rows), own, asOf));
      expect(decided(segmentAccounts(shuffled, own, asOf))).toEqual(straight);
    }),
    { numRuns: 40 },
  );
});

/**
 * Not where a value may be too good: beyond a best value, or too far from the others to count. Nor by `atMost`, where an account that
 * outgrows a limit by itself leaves the tier empty; nor by computed ABC, where it bends the curve against itself.
 */
test.each(modelsBut('scorecard with a best value', 'scorecard, giants left out', 'Pareto, at most', 'computed ABC'))(
  'a better value never lowers a tier: %s',
  (_, own) => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.integer({ min: 1, max: 2500 }), (rows, at, more) => {
        const i = at % rows.length;
        const { amount, recency, profit } = rows[i] as Record<string, number>;
        const before = runOf(rows, own).tiers[i];
        for (const better of [{ amount: amount + more }, { profit: profit + more }, { recency: recency / 2 }]) {
          expect([better, runOf(withChange(rows, i, better), own).tiers[i] <= before]).toEqual([better, true]);
        }
      }),
      { numRuns: 60 },
    );
  },
);

test.each(eachModel)('the parts shown add up to the score shown, in its own digits: %s', (_, own) => {
  fc.assert(
    fc.property(lists, (rows) => {
      const run = runOf(rows, own);
      const apart = rows.flatMap((_row, i) => {
        const { score, contributions } = explainAccount(run, i);
        if (!score) return [];
        const unit = 10 ** score.decimals;
        const sum = contributions.reduce((total, { brings }) => total + Math.round(brings * unit), 0);
        return sum === Math.round(score.value * unit) ? [] : [{ account: i, sum, score }];
      });
      expect(apart).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

/** The account alone, under a model frozen on its list. */
const alone = (accounts: AccountColumns, i: number, frozen: SegmentationModel, rows: readonly Row[]): Segmentation => {
  const was = accounts.previousTiers?.[i];
  const one = columns([rows[i]], [textAt(accounts.ids, i)]);
  return segmentAccounts(was === undefined ? one : { ...one, previousTiers: [was] }, frozen, asOf);
};

test.each(eachModel)('frozen on a list, the model gives one account what the list gave it: %s', (_, own) => {
  fc.assert(
    fc.property(lists, (rows) => {
      const accounts = columns(rows);
      const run = segmentAccounts(accounts, own, asOf);
      // Through a file and back, as a model travels.
      const frozen = JSON.parse(JSON.stringify(freezeReferences(accounts, own, Infinity))) as SegmentationModel;
      const listCut = run.refusals.length === 0;
      const found = rows.map((_row, i) => alone(accounts, i, frozen, rows));
      expect(found.map(({ scores }) => scores[0])).toEqual(Array.from(run.scores));
      if (listCut) expect(found.map(({ tiers }) => tiers[0])).toEqual(Array.from(run.tiers));
    }),
    { numRuns: 25 },
  );
});

const banded: Readonly<Record<string, SegmentationModel>> = {
  scorecard: model(scorecard, { stability: { band: 4 } }),
  'single indicator': model(
    { by: 'indicator', indicator: 'amount', cutOffs: cutOffs(1500, 800, 200) },
    { stability: { band: 150 } },
  ),
  'single indicator, less is better': model(
    { by: 'indicator', indicator: 'recency', cutOffs: cutOffs(30, 90, 180) },
    { stability: { band: 20 } },
  ),
  quotas: model({ by: 'quotas', of: 'amount', quotas: shares('share') }, { stability: { band: 0.05 } }),
  'quotas of the score': model({ by: 'quotas', quotas: shares('share') }, { stability: { band: 0.05 } }),
  'Pareto, crossing': model(
    { by: 'pareto', indicator: 'amount', limits: shares('upTo') },
    { stability: { band: 0.05 } },
  ),
  'computed ABC': model({ by: 'computedAbc', indicator: 'amount' }, { ...abc, stability: { band: 100 } }),
  'natural breaks': model({ by: 'naturalBreaks', of: 'amount' }, { ...abc, stability: { band: 100 } }),
};
/** Each account in some tier of the model, as an earlier run might have left it; amounts all different, so that no two share a place. */
const withEarlier = fc
  .tuple(
    fc.uniqueArray(row, { minLength: 14, maxLength: 30, selector: ({ amount }) => amount }),
    fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  )
  .map(([rows, past]) => ({
    rows,
    earlierOf: ({ tiers }: SegmentationModel) => rows.map((_, i) => tiers[past[i] % tiers.length]),
  }));

test.each(Object.entries(banded))('within its band no cut lets an account through: %s', (_, own) => {
  let held = 0;
  fc.assert(
    fc.property(withEarlier, ({ rows, earlierOf }) => {
      const tiersBefore = earlierOf(own);
      const run = segmentAccounts({ ...columns(rows), previousTiers: tiersBefore }, own, asOf);
      const { cuts } = run.ladder!;
      const places = placesOnLadder(run);
      const passed: unknown[] = [];
      rows.forEach((_row, i) => {
        const before = own.tiers.indexOf(tiersBefore[i]);
        cuts.forEach(({ rise, fall }, k) => {
          if (!(places[i] > fall + 1e-6 && places[i] < rise - 1e-6)) return;
          // A cut further up may be passed all the same, where bands overlap.
          if (cuts.slice(0, k).some((better) => places[i] > better.fall)) return;
          held++;
          if (run.latentTiers[i] <= k !== before <= k) passed.push({ account: i, cut: k, before });
        });
      });
      expect(passed).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(held).toBeGreaterThan(20);
});

test.each(Object.entries(banded))('frozen, a band holds whom it held in the list: %s', (_, own) => {
  fc.assert(
    fc.property(withEarlier, ({ rows, earlierOf }) => {
      const accounts = { ...columns(rows), previousTiers: earlierOf(own) };
      const run = segmentAccounts(accounts, own, asOf);
      const frozen = freezeReferences(accounts, own, Infinity);
      const listCut = run.refusals.length === 0;
      if (!listCut) return;
      expect(rows.map((_row, i) => alone(accounts, i, frozen, rows).tiers[0])).toEqual(Array.from(run.tiers));
    }),
    { numRuns: 40 },
  );
});

test.each(
  eachModel.filter(([, { way }]) => ['pareto', 'quotas', 'naturalBreaks', 'computedAbc', 'quadrant'].includes(way.by)),
)('money in another unit moves nobody: %s', (_, own) => {
  fc.assert(
    fc.property(lists, fc.constantFrom(0.01, 0.5, 7, 1000), (rows, factor) => {
      const inUnit = (value: Cell) => (typeof value === 'number' ? Number((value * factor).toFixed(2)) : value);
      const other = rows.map((one) => ({ ...one, amount: inUnit(one.amount), profit: inUnit(one.profit) }));
      expect(runOf(other, own).tiers).toEqual(runOf(rows, own).tiers);
    }),
    { numRuns: 40 },
  );
});

const overdue = (above: number, tier: string) => ({ indicator: 'overdueRatio', above, atBest: tier });

test.each(eachModel)('caps, floors and overrides leave the latent tier alone: %s', (_, own) => {
  const [best, worst] = [own.tiers[0], own.tiers[own.tiers.length - 1]];
  const bounded = {
    ...own,
    caps: [overdue(0.35, worst)],
    floors: [{ indicator: 'annualRevenue', above: 45, atWorst: own.tiers[1] }],
  };
  fc.assert(
    fc.property(lists, (rows) => {
      const plain = runOf(rows, own);
      const entry = { tier: best, from: '2026-10-01', until: '2027-01-01', reason: 'Contract', author: 'Desk' };
      const overrides = new Map(rows.map((_row, i) => [i, entry] as const).filter(([i]) => i % 3 === 0));
      const run = segmentAccounts({ ...columns(rows), overrides }, bounded, asOf);
      expect(run.latentTiers).toEqual(plain.latentTiers);
      const capped = rows.flatMap(({ overdueRatio }, i) =>
        run.tiers[i] >= 0 && Number(overdueRatio) > 0.35 ? [own.tiers[run.tiers[i]]] : [],
      );
      expect(capped).toEqual(capped.map(() => worst));
    }),
    { numRuns: 25 },
  );
});

test.each([...eachModel, ...Object.entries(banded)])('a second run on the same list finds the same: %s', (_, own) => {
  fc.assert(
    fc.property(lists, (rows) => {
      const accounts = columns(rows);
      const [first, again] = [segmentAccounts(accounts, own, asOf), segmentAccounts(accounts, own, asOf)];
      expect(decided(again)).toEqual(decided(first));
      const explained = (run: Segmentation) => rows.map((_row, i) => explainAccount(run, i));
      expect(explained(again)).toEqual(explained(first));
      // And one that knows of the first moves nobody.
      const previousTiers = Array.from(first.latentTiers, (tier) => own.tiers[tier]);
      expect(segmentAccounts({ ...accounts, previousTiers }, own, asOf).tiers).toEqual(first.tiers);
    }),
    { numRuns: 15 },
  );
});

test('where accounts wait for several runs, the same day once more moves nobody', () => {
  const patient = model(scorecard, { stability: { upAfter: 2, downAfter: 2 } });
  const on = calendarDate('2026-10-20')!;
  let moved = 0;
  fc.assert(
    fc.property(withEarlier, ({ rows, earlierOf }) => {
      const previousTiers = earlierOf(patient);
      const previousWaits = new Map(rows.map((_row, i) => [i, { run: 1, towards: i % 2 === 0 ? 'VIP' : 'C', on }]));
      const first = segmentAccounts({ ...columns(rows), previousTiers, previousWaits }, patient, asOf);
      const left = Array.from(first.latentTiers, (tier) => patient.tiers[tier]);
      moved += left.filter((tier, i) => tier !== previousTiers[i]).length;
      const again = { ...columns(rows), previousTiers: left, previousWaits: first.waits };
      expect(segmentAccounts(again, patient, asOf).tiers).toEqual(first.tiers);
    }),
    { numRuns: 40 },
  );
  expect(moved).toBeGreaterThan(20);
});

describe('the lift named lifts', () => {
  const plain = modelOf({
    indicators: [plainPoints('amount', 2), plainPoints('profit', 1), plainPoints('transactionCount', 1)],
    caps: [overdue(0.35, 'B'), overdue(0.6, 'C')],
  });
  /** What is worth trying where the list stands still: points by fixed bands, or a model frozen on a list. */
  const still: readonly (readonly [string, SegmentationModel, 'frozen' | 'fixed'])[] = [
    ['bands, with caps', plain, 'fixed'],
    ['bands, within a band of the score', { ...plain, stability: { band: 2, upAfter: 1, downAfter: 1 } }, 'fixed'],
    ['bands, after two runs', { ...plain, stability: { band: 0, upAfter: 2, downAfter: 1 } }, 'fixed'],
    ...[...eachModel, ...Object.entries(banded)].map(([name, own]) => [`${name}, frozen`, own, 'frozen'] as const),
  ];
  const tried = new Map<Lift['kind'], number>();

  /** Each further run is as of another day: what counts while an account waits. */
  const dayOf = (run: number) => calendarDate(`2026-12-${String(run).padStart(2, '0')}`)!;

  /** The value a step leads to: at it, or just past it. */
  const reached = ({ to, direction }: Pick<LiftStep, 'to' | 'direction'>) =>
    direction === 'above' ? to + 1e-4 : direction === 'below' ? to - 1e-4 : to;

  /** What has to change for a lift; undefined where no value of the list does. */
  const changeOf = (lift: Lift): Partial<Row>[] => {
    switch (lift.kind) {
      case 'liftCap':
        return [{ [lift.indicator]: lift.limit }];
      case 'oneChange':
        return lift.steps.map((step) => ({ [step.indicator]: reached(step) }));
      case 'severalChanges':
        return [Object.fromEntries(lift.steps.map((step) => [step.indicator, reached(step)]))];
      case 'moreAmount':
        return [{ [lift.indicator]: lift.atLeast }];
      case 'reachValue':
        return [{ [lift.indicator]: reached(lift.goal) }];
      case 'stayThere':
        return [{}];
      case 'raiseSide':
      case 'noSingleChange':
        return [];
    }
  };

  test.each(still)('%s', (_, own, kind) => {
    fc.assert(
      fc.property(lists, (rows) => {
        const asPlain = rows.map((one) => ({
          ...one,
          amount: Number(one.amount) % 101 || 1,
          profit: Number(one.profit) % 101,
        }));
        const used = kind === 'fixed' ? asPlain : rows;
        const all = columns(used);
        const frozen = kind === 'fixed' ? own : freezeReferences(all, own, Infinity);
        const tooLittle: unknown[] = [];
        used.forEach((one, i) => {
          const account = columns([one], [textAt(all.ids, i)]);
          const earlier = own.stability.upAfter > 1 ? { previousTiers: ['C'] } : {};
          const now = segmentAccounts({ ...account, ...earlier }, frozen, asOf);
          const { lift } = explainAccount(now, 0);
          if (!lift) return;
          for (const change of changeOf(lift)) {
            tried.set(lift.kind, (tried.get(lift.kind) ?? 0) + 1);
            const previousTiers = [own.tiers[now.latentTiers[0]]];
            const changed = columns([{ ...one, ...change }], [textAt(all.ids, i)]);
            let next = segmentAccounts({ ...changed, previousTiers, previousWaits: now.waits }, frozen, dayOf(1));
            const { upAfter } = own.stability;
            for (let run = 1; run < upAfter && lift.kind !== 'stayThere'; run++) {
              const latent = [own.tiers[next.latentTiers[0]]];
              next = segmentAccounts(
                { ...changed, previousTiers: latent, previousWaits: next.waits },
                frozen,
                dayOf(run + 1),
              );
            }
            if (!(next.tiers[0] <= own.tiers.indexOf(lift.to))) tooLittle.push({ lift, one, change });
          }
          if (lift.kind === 'raiseSide') {
            tried.set(lift.kind, (tried.get(lift.kind) ?? 0) + 1);
            const { axes } = now.placing!;
            const levels = axes.map(
              ({ of, values, cuts }) =>
                cuts.filter((cut) => (of === lift.side ? lift.atLeast : values[0]) >= cut).length,
            );
            const cell = Object.fromEntries(axes.map(({ of }, k) => [of, levels[k] > 0 ? 'high' : 'low']));
            const tier = cellTiers[`${cell.current} ${cell.potential}`];
            if (tier !== lift.to) tooLittle.push({ lift, one, tier });
          }
        });
        expect(tooLittle).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('and every kind that names a change was tried', () => {
    const kinds = ['liftCap', 'moreAmount', 'oneChange', 'raiseSide', 'reachValue', 'severalChanges', 'stayThere'];
    expect([...tried.keys()].sort()).toEqual(kinds);
  });
});
