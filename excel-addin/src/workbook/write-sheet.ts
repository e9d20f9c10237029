import { throwAfter } from './after-putting-back';
import type { CellArea } from './cell-area';
import { drawChart } from './draw-chart';
import { emphasise } from './emphasise';
import { inWorkbook } from './in-workbook';
import {
  beingBuilt,
  keepOwnSheets,
  keptPlan,
  ownSheetsPart,
  readOwnSheets,
  tableInBuildKey,
  type OwnSheet,
} from './own-sheets';
import { trouble, type Doing } from './pane-problem';
import { freeSheetName } from './sheet-name';
import type { PlannedPage, SheetPlan } from './sheet-plan';
import { keepUndoRecord, readUndoRecord, recordFor, tidyUndo, undoPart, type UndoRecord } from './undo-record';
import { writeBlocks } from './write-blocks';

export interface WriteSheetOptions {
  readonly signal?: AbortSignal;
  /** Called with the rows written so far, of all blocks together. */
  readonly onProgress?: (rowsDone: number) => void;
  /** The run that this belongs to, and the list it was made of: what one run writes is undone in one step. */
  readonly run?: { readonly id: string; readonly list: { readonly key: string; readonly name: string } };
  /** False leaves the person on the sheet where they are. */
  readonly show?: boolean;
}

export interface WrittenSheet {
  readonly sheetId: string;
  /** What the sheet is called now: the name a person gave it since, or a free one. */
  readonly name: string;
  /** A sheet of ours with the same key stood there before, and has been replaced. */
  readonly replaced: boolean;
}

/** How long a cancelled writer waits for the answer on its way, so that putting back does not overtake it. */
const GRACE_MS = 5_000;

/**
 * Writes a sheet of our own by its plan. Our sheet of the same key is replaced where it stands and keeps the name a person gave it;
 * a sheet of the person's that is called so is left alone, ours gets another name. The new sheet is built beside the old one, which
 * goes last of all: when something fails or is cancelled on the way, the workbook is as it was. Syncs: three, and one for each load
 * of about a megabyte.
 */
export async function writeSheet(
  plan: SheetPlan,
  { signal, onProgress, run, show = true }: WriteSheetOptions = {},
): Promise<WrittenSheet> {
  const doing: Doing = { activity: 'writingSheet', place: plan.name, left: 'noSheet' };
  let before: Before | undefined;
  try {
    const done = await inWorkbook(
      doing,
      async (context) => {
        const found = await lookAround(context, plan, doing);
        signal?.throwIfAborted();
        before = found;
        const sheet = context.workbook.worksheets.add(found.buildName).load('id');
        // Until its id is known, its name says which sheet is being built.
        const begun: OwnSheet = { key: plan.key, sheetId: beingBuilt(found.buildName), unfinished: true };
        const listed = keepOwnSheets(context, found.part, [...found.own, begun]);
        const record = run && recordFor(run.id, run.list, found.undo.record);
        await context.sync();

        const unfinished: OwnSheet = { key: plan.key, sheetId: sheet.id, unfinished: true };
        const part = keepOwnSheets(context, listed, [...found.own, unfinished]);
        let rows = 0;
        const sum = await writeBlocks(sheet, plan.blocks, { signal, onRows: (more) => onProgress?.((rows += more)) });
        signal?.throwIfAborted();
        furnish(sheet, plan);
        const written: OwnSheet = { key: plan.key, sheetId: sheet.id, sum, plan: keptPlan(plan) };
        takePlace(context, sheet, { ...found, part }, plan.handedOver ? undefined : written, show);
        // The run is finished once its sheet stands in its place, not before.
        if (record) keepUndoRecord(context, found.undo.part, withSheet(record, plan.key, sheet.id, found));
        giveWay(context, found);
        await context.sync();
        return { sheetId: sheet.id, name: found.name, replaced: found.old !== undefined };
      },
      { signal, graceMs: GRACE_MS },
    );
    if (run && before?.undo.record) await tidyUndo();
    return done;
  } catch (thrown) {
    if (before) await throwAfter(takeAway(before, doing), doing, thrown, { back: 'noSheet', otherwise: 'sheetLeft' });
    throw thrown;
  }
}

/** The workbook as it was before a sheet was written. */
interface Before {
  readonly ids: ReadonlySet<string>;
  readonly activeId: string;
  /** Where our sheets are listed; undefined before the first. */
  readonly part?: Excel.CustomXmlPart;
  /** What can be undone until now, and where that is kept. */
  readonly undo: { readonly part?: Excel.CustomXmlPart; readonly record?: UndoRecord };
  /** Our sheets that are still there, finished ones alone. */
  readonly own: readonly OwnSheet[];
  /** Sheets a closed pane left half written. */
  readonly halves: readonly string[];
  /** Our sheet of this key. */
  readonly old?: {
    readonly id: string;
    readonly name: string;
    readonly position: number;
    readonly veryHidden: boolean;
  };
  /** What the sheet is called while it is being built. */
  readonly buildName: string;
  /** What it will be called. */
  readonly name: string;
}

async function lookAround(context: Excel.RequestContext, { key, name }: SheetPlan, doing: Doing): Promise<Before> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/position,items/visibility,items/protection/protected');
  protection.load('protected');
  const active = worksheets.getActiveWorksheet().load('id');
  const part = ownSheetsPart(context).load('id');
  const undone = undoPart(context).load('id');
  await context.sync();
  if (protection.protected) throw trouble('structureProtected', doing);
  const xml = part.isNullObject ? undefined : part.getXml();
  const undoXml = undone.isNullObject ? undefined : undone.getXml();
  if (xml ?? undoXml) await context.sync();
  const record = readUndoRecord(undoXml?.value);

  const { items } = worksheets;
  const ids = new Set(items.map(({ id }) => id));
  const listed = readOwnSheets(xml?.value);
  const isHalf = (sheet: OwnSheet) => sheet.unfinished && !sheet.key.startsWith(tableInBuildKey);
  const begun = items.filter(({ name: called }) =>
    listed.some((sheet) => isHalf(sheet) && sheet.sheetId === beingBuilt(called)),
  );
  const emptyIds = await idsOfEmpty(context, begun);
  const present = listed.filter(({ sheetId }) => ids.has(sheetId));
  const own = present.filter((sheet) => !isHalf(sheet));
  const formerId = own.find((sheet) => sheet.key === key)?.sheetId;
  const former = items.find(({ id }) => id === formerId);
  if (former?.protection.protected) throw trouble('sheetProtected', { ...doing, place: former.name });
  const halves = [...present.filter(isHalf).map(({ sheetId }) => sheetId), ...emptyIds];
  const names = items.filter(({ id }) => !halves.includes(id)).map((sheet) => sheet.name);
  const buildName = freeSheetName(
    name,
    items.map((sheet) => sheet.name),
  );
  return {
    ids,
    activeId: active.id,
    ...(!part.isNullObject && { part }),
    undo: { ...(!undone.isNullObject && { part: undone }), ...(record && { record }) },
    own,
    halves,
    ...(former && {
      old: {
        id: former.id,
        name: former.name,
        position: former.position,
        veryHidden: former.visibility === Excel.SheetVisibility.veryHidden,
      },
    }),
    buildName,
    name: former?.name ?? freeSheetName(name, names),
  };
}

/** Of sheets that were begun and never got further, those that still hold nothing: one that a person has put something on is theirs. */
async function idsOfEmpty(context: Excel.RequestContext, begun: readonly Excel.Worksheet[]): Promise<string[]> {
  if (begun.length === 0) return [];
  const used = begun.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
  await context.sync();
  return begun.filter((_, k) => used[k].isNullObject).map(({ id }) => id);
}

/** Everything of a sheet that is not cells. */
function furnish(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { columnWidths = [], rowHeights = {}, frozen, charts = [], emphasis = [], page, blocks } = plan;
  const at = ({ top, left, rows, columns }: CellArea) => sheet.getRangeByIndexes(top, left, rows, columns);
  for (const { top, left, rows, table } of blocks) {
    if (!table || rows.length < 2) continue;
    const made = sheet.tables.add(at({ top, left, rows: rows.length, columns: rows[0].length }), true);
    made.style = 'TableStyleLight1';
  }
  columnWidths.forEach((width, column) => {
    at({ top: 0, left: column, rows: 1, columns: 1 }).getEntireColumn().format.columnWidth = width;
  });
  for (const [row, height] of Object.entries(rowHeights)) {
    at({ top: Number(row), left: 0, rows: 1, columns: 1 }).format.rowHeight = height;
  }
  for (const chart of charts) drawChart(sheet, chart);
  for (const each of emphasis) emphasise(sheet, each);
  if (frozen) {
    const { rows = 0, columns = 0 } = frozen;
    if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(at({ top: 0, left: 0, rows, columns }));
    else if (rows > 0) sheet.freezePanes.freezeRows(rows);
    else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  }
  if (page) layOut(sheet, page);
  if (plan.gridlines === false) sheet.showGridlines = false;
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
}

function layOut(sheet: Excel.Worksheet, { orientation, titleRows, onePage }: PlannedPage): void {
  const { pageLayout } = sheet;
  pageLayout.orientation =
    orientation === 'landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.zoom = { horizontalFitToPages: 1, ...(onePage && { verticalFitToPages: 1 }) };
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
}

/** Puts the finished sheet in the place of the old one, which is still there. */
function takePlace(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { old, halves, own, part, activeId, buildName, name }: Before,
  written: OwnSheet | undefined,
  show: boolean,
): void {
  const { worksheets } = context.workbook;
  const former = old && worksheets.getItem(old.id);
  if (old && former) {
    former.name = freeSheetName(`${old.name} 0`, [old.name, buildName]);
    sheet.position = old.position;
  }
  if (name !== buildName) {
    for (const half of halves) worksheets.getItem(half).delete();
    sheet.name = name;
  }
  if (show || activeId === old?.id) sheet.activate();
  keepOwnSheets(context, part, [...own.filter(({ key }) => key !== written?.key), ...(written ? [written] : [])]);
  if (name === buildName) for (const half of halves) worksheets.getItem(half).delete();
}

/** Takes the old sheet away: what cannot be taken back comes last. */
function giveWay({ workbook }: Excel.RequestContext, { old }: Before): void {
  if (!old) return;
  const former = workbook.worksheets.getItem(old.id);
  if (old.veryHidden) former.visibility = Excel.SheetVisibility.hidden;
  former.delete();
}

/** The record of a run with one more sheet in it; one that the run wrote twice is undone to what stood there before the first. */
function withSheet(record: UndoRecord, key: string, sheetId: string, { own, old }: Before): UndoRecord {
  const { unfinished: _, ...kept } = record;
  const first = record.sheets.find((sheet) => sheet.key === key);
  const planBefore = old && (own.find((sheet) => sheet.key === key)?.plan ?? '');
  const sheet = first ? { ...first, sheetId } : { key, sheetId, ...(planBefore !== undefined && { planBefore }) };
  return { ...kept, sheets: [...record.sheets.filter((each) => each.key !== key), sheet] };
}

/** Takes away what was begun. Where the old sheet is gone already, the new one stands whole in its place, and stays. */
function takeAway(before: Before, doing: Doing): Promise<void> {
  return inWorkbook(doing, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const part = ownSheetsPart(context).load('id');
    const undone = undoPart(context).load('id');
    await context.sync();

    const { items } = worksheets;
    const former = items.find(({ id }) => id === before.old?.id);
    if (before.old && !former) return;
    const ours = [before.buildName, before.name];
    for (const sheet of items) if (!before.ids.has(sheet.id) && ours.includes(sheet.name)) sheet.delete();
    if (former && before.old && former.name !== before.old.name) former.name = before.old.name;
    if (before.old?.veryHidden && former) former.visibility = Excel.SheetVisibility.veryHidden;
    const active = items.find(({ id }) => id === before.activeId);
    active?.activate();
    if (!part.isNullObject) {
      if (before.own.length === 0) part.delete();
      else keepOwnSheets(context, part, before.own);
    }
    if (!undone.isNullObject) {
      if (before.undo.record) keepUndoRecord(context, undone, before.undo.record);
      else undone.delete();
    }
    await context.sync();
  });
}
