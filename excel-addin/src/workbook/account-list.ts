import type { CellArea } from './cell-area';

/** A value as a cell hands it over: dates are serial numbers, errors their names, a blank is ''. */
export type CellValue = string | number | boolean;

/** A list of accounts found in the workbook: a table, what a sheet has in use, or the cells somebody selected. */
export interface AccountList {
  /** Tells lists apart and finds this one again next time. */
  readonly key: string;
  readonly kind: 'table' | 'sheet' | 'selection';
  /** The table's name, or the sheet's. */
  readonly name: string;
  readonly tableId?: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** On a sheet that is hidden: offered after the others. */
  readonly hidden: boolean;
  /** Header row and data together; a table's row of totals is left out. */
  readonly area: CellArea;
  /** A table can be without its header row; then the area is all data. */
  readonly hasHeaderRow: boolean;
}

/** How many data rows a list has. */
export function dataRows({ area, hasHeaderRow }: AccountList): number {
  return Math.max(0, area.rows - (hasHeaderRow ? 1 : 0));
}

/** The sheet's row index of a list's first data row. */
export function firstDataRow({ area, hasHeaderRow }: AccountList): number {
  return area.top + (hasHeaderRow ? 1 : 0);
}

/** The most cells a list may have: more would not fit beside the workbook in a pane's memory, nor in one read of Excel's. */
export const CELL_LIMIT = 5_000_000;
