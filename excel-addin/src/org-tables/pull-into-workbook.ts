import type { CalendarDate } from '@keystage/core';
import {
  pullTables,
  tableSources,
  type PulledBatch,
  type PulledTable,
  type PullReport,
  type PullSelection,
  type SalesforceSession,
  type TableToPull,
} from '@keystage/core/salesforce';
import type { OrgTablesWords } from '../language/org-tables/org-tables-words';
import {
  daySerial,
  writePulled,
  type BoundOrg,
  type PulledMemory,
  type PulledTableWritten,
  type RememberedPull,
} from '../workbook';
import { pendingHere } from './pending-here';
import { sheetCells } from './sheet-cells';
import { sheetColumns, type SheetColumn } from './sheet-columns';
import type { TemplateTaken } from './templates-of-org';

/** How far a pull has come. */
export interface PullProgress {
  readonly step: 'asking' | 'pulling' | 'writing';
  readonly table?: PulledTable;
  readonly done: number;
  readonly of: number;
}

export interface PullToMake {
  readonly session: SalesforceSession;
  readonly host: string;
  readonly bound: BoundOrg | undefined;
  readonly name: string;
  readonly selection: PullSelection;
  /** As it was pulled last time. */
  readonly former?: RememberedPull;
}

/** What a pull came to. */
export interface PullDone {
  readonly tables: readonly PulledTableWritten[];
  readonly report: PullReport;
  /** Fields that were pulled before and are there no more, by table. */
  readonly gone: Readonly<Partial<Record<PulledTable, readonly string[]>>>;
  /** Where texts were cut, as table and address in the order they were pulled. */
  readonly cuts: readonly { readonly table: PulledTable; readonly id: string; readonly header: string }[];
  /** Overrides of this workbook that wait to be pushed, and stayed. */
  readonly held: number;
  readonly memory: PulledMemory;
  /** The org with the overrides it holds now. */
  readonly bound: BoundOrg;
  /** What became of the templates that the org judges its deals by. */
  readonly templates?: readonly TemplateTaken[];
}

export interface PullTools {
  readonly words: OrgTablesWords;
  readonly number: (x: number) => string;
  readonly today: () => CalendarDate;
}

/**
 * Pulls a selection out of an org into tables of the workbook, page by page: what is held at once is a page, the ids of a table that is
 * refreshed, and what has changed in it.
 */
export async function pullIntoWorkbook(
  { session, host, bound, name, selection, former }: PullToMake,
  { words, number, today }: PullTools,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: PullProgress) => void },
): Promise<PullDone> {
  const writer = writePulled({ signal });
  const overrides = pendingHere(bound);
  const cuts: PullDone['cuts'][number][] = [];
  const gone = { header: words.gone, numberFormat: 'yyyy-mm-dd', width: 80, on: daySerial(today()) };
  let columns: readonly SheetColumn[] = [];

  async function onTable(table: TableToPull, of: number): Promise<void> {
    onProgress({ step: 'pulling', table: table.table, done: 0, of });
    columns = sheetColumns(table, words);
    const place = former?.places.find((one) => one.table === table.table);
    await writer.begin({
      ...{ table: table.table, name: words.tables[table.table], columns, gone },
      idColumn: table.columns.findIndex(({ path }) => path === 'Id'),
      ...(place && { former: place }),
      ...(table.table === 'accounts' && { hold: overrides.hold(table, columns) }),
    });
  }

  async function onBatch({ table, rows, done, of }: PulledBatch): Promise<void> {
    if (table.table === 'accounts') overrides.take(table, rows);
    const { rows: cells, cuts: some } = sheetCells(rows, table.columns, { cut: (length) => words.cut(number(length)) });
    for (const { row, column } of some) {
      cuts.push({ table: table.table, id: String(rows[row][0]), header: columns[column].header });
    }
    await writer.add(cells);
    onProgress({ step: 'pulling', table: table.table, done, of });
  }

  onProgress({ step: 'asking', done: 0, of: 0 });
  const report = await pullTables(session, selection, {
    ...{ signal, onTable, onBatch, beginOfDay },
    ...(bound && { organizationId: bound.organizationId }),
  }).catch(async (thrown: unknown) => {
    await writer.abandon().catch(() => undefined);
    throw thrown;
  });
  onProgress({ step: 'writing', done: 0, of: 0 });
  const { organizationId, pulledAt } = report;
  const { tables, memory } = await writer.finish(name, {
    ...{ selection: { ...selection }, organizationId, host, pulledAt },
    ...(report.latestChange !== undefined && { latestChange: report.latestChange }),
  });
  return {
    ...{ tables, report, cuts, memory, held: overrides.held() },
    gone: goneSince(report, former),
    bound: { organizationId, host, overrides: overrides.known() },
  };
}

/** When a day begins by the reader's clock. */
function beginOfDay(day: CalendarDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date).toISOString();
}

/** Fields of tables that were pulled before and cannot be read any more. */
function goneSince({ tables }: PullReport, former: RememberedPull | undefined): PullDone['gone'] {
  return Object.fromEntries(
    tables.flatMap(({ table, unreadable }) => {
      const headers = former?.places.find((place) => place.table === table)?.headers ?? {};
      const fields = unreadable.filter((path) => path in headers);
      return fields.length === 0 ? [] : [[table, fields]];
    }),
  );
}

/** A table whose history is kept by field has another object than the usual. */
export function isByField({ table, object }: TableToPull): boolean {
  return object !== tableSources[table][0].object;
}
