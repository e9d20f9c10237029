import type { CalendarDate } from '@keystage/core';
import type { FieldValue } from './org-connection';
import type { OverrideField, OverrideValues } from './override-values';
import type { TierField, TierValues } from './tier-values';

/** What a push writes to an account: the tier with all that explains it, and an override where one is pushed. */
export type PushValues = Omit<TierValues, 'Keystage_Reasons__c'> &
  Partial<OverrideValues> & {
    /** Null where the tier comes from a result without its values, which can be shown and not explained. */
    readonly Keystage_Reasons__c: string | null;
  };
export type PushField = TierField | OverrideField;
export type HeldValues = Readonly<Partial<Record<PushField, FieldValue>>>;

/** One record and what is written to it: before and after, of every field that was compared. */
export interface PushedRow {
  readonly id: string;
  /** Those that differ, and were written. */
  readonly fields: readonly PushField[];
  readonly before: HeldValues;
  readonly after: HeldValues;
}

/** The before-image of a push: every record it may have written, in the org it went to. Plain data, to be kept and undone later. */
export interface PushRecord {
  readonly organizationId: string;
  readonly asOf: CalendarDate;
  readonly rows: readonly PushedRow[];
}
