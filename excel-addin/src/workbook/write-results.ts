import { breath } from '../run/in-slices';
import { dataRows, type AccountList } from './account-list';
import { throwAfter } from './after-putting-back';
import { putBack, takeBeforeImage, type BeforeImage } from './before-image';
import { areaAddress, cellAddress } from './cell-area';
import { cellMark, MARK_LENGTH } from './cell-marks';
import { CHUNK_BYTES, rowsThatFit, wireBytes } from './chunk-rows';
import { emphasise } from './emphasise';
import { inWorkbook } from './in-workbook';
import { trouble, type Doing } from './pane-problem';
import { placeArea, planColumns, type ColumnPlan } from './plan-columns';
import { valuesOf } from './read-rows';
import type { ResultColumn, ResultHeaders, RowCheck } from './result-column';
import { rowLoads } from './row-loads';
import { tracedRows, type RunTrace } from './run-trace';
import { textForCell } from './text-for-cell';
import { pieceXml, type UndoPiece } from './undo-piece';
import { keepUndoRecord, recordFor, tidyUndo, type UndoRecord, type UndoWrite } from './undo-record';
import { keepMemory, type WorkbookMemory } from './workbook-memory';

export interface WriteOptions {
  /** Headers of the columns written last time; they are updated where they still stand. */
  readonly previous?: ResultHeaders;
  /** What the workbook is to remember, given the headers under which the columns now stand. */
  readonly memory: (headers: ResultHeaders) => WorkbookMemory;
  /** The run that these are the results of: what one run writes is undone in one step. */
  readonly run?: string;
  /** A sheet of the same run is still to be written: until then the run counts as unfinished. */
  readonly sheetToCome?: boolean;
  /** What the next run is to know of this one, to tell who moved. */
  readonly trace?: RunTrace;
  readonly signal?: AbortSignal;
  readonly onProgress?: (rowsDone: number) => void;
}

export interface WrittenResults {
  readonly headers: ResultHeaders;
  /** Where the columns stand with their headers, such as `W1:Y501`; one address for columns side by side. */
  readonly addresses: readonly string[];
  /** How many of the columns were there already and have been updated. */
  readonly updated: number;
}

/** About what an account's id and its tier take in a trace. */
const TRACED_BYTES = 16;

/** How long a cancelled writer waits for the answer on its way, so that putting back does not overtake it. */
const GRACE_MS = 5_000;

/**
 * Writes result columns beside a list: into a table as columns of its own, beside a range in the next free columns to its right. No
 * cell of the person's is overwritten; our own columns of an earlier run are updated. When something fails or is cancelled on the
 * way, the workbook is put back as it was; where even that fails, the problem says how far writing came.
 */
export async function writeResults(
  list: AccountList,
  check: RowCheck,
  columns: readonly ResultColumn[],
  { previous = {}, memory, run = crypto.randomUUID(), sheetToCome = false, trace, signal, onProgress }: WriteOptions,
): Promise<WrittenResults> {
  const doing: Doing = { activity: 'writing', place: list.name, rows: dataRows(list), rowsDone: 0 };
  let before: BeforeImage | undefined;
  try {
    const written = await inWorkbook(
      doing,
      async (context) => {
        const plan = await planColumns(context, list, columns, { previous, idColumn: check.column }, doing);
        await checkRows(context, plan, list, check, doing, signal);
        before = await takeBeforeImage(context, plan, doing, signal);
        const undo = { record: recordFor(run, list, plan.undo.record), resultsBefore: previous };
        await writeColumns(context, before, columns, check, {
          memory,
          undo,
          sheetToCome,
          trace,
          signal,
          onChunk: (rowsDone) => {
            doing.rowsDone = rowsDone;
            onProgress?.(rowsDone);
          },
        });
        return {
          headers: plan.headers,
          addresses: addressesOf(plan),
          updated: plan.places.filter(({ isNew }) => !isNew).length,
        };
      },
      { signal, graceMs: GRACE_MS },
    );
    if (before?.plan.undo.record && !sheetToCome) await tidyUndo();
    return written;
  } catch (thrown) {
    if (before?.changed) await throwAfter(putBack(before, doing), doing, thrown);
    throw thrown;
  }
}

function addressesOf({ places, headerRow, rows }: ColumnPlan): string[] {
  const columns = places.map(({ column }) => column).sort((a, b) => a - b);
  const starts = columns.filter((column) => !columns.includes(column - 1));
  return starts.map((left) => {
    let width = 1;
    while (columns.includes(left + width)) width++;
    return areaAddress({ top: headerRow, left, rows: rows + 1, columns: width });
  });
}

/** Rows sorted, inserted or retyped since they were read would get each other's tiers: nothing is written then. */
async function checkRows(
  context: Excel.RequestContext,
  plan: ColumnPlan,
  list: AccountList,
  check: RowCheck,
  doing: Doing,
  signal?: AbortSignal,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  const column = list.area.left + check.column;
  const top = plan.headerRow + 1;
  let fits = 10_000;
  for (let row = 0; row < plan.rows;) {
    signal?.throwIfAborted();
    const count = Math.min(fits, plan.rows - row);
    const values = await valuesOf(sheet.getRangeByIndexes(top + row, column, count, 1));
    if (!values) throw trouble('noAnswer', doing);
    const changed = values.findIndex(([value], k) => value !== check.valueAt(row + k));
    if (changed >= 0) throw trouble('listChanged', doing, cellAddress(top + row + changed, column));
    row += count;
    fits = rowsThatFit(count, wireBytes(values));
  }
}

interface Steps {
  readonly memory: WriteOptions['memory'];
  readonly undo: {
    readonly record: UndoRecord;
    readonly resultsBefore: ResultHeaders;
  };
  readonly sheetToCome: boolean;
  readonly trace?: RunTrace;
  readonly signal?: AbortSignal;
  readonly onChunk: (rowsDone: number) => void;
}

async function writeColumns(
  context: Excel.RequestContext,
  before: BeforeImage,
  columns: readonly ResultColumn[],
  check: RowCheck,
  { memory, undo, sheetToCome, trace, signal, onChunk }: Steps,
): Promise<void> {
  const { plan } = before;
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  const ends = chunkEnds(columns, before, trace);
  const record = recordOf(before, undo);
  let part = plan.undo.part;
  for (const [k, end] of ends.entries()) {
    // The pane shows how far it has come before the next chunk is made ready.
    await breath();
    signal?.throwIfAborted();
    const start = ends[k - 1] ?? 0;
    const piece = await pieceOf(before, columns, check, start, end);
    const kept = { ...piece, ...(trace && { trace: tracedRows(trace, start, end) }) };
    const xml = pieceXml(before.writeId, kept);
    await breath();
    signal?.throwIfAborted();
    before.changed = true;
    context.application.suspendApiCalculationUntilNextSync();
    // What undoes a row is in the workbook before the row is written: a pane may be closed at any time.
    if (k === 0) part = keepUndoRecord(context, part, { ...record, unfinished: true });
    context.workbook.customXmlParts.add(xml);
    if (k === 0) addHeaders(context, plan);
    columns.forEach(({ cells, numberFormat }, c) => {
      const place = plan.places[c];
      const { top, left, rows } = placeArea(plan, place, start, end - start);
      const range = sheet.getRangeByIndexes(top, left, rows, 1);
      if (numberFormat !== undefined && place.isNew) {
        range.numberFormat = Array.from({ length: rows }, () => [numberFormat]);
      }
      range.values = cells.slice(start, end).map((cell) => [entry(cell)]);
    });
    if (end === plan.rows) {
      colour(sheet, plan, columns);
      keepMemory(context, plan.memory, memory(plan.headers));
      if (!sheetToCome) keepUndoRecord(context, part, record);
    }
    await sent(context);
    onChunk(end);
  }
}

function colour(sheet: Excel.Worksheet, plan: ColumnPlan, columns: readonly ResultColumn[]): void {
  columns.forEach(({ fills = [] }, c) => {
    const place = plan.places[c];
    if (!place.isNew) return;
    const area = placeArea(plan, place);
    for (const { text, fill } of fills) emphasise(sheet, { kind: 'text', area, text, fill });
  });
}

function recordOf(
  { plan, writeId }: BeforeImage,
  { record, resultsBefore }: Pick<Steps['undo'], 'record' | 'resultsBefore'>,
): UndoRecord {
  const { sheetId, tableId, headerRow, rows, idHeader, places } = plan;
  const write: UndoWrite = {
    id: writeId,
    sheetId,
    ...(tableId !== undefined && { tableId }),
    headerRow,
    rows,
    idHeader,
    columns: places,
  };
  const { unfinished: _, ...former } = record;
  return { ...former, resultsBefore: record.resultsBefore ?? resultsBefore, writes: [...record.writes, write] };
}

/** The pane looks up between its columns: marking a long text takes a while. */
async function pieceOf(
  { replaced }: BeforeImage,
  columns: readonly ResultColumn[],
  check: RowCheck,
  from: number,
  to: number,
): Promise<UndoPiece> {
  const rows = Array.from({ length: to - from }, (_, k) => from + k);
  const ids = rows.map((row) => cellMark(check.valueAt(row))).join('');
  const marks: string[] = [];
  for (const { cells } of columns) {
    await breath();
    marks.push(rows.map((row) => cellMark(cells[row] ?? '')).join(''));
  }
  return { from, rows: to - from, ids, marks, before: replaced.map((cells) => cells && cells.slice(from, to)) };
}

function addHeaders(context: Excel.RequestContext, { sheetId, tableId, headerRow, places }: ColumnPlan): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const { header, column, isNew } of places) {
    if (!isNew) continue;
    if (tableId === undefined) sheet.getRangeByIndexes(headerRow, column, 1, 1).values = [[textForCell(header)]];
    else context.workbook.tables.getItem(tableId).columns.add(undefined, undefined, header);
  }
}

function entry(cell: string | number | null): string | number {
  if (cell === null) return '';
  return typeof cell === 'string' ? textForCell(cell) : cell;
}

/** Where each chunk of rows ends, so that what is sent at once, with what undoes it, stays about `CHUNK_BYTES`. */
function chunkEnds(
  columns: readonly ResultColumn[],
  { plan: { rows }, replaced }: BeforeImage,
  trace: RunTrace | undefined,
): number[] {
  const written = columns.reduce((sum, { cells }) => sum + wireBytes(cells), 0);
  const kept = replaced.reduce((sum, cells) => sum + (cells ? wireBytes(cells) : 0), 0);
  const marks = rows * (columns.length + 1) * MARK_LENGTH;
  const traced = trace ? rows * (2 * trace.indicators.length + TRACED_BYTES) : 0;
  return rowLoads(rows, (written + kept + marks + traced) / Math.max(1, rows), CHUNK_BYTES).map(([, end]) => end);
}

async function sent(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}
