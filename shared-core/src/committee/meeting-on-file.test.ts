import { calendarDate } from '../basics/calendar-date';
import { isDeciderCertain, laterDay, meetingOnFile } from './meeting-on-file';

const asOf = calendarDate('2026-11-20')!;

test.each([
  // met on       followed up    met    followed up on
  [undefined, undefined, false, undefined],
  [undefined, '2026-11-02', false, '2026-11-02'],
  ['2026-11-12', undefined, true, '2026-11-12'],
  ['2026-11-12', '2026-11-02', true, '2026-11-12'],
  ['2026-11-12', '2026-11-18', true, '2026-11-18'],
  ['2026-11-20', undefined, true, '2026-11-20'],
  ['soon', undefined, true, 'soon'],
])('met on %s and followed up on %s', (metOn, followedUp, met, on) => {
  expect(meetingOnFile('P-1', { metOn, followedUp }, asOf)).toEqual({ met, followedUp: on, problems: [] });
});

test('a meeting that lies ahead has not been', () => {
  expect(meetingOnFile('P-1', { metOn: '2026-11-21', followedUp: '2026-11-02' }, asOf)).toEqual({
    met: false,
    followedUp: '2026-11-02',
    problems: [{ kind: 'datedLater', contact: 'P-1', member: 'metOn', date: '2026-11-21', asOf }],
  });
});

test.each([
  [[], false],
  [['P-1'], true],
  [['P-1', 'P-1'], true],
  [['P-1', 'P-2'], false],
])('of the marked %j the final decider is certain: %s', (marked, certain) => {
  expect(isDeciderCertain(marked)).toBe(certain);
});

test.each([
  ['2026-11-02', '2026-11-12', '2026-11-12'],
  ['2026-11-12', '2026-11-02', '2026-11-12'],
  ['2026-11-12', undefined, '2026-11-12'],
  ['2026-11-12', 'soon', 'soon'],
  ['soon', '2026-11-12', 'soon'],
])('of %s and %s the later is %s', (one, other, later) => {
  expect(laterDay(one, other)).toBe(later);
});
