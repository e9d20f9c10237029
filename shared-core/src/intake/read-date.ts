import { fromDayNumber, type CalendarDate } from '../basics/calendar-date';
import type { DateNotation, UnreadableWhy } from './intake-report';
import { dateText } from './date-text';
import { isFormulaError } from './formula-error';
import { plainText } from './plain-text';
import { shortened, textOf } from './read-cell';
import { serialDay } from './serial-day';

export type DateReading =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly text: string; readonly why: UnreadableWhy };

/** The day in a cell: a spreadsheet's serial number, or a text read in the order of its column. Never guessed. */
export function readDate(value: unknown, order: DateNotation['order']): DateReading {
  if (value === null || value === undefined) return { kind: 'blank' };
  if (typeof value !== 'string' && typeof value !== 'number') return unreadable(textOf(value), 'text');

  const plain = plainText(String(value));
  if (plain === '') return { kind: 'blank' };
  if (isFormulaError(plain)) return unreadable(plain, 'error');
  const serial = dayOfNumber(plain);
  if (!Number.isNaN(serial)) return { kind: 'date', date: fromDayNumber(serial) };
  const text = dateText(plain);
  if (!text) return unreadable(String(value), 'text');
  const day = text[order];
  return Number.isNaN(day) ? unreadable(plain, 'notation') : { kind: 'date', date: fromDayNumber(day) };
}

/** The day that a text of digits alone counts, as CSV files carry a spreadsheet's serial numbers; NaN for any other text. */
export function dayOfNumber(plain: string): number {
  return /^\d{5,8}(?:\.\d+)?$/.test(plain) ? serialDay(Number(plain)) : NaN;
}

function unreadable(text: string, why: UnreadableWhy): DateReading {
  return { kind: 'unreadable', text: shortened(text), why };
}
