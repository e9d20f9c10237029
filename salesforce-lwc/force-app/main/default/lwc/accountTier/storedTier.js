import { getFieldValue } from 'lightning/uiRecordApi';
import FINGERPRINT from '@salesforce/schema/Account.Keystage_Model_Fingerprint__c';
import NAME from '@salesforce/schema/Account.Name';
import REASONS from '@salesforce/schema/Account.Keystage_Reasons__c';
import SCORE from '@salesforce/schema/Account.Keystage_Score__c';
import TIER from '@salesforce/schema/Account.Keystage_Tier__c';
import TIERED_ON from '@salesforce/schema/Account.Keystage_Tiered_On__c';
export const tierField = TIER;
export const alwaysVisible = [NAME];
/** Asked for as optional: a field that somebody may not see would fail the whole request otherwise. */
export const tierFields = [TIER, SCORE, REASONS, FINGERPRINT, TIERED_ON];
export function storedTier(record) {
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
function textIn(record, field) {
  const value = getFieldValue(record, field);
  return typeof value === 'string' && value !== '' ? value : null;
}
