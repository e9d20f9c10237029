import type { TransportOptions } from '../fetch-transport';
import { OrgConnection, type OrgRecord, type SalesforceSession } from '../org-connection';
import { mappedInTurns } from '../in-turns';
import { SalesforceTrouble } from '../salesforce-problem';
import { cellsOfRecord, type PulledCell } from './cells-of-record';
import { planPull, type PlanPullOptions, type PullPlan, type TableToPull } from './plan-pull';
import type { PullSelection } from './pull-selection';
import type { PulledTable } from './pulled-tables';

/** Records of one table as they arrive, as rows of cells. */
export interface PulledBatch {
  readonly table: TableToPull;
  readonly rows: readonly (readonly PulledCell[])[];
  /** Rows of this table so far, these included, of so many. */
  readonly done: number;
  readonly of: number;
}

export interface PullOptions extends PlanPullOptions, TransportOptions {
  /** The org that is expected; from any other nothing is pulled. */
  readonly organizationId?: string;
  /** Records from which on a table is read by a job of Bulk 2.0; `pulledByJobFrom` where it is left out. */
  readonly jobFrom?: number;
  /** A table begins; told before the first of its rows, also where it has none. */
  readonly onTable?: (table: TableToPull, rows: number) => Promise<void> | void;
  /** Rows have arrived. The next ones are asked for when this has settled: what a host holds is one batch. */
  readonly onBatch: (batch: PulledBatch) => Promise<void> | void;
}

export interface PullReport extends PullPlan {
  readonly rows: Readonly<Partial<Record<PulledTable, number>>>;
  /** The org, in 18 characters. */
  readonly organizationId: string;
  /** By the clock of the reader. */
  readonly pulledAt: string;
  /** By the clock of the org, the latest change of an account that was pulled. */
  readonly latestChange?: string;
}

/** Records from which on a table is read by a job of Bulk 2.0: ten pages, which is when a job's waiting is made good. */
export const pulledByJobFrom = 20_000;

/** Rows handed over at once: few enough that a page writes them between two frames. */
const handedOver = 500;

/** How many records each table of a plan has now. */
export async function countPull(
  session: SalesforceSession,
  selection: PullSelection,
  { signal, ...options }: PlanPullOptions & { readonly signal?: AbortSignal } = {},
): Promise<PullPlan & Pick<PullReport, 'rows'>> {
  const org = new OrgConnection(session, { signal });
  const plan = await planPull(org, selection, options);
  const rows: Partial<Record<PulledTable, number>> = {};
  for (const { table, queries } of plan.tables) rows[table] = await countAll(org, queries);
  return { ...plan, rows };
}

/**
 * Pulls the tables of a selection out of an org, one after the other, each in batches that are handed over as they arrive. Fewer rows than
 * the org counted is trouble, not an answer. A field that goes between the question and the answer is left out, and named: the plan is
 * made once more, as long as nothing of that table has been handed over.
 */
export async function pullTables(
  session: SalesforceSession,
  selection: PullSelection,
  { signal, timeoutMs, fetch, onTable, onBatch, organizationId: expected, jobFrom, ...options }: PullOptions,
): Promise<PullReport> {
  const org = new OrgConnection(session, { signal, timeoutMs, fetch });
  const organizationId = await org.organizationId(expected);
  const pulledAt = new Date().toISOString();
  let latestChange: string | undefined;
  const rows: Partial<Record<PulledTable, number>> = {};
  let plan = await planPull(org, selection, options);
  for (let at = 0; at < plan.tables.length; at++) {
    const table = plan.tables[at];
    let begun = false;
    const handOn = (batch: PulledBatch) => {
      if (table.table === 'accounts') latestChange = later(latestChange, batch);
      return onBatch(batch);
    };
    const told = {
      ...{ signal, jobFrom },
      onBatch: handOn,
      onTable: (...of: [TableToPull, number]) => ((begun = true), onTable?.(...of)),
    };
    try {
      rows[table.table] = await pullTable(org, table, told);
    } catch (thrown) {
      const again = isGoneField(thrown) && !begun ? await planPull(org, selection, options) : undefined;
      const next = again?.tables.at(at);
      if (!again || !next || next.queries.at(0)?.soql === table.queries.at(0)?.soql) throw thrown;
      plan = again;
      at--;
    }
  }
  return { ...plan, rows, organizationId, pulledAt, ...(latestChange !== undefined && { latestChange }) };
}

async function pullTable(
  org: OrgConnection,
  table: TableToPull,
  {
    signal,
    jobFrom = pulledByJobFrom,
    onTable,
    onBatch,
  }: Pick<PullOptions, 'signal' | 'jobFrom' | 'onTable' | 'onBatch'>,
): Promise<number> {
  let done = 0;
  const handOver = async (records: readonly OrgRecord[], of: number) => {
    if (done === 0) await onTable?.(table, of);
    for (let start = 0; start < records.length; start += handedOver) {
      if (signal?.aborted) throw new SalesforceTrouble({ kind: 'cancelled' });
      const some = records.slice(start, start + handedOver);
      const rows = await mappedInTurns(some, (record) => cellsOfRecord(record, table.columns));
      done += rows.length;
      await onBatch({ table, rows, done, of });
    }
  };
  const { queries } = table;
  const [only] = queries;
  if (queries.length !== 1) {
    const of = await countAll(org, queries);
    if (of === 0) await handOver([], 0);
    for (const { soql } of queries) {
      for await (const { records } of org.queryPages(soql)) if (records.length > 0) await handOver(records, of);
    }
    return done;
  }
  for await (const { records, total } of org.queryPages(only.soql)) {
    if (done === 0 && total >= jobFrom) {
      await org.bulkQuery(only.soql, { signal, onBatch: (batch) => handOver(batch, total) });
      return done;
    }
    await handOver(records, total);
  }
  return done;
}

async function countAll(org: OrgConnection, queries: TableToPull['queries']): Promise<number> {
  let sum = 0;
  for (const { countSoql } of queries) sum += await org.count(countSoql);
  return sum;
}

/** The latest change among rows of accounts and before; ISO moments compare as texts. */
function later(before: string | undefined, { table, rows }: PulledBatch): string | undefined {
  const at = table.columns.findIndex(({ name }) => name === 'changedAt');
  if (at < 0) return before;
  return rows.reduce<string | undefined>((latest, row) => {
    const moment = row[at];
    return typeof moment === 'string' && moment > (latest ?? '') ? moment : latest;
  }, before);
}

function isGoneField(thrown: unknown): boolean {
  return (
    thrown instanceof SalesforceTrouble && thrown.problem.kind === 'refused' && thrown.problem.code === 'INVALID_FIELD'
  );
}
