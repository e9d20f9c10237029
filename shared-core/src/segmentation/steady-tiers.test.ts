import { calendarDate } from '../basics/calendar-date';
import { textsOf } from '../basics/text-column';
import type { SegmentationModel } from '../model/segmentation-model';
import { listOf, modelOf, plainPoints } from './account-list.test-data';
import { freezeReferences } from './freeze-references';
import { segmentAccounts } from './segment-accounts';
import { tierReasons } from './tier-reasons';

const asOf = calendarDate('2026-11-20')!;
const banded = (way: Record<string, unknown>, band: number, tiers = ['VIP', 'A', 'B', 'C']) =>
  modelOf({ indicators: [plainPoints('profit', 1)], way, stability: { band }, tiers });
const cutOffs = (vip: number, a: number, b: number) => [
  { tier: 'VIP', from: vip },
  { tier: 'A', from: a },
  { tier: 'B', from: b },
];
const amount = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10];
const profit = amount.map(() => 50);
const inTiers = (model: SegmentationModel, previousTiers: readonly string[], frozen = false) => {
  const list = { ...listOf({ amount, profit }), previousTiers };
  const run = segmentAccounts(list, frozen ? freezeReferences(list, model) : model, asOf);
  return Array.from(run.latentTiers, (tier) => model.tiers[tier]).join(' ');
};
const all = (tier: string) => amount.map(() => tier);

const indicator = banded({ by: 'indicator', indicator: 'amount', cutOffs: cutOffs(80, 50, 20) }, 10);
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
const breaks = banded({ by: 'naturalBreaks', of: 'amount' }, 10, ['VIP', 'C']);
const abc = banded({ by: 'computedAbc', indicator: 'amount' }, 10, ['VIP', 'A', 'C']);

test.each<[string, SegmentationModel, string, string]>([
  // way                model      all came from  100 … 10
  // Rises at 90, 60 and 30.
  ['an indicator', indicator, 'C', 'VIP VIP A A A B B B C C'],
  // Falls under 70, 40 and 10.
  ['an indicator', indicator, 'VIP', 'VIP VIP VIP VIP A A A B B B'],
  // Of 100 nobody is ahead, of 90 a tenth, of 80 a fifth … VIP ends at a fifth: rises up to a tenth, stays up to three. A at half, B at 0.8.
  ['parts of the list', quotas, 'C', 'VIP VIP A A A B B B C C'],
  ['parts of the list', quotas, 'VIP', 'VIP VIP VIP VIP A A A B B B'],
  // Ten to fifty, sixty to a hundred: cut at 60, rises at 70 and stays from 50.
  ['natural breaks', breaks, 'C', 'VIP VIP VIP VIP C C C C C C'],
  ['natural breaks', breaks, 'VIP', 'VIP VIP VIP VIP VIP VIP C C C C'],
])('a band around the cuts of %s holds whom it should, %#', (_, model, before, after) => {
  expect(inTiers(model, all(before))).toBe(after);
  expect(inTiers(model, all(before), true)).toBe(after);
});

test('computed ABC is held in the unit of its amount, and says so', () => {
  const list = { ...listOf({ amount, profit }), previousTiers: all('C') };
  const run = segmentAccounts(list, abc, asOf);
  const held = textsOf(run.accounts.ids).flatMap((_, i) =>
    tierReasons(run, i).filter(({ kind }) => kind === 'heldByBand'),
  );
  expect(held.length).toBeGreaterThan(0);
  expect(held[0]).toMatchObject({ band: 10, of: 'amount' });
});

test('frozen, nobody rises into a tier that no one stood far enough in', () => {
  // The best of four stands at place 1, cut above 0.75: it takes 1.05 to rise.
  const model = banded(
    {
      by: 'quotas',
      of: 'amount',
      quotas: [
        { tier: 'VIP', share: 0.25 },
        { tier: 'C', share: 0.75 },
      ],
    },
    0.3,
    ['VIP', 'C'],
  );
  const list = { ...listOf({ amount: [4, 3, 2, 1], profit: [5, 5, 5, 5] }), previousTiers: ['C', 'C', 'C', 'C'] };
  for (const own of [model, freezeReferences(list, model)]) {
    expect(Array.from(segmentAccounts(list, own, asOf).latentTiers)).toEqual([1, 1, 1, 1]);
  }
});

test('a list that cannot be cut freezes no cuts', () => {
  const list = listOf({ amount: [1, 1, 1], profit: [5, 5, 5] });
  expect(freezeReferences(list, breaks).way).toEqual(breaks.way);
});

test('a value left out as too far off says so where it costs the tier', () => {
  const amounts = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100_000];
  const reasonsOf = (missing: string) => {
    const points = { by: 'minMax', outliers: 'leaveOut' };
    const model = modelOf({ indicators: [{ id: 'amount', weight: 1, points, missing }] });
    return tierReasons(segmentAccounts(listOf({ amount: amounts }), model, asOf), 9).map(({ kind }) => kind);
  };
  expect(reasonsOf('reject')).toEqual(['outlier']);
  expect(reasonsOf('skip')).toEqual(['lowCoverage', 'outlier']);
});
