import { getFieldValue } from 'lightning/uiRecordApi';
import FINGERPRINT from '@salesforce/schema/Account.Keystage_Model_Fingerprint__c';
import OVERRIDE_APPROVER from '@salesforce/schema/Account.Keystage_Override_Approver__c';
import OVERRIDE_AUTHOR from '@salesforce/schema/Account.Keystage_Override_Author__c';
import OVERRIDE_FROM from '@salesforce/schema/Account.Keystage_Override_From__c';
import OVERRIDE_REASON from '@salesforce/schema/Account.Keystage_Override_Reason__c';
import OVERRIDE_TIER from '@salesforce/schema/Account.Keystage_Override_Tier__c';
import OVERRIDE_UNTIL from '@salesforce/schema/Account.Keystage_Override_Until__c';
import NAME from '@salesforce/schema/Account.Name';
import REASONS from '@salesforce/schema/Account.Keystage_Reasons__c';
import SCORE from '@salesforce/schema/Account.Keystage_Score__c';
import TIER from '@salesforce/schema/Account.Keystage_Tier__c';
import TIERED_ON from '@salesforce/schema/Account.Keystage_Tiered_On__c';
export const tierField = TIER;
export const alwaysVisible = [NAME];
/** Asked for as optional: a field that somebody may not see would fail the whole request otherwise. */
export const tierFields = [TIER, SCORE, REASONS, FINGERPRINT, TIERED_ON];
/** Where a person's override is kept. Without them the tier is explained all the same. */
const overrideHolds = {
  tier: OVERRIDE_TIER,
  reason: OVERRIDE_REASON,
  author: OVERRIDE_AUTHOR,
  approver: OVERRIDE_APPROVER,
  from: OVERRIDE_FROM,
  until: OVERRIDE_UNTIL,
};
export const optionalFields = [...tierFields, ...Object.values(overrideHolds)];
export function storedTier(record) {
  const hidden = hiddenIn(record, tierFields);
  if (hidden.length > 0) return { kind: 'hidden', fields: hidden };
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
    override: storedOverride(record),
    overrideHidden: hiddenIn(record, Object.values(overrideHolds)),
  };
}
function storedOverride(record) {
  const text = (part) => textIn(record, overrideHolds[part]) ?? '';
  return {
    ...{ tier: text('tier'), reason: text('reason'), author: text('author'), approver: text('approver') },
    ...{ from: text('from'), until: text('until') },
  };
}
/** A stored override as the core reads one: with an approver it goes past the caps. */
export function entryOf({ approver, ...stored }) {
  return approver === '' ? stored : { ...stored, approver, beatsCaps: true };
}
function hiddenIn(record, fields) {
  return fields.map((field) => field.fieldApiName).filter((name) => !Object.hasOwn(record.fields, name));
}
function textIn(record, field) {
  const value = getFieldValue(record, field);
  return typeof value === 'string' && value !== '' ? value : null;
}
