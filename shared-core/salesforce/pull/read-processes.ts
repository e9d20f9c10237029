import { OrgConnection, type OrgRecord } from '../org-connection';
import type { SalesforceSession } from '../salesforce-session';

/** How an org judges its deals: which template, and which of its stage names is which stage. */
export interface OrgProcess {
  readonly name: string;
  /** The id of a template that comes with the product; undefined where the org has one of its own. */
  readonly template?: string;
  /** The record type it is for, as people see it; undefined for every other deal. */
  readonly recordType?: string;
  /** Ids of stages by the names that the org has for them. */
  readonly stages: Readonly<Record<string, string>>;
}

/** The active processes of an org; none where it has no such object, or this person may not read it. */
export async function readProcesses(session: SalesforceSession, signal?: AbortSignal): Promise<readonly OrgProcess[]> {
  const org = new OrgConnection(session, { signal });
  const facts = await org.describe('Keystage_Process__c');
  const fields = ['Name', 'Template__c', 'Template_File__c', 'Record_Type__c', 'Stage_Map__c'];
  if (!facts || ![...fields, 'Active__c'].every((field) => facts.fields.has(field))) return [];
  const records = await org.query(`SELECT ${fields.join(', ')} FROM Keystage_Process__c WHERE Active__c = TRUE`);
  const types = await org.query("SELECT DeveloperName, Name FROM RecordType WHERE SobjectType = 'Opportunity'");
  const textIn = (record: OrgRecord, field: string) => {
    const value = record[field];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return records.map((record): OrgProcess => {
    const recordType = textIn(record, 'Record_Type__c');
    const type = types.find(({ DeveloperName }) => DeveloperName === recordType);
    const hasFile = textIn(record, 'Template_File__c') !== undefined;
    return {
      name: textIn(record, 'Name') ?? '',
      ...(!hasFile && { template: textIn(record, 'Template__c') }),
      ...(recordType !== undefined && { recordType: (type && textIn(type, 'Name')) ?? recordType }),
      stages: stagesIn(textIn(record, 'Stage_Map__c')),
    };
  });
}

/** What is no JSON object of texts maps nothing. */
function stagesIn(text: string | undefined): Readonly<Record<string, string>> {
  try {
    const map: unknown = JSON.parse(text ?? '{}');
    if (typeof map !== 'object' || map === null) return {};
    return Object.fromEntries(
      Object.entries(map).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}
