import type { CellValue } from './account-list';
import type { ResultRole } from './workbook-memory';

/** One column to be written beside a list: a cell for each of its data rows, null for a cell to be left blank. */
export interface ResultColumn {
  readonly role: ResultRole;
  readonly header: string;
  readonly cells: readonly (string | number | null)[];
  /** For numbers; cells that are written for the first time get it. */
  readonly numberFormat?: string;
  /** Texts that colour the cells that hold them; cells that are written for the first time get it. */
  readonly fills?: readonly { readonly text: string; readonly fill: string }[];
}

/** Headers of written columns, by what they hold. */
export type ResultHeaders = Readonly<Partial<Record<ResultRole, string>>>;

/** How to tell that the rows are still the rows that were read: a column of the list, and what stood in it. */
export interface RowCheck {
  readonly column: number;
  readonly valueAt: (row: number) => CellValue;
}
