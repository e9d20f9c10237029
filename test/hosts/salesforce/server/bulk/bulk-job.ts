import type { JobFault } from '../faults';
import type { CsvDialect } from './bulk-csv';

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

/** What the jobs of one org share. */
export interface JobOffice {
  readonly version: string;
  readonly username: string;
  readonly userId: string;
  readonly now: () => Date;
  readonly batchRows: number;
  /** Takes one of the day's batches; false when there is none left. */
  takeBatch(): boolean;
  /** Waits where a test holds jobs back; resolves when they are let go. */
  wait(): Promise<void>;
}

/** What jobs of both kinds are: who made them, how far they have come, and how one is brought to its end while others are answered. */
export abstract class BulkJob {
  state: JobState;
  protected processed = 0;
  protected failed = 0;
  protected errorMessage: string | undefined;
  protected trouble: JobFault | undefined;
  private readonly created: string;
  private changed: string;

  constructor(
    readonly id: string,
    readonly dialect: CsvDialect,
    readonly office: JobOffice,
    state: JobState,
  ) {
    this.state = state;
    this.created = this.changed = this.moment();
  }

  /** What the platform says of a job. */
  info(): Record<string, unknown> {
    return {
      id: this.id,
      createdById: this.office.userId,
      createdDate: this.created,
      systemModstamp: this.changed,
      state: this.state,
      concurrencyMode: 'Parallel',
      contentType: 'CSV',
      apiVersion: Number(this.office.version),
      lineEnding: this.dialect.lineEnding,
      columnDelimiter: this.dialect.columnDelimiter,
    };
  }

  get isEnded(): boolean {
    return this.state === 'JobComplete' || this.state === 'Failed' || this.state === 'Aborted';
  }

  /** Queues the job; it is done a piece at a time, between the requests that ask for it. */
  start(trouble?: JobFault): void {
    this.trouble = trouble;
    this.enter('UploadComplete');
    void this.run();
  }

  abort(): void {
    this.enter('Aborted');
  }

  /** Ends a job that nobody will ask for again. */
  discard(): void {
    if (!this.isEnded) this.enter('Aborted');
  }

  /** The work, a piece for each step; a thrown `JobFailure` ends the job with its words. */
  protected abstract work(): Iterator<void, void>;

  protected enter(state: JobState): void {
    this.state = state;
    this.changed = this.moment();
  }

  private async run(): Promise<void> {
    await breath();
    if (this.state !== 'UploadComplete') return;
    this.enter('InProgress');
    const pieces = this.work();
    try {
      for (;;) {
        await this.meetTrouble();
        // What came in between may have aborted the job.
        if (!this.isStillGoing()) return;
        if (pieces.next().done) break;
        await breath();
      }
      if (this.isStillGoing()) this.enter('JobComplete');
    } catch (error) {
      this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  private isStillGoing(): boolean {
    return this.state === 'InProgress';
  }

  /** Fails or waits where a test said so. */
  private async meetTrouble(): Promise<void> {
    if (!this.trouble || this.processed < this.trouble.after) return;
    const { end, message = 'InternalServerError : An unexpected error occurred' } = this.trouble;
    this.trouble = undefined;
    if (end === 'fails') throw new Error(message);
    await this.office.wait();
  }

  private fail(message: string): void {
    this.errorMessage = message;
    this.enter('Failed');
  }

  private moment(): string {
    return this.office.now().toISOString().replace('Z', '+0000');
  }
}

const breath = () => new Promise<void>((resolve) => setImmediate(resolve));
