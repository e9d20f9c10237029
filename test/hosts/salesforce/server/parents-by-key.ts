import type { OrgSession, RecordValues, SaveError, SaveResult } from '../org';

/** A record whose parents are named by id, or why one of them cannot be. */
type ParentsFound = { readonly record: RecordValues } | { readonly error: SaveError };

/** What becomes of records: those whose parents are found are saved together, the others refused, each in its place. */
export function savedWithParents(
  session: OrgSession,
  object: string,
  sent: readonly Readonly<Record<string, unknown>>[],
  save: (records: readonly RecordValues[]) => readonly SaveResult[],
): SaveResult[] {
  const found = sent.map((record) => withParents(session, object, record));
  const saved = save(found.flatMap((one) => ('record' in one ? [one.record] : []))).values();
  return found.map((one) =>
    'record' in one ? (saved.next().value as SaveResult) : { success: false, errors: [one.error] },
  );
}

/**
 * A record as it was sent with the ids of parents that it names by an external id of theirs: `{ Account: { Number__c: '7' } }` in JSON,
 * `Account.Number__c` as a column. One that nobody has, or whose field is no external id, refuses the record.
 */
function withParents(session: OrgSession, object: string, sent: Readonly<Record<string, unknown>>): ParentsFound {
  const record: Record<string, RecordValues[string]> = {};
  for (const [name, value] of Object.entries(sent)) {
    const key = keyOf(name, value);
    if (!key) {
      record[name] = value as RecordValues[string];
      continue;
    }
    const found = idOf(session, object, key);
    if (found.error) return { error: found.error };
    record[found.field] = found.id;
  }
  return { record };
}

interface Key {
  readonly relationship: string;
  readonly field: string;
  readonly value: RecordValues[string];
}

function keyOf(name: string, value: unknown): Key | undefined {
  const [relationship, field] = name.split('.');
  if (field !== undefined) return { relationship, field, value: value as Key['value'] };
  if (typeof value !== 'object' || value === null) return undefined;
  const [[inner, one] = ['', null]] = Object.entries(value).filter(([member]) => member !== 'attributes');
  return { relationship, field: inner, value: one as Key['value'] };
}

type Found =
  | { readonly field: string; readonly id: RecordValues[string]; readonly error?: undefined }
  | { readonly error: SaveError };

function idOf(session: OrgSession, object: string, { relationship, field, value }: Key): Found {
  const wrong = (message: string): Found => ({ error: { statusCode: 'INVALID_FIELD', message, fields: [] } });
  const lookup = session
    .describe(object)
    .fields.find(({ reference }) => reference?.relationship.toLowerCase() === relationship.toLowerCase());
  if (!lookup?.reference) return wrong(`No such relationship '${relationship}' on ${object}`);
  const { to } = lookup.reference;
  const known = session.describe(to).fields.find(({ name }) => name.toLowerCase() === field.toLowerCase());
  if (!known || !(known.externalId || known.type === 'id')) {
    return wrong(`Field name provided, ${field} does not match an External ID for ${to}`);
  }
  if (value === null) return { field: lookup.name, id: null };
  const quoted = typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value);
  const { records } = session.query(`SELECT Id FROM ${to} WHERE ${known.name} = ${quoted}`);
  if (records.length === 1) return { field: lookup.name, id: records[0].Id as string };
  const message =
    records.length === 0
      ? `Foreign key external ID: ${String(value)} not found for field ${known.name} in entity ${to}`
      : `Foreign key external ID: ${String(value)} was found ${records.length} times for field ${known.name} in entity ${to}`;
  return wrong(message);
}
