import { calendarDate } from '../basics/calendar-date';
import { listOf, modelOf, plainPoints } from './account-list.test-data';
import { segmentAccounts } from './segment-accounts';
import { tierOf } from './segmentation';
import { shownOn } from './shown-on';
import { tierReasons } from './tier-reasons';

const day = (text: string) => calendarDate(text)!;
const way = {
  by: 'pareto',
  indicator: 'amount',
  limits: [
    { tier: 'VIP', upTo: 0.5 },
    { tier: 'A', upTo: 0.8 },
    { tier: 'B', upTo: 0.95 },
    { tier: 'C', upTo: 1 },
  ],
};
// From October up to, not with, 1 December.
const byHand = { tier: 'C', from: '2026-10-01', until: '2026-12-01', reason: 'Insolvent', author: 'Analyst' };
const overrides = new Map([[0, byHand]]);

/** 50, 30 and 20 of 100: K1 is a VIP by its figures. */
const three = { ...listOf({ amount: [50, 30, 20] }), overrides };
const groups = {
  ...listOf({ amount: [0, 50, 30, 20] }, ['top', 'below', 'K2', 'K3']),
  parents: [undefined, 'top', undefined, undefined],
  overrides,
};

test.each([
  ['2026-09-30', 'VIP', false],
  ['2026-10-01', 'C', false],
  ['2026-11-30', 'C', false],
  ['2026-12-01', 'VIP', true],
])('on %s the tier shown is %s', (on, tier, hasEnded) => {
  const model = modelOf({ indicators: [plainPoints('amount', 1)], way, subsidiaries: 'apart' });
  const shown = shownOn(segmentAccounts(three, model, day('2026-10-15')), day(on));
  expect(tierOf(shown, 0)).toBe(tier);
  expect(tierReasons(shown, 0).some(({ kind }) => kind === 'overrideExpired')).toBe(hasEnded);
  expect(shown.latentTiers[0]).toBe(0);

  const rolledUp = modelOf({ indicators: [plainPoints('amount', 1)], way, subsidiaries: 'rolledUp' });
  const ofGroups = shownOn(segmentAccounts(groups, rolledUp, day('2026-10-15')), day(on));
  expect([0, 1].map((member) => tierOf(ofGroups, member))).toEqual([tier, tier]);
  expect(tierReasons(ofGroups, 1).some(({ kind }) => kind === 'overrideExpired')).toBe(hasEnded);
});
