import { modelTrail, signOffFields, signOffObject, signOffs, type SignOff, type TrailEntry } from '@keystage/core';
import type { TransportOptions } from './fetch-transport';
import { OrgConnection, type SalesforceSession } from './org-connection';
import { orgLacks } from './org-lacks';
import type { OrgLack } from './salesforce-problem';

export type TrailReading =
  | { readonly ok: true; readonly trail: readonly SignOff[] }
  | { readonly ok: false; readonly lacks: readonly OrgLack[] };

/** The latest of a trail, the last one first, and how many there are in all. */
export interface LatestOfTrail {
  readonly latest: readonly SignOff[];
  /** Records not read yet may turn out to be no sign-offs: then there are fewer. */
  readonly total: number;
  readonly hasMore: boolean;
}

export type LatestTrailReading =
  { readonly ok: true; readonly read: LatestOfTrail } | { readonly ok: false; readonly lacks: readonly OrgLack[] };

const selected = `SELECT ${signOffFields.join(', ')} FROM ${signOffObject}`;

/** What was signed off in an org, models and templates, in the order it was done. Throws when a call fails. */
export async function readTrail(session: SalesforceSession, options: TransportOptions = {}): Promise<TrailReading> {
  const org = new OrgConnection(session, options);
  const lacks = await trailLacks(org);
  return lacks.length > 0 ? { ok: false, lacks } : { ok: true, trail: await allIn(org) };
}

/** The latest of what was signed off in an org, out of at most so many records. Throws when a call fails. */
export async function readLatestTrail(
  session: SalesforceSession,
  most: number,
  options: TransportOptions = {},
): Promise<LatestTrailReading> {
  const org = new OrgConnection(session, options);
  const lacks = await trailLacks(org);
  if (lacks.length > 0) return { ok: false, lacks };
  const records = await org.query(`${selected} ORDER BY CreatedDate DESC, Name DESC LIMIT ${most}`);
  const isWhole = records.length < most;
  const found = isWhole ? records.length : await org.count(`SELECT COUNT() FROM ${signOffObject}`);
  const latest = signOffs(records);
  // Of what was read, only sign-offs count.
  const total = Math.max(found, records.length) - (records.length - latest.length);
  return { ok: true, read: { latest, total, hasMore: found > records.length } };
}

/** What was signed off of models where it is known that the org has a place for it: what a signature goes by. */
export async function trailIn(org: OrgConnection): Promise<TrailEntry[]> {
  return modelTrail(await allIn(org));
}

async function allIn(org: OrgConnection): Promise<SignOff[]> {
  return signOffs(await org.query(`${selected} ORDER BY CreatedDate, Name`));
}

async function trailLacks(org: OrgConnection): Promise<OrgLack[]> {
  const need = { object: signOffObject, fields: signOffFields, access: 'read' } as const;
  return orgLacks(need, await org.describe(signOffObject));
}
