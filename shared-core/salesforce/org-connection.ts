import { Connection } from 'jsforce/core';
import { fullId } from './account-id';
import { bulkIngest, type BulkOptions, type BulkReport, type BulkRow } from './bulk-ingest';
import { bulkQuery, type BulkQueryOptions } from './bulk-query';
import { plainTransport, sessionTransport, type Transport, type TransportOptions } from './fetch-transport';
import { asTrouble, SalesforceTrouble, type Refusal } from './salesforce-problem';
import type { SalesforceSession } from './salesforce-session';

export type { SalesforceSession } from './salesforce-session';

export type FieldValue = string | number | boolean | null;
/** A record as Salesforce gives it: values by field name. */
export type OrgRecord = Readonly<Record<string, unknown>>;

/** What became of one record of a collection. */
export type SaveOutcome =
  { readonly saved: true; readonly id: string } | { readonly saved: false; readonly refusals: readonly Refusal[] };

/** A field as describe has it, as far as we look at it. */
export interface FieldFacts {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly length: number;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly restrictedPicklist: boolean;
  readonly picklistValues: readonly { readonly value: string; readonly active: boolean }[];
}

export interface ObjectFacts {
  readonly keyPrefix: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly fields: ReadonlyMap<string, FieldFacts>;
}

const apiVersion = '66.0';
/** Records Salesforce takes in one collection. */
export const collectionSize = 200;

/** An org to one person, through jsforce over our transport. Every failure of a call is a `SalesforceTrouble`. */
export class OrgConnection {
  private readonly connection: Connection;
  private readonly transport: Transport;

  constructor(
    private readonly session: SalesforceSession,
    options: TransportOptions = {},
  ) {
    const { instanceUrl, accessToken } = session;
    this.transport = sessionTransport(session, options);
    this.connection = new Connection({ instanceUrl, accessToken, version: apiVersion, logLevel: 'NONE' });
    this.connection._transport = this.transport;
  }

  /** The org's id in 18 characters. Where another is expected, `otherOrg` is thrown before anything else is asked. */
  async organizationId(expected?: string): Promise<string> {
    const got = fullId(this.session.organizationId ?? (await this.identity()).organizationId);
    if (expected !== undefined && fullId(expected) !== got) {
      throw new SalesforceTrouble({ kind: 'otherOrg', expected: fullId(expected), got });
    }
    return got;
  }

  /** Whose session this is, and in which org; ids in 18 characters. */
  async identity(): Promise<{ readonly organizationId: string; readonly userId: string }> {
    const { identity } = await this.callJson<{ readonly identity: string }>({ method: 'GET', path: '/' });
    const [organization, userId] = new URL(identity).pathname.split('/').slice(-2);
    return { organizationId: fullId(organization), userId };
  }

  /** Calls used and allowed a day, where the last answer said so. */
  get apiUsage(): { readonly used: number; readonly limit: number } | undefined {
    return this.connection.limitInfo.apiUsage;
  }

  /** What describe says of an object; undefined where this person has no such object. */
  async describe(object: string): Promise<ObjectFacts | undefined> {
    try {
      const { keyPrefix, createable, updateable, deletable, fields } = await this.connection.describe(object);
      const facts = fields.map((field): [string, FieldFacts] => [
        field.name,
        { ...field, picklistValues: (field.picklistValues ?? []) as FieldFacts['picklistValues'] },
      ]);
      return { keyPrefix: keyPrefix ?? '', createable, updateable, deletable, fields: new Map(facts) };
    } catch (error) {
      const trouble = asTrouble(error);
      if (trouble.problem.kind === 'refused' && trouble.problem.code === 'NOT_FOUND') return undefined;
      throw trouble;
    }
  }

  /** Every record of a query, all pages of it. Fewer than Salesforce counted is trouble, not an answer. */
  async query(soql: string): Promise<OrgRecord[]> {
    const { records, totalSize } = await asked(async () =>
      this.connection.query<OrgRecord>(soql, { autoFetch: true, maxFetch: Number.MAX_SAFE_INTEGER }),
    );
    if (!Array.isArray(records) || records.length !== totalSize) throw cutShort(records, totalSize);
    return records;
  }

  /** The records of a query page by page; the next is asked for when it is wanted. Fewer than Salesforce counted is trouble. */
  async *queryPages(soql: string): AsyncGenerator<{ readonly records: readonly OrgRecord[]; readonly total: number }> {
    let received = 0;
    for (let more: string | undefined = ''; more !== undefined;) {
      const locator: string = more;
      const { records, totalSize, done, nextRecordsUrl } = await asked(async () =>
        locator === '' ? this.connection.query<OrgRecord>(soql) : this.connection.queryMore<OrgRecord>(locator),
      );
      if (!Array.isArray(records)) throw cutShort(records, totalSize);
      received += records.length;
      more = done ? undefined : nextRecordsUrl;
      if (more === undefined && received !== totalSize) {
        throw new SalesforceTrouble({ kind: 'cutShort', received, expected: totalSize });
      }
      yield { records, total: totalSize };
    }
  }

  /** How many records a `SELECT COUNT()` counts. */
  async count(soql: string): Promise<number> {
    const { totalSize } = await asked(async () => this.connection.query(soql));
    if (!Number.isInteger(totalSize)) throw cutShort(undefined, 0);
    return totalSize;
  }

  /** Those of some records that this person may change. */
  async editable(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const { userId } = await this.identity();
    const found = new Set<string>();
    for (let start = 0; start < ids.length; start += collectionSize) {
      const some = ids.slice(start, start + collectionSize);
      const access = await this.query(
        `SELECT RecordId, HasEditAccess FROM UserRecordAccess WHERE UserId = ${quoted(userId)} AND RecordId IN (${some.map(quoted).join(',')})`,
      );
      for (const { RecordId, HasEditAccess } of access) if (HasEditAccess === true) found.add(fullId(String(RecordId)));
    }
    return found;
  }

  /** Records by id, in the order of the ids; null for one that is not there or not shown to this person. At most 2,000. */
  async retrieve(object: string, ids: readonly string[], fields: readonly string[]): Promise<(OrgRecord | null)[]> {
    const records = await asked(() => this.connection.retrieve(object, [...ids], { fields: [...fields] }));
    if (!Array.isArray(records) || records.length !== ids.length) throw cutShort(records, ids.length);
    return records;
  }

  /** Saves at most `collectionSize` records that carry their `Id`; outcomes stand in the same order. */
  async update(
    object: string,
    records: readonly ({ readonly Id: string } & Readonly<Record<string, FieldValue>>)[],
    allOrNone = false,
  ): Promise<SaveOutcome[]> {
    return outcomes(records.length, () => this.connection.update(object, [...records], { allOrNone }));
  }

  async create(
    object: string,
    records: readonly Readonly<Record<string, FieldValue>>[],
    allOrNone = false,
  ): Promise<SaveOutcome[]> {
    return outcomes(records.length, () => this.connection.create(object, [...records], { allOrNone }));
  }

  /** Saves records found by a unique field, or creates them: delivered twice, it is done once. */
  async upsert(
    object: string,
    key: string,
    records: readonly Readonly<Record<string, FieldValue>>[],
  ): Promise<SaveOutcome[]> {
    return outcomes(records.length, () => this.connection.upsert(object, [...records], key));
  }

  async remove(object: string, ids: readonly string[]): Promise<SaveOutcome[]> {
    return outcomes(ids.length, () => this.connection.destroy(object, [...ids]));
  }

  /** Some records changed and created in one call, all or none; what was refused, which is nothing where all is done. At most 25. */
  async together(writes: readonly ComposedWrite[]): Promise<Refusal[]> {
    const compositeRequest = writes.map(({ object, id, fields }, k) => ({
      method: id === undefined ? 'POST' : 'PATCH',
      url: `/services/data/v${apiVersion}/sobjects/${object}${id === undefined ? '' : `/${id}`}`,
      referenceId: `write${k}`,
      body: fields,
    }));
    const { compositeResponse } = await this.callJson<{
      readonly compositeResponse?: readonly { readonly httpStatusCode?: number; readonly body?: unknown }[];
    }>({ method: 'POST', path: '/composite', body: { allOrNone: true, compositeRequest } });
    if (!Array.isArray(compositeResponse) || compositeResponse.length !== writes.length) {
      throw cutShort(compositeResponse, writes.length);
    }
    return compositeResponse
      .filter(({ httpStatusCode = 500 }) => httpStatusCode >= 300)
      .flatMap(({ body }) => refusalsOf(Array.isArray(body) ? (body as Fault[]) : []))
      .filter(({ code }) => code !== 'PROCESSING_HALTED'); // taken back with another
  }

  /** See `bulkQuery` in the file of that name: every record of a query, by a job, in batches. */
  bulkQuery(soql: string, options: BulkQueryOptions): Promise<number> {
    return bulkQuery(this, soql, options);
  }

  /** Saves rows that carry their `Id`, however many; what became of each comes back in their order. */
  bulkUpdate(object: string, rows: readonly BulkRow[], options: BulkOptions = {}): Promise<BulkReport> {
    return bulkIngest(this, object, { operation: 'update', key: 'Id' }, rows, options);
  }

  /** Saves rows found by a unique field, or creates them. */
  bulkUpsert(object: string, key: string, rows: readonly BulkRow[], options: BulkOptions = {}): Promise<BulkReport> {
    return bulkIngest(this, object, { operation: 'upsert', key }, rows, options);
  }

  /** One call to a route of the API that jsforce reaches through streams, or not at all; JSON both ways. */
  async callJson<T>({ body, ...call }: Omit<PlainCall, 'text'> & { readonly body?: unknown }): Promise<T> {
    const { text } = await this.callText({
      ...call,
      ...(body !== undefined && { text: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    try {
      return JSON.parse(text) as T;
    } catch {
      throw cutShort(undefined, 0);
    }
  }

  /** The same with texts, and the headers of the answer. */
  async callText({ method, path, text, headers }: PlainCall): Promise<PlainAnswer> {
    let answered: PlainAnswer['headers'] = {};
    const transport = plainTransport(this.transport, (told) => (answered = told));
    // Else jsforce counts the bytes of the text, which takes a page a second for a job; the transport leaves this header away.
    const uncounted = { ...headers, 'content-length': '' };
    const answer = await asked(() =>
      this.connection.request<unknown>({ method, url: path, body: text, headers: uncounted }, { transport }),
    );
    return { text: typeof answer === 'string' ? answer : '', headers: answered };
  }
}

/** A record to change, or to create where it has no id yet. */
export interface ComposedWrite {
  readonly object: string;
  readonly id?: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

interface PlainCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** From the version on: `/jobs/ingest`. */
  readonly path: string;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PlainAnswer {
  readonly text: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** A text as SOQL quotes it. */
export const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

async function asked<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw asTrouble(error);
  }
}

async function outcomes(expected: number, call: () => Promise<unknown>): Promise<SaveOutcome[]> {
  if (expected > collectionSize) throw new Error(`A collection holds ${collectionSize} records, not ${expected}.`);
  const results = await asked(call);
  if (!Array.isArray(results) || results.length !== expected) throw cutShort(results, expected);
  return results.map(outcomeOf);
}

/** Salesforce says `statusCode` in a collection and `errorCode` elsewhere; jsforce hands both through. */
function outcomeOf(result: unknown): SaveOutcome {
  const { success, id, errors } = result as {
    readonly success?: unknown;
    readonly id?: unknown;
    readonly errors?: readonly Fault[];
  };
  if (success === true && typeof id === 'string') return { saved: true, id };
  return { saved: false, refusals: refusalsOf(errors ?? []) };
}

interface Fault {
  readonly statusCode?: string;
  readonly errorCode?: string;
  readonly message?: string;
  readonly fields?: readonly string[];
}

const refusalsOf = (faults: readonly Fault[]): Refusal[] =>
  faults.map(({ statusCode, errorCode, message = '', fields = [] }) => ({
    code: statusCode ?? errorCode ?? 'UNKNOWN',
    message,
    fields,
  }));

const cutShort = (records: unknown, expected: number) =>
  new SalesforceTrouble({ kind: 'cutShort', received: Array.isArray(records) ? records.length : 0, expected });
