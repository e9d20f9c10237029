import { fillLabel } from 'c/fillLabel';
import { contactLevels } from 'c/keystageStages';
import { learntFields } from './learntForm';
import { alwaysWritten, textOf } from './recordDraft';
import { texts } from './texts';
export function recordForm(ground, draft, say, stages) {
  const { deal, template, open, commitment, logKinds, asOf } = ground;
  const text = (name, label) => ({ name, kind: 'text', label, value: textOf(draft, name) });
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
function metFields(deal, person, draft, { words }) {
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
function reachedField(commitment, draft) {
  const choices = [
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
function logField(kinds, draft) {
  const labels = { Event: texts.Visit_LogEvent, Task: texts.Visit_LogTask };
  return {
    ...{ name: 'logAs', kind: 'choice', label: texts.Visit_LogAs, value: draft.logAs },
    choices: [
      ...kinds.map((value) => ({ value, label: labels[value] })),
      { value: 'none', label: texts.Visit_LogNone },
    ],
  };
}
