import type { OrgRecord } from '../org-connection';

export const processObject = 'Keystage_Process__c';

/** The fields of a process in which its template and what it stands for are kept, and what it is called. */
export const processTexts = [
  ...(['Name', 'Template__c', 'Template_File__c'] as const),
  ...(['Record_Type__c', 'Stage_Map__c', 'Gates_Fingerprint__c'] as const),
] as const;

/** Everything that is read of a process. */
export const processFields: readonly string[] = [...processTexts, 'Active__c'];

/** The texts of a process as the org holds them; null for a blank one. */
export type HeldProcess = Readonly<Record<(typeof processTexts)[number], string | null>>;

/** What publishing a template writes into a process. */
export type TemplateFields = Pick<
  HeldProcess,
  'Template__c' | 'Template_File__c' | 'Stage_Map__c' | 'Gates_Fingerprint__c'
>;

export function heldOf(record: OrgRecord): HeldProcess {
  return Object.fromEntries(processTexts.map((field) => [field, textOf(record, field) ?? null])) as HeldProcess;
}

/** A field that holds some text; the platform keeps none that is blank. */
export function textOf(record: OrgRecord, field: string): string | undefined {
  const value = record[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
