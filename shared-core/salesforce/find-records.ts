import type { CalendarDate } from '@keystage/core';
import { readAccountId, type IdFault } from './account-id';
import { inTurns } from './in-turns';
import { OrgConnection, quoted, type OrgRecord } from './org-connection';

/** An account of the run that will not be written, and why. */
export interface LeftOut {
  readonly account: number;
  readonly why: LeftOutWhy;
}

export type LeftOutWhy =
  | IdFault
  /** No record of this org that this person may see. */
  | { readonly kind: 'notInOrg'; readonly given: string }
  | { readonly kind: 'severalInOrg'; readonly given: string; readonly count: number }
  /** Another row leads to the same record. */
  | { readonly kind: 'sameRecord'; readonly given: string; readonly first: number }
  /** The record was segmented on a later day than this run. */
  | { readonly kind: 'newerInOrg'; readonly on: CalendarDate }
  /** Somebody changed the tier in the org after the list was pulled. */
  | { readonly kind: 'changedInOrg'; readonly tier: string | null }
  /** The org holds another override than the one this run was made with; null where it holds none. */
  | { readonly kind: 'overrideInOrg'; readonly tier: string | null }
  /** This person may see the record and not change it. */
  | { readonly kind: 'recordReadOnly' }
  /** All that differs is in fields that this person may not write, or its tier comes from an override that cannot be written. */
  | { readonly kind: 'fieldsNotWritable'; readonly fields: readonly string[] }
  | { readonly kind: 'reasonsTooLong'; readonly length: number; readonly holds: number };

/** A batch of records, by account of the run, and the accounts that lead to none. */
export interface FoundRecords {
  readonly found: readonly (readonly [account: number, record: OrgRecord])[];
  readonly leftOut: readonly LeftOut[];
  /** Keys looked up so far, of so many. */
  readonly done: number;
  readonly of: number;
}

/** Records fetched at once: few enough that each call is quick and each batch is compared between two frames. */
const readAtOnce = 500;
/** Characters of keys in one query; the address of a request may have 16,384. */
const keysInQuery = 6000;

/** The records behind Salesforce ids, in batches. What is no id, or leads to a record twice, is left out first. */
export async function* recordsById(
  org: OrgConnection,
  keys: readonly string[],
  keyPrefix: string,
  fields: readonly string[],
): AsyncGenerator<FoundRecords> {
  const { wanted, leftOut } = await eachOnce(keys, (account) => {
    const one = readAccountId(keys[account], keyPrefix);
    return 'id' in one ? one.id : one.fault;
  });
  yield { found: [], leftOut, done: 0, of: wanted.length };
  for (let start = 0; start < wanted.length; start += readAtOnce) {
    const batch = wanted.slice(start, start + readAtOnce);
    const ids = batch.map(([id]) => id);
    const records = await org.retrieve('Account', ids, fields);
    const found: [number, OrgRecord][] = [];
    const missing: LeftOut[] = [];
    batch.forEach(([, account], k) => {
      const record = records[k];
      if (record) found.push([account, record]);
      else missing.push({ account, why: { kind: 'notInOrg', given: keys[account].trim() } });
    });
    yield { found, leftOut: missing, done: start + batch.length, of: wanted.length };
  }
}

/** The records that have the keys in a field of theirs, in batches; a value that several records have leads to none. */
export async function* recordsByField(
  org: OrgConnection,
  keys: readonly string[],
  field: string,
  fields: readonly string[],
): AsyncGenerator<FoundRecords> {
  const { wanted, leftOut } = await eachOnce(keys, (account) => folded(keys[account]) || { kind: 'noId' });
  yield { found: [], leftOut, done: 0, of: wanted.length };
  const inQuery = ([, account]: readonly [string, number]) => quoted(keys[account].trim());
  let done = 0;
  for (const batch of batchesOf(wanted, (one) => encodeURIComponent(inQuery(one)).length)) {
    const list = batch.map(inQuery).join(',');
    const records = await org.query(`SELECT ${[...fields, field].join(',')} FROM Account WHERE ${field} IN (${list})`);
    const byValue = new Map<string, OrgRecord[]>();
    for (const record of records) {
      const value = typeof record[field] === 'string' ? folded(record[field]) : '';
      byValue.set(value, [...(byValue.get(value) ?? []), record]);
    }
    const found: [number, OrgRecord][] = [];
    const missing: LeftOut[] = [];
    for (const [key, account] of batch) {
      const matches = byValue.get(key) ?? [];
      const given = keys[account].trim();
      if (matches.length === 1) found.push([account, matches[0]]);
      else if (matches.length === 0) missing.push({ account, why: { kind: 'notInOrg', given } });
      else missing.push({ account, why: { kind: 'severalInOrg', given, count: matches.length } });
    }
    done += batch.length;
    yield { found, leftOut: missing, done, of: wanted.length };
  }
}

/** The accounts by what they are looked up by; one without it, or with another's, is left out. */
async function eachOnce(
  keys: readonly string[],
  keyOf: (account: number) => string | IdFault,
): Promise<{ readonly wanted: readonly (readonly [string, number])[]; readonly leftOut: readonly LeftOut[] }> {
  const byKey = new Map<string, number>();
  const leftOut: LeftOut[] = [];
  await inTurns(keys, (given, account) => {
    const key = keyOf(account);
    if (typeof key !== 'string') {
      leftOut.push({ account, why: key });
      return;
    }
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, account);
    else leftOut.push({ account, why: { kind: 'sameRecord', given: given.trim(), first } });
  });
  return { wanted: [...byKey], leftOut };
}

/** Slices that stay under the length a query may have. */
function* batchesOf<T>(items: readonly T[], lengthOf: (item: T) => number): Generator<T[]> {
  let batch: T[] = [];
  let length = 0;
  for (const item of items) {
    const more = lengthOf(item) + 3;
    if (batch.length > 0 && length + more > keysInQuery) {
      yield batch;
      [batch, length] = [[], 0];
    }
    batch.push(item);
    length += more;
  }
  if (batch.length > 0) yield batch;
}

/** Salesforce compares texts without regard to case. */
const folded = (text: string) => text.trim().toLowerCase();
