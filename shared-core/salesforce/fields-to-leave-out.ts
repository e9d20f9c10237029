import { overrideFields } from './override-values';
import type { PushField } from './push-record';
import type { OrgLack } from './salesforce-problem';
import { tierFields } from './tier-values';

/** Fields that a push can do without, because this person may not write them, or does not see them in this org. */
export type FieldsLack = Extract<OrgLack, { readonly kind: 'fieldsMissing' | 'fieldsReadOnly' }>;

export interface LacksSorted {
  /** Without these nothing can be pushed. */
  readonly lacks: readonly OrgLack[];
  /** These only keep fields from being written, and a person may decide to push the rest. */
  readonly without: readonly FieldsLack[];
  /** The fields to leave out. Of an override all or nothing is written: half of it would be none. */
  readonly fields: readonly PushField[];
}

/** What of the lacks of a push stops it, and what a person may decide to leave out: any field but the tier itself and the one that accounts are found by. */
export function fieldsToLeaveOut(all: readonly OrgLack[], keyField: string | undefined): LacksSorted {
  const needed = ['Keystage_Tier__c', keyField];
  const canGo = (lack: OrgLack): lack is FieldsLack =>
    (lack.kind === 'fieldsMissing' || lack.kind === 'fieldsReadOnly') &&
    !lack.fields.some((field) => needed.includes(field));
  const without = all.filter(canGo);
  const named = without.flatMap(({ fields }) => fields);
  const isOut = (field: PushField) =>
    named.includes(field) || (isOverride(field) && overrideFields.some((one) => named.includes(one)));
  return {
    lacks: all.filter((lack) => !canGo(lack)),
    without,
    fields: [...tierFields, ...overrideFields].filter(isOut),
  };
}

const isOverride = (field: PushField) => (overrideFields as readonly PushField[]).includes(field);
