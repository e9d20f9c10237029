import { proposeOrgStages, type OrgStageValue, type OrgStagesProposal } from 'c/keystageGates';
import type { StageSpeaker, StageTemplate } from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import type { FormField } from 'c/valueForm';
import { dealTemplates, readTemplate, type ProcessOnRecord } from './processRecord';
import type { RecordType } from './recordTypes';
import { texts } from './texts';

/** A process as it is being entered; `of` is the record that it changes, if there is one. */
export interface ProcessDraft {
  readonly of: ProcessOnRecord | undefined;
  readonly name: string;
  /** The id of a ready template, or `ownFile`. */
  readonly template: string;
  readonly recordType: string;
  /** The developer name is typed: of a record type that the platform does not tell. */
  readonly typesRecordType: boolean;
  readonly stageMap: Readonly<Record<string, string>>;
  readonly proposal: OrgStagesProposal | undefined;
}

/** Stands for the template file that the record has. */
export const ownFile = '*file';
const stageField = 'stage ';
const typedType = '*typed';

export function openedDraft(of: ProcessOnRecord | undefined): ProcessDraft {
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

export function typedInto(draft: ProcessDraft, name: string, value: string): ProcessDraft {
  if (name === 'recordType') {
    const typesRecordType = value === typedType;
    return { ...draft, typesRecordType, recordType: typesRecordType ? '' : value };
  }
  if (name === 'typedRecordType') return { ...draft, recordType: value };
  if (!name.startsWith(stageField)) return { ...draft, [name]: value };
  const { [name.slice(stageField.length)]: _former, ...rest } = draft.stageMap;
  return { ...draft, stageMap: value === '' ? rest : { ...rest, [name.slice(stageField.length)]: value } };
}

export function templateOf({ of, template }: ProcessDraft): StageTemplate | undefined {
  const read = readTemplate(template, template === ownFile ? of?.file : undefined);
  return 'kind' in read ? undefined : read;
}

/** Fills in what the core takes the stage names for; what somebody chose stays. */
export function proposed(draft: ProcessDraft, template: StageTemplate, values: readonly OrgStageValue[]): ProcessDraft {
  const proposal = proposeOrgStages(template, values);
  const known = new Set(template.stages.map(({ id }) => id));
  const chosen = Object.fromEntries(Object.entries(draft.stageMap).filter(([, stage]) => known.has(stage)));
  return { ...draft, proposal, stageMap: { ...proposal.stageMap, ...chosen } };
}

/** The fields of the form: the process, then a choice for each stage name of the org, and for those only the map still knows. */
export function draftFields(
  draft: ProcessDraft,
  { values, recordTypes }: { readonly values: readonly OrgStageValue[]; readonly recordTypes: readonly RecordType[] },
  say: StageSpeaker,
): readonly FormField[] {
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
      ? names.map(({ value, label }): FormField => ({
          ...{ name: `${stageField}${value}`, kind: 'choice', label, value: draft.stageMap[value] ?? '' },
          choices: stages,
        }))
      : []),
  ];
}

/** A list of the record types that the platform tells, with a way to name another; a line to type in where it tells none. */
function recordTypeFields(draft: ProcessDraft, known: readonly RecordType[]): readonly FormField[] {
  const { recordType, typesRecordType } = draft;
  const line = (name: string): FormField => ({
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
  const chosen: FormField = { name: 'recordType', kind: 'choice', label: texts.Process_Type, value, choices };
  return typesRecordType ? [chosen, line('typedRecordType')] : [chosen];
}

/** What the platform says of a value of the stage field, as the core takes it. */
export function orgStageValue({
  value,
  label,
  attributes,
}: {
  readonly value: string;
  readonly label: string;
  readonly attributes?: unknown;
}): OrgStageValue {
  const { closed, won, defaultProbability } = (attributes ?? {}) as {
    readonly closed?: boolean;
    readonly won?: boolean;
    readonly defaultProbability?: number;
  };
  return {
    ...{ value, label },
    ...(defaultProbability !== undefined && { chance: defaultProbability / 100 }),
    ...(closed === true && { closed: won === true ? 'won' : 'lost' }),
  };
}
