import type { CellValue } from './account-list';
import { trouble, type Doing } from './pane-problem';

/** The first row of what Excel answered for a range; trouble where it answered with nothing. */
export function firstRow(range: Excel.Range, doing: Doing): CellValue[] {
  const values = range.values as CellValue[][] | null;
  if (!values) throw trouble('noAnswer', doing);
  return values[0];
}
