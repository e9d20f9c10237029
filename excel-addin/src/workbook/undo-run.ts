import { fillColumns } from './before-image';
import { inWorkbook } from './in-workbook';
import { WorkbookTrouble, type Doing } from './pane-problem';
import { prepareUndo, type PreparedUndo } from './prepare-undo';
import type { SheetPlan } from './sheet-plan';
import { takeRunAway } from './take-run-away';
import { fillFor } from './undo-columns';
import type { UndoOptions, UndoOutcome } from './undo-outcome';
import { writeSheet } from './write-sheet';

/** How long a cancelled undo waits for the answer on its way, so that putting back does not overtake it. */
const GRACE_MS = 5_000;

/**
 * Undoes all that the last run wrote, columns and sheets, in one step, also after the workbook was closed and opened again. Cells that a
 * person has changed since are never overwritten unasked. Where it fails before anything is taken away, the workbook is as it was;
 * where it fails after that, undoing again goes on from there.
 */
export async function undoRun({ changes = 'ask', run, signal, onProgress }: UndoOptions = {}): Promise<UndoOutcome> {
  const doing: Doing = { activity: 'undoing' };
  const undo = await inWorkbook(doing, (context) => prepareUndo(context, { changes, run, signal }, doing), { signal });
  if ('kind' in undo) return undo;
  const now: Doing = { ...doing, place: undo.record.listName, rows: undo.place?.rows, rowsDone: 0 };
  await fillBack(undo, now, { signal, onProgress });
  return await takenBack(undo, now);
}

/** Gives the cells of columns that were there before what stood in them; where that fails, they are as they were before undoing. */
async function fillBack(
  { columns, kept, place, present }: PreparedUndo,
  now: Doing,
  { signal, onProgress }: Pick<UndoOptions, 'signal' | 'onProgress'>,
): Promise<void> {
  const filled = columns.filter((column) => !column.place.isNew || kept.has(column));
  if (!place || filled.length === 0) return;
  const contentsOf = (column: PreparedUndo['columns'][number]) => present.contents[columns.indexOf(column)];
  const fills = filled.map((column) => fillFor(column, contentsOf(column), kept.get(column) ?? new Set()));
  const onRows = (rowsDone: number): void => {
    now.rowsDone = rowsDone;
    onProgress?.(rowsDone, place.rows);
  };
  try {
    await inWorkbook(now, (context) => fillColumns(context, place, fills, { signal, onRows }), {
      signal,
      graceMs: GRACE_MS,
    });
  } catch (thrown) {
    const back = filled.map((column) => ({ column: column.column, cells: contentsOf(column) }));
    const left = await inWorkbook(now, (context) => fillColumns(context, place, back)).then(
      () => 'restored' as const,
      () => 'undoPartly' as const,
    );
    if (thrown instanceof WorkbookTrouble) throw new WorkbookTrouble({ ...thrown.problem, left }, { cause: thrown });
    throw left === 'restored' ? thrown : new WorkbookTrouble({ ...now, cause: 'noAnswer', left }, { cause: thrown });
  }
}

/** Takes away what the run added, and writes its sheets that replaced others as these were. */
async function takenBack(undo: PreparedUndo, now: Doing): Promise<UndoOutcome> {
  const { record, columns, sheets, keptCount } = undo;
  try {
    const rewritten = sheets.filter(({ planBefore }) => planBefore !== undefined && planBefore !== '');
    const finish = () => inWorkbook(now, (context) => takeRunAway(context, undo, rewritten.length === 0));
    // Taking away what is gone already does nothing, so a batch that broke off is simply done again.
    let memory = await finish().catch(finish);
    for (const { planBefore } of rewritten) await writeSheet(JSON.parse(planBefore!) as SheetPlan, { show: false });
    if (rewritten.length > 0) memory = await inWorkbook(now, (context) => takeRunAway(context, undo, true));
    return {
      kind: 'undone',
      run: record.run,
      listKey: record.listKey,
      listName: record.listName,
      headers: columns.map(({ place: { header } }) => header),
      sheets: sheets.map(({ name }) => name),
      kept: keptCount,
      memory,
    };
  } catch (thrown) {
    if (!(thrown instanceof WorkbookTrouble)) throw thrown;
    throw new WorkbookTrouble({ ...thrown.problem, activity: 'undoing', left: 'undoPartly' }, { cause: thrown });
  }
}
