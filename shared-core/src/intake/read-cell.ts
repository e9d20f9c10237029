import type { NumberNotation, UnreadableWhy } from './intake-report';
import { isFormulaError } from './formula-error';
import { numberText } from './number-text';
import { plainText } from './plain-text';

/** What a cell holds where a number is expected. A blank is not a zero, and an unreadable cell is neither. */
export type CellReading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly text: string; readonly why: UnreadableWhy };

/**
 * The number in a cell, its text read in the notation of its column (`columnNotation`). "12%" is 0.12; what cannot be read without doubt
 * is unreadable, with the reason, never guessed.
 */
export function readCell(value: unknown, notation: Pick<NumberNotation, 'decimal'>): CellReading {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { kind: 'number', value: value + 0 } : unreadable(String(value), 'text');
  }
  if (value === null || value === undefined) return { kind: 'blank' };
  if (typeof value !== 'string') return unreadable(textOf(value), 'text');

  const plain = plainText(value);
  if (plain === '') return { kind: 'blank' };
  if (isFormulaError(plain)) return unreadable(value, 'error');
  const read = numberText(plain);
  if (!read) return unreadable(value, 'text');
  const number = notation.decimal === '.' ? read.point : read.comma;
  return Number.isNaN(number) ? unreadable(value, 'notation') : { kind: 'number', value: number };
}

function unreadable(text: string, why: UnreadableWhy): CellReading {
  return { kind: 'unreadable', text: shortened(text), why };
}

const longestShown = 120;

/** A cell's text for a report, cut where it is long. */
export function shortened(text: string): string {
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
}

/** What a cell shows that is neither text nor number: a spreadsheet's TRUE, or whatever else a host passed. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : Object.prototype.toString.call(value);
}
