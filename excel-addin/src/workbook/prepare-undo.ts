import { isAsWritten } from './is-as-written';
import { ownSheetsPart, readOwnSheets } from './own-sheets';
import { trouble, type Doing } from './pane-problem';
import { standingColumns, type ListPlace } from './standing-columns';
import { addressesOfRows, changedRows, type ColumnToUndo, type PresentColumns } from './undo-columns';
import type { UndoOptions, UndoOutcome } from './undo-outcome';
import { readUndoRecord, undoPart, type UndoRecord, type UndoSheet } from './undo-record';

/** All that is needed to undo a run, read and looked over; nothing has been touched yet. */
export interface PreparedUndo {
  readonly record: UndoRecord;
  readonly columns: readonly ColumnToUndo[];
  readonly present: PresentColumns;
  /** Where the list stands; undefined where it is gone. */
  readonly place?: ListPlace;
  readonly kept: ReadonlyMap<ColumnToUndo, ReadonlySet<number>>;
  readonly keptCount: number;
  /** Sheets of the run that are to go, or to be as they were. */
  readonly sheets: readonly (UndoSheet & { readonly name: string })[];
}

/** What the last run wrote, as it stands now; or that there is nothing to undo, or what a person has changed since and is asked about. */
export async function prepareUndo(
  context: Excel.RequestContext,
  { changes, run, signal }: UndoOptions,
  doing: Doing,
): Promise<PreparedUndo | Exclude<UndoOutcome, { kind: 'undone' }>> {
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
    const rows = await changedRows(column, standing!.present.contents[c], standing!.stand, signal);
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
