import timeZone from '@salesforce/i18n/timeZone';
import { calendarDate, type CalendarDate } from 'c/keystageStages';

/** The day it is where the reader is, as the org knows their time zone. */
export function readersToday(now: Date = new Date()): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(now)
    .map(({ type, value }) => [type, value] as const);
  const { year, month, day } = Object.fromEntries(parts);
  return calendarDate(`${year}-${month}-${day}`)!;
}
