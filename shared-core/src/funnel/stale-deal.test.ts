import { calendarDate } from '../basics/calendar-date';
import { staleDeal, type DealDates } from './stale-deal';

const day = (text: string) => calendarDate(text)!;
const rules = { limits: { C: 45 }, idleDays: 21 };
const fresh: DealDates = {
  stage: 'C',
  enteredStage: day('2026-01-01'),
  lastActivity: day('2026-02-10'),
  closeDate: day('2026-03-31'),
  pushes: 0,
};

test.each<[string, Partial<DealDates>, string, string]>([
  // what                                 differs                                  as of         flags
  ['at its limits to the day', { lastActivity: day('2026-01-25') }, '2026-02-15', ''],
  ['a day beyond each', { lastActivity: day('2026-01-25') }, '2026-02-16', 'over-stage-limit idle'],
  ['due today', { closeDate: day('2026-02-15') }, '2026-02-15', ''],
  ['due yesterday', { closeDate: day('2026-02-14') }, '2026-02-15', 'close-date-past'],
  ['pushed once', { pushes: 1 }, '2026-02-15', ''],
  ['pushed twice', { pushes: 2 }, '2026-02-15', 'pushed'],
  ['of a stage without a limit', { stage: 'X' }, '2026-02-25', ''],
  ['of a stage called like an object’s own', { stage: 'toString' }, '2026-02-25', ''],
  [
    'of which nothing is known',
    { enteredStage: null, lastActivity: null, closeDate: null, pushes: null },
    '2027-01-01',
    '',
  ],
])('a deal %s', (_, differs, asOf, flags) => {
  expect(staleDeal(rules, { ...fresh, ...differs }, day(asOf)).flags.join(' ')).toBe(flags);
});

test('days count calendar days; what is not known is not 0', () => {
  expect(staleDeal(rules, fresh, day('2026-03-01'))).toMatchObject({ daysInStage: 59, idle: 19 });
  expect(staleDeal(rules, { ...fresh, lastActivity: null }, day('2026-03-01')).idle).toBeNull();
});
