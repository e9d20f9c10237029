import {
  buyingRoles,
  committeeCoverage,
  contactLevels,
  coreRoles,
  findLandmines,
  rankCoverage,
} from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';
/** Who sits on which role and how far one has come with them, how well that covers the purchase, and what lies under the deal. */
export function committeeView({ committee, people, problems, asOf }, say) {
  const { contacts } = committee;
  const personOf = (contact) => personView(contact, people.get(contact.id), say);
  const seats = [
    ...buyingRoles.map((role) => seatOf(role, contacts.filter(({ roles }) => roles.includes(role)).map(personOf), say)),
    ...looseSeat(contacts.filter(({ roles }) => roles.length === 0).map(personOf)),
  ];
  const filled = buyingRoles.filter((role) => contacts.some(({ roles }) => roles.includes(role))).length;
  return {
    isEmpty: contacts.length === 0,
    ...coverageOf(contacts, say),
    seats,
    seatsFilled: fillLabel(texts.Committee_Seats, say.number(filled), say.number(buyingRoles.length)),
    ...threadsOf(contacts, asOf, say),
    mines: minesOf(findLandmines(committee), say),
    // Several roles of one person are seen in the seats, a person without a role in a seat of their own.
    problems: problems
      .filter(({ kind }) => kind !== 'severalRoles' && kind !== 'contactWithoutRole')
      .map((problem) => say.committeeProblem(problem)),
  };
}
function seatOf(role, people, say) {
  const isEmpty = people.length === 0;
  return { key: role, role: say.words.roles[role], isEmpty, className: isEmpty ? 'seat seat_empty' : 'seat', people };
}
/** Whoever holds no role stays in the circle, and is shown. */
function looseSeat(people) {
  return people.length === 0
    ? []
    : [{ key: 'none', role: texts.Committee_NoRole, isEmpty: false, className: 'seat', people }];
}
function personView(contact, person, say) {
  const step = contactLevels.indexOf(contact.level) + 1;
  const level = say.words.levels[contact.level];
  const of = contactLevels.length;
  const name = say.contact(contact.id);
  const met = person?.metOn ? fillLabel(texts.Committee_Met, say.date(person.metOn)) : undefined;
  const remarks = [
    contact.everMet ? met : texts.Committee_NotMet,
    contact.infoComplete ? undefined : texts.Committee_Incomplete,
    person?.decides ? texts.Committee_Decides : undefined,
    contact.ownedBy && fillLabel(texts.Committee_OwnedBy, say.words.owners[contact.ownedBy]),
  ];
  return {
    key: contact.id,
    recordId: person?.recordId ?? '',
    name,
    ...(person?.title && { title: person.title }),
    isGone: person?.isGone ?? false,
    depth: {
      ...{ step, of, name: level },
      description: fillLabel(texts.Committee_Step, level, say.number(step), say.number(of)),
    },
    remarks: remarks.filter((remark) => remark !== undefined).join(' · '),
    editLabel: fillLabel(texts.Committee_Edit, name),
    removeLabel: fillLabel(texts.Committee_Remove, name),
  };
}
function coverageOf(contacts, say) {
  const { coverage, uncapped, missingRoles } = committeeCoverage(contacts);
  const share = say.percent(coverage, 0);
  const engaged = coreRoles.filter((role) =>
    contacts.some(({ roles, level }) => roles.includes(role) && (level === 'engaged' || level === 'supportive')),
  );
  const sentence = fillLabel(
    texts.Committee_Covered,
    share,
    say.number(coreRoles.length),
    say.number(coreRoles.length - missingRoles.length),
    say.number(engaged.length),
  );
  if (coverage === uncapped) return { share, coverage: sentence };
  return { share, coverage: sentence, cap: fillLabel(texts.Committee_Capped, share, say.percent(uncapped, 0)) };
}
function threadsOf(contacts, asOf, say) {
  const names = (held, words) =>
    Object.keys(words)
      .filter((one) => held.includes(one))
      .map((one) => words[one]);
  const ofCircle = (label, held) =>
    fillLabel(label, say.number(held.length), held.length === 0 ? texts.Committee_ThreadsNone : say.list(held));
  const { threads } = committeeCoverage(contacts);
  const { findings } = rankCoverage(contacts, asOf);
  return {
    threads: [
      fillLabel(texts.Committee_ThreadsSum, say.number(contacts.length), say.number(threads)),
      ofCircle(
        texts.Committee_ThreadsDepartments,
        names(
          contacts.map(({ department }) => department),
          say.words.departments,
        ),
      ),
      ofCircle(
        texts.Committee_ThreadsRanks,
        names(
          contacts.map(({ rank }) => rank),
          say.words.ranks,
        ),
      ),
    ],
    findings: findings.length > 0 ? findings.map((finding) => say.rankFinding(finding)) : [texts.Committee_ThreadsFine],
  };
}
function minesOf(mines, say) {
  const heading =
    mines.length === 0 ? texts.Committee_NoMines : fillLabel(texts.Committee_Mines, say.number(mines.length));
  return {
    heading,
    found: mines.map(({ kind, defuse: [first, ...others] }) => ({
      key: kind,
      name: say.landmine({ kind }),
      step: say.defusal(first),
      ...(others.length > 0 && { more: fillLabel(texts.Committee_MoreSteps, say.number(others.length)) }),
    })),
  };
}
