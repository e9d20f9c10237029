import { dayNumber, monthsBefore, type CalendarDate } from '../basics/calendar-date';
import type { DayWindow } from './line-fate';

/** The whole ledger up to the as-of date, or its last months: after the day so many months before it, up to it. */
export type LedgerWindow = 'all' | { readonly months: number };

/** The days that count of a ledger, as numbers. */
export function dayWindow(asOf: CalendarDate, window: LedgerWindow): DayWindow {
  return {
    asOf: dayNumber(asOf),
    before: window === 'all' ? -Infinity : dayNumber(monthsBefore(asOf, window.months)),
  };
}
