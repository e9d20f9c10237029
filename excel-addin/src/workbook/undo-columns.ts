import { inSlices } from '../run/in-slices';
import type { CellValue } from './account-list';
import { contentsIn, rangeAt, type ColumnFill } from './before-image';
import { cellAddress } from './cell-area';
import { cellMark, markAt } from './cell-marks';
import { rowsThatFit, wireBytes } from './chunk-rows';
import { trouble, type Doing } from './pane-problem';
import type { ColumnPlace } from './plan-columns';
import { textForCell } from './text-for-cell';
import type { UndoPiece } from './undo-piece';
import type { UndoWrite } from './undo-record';

/** A column of ours as it stands now, with what it takes to undo it. */
export interface ColumnToUndo {
  readonly place: ColumnPlace;
  /** Where it is by now. */
  readonly column: number;
  /** Contents that were replaced, row by row; undefined for rows that were never written. */
  readonly before: readonly (CellValue | undefined)[];
  /** Marks of what we wrote. */
  readonly marks: string;
}

/** A writing with all its pieces put together again. */
export interface WholeWrite extends UndoWrite {
  readonly ids: string;
  readonly marks: readonly string[];
  readonly before: readonly (readonly CellValue[] | null)[];
}

/** Puts the pieces of a writing together; a writing that was broken off has its first rows alone. */
export function wholeWrite(write: UndoWrite, found: readonly UndoPiece[]): WholeWrite {
  const pieces = [...found].sort((a, b) => a.from - b.from);
  return {
    ...write,
    ids: pieces.map(({ ids }) => ids).join(''),
    marks: write.columns.map((_, c) => pieces.map(({ marks }) => marks[c]).join('')),
    before: write.columns.map(({ isNew }, c) => (isNew ? null : pieces.flatMap(({ before }) => before[c] ?? []))),
  };
}

/** The columns of all writings of a run that are still there: undone is to before the first, told by what the last wrote. */
export function columnsToUndo(
  writes: readonly WholeWrite[],
  headersNow: readonly string[],
  left: number,
): ColumnToUndo[] {
  const headers = [...new Set(writes.flatMap(({ columns }) => columns.map(({ header }) => header)))];
  return headers.flatMap((header): ColumnToUndo[] => {
    const at = headersNow.indexOf(header);
    if (at < 0) return [];
    const all = writes.flatMap((write) => {
      const c = write.columns.findIndex((column) => column.header === header);
      return c < 0 ? [] : [{ place: write.columns[c], before: write.before[c] ?? [], marks: write.marks[c] }];
    });
    const [first] = all;
    const last = all[all.length - 1];
    return [{ place: first.place, before: first.before, column: left + at, marks: last.marks }];
  });
}

/** Columns as they stand now: what has to be written to have them again, row by row, and the cells that tell the accounts apart. */
export interface PresentColumns {
  readonly contents: readonly CellValue[][];
  readonly ids: readonly CellValue[];
}

/** Reads them in chunks cut by bytes, all columns of a row together. */
export async function readColumns(
  sheet: Excel.Worksheet,
  { headerRow, rows }: { readonly headerRow: number; readonly rows: number },
  { columns, idColumn }: { readonly columns: readonly number[]; readonly idColumn: number | undefined },
  doing: Doing,
  signal?: AbortSignal,
): Promise<PresentColumns> {
  const contents = columns.map((): CellValue[] => []);
  const ids: CellValue[] = [];
  let fits = 2_000;
  for (let row = 0; row < rows;) {
    signal?.throwIfAborted();
    const count = Math.min(fits, rows - row);
    const at = (left: number) => rangeAt(sheet, { top: headerRow + 1 + row, left, rows: count, columns: 1 });
    const ranges = columns.map((column) => at(column).load('formulas,values'));
    const idRange = idColumn === undefined ? undefined : at(idColumn).load('values');
    await loaded(sheet.context);
    let bytes = 0;
    ranges.forEach((range, c) => {
      const cells = contentsIn(range, doing);
      range.untrack();
      bytes += 2 * wireBytes(cells);
      for (const [cell] of cells) contents[c].push(cell);
    });
    if (idRange) {
      const cells = idRange.values as CellValue[][] | null;
      idRange.untrack();
      if (!cells) throw trouble('noAnswer', doing);
      bytes += wireBytes(cells);
      for (const [id] of cells) ids.push(id);
    }
    row += count;
    fits = rowsThatFit(count, bytes);
  }
  return { contents, ids };
}

async function loaded(context: OfficeExtension.ClientRequestContext): Promise<void> {
  await context.sync();
}

/** Whether each account still stands in the row where it stood when its results were written. */
export function rowsStand(ids: readonly CellValue[], { ids: marks, rows }: WholeWrite, rowsNow: number): boolean {
  if (ids.length < Math.min(rows, rowsNow)) return false;
  for (let row = 0; markAt(marks, row) !== undefined; row++) {
    if (row >= ids.length || cellMark(ids[row]) !== markAt(marks, row)) return false;
  }
  return rowsNow <= rows || ids.slice(rows).every((id) => id === '');
}

/** Rows of a column in which a person has put something else since; the pane stays awake while they are looked for. */
export async function changedRows(
  { place, before, marks }: ColumnToUndo,
  contents: readonly CellValue[],
  stand: boolean,
  signal?: AbortSignal,
): Promise<number[]> {
  const isAsItWas = (cell: CellValue, row: number): boolean => {
    const raw = asShown(cell);
    if (place.isNew && raw === '') return true;
    const mark = markAt(marks, row);
    const ours = stand && (mark === undefined ? raw === '' : cellMark(raw) === mark);
    return ours || (!place.isNew && cell === before[row]);
  };
  const differing: number[] = [];
  await inSlices(
    contents.length,
    (from, to) => {
      for (let row = from; row < to; row++) if (!isAsItWas(contents[row], row)) differing.push(row);
    },
    signal,
  );
  if (stand) return differing;

  // Rows were sorted or put in: what we wrote may stand in any row, as often as we wrote it.
  const written = new Map<string, number>();
  for (let row = 0; ; row++) {
    const mark = markAt(marks, row);
    if (mark === undefined) break;
    written.set(mark, (written.get(mark) ?? 0) + 1);
  }
  return differing.filter((row) => {
    const mark = cellMark(asShown(contents[row]));
    const left = written.get(mark) ?? 0;
    written.set(mark, left - 1);
    return left <= 0;
  });
}

/** A cell's contents as the formula bar shows them, without the apostrophe that keeps a text a text. */
function asShown(cell: CellValue): CellValue {
  if (typeof cell !== 'string' || !cell.startsWith("'")) return cell;
  return textForCell(cell.slice(1)) === cell ? cell.slice(1) : cell;
}

/** What has to be written so that a column is as it was, but for the cells to be kept. */
export function fillFor(
  { place, column, before }: ColumnToUndo,
  contents: readonly CellValue[],
  kept: ReadonlySet<number>,
): ColumnFill {
  const cells = contents.map((_, row) => (kept.has(row) ? null : place.isNew ? '' : (before[row] ?? null)));
  return { column, cells };
}

/** Addresses of rows of one column, those below each other together. */
export function addressesOfRows(rows: readonly number[], headerRow: number, column: number): string[] {
  const addresses: string[] = [];
  for (let k = 0; k < rows.length;) {
    let end = k;
    while (rows[end + 1] === rows[end] + 1) end++;
    const [first, last] = [rows[k], rows[end]].map((row) => cellAddress(headerRow + 1 + row, column));
    addresses.push(first === last ? first : `${first}:${last}`);
    k = end + 1;
  }
  return addresses;
}
