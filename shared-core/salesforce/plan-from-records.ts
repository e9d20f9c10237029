import type { CalendarDate } from '@keystage/core';
import type { LeftOut } from './find-records';
import { momentOf } from './moment-of';
import type { ObjectFacts, OrgRecord } from './org-connection';
import { overrideFields } from './override-values';
import type { HeldValues, PushedRow, PushField, PushRecord, PushValues } from './push-record';
import { tierFields } from './tier-values';
import { typedValue } from './typed-record';

/** One record that will be written, and nothing else of it than the fields named. */
export interface TierChange {
  /** Its place in the run. */
  readonly account: number;
  readonly id: string;
  /** The name it has in Salesforce. */
  readonly name: string;
  readonly from: Present;
  readonly to: PushValues;
  /** The fields whose values differ. */
  readonly fields: readonly PushField[];
  /** What the record holds now, of every field that was compared. */
  readonly before: HeldValues;
  /** Fields that differ too and are left out, since this person may not write them. */
  readonly withheld?: readonly PushField[];
}

/** What a record holds now, as far as the list shows it. */
export interface Present {
  readonly tier: string | null;
  readonly tieredOn: string | null;
}

/** What the list was pulled with. */
export interface Pulled {
  /** When, by the org's clock: the latest `LastModifiedDate` that was pulled will do, or that of each account. */
  readonly at: string | ((account: number) => string | undefined);
  /** What the fields of an account held then, those that were pulled; undefined where nothing of it was. */
  readonly held: (account: number) => HeldValues | undefined;
}

/** Records that have been read, and what is to be compared with them. */
export interface RecordsToCompare {
  /** Records that were found, each with its account of the run; values may come as texts, as Bulk sends them. */
  readonly records: readonly (readonly [account: number, record: OrgRecord])[];
  /** What the record of an account is to hold: `tierValues`, and an override where one is pushed. */
  readonly values: (account: number) => PushValues;
  /** What describe says of `Account`. */
  readonly facts: Pick<ObjectFacts, 'fields'>;
  readonly pulled?: Pulled;
  /** What this list has pushed since it was pulled: no change by somebody else. */
  readonly pushed?: PushRecord;
  /** Fields that are left out: see `fieldsToLeaveOut`. */
  readonly without?: readonly PushField[];
  /** In a list that is bound to the org, the override that the run was made with; the org's is the truth. */
  readonly overrideInRun?: (account: number) => HeldValues;
}

/** Every record that was compared stands in exactly one of the lists. */
export interface ComparedRecords {
  readonly changes: readonly TierChange[];
  /** Accounts whose records hold all of it already. */
  readonly equal: readonly number[];
  /** Held back: the org has something newer than the list. */
  readonly newer: readonly LeftOut[];
  readonly leftOut: readonly LeftOut[];
}

/** What `planFromRecords` has to find in each record; `overrideFields` too, where an override is pushed or the org's is to hold. */
export const comparedFields: readonly string[] = ['Id', 'Name', 'LastModifiedDate', ...tierFields];

/** The comparison of a push, without reading anything: what of each record differs, and what keeps it from being written. */
export function planFromRecords(compare: RecordsToCompare): ComparedRecords {
  const changes: TierChange[] = [];
  const equal: number[] = [];
  const newer: LeftOut[] = [];
  const leftOut: LeftOut[] = [];
  const { without = [] } = compare;
  const pushed = rowsById(compare.pushed);
  for (const [account, raw] of compare.records) {
    const record = typed(raw, compare.facts);
    const to = compare.values(account);
    const hold = holdingBack(record, to, account, compare, pushed);
    if (hold) {
      (hold.kind === 'reasonsTooLong' ? leftOut : newer).push({ account, why: hold });
      continue;
    }
    const wanted = writtenFields(to);
    const differs = (field: PushField) => record[field] !== to[field];
    const compared = wanted.filter((field) => !without.includes(field));
    const fields = compared.filter(differs);
    // One that is not shown may differ or not: it is named as if it did.
    const withheld = wanted.filter((field) => without.includes(field) && differs(field));
    const isOverrideOut = withheld.some(
      (field) => to.Keystage_Override_Tier__c !== undefined && isOverrideField(field),
    );
    if (isOverrideOut || (fields.length === 0 && withheld.length > 0)) {
      // A tier that comes from an override says nothing without it.
      leftOut.push({ account, why: { kind: 'fieldsNotWritable', fields: withheld } });
      continue;
    }
    if (fields.length === 0) {
      equal.push(account);
      continue;
    }
    const from = { tier: textOf(record.Keystage_Tier__c), tieredOn: textOf(record.Keystage_Tiered_On__c) };
    const before = Object.fromEntries(compared.map((field) => [field, record[field]])) as HeldValues;
    const change = { account, id: String(record.Id), name: textOf(record.Name) ?? '', from, to, fields, before };
    changes.push(withheld.length > 0 ? { ...change, withheld } : change);
  }
  return { changes, equal, newer, leftOut };
}

/** The rows of a push by their records; looked up again for each batch of one comparison, and found once. */
const known = new WeakMap<PushRecord, ReadonlyMap<string, PushedRow>>();

function rowsById(pushed: PushRecord | undefined): ReadonlyMap<string, PushedRow> {
  if (!pushed) return new Map();
  const found = known.get(pushed) ?? new Map(pushed.rows.map((row) => [row.id, row]));
  known.set(pushed, found);
  return found;
}

type HoldingBack = Extract<
  LeftOut['why'],
  { readonly kind: 'reasonsTooLong' | 'newerInOrg' | 'changedInOrg' | 'overrideInOrg' }
>;

function holdingBack(
  record: OrgRecord,
  to: PushValues,
  account: number,
  { facts, pulled, overrideInRun, without = [] }: RecordsToCompare,
  pushed: ReadonlyMap<string, PushedRow>,
): HoldingBack | undefined {
  const { length } = to.Keystage_Reasons__c ?? '';
  const holds = facts.fields.get('Keystage_Reasons__c')?.length ?? 0;
  if (length > holds && !without.includes('Keystage_Reasons__c')) return { kind: 'reasonsTooLong', length, holds };

  const tieredOn = textOf(record.Keystage_Tiered_On__c);
  if (tieredOn !== null && tieredOn > to.Keystage_Tiered_On__c) {
    return { kind: 'newerInOrg', on: tieredOn as CalendarDate };
  }
  const at = typeof pulled?.at === 'function' ? pulled.at(account) : pulled?.at;
  const held = at !== undefined && isLater(record.LastModifiedDate, at) ? pulled?.held(account) : undefined;
  // A push that broke off may have written it or not.
  if (held && !holdsAll(record, held) && !holdsAll(record, { ...held, ...pushed.get(String(record.Id))?.after })) {
    return { kind: 'changedInOrg', tier: textOf(record.Keystage_Tier__c) };
  }
  // One that is pushed itself was decided on by a person who may have seen the org's.
  if (overrideInRun && to.Keystage_Override_Tier__c === undefined && !holdsAll(record, overrideInRun(account))) {
    return { kind: 'overrideInOrg', tier: textOf(record.Keystage_Override_Tier__c) };
  }
  return undefined;
}

/** A record with the values that are compared as REST has them; a field that was not read counts as blank. */
function typed(record: OrgRecord, { fields }: RecordsToCompare['facts']): OrgRecord {
  const compared = [...tierFields, ...overrideFields].map((field): [string, unknown] => [
    field,
    typedValue(record[field], fields.get(field)),
  ]);
  return { ...record, ...Object.fromEntries(compared) };
}

/** The fields that a push writes of these values. */
export const writtenFields = (values: PushValues): PushField[] =>
  [...tierFields, ...overrideFields].filter((field) => values[field] !== undefined);

const isOverrideField = (field: PushField) => (overrideFields as readonly PushField[]).includes(field);

const holdsAll = (record: OrgRecord, values: HeldValues) =>
  Object.entries(values).every(([field, value]) => (record[field] ?? null) === value);

const isLater = (modified: unknown, at: string) => typeof modified === 'string' && momentOf(modified) > momentOf(at);

export const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
