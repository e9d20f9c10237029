import { answered } from './answered';
import { trouble, type Doing } from './pane-problem';
import {
  columnsToUndo,
  readColumns,
  rowsStand,
  wholeWrite,
  type ColumnToUndo,
  type PresentColumns,
} from './undo-columns';
import { readPiece, type UndoPiece } from './undo-piece';
import { undoPieces, type UndoRecord } from './undo-record';

/** Where a list stands now. */
export interface ListPlace {
  readonly sheetId: string;
  readonly tableId?: string;
  readonly headerRow: number;
  readonly rows: number;
}

/** The columns that a run wrote, as they stand now. */
export interface StandingColumns {
  readonly columns: readonly ColumnToUndo[];
  readonly place: ListPlace;
  readonly present: PresentColumns;
  /** Each account still stands in the row where it stood. */
  readonly stand: boolean;
}

/** The run's columns as they stand now; undefined where none of them does. */
export async function standingColumns(
  context: Excel.RequestContext,
  record: UndoRecord,
  sheetId: string,
  doing: Doing,
  signal?: AbortSignal,
): Promise<StandingColumns | undefined> {
  const latest = record.writes[record.writes.length - 1];
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { tableId } = latest;
  const table =
    tableId === undefined ? undefined : context.workbook.tables.getItemOrNullObject(tableId).load('id,showTotals');
  const tableRange = table?.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  const used = sheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const pieces = record.writes.map(({ id }) => undoPieces(context, id).load('items/id'));
  await context.sync();

  const inTable = table && !table.isNullObject;
  const area = inTable && tableRange ? tableRange : used;
  const headerRow = inTable ? area.rowIndex : latest.headerRow;
  const bottom = area.rowIndex + area.rowCount - (inTable && table.showTotals ? 1 : 0);
  const rows = bottom - headerRow - 1;
  if (rows < 0) return undefined;
  const header = sheet.getRangeByIndexes(headerRow, area.columnIndex, 1, area.columnCount).load('values');
  await context.sync();
  const headerCells = header.values as unknown[][] | null;
  if (!headerCells) throw trouble('noAnswer', doing);
  const headers = headerCells[0].map((value) => String(value).trim());

  const writes = [];
  for (const [k, write] of record.writes.entries()) {
    const whole: UndoPiece[] = [];
    for (const part of pieces[k].items) {
      // Each is read as it arrives, so that the pane stays awake.
      const piece = readPiece(write.id, await answered(context, part.getXml()));
      if (piece) whole.push(piece);
    }
    writes.push(wholeWrite(write, whole));
  }
  const columns = columnsToUndo(writes, headers, area.columnIndex);
  if (columns.length === 0) return undefined;
  const idAt = headers.indexOf(latest.idHeader);
  const idColumn = idAt < 0 ? undefined : area.columnIndex + idAt;
  const place = { sheetId, ...(inTable && { tableId }), headerRow, rows };
  const present = await readColumns(
    sheet,
    place,
    { columns: columns.map(({ column }) => column), idColumn },
    doing,
    signal,
  );
  const stand = idColumn !== undefined && rowsStand(present.ids, writes[writes.length - 1], rows);
  return { columns, place, present, stand };
}
