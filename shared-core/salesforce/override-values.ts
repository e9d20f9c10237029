import type { OverrideEntry } from '@keystage/core';

/** The fields of an account that hold the tier a person gave it. What each means stands in salesforce-lwc/README.md. */
export interface OverrideValues {
  readonly Keystage_Override_Tier__c: string | null;
  readonly Keystage_Override_Reason__c: string | null;
  readonly Keystage_Override_Author__c: string | null;
  readonly Keystage_Override_From__c: string | null;
  readonly Keystage_Override_Until__c: string | null;
}

export type OverrideField = keyof OverrideValues;

export const overrideFields: readonly OverrideField[] = [
  'Keystage_Override_Tier__c',
  'Keystage_Override_Reason__c',
  'Keystage_Override_Author__c',
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
    Keystage_Override_From__c: text(entry?.from),
    Keystage_Override_Until__c: text(entry?.until),
  };
}
