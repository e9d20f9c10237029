import type { Deal, DealProcess, DealReading, VisitOnRecord } from 'c/dealRecord';
import { editNotices, withConflicts, type ValueWords } from 'c/editNotices';
import { dealSpeaker } from 'c/dealSpeaker';
import { fillLabel } from 'c/fillLabel';
import { visitPurposes } from 'c/keystagePlaybook';
import type { CalendarDate, StageSpeaker, StageTemplate } from 'c/keystageStages';
import { missingParts, readingProblem, type Obstacle } from 'c/readingProblem';
import type { FormField } from 'c/valueForm';
import { preparedVisit, type PreparedVisit, type VisitDraft, type VisitReader, type VisitSection } from 'c/visitPlan';
import { visitSpeaker } from 'c/visitSpeaker';
import { answerable } from './learntForm';
import { recordForm, type RecordForm } from './recordForm';
import type { RecordDraft } from './recordDraft';
import { texts } from './texts';
import { visitRows, type VisitRow } from './visitList';
import type { PlanPanel, VisitPanel } from './visitPanel';

export interface SectionView {
  readonly key: string;
  readonly section: VisitSection;
  readonly isOpen: boolean;
}

export interface PlanView {
  readonly title: string;
  readonly notices: readonly string[];
  readonly fields: readonly FormField[];
  /** Lines of the plan that two people wrote differently. */
  readonly inConflict: readonly FormField[];
  readonly hasConflicts: boolean;
  readonly proposal: string;
  readonly commitments: readonly { readonly key: string; readonly text: string }[];
  readonly hasCommitments: boolean;
  readonly sections: readonly SectionView[];
}

export interface RecordView {
  readonly title: string;
  readonly form: RecordForm;
  /** What was to be won. */
  readonly commitment: string;
  readonly heldMeanwhile?: string;
}

/** What the component shows: one of waiting, an obstacle with what to do next, or the visits with what is open of them. */
export interface VisitCard {
  readonly isLoading?: true;
  readonly obstacle?: Obstacle;
  readonly rows?: readonly VisitRow[];
  readonly isEmpty: boolean;
  readonly missing: readonly string[];
  /** Why no visit can be prepared although those on record are shown. */
  readonly hindrance?: Obstacle;
  readonly plan?: PlanView;
  readonly record?: RecordView;
  readonly announcement: string;
}

export interface VisitCardState {
  readonly reading: DealReading;
  readonly panel: VisitPanel;
  readonly reader: VisitReader;
  readonly logKinds: readonly string[];
  readonly mayEdit: boolean;
}

const object = 'Keystage_Visit__c';

export function visitCard({ reading, panel, reader, logKinds, mayEdit }: VisitCardState): VisitCard {
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

function panelView(
  panel: VisitPanel,
  deal: Deal,
  judgedBy: DealProcess,
  reader: VisitReader,
  logKinds: readonly string[],
): Pick<VisitCard, 'plan' | 'record'> {
  if (panel.kind === 'plan') {
    const prepared = preparedVisit(deal, judgedBy, panel.editing.draft, reader);
    return { plan: planView(panel, deal, prepared, judgedBy.template) };
  }
  if (panel.kind !== 'record') return {};
  const visit = deal.visits.find(({ id }) => id === panel.visitId);
  return visit ? { record: recordView(panel.draft, visit, deal, judgedBy, reader, logKinds) } : {};
}

function planView(
  panel: PlanPanel,
  deal: Deal,
  { plan, sections, say, stages }: PreparedVisit,
  template: StageTemplate,
): PlanView {
  const { editing, open, isReadable, isRemoved } = panel;
  const { draft } = editing;
  const words = valueWords(stages);
  const { proposal } = plan.purpose;
  const proposed = say.words.purposes[proposal.purpose];
  const fields: readonly FormField[] = [
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
    .map(({ name }): FormField => {
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
function textOf(id: string, { stages }: StageTemplate, say: StageSpeaker): string {
  const gates = stages.flatMap(({ milestones, successCriteria }) => [...milestones, ...successCriteria]);
  const condition = gates.find((one) => one.id === id);
  return condition ? say.text(condition.text) : id;
}

/** The people of the circle, and whoever was planned with and has left it since. */
function peopleToVisit(deal: Deal, person: string) {
  const people = deal.roles.flatMap(({ contact, name }) => (contact === null ? [] : [{ value: contact, label: name }]));
  const isMissing = person !== '' && !people.some(({ value }) => value === person);
  const former = deal.visits.find(({ contact }) => contact === person)?.contactName ?? person;
  return isMissing ? [...people, { value: person, label: former }] : people;
}

function recordView(
  draft: RecordDraft,
  visit: VisitOnRecord,
  deal: Deal,
  judgedBy: DealProcess,
  reader: VisitReader,
  logKinds: readonly string[],
): RecordView {
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

function planDraftOf({ contact, purpose }: VisitOnRecord): VisitDraft {
  return { plannedOn: '', person: contact ?? '', purpose: purpose ?? '', commitment: '' };
}

function valueWords(say: StageSpeaker): ValueWords {
  return { list: (items) => say.list(items), day: (date) => say.date(date as CalendarDate) };
}
