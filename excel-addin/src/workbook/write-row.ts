import { firstDataRow, type AccountList, type CellValue } from './account-list';
import { cellAddress } from './cell-area';
import { inWorkbook } from './in-workbook';
import { trouble, type Doing } from './pane-problem';
import { textForCell } from './text-for-cell';

/** One cell to be written in a row of a list: under a column it has, or under a new one of this header. */
export interface RowEntry {
  /** Column of the list, from 0; undefined where there is none yet. */
  readonly column: number | undefined;
  readonly header: string;
  /** Null clears the cell. */
  readonly value: string | number | null;
  readonly numberFormat?: string;
}

/** What it takes to take a written row back. */
export interface WrittenRow {
  readonly list: AccountList;
  readonly row: number;
  readonly id: { readonly column: number; readonly value: CellValue };
  /** The cells of columns that were there, as they stood. */
  readonly before: readonly { readonly column: number; readonly contents: CellValue; readonly format: string }[];
  /** Headers of the columns that were added. */
  readonly added: readonly { readonly header: string; readonly column: number }[];
}

/**
 * Writes some cells of one row. Columns that are missing are added: to a table as its own, beside a range in the next free ones. Before
 * anything is written the row must still be that of `id`; cells of nobody else are touched. Four syncs.
 */
export function writeRow(
  list: AccountList,
  row: number,
  id: WrittenRow['id'],
  entries: readonly RowEntry[],
): Promise<WrittenRow> {
  const doing: Doing = { activity: 'writing', place: list.name };
  return inWorkbook(doing, async (context) => {
    const { sheet, table, usedRight } = await lookedAt(context, list, doing);
    const sheetRow = firstDataRow(list) + row;
    const known = entries.filter(isKnown);
    const idCell = sheet.getRangeByIndexes(sheetRow, list.area.left + id.column, 1, 1).load('values');
    const cells = known.map(({ column }) =>
      sheet.getRangeByIndexes(sheetRow, list.area.left + column, 1, 1).load('formulas,values,numberFormat'),
    );
    await context.sync();
    const [[now]] = idCell.values as CellValue[][];
    if (now !== id.value) throw trouble('listChanged', doing, cellAddress(sheetRow, list.area.left + id.column));
    const before = cells.map((cell, k) => ({
      column: known[k].column,
      contents: contentsOf(cell),
      format: (cell.numberFormat as string[][])[0][0],
    }));

    context.application.suspendApiCalculationUntilNextSync();
    let next = usedRight;
    const added = entries
      .filter((entry) => !isKnown(entry))
      .map(({ header }) => {
        if (table) table.columns.add(undefined, undefined, header);
        else sheet.getRangeByIndexes(list.area.top, next, 1, 1).values = [[textForCell(header)]];
        return { header, column: next++ };
      });
    let place = 0;
    for (const entry of entries) {
      const column = isKnown(entry) ? list.area.left + entry.column : added[place++].column;
      const cell = sheet.getRangeByIndexes(sheetRow, column, 1, 1);
      if (entry.numberFormat !== undefined) cell.numberFormat = [[entry.numberFormat]];
      cell.values = [[entered(entry.value)]];
    }
    const written = { list, row, id, before, added };
    try {
      await context.sync();
    } catch (thrown) {
      // What came through before the trouble goes again; where that fails too, the trouble says how the sheet was left.
      await inWorkbook(doing, (again) => putBack(again, written)).catch(() => {
        doing.left = 'partly';
      });
      throw thrown;
    }
    return written;
  });
}

/** Takes a written row back: cells get what stood in them, columns that were added go. Nothing is touched where the row has moved. */
export function takeRowBack({ list, row, id, before, added }: WrittenRow): Promise<void> {
  const doing: Doing = { activity: 'writing', place: list.name };
  return inWorkbook(doing, async (context) => {
    const { sheet } = await lookedAt(context, list, doing, added.length);
    const sheetRow = firstDataRow(list) + row;
    const idCell = sheet.getRangeByIndexes(sheetRow, list.area.left + id.column, 1, 1).load('values');
    const heads = added.map(({ column }) => sheet.getRangeByIndexes(list.area.top, column, 1, 1).load('values'));
    await context.sync();
    const [[now]] = idCell.values as CellValue[][];
    const moved = heads.some((head, k) => String((head.values as CellValue[][])[0][0]).trim() !== added[k].header);
    if (now !== id.value || moved) throw trouble('listChanged', doing, cellAddress(sheetRow, list.area.left));

    await putBack(context, { list, row, id, before, added });
  });
}

async function putBack(context: Excel.RequestContext, { list, row, before, added }: WrittenRow): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(list.sheetId);
  const columns = list.tableId === undefined ? undefined : context.workbook.tables.getItem(list.tableId).columns;
  const ours = columns && added.map(({ header }) => columns.getItemOrNullObject(header).load('id'));
  if (ours) await context.sync();
  context.application.suspendApiCalculationUntilNextSync();
  for (const { column, contents, format } of before) {
    const cell = sheet.getRangeByIndexes(firstDataRow(list) + row, list.area.left + column, 1, 1);
    cell.numberFormat = [[format]];
    cell.formulas = [[contents]];
  }
  for (const column of ours ?? []) if (!column.isNullObject) column.delete();
  if (!columns) {
    for (const { column } of added) sheet.getRangeByIndexes(list.area.top, column, list.area.rows, 1).clear();
  }
  await context.sync();
}

interface Looked {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table | undefined;
  /** The first column right of everything the list, or for a range its sheet, has. */
  readonly usedRight: number;
}

/** The list as it stands now; trouble where its sheet is protected or its rows are others. `added` columns may be there beside it. */
async function lookedAt(context: Excel.RequestContext, list: AccountList, doing: Doing, added = 0): Promise<Looked> {
  const sheet = context.workbook.worksheets.getItem(list.sheetId);
  const table = list.tableId === undefined ? undefined : context.workbook.tables.getItem(list.tableId);
  const protection = sheet.protection.load('protected');
  table?.load('showTotals');
  const present = (table?.getRange() ?? sheet.getUsedRange(true)).load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (protection.protected) throw trouble('sheetProtected', { ...doing, place: list.sheetName });
  const { area } = list;
  const ownRight = area.left + area.columns;
  if (table) {
    const rows = present.rowCount - (table.showTotals ? 1 : 0);
    const same = present.rowIndex === area.top && present.columnIndex === area.left && rows === area.rows;
    if (!same || present.columnCount !== area.columns + added) throw trouble('listChanged', doing);
  }
  return { sheet, table, usedRight: table ? ownRight : Math.max(ownRight, present.columnIndex + present.columnCount) };
}

function isKnown(entry: RowEntry): entry is RowEntry & { readonly column: number } {
  return entry.column !== undefined;
}

/** What has to be written to have the same contents again: a formula as it is, a text so that it stays one. */
function contentsOf(cell: Excel.Range): CellValue {
  const [[formula]] = cell.formulas as CellValue[][];
  const [[value]] = cell.values as CellValue[][];
  return typeof formula === 'string' && formula === value && formula !== '' ? textForCell(formula) : formula;
}

function entered(value: string | number | null): string | number {
  if (value === null) return '';
  return typeof value === 'string' ? textForCell(value) : value;
}
