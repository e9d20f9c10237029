import { objectIn } from 'c/jsonObject';
import { gatesFingerprint } from 'c/keystageGates';
import { parseTemplate } from 'c/keystageTemplateFile';
import { readyTemplates } from 'c/readyTemplates';
/** Templates that judge deals, ready to be chosen. */
export const dealTemplates = readyTemplates.filter((template) => template.of !== 'account');
export function processOnRecord(node) {
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
export function judgingIn(process) {
  const { template, fingerprint } = process ?? {};
  return template && fingerprint !== undefined
    ? { template: template.id, version: template.version, fingerprint }
    : undefined;
}
export function fingerprintOf(template, stageMap, recordType) {
  return gatesFingerprint({ template, stageMap, ...(recordType !== '' && { recordType }) });
}
export function readTemplate(id, file) {
  if (file !== undefined) {
    const parsed = parseTemplate(file);
    return parsed.ok ? parsed.template : { kind: 'templateFaulty', problems: parsed.problems };
  }
  return dealTemplates.find((template) => template.id === id) ?? { kind: 'templateUnknown', id };
}
/** A blank map maps nothing; undefined where it is no object of texts. */
function stageMapIn(text) {
  if (text.trim() === '') return {};
  const map = objectIn(text);
  const isSound = map && Object.values(map).every((stage) => typeof stage === 'string');
  return isSound ? map : undefined;
}
