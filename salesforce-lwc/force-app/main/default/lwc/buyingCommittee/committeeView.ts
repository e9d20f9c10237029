import {
  buyingRoles,
  committeeCoverage,
  contactLevels,
  coreRoles,
  findLandmines,
  rankCoverage,
  type BuyingRole,
  type CalendarDate,
  type Committee,
  type CommitteeProblem,
  type Contact,
  type Landmine,
  type StageSpeaker,
} from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';

/** One person of the circle beside what the core knows of them. */
export interface CirclePerson {
  /** As the committee calls them. */
  readonly id: string;
  /** The record that holds them. */
  readonly recordId: string;
  readonly name: string;
  /** Whether the contact was deleted and the name alone was kept. */
  readonly isGone: boolean;
  readonly title?: string;
  readonly metOn?: CalendarDate;
  readonly decides?: boolean;
}

export interface PersonView {
  readonly key: string;
  readonly recordId: string;
  readonly name: string;
  readonly title?: string;
  readonly isGone: boolean;
  readonly depth: { readonly step: number; readonly of: number; readonly name: string; readonly description: string };
  /** Met or not, how much is known, whose they are. */
  readonly remarks: string;
  readonly editLabel: string;
  readonly removeLabel: string;
}

export interface SeatView {
  readonly key: string;
  readonly role: string;
  readonly isEmpty: boolean;
  readonly className: string;
  readonly people: readonly PersonView[];
}

export interface MineView {
  readonly key: string;
  readonly name: string;
  readonly step: string;
  readonly more?: string;
}

/** The buying committee of a deal, in the reader's words. */
export interface CommitteeView {
  readonly isEmpty: boolean;
  readonly share: string;
  readonly coverage: string;
  readonly cap?: string;
  readonly seats: readonly SeatView[];
  readonly seatsFilled: string;
  readonly threads: readonly string[];
  readonly findings: readonly string[];
  readonly mines: { readonly heading: string; readonly found: readonly MineView[] };
  readonly problems: readonly string[];
}

export interface Circle {
  readonly committee: Committee;
  readonly people: ReadonlyMap<string, CirclePerson>;
  readonly problems: readonly CommitteeProblem[];
  readonly asOf: CalendarDate;
}

/** Who sits on which role and how far one has come with them, how well that covers the purchase, and what lies under the deal. */
export function committeeView({ committee, people, problems, asOf }: Circle, say: StageSpeaker): CommitteeView {
  const { contacts } = committee;
  const personOf = (contact: Contact) => personView(contact, people.get(contact.id), say);
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

function seatOf(role: BuyingRole, people: readonly PersonView[], say: StageSpeaker): SeatView {
  const isEmpty = people.length === 0;
  return { key: role, role: say.words.roles[role], isEmpty, className: isEmpty ? 'seat seat_empty' : 'seat', people };
}

/** Whoever holds no role stays in the circle, and is shown. */
function looseSeat(people: readonly PersonView[]): readonly SeatView[] {
  return people.length === 0
    ? []
    : [{ key: 'none', role: texts.Committee_NoRole, isEmpty: false, className: 'seat', people }];
}

function personView(contact: Contact, person: CirclePerson | undefined, say: StageSpeaker): PersonView {
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

function coverageOf(
  contacts: readonly Contact[],
  say: StageSpeaker,
): Pick<CommitteeView, 'share' | 'coverage' | 'cap'> {
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

function threadsOf(
  contacts: readonly Contact[],
  asOf: CalendarDate,
  say: StageSpeaker,
): Pick<CommitteeView, 'threads' | 'findings'> {
  const names = <T extends string>(held: readonly (T | undefined)[], words: Readonly<Record<T, string>>) =>
    (Object.keys(words) as T[]).filter((one) => held.includes(one)).map((one) => words[one]);
  const ofCircle = (label: string, held: readonly string[]) =>
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

function minesOf(mines: readonly Landmine[], say: StageSpeaker): CommitteeView['mines'] {
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
