import type { Deal } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import type { PlaybookSpeaker } from 'c/keystagePlaybook';
import {
  contactLevels,
  type CalendarDate,
  type OpenCondition,
  type StageSpeaker,
  type StageTemplate,
} from 'c/keystageStages';
import type { FormChoice, FormField } from 'c/valueForm';
import { learntFields } from './learntForm';
import { alwaysWritten, textOf, type RecordDraft } from './recordDraft';
import { texts } from './texts';

/** The form of a record, part by part. */
export interface RecordForm {
  readonly people: readonly FormField[];
  readonly learnt: readonly FormField[];
  readonly commitment: readonly FormField[];
  readonly after: readonly FormField[];
}

export interface RecordGround {
  readonly deal: Deal;
  readonly template: StageTemplate;
  /** Conditions that the visit can answer. */
  readonly open: readonly OpenCondition[];
  /** What was to be won. */
  readonly commitment: string;
  /** Kinds of activity that this org lets components write. */
  readonly logKinds: readonly string[];
  readonly asOf: CalendarDate;
}

export function recordForm(
  ground: RecordGround,
  draft: RecordDraft,
  say: PlaybookSpeaker,
  stages: StageSpeaker,
): RecordForm {
  const { deal, template, open, commitment, logKinds, asOf } = ground;
  const text = (name: string, label: string): FormField => ({ name, kind: 'text', label, value: textOf(draft, name) });
  return {
    people: [
      { name: 'heldOn', kind: 'day', label: texts.Visit_HeldOn, value: draft.heldOn, max: asOf, required: true },
      {
        ...{ name: 'met', kind: 'choices', label: texts.Visit_Met, value: draft.met },
        choices: deal.roles.map(({ person, name }) => ({ value: person, label: name })),
      },
      ...draft.met.flatMap((person) => metFields(deal, person, draft, stages)),
    ],
    learnt: learntFields(open, template, draft, stages),
    commitment: [
      ...(commitment === '' ? [] : [reachedField(commitment, draft)]),
      ...alwaysWritten.map((name) => text(name, say.recordLine({ kind: name }))),
    ],
    after: [
      { name: 'nextOn', kind: 'day', label: texts.Visit_NextOn, value: draft.nextOn },
      ...(logKinds.length === 0 ? [] : [logField(logKinds, draft)]),
    ],
  };
}

/** How far one has come with somebody who was met; left as it is, nothing of it is written. */
function metFields(deal: Deal, person: string, draft: RecordDraft, { words }: StageSpeaker): readonly FormField[] {
  const role = deal.roles.find((one) => one.person === person);
  if (!role) return [];
  const level = contactLevels.find((one) => one === role.level) ?? 'none';
  const kept = { value: '', label: fillLabel(texts.Visit_LevelKept, words.levels[level]) };
  return [
    {
      ...{ name: `level/${person}`, kind: 'choice', label: fillLabel(texts.Visit_MetLevel, role.name) },
      value: textOf(draft, `level/${person}`),
      choices: [kept, ...contactLevels.map((value) => ({ value, label: words.levels[value] }))],
    },
    {
      ...{ name: `info/${person}`, kind: 'yesNo', label: fillLabel(texts.Visit_MetInfo, role.name) },
      value: draft[`info/${person}`] ?? role.infoComplete,
    },
  ];
}

function reachedField(commitment: string, draft: RecordDraft): FormField {
  const choices: readonly FormChoice[] = [
    { value: '', label: texts.Visit_ReachedUnknown },
    { value: 'yes', label: texts.Visit_ReachedYes },
    { value: 'no', label: texts.Visit_ReachedNo },
  ];
  return {
    name: 'reached',
    kind: 'choice',
    label: texts.Visit_Reached,
    value: draft.reached,
    choices,
    help: commitment,
  };
}

function logField(kinds: readonly string[], draft: RecordDraft): FormField {
  const labels: Readonly<Record<string, string>> = { Event: texts.Visit_LogEvent, Task: texts.Visit_LogTask };
  return {
    ...{ name: 'logAs', kind: 'choice', label: texts.Visit_LogAs, value: draft.logAs },
    choices: [
      ...kinds.map((value) => ({ value, label: labels[value] })),
      { value: 'none', label: texts.Visit_LogNone },
    ],
  };
}
