import { calendarDate } from '../basics/calendar-date';
import { listOf, modelOf, plainPoints } from '../segmentation/account-list.test-data';
import { segmentAccounts } from '../segmentation/segment-accounts';
import { cheapestLift } from './cheapest-lift';
import { smallestLift } from './smallest-lift';

const asOf = calendarDate('2026-11-20')!;
const model = modelOf({
  indicators: [plainPoints('amount', 1), plainPoints('profit', 1)],
  caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }],
});
const run = segmentAccounts(
  listOf({ amount: [50, 90, 80], profit: [60, 95, 90], overdueRatio: [0, 0, 0.5] }),
  model,
  asOf,
);

test('says what several changes would take, also where one would do', () => {
  // (50 + 60)/2 = 55, B from 60: five points of the score, ten of one indicator or so many of both.
  expect(smallestLift(run, 0)).toMatchObject({ kind: 'oneChange', to: 'B' });
  const lift = cheapestLift(run, 0)!;
  expect(lift).toMatchObject({ kind: 'severalChanges', to: 'B', gap: 5 });
  const gained = lift.steps.reduce((sum, { from, to }) => sum + (to - from) / 2, 0);
  expect(gained).toBeGreaterThanOrEqual(5);
});

test.each([
  ['at the best tier', 1],
  ['where a cap holds the account', 2],
])('nothing to say %s', (_, account) => expect(cheapestLift(run, account)).toBeUndefined());
