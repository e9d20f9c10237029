import { breath } from '../run/in-slices';
import type { CellValue } from './account-list';
import { clearColumn, fillColumns, formatColumn } from './before-image';
import { rowsThatFit, wireBytes } from './chunk-rows';
import { inWorkbook } from './in-workbook';
import { keepOwnSheets, ownSheetsPart, readOwnSheets, type OwnSheet } from './own-sheets';
import { trouble, WorkbookTrouble, type Doing } from './pane-problem';
import type { SheetPlan } from './sheet-plan';
import { sheetSum } from './sheet-sum';
import {
  addressesOfRows,
  changedRows,
  columnsToUndo,
  fillFor,
  readColumns,
  rowsStand,
  wholeWrite,
  type ColumnToUndo,
  type PresentColumns,
} from './undo-columns';
import { readPiece, type UndoPiece } from './undo-piece';
import { readUndoRecord, undoPart, undoPieces, type UndoRecord, type UndoSheet } from './undo-record';
import { keepMemory, memoryPart, readMemory, type WorkbookMemory } from './workbook-memory';
import { writeSheet } from './write-sheet';

export interface UndoOptions {
  /** What to do with cells and sheets of ours that a person has changed since: nothing at all, leave those, or undo them too. */
  readonly changes?: 'ask' | 'keep' | 'undo';
  /** Undoes this run alone: where something else was written after it, nothing. Without it, whatever was written last. */
  readonly run?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (rowsDone: number, of: number) => void;
}

export type UndoOutcome =
  | { readonly kind: 'nothing' }
  /** A person has changed these since; nothing was done. */
  | {
      readonly kind: 'changed';
      readonly cells: readonly string[];
      readonly count: number;
      readonly sheets: readonly string[];
    }
  | {
      readonly kind: 'undone';
      readonly run: string;
      readonly listKey: string;
      readonly listName: string;
      /** Columns that are as they were, or gone. */
      readonly headers: readonly string[];
      readonly sheets: readonly string[];
      /** Cells and sheets that were left as the person had changed them. */
      readonly kept: number;
      readonly memory: WorkbookMemory;
    };

/** How long a cancelled undo waits for the answer on its way, so that putting back does not overtake it. */
const GRACE_MS = 5_000;

/**
 * Undoes all that the last run wrote, columns and sheets, in one step, also after the workbook was closed and opened again. Cells that a
 * person has changed since are never overwritten unasked. Where it fails before anything is taken away, the workbook is as it was;
 * where it fails after that, undoing again goes on from there.
 */
export async function undoRun({ changes = 'ask', run, signal, onProgress }: UndoOptions = {}): Promise<UndoOutcome> {
  const doing: Doing = { activity: 'undoing' };
  const undo = await inWorkbook(doing, (context) => prepared(context, { changes, run, signal }, doing), { signal });
  if ('kind' in undo) return undo;
  const { record, columns, present, place, kept, sheets } = undo;

  const filled = columns.filter((column) => !column.place.isNew || kept.has(column));
  const now = { ...doing, place: record.listName, rows: place?.rows, rowsDone: 0 };
  if (place && filled.length > 0) {
    const fills = filled.map((column) =>
      fillFor(column, present.contents[columns.indexOf(column)], kept.get(column) ?? new Set()),
    );
    try {
      await inWorkbook(
        now,
        (context) =>
          fillColumns(context, place, fills, {
            signal,
            onRows: (rowsDone) => {
              now.rowsDone = rowsDone;
              onProgress?.(rowsDone, place.rows);
            },
          }),
        { signal, graceMs: GRACE_MS },
      );
    } catch (thrown) {
      const back = filled.map((column) => ({
        column: column.column,
        cells: present.contents[columns.indexOf(column)],
      }));
      const left = await inWorkbook(now, (context) => fillColumns(context, place, back)).then(
        () => 'restored' as const,
        () => 'undoPartly' as const,
      );
      if (thrown instanceof WorkbookTrouble) throw new WorkbookTrouble({ ...thrown.problem, left }, { cause: thrown });
      throw left === 'restored' ? thrown : new WorkbookTrouble({ ...now, cause: 'noAnswer', left }, { cause: thrown });
    }
  }

  try {
    const rewritten = sheets.filter(({ planBefore }) => planBefore !== undefined && planBefore !== '');
    const finish = () => inWorkbook(now, (context) => takeAway(context, undo, rewritten.length === 0));
    // Taking away what is gone already does nothing, so a batch that broke off is simply done again.
    let memory = await finish().catch(finish);
    for (const { planBefore } of rewritten) await writeSheet(JSON.parse(planBefore!) as SheetPlan, { show: false });
    if (rewritten.length > 0) memory = await inWorkbook(now, (context) => takeAway(context, undo, true));
    return {
      kind: 'undone',
      run: record.run,
      listKey: record.listKey,
      listName: record.listName,
      headers: columns.map(({ place: { header } }) => header),
      sheets: sheets.map(({ name }) => name),
      kept: undo.keptCount,
      memory,
    };
  } catch (thrown) {
    if (!(thrown instanceof WorkbookTrouble)) throw thrown;
    throw new WorkbookTrouble({ ...thrown.problem, activity: 'undoing', left: 'undoPartly' }, { cause: thrown });
  }
}

interface Prepared {
  readonly record: UndoRecord;
  readonly columns: readonly ColumnToUndo[];
  readonly present: PresentColumns;
  /** Where the list stands; undefined where it is gone. */
  readonly place?: {
    readonly sheetId: string;
    readonly tableId?: string;
    readonly headerRow: number;
    readonly rows: number;
  };
  readonly kept: ReadonlyMap<ColumnToUndo, ReadonlySet<number>>;
  readonly keptCount: number;
  /** Sheets of the run that are to go, or to be as they were. */
  readonly sheets: readonly (UndoSheet & { readonly name: string })[];
}

async function prepared(
  context: Excel.RequestContext,
  { changes, run, signal }: UndoOptions,
  doing: Doing,
): Promise<Prepared | Exclude<UndoOutcome, { kind: 'undone' }>> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  protection.load('protected');
  const part = undoPart(context).load('id');
  const ownPart = ownSheetsPart(context).load('id');
  await context.sync();
  const xml = part.isNullObject ? undefined : part.getXml();
  const ownXml = ownPart.isNullObject ? undefined : ownPart.getXml();
  if (!xml) return { kind: 'nothing' };
  await context.sync();
  const record = readUndoRecord(xml.value);
  if (!record || (run !== undefined && record.run !== run)) return { kind: 'nothing' };

  const { items } = worksheets;
  const own = readOwnSheets(ownXml?.value);
  const present = record.sheets.flatMap((sheet) => {
    const found = items.find(({ id }) => id === sheet.sheetId);
    const ours = own.find(({ sheetId, unfinished }) => sheetId === sheet.sheetId && !unfinished);
    return found && ours && sheet.planBefore !== '' ? [{ ...sheet, name: found.name, ours, found }] : [];
  });
  if (present.length > 0 && protection.protected) throw trouble('structureProtected', doing);
  const list = items.find(({ id }) => id === record.writes[record.writes.length - 1]?.sheetId);
  const isProtected = [list, ...present.map(({ found }) => found)].find((sheet) => sheet?.protection.protected);
  if (isProtected) throw trouble('sheetProtected', { ...doing, place: isProtected.name });

  const standing = list && (await standingColumns(context, record, list.id, doing, signal));
  const moved = standing && !standing.stand && standing.columns.some(({ place }) => !place.isNew);
  if (moved) throw trouble('listChanged', { ...doing, place: record.listName });

  const changed = new Map<ColumnToUndo, readonly number[]>();
  for (const [c, column] of (standing?.columns ?? []).entries()) {
    await breath();
    const rows = changedRows(column, standing!.present.contents[c], standing!.stand);
    if (rows.length > 0) changed.set(column, rows);
  }
  const touched = new Set<string>();
  for (const { sheetId, ours } of changes === 'undo' ? [] : present) {
    if (!(await isAsWritten(worksheets.getItem(sheetId), ours, doing))) touched.add(sheetId);
  }
  const count = [...changed.values()].reduce((sum, rows) => sum + rows.length, 0);
  if (changes === 'ask' && (count > 0 || touched.size > 0)) {
    return {
      kind: 'changed',
      count,
      cells: [...changed].flatMap(([{ column }, rows]) => addressesOfRows(rows, standing!.place.headerRow, column)),
      sheets: present.filter(({ sheetId }) => touched.has(sheetId)).map(({ name }) => name),
    };
  }
  const keeps = changes === 'keep';
  return {
    record,
    columns: standing?.columns ?? [],
    present: standing?.present ?? { contents: [], ids: [] },
    ...(standing && { place: standing.place }),
    kept: new Map(keeps ? [...changed].map(([column, rows]) => [column, new Set(rows)] as const) : []),
    keptCount: keeps ? count + touched.size : 0,
    sheets: present.filter(({ sheetId }) => !(keeps && touched.has(sheetId))),
  };
}

/** The run's columns as they stand now; undefined where none of them does. */
async function standingColumns(
  context: Excel.RequestContext,
  record: UndoRecord,
  sheetId: string,
  doing: Doing,
  signal?: AbortSignal,
) {
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

/** What Excel answers to one question; pieces are asked for one at a time, since together they could pass the limit of an answer. */
async function answered<T>(context: Excel.RequestContext, result: OfficeExtension.ClientResult<T>): Promise<T> {
  await context.sync();
  return result.value;
}

/** Whether the cells of a sheet are as we wrote them. */
async function isAsWritten(sheet: Excel.Worksheet, { sum: written }: OwnSheet, doing: Doing): Promise<boolean> {
  if (written === undefined) return true;
  const used = sheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount');
  await loaded(sheet.context);
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  let sum = 0;
  let fits = 500;
  for (let row = 0; row < rowCount;) {
    const count = Math.min(fits, rowCount - row);
    const range = sheet.getRangeByIndexes(top + row, left, count, columnCount).load('formulas');
    await loaded(sheet.context);
    range.untrack();
    const formulas = range.formulas as CellValue[][] | null;
    if (!formulas) throw trouble('noAnswer', doing);
    sum = (sum + sheetSum(formulas, top + row, left)) >>> 0;
    row += count;
    fits = rowsThatFit(count, wireBytes(formulas));
  }
  return sum === written;
}

async function loaded(context: OfficeExtension.ClientRequestContext): Promise<void> {
  await context.sync();
}

/** Takes away the columns and sheets that the run added, and what was remembered of it; what is gone already is passed over. */
async function takeAway(
  context: Excel.RequestContext,
  { record, columns, kept, place, sheets }: Prepared,
  forget: boolean,
): Promise<WorkbookMemory> {
  const { workbook } = context;
  const added = columns.filter((column) => column.place.isNew && !kept.has(column));
  const table = place?.tableId === undefined ? undefined : workbook.tables.getItem(place.tableId);
  const found = added.map(({ place: { header } }) => table?.columns.getItemOrNullObject(header).load('id'));
  const gone = sheets
    .filter(({ planBefore }) => planBefore === undefined)
    .map(({ sheetId }) => ({ sheetId, sheet: workbook.worksheets.getItemOrNullObject(sheetId).load('id') }));
  const part = undoPart(context).load('id');
  const ownPart = ownSheetsPart(context).load('id');
  const memory = memoryPart(context).load('id');
  const pieces = record.writes.map(({ id }) => undoPieces(context, id).load('items/id'));
  await context.sync();
  const ownXml = ownPart.isNullObject ? undefined : ownPart.getXml();
  const memoryXml = memory.isNullObject ? undefined : memory.getXml();
  if (ownXml ?? memoryXml) await context.sync();

  if (place && !table) {
    for (const { column, place: before } of added) {
      if (before.formatted) await formatColumn(context, place, column, before.formatBefore);
      clearColumn(context, place, column);
    }
  }
  for (const column of found) if (column && !column.isNullObject) column.delete();
  for (const { sheet } of gone) if (!sheet.isNullObject) sheet.delete();
  if (!ownPart.isNullObject) {
    const left = readOwnSheets(ownXml?.value).filter(({ sheetId }) => !gone.some((each) => each.sheetId === sheetId));
    if (left.length === 0) ownPart.delete();
    else keepOwnSheets(context, ownPart, left);
  }
  const before = memoryBefore(readMemory(memoryXml?.value), record);
  if (!memory.isNullObject) keepMemory(context, memory, before);
  if (forget) {
    for (const { items } of pieces) for (const piece of items) piece.delete();
    if (!part.isNullObject) part.delete();
  }
  await context.sync();
  return before;
}

/** The memory with the list's result columns as they were remembered before the run. */
function memoryBefore(memory: WorkbookMemory, { listKey, resultsBefore = {}, writes }: UndoRecord): WorkbookMemory {
  const remembered = memory[listKey];
  if (!remembered || writes.length === 0) return memory;
  const { results: _, ...others } = remembered;
  return {
    ...memory,
    [listKey]: { ...others, ...(Object.keys(resultsBefore).length > 0 && { results: resultsBefore }) },
  };
}
