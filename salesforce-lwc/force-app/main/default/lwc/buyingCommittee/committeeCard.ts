import type { Deal, DealReading, RoleOnRecord } from 'c/dealRecord';
import { dealSpeaker } from 'c/dealSpeaker';
import { editNotices, withConflicts, type ValueWords } from 'c/editNotices';
import { fillLabel } from 'c/fillLabel';
import type { CalendarDate, StageSpeaker } from 'c/keystageStages';
import { missingParts, readingProblem, type Obstacle } from 'c/readingProblem';
import type { FormField } from 'c/valueForm';
import { committeeView, type CirclePerson, type CommitteeView } from './committeeView';
import type { ContactRole } from './contactRoles';
import { circleForm, memberForm } from './memberForm';
import type { Panel } from './panel';
import { texts } from './texts';

/** A form that is open on the card. */
export interface FormView {
  readonly title: string;
  readonly first: readonly FormField[];
  readonly details?: readonly FormField[];
  readonly style?: string;
  readonly notices: readonly string[];
}

export interface SearchView {
  readonly accountId: string | null;
  readonly accountName: string;
  readonly taken: readonly string[];
}

export interface TakeOverView {
  readonly heading: string;
  readonly people: readonly { readonly key: string; readonly text: string; readonly label: string }[];
}

/** What the component shows: one of waiting, an obstacle with what to do next, or the committee. */
export interface CommitteeCard {
  readonly isLoading?: true;
  readonly obstacle?: Obstacle;
  readonly view?: CommitteeView;
  readonly emptyNext: string;
  /** What is known of the circle as a whole, a line each. */
  readonly circle: readonly string[];
  readonly missing: readonly string[];
  readonly search?: SearchView;
  readonly form?: FormView;
  readonly takeOver?: TakeOverView;
  /** The card in a word, for somebody who does not see it change. */
  readonly announcement: string;
}

export interface CardState {
  readonly reading: DealReading;
  readonly panel: Panel;
  readonly mayEdit: boolean;
  readonly contactRoles: readonly ContactRole[];
  readonly lang: string;
  readonly asOf: CalendarDate;
}

const object = 'Keystage_Buying_Role__c';

export function committeeCard({ reading, panel, mayEdit, contactRoles, lang, asOf }: CardState): CommitteeCard {
  const obstacle = readingProblem(reading, object);
  const blank = { missing: [], circle: [], emptyNext: '' };
  if (obstacle) return { ...blank, obstacle, announcement: obstacle.text };
  if (reading.kind !== 'read') return { ...blank, isLoading: true, announcement: texts.Committee_Loading };
  const { deal } = reading;
  const say = dealSpeaker(lang, deal.process?.template, (id) => deal.people.get(id) ?? id);
  const problems = deal.problems.flatMap((problem) => (problem.kind === 'committee' ? [problem.problem] : []));
  const view = committeeView({ committee: deal.committee, people: peopleOf(deal), problems, asOf }, say);
  return {
    view,
    emptyNext: mayEdit ? texts.Committee_EmptyNext : texts.Committee_EmptyReadOnly,
    missing: missingParts(deal, object, 'roles'),
    circle: circleLines(deal, say),
    ...panelView(panel, deal, asOf, say),
    ...(mayEdit && contactRoles.length > 0 && { takeOver: takeOverView(contactRoles, say) }),
    announcement: view.isEmpty ? texts.Committee_Empty : view.coverage,
  };
}

function peopleOf({ roles }: Deal): ReadonlyMap<string, CirclePerson> {
  return new Map(
    roles.map(({ person, id, name, contact, metOn, finalDecider }: RoleOnRecord) => [
      person,
      {
        ...{ id: person, recordId: id, name, isGone: contact === null, decides: finalDecider },
        ...(metOn !== null && { metOn: metOn as CalendarDate }),
      },
    ]),
  );
}

function circleLines({ circle, committee }: Deal, say: StageSpeaker): readonly string[] {
  const line = (label: string, value: string) => fillLabel(texts.Committee_CircleLine, label, value);
  const day = (label: string, date: string | null) =>
    date === null ? [] : [line(label, say.date(date as CalendarDate))];
  return [
    line(texts.Committee_DeciderCertain, committee.finalDeciderCertain ? say.words.yes : say.words.no),
    ...day(texts.Committee_RestructuredOn, circle.restructuredOn),
    ...day(texts.Committee_RestructureReviewedOn, circle.restructureReviewedOn),
    ...day(texts.Committee_ReviewedOn, circle.reviewedOn),
  ];
}

function panelView(
  panel: Panel,
  deal: Deal,
  asOf: CalendarDate,
  say: StageSpeaker,
): Pick<CommitteeCard, 'search' | 'form'> {
  const words: ValueWords = { list: (items) => say.list(items), day: (date) => say.date(date as CalendarDate) };
  switch (panel.kind) {
    case 'search': {
      const taken = deal.roles.flatMap(({ contact }) => contact ?? []);
      return { search: { accountId: deal.account.id, accountName: deal.account.name ?? '', taken } };
    }
    case 'member': {
      const { name, editing, isRemoved } = panel.member;
      const { first, details, style } = memberForm(editing.draft, asOf, say);
      const removed = isRemoved ? [fillLabel(texts.Committee_RemovedMeanwhile, name)] : [];
      return {
        form: {
          title: name,
          first: withConflicts(first, editing, words),
          details: withConflicts(details, editing, words),
          ...(style !== undefined && { style }),
          notices: [...removed, ...editNotices(editing, [...first, ...details], name, words)],
        },
      };
    }
    case 'circle': {
      const fields = circleForm(panel.editing.draft, asOf);
      const title = texts.Committee_Circle;
      const notices = editNotices(panel.editing, fields, title, words);
      return { form: { title, first: withConflicts(fields, panel.editing, words), notices } };
    }
    case 'none':
      return {};
  }
}

function takeOverView(people: readonly ContactRole[], say: StageSpeaker): TakeOverView {
  return {
    heading: fillLabel(texts.Committee_ContactRoles, say.number(people.length)),
    people: people.map(({ contactId, name, called, roles }) => ({
      key: contactId,
      text: fillLabel(
        texts.Committee_RoleBecomes,
        called === '' ? name : `${name} (${called})`,
        roles.length === 0 ? texts.Committee_NoRole : say.roles(roles),
      ),
      label: fillLabel(texts.Committee_TakeOver, name),
    })),
  };
}
