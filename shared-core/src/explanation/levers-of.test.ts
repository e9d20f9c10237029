import { calendarDate } from '../basics/calendar-date';
import { listOf, modelOf, plainPoints } from '../segmentation/account-list.test-data';
import { segmentAccounts } from '../segmentation/segment-accounts';
import { leversOf } from './levers-of';

const asOf = calendarDate('2026-11-20')!;
const banded = (id: string, weight: number, cuts: readonly number[]) => ({
  id,
  weight,
  points: { by: 'bands', cuts, points: [...cuts, 0].map((_, k) => k) },
});

test('a range reaches over usual values, cuts, limits and the own value, in steps that suit it', () => {
  const model = modelOf({
    indicators: [
      { id: 'amount', weight: 3, points: { by: 'percentile' } },
      banded('complaintCount', 1, [1, 3, 6]),
      banded('grossMargin', 2, [0, 0.3]),
    ],
    caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }],
  });
  // 102 amounts: 10 to 1,000 in steps of ten, a second 500, and a giant.
  const amounts = [...Array.from({ length: 100 }, (_, k) => 10 * (k + 1)), 500, 1_000_000];
  const list = listOf({
    amount: amounts,
    complaintCount: amounts.map(() => 2),
    grossMargin: amounts.map((_, k) => (k === 0 ? 0.47 : 0.1)),
    overdueRatio: amounts.map((_, k) => (k === 0 ? null : 0.1)),
  });
  const levers = leversOf(segmentAccounts(list, model, asOf), 0);
  expect(levers).toEqual([
    // Own 10; usual from place (102 − 1) · 0.02 = 2.02, which is 30.2, to 98.98, which is 989.8: 980/100 makes steps of 10.
    { kind: 'number', indicator: 'amount', unit: 'money', value: 10, least: 10, greatest: 990, step: 10 },
    { kind: 'number', indicator: 'grossMargin', unit: 'ratio', value: 0.47, least: 0, greatest: 0.47, step: 0.005 },
    { kind: 'number', indicator: 'complaintCount', unit: 'count', value: 2, least: 1, greatest: 6, step: 1 },
    { kind: 'number', indicator: 'overdueRatio', unit: 'ratio', value: null, least: 0.1, greatest: 0.3, step: 0.002 },
  ]);
});

test('categories are those of the rule, then what else the list has', () => {
  const model = modelOf({
    indicators: [
      { id: 'region', weight: 1, points: { by: 'categories', points: { north: 100, south: 20 }, other: 50 } },
      plainPoints('amount', 2),
    ],
  });
  const list = listOf({ amount: [1, 2, 3], region: ['west', 'south', null] });
  const [amount, region] = leversOf(segmentAccounts(list, model, asOf), 1);
  expect(amount.indicator).toBe('amount');
  expect(region).toEqual({
    ...{ kind: 'category', indicator: 'region', value: 'south' },
    categories: ['north', 'south', 'west'],
  });
});

test('where the list says nothing of an indicator, its cuts alone make the range', () => {
  const model = modelOf({
    indicators: [plainPoints('amount', 1), banded('recency', 1, [30, 90, 365])],
    coverageFloor: 0.4,
  });
  const [, recency] = leversOf(segmentAccounts(listOf({ amount: [5] }), model, asOf), 0);
  // 335/100 → 2 or 5: 3.35 is nearer 2 by the bounds 1.5, 3.5, 7.5
  expect(recency).toMatchObject({ value: null, least: 30, greatest: 366, step: 2 });
});
