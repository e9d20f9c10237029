import type { CellValue } from './account-list';
import { throwAfter } from './after-putting-back';
import { firstRow } from './first-row';
import { inWorkbook } from './in-workbook';
import type { OpenedList } from './open-list';
import { trouble, type Doing } from './pane-problem';
import { textForCell } from './text-for-cell';

/** A cell of a row that is added: a text stays a text whatever it begins with; null is a blank. */
export interface AppendedCell {
  readonly value: CellValue | null;
  readonly numberFormat?: string;
}

/** A row that was added to a list, so that it can be taken back. Rows and columns are those of the sheet, from 0. */
export interface AppendedRow {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly tableId?: string;
  readonly row: number;
  readonly left: number;
  readonly values: readonly CellValue[];
}

/**
 * Adds one row below the last of a list, a cell for each of its columns. Trouble when the sheet is protected, or when its headers are no
 * longer those that were read; nothing is written then. Three syncs.
 */
export async function appendRow({ list, headers }: OpenedList, cells: readonly AppendedCell[]): Promise<AppendedRow> {
  const doing: Doing = { activity: 'appending', place: list.sheetName };
  const values = cells.map(({ value }) => value ?? '');
  let begun: AppendedRow | undefined;
  try {
    return await inWorkbook(doing, async (context) => {
      const sheet = context.workbook.worksheets.getItem(list.sheetId);
      const table = list.tableId === undefined ? undefined : context.workbook.tables.getItem(list.tableId);
      const protection = sheet.protection.load('protected');
      table?.load('showTotals');
      const present = (table?.getRange() ?? sheet.getUsedRange(true)).load('rowIndex,columnIndex,rowCount');
      await context.sync();
      if (protection.protected) throw trouble('sheetProtected', doing);

      const top = table ? present.rowIndex : list.area.top;
      const left = table ? present.columnIndex : list.area.left;
      const row = present.rowIndex + present.rowCount - (table?.showTotals ? 1 : 0);
      const header = sheet.getRangeByIndexes(top, left, 1, headers.length).load('values');
      await context.sync();
      const found = firstRow(header, doing).map((value) => String(value).trim());
      if (found.some((value, column) => value !== headers[column])) throw trouble('headersChanged', doing);

      const appended: AppendedRow = {
        ...{ sheetId: list.sheetId, sheetName: list.sheetName, row, left, values },
        ...(list.tableId !== undefined && { tableId: list.tableId }),
      };
      begun = appended;
      const written = [values.map((value) => (typeof value === 'string' ? textForCell(value) : value))];
      if (table) table.rows.add(undefined, written);
      cells.forEach(({ numberFormat }, column) => {
        if (numberFormat !== undefined) {
          sheet.getRangeByIndexes(row, left + column, 1, 1).numberFormat = [[numberFormat]];
        }
      });
      if (!table) sheet.getRangeByIndexes(row, left, 1, written[0].length).formulas = written;
      await context.sync();
      return appended;
    });
  } catch (thrown) {
    const appended = begun;
    if (!appended) throw thrown;
    return await throwAfter(
      takeBackRow(appended).catch(() => undefined),
      doing,
      thrown,
    );
  }
}

/** Takes a row back that was added. Trouble when its cells are no longer as they were written: then it is somebody's own. Two syncs. */
export function takeBackRow({ sheetId, sheetName, tableId, row, left, values }: AppendedRow): Promise<void> {
  const doing: Doing = { activity: 'takingBack', place: sheetName };
  return inWorkbook(doing, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getRangeByIndexes(row, left, 1, values.length).load('values');
    const table = tableId === undefined ? undefined : context.workbook.tables.getItem(tableId);
    const body = table?.getDataBodyRange().load('rowIndex');
    await context.sync();
    const present = firstRow(range, doing);
    if (present.some((value, column) => value !== values[column])) throw trouble('rowChanged', doing);
    if (table && body) table.rows.getItemAt(row - body.rowIndex).delete();
    else range.clear(Excel.ClearApplyTo.contents);
    await context.sync();
  });
}
