import type { JobPatience } from './bulk-job';
import { batchesOf } from './bulk-ingest';
import type { TransportOptions } from './fetch-transport';
import { collectionSize, OrgConnection, type OrgRecord } from './org-connection';
import { inTurns, mappedInTurns } from './in-turns';
import { pause } from './pause';
import type { HeldValues, PushedRow, PushField } from './push-record';
import { SalesforceTrouble, type CallProblem, type Refusal } from './salesforce-problem';
import type { SalesforceSession } from './salesforce-session';

/** So many changed records go through Bulk 2.0, as a job of Salesforce's; fewer in collections, whose answers come at once. */
export const bulkFrom = 2000;

/** Records read again in one call: with all their reasons, half a megabyte, which a page unpacks between two frames. */
const readAtOnce = 500;

/** Ours, beside Salesforce's own codes: the record no longer holds what the dry run showed, and was left as it is. */
export const changedMeanwhile = 'CHANGED_MEANWHILE';

/** One record to be written, from what it holds to what it is to hold. */
export interface RecordChange {
  readonly id: string;
  readonly fields: readonly PushField[];
  readonly before: HeldValues;
  readonly to: HeldValues;
}

/** How a writing ended: every change stands in exactly one of the lists. */
export interface WriteReport<C extends RecordChange> {
  readonly written: readonly C[];
  readonly refused: readonly RefusedWrite<C>[];
  /** Not written: the writing ended before its turn. */
  readonly notTried: readonly C[];
  /** Sent when the connection broke, and not to be looked up afterwards: written or not. Repeat it to find out. */
  readonly unknown: readonly C[];
  /** What ended it before its end. */
  readonly stopped?: CallProblem;
  /** Jobs in Salesforce whose end was not seen: the next plan waits for them. */
  readonly pending: readonly string[];
  /** Every record that was or may have been written. */
  readonly rows: readonly PushedRow[];
}

export interface RefusedWrite<C extends RecordChange> {
  readonly change: C;
  readonly refusals: readonly Refusal[];
}

export interface WriteOptions extends Omit<TransportOptions, 'signal'>, JobPatience {
  /** Obeyed between two collections; one on its way is waited for. A job is ended, and what it has done by then is reported. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
  /** Gets the before-image of what is about to be sent, and is waited for: kept before anything is written, it survives whatever ends us. */
  readonly beforeSending?: (rows: readonly PushedRow[]) => void | Promise<void>;
  /** The same for the id of each job. What is kept is given to the next plan as `pending`. */
  readonly onJob?: (id: string) => void | Promise<void>;
  /** How long to let go of a record that somebody else is saving, before the one retry. */
  readonly lockPauseMs?: number;
  /** From how many changes on Bulk is used; `bulkFrom` unless told. */
  readonly bulkFrom?: number;
}

/**
 * Writes changes and nothing else, each record saved or refused for itself, and only where it still holds what it held when the change
 * was worked out. When a call fails nothing more is sent, what it had on its way is looked up, and the report says how far it came.
 */
export async function writeChanges<C extends RecordChange>(
  session: SalesforceSession,
  changes: readonly C[],
  options: WriteOptions = {},
): Promise<WriteReport<C>> {
  const { fetch, timeoutMs } = options;
  const org = new OrgConnection(session, { fetch, timeoutMs });
  const writing = new Writing(org, changes, options);
  const byBulk = changes.length >= (options.bulkFrom ?? bulkFrom);
  await (byBulk ? writing.byJobs(changes) : writing.byCollections(changes));
  await writing.retryLocked();
  return writing.report();
}

/** What has become of each change so far. */
class Writing<C extends RecordChange> {
  private readonly written = new Set<C>();
  private readonly refused = new Map<C, readonly Refusal[]>();
  private readonly unknown = new Set<C>();
  private readonly sent = new Set<C>();
  private readonly pending: string[] = [];
  private stopped: CallProblem | undefined;

  constructor(
    private readonly org: OrgConnection,
    private readonly changes: readonly C[],
    private readonly options: WriteOptions,
  ) {}

  async byCollections(changes: readonly C[]): Promise<void> {
    for (const some of slices(changes, readAtOnce)) {
      const still = await this.asTheyWere(some);
      for (const batch of slices(still, collectionSize)) {
        if (this.mayGoOn()) await this.sendCollection(batch);
        this.tell();
      }
    }
  }

  async byJobs(changes: readonly C[]): Promise<void> {
    for await (const batch of batchesOf(changes, recordOf)) {
      const still: C[] = [];
      for (const part of slices(batch, readAtOnce)) still.push(...(await this.asTheyWere(part)));
      if (still.length > 0 && this.mayGoOn()) await this.sendJob(still);
      this.tell();
    }
  }

  /** Records that somebody else was saving are tried once more, a little later; the former refusal stays where that does not come. */
  async retryLocked(): Promise<void> {
    const locked = [...this.refused].filter(([, refusals]) =>
      refusals.every(({ code }) => code === 'UNABLE_TO_LOCK_ROW'),
    );
    if (locked.length === 0 || !this.mayGoOn()) return;
    await pause(this.options.lockPauseMs ?? 1000);
    for (const [change] of locked) this.refused.delete(change);
    for (const batch of slices(locked, collectionSize)) {
      if (this.mayGoOn()) await this.sendCollection(batch.map(([change]) => change));
    }
    for (const [change, refusals] of locked) if (!this.isSettled(change)) this.refused.set(change, refusals);
    this.tell();
  }

  async report(): Promise<WriteReport<C>> {
    const { written, refused, unknown, pending } = this;
    const rows: PushedRow[] = [];
    await inTurns(this.changes, (change) => {
      if (this.sent.has(change) && !refused.has(change)) rows.push(rowOf(change));
    });
    const notTried = this.changes.filter((change) => !this.isSettled(change));
    // An answer that got lost and was looked up has ended nothing.
    const stopped = notTried.length + unknown.size > 0 ? this.stopped : undefined;
    return {
      written: this.changes.filter((change) => written.has(change)),
      refused: this.changes.flatMap((change) => {
        const refusals = refused.get(change);
        return refusals ? [{ change, refusals }] : [];
      }),
      unknown: this.changes.filter((change) => unknown.has(change)),
      notTried,
      // Where the records have told the end of a job, there is nothing to wait for.
      pending: unknown.size > 0 ? pending : [],
      rows,
      ...(stopped ? { stopped } : {}),
    };
  }

  /**
   * Those of some changes whose records hold what they held when the change was worked out. One that holds what it is to hold has been
   * written, by another window perhaps; one that somebody changed is left as it is. One that is not shown is for Salesforce to refuse.
   */
  private async asTheyWere(changes: readonly C[]): Promise<C[]> {
    if (!this.mayGoOn()) return [];
    try {
      const records = await this.read(changes);
      const still: C[] = [];
      await inTurns(changes, (change, k) => {
        const record = records[k];
        if (!record || holds(record, change.before, checked(change))) still.push(change);
        else if (holds(record, change.to, checked(change))) this.written.add(change);
        else this.refused.set(change, [{ code: changedMeanwhile, message: '', fields: differing(record, change) }]);
      });
      return still;
    } catch (error) {
      this.stopped = problemOf(error);
      return [];
    }
  }

  private async sendCollection(batch: readonly C[]): Promise<void> {
    await this.announce(batch);
    try {
      const outcomes = await this.org.update('Account', batch.map(recordOf));
      outcomes.forEach((outcome, k) => {
        if (outcome.saved) this.written.add(batch[k]);
        else this.refused.set(batch[k], outcome.refusals);
      });
    } catch (error) {
      this.stopped = problemOf(error);
      if (mayHaveWritten(this.stopped)) await this.lookUp(batch, 'notTried');
    }
  }

  private async sendJob(batch: readonly C[]): Promise<void> {
    await this.announce(batch);
    const { signal, pollMs, jobPatienceMs, onJob } = this.options;
    const settled = this.settled;
    const onProgress = (done: number) => this.options.onProgress?.(settled + done, this.changes.length);
    const records = await mappedInTurns(batch, recordOf);
    const report = await this.org.bulkUpdate('Account', records, {
      signal,
      pollMs,
      jobPatienceMs,
      onJob,
      onProgress,
    });
    const unseen: C[] = [];
    report.outcomes.forEach((outcome, k) => {
      if (outcome.kind === 'saved') this.written.add(batch[k]);
      else if (outcome.kind === 'refused') this.refused.set(batch[k], outcome.refusals);
      else if (outcome.kind === 'unknown') unseen.push(batch[k]);
    });
    this.stopped = report.stopped;
    this.pending.push(...report.pending);
    for (const part of slices(unseen, readAtOnce)) await this.lookUp(part, 'unknown');
  }

  private async announce(batch: readonly C[]): Promise<void> {
    for (const change of batch) this.sent.add(change);
    const { beforeSending } = this.options;
    if (beforeSending) await beforeSending(await mappedInTurns(batch, rowOf));
  }

  /** After a call that broke off: which of its records hold what they were to hold? `otherwise` is what the rest are then. */
  private async lookUp(batch: readonly C[], otherwise: 'notTried' | 'unknown'): Promise<void> {
    try {
      const records = await this.read(batch);
      batch.forEach((change, k) => {
        const record = records[k];
        if (record && holds(record, change.to, change.fields)) this.written.add(change);
        else if (otherwise === 'unknown') this.unknown.add(change);
      });
    } catch (error) {
      problemOf(error);
      for (const change of batch) this.unknown.add(change);
    }
  }

  private read(changes: readonly C[]): Promise<(OrgRecord | null)[]> {
    const fields = [...new Set(changes.flatMap(checked))];
    return this.org.retrieve(
      'Account',
      changes.map(({ id }) => id),
      ['Id', ...fields],
    );
  }

  private mayGoOn(): boolean {
    if (this.options.signal?.aborted) this.stopped ??= { kind: 'cancelled' };
    return !this.stopped;
  }

  private isSettled(change: C): boolean {
    return this.written.has(change) || this.refused.has(change) || this.unknown.has(change);
  }

  private get settled(): number {
    return this.written.size + this.refused.size + this.unknown.size;
  }

  private tell(): void {
    this.options.onProgress?.(this.settled, this.changes.length);
  }
}

function* slices<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

const only = (values: HeldValues, fields: readonly PushField[]): HeldValues =>
  Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));

/** The fields a change was worked out from: more than it writes, since a tier is explained by all of them together. */
const checked = ({ before }: RecordChange) => Object.keys(before) as PushField[];

const rowOf = (change: RecordChange): PushedRow => {
  const { id, fields, before, to } = change;
  return { id, fields, before, after: only(to, checked(change)) };
};

const recordOf = ({ id, fields, to }: RecordChange) => ({ Id: id, ...only(to, fields) });

const holds = (record: OrgRecord, values: HeldValues, fields: readonly PushField[]) =>
  fields.every((field) => (record[field] ?? null) === (values[field] ?? null));

const differing = (record: OrgRecord, change: RecordChange) =>
  checked(change).filter((field) => (record[field] ?? null) !== (change.before[field] ?? null));

function problemOf(error: unknown): CallProblem {
  if (error instanceof SalesforceTrouble) return error.problem;
  throw error;
}

/** A call that Salesforce answered with a refusal wrote nothing; one that got no whole answer may have written all of it. */
function mayHaveWritten({ kind }: CallProblem): boolean {
  switch (kind) {
    case 'timedOut':
    case 'unreachable':
    case 'unavailable':
    case 'cutShort':
      return true;
    case 'cancelled':
    case 'signedOut':
    case 'requestLimit':
    case 'otherOrg':
    case 'refused':
      return false;
  }
}
