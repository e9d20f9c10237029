import { calendarDate } from '../basics/calendar-date';
import { textsOf } from '../basics/text-column';
import type { AccountColumns } from '../intake/account-columns';
import { listOf, modelOf, plainPoints } from './account-list.test-data';
import { segmentAccounts } from './segment-accounts';
import { tierOf } from './segmentation';
import { keepsStays, stayAfter } from './stay-after';

const asOf = calendarDate('2026-11-20')!;
const later = calendarDate('2026-12-20')!;
// VIP from 90, A from 75, B from 60
const model = (own: Record<string, unknown> = {}) =>
  modelOf({ indicators: [{ ...plainPoints('amount', 1), missing: 'reject' }], ...own });
const patient = model({ stability: { upAfter: 2, downAfter: 2 } });

test('run after run, each reads what the one before left: wanted twice in a row, the account moves', () => {
  const earlier = { ...listOf({ amount: [80, 65] }), previousTiers: ['B', 'A'] };
  const once = segmentAccounts(earlier, patient, asOf);
  expect([0, 1].map((i) => stayAfter(once, i))).toEqual([
    { tier: 'B', wait: { run: 1, towards: 'A', on: asOf } },
    { tier: 'A', wait: { run: 1, towards: 'B', on: asOf } },
  ]);
  const twice = segmentAccounts(after(once), patient, later);
  expect([0, 1].map((i) => stayAfter(twice, i))).toEqual([{ tier: 'A' }, { tier: 'B' }]);
});

test.each([
  ['the same day', '2026-11-20', '2026-11-20'],
  ['a day before', '2026-11-01', '2026-11-20'],
])('run again as of %s, it has waited no longer', (_, again, on) => {
  const once = segmentAccounts({ ...listOf({ amount: [80] }), previousTiers: ['B'] }, patient, asOf);
  const twice = segmentAccounts(after(once), patient, calendarDate(again)!);
  expect(stayAfter(twice, 0)).toEqual({ tier: 'B', wait: { run: 1, towards: 'A', on } });
  expect(stayAfter(segmentAccounts(after(twice), patient, later), 0)).toEqual({ tier: 'A' });
});

test('where the earlier run does not say its day, it was another one', () => {
  const earlier = { previousTiers: ['B'], previousWaits: new Map([[0, { run: 1, towards: 'A' }]]) };
  const run = segmentAccounts({ ...listOf({ amount: [80] }), ...earlier }, patient, asOf);
  expect(tierOf(run, 0)).toBe('A');
});

test('an account without a tier this time remembers the one it had; a name that is no tier is forgotten', () => {
  const run = segmentAccounts({ ...listOf({ amount: [null, null] }), previousTiers: ['A', 'Gold'] }, patient, asOf);
  expect([0, 1].map((i) => tierOf(run, i))).toEqual([undefined, undefined]);
  expect([0, 1].map((i) => stayAfter(run, i))).toEqual([{ tier: 'A' }, {}]);
});

test('the latent tier is left, not the one a cap shows', () => {
  const capped = model({ caps: [{ indicator: 'amount', above: 90, atBest: 'B' }] });
  const run = segmentAccounts(listOf({ amount: [95] }), capped, asOf);
  expect([tierOf(run, 0), stayAfter(run, 0)]).toEqual(['B', { tier: 'VIP' }]);
});

test('subsidiaries that are rolled up wait with their parent, and move with it', () => {
  const rolledUp = model({ stability: { upAfter: 2 }, subsidiaries: 'rolledUp' });
  const list = { ...listOf({ amount: [40, 40] }, ['holding', 'north']), parents: [undefined, 'holding'] };
  const once = segmentAccounts({ ...list, previousTiers: ['B', undefined] }, rolledUp, asOf);
  expect([0, 1].map((i) => stayAfter(once, i))).toEqual([
    { tier: 'B', wait: { run: 1, towards: 'A', on: asOf } },
    { tier: 'B', wait: { run: 1, towards: 'A', on: asOf } },
  ]);
  expect(once.waits?.size).toBe(2);
  const twice = segmentAccounts(after(once), rolledUp, later);
  expect([0, 1].map((i) => tierOf(twice, i))).toEqual(['A', 'A']);
});

test.each([
  ['nothing to keep', {}, false],
  ['a band', { stability: { band: 2 } }, true],
  ['patience', { stability: { downAfter: 2 } }, true],
  ['a cap', { caps: [{ indicator: 'amount', above: 90, atBest: 'B' }] }, true],
  ['a floor', { floors: [{ indicator: 'amount', above: 50, atWorst: 'A' }] }, true],
])('the next run needs to know where there is %s', (_, own, needed) => {
  expect(keepsStays(segmentAccounts(listOf({ amount: [80] }), model(own), asOf))).toBe(needed);
});

/** The accounts of a run as the next one finds them. */
function after(run: ReturnType<typeof segmentAccounts>): AccountColumns {
  const stays = textsOf(run.accounts.ids).map((_, i) => stayAfter(run, i));
  return {
    ...run.accounts,
    previousTiers: stays.map(({ tier }) => tier),
    previousWaits: new Map(stays.flatMap(({ wait }, i) => (wait ? [[i, wait] as const] : []))),
  };
}
