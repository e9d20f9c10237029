import type { DescribedField, Org, OrgSession, RecordValues, SaveError, SaveResult } from '../../org';
import { BulkJob, type JobOffice } from './bulk-job';
import { CsvFault, csvLine, csvRows, type CsvDialect } from './bulk-csv';
import { savedWithParents } from '../parents-by-key';
import { valueOfCell } from './bulk-value';

export type IngestOperation = 'insert' | 'update' | 'upsert' | 'delete';

export interface IngestOrder {
  readonly operation: IngestOperation;
  readonly object: string;
  /** For an upsert: `Id` or an external id of the object. */
  readonly externalIdFieldName?: string;
}

export type ResultKind = 'successfulResults' | 'failedResults' | 'unprocessedrecords';

/** Records saved in one transaction. */
const inOneGo = 200;

interface Column {
  readonly name: string;
  readonly field: DescribedField;
}

/** A job that writes: its upload, its progress, and what became of each row. */
export class IngestJob extends BulkJob {
  uploads = 0;
  private upload = '';
  private columns: readonly string[] = [];
  /** Lines of the results, chunk by chunk. */
  private readonly successful: string[] = [];
  private readonly refused: string[] = [];

  constructor(
    id: string,
    readonly order: IngestOrder,
    dialect: CsvDialect,
    office: JobOffice,
    private readonly org: Org,
  ) {
    super(id, dialect, office, 'Open');
  }

  put(csv: string): void {
    this.uploads++;
    this.upload = csv;
  }

  override info(): Record<string, unknown> {
    return {
      ...super.info(),
      operation: this.order.operation,
      object: this.order.object,
      ...(this.order.externalIdFieldName ? { externalIdFieldName: this.order.externalIdFieldName } : {}),
      ...(this.state === 'Open'
        ? { contentUrl: `services/data/v${this.office.version}/jobs/ingest/${this.id}/batches` }
        : {}),
    };
  }

  /** What is said to who asks for one job. */
  progress(): Record<string, unknown> {
    return {
      ...this.info(),
      jobType: 'V2Ingest',
      numberRecordsProcessed: this.processed,
      numberRecordsFailed: this.failed,
      retries: 0,
      totalProcessingTime: 0,
      apiActiveProcessingTime: 0,
      apexProcessingTime: 0,
      ...(this.errorMessage === undefined ? {} : { errorMessage: this.errorMessage }),
    };
  }

  /** One of the three answers about rows. As on the platform, their order is not that of the upload. */
  results(kind: ResultKind): string {
    switch (kind) {
      case 'successfulResults':
        return csvLine(['sf__Id', 'sf__Created', ...this.columns], this.dialect) + this.successful.join('');
      case 'failedResults':
        return csvLine(['sf__Id', 'sf__Error', ...this.columns], this.dialect) + this.refused.join('');
      case 'unprocessedrecords':
        return csvLine(this.columns, this.dialect) + this.unprocessed().join('');
    }
  }

  protected *work(): Iterator<void, void> {
    const session = this.org.as(this.office.username);
    const { columns, rows } = this.measured();
    this.columns = columns;
    if (rows === 0) return;
    const fields = this.fields(session);
    const { batchRows } = this.office;
    let chunk: string[][] = [];
    for (const [k, row] of this.dataRows()) {
      if (k % batchRows === 0 && !this.office.takeBatch()) {
        throw new Error('ExceededQuota : ApiBatchItems Limit exceeded.');
      }
      chunk.push(row);
      const done = k + 1;
      const isFull =
        chunk.length === inOneGo || done === rows || done % batchRows === 0 || done === this.trouble?.after;
      if (!isFull) continue;
      this.saveChunk(session, fields, chunk);
      chunk = [];
      yield;
    }
  }

  /** The whole upload is read before anything of it is written. */
  private measured(): { readonly columns: readonly string[]; readonly rows: number } {
    let columns: readonly string[] | undefined;
    let rows = 0;
    for (const row of csvRows(this.upload, this.dialect)) {
      if (columns) rows++;
      else columns = row;
    }
    return { columns: columns ?? [], rows };
  }

  /** The field of each column, that of its parent where the column leads to one. Throws for one that this user does not know. */
  private fields(session: OrgSession): Column[] {
    const { object, operation } = this.order;
    const known = new Map(session.describe(object).fields.map((field) => [field.name.toLowerCase(), field]));
    return this.columns.map((name) => {
      const field = known.get(name.toLowerCase()) ?? fieldOfParent(session, known.values(), name);
      if (!field) throw new CsvFault(`InvalidBatch : Field name not found : ${name}`);
      if (operation === 'delete' && field.type !== 'id') {
        throw new CsvFault(`InvalidBatch : Field name not found : ${name}. A delete takes the Id alone`);
      }
      return { name: name.includes('.') ? name : field.name, field };
    });
  }

  private *dataRows(): Generator<[number, string[]], void> {
    let k = 0;
    for (const row of csvRows(this.upload, this.dialect)) {
      if (k > 0) yield [k - 1, row];
      k++;
    }
  }

  private saveChunk(session: OrgSession, fields: readonly Column[], rows: readonly string[][]): void {
    const records = rows.map((row) => recordOf(row, fields, this.order.operation === 'insert'));
    const saved = savedWithParents(session, this.order.object, records, (found) => this.save(session, found));
    const successful: string[] = [];
    const refused: string[] = [];
    saved.forEach((result, k) => {
      const about = result.success ? String(result.created) : errorText(result.errors[0]);
      const line = csvLine([result.id ?? '', about, ...rows[k]], this.dialect);
      (result.success ? successful : refused).push(line);
    });
    this.processed += rows.length;
    this.failed += refused.length;
    // Batches end in any order: what was saved last stands first.
    this.successful.unshift(successful.join(''));
    this.refused.unshift(refused.join(''));
  }

  private save(session: OrgSession, records: readonly RecordValues[]): SaveResult[] {
    const { object, operation, externalIdFieldName = 'Id' } = this.order;
    switch (operation) {
      case 'insert':
        return session.create(object, records);
      case 'update':
        return session.update(object, records);
      case 'upsert':
        return session.upsert(object, externalIdFieldName, records);
      case 'delete':
        return session.delete(records.map(({ Id }) => String(Id ?? '')));
    }
  }

  private unprocessed(): string[] {
    const lines: string[] = [];
    if (this.columns.length === 0) return lines;
    for (const [k, row] of this.dataRows()) if (k >= this.processed) lines.push(csvLine(row, this.dialect));
    return lines;
  }
}

/** The field of a parent that a column such as `Account.Number__c` names it by. */
function fieldOfParent(
  session: OrgSession,
  fields: Iterable<DescribedField>,
  column: string,
): DescribedField | undefined {
  const [relationship, name] = column.toLowerCase().split('.');
  if (name === undefined) return undefined;
  for (const { reference } of fields) {
    if (reference?.relationship.toLowerCase() !== relationship) continue;
    return session.describe(reference.to).fields.find((field) => field.name.toLowerCase() === name);
  }
  return undefined;
}

function recordOf(row: readonly string[], fields: readonly Column[], isNew: boolean): RecordValues {
  const record: Record<string, RecordValues[string]> = {};
  fields.forEach(({ name, field }, k) => {
    const value = valueOfCell(row[k], field);
    if (value !== undefined && !(isNew && name === 'Id')) record[name] = value;
  });
  return record;
}

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --` */
const errorText = ({ statusCode, message, fields }: SaveError) =>
  `${statusCode}:${message}:${fields.length > 0 ? `${fields.join(' ')} ` : ''}--`;
