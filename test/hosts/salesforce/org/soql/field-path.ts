import type { FieldValue, RecordValues } from '../org';
import { OrgError } from '../save-error';
import type { FieldSchema } from '../schema';

/** What a query may see: the records and fields of one user. */
export interface QueryScope {
  /** The object's own name, or undefined where this user has no such object. */
  object(name: string): string | undefined;
  /** A field this user may see, or undefined. */
  field(object: string, name: string): FieldSchema | undefined;
  /** The reference field behind a relationship name: `Owner` gives `OwnerId`. */
  parent(object: string, relationship: string): FieldSchema | undefined;
  /** The object and reference field behind the name of a child relationship. */
  children(object: string, relationship: string): { readonly object: string; readonly field: string } | undefined;
  record(object: string, id: string): RecordValues | undefined;
  records(object: string): Iterable<RecordValues>;
  /** The records that have this id in a reference field. */
  referrers(object: string, field: string, id: string): Iterable<RecordValues>;
  readonly today: string;
}

/** A field with the way to it from the object a query is about. */
export interface Path {
  /** Reference fields to follow, with the objects they lead to. */
  readonly steps: readonly { readonly field: string; readonly relationship: string; readonly to: string }[];
  readonly field: FieldSchema;
}

/** The way to a field as a query writes it. Throws INVALID_FIELD where a relationship or the field is not there for this user. */
export function resolvePath(scope: QueryScope, object: string, path: string): Path {
  const names = path.split('.');
  if (names.length > 1 && names[0].toLowerCase() === object.toLowerCase()) names.shift();
  const steps: { field: string; relationship: string; to: string }[] = [];
  let at = object;
  for (const relationship of names.slice(0, -1)) {
    const field = scope.parent(at, relationship);
    if (!field?.reference) {
      throw new OrgError(
        'INVALID_FIELD',
        `Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
      );
    }
    at = field.reference.to;
    steps.push({ field: field.name, relationship: field.reference.relationship, to: at });
  }
  if (steps.length > 5) throw new OrgError('MALFORMED_QUERY', 'SOQL relationships may be at most five levels up.');
  const last = names[names.length - 1];
  const field = scope.field(at, last);
  if (!field) {
    throw new OrgError(
      'INVALID_FIELD',
      `\n${path}\n^\nERROR at Row:1:Column:1\nNo such column '${last}' on entity '${at}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
    );
  }
  return { steps, field };
}

/** The value at the end of the way; a blank where a parent on it is missing. */
export function valueAt(record: RecordValues, path: Path, scope: QueryScope): FieldValue {
  let at: RecordValues | undefined = record;
  for (const { field, to } of path.steps) {
    const id: FieldValue = at[field];
    at = typeof id === 'string' ? scope.record(to, id) : undefined;
    if (!at) return null;
  }
  return at[path.field.name] ?? null;
}
