import { dealSpeaker } from 'c/dealSpeaker';
import { editNotices, withConflicts } from 'c/editNotices';
import { fillLabel } from 'c/fillLabel';
import { missingParts, readingProblem } from 'c/readingProblem';
import { committeeView } from './committeeView';
import { circleForm, memberForm } from './memberForm';
import { texts } from './texts';
const object = 'Keystage_Buying_Role__c';
export function committeeCard({ reading, panel, mayEdit, contactRoles, lang, asOf }) {
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
function peopleOf({ roles }) {
  return new Map(
    roles.map(({ person, id, name, contact, metOn, finalDecider }) => [
      person,
      {
        ...{ id: person, recordId: id, name, isGone: contact === null, decides: finalDecider },
        ...(metOn !== null && { metOn: metOn }),
      },
    ]),
  );
}
function circleLines({ circle, committee }, say) {
  const line = (label, value) => fillLabel(texts.Committee_CircleLine, label, value);
  const day = (label, date) => (date === null ? [] : [line(label, say.date(date))]);
  return [
    line(texts.Committee_DeciderCertain, committee.finalDeciderCertain ? say.words.yes : say.words.no),
    ...day(texts.Committee_RestructuredOn, circle.restructuredOn),
    ...day(texts.Committee_RestructureReviewedOn, circle.restructureReviewedOn),
    ...day(texts.Committee_ReviewedOn, circle.reviewedOn),
  ];
}
function panelView(panel, deal, asOf, say) {
  const words = { list: (items) => say.list(items), day: (date) => say.date(date) };
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
function takeOverView(people, say) {
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
