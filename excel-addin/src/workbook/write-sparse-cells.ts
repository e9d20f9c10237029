import type { CellValue } from './account-list';
import { contentsIn } from './before-image';
import { rowsThatFit, wireBytes } from './chunk-rows';
import { inWorkbook } from './in-workbook';
import type { Doing } from './pane-problem';
import { sent } from './sent';
import type { TableInPlace } from './table-in-place';

/** Cells of a table by row and column, as they have to be written. Rows count from 0 below the header. */
export type SparseCells = ReadonlyMap<number, ReadonlyMap<number, CellValue>>;

/** Some rows of a table as they stand, before any of them is written. */
export interface RowsAsTheyStand {
  readonly values: CellValue[][];
  /** What has to be written to have the same again. */
  readonly contents: CellValue[][];
  /** The row of the first. */
  readonly first: number;
}

export interface SparseOptions {
  readonly signal?: AbortSignal;
  /** Looks at rows before they are written, and asks for what is to be done with the same sync. Which of the cells are to be written is its answer. */
  readonly before: (stand: RowsAsTheyStand, rows: readonly number[], context: Excel.RequestContext) => SparseCells;
}

/**
 * Writes cells here and there in a table, from top to bottom in windows cut by bytes: each is read, looked at and written, two syncs.
 * All other cells stay as they are.
 */
export async function writeSparseCells(
  place: TableInPlace,
  cells: SparseCells,
  doing: Doing,
  { signal, before }: SparseOptions,
): Promise<void> {
  const rows = [...cells.keys()].sort((one, other) => one - other);
  const width = place.headers.length;
  let fits = Math.max(1, Math.floor(10_000 / width));
  for (let next = 0; next < rows.length;) {
    signal?.throwIfAborted();
    const first = rows[next];
    let end = next + 1;
    while (end < rows.length && rows[end] < first + fits) end++;
    const mine = rows.slice(next, end);
    const count = mine[mine.length - 1] - first + 1;
    const bytes = await inWorkbook(doing, async (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheetId);
      const top = place.top + 1 + first;
      const range = sheet.getRangeByIndexes(top, place.left, count, width).load('formulas,values');
      await sent(context);
      const contents = contentsIn(range, doing);
      const values = range.values as CellValue[][];
      context.application.suspendApiCalculationUntilNextSync();
      const written = before({ values, contents, first }, mine, context);
      for (let column = 0; column < width; column++) {
        if (!mine.some((row) => written.get(row)?.has(column))) continue;
        const fill: (CellValue | null)[][] = Array.from({ length: count }, () => [null]);
        for (const row of mine) fill[row - first] = [written.get(row)?.get(column) ?? null];
        sheet.getRangeByIndexes(top, place.left + column, count, 1).formulas = fill;
      }
      await sent(context);
      doing.rowsDone = end;
      return wireBytes(values);
    });
    // Contents are read twice over, as values and as formulas, and are kept a third time.
    fits = rowsThatFit(count, bytes * 3);
    next = end;
  }
}
