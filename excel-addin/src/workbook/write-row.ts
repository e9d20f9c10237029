import { dataRows, firstDataRow, type AccountList, type CellValue } from './account-list';
import { cellAddress } from './cell-area';
import { firstRow } from './first-row';
import { handPart, keepRowByHand } from './hand-memory';
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
  /** Headers of the columns that were added, by the sheet's column. */
  readonly added: readonly { readonly header: string; readonly column: number }[];
  /** What was written, by the sheet's column: what stands there later is somebody else's. */
  readonly entered: readonly { readonly column: number; readonly value: string | number | null }[];
}

/**
 * Writes some cells of one row. Columns that are missing are added: to a table as its own, beside a range in the next free ones. Before
 * anything is written the row must still be that of `id`; cells of nobody else are touched. What it takes to take it back is kept in the
 * workbook with the same sync. Three syncs.
 */
export function writeRow(
  list: AccountList,
  row: number,
  id: WrittenRow['id'],
  entries: readonly RowEntry[],
): Promise<WrittenRow> {
  const doing: Doing = { activity: 'writing', place: list.name };
  return inWorkbook(doing, async (context) => {
    const { sheet, table, usedRight, part } = await lookedAt(context, list, doing);
    const xml = part.isNullObject ? undefined : part.getXml();
    const sheetRow = firstDataRow(list) + row;
    const known = entries.filter(isKnown);
    const idCell = sheet.getRangeByIndexes(sheetRow, list.area.left + id.column, 1, 1).load('values');
    const cells = known.map(({ column }) =>
      sheet.getRangeByIndexes(sheetRow, list.area.left + column, 1, 1).load('formulas,values,numberFormat'),
    );
    await context.sync();
    const [now] = firstRow(idCell, doing);
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
    const entered = entries.map((entry) => {
      const column = isKnown(entry) ? list.area.left + entry.column : added[place++].column;
      const cell = sheet.getRangeByIndexes(sheetRow, column, 1, 1);
      if (entry.numberFormat !== undefined) cell.numberFormat = [[entry.numberFormat]];
      cell.values = [[entryOf(entry.value)]];
      return { column, value: entry.value };
    });
    const written = { list, row, id, before, added, entered };
    keepRowByHand(context, part, written);
    try {
      await context.sync();
    } catch (thrown) {
      // What came through before the trouble goes again; where that fails too, the trouble says how the sheet was left.
      await inWorkbook(doing, (again) => putBack(again, written, xml?.value)).catch(() => {
        doing.left = 'partly';
      });
      throw thrown;
    }
    return written;
  });
}

/**
 * Takes a written row back: cells get what stood in them, columns that were added go, where nothing else has been put into them since.
 * Nothing is touched where the row has moved, or where somebody has changed what was written. Four syncs, and two more where the last
 * one failed.
 */
export function takeRowBack(written: WrittenRow): Promise<void> {
  const { list, row, id, added, entered } = written;
  const doing: Doing = { activity: 'takingBack', place: list.sheetName };
  return inWorkbook(doing, async (context) => {
    const { sheet } = await lookedAt(context, list, doing, added.length);
    const sheetRow = firstDataRow(list) + row;
    const last = firstDataRow(list) + dataRows(list) - 1;
    const at = (top: number, column: number, rows = 1) => sheet.getRangeByIndexes(top, column, rows, 1);
    const idCell = at(sheetRow, list.area.left + id.column).load('values');
    const heads = added.map(({ column }) => at(list.area.top, column).load('values'));
    const cells = entered.map(({ column }) => at(sheetRow, column).load('values'));
    const others = added.flatMap(({ column }) => [
      ...(row > 0 ? [at(firstDataRow(list), column, row)] : []),
      ...(sheetRow < last ? [at(sheetRow + 1, column, last - sheetRow)] : []),
    ]);
    const used = others.map((range) => range.getUsedRangeOrNullObject(true).load('address'));
    await context.sync();
    const valueOf = (range: Excel.Range) => firstRow(range, doing)[0];
    const moved = heads.some((head, k) => String(valueOf(head)).trim() !== added[k].header);
    if (valueOf(idCell) !== id.value || moved) {
      throw trouble('listChanged', doing, cellAddress(sheetRow, list.area.left));
    }
    if (cells.some((cell, k) => valueOf(cell) !== (entered[k].value ?? ''))) throw trouble('rowChanged', doing);

    const areShared = used.some((range) => !range.isNullObject);
    const toPutBack = areShared ? { ...written, added: [], before: withBlanks(written) } : written;
    try {
      await putBack(context, toPutBack);
    } catch (thrown) {
      // Half taken back it would pass for somebody else's work: the rest goes at once, and only where that fails too it is said.
      await inWorkbook(doing, (again) => putBack(again, toPutBack)).catch(() => {
        doing.left = 'undoPartly';
        throw thrown;
      });
    }
  });
}

/** Columns that others have put something into stay; the row's own cells in them are emptied. */
function withBlanks({ list, before, added }: WrittenRow): WrittenRow['before'] {
  const blanks = added.map(({ column }) => ({ column: column - list.area.left, contents: '', format: 'General' }));
  return [...before, ...blanks];
}

/** `xml` is what was kept of a row before this one. */
async function putBack(
  context: Excel.RequestContext,
  { list, row, before, added }: Pick<WrittenRow, 'list' | 'row' | 'before' | 'added'>,
  xml?: string,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(list.sheetId);
  const columns = list.tableId === undefined ? undefined : context.workbook.tables.getItem(list.tableId).columns;
  const ours = columns && added.map(({ header }) => columns.getItemOrNullObject(header).load('id'));
  const part = handPart(context).load('id');
  await context.sync();
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
  if (!part.isNullObject) {
    if (xml === undefined) part.delete();
    else part.setXml(xml);
  }
  await context.sync();
}

interface Looked {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table | undefined;
  /** The first column right of everything the list, or for a range its sheet, has. */
  readonly usedRight: number;
  /** What is kept of the row that was last written. */
  readonly part: Excel.CustomXmlPart;
}

/** The list as it stands now; trouble where its sheet is protected or its rows are others. `added` columns may be there beside it. */
async function lookedAt(context: Excel.RequestContext, list: AccountList, doing: Doing, added = 0): Promise<Looked> {
  const sheet = context.workbook.worksheets.getItem(list.sheetId);
  const table = list.tableId === undefined ? undefined : context.workbook.tables.getItem(list.tableId);
  const protection = sheet.protection.load('protected');
  const part = handPart(context).load('id');
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
  const usedRight = table ? ownRight : Math.max(ownRight, present.columnIndex + present.columnCount);
  return { sheet, table, usedRight, part };
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

function entryOf(value: string | number | null): string | number {
  if (value === null) return '';
  return typeof value === 'string' ? textForCell(value) : value;
}
