import { Connection } from 'jsforce/core';
import { fetchTransport, type TransportOptions } from './fetch-transport';
import { asTrouble, SalesforceTrouble, type Refusal } from './salesforce-problem';

/** Where the org is and the token that lets this person in. Kept in memory only. */
export interface SalesforceSession {
  /** The My Domain address, `https://northgate.my.salesforce.com`. */
  readonly instanceUrl: string;
  readonly accessToken: string;
}

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

  constructor(session: SalesforceSession, options: TransportOptions = {}) {
    const { instanceUrl, accessToken } = session;
    this.connection = new Connection({ instanceUrl, accessToken, version: apiVersion, logLevel: 'NONE' });
    this.connection._transport = fetchTransport(options);
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
    if (!Number.isInteger(totalSize)) throw cutShort(undefined, 1);
    return totalSize;
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
  const results = await asked(call);
  if (!Array.isArray(results) || results.length !== expected) throw cutShort(results, expected);
  return results.map(outcomeOf);
}

/** Salesforce says `statusCode` in a collection and `errorCode` elsewhere; jsforce hands both through. */
function outcomeOf(result: unknown): SaveOutcome {
  const { success, id, errors } = result as {
    readonly success?: unknown;
    readonly id?: unknown;
    readonly errors?: readonly { statusCode?: string; errorCode?: string; message?: string; fields?: string[] }[];
  };
  if (success === true && typeof id === 'string') return { saved: true, id };
  return {
    saved: false,
    refusals: (errors ?? []).map(({ statusCode, errorCode, message = '', fields = [] }) => ({
      code: statusCode ?? errorCode ?? 'UNKNOWN',
      message,
      fields,
    })),
  };
}

const cutShort = (records: unknown, expected: number) =>
  new SalesforceTrouble({ kind: 'cutShort', received: Array.isArray(records) ? records.length : 0, expected });
