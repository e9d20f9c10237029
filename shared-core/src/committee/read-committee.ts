import { calendarDate, type CalendarDate } from '../basics/calendar-date';
import {
  buyerRanks,
  buyingRoles,
  contactLevels,
  departments,
  ownerRanks,
  type BuyingRole,
  type Committee,
  type Contact,
} from './committee';
import type { CommitteeProblem, MemberExpected } from './committee-problem';
import { isOnAxis } from './style-of';

export interface ReadCommittee {
  readonly committee: Committee;
  readonly problems: readonly CommitteeProblem[];
}

/**
 * Reads a buying committee as a host has it: `{ contacts: […], since, restructured?, restructureReviewed?, finalDeciderCertain? }`. What cannot
 * be right is told and counts as not known; a person without a role stays in the circle. `since` not known: newcomers of all time are new.
 */
export function readCommittee(source: unknown, asOf: CalendarDate): ReadCommittee {
  const problems: CommitteeProblem[] = [];
  if (!isObject(source) || !Array.isArray(source.contacts)) {
    problems.push({ kind: 'committeeNotReadable', got: shortText(isObject(source) ? source.contacts : source) });
  }
  const circle = isObject(source) ? source : {};
  const read = new MemberReader(circle, { contact: null, asOf, problems });
  const contacts = (Array.isArray(circle.contacts) ? circle.contacts : []).flatMap((one: unknown, position) =>
    readContact(one, position, asOf, problems),
  );
  const committee = {
    contacts: joinPeople(contacts, problems),
    since: read.day('since') ?? ('0001-01-01' as CalendarDate),
    restructured: read.day('restructured'),
    restructureReviewed: read.day('restructureReviewed'),
    finalDeciderCertain: read.yesNo('finalDeciderCertain') ?? false,
  };
  return { committee, problems };
}

function readContact(source: unknown, position: number, asOf: CalendarDate, problems: CommitteeProblem[]): Contact[] {
  if (!isObject(source)) {
    problems.push({ kind: 'contactNotReadable', position, got: shortText(source) });
    return [];
  }
  const id = typeof source.id === 'string' || typeof source.id === 'number' ? String(source.id).trim() : '';
  if (id === '') {
    problems.push({ kind: 'contactWithoutId', position });
    return [];
  }
  const read = new MemberReader(source, { contact: id, asOf, problems });
  return [
    {
      id,
      roles: read.roles(),
      level: read.oneOf('level', contactLevels) ?? 'none',
      infoComplete: read.yesNo('infoComplete') ?? false,
      everMet: read.yesNo('everMet') ?? false,
      joined: read.day('joined'),
      postChanged: read.day('postChanged'),
      followedUp: read.day('followedUp'),
      rank: read.oneOf('rank', buyerRanks),
      department: read.oneOf('department', departments),
      ownedBy: read.oneOf('ownedBy', ownerRanks),
      topMeetings: read.days('topMeetings'),
      decisiveness: read.impression('decisiveness'),
      responsiveness: read.impression('responsiveness'),
    },
  ];
}

/** Entries of one person become one, with all their roles and the better of what is known; then what is worth telling is told. */
function joinPeople(contacts: readonly Contact[], problems: CommitteeProblem[]): Contact[] {
  const ids = [...new Set(contacts.map(({ id }) => id))];
  return ids.map((id) => {
    const entries = contacts.filter((contact) => contact.id === id);
    if (entries.length > 1) problems.push({ kind: 'listedTwice', contact: id, times: entries.length });
    const person = entries.reduce(joined);
    const { roles } = person;
    if (roles.length === 0) problems.push({ kind: 'contactWithoutRole', contact: id });
    if (roles.length > 1) problems.push({ kind: 'severalRoles', contact: id, roles });
    return person;
  });
}

function joined(one: Contact, other: Contact): Contact {
  const both = [one, other];
  const latest = (days: readonly (CalendarDate | undefined)[]) =>
    days.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a));
  return {
    id: one.id,
    roles: buyingRoles.filter((role) => both.some(({ roles }) => roles.includes(role))),
    level: contactLevels[Math.max(...both.map(({ level }) => contactLevels.indexOf(level)))],
    infoComplete: both.some(({ infoComplete }) => infoComplete),
    everMet: both.some(({ everMet }) => everMet),
    joined: latest(both.map((entry) => entry.joined)),
    postChanged: latest(both.map(({ postChanged }) => postChanged)),
    followedUp: latest(both.map(({ followedUp }) => followedUp)),
    rank: one.rank ?? other.rank,
    department: one.department ?? other.department,
    ownedBy: one.ownedBy ?? other.ownedBy,
    topMeetings: both.flatMap(({ topMeetings }) => topMeetings ?? []),
    decisiveness: one.decisiveness ?? other.decisiveness,
    responsiveness: one.responsiveness ?? other.responsiveness,
  };
}

interface Surroundings {
  /** Whose record it is; null for the committee as a whole. */
  readonly contact: string | null;
  readonly asOf: CalendarDate;
  readonly problems: CommitteeProblem[];
}

/** Reads members of one record; a blank is undefined, and so is what cannot be right, once it is told. */
class MemberReader {
  constructor(
    private readonly source: Readonly<Record<string, unknown>>,
    private readonly around: Surroundings,
  ) {}

  yesNo(member: string): boolean | undefined {
    const value = this.given(member);
    return value === undefined || typeof value === 'boolean' ? value : this.wrong(member, { kind: 'yesNo' });
  }

  day(member: string): CalendarDate | undefined {
    const value = this.given(member);
    return value === undefined ? undefined : this.past(member, value, { kind: 'day' });
  }

  days(member: string): CalendarDate[] | undefined {
    const value = this.given(member);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) return this.wrong(member, { kind: 'days' });
    return value.flatMap((day) => this.past(member, day, { kind: 'days' }) ?? []);
  }

  impression(member: string): number | undefined {
    const value = this.given(member);
    return value === undefined || isOnAxis(value) ? value : this.wrong(member, { kind: 'impression' });
  }

  oneOf<T extends string>(member: string, values: readonly T[]): T | undefined {
    const value = this.given(member);
    if (value === undefined) return undefined;
    return values.find((one) => one === value) ?? this.wrong(member, { kind: 'oneOf', values });
  }

  roles(): BuyingRole[] {
    const value = this.given('roles');
    if (value === undefined) return [];
    if (!Array.isArray(value)) return this.wrong('roles', { kind: 'roles' }) ?? [];
    const { contact, problems } = this.around;
    for (const role of value as unknown[]) {
      if (buyingRoles.some((known) => known === role)) continue;
      problems.push({ kind: 'unknownRole', contact: contact ?? '', got: shortText(role), known: buyingRoles });
    }
    return buyingRoles.filter((role) => value.includes(role));
  }

  private given(member: string): unknown {
    const value = Object.hasOwn(this.source, member) ? this.source[member] : undefined;
    return isBlank(value) ? undefined : value;
  }

  private past(member: string, text: unknown, expected: MemberExpected): CalendarDate | undefined {
    const { contact, asOf, problems } = this.around;
    const date = typeof text === 'string' ? calendarDate(text) : null;
    if (date === null) return this.wrong(member, expected);
    if (date <= asOf) return date;
    problems.push({ kind: 'datedLater', contact, member, date, asOf });
    return undefined;
  }

  private wrong(member: string, expected: MemberExpected): undefined {
    const { contact, problems } = this.around;
    const got = shortText(this.given(member));
    problems.push({ kind: 'wrongMember', contact: contact ?? '', member, expected, got });
    return undefined;
  }
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shortText(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
