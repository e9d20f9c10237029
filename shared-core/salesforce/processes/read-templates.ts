import { deployedGates, signOffFields, signOffObject, type OrgStageValue } from '@keystage/core';
import type { TransportOptions } from '../fetch-transport';
import { OrgConnection, quoted, type OrgRecord } from '../org-connection';
import { orgLacks } from '../org-lacks';
import { SalesforceTrouble, type OrgLack } from '../salesforce-problem';
import type { SalesforceSession } from '../salesforce-session';
import { processFields, processObject } from './held-process';
import { activeProcesses, type OrgProcess } from './read-processes';

/** Who may say which template judges which deals. */
export const administerProcesses = 'Keystage_Administer_Processes';

/** What an org judges its deals by, and what this person may do about it. */
export interface TemplatesInOrg {
  /** The active ones, by name. */
  readonly processes: readonly OrgProcess[];
  /** The active values of the stage field, in the org's order. */
  readonly stages: readonly OrgStageValue[];
  /** Fingerprints of the gates that are deployed; undefined where only somebody who may look into Setup is told. */
  readonly deployed?: readonly string[];
  /** What stands between this person and publishing a template; none for who may. */
  readonly lacks: readonly OrgLack[];
}

export type TemplatesReading =
  | { readonly ok: true; readonly org: TemplatesInOrg }
  /** Nothing could be read. */
  | { readonly ok: false; readonly lacks: readonly OrgLack[] };

/** What an org judges by as of now. Reading takes less than publishing: who may not publish sees all the same what would change. */
export async function readTemplates(
  session: SalesforceSession,
  options: TransportOptions = {},
): Promise<TemplatesReading> {
  const org = new OrgConnection(session, options);
  const facts = await org.describe(processObject);
  const unread = orgLacks({ object: processObject, fields: processFields, access: 'read' }, facts);
  if (unread.length > 0) return { ok: false, lacks: unread };
  const processes = await activeProcesses(org);
  const stages = await stageValues(org);
  const deployed = await gatesDeployed(org);
  const lacks = await publishingLacks(org);
  return { ok: true, org: { processes, stages, ...(deployed && { deployed }), lacks } };
}

/** What this person lacks to write templates of so many characters into processes; all of it, the permission first. */
export async function publishingLacks(org: OrgConnection, characters = 0): Promise<OrgLack[]> {
  const facts = await org.describe(processObject);
  const fields = ['Template__c', 'Template_File__c', 'Stage_Map__c', 'Gates_Fingerprint__c'];
  const permission = await org.query(
    `SELECT DeveloperName FROM UserSetupEntityAccess WHERE DeveloperName = ${quoted(administerProcesses)}`,
  );
  return [
    ...(permission.length === 0 ? [{ kind: 'permissionMissing', permission: administerProcesses } as const] : []),
    ...orgLacks({ object: processObject, fields, access: 'update', lengths: { Template_File__c: characters } }, facts),
    ...orgLacks({ object: signOffObject, fields: signOffFields, access: 'create' }, await org.describe(signOffObject)),
  ];
}

async function stageValues(org: OrgConnection): Promise<OrgStageValue[]> {
  const records = await org.query(
    'SELECT ApiName, MasterLabel, IsClosed, IsWon, DefaultProbability FROM OpportunityStage WHERE IsActive = TRUE ORDER BY SortOrder',
  );
  return records.map(({ ApiName, MasterLabel, IsClosed, IsWon, DefaultProbability }) => ({
    ...{ value: String(ApiName), label: String(MasterLabel) },
    ...(typeof DefaultProbability === 'number' && { chance: DefaultProbability / 100 }),
    ...(IsClosed === true && { closed: IsWon === true ? ('won' as const) : ('lost' as const) }),
  }));
}

/** The label that gates are deployed with; Salesforce shows it to those who may look into Setup. */
async function gatesDeployed(org: OrgConnection): Promise<readonly string[] | undefined> {
  const soql = "SELECT Value FROM ExternalString WHERE Name = 'Keystage_Deployed_Gates'";
  try {
    const { records } = await org.callJson<{ readonly records: readonly OrgRecord[] }>({
      ...{ method: 'GET', path: `/tooling/query?q=${encodeURIComponent(soql)}` },
    });
    return records.length === 0 ? undefined : deployedGates(String(records[0].Value));
  } catch (error) {
    if (error instanceof SalesforceTrouble && error.problem.kind === 'refused') return undefined;
    throw error;
  }
}
