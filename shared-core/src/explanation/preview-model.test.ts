import * as fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { listOf, modelOf, plainPoints } from '../segmentation/account-list.test-data';
import { segmentAccounts } from '../segmentation/segment-accounts';
import { explainAgainstTypical } from './explain-against-typical';
import { explainMove, previewModel } from './preview-model';

const asOf = calendarDate('2026-11-20')!;
const weighing = (amount: number, margin: number, own: Record<string, unknown> = {}) =>
  modelOf({ indicators: [plainPoints('amount', amount), plainPoints('grossMargin', margin)], ...own });
// Score by 3:1, and by 1:1: K1 80 → 60; K2 65 → 70; K3 92.5 → 95; K4 50 → 50.
const list = listOf({ amount: [100, 60, 90, 50], grossMargin: [20, 80, 100, 50] });

test('who changes tier under other weights, and by which indicators', () => {
  const preview = previewModel(list, weighing(3, 1), weighing(1, 1), asOf);
  expect(preview.moves).toEqual([{ account: 0, from: 'A', to: 'B' }]);
  expect(preview.migration).toMatchObject({ up: 0, down: 0.25, stay: 0.75 });
  expect(explainMove(preview, preview.moves[0])).toEqual({
    account: 0,
    from: 'A',
    to: 'B',
    // 100 · 3/4 + 20 · 1/4 = 80, then 100 · 1/2 + 20 · 1/2 = 60
    score: { before: 80, after: 60 },
    changes: [
      { indicator: 'amount', by: -25 },
      { indicator: 'grossMargin', by: 5 },
    ],
    reasons: [{ kind: 'reached', tier: 'B', score: 60, from: 60 }],
  });
});

test('a candidate that moves a cut alone moves tiers with no change of the score', () => {
  const lower = weighing(3, 1, {
    way: {
      by: 'scorecard',
      cutOffs: [
        { tier: 'VIP', from: 80 },
        { tier: 'A', from: 65 },
        { tier: 'B', from: 60 },
      ],
    },
  });
  const preview = previewModel(list, weighing(3, 1), lower, asOf);
  expect(preview.moves.map(({ account, from, to }) => [account, from, to])).toEqual([
    [0, 'A', 'VIP'],
    [1, 'B', 'A'],
  ]);
  expect(explainMove(preview, preview.moves[0]).changes).toEqual([]);
});

test('a candidate with other tiers has no matrix of moves, and says who leaves them', () => {
  const three = weighing(3, 1, {
    tiers: ['Gold', 'Silver', 'Bronze'],
    way: {
      by: 'scorecard',
      cutOffs: [
        { tier: 'Gold', from: 80 },
        { tier: 'Silver', from: 60 },
      ],
    },
  });
  const preview = previewModel(list, weighing(3, 1), three, asOf);
  expect(preview.migration).toBeUndefined();
  expect(preview.moves.map(({ from, to }) => `${from} → ${to}`)).toEqual([
    'A → Gold',
    'B → Silver',
    'VIP → Gold',
    'C → Bronze',
  ]);
});

test('against a typical account: the parts are what it has more or less of, and add up to the difference', () => {
  // Median points: amount 75, margin 65; K1 stands at 80 against 75 · 3/4 + 65 · 1/4 = 72.5.
  const run = segmentAccounts(list, weighing(3, 1), asOf);
  expect(explainAgainstTypical(run, 0)).toEqual({
    score: 80,
    typical: 72.5,
    parts: [
      { indicator: 'amount', by: 18.8 }, // 25 · 3/4 = 18.75; of the two halves the earlier is rounded up
      { indicator: 'grossMargin', by: -11.3 }, // −45 · 1/4 = −11.25
    ],
  });
});

test('law: differences shown add up to the difference of the scores shown', () => {
  const rows = fc.array(
    fc.record({ amount: fc.integer({ min: 1, max: 100 }), margin: fc.option(fc.integer({ min: 0, max: 100 })) }),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (accounts, a, b) => {
      const columns = listOf({ amount: accounts.map((x) => x.amount), grossMargin: accounts.map((x) => x.margin) });
      const open = { coverageFloor: 0 };
      const preview = previewModel(columns, weighing(a, b, open), weighing(b, a, open), asOf);
      const tenths = (x: number) => Math.round(10 * x);
      accounts.forEach((_, account) => {
        const { score, changes } = explainMove(preview, { account, from: undefined, to: undefined });
        const sum = changes.reduce((total, { by }) => total + tenths(by), 0);
        expect(sum).toBe(tenths(score!.after) - tenths(score!.before));
        const against = explainAgainstTypical(preview.after, account)!;
        const apart = against.parts.reduce((total, { by }) => total + tenths(by), 0);
        expect(apart).toBe(tenths(against.score) - tenths(against.typical));
      });
    }),
  );
});
