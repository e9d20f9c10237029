import { objectIn } from 'c/jsonObject';
import { parseTemplate } from 'c/keystageTemplateFile';
import { readyTemplates } from 'c/readyTemplates';
import { textIn } from './dealAnswer';
/** The one active process for deals of a record type: its own, else the one for all; or why there is none to go by. */
export function dealProcess(processes, recordType) {
  const own = recordType === null ? [] : processes.filter((one) => textIn(one, 'Record_Type__c') === recordType);
  const meant = own.length > 0 ? own : processes.filter((one) => textIn(one, 'Record_Type__c') === null);
  if (meant.length === 0) return refused({ kind: 'noProcess', recordType });
  if (meant.length > 1) return refused({ kind: 'severalProcesses', names: meant.map(nameOf) });
  const [record] = meant;
  const name = nameOf(record);
  const template = templateOf(record, name);
  if ('kind' in template) return refused(template);
  if (template.of === 'account') return refused({ kind: 'templateOfAccounts', process: name, id: template.id });
  const stageMap = stageMapOf(textIn(record, 'Stage_Map__c'));
  return {
    ok: true,
    process: {
      ...{ id: record.Id, name, template, stageMap: stageMap ?? new Map() },
      gatesFingerprint: textIn(record, 'Gates_Fingerprint__c') ?? '',
    },
    problems: stageMap ? [] : [{ kind: 'mapMalformed', process: name }],
  };
}
function templateOf(record, name) {
  const file = textIn(record, 'Template_File__c');
  if (file !== null) {
    const parsed = parsedOnce(file);
    return parsed.ok ? parsed.template : { kind: 'templateMalformed', process: name, problems: parsed.problems };
  }
  const id = textIn(record, 'Template__c') ?? '';
  return readyTemplates.find((template) => template.id === id) ?? { kind: 'templateUnknown', process: name, id };
}
let last;
/** A page asks for its deal again and again; what the core works out of a template holds as long as the template is the same object. */
function parsedOnce(file) {
  if (last?.file !== file) last = { file, parsed: parseTemplate(file) };
  return last.parsed;
}
/** Undefined where it is no JSON object of texts. A blank one maps nothing. */
function stageMapOf(text) {
  if (text === null) return new Map();
  const map = objectIn(text);
  const entries = map && Object.entries(map);
  const isSound = entries?.every((entry) => typeof entry[1] === 'string');
  return isSound ? new Map(entries) : undefined;
}
function nameOf(record) {
  return textIn(record, 'Name') ?? record.Id;
}
function refused(problem) {
  return { ok: false, problem };
}
