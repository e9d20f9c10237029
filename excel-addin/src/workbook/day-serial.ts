import { calendarDate, daysBetween, type CalendarDate } from '@keystage/core';

/** Day 0 of a workbook that counts from 1900. */
const dayZero = calendarDate('1899-12-30')!;

/** A day as the number that a cell holds for it. */
export function daySerial(day: CalendarDate): number {
  return daysBetween(dayZero, day);
}
