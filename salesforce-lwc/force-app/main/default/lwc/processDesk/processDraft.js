import { proposeOrgStages } from 'c/keystageGates';
import { fillLabel } from 'c/fillLabel';
import { dealTemplates, readTemplate } from './processRecord';
import { texts } from './texts';
/** Stands for the template file that the record has. */
export const ownFile = '*file';
const stageField = 'stage ';
const typedType = '*typed';
export function openedDraft(of) {
  return {
    of,
    name: of?.name ?? '',
    template: of?.file === undefined ? (of?.templateId ?? '') : ownFile,
    recordType: of?.recordType ?? '',
    typesRecordType: false,
    stageMap: of?.stageMap ?? {},
    proposal: undefined,
  };
}
export function typedInto(draft, name, value) {
  if (name === 'recordType') {
    const typesRecordType = value === typedType;
    return { ...draft, typesRecordType, recordType: typesRecordType ? '' : value };
  }
  if (name === 'typedRecordType') return { ...draft, recordType: value };
  if (!name.startsWith(stageField)) return { ...draft, [name]: value };
  const { [name.slice(stageField.length)]: _former, ...rest } = draft.stageMap;
  return { ...draft, stageMap: value === '' ? rest : { ...rest, [name.slice(stageField.length)]: value } };
}
export function templateOf({ of, template }) {
  const read = readTemplate(template, template === ownFile ? of?.file : undefined);
  return 'kind' in read ? undefined : read;
}
/** Fills in what the core takes the stage names for; what somebody chose stays. */
export function proposed(draft, template, values) {
  const proposal = proposeOrgStages(template, values);
  const known = new Set(template.stages.map(({ id }) => id));
  const chosen = Object.fromEntries(Object.entries(draft.stageMap).filter(([, stage]) => known.has(stage)));
  return { ...draft, proposal, stageMap: { ...proposal.stageMap, ...chosen } };
}
/** The fields of the form: the process, then a choice for each stage name of the org, and for those only the map still knows. */
export function draftFields(draft, { values, recordTypes }, say) {
  const template = templateOf(draft);
  const choices = [
    ...dealTemplates.map(({ id, name }) => ({ value: id, label: say.text(name) })),
    ...(draft.of?.file === undefined
      ? []
      : [{ value: ownFile, label: fillLabel(texts.Process_OwnFile, draft.of.templateId) }]),
  ];
  const stages = [
    { value: '', label: texts.Process_NoStage },
    ...(template?.stages ?? []).map(({ id, name }) => ({ value: id, label: say.text(name) })),
  ];
  const gone = Object.keys(draft.stageMap).filter((name) => values.every(({ value }) => value !== name));
  const names = [
    ...values.map(({ value, label = value }) => ({ value, label })),
    ...gone.map((value) => ({ value, label: value })),
  ];
  return [
    { name: 'name', kind: 'line', label: texts.Process_Name, value: draft.name, required: true },
    { name: 'template', kind: 'choice', label: texts.Process_Template, value: draft.template, choices, required: true },
    ...recordTypeFields(draft, recordTypes),
    ...(template
      ? names.map(({ value, label }) => ({
          ...{ name: `${stageField}${value}`, kind: 'choice', label, value: draft.stageMap[value] ?? '' },
          choices: stages,
        }))
      : []),
  ];
}
/** A list of the record types that the platform tells, with a way to name another; a line to type in where it tells none. */
function recordTypeFields(draft, known) {
  const { recordType, typesRecordType } = draft;
  const line = (name) => ({
    ...{ name, kind: 'line', label: texts.Process_RecordType, value: recordType },
    help: texts.Process_RecordTypeHelp,
  });
  if (known.length === 0) return [line('recordType')];
  const isKnown = recordType === '' || known.some(({ developerName }) => developerName === recordType);
  const choices = [
    { value: '', label: texts.Process_TypeNone },
    ...known.map(({ developerName, label }) => ({ value: developerName, label })),
    ...(isKnown || typesRecordType ? [] : [{ value: recordType, label: recordType }]),
    { value: typedType, label: texts.Process_TypeTyped },
  ];
  const value = typesRecordType ? typedType : recordType;
  const chosen = { name: 'recordType', kind: 'choice', label: texts.Process_Type, value, choices };
  return typesRecordType ? [chosen, line('typedRecordType')] : [chosen];
}
/** What the platform says of a value of the stage field, as the core takes it. */
export function orgStageValue({ value, label, attributes }) {
  const { closed, won, defaultProbability } = attributes ?? {};
  return {
    ...{ value, label },
    ...(defaultProbability !== undefined && { chance: defaultProbability / 100 }),
    ...(closed === true && { closed: won === true ? 'won' : 'lost' }),
  };
}
