import { calendarDate } from '../basics/calendar-date';
import { listOf, modelOf, plainPoints } from './account-list.test-data';
import { cappedAccounts } from './capped-accounts';
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
  expect([...cappedAccounts(accounts)]).toEqual([['overdueRatio', [0]]]);
  expect(cappedAccounts(run({ amount: [95] })).size).toBe(0);
});

test('held back are those within the band, and those that wait for another run', () => {
  const banded = run({ amount: [89, 73, 61] }, { stability: { band: 2 } }, ['VIP', 'A', 'A']);
  // 89 is within 2 of 90; 73 is just past 2 under 75 no longer, since 73 ≥ 75 − 2; 61 is B beyond doubt
  expect(heldBack(banded)).toEqual({ byBand: 2, waiting: 0 });
  const patient = run({ amount: [89, 73, 61] }, { stability: { downAfter: 2 } }, ['VIP', 'A', 'B']);
  expect(heldBack(patient)).toEqual({ byBand: 0, waiting: 2 });
});

test('every account has its field of volume × profit, cut at the medians where the model does not say otherwise', () => {
  const found = quadrantsOf(run({ amount: [100, 90, 10, 20, null], profit: [9, -5, 8, 1, 3] }))!;
  // medians of the four: amount (90 + 20) ÷ 2, profit (8 + 1) ÷ 2 — the fifth has no tier
  expect(found.cuts).toEqual({ volume: 55, profit: 4.5 });
  expect(found.of).toEqual(['star', 'elephant', 'cashCow', 'dog', undefined]);
  expect(quadrantsOf(run({ amount: [100] }))).toBeUndefined();
});
