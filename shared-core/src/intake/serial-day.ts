import { calendarDateOf, dayNumber } from '../basics/calendar-date';

/** The serial number of 1970-01-01. */
const epoch = 25_569;
/** 1927-05-18. Below it a bare number is rather a year or a count: 2026 is no day of 1905. */
const firstSerial = 10_000;
/** 9999-12-31, the last day a spreadsheet knows. */
const lastSerial = 2_958_465;

/**
 * The day (since 1970-01-01) that a spreadsheet keeps as this number: 46346 is 2026-11-20, a fraction is the time of day. Also a date
 * written as one number, 20261120, as SAP and others export it. NaN for anything else.
 */
export function serialDay(serial: number): number {
  const whole = Math.floor(serial);
  if (whole > lastSerial) return whole === serial ? compactDay(serial) : NaN;
  return whole >= firstSerial ? whole - epoch : NaN;
}

/** Whether a bare number in a column that counts days back is rather a date: nobody has traded for 70 years of days. */
export function isSerialRatherThanDays(number: number): boolean {
  return number >= epoch;
}

function compactDay(number: number): number {
  if (!(number >= 19_000_101 && number <= 21_991_231)) return NaN;
  const date = calendarDateOf(Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100);
  return date === null ? NaN : dayNumber(date);
}
