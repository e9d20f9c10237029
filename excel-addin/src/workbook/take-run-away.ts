import { clearColumn, formatColumn } from './before-image';
import { keepOwnSheets, ownSheetsPart, readOwnSheets } from './own-sheets';
import type { PreparedUndo } from './prepare-undo';
import { undoPart, undoPieces, type UndoRecord } from './undo-record';
import { keepMemory, memoryPart, readMemory, type WorkbookMemory } from './workbook-memory';

/** Takes away the columns and sheets that the run added, and what was remembered of it; what is gone already is passed over. */
export async function takeRunAway(
  context: Excel.RequestContext,
  { record, columns, kept, place, sheets }: PreparedUndo,
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
