import { inSlices } from '../run/in-slices';
import type { HeldValues, PushedRow, PushField, PushPlan } from '@keystage/core/salesforce';

/** A letter for each field, so that what is kept of a hundred thousand records stays small. */
const letters: Readonly<Record<PushField, string>> = {
  Keystage_Tier__c: 't',
  Keystage_Latent_Tier__c: 'l',
  Keystage_Score__c: 's',
  Keystage_Coverage__c: 'c',
  Keystage_Reasons__c: 'r',
  Keystage_Model_Fingerprint__c: 'm',
  Keystage_Tiered_On__c: 'd',
  Keystage_Override_Tier__c: 'T',
  Keystage_Override_Reason__c: 'R',
  Keystage_Override_Author__c: 'A',
  Keystage_Override_Approver__c: 'P',
  Keystage_Override_From__c: 'F',
  Keystage_Override_Until__c: 'U',
};
const fieldOf = new Map(Object.entries(letters).map(([field, letter]) => [letter, field as PushField]));

/** A row as it is kept: which fields were written, and the values before and after by letter; those that are not told are blank. */
export interface KeptRow {
  readonly id: string;
  readonly w: string;
  /** The fields that are told before and after. */
  readonly t: string;
  readonly b: Readonly<Record<string, HeldValues[PushField]>>;
  readonly a: Readonly<Record<string, HeldValues[PushField]>>;
}

const reasons = 'Keystage_Reasons__c';

/**
 * What undoes a plan once it is pushed: every record it may write, before and after. Kept before anything is written. Whether a record still
 * holds what was written is told by all of it but its reasons, by far the longest: they are kept where they are to go back, and once.
 */
export async function rowsToUndo({ changes }: PushPlan, signal?: AbortSignal): Promise<KeptRow[]> {
  const rows: KeptRow[] = [];
  await inSlices(
    changes.length,
    (from, to) => {
      for (const change of changes.slice(from, to)) rows.push(keptRow(change));
    },
    signal,
  );
  return rows;
}

function keptRow({ id, fields, before, to }: PushPlan['changes'][number]): KeptRow {
  const told = (Object.keys(before) as PushField[]).filter((field) => field !== reasons);
  const back: PushField[] = fields.includes(reasons) ? [...told, reasons] : told;
  return { id, w: lettersOf(fields), t: lettersOf(told), b: kept(before, back), a: kept(to, told) };
}

/**
 * Rows of several pushes of one run as if they had been one: of a record that was written more than once, what it held before the first
 * and after the last. What is no row of ours is left out.
 */
export async function joinedRows(entries: readonly unknown[], signal?: AbortSignal): Promise<PushedRow[]> {
  const byId = new Map<string, PushedRow>();
  await inSlices(
    entries.length,
    (from, to) => {
      for (const row of entries.slice(from, to).filter(isKept).map(rowOf)) {
        const former = byId.get(row.id);
        byId.set(row.id, former ? joined(former, row) : row);
      }
    },
    signal,
  );
  return [...byId.values()];
}

const joined = (former: PushedRow, row: PushedRow): PushedRow => ({
  id: row.id,
  fields: [...new Set([...former.fields, ...row.fields])],
  before: { ...row.before, ...former.before },
  after: { ...former.after, ...row.after },
});

const lettersOf = (fields: readonly PushField[]) => fields.map((field) => letters[field]).join('');

function kept(values: HeldValues, fields: readonly PushField[]): KeptRow['b'] {
  const there = fields.filter((field) => (values[field] ?? null) !== null);
  return Object.fromEntries(there.map((field) => [letters[field], values[field]]));
}

function rowOf({ id, w, t, b, a }: KeptRow): PushedRow {
  const fieldsIn = (text: string) => [...text].flatMap((letter) => fieldOf.get(letter) ?? []);
  const fields = fieldsIn(w);
  const told = fieldsIn(t);
  const back: PushField[] = fields.includes(reasons) ? [...told, reasons] : told;
  const values = (of: KeptRow['b'], wanted: readonly PushField[]): HeldValues =>
    Object.fromEntries(wanted.map((field) => [field, of[letters[field]] ?? null]));
  return { id, fields, before: values(b, back), after: values(a, told) };
}

/** The file may have passed through other programs since. */
function isKept(value: unknown): value is KeptRow {
  if (typeof value !== 'object' || value === null) return false;
  const { id, w, t, b, a } = value as Partial<Record<keyof KeptRow, unknown>>;
  const areTexts = [id, w, t].every((one) => typeof one === 'string');
  return areTexts && [b, a].every((one) => typeof one === 'object' && one !== null);
}
