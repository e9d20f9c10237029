import { fingerprint, parseModel, type ModelProblem, type SegmentationModel } from '@keystage/core';
import type { TransportOptions } from './fetch-transport';
import { OrgConnection, quoted, type OrgRecord, type SalesforceSession } from './org-connection';
import { orgLacks } from './org-lacks';
import type { OrgLack } from './salesforce-problem';

export const modelObject = 'Keystage_Model__c';
export const partObject = 'Keystage_Model_Part__c';
export const modelFields = ['Version__c', 'Fingerprint__c', 'Active__c', 'Parts__c', 'Model__c'] as const;
export const partFields = ['Model__c', 'Position__c', 'Text__c'] as const;

/** Why an org's model record cannot be gone by. */
export type ModelDefect =
  | { readonly kind: 'noActiveModel' }
  | { readonly kind: 'severalActive'; readonly names: readonly string[] }
  | { readonly kind: 'emptyModel'; readonly name: string }
  | { readonly kind: 'partMissing'; readonly name: string; readonly position: number; readonly of: number }
  | { readonly kind: 'partTooMany'; readonly name: string; readonly found: number; readonly of: number }
  | { readonly kind: 'malformed'; readonly name: string; readonly problems: readonly ModelProblem[] }
  | { readonly kind: 'altered'; readonly name: string; readonly got: string; readonly expected: string }
  | { readonly kind: 'notFrozen'; readonly name: string };

export interface OrgModel {
  readonly id: string;
  readonly name: string;
  readonly fingerprint: string;
  readonly model: SegmentationModel;
}

export type ModelReading =
  | { readonly ok: true; readonly model: OrgModel }
  | { readonly ok: false; readonly lacks: readonly OrgLack[]; readonly defect?: ModelDefect };

/** The model that explains tiers in this org, checked by its fingerprint; or what is wrong with it. Throws when a call fails. */
export async function readActiveModel(
  session: SalesforceSession,
  options: TransportOptions = {},
): Promise<ModelReading> {
  const org = new OrgConnection(session, options);
  const lacks = [
    ...orgLacks({ object: modelObject, fields: modelFields, access: 'read' }, await org.describe(modelObject)),
    ...orgLacks({ object: partObject, fields: partFields, access: 'read' }, await org.describe(partObject)),
  ];
  if (lacks.length > 0) return { ok: false, lacks };

  const active = await modelRecords(org, 'Active__c = true');
  if (active.length === 0) return { ok: false, lacks, defect: { kind: 'noActiveModel' } };
  if (active.length > 1) {
    return { ok: false, lacks, defect: { kind: 'severalActive', names: active.map(({ Name }) => text(Name)) } };
  }
  const read = await readModelRecord(org, active[0]);
  return 'kind' in read ? { ok: false, lacks, defect: read } : { ok: true, model: read };
}

/** A model of this org by its fingerprint or, of several the latest, by its version; its first defect, or undefined where there is none. */
export async function readModelByMark(
  session: SalesforceSession,
  which: string,
  options: TransportOptions = {},
): Promise<OrgModel | ModelDefect | undefined> {
  const org = new OrgConnection(session, options);
  const condition = /^\d+$/.test(which) ? `Version__c = ${which}` : `Fingerprint__c = ${quoted(which)}`;
  const [record] = await modelRecords(org, condition);
  return record && readModelRecord(org, record);
}

/** Model records that meet a condition, newest first. */
export function modelRecords(org: OrgConnection, condition: string): Promise<OrgRecord[]> {
  return org.query(
    `SELECT Id, Name, ${modelFields.join(', ')} FROM ${modelObject} WHERE ${condition} ORDER BY CreatedDate DESC`,
  );
}

/** One record's model, put together from its parts and checked; or its first defect. */
export async function readModelRecord(org: OrgConnection, record: OrgRecord): Promise<OrgModel | ModelDefect> {
  const [id, name, expected] = [text(record.Id), text(record.Name), text(record.Fingerprint__c)];
  const of = typeof record.Parts__c === 'number' ? record.Parts__c : 0;
  const whole = of === 0 ? text(record.Model__c) : await joinedParts(org, id, name, of);
  if (typeof whole !== 'string') return whole;
  if (whole.trim() === '') return { kind: 'emptyModel', name };

  const parsed = parseModel(whole);
  if (!parsed.ok) return { kind: 'malformed', name, problems: parsed.problems };
  const got = fingerprint(parsed.model);
  if (got !== expected) return { kind: 'altered', name, got, expected };
  if (!parsed.model.references) return { kind: 'notFrozen', name };
  return { id, name, fingerprint: got, model: parsed.model };
}

async function joinedParts(org: OrgConnection, id: string, name: string, of: number): Promise<string | ModelDefect> {
  const records = await org.query(
    `SELECT Position__c, Text__c FROM ${partObject} WHERE Model__c = ${quoted(id)} ORDER BY Position__c`,
  );
  const parts = new Map(records.map((part) => [part.Position__c, part.Text__c]));
  const texts: string[] = [];
  for (let position = 1; position <= of; position++) {
    const part = parts.get(position);
    if (typeof part !== 'string' || part === '') return { kind: 'partMissing', name, position, of };
    texts.push(part);
  }
  return records.length > of ? { kind: 'partTooMany', name, found: records.length, of } : texts.join('');
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
