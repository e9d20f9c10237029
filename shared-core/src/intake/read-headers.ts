import { dateText } from './date-text';
import { identifierText } from './identifier-text';
import type { IntakeProblem } from './intake-report';
import { isFormulaError } from './formula-error';
import { numberText } from './number-text';
import { plainText } from './plain-text';

export type HeadersRead =
  | { readonly ok: true; readonly headers: readonly string[] }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] };

/**
 * The headers in the first row of a list, as written but for spaces around them. A first row that holds nothing is an empty list; one
 * whose cells are mostly numbers, dates or errors, or that has no word in it, is data: the list has no headers. Years are headers.
 */
export function readHeaders(firstRow: readonly unknown[]): HeadersRead {
  const headers = firstRow.map((cell) => identifierText(cell));
  const filled = headers.map(plainText).filter((header) => header !== '');
  if (filled.length === 0) return { ok: false, problems: [{ kind: 'emptyList' }] };
  const words = filled.filter((header) => !isData(header));
  const years = filled.filter((header) => year.test(header));
  if (words.length - years.length < 1 || 2 * words.length < filled.length) {
    return { ok: false, problems: [{ kind: 'noHeaders', firstRow: headers }] };
  }
  return { ok: true, headers };
}

const year = /^(?:19|20)\d\d$/;

function isData(header: string): boolean {
  if (year.test(header)) return false;
  return numberText(header) !== null || dateText(header) !== null || isFormulaError(header);
}
