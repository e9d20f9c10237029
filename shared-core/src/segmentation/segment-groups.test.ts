import { calendarDate } from '../basics/calendar-date';
import { explainAccount } from '../explanation/explain-account';
import { listOf, modelOf, plainPoints } from './account-list.test-data';
import { freezeReferences } from './freeze-references';
import { segmentAccounts } from './segment-accounts';
import { tierOf } from './segmentation';
import { tierCounts } from './tier-counts';

const asOf = calendarDate('2026-11-20')!;
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
const model = (subsidiaries: string) => modelOf({ indicators: [plainPoints('amount', 1)], way: pareto, subsidiaries });

/** A parent that buys nothing, two subsidiaries, and three companies of their own: 45, 30, 20 and 5 of 100. */
const list = {
  ...listOf({ amount: [0, 25, 20, 30, 20, 5] }, ['holding', 'north', 'south', 'K1', 'K2', 'K3']),
  parents: [undefined, 'holding', 'holding', undefined, undefined, undefined],
};

test('rolled up, a group is one account, and its members have its tier', () => {
  const run = segmentAccounts(list, model('rolledUp'), asOf);
  // the group's 45 carry the sum to 45 %, K1 to 75 %, K2 to 95 %, K3 to the end
  expect([0, 1, 2, 3, 4, 5].map((i) => tierOf(run, i))).toEqual(['VIP', 'VIP', 'VIP', 'VIP', 'A', 'C']);
  expect(tierCounts(run)).toMatchObject({
    tiers: [{ accounts: 2 }, { accounts: 1 }, { accounts: 0 }, { accounts: 1 }],
  });
  expect(explainAccount(run, 1)).toMatchObject({
    id: 'north',
    tier: 'VIP',
    reasons: [{ kind: 'cumulative', before: 0, after: 0.45 }],
  });
});

test('apart, each company stands for itself, and a parent without sales is a prospect', () => {
  const run = segmentAccounts(list, model('apart'), asOf);
  expect([0, 1, 2, 3, 4, 5].map((i) => tierOf(run, i))).toEqual([undefined, 'VIP', 'A', 'VIP', 'A', 'C']);
});

test('frozen on groups, the cuts are those of groups', () => {
  const { way } = freezeReferences(list, model('rolledUp'));
  expect(way).toMatchObject({
    frozen: [
      { tier: 'VIP', from: 30, upToId: 'K1' },
      { tier: 'A', from: 20, upToId: 'K2' },
      { tier: 'C', from: 5, upToId: 'K3' },
    ],
  });
});

test('an override counts at the top of the group alone; below it the run says so, unless it has run out', () => {
  const byHand = (until: string) => ({ tier: 'B', from: '2026-10-01', until, reason: 'r', author: 'a' });
  const overrides = new Map([
    [1, byHand('2027-01-01')], // below the holding
    [2, byHand('2026-11-20')], // likewise, and over
    [3, byHand('2027-01-01')], // of its own
  ]);
  const run = segmentAccounts({ ...list, overrides }, model('rolledUp'), asOf);
  expect([0, 1, 2, 3].map((i) => tierOf(run, i))).toEqual(['VIP', 'VIP', 'VIP', 'B']);
  expect(run.groups!.problems).toEqual([
    { kind: 'overrideBelowParent', account: 'north', parent: 'holding', tier: 'B' },
  ]);
  expect([1, 2].map((i) => explainAccount(run, i).reasons.map(({ kind }) => kind))).toEqual([
    ['overrideBelowParent', 'cumulative'],
    ['cumulative'],
  ]);
  expect(segmentAccounts({ ...list, overrides }, model('apart'), asOf).tiers[1]).toBe(2);
});

test('a company that names an unknown parent stands for itself, and the run says so', () => {
  const lost = { ...list, parents: [undefined, 'nowhere', 'holding', undefined, undefined, undefined] };
  const run = segmentAccounts(lost, model('rolledUp'), asOf);
  expect(run.groups!.problems).toEqual([{ kind: 'parentUnknown', account: 'north', parent: 'nowhere' }]);
  expect(tierOf(run, 1)).toBe('VIP'); // behind K1's 30 %, its 25 carries the sum over 50 %
});
