import { signOffFields, signOffObject, signOffTrail, type TrailEntry } from '@keystage/core';
import type { TransportOptions } from './fetch-transport';
import { OrgConnection, type SalesforceSession } from './org-connection';
import { orgLacks } from './org-lacks';
import type { OrgLack } from './salesforce-problem';

export type TrailReading =
  | { readonly ok: true; readonly trail: readonly TrailEntry[] }
  | { readonly ok: false; readonly lacks: readonly OrgLack[] };

/** What was signed off in an org, in the order it was done. Throws when a call fails. */
export async function readTrail(session: SalesforceSession, options: TransportOptions = {}): Promise<TrailReading> {
  const org = new OrgConnection(session, options);
  const need = { object: signOffObject, fields: signOffFields, access: 'read' } as const;
  const lacks = orgLacks(need, await org.describe(signOffObject));
  return lacks.length > 0 ? { ok: false, lacks } : { ok: true, trail: await trailIn(org) };
}

/** The same where it is known that the org has a place for it. */
export async function trailIn(org: OrgConnection): Promise<TrailEntry[]> {
  const records = await org.query(
    `SELECT ${signOffFields.join(', ')} FROM ${signOffObject} ORDER BY CreatedDate, Name`,
  );
  return signOffTrail(records);
}
