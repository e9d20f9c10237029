import { textForCell } from './text-for-cell';

/** A cell of a table of records: a text stays a text whatever it begins with, null is a blank. */
export type TableCell = string | number | boolean | null;

export interface TableColumn {
  readonly header: string;
  readonly numberFormat?: string;
  /** Points. */
  readonly width?: number;
}

/** Asks for rows of records to be written; only columns with a number format are told one. They are with the next sync. */
export function writeRows(
  sheet: Excel.Worksheet,
  { top, left, columns }: { readonly top: number; readonly left: number; readonly columns: readonly TableColumn[] },
  rows: readonly (readonly TableCell[])[],
): void {
  for (const [column, { numberFormat }] of columns.entries()) {
    if (numberFormat === undefined) continue;
    const cells = sheet.getRangeByIndexes(top, left + column, rows.length, 1);
    cells.numberFormat = rows.map(() => [numberFormat]);
  }
  sheet.getRangeByIndexes(top, left, rows.length, columns.length).formulas = rows.map((row) => row.map(entryOf));
}

/** A cell as it has to be written to hold just this. */
export function entryOf(cell: TableCell): string | number | boolean {
  if (cell === null) return '';
  return typeof cell === 'string' ? textForCell(cell) : cell;
}
