import { OrgConnection, type OrgRecord } from '../org-connection';
import type { SalesforceSession } from '../salesforce-session';
import { heldOf, processFields, processObject, textOf, type HeldProcess } from './held-process';

/** How an org judges its deals: which template, and which of its stage names is which stage. */
export interface OrgProcess {
  readonly id: string;
  readonly name: string;
  /** The id of its template: of one that comes with the product, or of the one in `file`. */
  readonly template?: string;
  /** The template as text, where the org has one of its own. */
  readonly file?: string;
  /** The record type it is for, as people see it; undefined for every other deal. */
  readonly recordType?: string;
  /** Ids of stages by the names that the org has for them. */
  readonly stages: Readonly<Record<string, string>>;
  /** Its map of stages is no JSON object of texts, and maps nothing. */
  readonly mapFaulty?: true;
  /** What stands in its fields. */
  readonly held: HeldProcess;
}

/** The active processes of an org; none where it has no such object, or this person may not read it. */
export async function readProcesses(session: SalesforceSession, signal?: AbortSignal): Promise<readonly OrgProcess[]> {
  const org = new OrgConnection(session, { signal });
  const facts = await org.describe(processObject);
  if (!facts || !processFields.every((field) => facts.fields.has(field))) return [];
  return activeProcesses(org);
}

/** The same over a connection, for who has looked whether the fields are there. */
export async function activeProcesses(org: OrgConnection): Promise<readonly OrgProcess[]> {
  const soql = `SELECT Id, ${processFields.join(', ')} FROM ${processObject} WHERE Active__c = TRUE ORDER BY Name, Id`;
  const records = await org.query(soql);
  const types = await org.query("SELECT DeveloperName, Name FROM RecordType WHERE SobjectType = 'Opportunity'");
  return records.map((record) => processOf(record, types));
}

function processOf(record: OrgRecord, types: readonly OrgRecord[]): OrgProcess {
  const held = heldOf(record);
  const { Template__c: template, Template_File__c: file, Record_Type__c: developerName } = held;
  const type = types.find(({ DeveloperName }) => DeveloperName === developerName);
  const stages = stagesIn(held.Stage_Map__c);
  return {
    ...{ id: String(record.Id), name: held.Name ?? '' },
    ...(template !== null && { template }),
    ...(file !== null && { file }),
    ...(developerName !== null && { recordType: (type && textOf(type, 'Name')) ?? developerName }),
    stages: stages ?? {},
    ...(!stages && { mapFaulty: true }),
    held,
  };
}

/** A blank map maps nothing; undefined for what is no JSON object of texts. */
function stagesIn(text: string | null): Readonly<Record<string, string>> | undefined {
  try {
    const map: unknown = JSON.parse(text ?? '{}');
    if (typeof map !== 'object' || map === null || Array.isArray(map)) return undefined;
    const entries = Object.entries(map).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return entries.length === Object.keys(map).length ? Object.fromEntries(entries) : undefined;
  } catch {
    return undefined;
  }
}
