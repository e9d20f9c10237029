import type { AccountList } from './account-list';
import type { CellArea } from './cell-area';
import { handPart, readRowByHand } from './hand-memory';
import { inWorkbook } from './in-workbook';
import { orgPart, readBoundOrg, type BoundOrg } from './org-memory';
import { ownSheetsPart, readOwnSheets } from './own-sheets';
import { readUndoRecord, undoPart, type UndoableRun } from './undo-record';
import type { WrittenRow } from './write-row';
import { memoryPart, readMemory, type WorkbookMemory } from './workbook-memory';

export interface FoundLists {
  /** Visible sheets in their order, tables before the rest of their sheet; lists on hidden sheets come last. */
  readonly lists: readonly AccountList[];
  /** The list the person is most likely looking at; undefined when there is none at all. */
  readonly nearest?: AccountList;
  /** Where the person's cursor stands; row and column count from 0. */
  readonly cursor: { readonly sheetId: string; readonly row: number };
  /** What was chosen for the lists of this workbook last time. */
  readonly memory: WorkbookMemory;
  /** The org that the workbook belongs to. */
  readonly org?: BoundOrg;
  /** What the last run wrote, where it can be undone. */
  readonly undoable?: UndoableRun;
  /** The row that a tier was last written into by hand, where that can be taken back. */
  readonly rowWritten?: WrittenRow;
}

/**
 * What could be a list of accounts: every table, and what each sheet has in use unless its tables already cover it. Sheets that are
 * very hidden belong to another program and are left alone. Two syncs, whatever the number of sheets.
 */
export function findLists(): Promise<FoundLists> {
  return inWorkbook({ activity: 'finding' }, async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    tables.load('items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id');
    const active = worksheets.getActiveWorksheet().load('id');
    const cursor = context.workbook.getActiveCell().load('rowIndex,columnIndex');
    const part = memoryPart(context).load('id');
    const ownPart = ownSheetsPart(context).load('id');
    const undone = undoPart(context).load('id');
    const byHand = handPart(context).load('id');
    const bound = orgPart(context).load('id');
    await context.sync();

    const sheets = worksheets.items.filter(({ visibility }) => visibility !== Excel.SheetVisibility.veryHidden);
    const used = sheets.map((sheet) => loadArea(sheet.getUsedRangeOrNullObject(true)));
    const covered = tables.items.map((table) => loadArea(table.getRange()));
    const xml = part.isNullObject ? undefined : part.getXml();
    const ownXml = ownPart.isNullObject ? undefined : ownPart.getXml();
    const undoXml = undone.isNullObject ? undefined : undone.getXml();
    const orgXml = bound.isNullObject ? undefined : bound.getXml();
    const handXml = byHand.isNullObject ? undefined : byHand.getXml();
    await context.sync();
    const undoable = readUndoRecord(undoXml?.value);
    const org = readBoundOrg(orgXml?.value);
    const rowWritten = readRowByHand(handXml?.value);
    const own = new Set(readOwnSheets(ownXml?.value).map(({ sheetId }) => sheetId));

    const lists: AccountList[] = sheets.flatMap((sheet, s) => {
      if (own.has(sheet.id)) return [];
      const place = { sheetId: sheet.id, sheetName: sheet.name, hidden: sheet.visibility !== 'Visible' };
      const onSheet = tables.items.flatMap((table, t): AccountList[] => {
        if (table.worksheet.id !== sheet.id) return [];
        const area = areaOf(covered[t]);
        return [
          {
            ...place,
            key: `table:${table.id}`,
            kind: 'table',
            name: table.name,
            tableId: table.id,
            area: { ...area, rows: area.rows - (table.showTotals ? 1 : 0) },
            hasHeaderRow: table.showHeaders,
          },
        ];
      });
      if (used[s].isNullObject) return onSheet;
      const area = areaOf(used[s]);
      if (tables.items.some((table, t) => table.worksheet.id === sheet.id && covers(areaOf(covered[t]), area))) {
        return onSheet;
      }
      return [
        ...onSheet,
        { ...place, key: `sheet:${sheet.id}`, kind: 'sheet', name: sheet.name, area, hasHeaderRow: true },
      ];
    });

    const inOrder = [...lists.filter((list) => !list.hidden), ...lists.filter((list) => list.hidden)];
    const here = inOrder.filter((list) => list.sheetId === active.id);
    return {
      lists: inOrder,
      nearest: here.find(({ area }) => contains(area, cursor.rowIndex, cursor.columnIndex)) ?? here[0] ?? inOrder[0],
      cursor: { sheetId: active.id, row: cursor.rowIndex },
      memory: readMemory(xml?.value),
      ...(org && { org }),
      ...(undoable && { undoable }),
      ...(rowWritten && { rowWritten }),
    };
  });
}

/** The cells that are selected now, as a list; undefined when nothing in them holds a value. */
export function selectedCells(): Promise<AccountList | undefined> {
  return inWorkbook({ activity: 'finding' }, async (context) => {
    const selected = context.workbook.getSelectedRange();
    const filled = loadArea(selected.getUsedRangeOrNullObject(true));
    const sheet = selected.worksheet.load('id,name');
    await context.sync();
    if (filled.isNullObject) return undefined;
    return {
      key: `selection:${sheet.id}`,
      kind: 'selection',
      name: sheet.name,
      sheetId: sheet.id,
      sheetName: sheet.name,
      hidden: false,
      area: areaOf(filled),
      hasHeaderRow: true,
    };
  });
}

const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

function loadArea(range: Excel.Range): Excel.Range {
  return range.load(AREA);
}

function areaOf(range: Excel.Range): CellArea {
  return { top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

function covers(outer: CellArea, inner: CellArea): boolean {
  return (
    contains(outer, inner.top, inner.left) &&
    contains(outer, inner.top + inner.rows - 1, inner.left + inner.columns - 1)
  );
}

function contains({ top, left, rows, columns }: CellArea, row: number, column: number): boolean {
  return row >= top && row < top + rows && column >= left && column < left + columns;
}
