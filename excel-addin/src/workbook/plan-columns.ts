import type { AccountList, CellValue } from './account-list';
import type { CellArea } from './cell-area';
import { trouble, type Doing } from './pane-problem';
import type { ResultColumn, ResultHeaders } from './result-column';
import { readUndoRecord, undoPart, type UndoRecord } from './undo-record';
import { memoryPart } from './workbook-memory';

/** Where one result column goes. */
export interface ColumnPlace {
  readonly role: ResultColumn['role'];
  /** Column of the sheet, from 0. */
  readonly column: number;
  readonly header: string;
  /** False for a column of an earlier run. */
  readonly isNew: boolean;
  /** The number format that free cells had, to be given back. */
  readonly formatBefore: string;
  /** New cells get a number format of ours. */
  readonly formatted: boolean;
}

/** Where the result columns go. */
export interface ColumnPlan {
  readonly sheetId: string;
  readonly tableId?: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly places: readonly ColumnPlace[];
  readonly headers: ResultHeaders;
  readonly memory: Excel.CustomXmlPart;
  /** The header of the column that tells the accounts apart. */
  readonly idHeader: string;
  /** What can be undone until now, and where that is kept. */
  readonly undo: { readonly part?: Excel.CustomXmlPart; readonly record?: UndoRecord };
}

/**
 * Finds a place for each result column: a column of an earlier run is found by its header and used again; new ones go to the end of a
 * table, or into the free columns right of a range. Two syncs; trouble when the sheet is protected or the list is no longer the one
 * that was read.
 */
export async function planColumns(
  context: Excel.RequestContext,
  list: AccountList,
  columns: readonly ResultColumn[],
  { previous, idColumn }: { readonly previous: ResultHeaders; readonly idColumn: number },
  doing: Doing,
): Promise<ColumnPlan> {
  const sheet = context.workbook.worksheets.getItem(list.sheetId);
  const table = list.tableId === undefined ? undefined : context.workbook.tables.getItem(list.tableId);
  const protection = protectionOf(sheet);
  table?.load('showTotals');
  const present = (table?.getRange() ?? sheet.getUsedRange(true)).load('rowIndex,columnIndex,rowCount,columnCount');
  const memory = memoryPart(context).load('id');
  const undone = undoPart(context).load('id');
  await context.sync();

  if (protection.protected) throw trouble('sheetProtected', { ...doing, place: list.sheetName });
  const area = table
    ? {
        top: present.rowIndex,
        left: present.columnIndex,
        rows: present.rowCount - (table.showTotals ? 1 : 0),
        columns: present.columnCount,
      }
    : list.area;
  const below = present.rowIndex + present.rowCount !== list.area.top + list.area.rows;
  if (area.rows !== list.area.rows || (list.kind === 'sheet' && below)) throw trouble('listChanged', doing);

  // Beside a range, columns of an earlier run or somebody's own may stand further right than what was read.
  const right = area.left + area.columns;
  const usedRight = table ? right : Math.max(right, present.columnIndex + present.columnCount);
  const header = sheet.getRangeByIndexes(area.top, area.left, 1, usedRight - area.left).load('values');
  const free = sheet.getRangeByIndexes(area.top, right, area.rows, columns.length);
  const inTheWay = free.getUsedRangeOrNullObject(true).load('address');
  const format = sheet.getRangeByIndexes(area.top + 1, right, 1, columns.length).load('numberFormat');
  const undoXml = undone.isNullObject ? undefined : undone.getXml();
  await context.sync();

  const found = (header.values as CellValue[][])[0].map((value) => String(value).trim());
  const record = readUndoRecord(undoXml?.value);
  // What a closed pane left half written is taken up again.
  const unfinished = record?.unfinished && record.listKey === list.key ? headersIn(record) : {};
  const firstFree = table || inTheWay.isNullObject ? right : usedRight;
  const formats = inTheWay.isNullObject ? (format.numberFormat as string[][])[0] : [];
  return {
    sheetId: list.sheetId,
    tableId: list.tableId,
    headerRow: area.top,
    rows: area.rows - 1,
    memory,
    idHeader: found[idColumn],
    undo: { ...(!undone.isNullObject && { part: undone }), ...(record && { record }) },
    ...placed(columns, { ...unfinished, ...previous }, found, { left: area.left, firstFree, formats }),
  };
}

function placed(
  columns: readonly ResultColumn[],
  previous: ResultHeaders,
  found: readonly string[],
  at: { left: number; firstFree: number; formats: readonly string[] },
): Pick<ColumnPlan, 'places' | 'headers'> {
  const taken = new Set(found.map((header) => header.toLowerCase()));
  const headers: Partial<Record<ResultColumn['role'], string>> = {};
  let added = 0;
  const places = columns.map(({ role, header, numberFormat }): ColumnPlace => {
    const formatted = numberFormat !== undefined;
    const before = previous[role];
    const ours = before === undefined ? -1 : found.indexOf(before);
    const written = ours < 0 ? freeHeader(header, taken) : found[ours];
    taken.add(written.toLowerCase());
    headers[role] = written;
    return ours < 0
      ? {
          role,
          column: at.firstFree + added,
          header: written,
          isNew: true,
          formatBefore: at.formats[added++] ?? 'General',
          formatted,
        }
      : { role, column: at.left + ours, header: written, isNew: false, formatBefore: '', formatted };
  });
  return { places, headers };
}

function headersIn({ writes }: UndoRecord): ResultHeaders {
  return Object.fromEntries(writes.flatMap(({ columns }) => columns.map(({ role, header }) => [role, header])));
}

/** Two columns of one list never share a header: it is how they are found again, and a table would not have it. */
function freeHeader(header: string, taken: ReadonlySet<string>): string {
  if (!taken.has(header.toLowerCase())) return header;
  let number = 2;
  while (taken.has(`${header} ${number}`.toLowerCase())) number++;
  return `${header} ${number}`;
}

/** Cells of one planned column, without its header. */
export function placeArea(plan: ColumnPlan, place: ColumnPlace, row = 0, rows = plan.rows): CellArea {
  return { top: plan.headerRow + 1 + row, left: place.column, rows, columns: 1 };
}

function protectionOf(sheet: Excel.Worksheet): Excel.WorksheetProtection {
  return sheet.protection.load('protected');
}
