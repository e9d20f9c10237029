import { getFieldValue, type FieldId, type RecordRepresentation } from 'lightning/uiRecordApi';
import FINGERPRINT from '@salesforce/schema/Account.Keystage_Model_Fingerprint__c';
import NAME from '@salesforce/schema/Account.Name';
import REASONS from '@salesforce/schema/Account.Keystage_Reasons__c';
import SCORE from '@salesforce/schema/Account.Keystage_Score__c';
import TIER from '@salesforce/schema/Account.Keystage_Tier__c';
import TIERED_ON from '@salesforce/schema/Account.Keystage_Tiered_On__c';

export const tierField = TIER;
export const alwaysVisible: readonly FieldId[] = [NAME];
/** Asked for as optional: a field that somebody may not see would fail the whole request otherwise. */
export const tierFields: readonly FieldId[] = [TIER, SCORE, REASONS, FINGERPRINT, TIERED_ON];

/** What a record says of its tier, as it was written. */
export type StoredTier =
  | { readonly kind: 'hidden'; readonly fields: readonly string[] }
  | { readonly kind: 'never' }
  | {
      readonly kind: 'segmented';
      readonly name: string;
      readonly tier: string | null;
      readonly score: number | null;
      readonly fingerprint: string;
      /** The JSON of Tier Reasons. */
      readonly reasons: string | null;
      readonly tieredOn: string | null;
    };

export function storedTier(record: RecordRepresentation): StoredTier {
  const hidden = tierFields.filter((field) => !Object.hasOwn(record.fields, field.fieldApiName));
  if (hidden.length > 0) return { kind: 'hidden', fields: hidden.map((field) => field.fieldApiName) };

  const tier = textIn(record, TIER);
  const reasons = textIn(record, REASONS);
  const tieredOn = textIn(record, TIERED_ON);
  if (tier === null && reasons === null && tieredOn === null) return { kind: 'never' };
  const score = getFieldValue(record, SCORE);
  return {
    kind: 'segmented',
    name: textIn(record, NAME) ?? '',
    tier,
    score: typeof score === 'number' ? score : null,
    fingerprint: textIn(record, FINGERPRINT) ?? '',
    reasons,
    tieredOn,
  };
}

function textIn(record: RecordRepresentation, field: FieldId): string | null {
  const value = getFieldValue(record, field);
  return typeof value === 'string' && value !== '' ? value : null;
}
