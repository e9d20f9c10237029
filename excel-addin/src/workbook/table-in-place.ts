import type { CellValue } from './account-list';
import { firstRow } from './first-row';
import { inWorkbook } from './in-workbook';
import { trouble, type Doing } from './pane-problem';
import { readRows } from './read-rows';

/** A table as it stands now, wherever a person has moved it. */
export interface TableInPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly tableId: string;
  readonly top: number;
  readonly left: number;
  /** Rows below the header, without a row of totals. */
  readonly rows: number;
  readonly headers: readonly string[];
  readonly showTotals: boolean;
  /** Nothing stands on the sheet below it. */
  readonly freeBelow: boolean;
}

/** Where a table stands now; undefined where it is gone, or has lost its header. Trouble when its sheet is protected. Three syncs. */
export function tableInPlace(
  { sheetId, tableId }: { readonly sheetId: string; readonly tableId: string },
  doing: Doing,
): Promise<TableInPlace | undefined> {
  return inWorkbook(doing, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load('id,name');
    const table = context.workbook.tables.getItemOrNullObject(tableId).load('id,showTotals,showHeaders');
    await context.sync();
    if (sheet.isNullObject || table.isNullObject || !table.showHeaders) return undefined;
    const home = table.worksheet.load('id,name');
    const protection = home.protection.load('protected');
    const range = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
    const header = table.getHeaderRowRange().load('values');
    const used = table.worksheet.getUsedRange(true).load('rowIndex,rowCount');
    await context.sync();
    if (protection.protected) throw trouble('sheetProtected', { ...doing, place: home.name });
    const { rowIndex: top, columnIndex: left, rowCount } = range;
    return {
      ...{ sheetId: home.id, sheetName: home.name, tableId, top, left },
      rows: rowCount - 1 - (table.showTotals ? 1 : 0),
      headers: firstRow(header, doing).map((value) => String(value).trim()),
      showTotals: table.showTotals,
      freeBelow: used.rowIndex + used.rowCount <= top + rowCount,
    };
  });
}

/** The rows of a table from top to bottom, in chunks cut by bytes. */
export function rowsInPlace(
  { sheetId, sheetName, tableId, top, left, rows, headers }: TableInPlace,
  receive: (rows: CellValue[][], first: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (rows === 0) return Promise.resolve();
  const area = { top, left, rows: rows + 1, columns: headers.length };
  const list = {
    ...{ key: `table:${tableId}`, kind: 'table' as const, name: sheetName, tableId },
    ...{ sheetId, sheetName, hidden: false, area, hasHeaderRow: true },
  };
  return readRows(list, receive, { signal });
}
