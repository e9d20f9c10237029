import { fingerprint, type CalendarDate, type OverrideEntry, type Segmentation } from '@keystage/core';
import { awaitJobs } from './await-jobs';
import type { JobPatience } from './bulk-job';
import type { TransportOptions } from './fetch-transport';
import { fieldsToLeaveOut, type FieldsLack } from './fields-to-leave-out';
import { recordsByField, recordsById, type LeftOut } from './find-records';
import { inTurns } from './in-turns';
import { OrgConnection, type ObjectFacts } from './org-connection';
import { overrideFields, overrideValues } from './override-values';
import {
  comparedFields,
  planFromRecords,
  textOf,
  type Pulled,
  type RecordsToCompare,
  type TierChange,
} from './plan-from-records';
import type { PushRecord, PushValues } from './push-record';
import type { OrgLack } from './salesforce-problem';
import type { SalesforceSession } from './salesforce-session';
import { tierLacks } from './tier-lacks';
import { tierValues } from './tier-values';
import { bulkFrom } from './write-changes';

/** A run over a list, and where each of its accounts is in Salesforce. */
export interface TierPush {
  /** Scored through frozen references, as the model that was published: see `frozenForPublishing`. */
  readonly segmentation: Segmentation;
  /** For each account of the run, in its order, what the sheet has to find it by. */
  readonly keys: readonly string[];
  /** The Account field the keys stand in, such as `AccountNumber`; the record's id when left out. */
  readonly keyField?: string;
  /**
   * The org the list was pulled from, its id in 18 characters: the list is bound to it. A push to another one is refused, and an override
   * that the org holds and the run does not know holds its account back.
   */
  readonly organizationId?: string;
  /** What the list was pulled with, so that what somebody has changed in the org since is held back. */
  readonly pulled?: Pulled;
  /** What this list has pushed since. */
  readonly pushed?: PushRecord;
  /** Overrides made in the list and not yet in the org, by account; undefined for one that was taken away. */
  readonly overrides?: ReadonlyMap<number, OverrideEntry | undefined>;
  /** Jobs of a former push whose end was not seen (`PushReport.pending`): waited for before anything is read. */
  readonly pending?: readonly string[];
}

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
  /** The org it was made in: applied in no other. */
  readonly organizationId: string;
  readonly asOf: CalendarDate;
  readonly fingerprint: string;
  /** Where there are any, nothing was read and nothing can be pushed. */
  readonly lacks: readonly OrgLack[];
  /** Fields that are left out of every change, and why: pushed only where a person has decided so (`leavingOut`). */
  readonly without: readonly FieldsLack[];
  readonly changes: readonly TierChange[];
  /** Accounts whose records hold all of it already. */
  readonly equal: readonly number[];
  /** Held back: the org has something newer than the list. */
  readonly newer: readonly LeftOut[];
  readonly leftOut: readonly LeftOut[];
  readonly modelInOrg: ModelInOrg;
}

export interface PlanOptions extends TransportOptions, JobPatience {
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * The dry run: finds each account's record, compares, and lists what would be written. Fields that this person may not write are named
 * and left out, which a person has to agree to: a tier without its reasons cannot be explained. Where the tier itself may not be written,
 * nothing is. Throws a `SalesforceTrouble` when a call fails, `otherOrg` where the list belongs to another one.
 */
export async function planPush(
  session: SalesforceSession,
  push: TierPush,
  options: PlanOptions = {},
): Promise<PushPlan> {
  const { segmentation, keys, keyField } = push;
  if (!segmentation.model.references) throw new Error('Publish the model before pushing tiers by it.');
  if (keys.length !== segmentation.accounts.ids.length) throw new Error('A run and its keys have as many accounts.');

  const org = new OrgConnection(session, options);
  const organizationId = await org.organizationId(push.organizationId);
  const print = fingerprint(segmentation.model);
  const plan = { instanceUrl: session.instanceUrl, organizationId, asOf: segmentation.asOf, fingerprint: print };
  const facts = await org.describe('Account');
  const writing = {
    tiers: [...segmentation.model.tiers],
    fingerprint: print,
    overrides: (push.overrides?.size ?? 0) > 0,
  };
  const found = tierLacks({ ...writing, ...(keyField && { keyField }) }, facts);
  const { lacks, without, fields } = fieldsToLeaveOut(found, keyField);
  if (!facts || lacks.length > 0) {
    return { ...plan, lacks, without, changes: [], equal: [], newer: [], leftOut: [], modelInOrg: { kind: 'hidden' } };
  }

  await awaitJobs(org, push.pending ?? [], options);
  const modelInOrg = await activeModelOf(org, print);
  const rows = { changes: [] as TierChange[], equal: [] as number[], newer: [] as LeftOut[], leftOut: [] as LeftOut[] };
  const shown = [...comparedFields, ...overrideFields].filter((field) => facts.fields.has(field));
  const search = keyField ? recordsByField(org, keys, keyField, shown) : recordsById(org, keys, facts.keyPrefix, shown);
  const comparison = { ...comparing(push, print, facts), without: fields };
  for await (const { found, leftOut, done, of } of search) {
    for (const one of leftOut) rows.leftOut.push(one);
    await inTurns(slices(found, comparedAtOnce), (some) => {
      const compared = planFromRecords({ ...comparison, records: some });
      rows.leftOut.push(...compared.leftOut);
      rows.changes.push(...compared.changes);
      rows.equal.push(...compared.equal);
      rows.newer.push(...compared.newer);
    });
    options.onProgress?.(done, of);
  }
  // More than that go as a job, whose answer says the same row by row; asking before would take hundreds of calls.
  if (rows.changes.length > 0 && rows.changes.length < bulkFrom) await leaveOutReadOnly(org, rows);
  const inOrder = (a: { account: number }, b: { account: number }) => a.account - b.account;
  rows.equal.sort((a, b) => a - b);
  for (const list of [rows.changes, rows.newer, rows.leftOut]) list.sort(inOrder);
  return { ...plan, lacks, without, modelInOrg, ...rows };
}

/** Records compared in one go: each is explained anew, which takes a fraction of a millisecond. */
const comparedAtOnce = 10;

function* slices<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

/** Takes out of the changes what sharing lets this person see and not change. */
async function leaveOutReadOnly(
  org: OrgConnection,
  rows: { changes: TierChange[]; readonly leftOut: LeftOut[] },
): Promise<void> {
  const editable = await org.editable(rows.changes.map(({ id }) => id));
  const readOnly = rows.changes.filter(({ id }) => !editable.has(id));
  rows.leftOut.push(...readOnly.map(({ account }) => ({ account, why: { kind: 'recordReadOnly' } as const })));
  rows.changes = rows.changes.filter(({ id }) => editable.has(id));
}

/** What the records of this push are compared with. */
function comparing(
  { segmentation, overrides, organizationId, pulled, pushed }: TierPush,
  print: string,
  facts: ObjectFacts,
): Omit<RecordsToCompare, 'records'> {
  const values = (account: number): PushValues => ({
    ...tierValues(segmentation, account, print),
    ...(overrides?.has(account) && overrideValues(overrides.get(account))),
  });
  // Where this person does not see overrides, there is nothing to hold against the run.
  const sees = overrideFields.every((field) => facts.fields.has(field));
  const inRun = (account: number) => ({ ...overrideValues(segmentation.accounts.overrides?.get(account)) });
  return { values, facts, pulled, pushed, ...(organizationId !== undefined && sees && { overrideInRun: inRun }) };
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
