import type { CellValue } from './account-list';
import type { CellArea } from './cell-area';
import { CHUNK_BYTES, rowsThatFit, wireBytes } from './chunk-rows';
import { inWorkbook } from './in-workbook';
import { trouble, type Doing } from './pane-problem';
import { placeArea, type ColumnPlan } from './plan-columns';
import { rowLoads } from './row-loads';
import { sent } from './sent';
import { textForCell } from './text-for-cell';
import { keepUndoRecord, undoPart, undoPieces } from './undo-record';

/** What it takes to put the workbook back as it was before results were written. */
export interface BeforeImage {
  readonly plan: ColumnPlan;
  /** For each planned column its contents of an earlier run; null for a new one. */
  readonly replaced: readonly (CellValue[] | null)[];
  /** Under it the pieces of this writing are kept. */
  readonly writeId: string;
  /** Set as soon as anything is sent that changes the workbook. */
  changed: boolean;
}

/** Reads what stands in the columns that are going to be updated. New columns need nothing: they stand in free cells. */
export async function takeBeforeImage(
  context: Excel.RequestContext,
  plan: ColumnPlan,
  doing: Doing,
  signal?: AbortSignal,
): Promise<BeforeImage> {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  const replaced: (CellValue[] | null)[] = [];
  for (const place of plan.places) {
    const contents: CellValue[] = [];
    let fits = 2_000;
    for (let row = 0; !place.isNew && row < plan.rows;) {
      signal?.throwIfAborted();
      const count = Math.min(fits, plan.rows - row);
      const cells = await contentsOf(rangeAt(sheet, placeArea(plan, place, row, count)), doing);
      for (const [cell] of cells) contents.push(cell);
      row += count;
      fits = rowsThatFit(count, wireBytes(cells));
    }
    replaced.push(place.isNew ? null : contents);
  }
  return { plan, replaced, writeId: crypto.randomUUID(), changed: false };
}

/** What has to be written to have the same contents again: formulas as they are, texts so that they stay texts. */
async function contentsOf(range: Excel.Range, doing: Doing): Promise<CellValue[][]> {
  range.load('formulas,values');
  await range.context.sync();
  range.untrack();
  return contentsIn(range, doing);
}

/** The same of a range whose formulas and values have been loaded. */
export function contentsIn(range: Excel.Range, doing: Doing): CellValue[][] {
  const values = range.values as CellValue[][] | null;
  const formulas = range.formulas as CellValue[][] | null;
  if (!values || !formulas) throw trouble('noAnswer', doing);
  return formulas.map((cells, r) =>
    cells.map((cell, c) => (typeof cell === 'string' && cell === values[r][c] ? textForCell(cell) : cell)),
  );
}

/** Puts the workbook back: what was updated gets its contents again, what was added goes, and what could be undone before can be again. */
export function putBack({ plan, replaced, writeId }: BeforeImage, doing: Doing): Promise<void> {
  return inWorkbook(doing, async (context) => {
    const added = plan.places.filter(({ isNew }) => isNew);
    const table = plan.tableId === undefined ? undefined : context.workbook.tables.getItem(plan.tableId);
    const found = added.map(({ header }) => table?.columns.getItemOrNullObject(header).load('id'));
    const pieces = undoPieces(context, writeId).load('items/id');
    const part = undoPart(context).load('id');
    await context.sync();

    for (const column of found) if (column && !column.isNullObject) column.delete();
    if (!table) for (const { column } of added) clearColumn(context, plan, column);
    await context.sync();
    const formats = table ? [] : added.filter(({ formatted }) => formatted);
    for (const { column, formatBefore } of formats) await formatColumn(context, plan, column, formatBefore);
    const fills = replaced.flatMap((cells, k) => (cells ? [{ column: plan.places[k].column, cells }] : []));
    await fillColumns(context, plan, fills);

    for (const piece of pieces.items) piece.delete();
    if (!part.isNullObject) {
      if (plan.undo.record) keepUndoRecord(context, part, plan.undo.record);
      else part.delete();
    }
    await context.sync();
  });
}

/** Rows below a header. */
export interface ColumnRows {
  readonly sheetId: string;
  readonly headerRow: number;
  readonly rows: number;
}

/** Empties a column beside a range, its header included, and takes its colours away. */
export function clearColumn(
  context: Excel.RequestContext,
  { sheetId, headerRow, rows }: ColumnRows,
  left: number,
): void {
  const area = { top: headerRow, left, rows: rows + 1, columns: 1 };
  const range = rangeAt(context.workbook.worksheets.getItem(sheetId), area);
  range.clear(Excel.ClearApplyTo.contents);
  range.conditionalFormats.clearAll();
}

/** Gives the cells of a column one number format. */
export async function formatColumn(
  context: Excel.RequestContext,
  { sheetId, headerRow, rows }: ColumnRows,
  left: number,
  format: string,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const [from, to] of rowLoads(rows, format.length + 5, CHUNK_BYTES)) {
    const area = { top: headerRow + 1 + from, left, rows: to - from, columns: 1 };
    rangeAt(sheet, area).numberFormat = Array.from({ length: to - from }, () => [format]);
    await sent(context);
  }
}

/** Contents for one column, from the first row below its header; null leaves a cell as it is. */
export interface ColumnFill {
  readonly column: number;
  readonly cells: readonly (CellValue | null)[];
}

/** Writes cells of columns as they are given, in as many syncs as their bytes ask for. */
export async function fillColumns(
  context: Excel.RequestContext,
  { sheetId, headerRow }: Pick<ColumnRows, 'sheetId' | 'headerRow'>,
  fills: readonly ColumnFill[],
  { signal, onRows }: { readonly signal?: AbortSignal; readonly onRows?: (rowsDone: number) => void } = {},
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const rows = Math.max(0, ...fills.map(({ cells }) => cells.length));
  const bytes = fills.reduce((sum, { cells }) => sum + wireBytes(cells), 0);
  for (const [from, to] of rowLoads(rows, bytes / Math.max(1, rows), CHUNK_BYTES)) {
    signal?.throwIfAborted();
    context.application.suspendApiCalculationUntilNextSync();
    for (const { column, cells } of fills) {
      const some = cells.slice(from, to);
      if (some.length === 0) continue;
      const range = rangeAt(sheet, { top: headerRow + 1 + from, left: column, rows: some.length, columns: 1 });
      range.formulas = some.map((cell) => [cell]);
    }
    await sent(context);
    onRows?.(to);
  }
}

export function rangeAt(sheet: Excel.Worksheet, { top, left, rows, columns }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows, columns);
}
