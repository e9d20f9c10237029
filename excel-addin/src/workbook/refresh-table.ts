import type { CellValue } from './account-list';
import { cellAddress } from './cell-area';
import { cellMark } from './cell-marks';
import { CHUNK_BYTES, wireBytes } from './chunk-rows';
import { inWorkbook } from './in-workbook';
import { trouble, type Doing } from './pane-problem';
import { keepPulledPiece, type PulledPiece, type RefreshedTable } from './pulled-undo';
import { rowHash, RowHashes } from './row-hashes';
import { rowLoads } from './row-loads';
import { sent } from './sent';
import { rowsInPlace, tableInPlace, type TableInPlace } from './table-in-place';
import { entryOf, writeRows, type TableCell, type TableColumn } from './write-rows';
import { writeSparseCells } from './write-sparse-cells';

/** A table of records to be brought up to date. */
export interface TableToRefresh {
  readonly place: { readonly sheetId: string; readonly tableId: string };
  readonly columns: readonly TableColumn[];
  /** Which of them holds the ids of the records. */
  readonly idColumn: number;
  /** Headers as they were written last: one that is no longer there, a person has taken away. */
  readonly formerHeaders: readonly string[];
  /** The column that says since when a record is no longer found; it is added with the first. */
  readonly gone: TableColumn & { readonly on: number };
  readonly hold?: HeldCells;
}

/** Cells of a row that are left as a person entered them. */
export interface HeldCells {
  readonly headers: readonly string[];
  /** Whether they are, by the id of the record and by how they stand now; a column that is not there stands blank. */
  isHeld(id: string, cells: readonly CellValue[]): boolean;
}

/** What a refresh comes to, before anything is written. */
export interface RefreshToWrite {
  readonly changed: number;
  readonly added: number;
  readonly vanished: number;
  /** Columns that a person has taken away. */
  readonly leftAway: readonly string[];
}

/** A table whose new records arrive one batch after the other; nothing is written before `write`. */
export interface TableRefresh {
  take(rows: readonly (readonly TableCell[])[]): void;
  outcome(): RefreshToWrite;
  /** What undoing it needs, beside its pieces. */
  record(): RefreshedTable;
  write(undo: { readonly id: string; readonly table: number }, signal?: AbortSignal): Promise<void>;
}

interface Writing {
  readonly id: string;
  readonly at: number;
  /** The table with the columns it has by now. */
  readonly place: TableInPlace;
}

const SALESFORCE_ID = /^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/;

/**
 * Reads what a table holds of each record, as a hash of its row, and takes in the records as they are now. Of records that are unchanged
 * nothing is kept. Undefined where the table is gone. A row is found by its id, the first where a person has copied one; rows without an
 * id of a record are a person's own.
 */
export async function refreshTable(table: TableToRefresh, signal?: AbortSignal): Promise<TableRefresh | undefined> {
  const found = await tableInPlace(table.place, { activity: 'writing' });
  const idHeader = table.columns[table.idColumn].header;
  const idAt = found?.headers.indexOf(idHeader) ?? -1;
  if (!found || idAt < 0) return undefined;
  const place: TableInPlace = found;
  const doing: Doing = { activity: 'writing', place: place.sheetName };

  const leftAway = table.columns.filter(
    ({ header }) => table.formerHeaders.includes(header) && !place.headers.includes(header),
  );
  const wanted = table.columns.flatMap((column, at) => (leftAway.includes(column) ? [] : [{ column, at }]));
  const present = wanted.map(({ column }) => place.headers.indexOf(column.header));
  const isNew = present.map((column) => column < 0);
  const goneAt = place.headers.indexOf(table.gone.header);

  const { hold } = table;
  const heldAt = (hold?.headers ?? []).map((header) => place.headers.indexOf(header));
  const held = new Set<number>();
  const isHeld = (row: number, column: TableColumn) => held.has(row) && hold?.headers.includes(column.header);

  const rowOf = new Map<string, number>();
  const hashes = new RowHashes(place.rows);
  const goneRows = new Set<number>();
  await rowsInPlace(
    place,
    (rows, first) => {
      rows.forEach((cells, k) => {
        const id = String(cells[idAt]).trim();
        if (!SALESFORCE_ID.test(id) || rowOf.has(id)) return;
        rowOf.set(id, first + k);
        hashes.set(first + k, rowHash(present.map((column) => (column < 0 ? '' : cells[column]))));
        if (goneAt >= 0 && cells[goneAt] !== '') goneRows.add(first + k);
        if (
          hold?.isHeld(
            id,
            heldAt.map((column) => cells[column] ?? ''),
          )
        )
          held.add(first + k);
      });
    },
    signal,
  );

  const seen = new Uint8Array(place.rows);
  const changed = new Map<number, readonly TableCell[]>();
  const added: (readonly TableCell[])[] = [];
  const vanished = () => [...rowOf.values()].filter((row) => seen[row] === 0 && !goneRows.has(row));
  const back = () => [...goneRows].filter((row) => seen[row] === 1);

  function take(rows: readonly (readonly TableCell[])[]): void {
    for (const cells of rows) {
      const mine = wanted.map(({ at }) => cells[at]);
      const row = rowOf.get(String(cells[table.idColumn]));
      if (row === undefined) added.push(mine);
      else {
        seen[row] = 1;
        if (!hashes.is(row, rowHash(mine.map((cell) => cell ?? '')))) changed.set(row, mine);
      }
    }
  }

  async function write({ id, table: at }: { id: string; table: number }, signal?: AbortSignal): Promise<void> {
    const newColumns = wanted.filter((_, k) => isNew[k]).map(({ column }) => column);
    const marks = vanished().length > 0 && goneAt < 0 ? [table.gone] : [];
    const addedColumns = [...newColumns, ...marks];
    await addColumns(addedColumns);
    const width = place.headers.length;
    const columnOf = (header: string) => {
      const known = place.headers.indexOf(header);
      return known >= 0 ? known : width + addedColumns.findIndex((column) => column.header === header);
    };
    const columns = wanted.map(({ column }) => columnOf(column.header));
    const cells = new Map<number, Map<number, TableCell>>();
    const set = (row: number, column: number, cell: TableCell) =>
      cells.set(row, (cells.get(row) ?? new Map<number, TableCell>()).set(column, cell));
    for (const [row, mine] of changed) {
      mine.forEach((cell, k) => {
        if (!isHeld(row, wanted[k].column)) set(row, columns[k], cell);
      });
    }
    for (const row of vanished()) set(row, columnOf(table.gone.header), table.gone.on);
    for (const row of back()) set(row, columnOf(table.gone.header), null);
    const wider = { ...place, headers: [...place.headers, ...addedColumns.map(({ header }) => header)] };
    await writeCells({ id, at, cells, place: wider }, signal);
    await append({ id, at, place: wider, columns }, signal);
  }

  async function addColumns(columns: readonly TableColumn[]): Promise<void> {
    if (columns.length === 0) return;
    await inWorkbook(doing, async (context) => {
      const live = context.workbook.tables.getItem(place.tableId);
      for (const { header } of columns) live.columns.add(undefined, undefined, header);
      await context.sync();
      const sheet = context.workbook.worksheets.getItem(place.sheetId);
      for (const [k, { numberFormat }] of columns.entries()) {
        if (numberFormat === undefined) continue;
        for (const [from, to] of rowLoads(place.rows, numberFormat.length + 5, CHUNK_BYTES)) {
          const left = place.left + place.headers.length + k;
          const range = sheet.getRangeByIndexes(place.top + 1 + from, left, to - from, 1);
          range.numberFormat = Array.from({ length: to - from }, () => [numberFormat]);
          await sent(context);
        }
      }
    });
  }

  /** What stands there is read once more and kept for undoing; only cells that differ are written. */
  function writeCells(
    { id, at, cells, place: now }: Writing & { readonly cells: ReadonlyMap<number, ReadonlyMap<number, TableCell>> },
    signal?: AbortSignal,
  ): Promise<void> {
    const entries = new Map(
      [...cells].map(([row, mine]) => [row, new Map([...mine].map(([column, cell]) => [column, entryOf(cell)]))]),
    );
    return writeSparseCells(now, entries, doing, {
      signal,
      before: ({ values, contents, first }, rows, context) => {
        const written = new Map<number, ReadonlyMap<number, CellValue>>();
        const piece = rows.map((row): PulledPiece['rows'][number] => {
          const stands = String(values[row - first][idAt]).trim();
          if (rowOf.get(stands) !== row) {
            throw trouble('listChanged', doing, cellAddress(place.top + 1 + row, place.left + idAt));
          }
          const differing = [...cells.get(row)!].filter(
            ([column, cell]) => values[row - first][column] !== (cell ?? ''),
          );
          written.set(row, new Map(differing.map(([column, cell]) => [column, entryOf(cell)])));
          return [
            stands,
            differing.map(([column, cell]) => [column, contents[row - first][column], cellMark(cell ?? '')]),
          ];
        });
        keepPulledPiece(context, id, { table: at, rows: piece });
        return written;
      },
    });
  }

  /** New records go below the others; columns of a person's own stay blank, or fill themselves where the table works them out. */
  async function append(
    { id, at, columns, place: now }: Writing & { readonly columns: readonly number[] },
    signal?: AbortSignal,
  ): Promise<void> {
    const width = now.headers.length;
    let bottom = place.rows;
    const idOf = wanted.findIndex(({ at: column }) => column === table.idColumn);
    const hasId = ([start, stop]: readonly [number, number]) => start <= idOf && idOf < stop;
    const runs = runsOf(columns).sort((one, other) => Number(hasId(other)) - Number(hasId(one)));
    for (const [from, to] of rowLoads(added.length, wireBytes(added) / Math.max(1, added.length), CHUNK_BYTES)) {
      signal?.throwIfAborted();
      await inWorkbook(doing, async (context) => {
        const sheet = context.workbook.worksheets.getItem(place.sheetId);
        const live = context.workbook.tables.getItem(place.tableId);
        const some = added.slice(from, to);
        context.application.suspendApiCalculationUntilNextSync();
        // Known before they are there, and their ids before all else: where the batch breaks off between, they are found again.
        const ids = some.map((row) => String(row[idOf]));
        keepPulledPiece(context, id, { table: at, rows: [], appended: ids, below: bottom });
        if (place.freeBelow && !place.showTotals) {
          live.resize(sheet.getRangeByIndexes(place.top, place.left, 1 + bottom + some.length, width));
        } else {
          live.rows.add(undefined, some.map(() => new Array<null>(width).fill(null)) as unknown as string[][]);
        }
        for (const [start, stop] of runs) {
          writeRows(
            sheet,
            {
              top: place.top + 1 + bottom,
              left: place.left + columns[start],
              columns: wanted.slice(start, stop).map(({ column }) => column),
            },
            some.map((row) => row.slice(start, stop)),
          );
        }
        await sent(context);
        bottom += some.length;
      });
    }
  }

  return {
    take,
    outcome: () => ({
      ...{ changed: changed.size, added: added.length, vanished: vanished().length },
      leftAway: leftAway.map(({ header }) => header),
    }),
    record() {
      const marks = vanished().length > 0 && goneAt < 0 ? [table.gone.header] : [];
      const news = wanted.filter((_, k) => isNew[k]).map(({ column }) => column.header);
      const { sheetId, tableId, sheetName } = place;
      return {
        ...{ sheetId, tableId, sheetName, idHeader, added: [...news, ...marks] },
        headers: [...place.headers, ...news, ...marks],
        pulled: wanted.map(({ column }) => column.header),
      };
    },
    write,
  };
}

/** Runs of neighbours among columns: pairs of first place and place after the last. */
function runsOf(columns: readonly number[]): (readonly [start: number, stop: number])[] {
  const starts = columns.flatMap((column, k) => (k > 0 && column === columns[k - 1] + 1 ? [] : [k]));
  return starts.map((start, k) => [start, starts[k + 1] ?? columns.length] as const);
}
