import { fingerprint, type CalendarDate, type Segmentation } from '@keystage/core';
import { recordsByField, recordsById, type FoundRecords, type LeftOut } from './find-records';
import { OrgConnection, type OrgRecord, type SalesforceSession } from './org-connection';
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

/** What Salesforce shows of an account beside the tier. */
const shownFields = ['Id', 'Name', ...tierFields];

/** The dry run: finds each account's record, compares, and lists what would be written. Throws a `SalesforceTrouble` when a call fails. */
export async function planPush(
  session: SalesforceSession,
  push: TierPush,
  options: PlanOptions = {},
): Promise<PushPlan> {
  const { segmentation, keys, keyField } = push;
  if (!segmentation.model.references) throw new Error('Publish the model before pushing tiers by it.');
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
  const comparison = new Comparison(segmentation, print, facts.fields.get('Keystage_Reasons__c')?.length ?? 0);
  const search = keyField
    ? recordsByField(org, keys, keyField, shownFields)
    : recordsById(org, keys, facts.keyPrefix, shownFields);
  for await (const batch of search) {
    comparison.add(batch);
    options.onProgress?.(batch.done, batch.of);
  }
  return { ...plan, lacks, modelInOrg, ...comparison.result() };
}

/** Takes in one batch of records: what of each account differs, and what keeps it from being written. */
class Comparison {
  readonly changes: TierChange[] = [];
  readonly equal: number[] = [];
  readonly leftOut: LeftOut[] = [];

  constructor(
    private readonly segmentation: Segmentation,
    private readonly print: string,
    /** Characters the field of the reasons holds. */
    private readonly holds: number,
  ) {}

  add({ found, leftOut }: FoundRecords): void {
    this.leftOut.push(...leftOut);
    for (const [account, record] of found) this.compare(account, record);
  }

  private compare(account: number, record: OrgRecord): void {
    const to = tierValues(this.segmentation, account, this.print);
    const tieredOn = textOf(record.Keystage_Tiered_On__c);
    const { length } = to.Keystage_Reasons__c;
    if (length > this.holds) {
      this.leftOut.push({ account, why: { kind: 'reasonsTooLong', length, holds: this.holds } });
      return;
    }
    if (tieredOn !== null && tieredOn > this.segmentation.asOf) {
      this.leftOut.push({ account, why: { kind: 'newerInOrg', on: tieredOn as CalendarDate } });
      return;
    }
    const fields = tierFields.filter((field) => (record[field] ?? null) !== to[field]);
    const from = { tier: textOf(record.Keystage_Tier__c), tieredOn };
    if (fields.length === 0) this.equal.push(account);
    else this.changes.push({ account, id: String(record.Id), name: textOf(record.Name) ?? '', from, to, fields });
  }

  /** In the order of the run. */
  result(): Pick<PushPlan, 'changes' | 'equal' | 'leftOut'> {
    const inOrder = (a: { account: number }, b: { account: number }) => a.account - b.account;
    return {
      changes: this.changes.sort(inOrder),
      equal: this.equal.sort((a, b) => a - b),
      leftOut: this.leftOut.sort(inOrder),
    };
  }
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

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
