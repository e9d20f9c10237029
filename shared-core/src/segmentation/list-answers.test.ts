import { calendarDate } from '../basics/calendar-date';
import { listOf, modelOf, plainPoints } from './account-list.test-data';
import { adjustedTiers } from './adjusted-tiers';
import { nearDistance } from './near-distance';
import { accountsNearLimits, heldBack, nearLimits } from './near-limits';
import { quadrantsOf } from './quadrants-of';
import { risingAccounts } from './rising-accounts';
import { segmentAccounts } from './segment-accounts';

const asOf = calendarDate('2026-11-20')!;
const run = (columns: Record<string, (number | null)[]>, own: Record<string, unknown> = {}, earlier?: string[]) => {
  const { indicators = [plainPoints('amount', 1)], ...rest } = own;
  const model = modelOf({ indicators: indicators as Record<string, unknown>[], ...rest });
  return segmentAccounts({ ...listOf(columns), ...(earlier && { previousTiers: earlier }) }, model, asOf);
};

test('rising are those of little current and much potential value, the greatest potential first', () => {
  // amount is financial, company size the customer's own: current and potential value are the two columns as they are.
  const accounts = run(
    { amount: [30, 30, 80, 49, 50], companySize: [60, 95, 95, 59, 90] },
    { indicators: [plainPoints('amount', 1), plainPoints('companySize', 1)] },
  );
  expect(risingAccounts(accounts)).toEqual([1, 0]);
  expect(risingAccounts(run({ amount: [30] }))).toEqual([]); // no indicator speaks of potential
});

test('near a limit are those within so many points of it, on either side, the nearest first', () => {
  // VIP from 90, A from 75, B from 60
  const near = nearLimits(run({ amount: [89, 92, 90, 74, 61, 40] }), 2);
  expect(near).toEqual([
    { tier: 'VIP', justIn: [2, 1], justOut: [0] },
    { tier: 'A', justIn: [], justOut: [3] },
    { tier: 'B', justIn: [4], justOut: [] },
  ]);
  const tiers = { star: 'VIP', elephant: 'A', cashCow: 'A', dog: 'C' };
  expect(nearLimits(run({ amount: [1, 2], profit: [1, 2] }, { way: { by: 'quadrant', tiers } }), 2)).toBeUndefined();
});

test('how many are near some limit: each once, by the band of the model or else by the usual distance', () => {
  // VIP from 90, A from 75, B from 60: 2 points are usual, a band of 5 reaches 70 and 94 too
  const amount = [89, 92, 94, 70, 61, 40];
  expect(accountsNearLimits(run({ amount }))).toBe(3);
  expect(accountsNearLimits(run({ amount }, { stability: { band: 5 } }))).toBe(5);
  const tiers = { star: 'VIP', elephant: 'A', cashCow: 'A', dog: 'C' };
  expect(
    accountsNearLimits(run({ amount: [1, 2], profit: [1, 2] }, { way: { by: 'quadrant', tiers } })),
  ).toBeUndefined();
});

test('capped are those whom a cap holds down, by what it looks at; one that changes nothing holds nobody', () => {
  const caps = [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }];
  const accounts = run({ amount: [95, 95, 65], overdueRatio: [0.41, 0.3, 0.41] }, { caps });
  expect([...adjustedTiers(accounts).capped]).toEqual([['overdueRatio', [0]]]);
  expect(adjustedTiers(run({ amount: [95] })).capped.size).toBe(0);
});

test('held back are those within the band, and those that wait for another run', () => {
  const banded = run({ amount: [89, 73, 61] }, { stability: { band: 2 } }, ['VIP', 'A', 'A']);
  // 89 is within 2 of 90; 73 is just past 2 under 75 no longer, since 73 ≥ 75 − 2; 61 is B beyond doubt
  expect(heldBack(banded)).toEqual({ byBand: 2, waiting: 0 });
  const patient = run({ amount: [89, 73, 61] }, { stability: { downAfter: 2 } }, ['VIP', 'A', 'B']);
  expect(heldBack(patient)).toEqual({ byBand: 0, waiting: 2 });
});

const pareto = {
  by: 'pareto',
  indicator: 'amount',
  limits: [
    { tier: 'VIP', upTo: 0.5 },
    { tier: 'A', upTo: 0.8 },
    { tier: 'B', upTo: 0.95 },
    { tier: 'C', upTo: 1 },
  ],
};
const byAmount = {
  by: 'indicator',
  indicator: 'amount',
  cutOffs: [
    { tier: 'VIP', from: 1000 },
    { tier: 'A', from: 200 },
    { tier: 'B', from: 40 },
  ],
};
const frozen = [
  { tier: 'VIP', from: 60 },
  { tier: 'A', from: 30 },
  { tier: 'B', from: 20 },
];

test.each([
  // how the model cuts                                    near is
  ['a score', {}, { within: 2, of: 'score' }],
  ['a score, with a band', { stability: { band: 3 } }, { within: 3, of: 'score' }],
  ['shares of the sum', { way: pareto }, { within: 0.01, of: 'share' }],
  ['shares of the sum, with a band', { way: pareto, stability: { band: 0.02 } }, { within: 0.02, of: 'share' }],
  // frozen, it cuts amounts, and 5 % of 20 is 1
  ['amounts that were shares', { way: { ...pareto, frozen } }, { within: 1, of: 'amount' }],
  ['an indicator', { way: byAmount }, { within: 2, of: 'amount' }],
  ['two values', { way: { by: 'quadrant', tiers: { star: 'VIP', elephant: 'A', cashCow: 'A', dog: 'C' } } }, undefined],
])('how near counts as near where the model cuts %s', (_, own, near) => {
  expect(nearDistance(run({ amount: [1200, 60, 30, 10], profit: [1, 2, 3, 4] }, own))).toEqual(near);
});

test('what came after the score is told by what it was', () => {
  const limits = {
    caps: [{ indicator: 'profit', below: 10, atBest: 'B' }],
    floors: [{ indicator: 'profit', above: 90, atWorst: 'A' }],
  };
  const model = modelOf({ indicators: [plainPoints('amount', 1)], ...limits });
  const byHand = (tier: string, until: string) => ({ tier, from: '2026-01-01', until, reason: 'r', author: 'a' });
  const list = {
    // capped; raised; set by hand; set and then capped; run out; refused twice over
    ...listOf({ amount: [95, 20, 95, 20, 95, 95], profit: [5, 95, 50, 5, 50, 50] }),
    overrides: new Map([
      [2, byHand('C', '2026-12-01')],
      [3, byHand('VIP', '2026-12-01')],
      [4, byHand('C', '2026-11-20')],
      [5, { ...byHand('Gold', '2026-12-01'), reason: '' }],
    ]),
  };
  expect(adjustedTiers(segmentAccounts(list, model, asOf))).toEqual({
    ...{ capped: new Map([['profit', [0, 3]]]), raised: [1], overridden: [2, 3], expired: [4] },
    refused: [
      {
        account: 5,
        problems: [
          { kind: 'overrideTierUnknown', got: 'Gold', tiers: ['VIP', 'A', 'B', 'C'] },
          { kind: 'overrideWithoutReason' },
        ],
      },
    ],
  });
  expect(adjustedTiers(run({ amount: [95] }))).toEqual({
    ...{ capped: new Map(), raised: [], overridden: [], expired: [], refused: [] },
  });
});

test('every account has its field of volume × profit, cut at the medians where the model does not say otherwise', () => {
  const found = quadrantsOf(run({ amount: [100, 90, 10, 20, null], profit: [9, -5, 8, 1, 3] }))!;
  // medians of the four: amount (90 + 20) ÷ 2, profit (8 + 1) ÷ 2 — the fifth has no tier
  expect(found.cuts).toEqual({ volume: 55, profit: 4.5 });
  expect(found.of).toEqual(['star', 'elephant', 'cashCow', 'dog', undefined]);
  expect(quadrantsOf(run({ amount: [100] }))).toBeUndefined();
});
