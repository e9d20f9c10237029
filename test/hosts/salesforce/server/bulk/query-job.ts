import {
  OrgError,
  type FieldSchema,
  type Org,
  type OrgSession,
  type QueriedRecord,
  type QueriedRecords,
} from '../../org';
import { parseQuery, type SoqlQuery } from '../../org/soql';
import { BulkJob, type JobOffice } from './bulk-job';
import { csvLine, type CsvDialect } from './bulk-csv';
import { cellOfValue } from './bulk-value';

/** A page of an answer; without a locator it is the last. */
export interface ResultPage {
  readonly csv: string;
  readonly rows: number;
  readonly locator: string | undefined;
}

interface Column {
  readonly path: string;
  readonly names: readonly string[];
  readonly field: FieldSchema;
}

const inOneGo = 2000;

/** A job that reads: the answer stands as it was when the job ran, and is handed out in pages of CSV. */
export class QueryJob extends BulkJob {
  private lines: string[] = [];
  private columns: readonly Column[];
  private readonly query: SoqlQuery;

  /** Throws what the platform refuses in a bulk query: a wrong one, and sums, groups, offsets and children. */
  constructor(
    id: string,
    private readonly asked: { readonly soql: string; readonly of: QueriedRecords },
    dialect: CsvDialect,
    office: JobOffice,
    private readonly org: Org,
  ) {
    super(id, dialect, office, 'UploadComplete');
    this.query = bulkQuery(asked.soql);
    this.columns = columnsOf(this.query, org.as(office.username));
  }

  override info(): Record<string, unknown> {
    return { ...super.info(), operation: this.asked.of === 'all' ? 'queryAll' : 'query', object: this.query.from };
  }

  /** What is said to who asks for one job. */
  progress(): Record<string, unknown> {
    return {
      ...this.info(),
      jobType: 'V2Query',
      numberRecordsProcessed: this.processed,
      retries: 0,
      totalProcessingTime: 0,
      isPkChunkingSupported: this.query.orderBy.length === 0 && this.query.limit === undefined,
      ...(this.errorMessage === undefined ? {} : { errorMessage: this.errorMessage }),
    };
  }

  page(start: number, most: number): ResultPage {
    const header = csvLine(
      this.columns.map(({ path }) => path),
      this.dialect,
    );
    const lines = this.lines.slice(start, start + most);
    const next = start + lines.length;
    return {
      csv: header + lines.join(''),
      rows: lines.length,
      locator: next < this.lines.length ? Buffer.from(String(next)).toString('base64url') : undefined,
    };
  }

  protected *work(): Iterator<void, void> {
    const { records } = this.org.as(this.office.username).query(this.asked.soql, this.asked.of);
    for (let start = 0; start < records.length;) {
      // A test may have the job fail after so many records.
      const most = Math.min(inOneGo, (this.trouble?.after ?? Infinity) - start || inOneGo);
      for (const record of records.slice(start, start + most)) {
        this.lines.push(csvLine(this.columns.map(cellIn(record)), this.dialect));
      }
      start += most;
      this.processed = this.lines.length;
      yield;
    }
  }
}

function bulkQuery(soql: string): SoqlQuery {
  const query = parseQuery(soql);
  const barred = [
    query.groupBy.length > 0 ? 'GROUP BY' : undefined,
    query.offset > 0 ? 'OFFSET' : undefined,
    query.select.some(({ kind }) => kind === 'aggregate') ? 'Aggregate functions' : undefined,
    query.select.some(({ kind }) => kind === 'children') ? 'Nested queries' : undefined,
  ].find((one) => one !== undefined);
  if (barred) throw new OrgError('MALFORMED_QUERY', `${barred} not supported in Bulk Query`);
  return query;
}

function columnsOf({ select, from }: SoqlQuery, session: OrgSession): Column[] {
  return select.map((one) => {
    const path = one.kind === 'field' ? one.path : '';
    const names = path.split('.');
    if (names.length > 1 && names[0].toLowerCase() === from.toLowerCase()) names.shift();
    const found: string[] = [];
    let object = describedAs(session, from);
    for (const relationship of names.slice(0, -1)) {
      const { reference } =
        object.fields.find((field) => field.reference?.relationship.toLowerCase() === relationship.toLowerCase()) ??
        noColumn(relationship, object.name);
      if (!reference) return noColumn(relationship, object.name);
      found.push(reference.relationship);
      object = describedAs(session, reference.to);
    }
    const last = names[names.length - 1];
    const field =
      object.fields.find(({ name }) => name.toLowerCase() === last.toLowerCase()) ?? noColumn(last, object.name);
    return { path: [...found, field.name].join('.'), names: [...found, field.name], field };
  });
}

function describedAs(session: OrgSession, object: string) {
  if (session.objects().some((name) => name.toLowerCase() === object.toLowerCase())) return session.describe(object);
  throw new OrgError('INVALID_TYPE', `sObject type '${object}' is not supported.`);
}

function noColumn(name: string, object: string): never {
  throw new OrgError('INVALID_FIELD', `No such column '${name}' on entity '${object}'.`);
}

const cellIn =
  (record: QueriedRecord) =>
  ({ names, field }: Column): string => {
    let at: unknown = record;
    for (const name of names) at = (at as Record<string, unknown> | null)?.[name] ?? null;
    return cellOfValue(at as string | number | boolean | null, field);
  };
