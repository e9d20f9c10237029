import type { FieldValue } from '../org';

/** The order of two values, texts without regard to case; blanks first unless told otherwise. */
export function compare(a: FieldValue, b: FieldValue, descending: boolean, nullsLast: boolean): number {
  if (a === null || b === null) return a === b ? 0 : (a === null) === nullsLast ? 1 : -1;
  const [one, other] = [a, b].map((value) => (typeof value === 'string' ? value.toLowerCase() : value));
  const order = one < other ? -1 : one > other ? 1 : 0;
  return descending ? -order : order;
}
