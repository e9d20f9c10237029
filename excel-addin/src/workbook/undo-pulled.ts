import { answered } from './answered';
import type { CellValue } from './account-list';
import { cellAddress } from './cell-area';
import { cellMark } from './cell-marks';
import { inWorkbook } from './in-workbook';
import { isAsWritten } from './is-as-written';
import { asTrouble, type Doing } from './pane-problem';
import { keepPulledMemory, pulledPart, type PulledMemory } from './pulled-memory';
import {
  pulledPieces,
  pulledUndoPart,
  readPulledPiece,
  readPulledUndo,
  type PulledPiece,
  type PulledUndo,
  type RefreshedTable,
} from './pulled-undo';
import { sent } from './sent';
import { rowsInPlace, tableInPlace, type TableInPlace } from './table-in-place';
import { textForCell } from './text-for-cell';
import { writeSparseCells } from './write-sparse-cells';

export type PulledUndoOutcome =
  | { readonly kind: 'nothing' }
  /** A person has changed cells since: nothing was done, they are asked. */
  | {
      readonly kind: 'changed';
      readonly count: number;
      readonly cells: readonly string[];
      readonly sheets: readonly string[];
    }
  | {
      readonly kind: 'undone';
      /** Sheets that were taken away, and sheets whose tables are as they were. */
      readonly gone: readonly string[];
      readonly restored: readonly string[];
      readonly memory: PulledMemory;
    };

/** The last pull, for who offers to undo it; undefined where there is nothing to undo. Two syncs. */
export function undoablePull(): Promise<PulledUndo | undefined> {
  return inWorkbook({ activity: 'finding' }, async (context) => {
    const part = pulledUndoPart(context).load('id');
    await context.sync();
    const xml = part.isNullObject ? undefined : part.getXml();
    if (xml) await context.sync();
    return readPulledUndo(xml?.value);
  });
}

/**
 * Takes the last pull back: sheets it made go, tables it refreshed stand as they stood, wherever their rows are by now. What a person has
 * changed since is asked about first.
 */
export async function undoPulled({ sure = false }: { readonly sure?: boolean } = {}): Promise<PulledUndoOutcome> {
  const record = await undoablePull();
  if (!record) return { kind: 'nothing' };
  const tables = await tablesAsTheyStand(record);
  if (!sure) {
    const sheets = await changedSheets(record);
    const cells = tables.flatMap(({ changed }) => changed);
    if (cells.length > 0 || sheets.length > 0) {
      return { kind: 'changed', count: cells.length, cells: cells.slice(0, 20), sheets };
    }
  }
  const done = { tables: 0 };
  await taken(record, tables, done).catch((thrown: unknown) => {
    throw asTrouble(thrown, { ...doing, left: done.tables > 0 ? 'undoPartly' : 'untouched' });
  });
  return {
    kind: 'undone',
    gone: record.made.map(({ sheetName }) => sheetName),
    restored: tables.map(({ place }) => place.sheetName),
    memory: record.memoryBefore,
  };
}

/** Takes back what a pull has written so far, as its record and its pieces say. */
export async function takePullBack(record: PulledUndo): Promise<void> {
  await taken(record, await tablesAsTheyStand(record));
}

interface StandingTable {
  readonly refreshed: RefreshedTable;
  readonly place: TableInPlace;
  /** What has to be written back, by row and column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellValue>>;
  readonly appended: readonly number[];
  /** Addresses of cells that a person has changed since. */
  readonly changed: readonly string[];
}

const doing: Doing = { activity: 'undoing' };

async function tablesAsTheyStand(record: PulledUndo): Promise<StandingTable[]> {
  const pieces = record.refreshed.length === 0 ? [] : await piecesOf(record.id);
  const standing: StandingTable[] = [];
  for (const [at, refreshed] of record.refreshed.entries()) {
    const place = await tableInPlace(refreshed, doing);
    if (place)
      standing.push(
        await standingTable(
          refreshed,
          place,
          pieces.filter(({ table }) => table === at),
          record,
        ),
      );
  }
  return standing;
}

/** One at a time, since together they could pass the limit of an answer. */
function piecesOf(id: string): Promise<PulledPiece[]> {
  return inWorkbook(doing, async (context) => {
    const parts = pulledPieces(context, id).load('items/id');
    await context.sync();
    const pieces: PulledPiece[] = [];
    for (const part of parts.items) {
      const piece = readPulledPiece(id, await answered(context, part.getXml()));
      if (piece) pieces.push(piece);
    }
    return pieces;
  });
}

async function standingTable(
  refreshed: RefreshedTable,
  place: TableInPlace,
  pieces: readonly PulledPiece[],
  { unfinished = false }: PulledUndo,
): Promise<StandingTable> {
  const { headers, pulled, added, idHeader } = refreshed;
  const columns = headers.map((header) => place.headers.indexOf(header));
  const idAt = place.headers.indexOf(idHeader);
  const before = new Map(pieces.flatMap(({ rows }) => rows));
  const newIds = new Set(pieces.flatMap(({ appended = [] }) => appended));
  const below = Math.min(...pieces.map(({ below: row = Infinity }) => row));
  const own = place.headers.flatMap((header, column) =>
    pulled.includes(header) || added.includes(header) ? [] : [column],
  );
  const addedAt = added.map((header) => place.headers.indexOf(header)).filter((column) => column >= 0);
  // A row that was begun may have got no cell yet but what the table works out by itself; one that was emptied has none.
  const isBare = (values: readonly CellValue[]) =>
    values.every((value, column) => value === '' || (unfinished && own.includes(column)));
  const cells = new Map<number, Map<number, CellValue>>();
  const appended: number[] = [];
  const changed: string[] = [];
  const isChanged = (row: number, column: number) =>
    changed.push(`${place.sheetName}!${cellAddress(place.top + 1 + row, place.left + column)}`);
  await rowsInPlace(place, (rows, first) =>
    rows.forEach((values, k) => {
      const row = first + k;
      const id = String(values[idAt]).trim();
      if (newIds.has(id)) {
        appended.push(row);
        for (const column of own) if (values[column] !== '') isChanged(row, column);
        return;
      }
      if (row >= below && isBare(values)) {
        appended.push(row);
        return;
      }
      const written = new Map((before.get(id) ?? []).map(([header, was, mark]) => [columns[header], { was, mark }]));
      before.delete(id);
      for (const column of addedAt) {
        if (!written.has(column) && values[column] !== '') isChanged(row, column);
      }
      for (const [column, { was, mark }] of written) {
        if (column < 0) continue;
        // What an undo that was broken off has put back already is nobody's change.
        if (cellMark(values[column]) !== mark && !isBack(values[column], was)) isChanged(row, column);
        if (!addedAt.includes(column))
          cells.set(row, (cells.get(row) ?? new Map<number, CellValue>()).set(column, was));
      }
    }),
  );
  return { refreshed, place, cells, appended, changed };
}

function isBack(value: CellValue, was: CellValue): boolean {
  return value === was || (typeof value === 'string' && textForCell(value) === was);
}

function changedSheets({ made }: PulledUndo): Promise<string[]> {
  return inWorkbook(doing, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const changed: string[] = [];
    for (const { sheetId, sum } of made) {
      const sheet = worksheets.items.find(({ id }) => id === sheetId);
      if (sheet && !(await isAsWritten(sheet, { key: '', sheetId, sum }, doing))) changed.push(sheet.name);
    }
    return changed;
  });
}

/** Cells first, then rows and columns, then sheets: what is done already is passed over when it has to be done again. */
async function taken(record: PulledUndo, tables: readonly StandingTable[], done = { tables: 0 }): Promise<void> {
  for (const { place, cells, appended, refreshed } of tables) {
    await writeSparseCells(place, cells, doing, { before: () => cells });
    done.tables++;
    await takeRowsAway(place, appended);
    await takeColumnsAway(place, refreshed);
  }
  await inWorkbook(doing, async (context) => {
    const sheets = record.made.map(({ sheetId }) =>
      context.workbook.worksheets.getItemOrNullObject(sheetId).load('id'),
    );
    const pieces = pulledPieces(context, record.id).load('items/id');
    const part = pulledUndoPart(context).load('id');
    const memory = pulledPart(context).load('id');
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    for (const piece of pieces.items) piece.delete();
    if (Object.keys(record.memoryBefore).length > 0) keepPulledMemory(context, memory, record.memoryBefore);
    else if (!memory.isNullObject) memory.delete();
    // Last, since by it whatever was broken off before is taken up again.
    if (!part.isNullObject) part.delete();
    await context.sync();
  });
}

/** Rows at the bottom go at once, others one by one. */
async function takeRowsAway(place: TableInPlace, rows: readonly number[]): Promise<void> {
  if (rows.length === 0) return;
  const top = Math.min(...rows);
  const atBottom = !place.showTotals && top > 0 && rows.length === place.rows - top;
  await inWorkbook(doing, async (context) => {
    const table = context.workbook.tables.getItem(place.tableId);
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    const width = place.headers.length;
    if (atBottom) {
      sheet.getRangeByIndexes(place.top + 1 + top, place.left, rows.length, width).clear(Excel.ClearApplyTo.contents);
      table.resize(sheet.getRangeByIndexes(place.top, place.left, 1 + top, width));
    } else {
      const fromBelow = [...rows].sort((one, other) => other - one);
      for (const [k, row] of fromBelow.entries()) {
        table.rows.getItemAt(row).delete();
        if (k % 200 === 199) await sent(context);
      }
    }
    await context.sync();
  });
}

async function takeColumnsAway({ tableId }: TableInPlace, { added }: RefreshedTable): Promise<void> {
  if (added.length === 0) return;
  await inWorkbook(doing, async (context) => {
    const table = context.workbook.tables.getItem(tableId);
    const found = added.map((header) => table.columns.getItemOrNullObject(header).load('id'));
    await context.sync();
    for (const column of found) if (!column.isNullObject) column.delete();
    await context.sync();
  });
}
