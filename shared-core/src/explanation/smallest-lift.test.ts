import { calendarDate } from '../basics/calendar-date';
import type { AccountColumns } from '../intake/account-columns';
import type { SegmentationModel } from '../model/segmentation-model';
import { listOf, modelOf, plainPoints } from '../segmentation/account-list.test-data';
import { freezeReferences } from '../segmentation/freeze-references';
import { segmentAccounts } from '../segmentation/segment-accounts';
import type { Lift } from './lift';
import { smallestLift } from './smallest-lift';

const asOf = calendarDate('2026-11-20')!;
const liftIn = (accounts: AccountColumns, model: SegmentationModel, account = 0): Lift | undefined =>
  smallestLift(segmentAccounts(accounts, model, asOf), account);

const cutOffs = (vip: number, a: number, b: number) => [
  { tier: 'VIP', from: vip },
  { tier: 'A', from: a },
  { tier: 'B', from: b },
];
const scorecard = (vip: number, a: number, b: number) => ({ by: 'scorecard', cutOffs: cutOffs(vip, a, b) });

test('several changes count with what each really brings, not with what was asked of it', () => {
  // The best band has 95 points: asked for four fifths of the way from 50 to 100, it brings 95 all the same.
  const points = { by: 'bands', cuts: [10, 20], points: [0, 50, 95] };
  const own = modelOf({
    indicators: ['amount', 'profit'].map((id) => ({ id, weight: 1, points })),
    way: scorecard(93, 40, 20),
  });
  expect(liftIn(listOf({ amount: [15], profit: [15] }), own)).toMatchObject({
    kind: 'severalChanges',
    to: 'VIP',
    steps: [
      { indicator: 'amount', to: 20 },
      { indicator: 'profit', to: 20 },
    ],
  });
});

test.each(['minMax', 'log', 'robust'])('a %s scale on which all are equal promises nothing', (by) => {
  const own = modelOf({ indicators: [{ id: 'amount', weight: 1, points: { by } }], way: scorecard(90, 75, 60) });
  const amount = new Array<number>(12).fill(70);
  expect(liftIn(listOf({ amount }), own)).toEqual({ kind: 'noSingleChange', to: 'B', gap: 10 });
});

test('ranked as a sheet does, more than the best is the way to 100 points', () => {
  const points = { by: 'percentile', method: 'excel.inc' };
  const own = modelOf({ indicators: [{ id: 'amount', weight: 1, points }], way: scorecard(95, 50, 20) });
  const amount = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  // Level with the 10 there are eight of nine below, 88.9; above it nine.
  expect(liftIn(listOf({ amount }), own, 8)).toMatchObject({ steps: [{ to: 10, direction: 'above' }] });
});

test('two limits at one level promise nothing, one of them kept', () => {
  const own = modelOf({
    indicators: [plainPoints('amount', 1)],
    caps: [
      { indicator: 'overdueRatio', above: 0.3, atBest: 'B' },
      { indicator: 'complaintCount', above: 5, atBest: 'B' },
    ],
  });
  expect(liftIn(listOf({ amount: [95], overdueRatio: [0.4], complaintCount: [9] }), own)).toBeUndefined();
  expect(liftIn(listOf({ amount: [95], overdueRatio: [0.4], complaintCount: [0] }), own)).toMatchObject({ to: 'VIP' });
});

test.each<[string, number, string, Lift | undefined]>([
  // what                                   overdue  tier before  lift
  ['nothing stands against the wait', 0.1, 'B', { kind: 'stayThere', to: 'VIP', more: 1 }],
  ['a cap holds it below what it earned', 0.4, 'C', { kind: 'stayThere', to: 'B', more: 1 }],
  ['a cap holds it where it is', 0.4, 'B', undefined],
])('waiting to rise: %s', (_, overdue, before, lift) => {
  const own = modelOf({
    indicators: [plainPoints('amount', 1)],
    caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }],
    stability: { upAfter: 2 },
  });
  const list = { ...listOf({ amount: [95], overdueRatio: [overdue] }), previousTiers: [before] };
  expect(liftIn(list, own)).toEqual(lift);
});

describe('a band is come through, as the next run will look from below', () => {
  const amount = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10];
  const banded = (way: Record<string, unknown>, band: number) =>
    modelOf({ indicators: [plainPoints('amount', 1)], way, stability: { band } });
  const quotas = banded(
    {
      by: 'quotas',
      of: 'amount',
      quotas: [
        { tier: 'VIP', share: 0.2 },
        { tier: 'A', share: 0.3 },
        { tier: 'B', share: 0.3 },
        { tier: 'C', share: 0.2 },
      ],
    },
    0.1,
  );
  const indicator = banded({ by: 'indicator', indicator: 'amount', cutOffs: cutOffs(90, 60, 30) }, 5);
  const less = banded({ by: 'indicator', indicator: 'recency', cutOffs: cutOffs(10, 40, 80) }, 5);
  const list = listOf({ amount, recency: amount });

  test.each<[string, SegmentationModel, number, object]>([
    // way                          model       account of  lift
    ['the score', banded(scorecard(90, 60, 30), 5), 70, { kind: 'oneChange', steps: [{ to: 95 }] }],
    ['an indicator', indicator, 70, { to: 'VIP', goal: { to: 95, direction: 'atLeast' } }],
    ['an indicator of which less is better', less, 70, { to: 'A', goal: { to: 35, direction: 'atMost' } }],
    // A fifth is VIP, and a tenth further up only the first tenth stands ahead of one: the account of 90.
    ['a part of the list', quotas, 80, { to: 'VIP', goal: { to: 90, direction: 'above' } }],
    [
      'a part of the list, frozen',
      freezeReferences(list, quotas),
      80,
      { to: 'VIP', goal: { to: 90, direction: 'atLeast' } },
    ],
  ])('%s', (_, own, of, lift) => {
    expect(liftIn(list, own, amount.indexOf(of))).toMatchObject(lift);
  });
});

test('where equals share a tier, the amount of the last in it is enough, whatever the id', () => {
  const own = modelOf({
    indicators: [plainPoints('amount', 1)],
    way: { by: 'naturalBreaks', of: 'amount' },
    tiers: ['VIP', 'A'],
  });
  const frozen = freezeReferences(listOf({ amount: [90, 80, 10, 5] }, ['a', 'b', 'c', 'd']), own);
  const late = segmentAccounts(listOf({ amount: [80, 79] }, ['z', 'y']), frozen, asOf);
  expect(Array.from(late.tiers)).toEqual([0, 1]);
  expect(smallestLift(late, 1)).toMatchObject({ goal: { to: 80, direction: 'atLeast' } });
});
