import { objectIn } from 'c/jsonObject';
import type { JudgingTemplate } from 'c/keystageCore';
import { gatesFingerprint } from 'c/keystageGates';
import type { StageTemplate } from 'c/keystageStages';
import { parseTemplate, type TemplateProblem } from 'c/keystageTemplateFile';
import { readyTemplates } from 'c/readyTemplates';
import type { ProcessNode } from './processQueries';

/** Why a process judges nothing as it is on record. */
export type ProcessFault =
  | { readonly kind: 'templateUnknown'; readonly id: string }
  | { readonly kind: 'templateFaulty'; readonly problems: readonly TemplateProblem[] }
  | { readonly kind: 'mapFaulty' };

/** A process as it is on record. */
export interface ProcessOnRecord {
  readonly id: string;
  readonly name: string;
  readonly templateId: string;
  /** The org's own template, as text; undefined where it uses a ready one. */
  readonly file: string | undefined;
  readonly template: StageTemplate | undefined;
  readonly recordType: string;
  /** Stage ids by the org's stage names. */
  readonly stageMap: Readonly<Record<string, string>>;
  readonly isActive: boolean;
  /** Of the gates that it asks for; undefined where it judges nothing. */
  readonly fingerprint: string | undefined;
  readonly fault: ProcessFault | undefined;
}

/** Templates that judge deals, ready to be chosen. */
export const dealTemplates: readonly StageTemplate[] = readyTemplates.filter((template) => template.of !== 'account');

export function processOnRecord(node: ProcessNode): ProcessOnRecord {
  const file = node.Template_File__c.value ?? undefined;
  const templateId = node.Template__c.value ?? '';
  const read = readTemplate(templateId, file);
  const template = 'kind' in read ? undefined : read;
  const map = stageMapIn(node.Stage_Map__c.value ?? '');
  const recordType = node.Record_Type__c.value ?? '';
  return {
    ...{ id: node.Id, name: node.Name.value ?? node.Id, templateId, file, template, recordType },
    stageMap: map ?? {},
    isActive: node.Active__c.value === true,
    fingerprint: template && map && fingerprintOf(template, map, recordType),
    fault: 'kind' in read ? read : map ? undefined : { kind: 'mapFaulty' },
  };
}

/** What judges deals by a process, as it is signed off; undefined where nothing does. */
export function judgingIn(process: ProcessOnRecord | undefined): JudgingTemplate | undefined {
  const { template, fingerprint } = process ?? {};
  return template && fingerprint !== undefined
    ? { template: template.id, version: template.version, fingerprint }
    : undefined;
}

export function fingerprintOf(
  template: StageTemplate,
  stageMap: Readonly<Record<string, string>>,
  recordType: string,
): string {
  return gatesFingerprint({ template, stageMap, ...(recordType !== '' && { recordType }) });
}

export function readTemplate(id: string, file: string | undefined): StageTemplate | ProcessFault {
  if (file !== undefined) {
    const parsed = parseTemplate(file);
    return parsed.ok ? parsed.template : { kind: 'templateFaulty', problems: parsed.problems };
  }
  return dealTemplates.find((template) => template.id === id) ?? { kind: 'templateUnknown', id };
}

/** A blank map maps nothing; undefined where it is no object of texts. */
function stageMapIn(text: string): Readonly<Record<string, string>> | undefined {
  if (text.trim() === '') return {};
  const map = objectIn(text);
  const isSound = map && Object.values(map).every((stage) => typeof stage === 'string');
  return isSound ? (map as Readonly<Record<string, string>>) : undefined;
}
