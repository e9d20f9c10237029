import type { Org, OrgSession } from '../../org';
import { OrgError } from '../../org';
import { recordId } from '../../org/record-id';
import { jsonOf, refusal, Refused, type Answer, type Question } from '../answer';
import { isColumnDelimiter, type CsvDialect } from './bulk-csv';
import { IngestJob, type IngestOperation, type IngestOrder, type ResultKind } from './ingest-job';
import type { BulkJob, JobOffice } from './bulk-job';
import { readForm } from '../read-form';
import { QueryJob } from './query-job';

export interface BulkLimits {
  /** Batches a day, and records that a batch holds. */
  readonly batches: number;
  readonly batchRows: number;
  readonly queryJobs: number;
  /** Bytes of an upload, which grows by half on the way in and may then have 150 MB. */
  readonly uploadBytes: number;
  /** Rows of a page of results, where nobody asked for fewer. */
  readonly pageRows: number;
}

const dayOfThePlatform: BulkLimits = {
  batches: 15_000,
  batchRows: 10_000,
  queryJobs: 10_000,
  uploadBytes: 100 * 1024 * 1024,
  pageRows: 50_000,
};

/** Characters that a job may bring along in the request that makes it. */
const mostInOneRequest = 100_000;

const operations: readonly string[] = ['insert', 'update', 'upsert', 'delete'];
const resultKinds: readonly string[] = ['successfulResults', 'failedResults', 'unprocessedrecords'];

/** `/services/data/vNN.0/jobs`: what Bulk API 2.0 has for jobs that write and jobs that read. */
export class Bulk {
  private readonly limits: BulkLimits;
  private readonly jobs = new Map<string, IngestJob | QueryJob>();
  private readonly held: (() => void)[] = [];
  private made = 0;
  private batches = 0;
  private queries = 0;

  constructor(
    private readonly org: Org,
    limits: Partial<BulkLimits> = {},
    private readonly now: () => Date = () => new Date(),
  ) {
    this.limits = { ...dayOfThePlatform, ...limits };
  }

  get uploadBytes(): number {
    return this.limits.uploadBytes;
  }

  /** Lets every job go on that waits. */
  release(): void {
    for (const go of this.held.splice(0)) go();
  }

  close(): void {
    for (const job of this.jobs.values()) job.discard();
    this.release();
  }

  /** What is left of the day, as `/limits` says it. */
  remaining(): Record<string, { readonly Max: number; readonly Remaining: number }> {
    const { batches, queryJobs } = this.limits;
    return {
      DailyBulkApiBatches: { Max: batches, Remaining: batches - this.batches },
      DailyBulkV2QueryJobs: { Max: queryJobs, Remaining: queryJobs - this.queries },
    };
  }

  /** The answer, or undefined where Bulk API 2.0 has nothing at that path or the stand-in has not built it. */
  answer(question: Question, session: OrgSession, version: string, path: readonly string[]): Answer | undefined {
    const [kind, id, ...rest] = path;
    if (kind !== 'ingest' && kind !== 'query') return undefined;
    if (id === undefined) {
      switch (question.method) {
        case 'GET':
          return this.list(kind, session);
        case 'POST':
          return kind === 'ingest'
            ? this.createIngest(question, session, version)
            : this.createQuery(question, session, version);
        default:
          return undefined;
      }
    }
    const job = this.jobs.get(id);
    if (!job || job instanceof IngestJob !== (kind === 'ingest') || job.office.username !== session.user.username) {
      return refusal(404, 'NOT_FOUND', 'The requested resource does not exist');
    }
    if (rest.length === 0) return this.oneJob(question, job);
    return job instanceof IngestJob ? this.ofIngest(question, job, rest) : this.ofQuery(question, job, version, rest);
  }

  private oneJob(question: Question, job: IngestJob | QueryJob): Answer | undefined {
    switch (question.method) {
      case 'GET':
        return { status: 200, body: job.progress() };
      case 'PATCH':
        return this.changeState(question, job);
      case 'DELETE':
        if (!job.isEnded && !(job instanceof IngestJob && job.state === 'UploadComplete')) {
          return wrongState(job, 'deleted');
        }
        job.discard();
        this.jobs.delete(job.id);
        return { status: 204 };
      default:
        return undefined;
    }
  }

  private changeState(question: Question, job: IngestJob | QueryJob): Answer {
    const { state } = jsonOf(question) as { readonly state?: unknown };
    if (state === 'Aborted') {
      if (job.isEnded) return wrongState(job, 'aborted');
      job.abort();
      return { status: 200, body: job.info() };
    }
    if (state !== 'UploadComplete' || job instanceof QueryJob) {
      return refusal(400, 'INVALIDJOBSTATE', `State ${String(state)} is not allowed for this job.`);
    }
    if (job.state !== 'Open') return wrongState(job, 'closed');
    if (job.uploads > 1) {
      return refusal(
        400,
        'INVALIDJOB',
        `Found multiple contents for job: <${job.id}>, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job and make sure you only do 'PUT' once on a given Job.`,
      );
    }
    job.start(question.jobFault);
    return { status: 200, body: job.info() };
  }

  private ofIngest(question: Question, job: IngestJob, [part]: readonly string[]): Answer | undefined {
    const { method, headers } = question;
    if (part === 'batches') {
      if (method !== 'PUT') return undefined;
      if (job.state !== 'Open') return wrongState(job, 'given data');
      if (!/^text\/csv\b/.test(headers['content-type'] ?? '')) {
        return refusal(415, 'UNSUPPORTED_MEDIA_TYPE', `Content-Type ${headers['content-type'] ?? ''} is not text/csv`);
      }
      job.put(question.body);
      return { status: 201 };
    }
    if (!resultKinds.includes(part) || method !== 'GET') return undefined;
    if (!job.isEnded) return wrongState(job, 'asked for results');
    return csv(job.results(part as ResultKind));
  }

  private ofQuery(question: Question, job: QueryJob, version: string, [part]: readonly string[]): Answer | undefined {
    if (part !== 'results' || question.method !== 'GET') return undefined;
    if (job.office.version !== version) {
      return refusal(409, 'APIVERSIONMISMATCH', `Use API version ${job.office.version} as the job does.`);
    }
    if (job.state !== 'JobComplete') return wrongState(job, 'asked for results');
    const { parameters } = question;
    const asked = Number(parameters.get('maxRecords') ?? this.limits.pageRows);
    const locator = parameters.get('locator');
    const start = locator === null ? 0 : Number(Buffer.from(locator, 'base64url').toString());
    if (!Number.isSafeInteger(start) || start < 0)
      return refusal(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    if (!Number.isSafeInteger(asked) || asked < 1) return refusal(400, 'INVALID_PARAMETER', 'maxRecords is not valid');
    const page = job.page(start, asked);
    return csv(page.csv, {
      'sforce-locator': page.locator ?? 'null',
      'sforce-numberofrecords': String(page.rows),
    });
  }

  private createIngest(question: Question, session: OrgSession, version: string): Answer | undefined {
    const form = readForm(question.bytes ?? Buffer.alloc(0), question.headers['content-type']);
    const data = form.get('content')?.toString('utf8');
    if (question.bytes && data === undefined) return refusal(400, 'INVALIDJOB', 'InvalidJob : No content part found');
    if (data !== undefined && data.length > mostInOneRequest) {
      return refusal(400, 'INVALIDJOB', `InvalidJob : Content has more than ${mostInOneRequest} characters`);
    }
    const said = data === undefined ? question : { ...question, body: form.get('job')?.toString('utf8') ?? '' };
    const asked = jsonOf(said) as Readonly<Record<string, unknown>>;
    const order = orderOf(asked, session);
    const job = new IngestJob(this.newId(), order, dialectOf(asked), this.office(session, version), this.org);
    this.jobs.set(job.id, job);
    if (data !== undefined) {
      job.put(data);
      job.start(question.jobFault);
    }
    return { status: 200, body: job.info() };
  }

  private createQuery(question: Question, session: OrgSession, version: string): Answer | undefined {
    const asked = jsonOf(question) as Readonly<Record<string, unknown>>;
    const soql = typeof asked.query === 'string' ? asked.query : '';
    const of = asked.operation === 'query' ? 'present' : asked.operation === 'queryAll' ? 'all' : undefined;
    if (of === undefined)
      return refusal(400, 'INVALIDJOB', `InvalidJob : Invalid operation: ${String(asked.operation)}`);
    if (this.queries >= this.limits.queryJobs) {
      return refusal(400, 'EXCEEDEDQUOTA', 'DailyBulkV2QueryJobs Limit exceeded.');
    }
    try {
      const job = new QueryJob(this.newId(), { soql, of }, dialectOf(asked), this.office(session, version), this.org);
      this.jobs.set(job.id, job);
      this.queries++;
      job.start(question.jobFault);
      return { status: 200, body: job.info() };
    } catch (error) {
      if (!(error instanceof OrgError) || error.code === 'NOT_IMPLEMENTED') throw error;
      return refusal(400, 'API_ERROR', `${error.code}: ${error.message}`);
    }
  }

  private list(kind: 'ingest' | 'query', session: OrgSession): Answer {
    const records = [...this.jobs.values()]
      .filter((job) => job instanceof IngestJob === (kind === 'ingest'))
      .filter(({ office }) => office.username === session.user.username)
      .map((job) => ({ ...job.info(), jobType: kind === 'ingest' ? 'V2Ingest' : 'V2Query' }));
    return { status: 200, body: { done: true, records, nextRecordsUrl: null } };
  }

  private office(session: OrgSession, version: string): JobOffice {
    return {
      version,
      username: session.user.username,
      userId: session.user.id,
      now: this.now,
      batchRows: this.limits.batchRows,
      takeBatch: () => this.batches < this.limits.batches && Boolean(++this.batches),
      wait: () => new Promise((resolve) => this.held.push(resolve)),
    };
  }

  private newId(): string {
    return recordId('750', this.org.id.slice(3, 5), ++this.made);
  }
}

const csv = (body: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/csv; charset=UTF-8', ...headers },
  body,
});

const wrongState = ({ id, state }: BulkJob, deed: string): Answer =>
  refusal(400, 'INVALIDJOBSTATE', `Job ${id} is ${state} and cannot be ${deed}.`);

const invalidJob = (message: string) => new Refused(refusal(400, 'INVALIDJOB', `InvalidJob : ${message}`));

function orderOf(asked: Readonly<Record<string, unknown>>, session: OrgSession): IngestOrder {
  const { object: name, operation, externalIdFieldName: key, contentType = 'CSV' } = asked;
  if (operation === 'hardDelete') {
    throw new Refused(refusal(400, 'FEATURENOTENABLED', 'hardDelete is not enabled for this user'));
  }
  if (typeof operation !== 'string' || !operations.includes(operation)) {
    throw invalidJob(`Invalid operation: ${String(operation)}`);
  }
  if (contentType !== 'CSV') throw invalidJob(`Invalid content type: ${String(contentType)}`);
  const object = session.objects().find((one) => one.toLowerCase() === String(name).toLowerCase());
  if (!object) throw invalidJob(`Unable to find object: ${String(name)}`);
  const order = { object, operation: operation as IngestOperation };
  if (operation !== 'upsert') return order;
  if (typeof key !== 'string' || key === '') {
    throw invalidJob(`External ID was blank for ${object}. An External ID must be specified for upsert.`);
  }
  const field = session.describe(object).fields.find((one) => one.name.toLowerCase() === key.toLowerCase());
  if (!field || !(field.externalId || field.type === 'id')) {
    throw invalidJob(
      `Field name provided, ${key} does not match an External ID, Salesforce Id, or indexed field for ${object}`,
    );
  }
  return { ...order, externalIdFieldName: field.name };
}

function dialectOf({ columnDelimiter = 'COMMA', lineEnding = 'LF' }: Readonly<Record<string, unknown>>): CsvDialect {
  if (typeof columnDelimiter !== 'string' || !isColumnDelimiter(columnDelimiter)) {
    throw invalidJob(`Invalid column delimiter: ${String(columnDelimiter)}`);
  }
  if (lineEnding !== 'LF' && lineEnding !== 'CRLF') throw invalidJob(`Invalid line ending: ${String(lineEnding)}`);
  return { columnDelimiter, lineEnding };
}
