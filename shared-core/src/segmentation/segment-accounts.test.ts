import * as fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { textAt, textsOf } from '../basics/text-column';
import { asPercentile, listOf, modelOf, plainPoints, type Cell } from './account-list.test-data';
import { contributionsAt } from './contributions-of';
import { freezeReferences } from './freeze-references';
import { segmentAccounts } from './segment-accounts';
import { tierOf, type Segmentation } from './segmentation';
import { tierCounts } from './tier-counts';
import { tierReasons } from './tier-reasons';

const asOf = calendarDate('2026-11-20')!;
const tiers = (segmentation: Segmentation) =>
  textsOf(segmentation.accounts.ids)
    .map((_, i) => tierOf(segmentation, i) ?? '–')
    .join(' ');
const reasonKinds = (segmentation: Segmentation, i: number) =>
  tierReasons(segmentation, i).map((reason) => reason.kind);

const oneIndicator = modelOf({ indicators: [plainPoints('amount', 1)] });

test('a score that reaches a cut-off exactly has its tier', () => {
  const run = segmentAccounts(listOf({ amount: [90, 89, 75, 74, 60, 59, 1] }), oneIndicator, asOf);
  expect(tiers(run)).toBe('VIP A A B B C C');
});

test('a last-bit difference at a cut does not move a tier', () => {
  // 0.1 + 0.2 in weights: 30 + 60.00000000000001 style sums are compared at 9 decimals.
  const model = modelOf({
    indicators: [plainPoints('amount', 0.1), plainPoints('profit', 0.2), plainPoints('averageDeal', 0.7)],
  });
  const run = segmentAccounts(listOf({ amount: [75], profit: [75], averageDeal: [75] }), model, asOf);
  expect(run.scores[0]).toBeCloseTo(75, 9);
  expect(tiers(run)).toBe('A');
});

test.each<[string, Record<string, Cell[]>, string, string[]]>([
  // missing policy of profit   amount, profit                         tier  reasons
  ['skip', { amount: [80], profit: [null] }, 'A', ['reached', 'assumed']],
  ['neutral', { amount: [80], profit: [null] }, 'B', ['reached', 'assumed']],
  ['worst', { amount: [80], profit: [null] }, 'C', ['below', 'assumed']],
  ['reject', { amount: [80], profit: [null] }, '–', ['rejectedBlank']],
])('a blank under the policy %s', (missing, columns, tier, reasons) => {
  const model = modelOf({
    indicators: [plainPoints('amount', 1), plainPoints('profit', 1, { missing })],
    coverageFloor: 0.5,
  });
  const run = segmentAccounts(listOf(columns), model, asOf);
  expect([tiers(run), reasonKinds(run, 0)]).toEqual([tier, reasons]);
});

test('the typical value is the median’s points, not the middle of the scale', () => {
  const model = modelOf({
    indicators: [plainPoints('amount', 1), plainPoints('profit', 1, { missing: 'neutral' })],
    coverageFloor: 0.5,
  });
  const run = segmentAccounts(listOf({ amount: [50, 50, 50, 50], profit: [10, 20, 90, null] }), model, asOf);
  expect(run.scores[3]).toBe((50 + 20) / 2);
});

test('too little known weight gives no tier and says how little', () => {
  const model = modelOf({ indicators: [plainPoints('amount', 1), plainPoints('profit', 3)], coverageFloor: 0.6 });
  const run = segmentAccounts(listOf({ amount: [80], profit: [null] }), model, asOf);
  expect(tierReasons(run, 0)).toEqual([{ kind: 'lowCoverage', coverage: 0.25, floor: 0.6 }]);
});

test.each<[string, Record<string, Cell[]>, string[], string]>([
  ['an account without transactions is a prospect', { amount: [95], transactionCount: [0] }, ['K1'], 'prospect'],
  ['an amount of 0 stands for it where no count is known', { amount: [0] }, ['K1'], 'prospect'],
  ['a row without an id keeps its place', { amount: [95] }, [''], 'noId'],
  ['an unreadable cell is neither blank nor zero', { amount: ['unreadable!'] }, ['K1'], 'unreadable'],
])('%s', (_, columns, ids, reason) => {
  const run = segmentAccounts(listOf(columns, ids), oneIndicator, asOf);
  expect([tiers(run), reasonKinds(run, 0)]).toEqual(['–', [reason]]);
});

test('a cap lowers the published tier, leaves the latent one, and the strictest wins', () => {
  const model = modelOf({
    indicators: [plainPoints('amount', 1)],
    caps: [
      { indicator: 'overdueRatio', above: 0.3, atBest: 'A' },
      { indicator: 'overdueRatio', above: 0.4, atBest: 'B' },
    ],
  });
  const list = listOf({ amount: [95, 95, 95, 95, 10], overdueRatio: [0.3, 0.31, 0.41, null, 0.9] });
  const run = segmentAccounts(list, model, asOf);
  expect(tiers(run)).toBe('VIP A B VIP C');
  expect(Array.from(run.latentTiers)).toEqual([0, 0, 0, 0, 3]);
  expect(tierReasons(run, 2)[0]).toEqual({
    kind: 'capped',
    indicator: 'overdueRatio',
    value: 0.41,
    limit: 0.4,
    side: 'above',
    atBest: 'B',
    couldBe: 'VIP',
  });
  expect(reasonKinds(run, 4)).toEqual(['below']);
});

test('a cell that only a cap looks at must be readable too', () => {
  const model = modelOf({
    indicators: [plainPoints('amount', 1)],
    caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }],
  });
  const run = segmentAccounts(listOf({ amount: [95], overdueRatio: ['unreadable!'] }), model, asOf);
  expect([tiers(run), tierReasons(run, 0)]).toEqual(['–', [{ kind: 'unreadable', indicator: 'overdueRatio' }]]);
});

test('an unreadable cell is the only reason where the other cells hold values', () => {
  const model = modelOf({
    indicators: [
      asPercentile('amount', 1, { missing: 'reject' }),
      plainPoints('grossMargin', 1, { missing: 'reject' }),
    ],
  });
  const amount = Array.from({ length: 12 }, (_, i) => i + 1);
  const grossMargin = amount.map((_, i): Cell => (i === 3 ? 'unreadable!' : i === 4 ? null : 50));
  const run = segmentAccounts(listOf({ amount, grossMargin }), model, asOf);
  expect(tierReasons(run, 3)).toEqual([{ kind: 'unreadable', indicator: 'grossMargin' }]);
  expect(tierReasons(run, 4)).toEqual([{ kind: 'rejectedBlank', indicator: 'grossMargin' }]);
});

test('percentile points need ten values; below that no row is scored and each says why', () => {
  const model = modelOf({ indicators: [asPercentile('amount', 1)] });
  const run = segmentAccounts(listOf({ amount: [1, 2, 3] }), model, asOf);
  expect(tierCounts(run).notScored).toBe(3);
  expect(tierReasons(run, 1)).toEqual([{ kind: 'listTooSmall', indicator: 'amount', count: 3, least: 10 }]);
});

test('a short list has Pareto tiers all the same, even where its score is a percentile', () => {
  const model = modelOf({ indicators: [asPercentile('amount', 1)], way: pareto('crossing').way });
  expect(tiers(segmentAccounts(listOf({ amount: [60, 25, 10, 5] }), model, asOf))).toBe('VIP A B C');
});

test('lower is better: the ranks of the negated values, ties included', () => {
  const overdue = [0.1, 0.2, 0.2, 0.4, 0.5, 0.5, 0.5, 0.6, 0.7, 0.9];
  const model = modelOf({ indicators: [asPercentile('overdueRatio', 1)] });
  const run = segmentAccounts(listOf({ overdueRatio: overdue }), model, asOf);
  // (accounts worse + half of the equals) of ten: 9.5, 8, 8, 6.5, 5, 5, 5, 2.5 …
  expect(Array.from(run.scores, (score) => Math.round(score * 10) / 10)).toEqual([
    95, 80, 80, 65, 45, 45, 45, 25, 15, 5,
  ]);
});

test('categories have points; an unlisted one takes `other`, or counts as missing', () => {
  const points = (other?: number) => ({
    by: 'categories',
    points: { North: 90 },
    ...(other === undefined ? {} : { other }),
  });
  const list = listOf({ region: ['North', 'South'] });
  const withOther = modelOf({ indicators: [{ id: 'region', weight: 1, points: points(20) }] });
  const without = modelOf({ indicators: [{ id: 'region', weight: 1, points: points() }] });
  expect(Array.from(segmentAccounts(list, withOther, asOf).scores)).toEqual([90, 20]);
  expect(tiers(segmentAccounts(list, without, asOf))).toBe('VIP –');
});

const pareto = (rule: string) =>
  modelOf({
    indicators: [plainPoints('amount', 1)],
    way: {
      by: 'pareto',
      indicator: 'amount',
      rule,
      limits: [
        { tier: 'VIP', upTo: 0.5 },
        { tier: 'A', upTo: 0.8 },
        { tier: 'B', upTo: 0.95 },
        { tier: 'C', upTo: 1 },
      ],
    },
  });

test('Pareto: the account that carries the sum over a limit is in the better tier (crossing), or not (atMost)', () => {
  const list = listOf({ amount: [60, 25, 10, 5, -3] });
  expect(tiers(segmentAccounts(list, pareto('crossing'), asOf))).toBe('VIP A B C C');
  expect(tiers(segmentAccounts(list, pareto('atMost'), asOf))).toBe('A B B C C');
});

test('Pareto compares shares exactly: eight accounts of 0.1 out of ten are 80 %, not 0.7999…', () => {
  const list = listOf({ amount: Array.from({ length: 10 }, () => 0.1) });
  expect(tiers(segmentAccounts(list, pareto('atMost'), asOf))).toBe('VIP VIP VIP VIP VIP A A A B C');
});

const amounts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 14, maxLength: 60 });
const scorecardModel = modelOf({
  indicators: [
    asPercentile('amount', 3),
    asPercentile('overdueRatio', 2),
    plainPoints('profit', 1, { missing: 'neutral' }),
  ],
  coverageFloor: 0.3,
});

test('law: the order of rows decides nothing', () => {
  fc.assert(
    fc.property(amounts, fc.integer(), (amount, seed) => {
      const order = amount.map((_, i) => i).sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));
      const ids = amount.map((_, i) => `K${i}`);
      for (const model of [scorecardModel, pareto('crossing')]) {
        const straight = segmentAccounts(listOf({ amount }, ids), model, asOf);
        const shuffled = segmentAccounts(
          listOf(
            { amount: order.map((i) => amount[i]) },
            order.map((i) => ids[i]),
          ),
          model,
          asOf,
        );
        order.forEach((i, k) => expect(shuffled.tiers[k]).toBe(straight.tiers[i]));
      }
    }),
  );
});

test('law: contributions add up to the score, to the last bit', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const overdueRatio = amount.map((value, i) => (i % 4 === 0 ? null : (value % 100) / 100));
      const run = segmentAccounts(listOf({ amount, overdueRatio }), scorecardModel, asOf);
      run.scores.forEach((score, i) => {
        const brought = contributionsAt(run, i);
        expect(brought.reduce((total, points) => total + points, 0)).toBe(Number.isNaN(score) ? 0 : score);
      });
    }),
  );
});

// Not for `atMost`, where an account that outgrows a limit by itself leaves the tier empty: why `crossing` is the default.
test('law: a better value never lowers a tier without a cap', () => {
  fc.assert(
    fc.property(amounts, fc.nat(), fc.integer({ min: 1, max: 5000 }), (amount, at, more) => {
      const i = at % amount.length;
      const raised = amount.map((value, k) => (k === i ? value + more : value));
      for (const model of [scorecardModel, pareto('crossing')]) {
        const before = segmentAccounts(listOf({ amount, profit: amount.map((x) => x % 100) }), model, asOf);
        const after = segmentAccounts(listOf({ amount: raised, profit: amount.map((x) => x % 100) }), model, asOf);
        expect(after.tiers[i]).toBeLessThanOrEqual(before.tiers[i]);
      }
    }),
  );
});

test('law: frozen on a list, the model gives one account what the list gave it', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const profit = amount.map((value, i) => (i % 3 === 0 ? null : value % 100));
      const list = listOf({ amount, profit });
      for (const model of [scorecardModel, pareto('crossing')]) {
        const run = segmentAccounts(list, model, asOf);
        const frozen = freezeReferences(list, model);
        amount.forEach((value, i) => {
          const one = segmentAccounts(
            listOf({ amount: [value], profit: [profit[i]] }, [textAt(list.ids, i)]),
            frozen,
            asOf,
          );
          expect([one.tiers[0], one.scores[0]]).toEqual([run.tiers[i], run.scores[i]]);
        });
      }
    }),
    { numRuns: 30 },
  );
});

test('law: amounts in another unit change no Pareto tier', () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(0.01, 0.1, 10, 1000), (amount, factor) => {
      const scaled = amount.map((value) => Number((value * factor).toFixed(2)));
      const plain = segmentAccounts(listOf({ amount }), pareto('crossing'), asOf);
      const other = segmentAccounts(listOf({ amount: scaled }), pareto('crossing'), asOf);
      expect(other.tiers).toEqual(plain.tiers);
    }),
  );
});
