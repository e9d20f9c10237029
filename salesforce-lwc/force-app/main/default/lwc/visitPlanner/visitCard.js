import { editNotices, withConflicts } from 'c/editNotices';
import { dealSpeaker } from 'c/dealSpeaker';
import { fillLabel } from 'c/fillLabel';
import { visitPurposes } from 'c/keystagePlaybook';
import { missingParts, readingProblem } from 'c/readingProblem';
import { preparedVisit } from 'c/visitPlan';
import { visitSpeaker } from 'c/visitSpeaker';
import { answerable } from './learntForm';
import { recordForm } from './recordForm';
import { texts } from './texts';
import { visitRows } from './visitList';
const object = 'Keystage_Visit__c';
export function visitCard({ reading, panel, reader, logKinds, mayEdit }) {
  const blank = { isEmpty: false, missing: [] };
  const obstacle = readingProblem(reading, object);
  if (obstacle) return { ...blank, obstacle, announcement: obstacle.text };
  if (reading.kind !== 'read') return { ...blank, isLoading: true, announcement: texts.Visit_Loading };
  const { deal } = reading;
  const stages = dealSpeaker(reader.lang, deal.process?.template, (id) => deal.people.get(id) ?? id);
  const { purposes } = visitSpeaker(reader.lang, {}).words;
  const rows = visitRows(deal.visits, { nameOf: (id) => deal.people.get(id), purposes, mayEdit }, reader.asOf, stages);
  const isEmpty = rows.length === 0;
  return {
    ...{ rows, isEmpty, missing: missingParts(deal, object, 'visits') },
    ...(!deal.process && { hindrance: { text: texts.Reading_NoProcess, next: texts.Reading_NoProcessNext } }),
    ...(deal.process && panelView(panel, deal, deal.process, reader, logKinds)),
    announcement: isEmpty ? texts.Visit_Empty : texts.Visit_ListTitle,
  };
}
function panelView(panel, deal, judgedBy, reader, logKinds) {
  if (panel.kind === 'plan') {
    const prepared = preparedVisit(deal, judgedBy, panel.editing.draft, reader);
    return { plan: planView(panel, deal, prepared, judgedBy.template) };
  }
  if (panel.kind !== 'record') return {};
  const visit = deal.visits.find(({ id }) => id === panel.visitId);
  return visit ? { record: recordView(panel.draft, visit, deal, judgedBy, reader, logKinds) } : {};
}
function planView(panel, deal, { plan, sections, say, stages }, template) {
  const { editing, open, isReadable, isRemoved } = panel;
  const { draft } = editing;
  const words = valueWords(stages);
  const { proposal } = plan.purpose;
  const proposed = say.words.purposes[proposal.purpose];
  const fields = [
    { name: 'plannedOn', kind: 'day', label: texts.Visit_PlannedOn, value: draft.plannedOn },
    {
      ...{
        name: 'person',
        kind: 'choice',
        label: texts.Visit_Person,
        value: draft.person,
        help: texts.Visit_PersonHelp,
      },
      choices: [{ value: '', label: texts.Visit_PersonNone }, ...peopleToVisit(deal, draft.person)],
    },
    {
      ...{ name: 'purpose', kind: 'choice', label: texts.Visit_Purpose, value: draft.purpose },
      choices: [
        { value: '', label: fillLabel(texts.Visit_PurposeProposed, proposed) },
        ...visitPurposes.map((value) => ({ value, label: say.words.purposes[value] })),
      ],
    },
    { name: 'commitment', kind: 'text', label: texts.Visit_Commitment, value: draft.commitment },
  ];
  const lines = sections.flatMap((section) => section.lines);
  const written = editing.conflicts
    .filter(({ name }) => !fields.some((field) => field.name === name))
    .map(({ name }) => {
      const label = lines.find(({ piece }) => piece === name)?.text ?? name.slice(2);
      return { name, kind: 'text', label, value: draft[name] ?? '' };
    });
  const commitments = plan.closes.flatMap((close) =>
    close.kind === 'commitment' ? [{ key: close.condition, text: textOf(close.condition, template, stages) }] : [],
  );
  const title =
    draft.plannedOn === '' ? texts.Visit_PlanNext : fillLabel(texts.Visit_SheetOn, words.day(draft.plannedOn));
  return {
    title,
    notices: [
      ...(isReadable ? [] : [texts.Visit_Unreadable]),
      ...(isRemoved ? [texts.Visit_RemovedMeanwhile] : []),
      ...editNotices(editing, [...fields, ...written], title, words),
    ],
    fields: withConflicts(fields, editing, words),
    inConflict: withConflicts(written, editing, words),
    hasConflicts: written.length > 0,
    proposal: fillLabel(texts.Visit_Proposed, proposed, say.purposeReason(proposal.reason)),
    ...{ commitments, hasCommitments: commitments.length > 0 },
    sections: sections.map((section) => ({ key: section.key, section, isOpen: open.includes(section.key) })),
  };
}
/** A condition as its own words say it, without quotes. */
function textOf(id, { stages }, say) {
  const gates = stages.flatMap(({ milestones, successCriteria }) => [...milestones, ...successCriteria]);
  const condition = gates.find((one) => one.id === id);
  return condition ? say.text(condition.text) : id;
}
/** The people of the circle, and whoever was planned with and has left it since. */
function peopleToVisit(deal, person) {
  const people = deal.roles.flatMap(({ contact, name }) => (contact === null ? [] : [{ value: contact, label: name }]));
  const isMissing = person !== '' && !people.some(({ value }) => value === person);
  const former = deal.visits.find(({ contact }) => contact === person)?.contactName ?? person;
  return isMissing ? [...people, { value: person, label: former }] : people;
}
function recordView(draft, visit, deal, judgedBy, reader, logKinds) {
  const { plan, say, stages } = preparedVisit(deal, judgedBy, planDraftOf(visit), reader);
  const atWork = plan.placement.open.filter(({ stage }) => stage === plan.stage);
  const open = answerable(atWork, judgedBy.template);
  const ground = {
    ...{ deal, template: judgedBy.template, open, logKinds },
    ...{ commitment: visit.commitment ?? '', asOf: reader.asOf },
  };
  return {
    title: texts.Visit_RecordTitle,
    form: recordForm(ground, draft, say, stages),
    commitment: ground.commitment,
    ...(visit.status === 'Held' && { heldMeanwhile: fillLabel(texts.Visit_HeldMeanwhile, visit.summary ?? '') }),
  };
}
function planDraftOf({ contact, purpose }) {
  return { plannedOn: '', person: contact ?? '', purpose: purpose ?? '', commitment: '' };
}
function valueWords(say) {
  return { list: (items) => say.list(items), day: (date) => say.date(date) };
}
