import * as fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { asPercentile, listOf, modelOf, plainPoints } from './account-list.test-data';
import { contributionsAt, contributionsOf } from './contributions-of';
import { retierAccounts } from './retier-accounts';
import { segmentAccounts } from './segment-accounts';

const asOf = calendarDate('2026-11-20')!;

const model = (weights: readonly number[], more: Record<string, unknown> = {}) =>
  modelOf({
    indicators: [
      asPercentile('amount', weights[0], { missing: 'neutral' }),
      asPercentile('recency', weights[1], { missing: 'worst' }),
      plainPoints('collectionPeriod', weights[2], { missing: 'reject' }),
      plainPoints('profit', weights[3]),
    ],
    ...more,
  });

const lists = fc.array(
  fc.record({
    amount: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 8 }),
    recency: fc.option(fc.integer({ min: 0, max: 400 }), { freq: 8 }),
    period: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 12 }),
    profit: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 4 }),
  }),
  { minLength: 12, maxLength: 40 },
);
const cutOffs = (vip: number, a: number, b: number) => [
  { tier: 'VIP', from: vip },
  { tier: 'A', from: a },
  { tier: 'B', from: b },
];
const shares = [0.1, 0.2, 0.3, 0.4].map((share, k) => ({ tier: ['VIP', 'A', 'B', 'C'][k], share }));
const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 });

test('law: other weights, cut-offs, floor and caps tier a list as a run from the start would', () => {
  fc.assert(
    fc.property(lists, weights, weights, fc.constantFrom(0, 0.6, 0.9), (rows, before, after, coverageFloor) => {
      const list = listOf({
        amount: rows.map(({ amount }) => amount),
        recency: rows.map(({ recency }) => recency),
        collectionPeriod: rows.map(({ period }) => period),
        profit: rows.map(({ profit }) => profit),
      });
      const next = model(after, {
        coverageFloor,
        way: {
          by: 'scorecard',
          cutOffs: cutOffs(70, 55, 40),
        },
        caps: [{ indicator: 'recency', above: 300, atBest: 'B' }],
      });
      // Caps look at an indicator that is scored anyway, in both.
      const former = segmentAccounts(
        list,
        model(before, { caps: [{ indicator: 'recency', above: 10, atBest: 'A' }] }),
        asOf,
      );
      const retiered = retierAccounts(former, next)!;
      expect(retiered).toEqual(segmentAccounts(list, next, asOf));
    }),
    { numRuns: 50 },
  );
});

const kinds = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 40, maxLength: 40 });
const ways = fc.constantFrom<Record<string, unknown>>(
  { by: 'scorecard', cutOffs: cutOffs(70, 55, 40) },
  ...['strict', 'promote', 'demote'].map((ties) => ({ by: 'quotas', quotas: shares, ties })),
  { by: 'naturalBreaks', of: 'score' },
);

test('law: so does a preview of several kinds of accounts, whatever the way, and what each indicator brings adds up to the same scores', () => {
  const scored = (card: readonly number[]) => [
    asPercentile('amount', card[0], { missing: 'neutral' }),
    plainPoints('collectionPeriod', card[1], { missing: 'reject' }),
    asPercentile('recency', card[2], { missing: 'worst' }),
    { id: 'profit', weight: card[3], points: { by: 'minMax' } },
  ];
  const weighing = (general: readonly number[], ofDealers: readonly number[], way: Record<string, unknown>) =>
    modelOf({
      indicators: scored(general),
      kinds: [
        {
          id: 'dealer',
          name: 'Dealer',
          names: ['dealer'],
          groups: [{ id: 'transaction', weight: 1, indicators: scored(ofDealers).slice(1) }],
        },
      ],
      way,
      coverageFloor: 0.5,
      caps: [{ indicator: 'recency', above: 300, atBest: 'B' }],
    });
  fc.assert(
    fc.property(lists, kinds, weights, weights, ways, (rows, codes, one, other, way) => {
      const list = {
        ...listOf({
          amount: rows.map(({ amount }) => amount),
          recency: rows.map(({ recency }) => recency),
          collectionPeriod: rows.map(({ period }) => period),
          profit: rows.map(({ profit }) => profit),
        }),
        accountKinds: {
          kind: 'category' as const,
          codes: Int32Array.from(rows, (_, i) => codes[i]),
          labels: ['dealer', 'school'],
        },
      };
      const [present, candidate] = [weighing(one, other, way), weighing(other, one, way)];
      const full = segmentAccounts(list, candidate, asOf);
      expect(retierAccounts(segmentAccounts(list, present, asOf), candidate)).toEqual(full);
      const brought = contributionsOf(full);
      full.scores.forEach((score, i) => {
        expect(contributionsAt(full, i)).toEqual(brought.map((column) => column[i]));
        const sum = brought.reduce((total, column) => total + column[i], 0);
        expect(sum).toBe(Number.isNaN(score) ? 0 : score);
      });
    }),
    { numRuns: 60 },
  );
});

test.each<[string, Record<string, unknown>]>([
  ['an indicator scored otherwise', { indicators: [plainPoints('amount', 1)] }],
  ['another indicator', { indicators: [asPercentile('profit', 1)] }],
  ['another missing policy', { indicators: [asPercentile('amount', 1, { missing: 'worst' })] }],
  ['a cap on an indicator not looked at before', { caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }] }],
  ['frozen references', { references: { amount: { count: 2, median: 1, values: [1, 2], shares: [0.25, 0.75] } } }],
])('%s is more than a change of weights', (_, parts) => {
  const amounts = listOf({ amount: Array.from({ length: 12 }, (_row, i) => i + 1) });
  const former = segmentAccounts(amounts, modelOf({ indicators: [asPercentile('amount', 1)] }), asOf);
  expect(retierAccounts(former, modelOf({ indicators: [asPercentile('amount', 1)], ...parts }))).toBeUndefined();
});
