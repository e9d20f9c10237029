import { rowsOfBulkCsv } from './bulk-csv';
import { jobEnd, repeated, setJobState, type JobInfo, type JobPatience } from './bulk-job';
import type { ObjectFacts, OrgConnection, OrgRecord, PlainAnswer } from './org-connection';
import { SalesforceTrouble } from './salesforce-problem';
import { typedRecord } from './typed-record';

export interface BulkQueryOptions extends JobPatience {
  /** Gets the records batch by batch and is waited for, so that no more than one batch is held. */
  readonly onBatch: (records: readonly OrgRecord[]) => void | Promise<void>;
  /** Describe of the object asked for: values come as REST has them. Without it they are texts, blanks null. */
  readonly facts?: Pick<ObjectFacts, 'fields'>;
  /** Records in a batch, at most. */
  readonly batchSize?: number;
  /** Ends the job and the waiting for it. */
  readonly signal?: AbortSignal;
}

/** Few enough that a batch of accounts with their reasons stays within some megabytes. */
const usualBatch = 5000;

/**
 * Every record of a query, however many: Salesforce runs it as a job, and its answer comes in batches. Answers how many there were. Fewer
 * than the job has counted is trouble, not an answer; what was handed on before is then not the whole.
 */
export async function bulkQuery(org: OrgConnection, soql: string, options: BulkQueryOptions): Promise<number> {
  const { onBatch, facts, batchSize = usualBatch, signal, pollMs } = options;
  const { id } = await org.callJson<JobInfo>({
    method: 'POST',
    path: '/jobs/query',
    body: { operation: 'query', query: soql },
  });
  const job = await jobEnd(org, 'query', id, options, { cancel: signal });
  if (signal?.aborted) {
    await setJobState(org, 'query', id, 'Aborted').catch(() => undefined); // it costs the org work, and nobody reads it
    throw new SalesforceTrouble({ kind: 'cancelled' });
  }
  if (job.state !== 'JobComplete') throw jobFailed(job);

  const expected = Number(job.numberRecordsProcessed ?? 0);
  let received = 0;
  let atOnce = batchSize;
  for (let locator: string | undefined = ''; locator !== undefined;) {
    if (signal?.aborted) throw new SalesforceTrouble({ kind: 'cancelled' });
    const at: string = locator === '' ? '' : `&locator=${encodeURIComponent(locator)}`;
    const path: string = `/jobs/query/${id}/results?maxRecords=${atOnce}${at}`;
    const page = () => org.callText({ method: 'GET', path, headers: { accept: 'text/csv' } });
    const { text, headers }: PlainAnswer = await repeated(page, { pauseMs: pollMs, cancel: signal });
    const rows = (await rowsOfBulkCsv(text)).slice(atOnce > batchSize ? received : 0);
    received += rows.length;
    if (rows.length > 0) await onBatch(facts ? rows.map((row) => typedRecord(row, facts)) : rows);
    const next: string | undefined = headers['sforce-locator'];
    if (next === undefined && received < expected && atOnce === batchSize) {
      atOnce = expected + 1; // a page of another origin is not shown where the next batch begins: all of it at once
    } else locator = next === undefined || next === 'null' ? undefined : next;
  }
  if (received !== expected) throw new SalesforceTrouble({ kind: 'cutShort', received, expected });
  return received;
}

/** A job that Salesforce has given up, as the call problem it is. */
export function jobFailed({ state, errorMessage = '' }: JobInfo): SalesforceTrouble {
  const [, code = state === 'Aborted' ? 'JOB_ABORTED' : 'JOB_FAILED', message = errorMessage] =
    /^(\w+)\s*:\s*(.*)$/s.exec(errorMessage) ?? [];
  return new SalesforceTrouble({ kind: 'refused', code, message });
}
