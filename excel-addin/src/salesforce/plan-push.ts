import { fingerprint, type CalendarDate, type Segmentation } from '@keystage/core';
import { readAccountId, type IdFault } from './account-id';
import {
  OrgConnection,
  quoted,
  retrievalSize,
  type FieldFacts,
  type OrgRecord,
  type SalesforceSession,
} from './org-connection';
import { orgLacks } from './org-lacks';
import type { TransportOptions } from './fetch-transport';
import type { OrgLack } from './salesforce-problem';
import { tierFields, tierValues, type TierField, type TierValues } from './tier-values';

/** A run over a list, and where each of its accounts is in Salesforce. */
export interface TierPush {
  /** Scored through frozen references, as the model that was published: see `frozenForPublishing`. */
  readonly segmentation: Segmentation;
  /** For each account of the run, in its order, what the sheet has to find it by. */
  readonly keys: readonly string[];
  /** The Account field the keys stand in, such as `AccountNumber`; the record's id when left out. */
  readonly keyField?: string;
}

/** One record that will be written, and nothing else of it than the fields named. */
export interface TierChange {
  /** Its place in the run. */
  readonly account: number;
  readonly id: string;
  /** The name it has in Salesforce. */
  readonly name: string;
  readonly from: Present;
  readonly to: TierValues;
  /** The fields whose values differ. */
  readonly fields: readonly TierField[];
}

/** What a record holds now, as far as the list shows it. */
export interface Present {
  readonly tier: string | null;
  readonly tieredOn: string | null;
}

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
  | { readonly kind: 'reasonsTooLong'; readonly length: number; readonly holds: number };

/** How the model of the run stands to the one that explains tiers in this org. */
export type ModelInOrg =
  | { readonly kind: 'same' }
  | { readonly kind: 'other'; readonly name: string; readonly fingerprint: string }
  | { readonly kind: 'none' }
  /** This person may not see models. */
  | { readonly kind: 'hidden' };

/** What a push would do, before it does anything. What is not among the changes is not written. */
export interface PushPlan {
  readonly instanceUrl: string;
  readonly asOf: CalendarDate;
  readonly fingerprint: string;
  /** Where there are any, nothing was read and nothing can be pushed. */
  readonly lacks: readonly OrgLack[];
  readonly changes: readonly TierChange[];
  /** Accounts whose records hold all of it already. */
  readonly equal: readonly number[];
  readonly leftOut: readonly LeftOut[];
  readonly modelInOrg: ModelInOrg;
}

export interface PlanOptions extends TransportOptions {
  readonly onProgress?: (done: number, of: number) => void;
}

/** A run without frozen references gives tiers that no record could be explained by. */
export class NotFrozen extends Error {
  override readonly name = 'NotFrozen';
}

/** Accounts whose present values are fetched at once: few enough that each call is quick and a page of long texts is not cut. */
const readAtOnce = 500;
/** Characters of keys in one query; the address of a request may have 16,384. */
const keysInQuery = 6000;
/** What Salesforce shows of an account beside the tier. */
const shownFields = ['Id', 'Name', ...tierFields];

/** The dry run: finds each account's record, compares, and lists what would be written. Throws a `SalesforceTrouble` when a call fails. */
export async function planPush(
  session: SalesforceSession,
  push: TierPush,
  options: PlanOptions = {},
): Promise<PushPlan> {
  const { segmentation, keys, keyField } = push;
  if (!segmentation.model.references) throw new NotFrozen('Publish the model before pushing tiers by it.');
  if (keys.length !== segmentation.accounts.ids.length) throw new Error('A run and its keys have as many accounts.');

  const org = new OrgConnection(session, options);
  const print = fingerprint(segmentation.model);
  const plan = { instanceUrl: session.instanceUrl, asOf: segmentation.asOf, fingerprint: print };
  const facts = await org.describe('Account');
  const tiers = [...segmentation.model.tiers];
  const lacks = orgLacks(
    {
      object: 'Account',
      fields: tierFields,
      access: 'update',
      lengths: { Keystage_Model_Fingerprint__c: print.length },
      values: { Keystage_Tier__c: tiers, Keystage_Latent_Tier__c: tiers },
    },
    facts,
  );
  if (keyField && facts && !facts.fields.has(keyField))
    lacks.push({ kind: 'fieldsMissing', object: 'Account', fields: [keyField] });
  if (!facts || lacks.length > 0) {
    return { ...plan, lacks, changes: [], equal: [], leftOut: [], modelInOrg: { kind: 'hidden' } };
  }

  const modelInOrg = await activeModelOf(org, print);
  const { found, leftOut } = keyField
    ? await findByField(org, keys, keyField, options)
    : await findById(org, keys, facts.keyPrefix, options);
  const reasons = facts.fields.get('Keystage_Reasons__c');
  return { ...plan, lacks, modelInOrg, ...compare(segmentation, found, leftOut, print, reasons) };
}

/** Records found, by account of the run. */
type Found = ReadonlyMap<number, OrgRecord>;
interface Search {
  readonly found: Found;
  readonly leftOut: readonly LeftOut[];
}

async function findById(
  org: OrgConnection,
  keys: readonly string[],
  prefix: string,
  options: PlanOptions,
): Promise<Search> {
  const leftOut: LeftOut[] = [];
  const byId = new Map<string, number>();
  keys.forEach((given, account) => {
    const read = readAccountId(given, prefix);
    if ('fault' in read) leftOut.push({ account, why: read.fault });
    else if (byId.has(read.id)) leftOut.push({ account, why: sameRecord(given, byId.get(read.id)) });
    else byId.set(read.id, account);
  });

  const found = new Map<number, OrgRecord>();
  const wanted = [...byId];
  const size = Math.min(readAtOnce, retrievalSize);
  for (let start = 0; start < wanted.length; start += size) {
    const batch = wanted.slice(start, start + size);
    const records = await org.retrieve(
      'Account',
      batch.map(([id]) => id),
      shownFields,
    );
    batch.forEach(([, account], k) => {
      const record = records[k];
      if (record) found.set(account, record);
      else leftOut.push({ account, why: { kind: 'notInOrg', given: keys[account].trim() } });
    });
    options.onProgress?.(start + batch.length, wanted.length);
  }
  return { found, leftOut };
}

async function findByField(
  org: OrgConnection,
  keys: readonly string[],
  field: string,
  options: PlanOptions,
): Promise<Search> {
  const leftOut: LeftOut[] = [];
  const byKey = new Map<string, number>();
  keys.forEach((given, account) => {
    const key = folded(given);
    if (key === '') leftOut.push({ account, why: { kind: 'noId' } });
    else if (byKey.has(key)) leftOut.push({ account, why: sameRecord(given, byKey.get(key)) });
    else byKey.set(key, account);
  });

  const found = new Map<number, OrgRecord>();
  let done = 0;
  for (const batch of batchesOf([...byKey], ([, account]) => encodeURIComponent(quoted(keys[account].trim())).length)) {
    const list = batch.map(([, account]) => quoted(keys[account].trim())).join(',');
    const records = await org.query(
      `SELECT ${[...shownFields, field].join(',')} FROM Account WHERE ${field} IN (${list})`,
    );
    const byValue = new Map<string, OrgRecord[]>();
    for (const record of records) {
      const value = folded(textOf(record[field]) ?? '');
      byValue.set(value, [...(byValue.get(value) ?? []), record]);
    }
    for (const [key, account] of batch) {
      const matches = byValue.get(key) ?? [];
      const given = keys[account].trim();
      if (matches.length === 1) found.set(account, matches[0]);
      else if (matches.length === 0) leftOut.push({ account, why: { kind: 'notInOrg', given } });
      else leftOut.push({ account, why: { kind: 'severalInOrg', given, count: matches.length } });
    }
    done += batch.length;
    options.onProgress?.(done, byKey.size);
  }
  return { found, leftOut };
}

function compare(
  segmentation: Segmentation,
  found: Found,
  searched: readonly LeftOut[],
  print: string,
  reasons: FieldFacts | undefined,
): Pick<PushPlan, 'changes' | 'equal' | 'leftOut'> {
  const changes: TierChange[] = [];
  const equal: number[] = [];
  const leftOut = [...searched];
  const holds = reasons?.length ?? 0;
  for (const [account, record] of [...found].sort(([a], [b]) => a - b)) {
    const to = tierValues(segmentation, account, print);
    const tieredOn = textOf(record.Keystage_Tiered_On__c);
    const { length } = to.Keystage_Reasons__c;
    if (length > holds) {
      leftOut.push({ account, why: { kind: 'reasonsTooLong', length, holds } });
    } else if (tieredOn !== null && tieredOn > segmentation.asOf) {
      leftOut.push({ account, why: { kind: 'newerInOrg', on: tieredOn as CalendarDate } });
    } else {
      const fields = tierFields.filter((field) => (record[field] ?? null) !== to[field]);
      const from = { tier: textOf(record.Keystage_Tier__c), tieredOn };
      if (fields.length === 0) equal.push(account);
      else changes.push({ account, id: String(record.Id), name: textOf(record.Name) ?? '', from, to, fields });
    }
  }
  return { changes, equal, leftOut: leftOut.sort((a, b) => a.account - b.account) };
}

async function activeModelOf(org: OrgConnection, print: string): Promise<ModelInOrg> {
  const facts = await org.describe('Keystage_Model__c');
  if (!facts?.fields.has('Active__c') || !facts.fields.has('Fingerprint__c')) return { kind: 'hidden' };
  const active = await org.query('SELECT Name, Fingerprint__c FROM Keystage_Model__c WHERE Active__c = true');
  if (active.length === 0) return { kind: 'none' };
  const [{ Name, Fingerprint__c }] = active;
  if (active.length === 1 && Fingerprint__c === print) return { kind: 'same' };
  return { kind: 'other', name: textOf(Name) ?? '', fingerprint: textOf(Fingerprint__c) ?? '' };
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

const sameRecord = (given: string, first = 0): LeftOutWhy => ({ kind: 'sameRecord', given: given.trim(), first });

/** Salesforce compares texts without regard to case. */
const folded = (text: string) => text.trim().toLowerCase();

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
