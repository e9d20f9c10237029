import type { OrgClient } from '../../salesforce/org-client';
import type { DescribedObject, FieldValue, QueriedRecord } from '../../salesforce/org/org';
import type { DescribedObjects } from './described-objects';
import { displayValue, type ReaderFormat } from './display-value';
import { failureOf, fetchFailure } from './fetch-failure';
import { objectInfo } from './object-info';

/** A field as a component names it: `Account.Name`, or what `@salesforce/schema` gives. */
export type FieldName = string | { readonly objectApiName: string; readonly fieldApiName: string };

export interface RecordRepresentation {
  readonly apiName: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldRepresentation>>;
  readonly childRelationships: Readonly<Record<string, never>>;
  readonly recordTypeId: string | null;
  readonly recordTypeInfo: RecordTypeInfo | null;
  readonly lastModifiedById: string | null;
  readonly lastModifiedDate: string | null;
  readonly systemModstamp: string | null;
}

export interface RecordTypeInfo {
  readonly available: boolean;
  readonly defaultRecordTypeMapping: boolean;
  readonly master: boolean;
  readonly name: string;
  readonly recordTypeId: string;
}

export interface FieldRepresentation {
  readonly value: FieldValue | RecordRepresentation;
  readonly displayValue: string | null;
}

export interface RecordQuestion {
  readonly recordId: string;
  readonly fields?: FieldName | readonly FieldName[];
  readonly optionalFields?: FieldName | readonly FieldName[];
}

/** Reads records as the UI API gives them: only the fields asked for, each with its value and how the reader would write it. */
export class RecordReader {
  constructor(
    private readonly org: OrgClient,
    private readonly objects: DescribedObjects,
    private readonly reader: ReaderFormat,
  ) {}

  /** A field in `fields` that the user does not see fails the whole question; one in `optionalFields` is left out. */
  async record({ recordId, fields, optionalFields }: RecordQuestion): Promise<RecordRepresentation> {
    if (!/^[0-9A-Za-z]{15}([0-9A-Za-z]{3})?$/.test(recordId)) {
      throw fetchFailure(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `“${recordId}” is not a valid record id.`);
    }
    const object = await this.objects.ofRecord(recordId);
    const required = namesOf(fields, object);
    for (const path of required) await this.expectVisible(object, path);
    const optional = [];
    for (const path of namesOf(optionalFields, object)) if (await this.isVisible(object, path)) optional.push(path);

    const paths = [...new Set(['Id', ...required, ...optional])];
    const ofType = this.objects.field(object, 'RecordTypeId') ? ['RecordTypeId'] : [];
    const system = ['LastModifiedById', 'LastModifiedDate', 'SystemModstamp', ...ofType];
    const [record] = await this.query(object, [...new Set([...paths, ...system])], `Id = '${recordId}'`);
    if (!record) throw fetchFailure(404, 'NOT_FOUND', 'The requested resource does not exist');
    return this.representation(record, object, paths);
  }

  async query(object: DescribedObject, paths: readonly string[], where: string): Promise<readonly QueriedRecord[]> {
    try {
      return (await this.org.query(`SELECT ${paths.join(', ')} FROM ${object.name} WHERE ${where}`)).records;
    } catch (error) {
      throw failureOf(error);
    }
  }

  /** A record of a query in the UI API's form; a dotted path hangs the parent's record under its relationship. */
  async representation(
    record: QueriedRecord,
    object: DescribedObject,
    paths: readonly string[],
  ): Promise<RecordRepresentation> {
    const fields: Record<string, FieldRepresentation> = {};
    for (const path of paths.filter((name) => !name.includes('.') && name !== 'Id')) {
      const field = this.objects.field(object, path)!;
      const value = (record[path] ?? null) as FieldValue;
      fields[path] = { value, displayValue: displayValue(field, value, this.reader) };
    }
    for (const relationship of new Set(paths.filter((path) => path.includes('.')).map((path) => path.split('.')[0]))) {
      const below = paths
        .filter((path) => path.startsWith(`${relationship}.`))
        .map((path) => path.slice(relationship.length + 1));
      const parent = (record[relationship] ?? null) as QueriedRecord | null;
      const parentObject = await this.objects.object(this.objects.parentField(object, relationship)!.reference!.to);
      const value = parent && (await this.representation(parent, parentObject, below));
      const name = value?.fields['Name']?.value;
      fields[relationship] = { value, displayValue: typeof name === 'string' ? name : null };
    }
    const text = (name: string) => (typeof record[name] === 'string' ? record[name] : null);
    return {
      apiName: object.name,
      id: text('Id') ?? '',
      fields,
      childRelationships: {},
      recordTypeId: text('RecordTypeId'),
      recordTypeInfo: objectInfo(object).recordTypeInfos[text('RecordTypeId') ?? ''] ?? null,
      lastModifiedById: text('LastModifiedById'),
      lastModifiedDate: text('LastModifiedDate'),
      systemModstamp: text('SystemModstamp'),
    };
  }

  private async expectVisible(object: DescribedObject, path: string): Promise<void> {
    if (await this.isVisible(object, path)) return;
    throw fetchFailure(400, 'INVALID_FIELD', `No such column '${path}' on entity '${object.name}'.`);
  }

  private async isVisible(object: DescribedObject, path: string): Promise<boolean> {
    const [first, ...rest] = path.split('.');
    if (rest.length === 0) return this.objects.field(object, first) !== undefined;
    const parent = this.objects.parentField(object, first)?.reference;
    return parent !== undefined && this.isVisible(await this.objects.object(parent.to), rest.join('.'));
  }
}

/** Field paths below the object. A component that asks one object's record for another's field made a mistake that the platform refuses. */
function namesOf(names: RecordQuestion['fields'], object: DescribedObject): string[] {
  const list = names === undefined ? [] : Array.isArray(names) ? (names as readonly FieldName[]) : [names as FieldName];
  return list.map((name) => {
    const qualified = typeof name === 'string' ? name : `${name.objectApiName}.${name.fieldApiName}`;
    const [objectName, ...path] = qualified.split('.');
    if (objectName !== object.name || path.length === 0) {
      throw fetchFailure(400, 'INVALID_FIELD', `“${qualified}” names no field of ${object.name}.`);
    }
    return path.join('.');
  });
}
