import { inTurns, mappedInTurns } from './in-turns';
import { bulkCsv, rowsOfBulkCsv } from './bulk-csv';
import { jobEnd, lookAtJob, repeated, setJobState, type JobInfo, type JobPatience } from './bulk-job';
import { jobFailed } from './bulk-query';
import type { FieldValue, OrgConnection } from './org-connection';
import { SalesforceTrouble, type CallProblem, type Refusal } from './salesforce-problem';

export type BulkRow = Readonly<Record<string, FieldValue | undefined>>;

/** What became of one row of a job. */
export type BulkOutcome =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** Certainly not written: its turn did not come. */
  | { readonly kind: 'unprocessed' }
  /** Sent, and the end of its job not seen. */
  | { readonly kind: 'unknown' };

/** What became of every row, in the order of the rows. */
export interface BulkReport {
  readonly outcomes: readonly BulkOutcome[];
  /** What ended it before its end. */
  readonly stopped?: CallProblem;
  /** Jobs whose end was not seen: see `awaitJobs`. */
  readonly pending: readonly string[];
}

export interface BulkOptions extends JobPatience {
  readonly onProgress?: (done: number, of: number) => void;
  /** Gets the id of a job before anything is put into it, and is waited for: kept, it finds the job whatever ends us (see `awaitJobs`). */
  readonly onJob?: (id: string) => void | Promise<void>;
  /** Ends the job that is at work, and what it has done by then is reported; none begins after it. */
  readonly signal?: AbortSignal;
}

/** What a job is to do, and with which field a row says which record it means. */
export type Ingest =
  { readonly operation: 'update'; readonly key: 'Id' } | { readonly operation: 'upsert'; readonly key: string };

/** A job holds at most what Salesforce works through at once, which also bounds what is held here. */
const rowsInJob = 10_000;
const charactersInJob = 10_000_000;

/** Saves rows by as many jobs as it takes, one after another. No key may stand in two rows. Whatever goes wrong comes back as data. */
export async function bulkIngest(
  org: OrgConnection,
  object: string,
  ingest: Ingest,
  rows: readonly BulkRow[],
  options: BulkOptions = {},
): Promise<BulkReport> {
  const outcomes: BulkOutcome[] = [];
  const pending: string[] = [];
  let stopped: CallProblem | undefined;
  for await (const batch of batchesOf(rows, (row) => row)) {
    if (options.signal?.aborted) stopped ??= { kind: 'cancelled' };
    if (stopped) {
      outcomes.push(...batch.map(() => ({ kind: 'unprocessed' }) as const));
      continue;
    }
    const before = outcomes.length;
    const onProgress = (done: number) => options.onProgress?.(before + done, rows.length);
    const job = () => new IngestJob(org, object, ingest, batch, { ...options, onProgress }).run();
    const first = await job();
    // A line that delivers twice has spoilt the job before it began: another one has nothing of it.
    const report = first.stopped?.kind === 'refused' && first.stopped.code === 'INVALIDJOB' ? await job() : first;
    outcomes.push(...report.outcomes);
    pending.push(...report.pending);
    stopped = report.stopped;
  }
  return { outcomes, pending, ...(stopped && { stopped }) };
}

/** Slices that a job may hold; `valuesOf` has what of an item is sent. */
export async function* batchesOf<T>(items: readonly T[], valuesOf: (item: T) => BulkRow): AsyncGenerator<T[]> {
  const lengths = await mappedInTurns(items, (item) =>
    Object.values(valuesOf(item)).reduce<number>((sum, value) => sum + String(value).length + 3, 0),
  );
  let first = 0;
  let length = 0;
  for (let at = 0; at < items.length; at++) {
    if (at - first === rowsInJob || (at > first && length + lengths[at] > charactersInJob)) {
      yield items.slice(first, at);
      [first, length] = [at, 0];
    }
    length += lengths[at];
  }
  if (first < items.length) yield items.slice(first);
}

/** One job from its creation to its results. What is not known for sure after a call that failed is asked for, never assumed. */
class IngestJob {
  private id: string | undefined;

  constructor(
    private readonly org: OrgConnection,
    private readonly object: string,
    private readonly ingest: Ingest,
    private readonly rows: readonly BulkRow[],
    private readonly options: BulkOptions,
  ) {}

  async run(): Promise<BulkReport> {
    let handedOver = false;
    try {
      await this.upload();
      handedOver = true;
      const info = await this.close();
      return await this.results(await this.end(info));
    } catch (error) {
      if (!(error instanceof SalesforceTrouble)) throw error;
      if (error instanceof NotHandedOver || !handedOver) return this.nothingDone(error.problem);
      return { outcomes: this.rows.map(() => ({ kind: 'unknown' })), stopped: error.problem, pending: [this.jobId] };
    }
  }

  private get jobId(): string {
    if (this.id === undefined) throw new Error('The job has not been created.');
    return this.id;
  }

  private async upload(): Promise<void> {
    const { operation, key } = this.ingest;
    const { id } = await this.org.callJson<JobInfo>({
      method: 'POST',
      path: '/jobs/ingest',
      body: {
        object: this.object,
        operation,
        contentType: 'CSV',
        lineEnding: 'LF',
        columnDelimiter: 'COMMA',
        ...(operation === 'upsert' && { externalIdFieldName: key }),
      },
    });
    this.id = id;
    await this.options.onJob?.(id);
    const named = new Set([key]);
    await inTurns(this.rows, (row) => {
      for (const field in row) named.add(field);
    });
    const columns = [...named];
    await this.org.callText({
      method: 'PUT',
      path: `/jobs/ingest/${id}/batches`,
      headers: { 'content-type': 'text/csv' },
      text: await bulkCsv(columns, this.rows),
    });
  }

  /** Hands the data over. Where no answer says so, the job itself does: only one that is still open was not handed over. */
  private async close(): Promise<JobInfo> {
    try {
      return await setJobState(this.org, 'ingest', this.jobId, 'UploadComplete');
    } catch (error) {
      const info = await this.look();
      if (info.state === 'Open') throw new NotHandedOver(asProblem(error));
      return info;
    }
  }

  private async end(info: JobInfo): Promise<JobInfo> {
    const { signal, onProgress } = this.options;
    const onLook = ({ numberRecordsProcessed }: JobInfo) =>
      onProgress?.(Number(numberRecordsProcessed ?? 0), this.rows.length);
    const seen = await jobEnd(this.org, 'ingest', info.id, this.options, { cancel: signal, onLook });
    if (!signal?.aborted || seen.state === 'JobComplete' || seen.state === 'Failed') return seen;
    await setJobState(this.org, 'ingest', info.id, 'Aborted').catch(() => undefined); // the next look tells
    return jobEnd(this.org, 'ingest', info.id, this.options);
  }

  private look(): Promise<JobInfo> {
    return repeated(() => lookAtJob(this.org, 'ingest', this.jobId), { pauseMs: this.options.pollMs });
  }

  /** Every row in one of three lists, compared in number with what was sent. */
  private async results(job: JobInfo): Promise<BulkReport> {
    const outcomes = await repeated(() => this.outcomes(job), { pauseMs: this.options.pollMs });
    const { signal, onProgress } = this.options;
    onProgress?.(this.rows.length, this.rows.length);
    const stopped: CallProblem | undefined =
      job.state === 'JobComplete' ? undefined : signal?.aborted ? { kind: 'cancelled' } : jobFailed(job).problem;
    return { outcomes, pending: [], ...(stopped && { stopped }) };
  }

  private async outcomes(job: JobInfo): Promise<BulkOutcome[]> {
    const byKey = new Map<string, BulkOutcome>();
    const { key } = this.ingest;
    const tell = async (which: Results, outcomeOf: (row: ResultRow) => BulkOutcome) =>
      inTurns(await this.list(which), (row) => byKey.set(keyOf(row, key), outcomeOf(row)));
    await tell('successfulResults', ({ sf__Id }) => ({ kind: 'saved', id: sf__Id ?? '' }));
    await tell('failedResults', ({ sf__Error }) => ({ kind: 'refused', refusals: [refusalOf(sf__Error ?? '')] }));
    await tell('unprocessedrecords', () => ({ kind: 'unprocessed' }));
    const told = this.rows.map((row) => byKey.get(String(row[key])));
    const known = told.flatMap((outcome) => outcome ?? []);
    if (known.length === this.rows.length) return known;
    // A job that failed as a whole need not list what it has not touched.
    if (job.state === 'Failed' && byKey.size === 0) return this.rows.map(() => ({ kind: 'unprocessed' }));
    throw new SalesforceTrouble({ kind: 'cutShort', received: known.length, expected: this.rows.length });
  }

  private async list(which: Results): Promise<ResultRow[]> {
    const path = `/jobs/ingest/${this.jobId}/${which}`;
    const { text } = await this.org.callText({ method: 'GET', path, headers: { accept: 'text/csv' } });
    return rowsOfBulkCsv(text);
  }

  /** A job without its word that all is there is never worked on; it is cleared away as far as that goes. */
  private async nothingDone(problem: CallProblem): Promise<BulkReport> {
    if (this.id !== undefined) await setJobState(this.org, 'ingest', this.id, 'Aborted').catch(() => undefined);
    return { outcomes: this.rows.map(() => ({ kind: 'unprocessed' })), stopped: problem, pending: [] };
  }
}

type Results = 'successfulResults' | 'failedResults' | 'unprocessedrecords';
type ResultRow = Readonly<Record<string, string | null>>;

class NotHandedOver extends SalesforceTrouble {}

function asProblem(error: unknown): CallProblem {
  if (error instanceof SalesforceTrouble) return error.problem;
  throw error;
}

const keyOf = (row: ResultRow, key: string) => row[key] ?? '';

/** `CODE:what it says:Field__c,Other__c --`, as Bulk puts a refusal into one cell. */
export function refusalOf(error: string): Refusal {
  const [, code = 'UNKNOWN', rest = error] = /^([A-Z][A-Z0-9_]*):(.*)$/s.exec(error) ?? [];
  const [, message = rest, named = ''] = /^(.*?):?([\w., ]*?)\s*--$/s.exec(rest) ?? [];
  const fields = named.split(/[\s,]+/).filter((field) => field !== '');
  return { code, message: message.trim(), fields };
}
