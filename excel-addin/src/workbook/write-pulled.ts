import { buildTables, type BuiltTable } from './build-tables';
import { inWorkbook } from './in-workbook';
import type { Doing } from './pane-problem';
import { throwAfter } from './after-putting-back';
import {
  keepPulledMemory,
  pulledIn,
  pulledPart,
  type PulledMemory,
  type PulledPlace,
  type RememberedPull,
} from './pulled-memory';
import { keepPulledUndo, pulledPieces, pulledUndoPart, readPulledUndo, type PulledUndo } from './pulled-undo';
import { refreshTable, type HeldCells, type TableRefresh } from './refresh-table';
import { takePullBack } from './undo-pulled';
import type { TableCell, TableColumn } from './write-rows';

/** A table of records to be written: made anew, or brought up to date where the workbook has it. */
export interface PulledTableToWrite {
  /** Which of the tables it is, such as `accounts`. */
  readonly table: string;
  /** What a new sheet for it is called. */
  readonly name: string;
  readonly columns: readonly (TableColumn & { readonly path: string })[];
  /** Which of the columns holds the ids. */
  readonly idColumn: number;
  /** Where it was written last time. */
  readonly former?: PulledPlace;
  /** The column that says since when a record is no longer found, and the day to be put there. */
  readonly gone: TableColumn & { readonly on: number };
  readonly hold?: HeldCells;
}

/** What became of one table. */
export interface PulledTableWritten {
  readonly table: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly tableId: string;
  /** As they stand in the table. */
  readonly headers: readonly string[];
  /** Records that were pulled. */
  readonly rows: number;
  readonly made: boolean;
  readonly changed: number;
  readonly added: number;
  readonly vanished: number;
  /** Headers of columns that a person has taken away, and that were left away. */
  readonly leftAway: readonly string[];
}

/** Writes what is pulled while it arrives. Nobody sees anything of it before `finish`; then all of it is there, or nothing. */
export interface PulledWriter {
  begin(table: PulledTableToWrite): Promise<void>;
  add(rows: readonly (readonly TableCell[])[]): Promise<void>;
  finish(
    name: string,
    pull: Omit<RememberedPull, 'places'>,
  ): Promise<{ readonly tables: readonly PulledTableWritten[]; readonly memory: PulledMemory }>;
  abandon(): Promise<void>;
}

interface Begun extends PulledTableToWrite {
  readonly refresh?: TableRefresh;
  rows: number;
}

export function writePulled({ signal }: { readonly signal?: AbortSignal } = {}): PulledWriter {
  const build = buildTables({ signal });
  const begun: Begun[] = [];
  const doing: Doing = { activity: 'writing' };

  /** Sheets that were begun go, whatever it is that failed. */
  const givenUp = (thrown: unknown): Promise<never> =>
    throwAfter(build.abandon(), doing, thrown, { back: 'noSheet', otherwise: 'sheetLeft' });

  async function begin(table: PulledTableToWrite): Promise<void> {
    const { former, columns, idColumn, gone, hold } = table;
    const formerHeaders = Object.values(former?.headers ?? {});
    const refresh =
      former &&
      (await refreshTable(
        { place: former, columns, idColumn, gone, formerHeaders, ...(hold && { hold }) },
        signal,
      ).catch(givenUp));
    if (!refresh) await build.begin({ key: table.table, name: table.name, columns });
    begun.push({ ...table, rows: 0, ...(refresh && { refresh }) });
  }

  async function add(rows: readonly (readonly TableCell[])[]): Promise<void> {
    const table = begun[begun.length - 1];
    if (table.refresh) table.refresh.take(rows);
    else await build.add(rows);
    table.rows += rows.length;
  }

  async function finish(name: string, pull: Omit<RememberedPull, 'places'>): ReturnType<PulledWriter['finish']> {
    const refreshes = begun.flatMap(({ refresh }) => (refresh ? [refresh] : []));
    const { before, former } = await lookedAt().catch(givenUp);
    const id = crypto.randomUUID();
    const record: PulledUndo = {
      ...{ id, unfinished: true, made: [], memoryBefore: before },
      refreshed: refreshes.map((refresh) => refresh.record()),
    };
    try {
      await kept((context, part) => keepPulledUndo(context, part, record));
      for (const [table, refresh] of refreshes.entries()) await refresh.write({ id, table }, signal);
      const { unfinished: _, ...finished } = record;
      let memory = before;
      const made = await build.finish((context) => {
        const undo = pulledUndoPart(context).load('id');
        const part = pulledPart(context).load('id');
        return (built) => {
          const places = begun.map((table) => placeOf(table, built));
          const others = (before[name]?.places ?? []).filter((one) => !places.some(({ table }) => table === one.table));
          memory = { ...before, [name]: { ...pull, places: [...places, ...others] } };
          const sheets = built.map(({ sheetId, sheetName, sum }) => ({ sheetId, sheetName, sum }));
          keepPulledUndo(context, undo, { ...finished, made: sheets });
          keepPulledMemory(context, part, memory);
        };
      });
      if (former) await tidied(former.id);
      return { tables: begun.map((table) => writtenOf(table, made)), memory };
    } catch (thrown) {
      return await throwAfter(putBack(record, former).then(build.abandon), doing, thrown);
    }
  }

  return { begin, add, finish, abandon: () => build.abandon() };
}

function placeOf({ table, refresh, former, columns, rows }: Begun, built: readonly BuiltTable[]): PulledPlace {
  const place = refresh && former ? former : built.find(({ key }) => key === table)!;
  const headers = Object.fromEntries(columns.map(({ path, header }) => [path, header]));
  return { table, sheetId: place.sheetId, tableId: place.tableId, headers, rows };
}

function writtenOf({ table, rows, refresh, former, columns }: Begun, made: readonly BuiltTable[]): PulledTableWritten {
  if (refresh && former) {
    const { sheetName, headers } = refresh.record();
    const { sheetId, tableId } = former;
    return { table, sheetId, tableId, sheetName, headers, rows, made: false, ...refresh.outcome() };
  }
  const { sheetId, sheetName, tableId } = made.find(({ key }) => key === table)!;
  const none = { changed: 0, added: rows, vanished: 0, leftAway: [] };
  const headers = columns.map(({ header }) => header);
  return { table, sheetId, sheetName, tableId, headers, rows, made: true, ...none };
}

function lookedAt(): Promise<{ readonly before: PulledMemory; readonly former?: PulledUndo }> {
  return inWorkbook({ activity: 'remembering' }, async (context) => {
    const part = pulledPart(context).load('id');
    const undo = pulledUndoPart(context).load('id');
    await context.sync();
    const xml = part.isNullObject ? undefined : part.getXml();
    const undoXml = undo.isNullObject ? undefined : undo.getXml();
    if (xml ?? undoXml) await context.sync();
    const former = readPulledUndo(undoXml?.value);
    return { before: pulledIn(xml?.value), ...(former && { former }) };
  });
}

function kept(keep: (context: Excel.RequestContext, part: Excel.CustomXmlPart) => void): Promise<void> {
  return inWorkbook({ activity: 'remembering' }, async (context) => {
    const part = pulledUndoPart(context).load('id');
    await context.sync();
    keep(context, part);
    await context.sync();
  });
}

/** What was written of refreshes is taken back; what could be undone before can be again. */
async function putBack(record: PulledUndo, former: PulledUndo | undefined): Promise<void> {
  await takePullBack(record);
  if (former) await kept((context, part) => keepPulledUndo(context, part, former));
}

/** Takes away what nobody will ask for any more. Where that fails it stays, and hurts nobody. */
async function tidied(id: string): Promise<void> {
  await inWorkbook({ activity: 'remembering' }, async (context) => {
    const pieces = pulledPieces(context, id).load('items/id');
    await context.sync();
    for (const piece of pieces.items) piece.delete();
    await context.sync();
  }).catch(() => undefined);
}
