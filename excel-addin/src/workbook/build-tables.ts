import { throwAfter } from './after-putting-back';
import { rowLoads } from './row-loads';
import { CHUNK_BYTES, wireBytes } from './chunk-rows';
import { inWorkbook } from './in-workbook';
import { beingBuilt, keepOwnSheets, ownSheetsPart, readOwnSheets, tableInBuildKey, type OwnSheet } from './own-sheets';
import { trouble, type Doing } from './pane-problem';
import { sent } from './sent';
import { dress } from './sheet-look';
import { freeSheetName } from './sheet-name';
import { sheetSum } from './sheet-sum';
import { textForCell } from './text-for-cell';
import { writeRows, type TableCell, type TableColumn } from './write-rows';

/** A table that is to be made on a sheet of its own. */
export interface NewTable {
  readonly key: string;
  /** What its sheet is called; made free where a sheet is called so. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
}

/** A table that was made. */
export interface BuiltTable {
  readonly key: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly tableId: string;
  readonly rows: number;
  /** Tells whether its cells are still as they were written. */
  readonly sum: number;
}

/** Tables being built from rows as they arrive. Nobody sees anything of them before all of them are finished. */
export interface TablesInBuild {
  begin(table: NewTable): Promise<void>;
  /** Rows below those of the table begun last. */
  add(rows: readonly (readonly TableCell[])[]): Promise<void>;
  /** All of them take their place at once. `alongside` loads what it needs, and gives back what is to be asked for in the same sync. */
  finish(alongside?: (context: Excel.RequestContext) => (built: readonly BuiltTable[]) => void): Promise<BuiltTable[]>;
  /** Takes away what was begun. */
  abandon(): Promise<void>;
}

interface Begun extends NewTable {
  readonly sheetId: string;
  readonly sheetName: string;
  rows: number;
  sum: number;
}

/** Builds tables on sheets of their own, hidden until `finish`; a sheet that a closed pane left half built is taken away first. */
export function buildTables({ signal }: { readonly signal?: AbortSignal } = {}): TablesInBuild {
  const begun: Begun[] = [];
  const doing: Doing = { activity: 'writingSheet', left: 'noSheet' };
  const at = (name: string): Doing => Object.assign(doing, { place: name });

  async function begin(table: NewTable): Promise<void> {
    await inWorkbook(at(table.name), async (context) => {
      const { worksheets, protection } = context.workbook;
      worksheets.load('items/id,items/name');
      protection.load('protected');
      const part = ownSheetsPart(context).load('id');
      await context.sync();
      if (protection.protected) throw trouble('structureProtected', doing);
      const xml = part.isNullObject ? undefined : part.getXml();
      if (xml) await context.sync();

      const { items } = worksheets;
      const own = readOwnSheets(xml?.value);
      const left = begun.length > 0 ? [] : leftBehind(own, items);
      for (const sheet of left) sheet.delete();
      const kept = own.filter(({ key }) => begun.length > 0 || !key.startsWith(tableInBuildKey));
      const sheetName = freeSheetName(
        table.name,
        items.filter((sheet) => !left.includes(sheet)).map(({ name }) => name),
      );
      // Known before it is there: where the batch breaks off between the two, the next pull finds what is left of it.
      const key = tableInBuildKey + table.key;
      const listed = keepOwnSheets(context, part.isNullObject ? undefined : part, [
        ...kept,
        { key, sheetId: beingBuilt(sheetName), unfinished: true },
      ]);
      const sheet = worksheets.add(sheetName).load('id');
      sheet.visibility = Excel.SheetVisibility.hidden;
      await context.sync();
      keepOwnSheets(context, listed, [...kept, { key, sheetId: sheet.id, unfinished: true }]);
      begun.push({ ...table, sheetId: sheet.id, sheetName, rows: 0, sum: 0 });
      const header = sheet.getRangeByIndexes(0, 0, 1, table.columns.length);
      header.formulas = [table.columns.map(({ header: text }) => textForCell(text))];
      begun[begun.length - 1].sum = sheetSum([table.columns.map(({ header: text }) => text)]);
      await context.sync();
    });
  }

  async function add(rows: readonly (readonly TableCell[])[]): Promise<void> {
    const table = begun[begun.length - 1];
    const now = Object.assign(at(table.name), { rowsDone: table.rows });
    for (const [from, to] of rowLoads(rows.length, wireBytes(rows) / rows.length, CHUNK_BYTES)) {
      // Outside of what Excel does: who stops it has had no trouble with the workbook.
      signal?.throwIfAborted();
      await inWorkbook(now, async (context) => {
        const sheet = context.workbook.worksheets.getItem(table.sheetId);
        context.application.suspendApiCalculationUntilNextSync();
        const some = rows.slice(from, to);
        writeRows(sheet, { top: 1 + table.rows, left: 0, columns: table.columns }, some);
        table.sum = (table.sum + sheetSum(some.map(shown), 1 + table.rows)) >>> 0;
        await sent(context);
        table.rows += some.length;
        now.rowsDone = table.rows;
      });
    }
  }

  async function finish(alongside?: Parameters<TablesInBuild['finish']>[0]): Promise<BuiltTable[]> {
    return inWorkbook(at(begun[0]?.name ?? ''), async (context) => {
      const part = ownSheetsPart(context).load('id');
      const { tables, names } = context.workbook;
      tables.load('items/name');
      names.load('items/name');
      const beside = alongside?.(context);
      await context.sync();
      const xml = part.isNullObject ? undefined : part.getXml();
      if (xml) await context.sync();
      const taken = new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase()));
      const made = begun.map((table) => furnish(context, table, taken));
      await context.sync();
      const built = begun.map(({ key, sheetId, sheetName, rows, sum }, k): BuiltTable => {
        return { key, sheetId, sheetName, tableId: made[k].id, rows, sum };
      });
      for (const { sheetId } of begun) {
        context.workbook.worksheets.getItem(sheetId).visibility = Excel.SheetVisibility.visible;
      }
      if (begun.length > 0) context.workbook.worksheets.getItem(begun[0].sheetId).activate();
      beside?.(built);
      // Last, since by it the sheets are found again where something breaks off before.
      const own = readOwnSheets(xml?.value).filter(({ key }) => !key.startsWith(tableInBuildKey));
      if (!part.isNullObject) {
        if (own.length === 0) part.delete();
        else keepOwnSheets(context, part, own);
      }
      await context.sync();
      return built;
    });
  }

  function abandon(): Promise<void> {
    return inWorkbook(doing, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      const part = ownSheetsPart(context).load('id');
      await context.sync();
      const xml = part.isNullObject ? undefined : part.getXml();
      if (!xml) return;
      await context.sync();
      const own = readOwnSheets(xml.value);
      for (const sheet of leftBehind(own, worksheets.items)) sheet.delete();
      const kept = own.filter(({ key }) => !key.startsWith(tableInBuildKey));
      if (kept.length === 0) part.delete();
      else keepOwnSheets(context, part, kept);
      await context.sync();
    });
  }

  /** Whatever fails takes away all that was begun: a table of some of the records would look like one of all. */
  const orNothing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (thrown) {
      return throwAfter(abandon(), doing, thrown, { back: 'noSheet', otherwise: 'sheetLeft' });
    }
  };

  return {
    begin: (table) => orNothing(begin(table)),
    add: (rows) => orNothing(add(rows)),
    finish: (alongside) => orNothing(finish(alongside)),
    abandon,
  };
}

/** Sheets that were begun and never finished: by their ids, or by the name they were to have where their id was never learnt. */
function leftBehind(own: readonly OwnSheet[], sheets: readonly Excel.Worksheet[]): Excel.Worksheet[] {
  const begun = own.filter(({ key, unfinished }) => unfinished && key.startsWith(tableInBuildKey));
  return sheets.filter(({ id, name }) => begun.some(({ sheetId }) => sheetId === id || sheetId === beingBuilt(name)));
}

const shown = (row: readonly TableCell[]) => row.map((cell) => cell ?? '');

/** Makes a table of what stands on the sheet, and gives it its look. */
function furnish(context: Excel.RequestContext, table: Begun, taken: Set<string>): Excel.Table {
  const sheet = context.workbook.worksheets.getItem(table.sheetId);
  const { columns, rows } = table;
  const whole = sheet.getRangeByIndexes(0, 0, Math.max(2, rows + 1), columns.length);
  const made = sheet.tables.add(whole, true).load('id');
  made.name = freeTableName(table.sheetName, taken);
  made.style = 'TableStyleLight1';
  dress(sheet.getRangeByIndexes(0, 0, 1, columns.length), 'header');
  columns.forEach(({ width }, column) => {
    if (width === undefined) return;
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  sheet.freezePanes.freezeRows(1);
  return made;
}

/** A name that a table may have and no table or name of the workbook has. */
function freeTableName(sheetName: string, taken: Set<string>): string {
  const clean = sheetName.replace(/[^\p{L}\p{N}_]+/gu, '_').replace(/^(?=\p{N})/u, '_');
  let name = clean;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${clean}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}
