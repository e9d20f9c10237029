import type { OverrideEntry } from '@keystage/core';

/** The fields of an account that hold the tier a person gave it. What each means stands in salesforce-lwc/README.md. */
export interface OverrideValues {
  readonly Keystage_Override_Tier__c: string | null;
  readonly Keystage_Override_Reason__c: string | null;
  readonly Keystage_Override_Author__c: string | null;
  /** Who approved that it goes past the caps; blank where they hold. */
  readonly Keystage_Override_Approver__c: string | null;
  readonly Keystage_Override_From__c: string | null;
  readonly Keystage_Override_Until__c: string | null;
}

export type OverrideField = keyof OverrideValues;

export const overrideFields: readonly OverrideField[] = [
  'Keystage_Override_Tier__c',
  'Keystage_Override_Reason__c',
  'Keystage_Override_Author__c',
  'Keystage_Override_Approver__c',
  'Keystage_Override_From__c',
  'Keystage_Override_Until__c',
];

/** What the record is to hold of an override; without one its fields are blank. */
export function overrideValues(entry: OverrideEntry | undefined): OverrideValues {
  const text = (value: string | undefined) => value?.trim() || null;
  return {
    Keystage_Override_Tier__c: text(entry?.tier),
    Keystage_Override_Reason__c: text(entry?.reason),
    Keystage_Override_Author__c: text(entry?.author),
    Keystage_Override_Approver__c: entry?.beatsCaps ? text(entry.approver) : null,
    Keystage_Override_From__c: text(entry?.from),
    Keystage_Override_Until__c: text(entry?.until),
  };
}

/** The override that these values of a record are; undefined for none. */
export function overrideOf(values: Readonly<Partial<Record<OverrideField, unknown>>>): OverrideEntry | undefined {
  const text = (field: OverrideField) => (typeof values[field] === 'string' ? values[field] : '');
  const tier = text('Keystage_Override_Tier__c');
  if (tier === '') return undefined;
  const approver = text('Keystage_Override_Approver__c');
  return {
    tier,
    reason: text('Keystage_Override_Reason__c'),
    author: text('Keystage_Override_Author__c'),
    from: text('Keystage_Override_From__c'),
    until: text('Keystage_Override_Until__c'),
    ...(approver !== '' && { approver, beatsCaps: true }),
  };
}
