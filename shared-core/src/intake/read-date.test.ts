import fc from 'fast-check';
import { fromDayNumber } from '../basics/calendar-date';
import { readDate } from './read-date';

/** A reading in one word: the day, `blank`, or why it cannot be read. */
const read = (cell: unknown, order: 'ymd' | 'dmy' | 'mdy' = 'ymd'): string => {
  const reading = readDate(cell, order);
  if (reading.kind === 'date') return reading.date;
  return reading.kind === 'blank' ? 'blank' : reading.why;
};

test.each([
  // ISO and year first, with whatever stands beside them
  '2026-11-20',
  '2026/11/20',
  '2026.11.20',
  '2026. 11. 20.',
  '2026. 11. 20',
  '20261120',
  20261120,
  '2026-11-20T08:26:00Z',
  '2026-11-20T08:26:00.000+09:00',
  '2026-11-20 08:26',
  '2026-11-20 08:26:00',
  '2026/11/20 下午 3:20',
  '2026-11-20 오후 3:20',
  '2026-11-20 3:20 PM',
  // Chinese, Korean, full width
  '2026年11月20日',
  '2026 年 11 月 20 日',
  '26年11月20日',
  '2026年11月20日星期五',
  '2026년 11월 20일',
  '2026년 11월 20일 금요일',
  '2026. 11. 20.(금)',
  '２０２６年１１月２０日',
  '２０２６－１１－２０',
  // names of months
  '20 Nov 2026',
  '20. November 2026',
  '20-NOV-26',
  'Nov 20, 2026',
  'November 20th, 2026',
  'Friday, November 20, 2026',
  'Freitag, 20. November 2026',
  'Fr., 20. Nov. 2026',
  '2026-Nov-20',
  // spreadsheet serial numbers
  46346,
  46346.75,
  '46346',
])('%j is 20 November 2026 in any order', (cell) => {
  expect([read(cell, 'ymd'), read(cell, 'dmy'), read(cell, 'mdy')]).toEqual(Array(3).fill('2026-11-20'));
});

test.each([
  // cell          ymd           dmy           mdy
  ['3/4/2026', 'notation', '2026-04-03', '2026-03-04'],
  ['03.04.2026', 'notation', '2026-04-03', '2026-03-04'],
  ['20/11/2026', 'notation', '2026-11-20', 'notation'],
  ['11/20/2026', 'notation', 'notation', '2026-11-20'],
  ['1/15/2013 8:05 AM', 'notation', 'notation', '2013-01-15'],
  ['26.11.20', '2026-11-20', '2020-11-26', 'notation'],
  ['01-02-03', '2001-02-03', '2003-02-01', '2003-01-02'],
  ['31.12.99', 'notation', '1999-12-31', 'notation'],
  ['29/02/2024', 'notation', '2024-02-29', 'notation'],
])('%s: year first %s, day first %s, month first %s', (cell, ymd, dmy, mdy) => {
  expect([read(cell, 'ymd'), read(cell, 'dmy'), read(cell, 'mdy')]).toEqual([ymd, dmy, mdy]);
});

test.each([
  ['2026-02-30', 'text'],
  ['29/02/2026', 'text'],
  ['2026-13-01', 'text'],
  ['0001-01-01', 'text'],
  ['00.00.0000', 'text'],
  ['2026', 'text'],
  [2026, 'text'],
  ['2026-11', 'text'],
  ['2026年11月', 'text'],
  ['Nov 2026', 'text'],
  ['20 Foo 2026', 'text'],
  ['yesterday', 'text'],
  ['20-11/2026', 'text'],
  ['3/4/5/2026', 'text'],
  [true, 'text'],
  [-1, 'text'],
  [20261399, 'text'],
  ['#N/A', 'error'],
  ['', 'blank'],
  ['\u3000', 'blank'],
  [null, 'blank'],
  [undefined, 'blank'],
])('%j is %s', (cell, what) => expect(read(cell)).toBe(what));

test('what a locale writes is read back as the day it was', () => {
  const day = fc.integer({ min: -25_000, max: 29_000 }).map(fromDayNumber);
  const writings: readonly (readonly [string, 'ymd' | 'dmy' | 'mdy', Intl.DateTimeFormatOptions])[] = [
    ['en-US', 'mdy', { dateStyle: 'short' }],
    ['en-US', 'mdy', { dateStyle: 'medium' }],
    ['en-US', 'mdy', { dateStyle: 'full' }],
    ['en-GB', 'dmy', { dateStyle: 'short' }],
    ['en-GB', 'dmy', { dateStyle: 'long' }],
    ['de-DE', 'dmy', { dateStyle: 'medium' }],
    ['de-DE', 'dmy', { dateStyle: 'long' }],
    ['de-DE', 'dmy', { dateStyle: 'full' }],
    ['zh-CN', 'ymd', { dateStyle: 'short' }],
    ['zh-CN', 'ymd', { dateStyle: 'long' }],
    ['zh-CN', 'ymd', { dateStyle: 'full' }],
    ['ko-KR', 'ymd', { dateStyle: 'medium' }],
    ['ko-KR', 'ymd', { dateStyle: 'long' }],
    ['ko-KR', 'ymd', { dateStyle: 'full' }],
  ];
  for (const [locale, order, style] of writings) {
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
    fc.assert(
      fc.property(day, (date) => {
        // Two digits of a year leave the century open.
        if (date < '1950' || date > '2050') return;
        const text = format.format(new Date(`${date}T00:00:00Z`));
        expect([text, read(text, order)]).toEqual([text, date]);
      }),
      { numRuns: 60 },
    );
  }
});
