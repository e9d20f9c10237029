import type { OverrideEntry } from 'c/keystageCore';
import { getFieldValue, type FieldId, type RecordRepresentation } from 'lightning/uiRecordApi';
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
export const alwaysVisible: readonly FieldId[] = [NAME];
/** Asked for as optional: a field that somebody may not see would fail the whole request otherwise. */
export const tierFields: readonly FieldId[] = [TIER, SCORE, REASONS, FINGERPRINT, TIERED_ON];

/** Where a person's override is kept. Without them the tier is explained all the same. */
const overrideHolds = {
  tier: OVERRIDE_TIER,
  reason: OVERRIDE_REASON,
  author: OVERRIDE_AUTHOR,
  approver: OVERRIDE_APPROVER,
  from: OVERRIDE_FROM,
  until: OVERRIDE_UNTIL,
} as const;
export const optionalFields: readonly FieldId[] = [...tierFields, ...Object.values(overrideHolds)];

/** An override as somebody entered it on the record; blank where there is none. */
export interface StoredOverride {
  readonly tier: string;
  readonly reason: string;
  readonly author: string;
  /** Who approved that it goes past the caps; blank where they hold. */
  readonly approver: string;
  readonly from: string;
  readonly until: string;
}

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
      readonly override: StoredOverride;
      /** Fields of an override that the reader may not see. */
      readonly overrideHidden: readonly string[];
    };

export function storedTier(record: RecordRepresentation): StoredTier {
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

function storedOverride(record: RecordRepresentation): StoredOverride {
  const text = (part: keyof typeof overrideHolds) => textIn(record, overrideHolds[part]) ?? '';
  return {
    ...{ tier: text('tier'), reason: text('reason'), author: text('author'), approver: text('approver') },
    ...{ from: text('from'), until: text('until') },
  };
}

/** A stored override as the core reads one: with an approver it goes past the caps. */
export function entryOf({ approver, ...stored }: StoredOverride): OverrideEntry {
  return approver === '' ? stored : { ...stored, approver, beatsCaps: true };
}

function hiddenIn(record: RecordRepresentation, fields: readonly FieldId[]): string[] {
  return fields.map((field) => field.fieldApiName).filter((name) => !Object.hasOwn(record.fields, name));
}

function textIn(record: RecordRepresentation, field: FieldId): string | null {
  const value = getFieldValue(record, field);
  return typeof value === 'string' && value !== '' ? value : null;
}
