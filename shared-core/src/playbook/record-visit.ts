import { calendarDate, type CalendarDate } from '../basics';
import {
  buyingRoleFacts,
  readCommittee,
  type BuyingRole,
  type CommitteeProblem,
  type ContactLevel,
} from '../committee';
import { placeDeal, type DealFacts, type FactProblem, type Position, type StageTemplate } from '../stages';
import { readFacts } from '../stages/read-facts';
import { dealWithCommittee } from './deal-with-committee';

/** What somebody was like to meet: what the visit adds to a person of the committee. */
export interface PersonMet {
  /** The contact's id. */
  readonly id: string;
  readonly roles?: readonly BuyingRole[];
  readonly level?: ContactLevel;
  readonly infoComplete?: boolean;
}

/** What was learnt on a visit. */
export interface VisitRecord {
  /** The day of the visit, `YYYY-MM-DD`. */
  readonly on: string;
  /** Facts by path, as the template has them. */
  readonly learnt: Readonly<Record<string, unknown>>;
  readonly met?: readonly PersonMet[];
}

/** What is wrong with a record, or was left aside. */
export type RecordProblem =
  | { readonly kind: 'noSuchVisitDay'; readonly got: string }
  | { readonly kind: 'visitLater'; readonly on: CalendarDate; readonly asOf: CalendarDate }
  /** A later day already speaks of the fact: the younger observation stands. */
  | { readonly kind: 'newerOnFile'; readonly path: string; readonly observed: CalendarDate; readonly on: CalendarDate };

export interface FactUpdate {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The deal after a visit, for the host to keep; nothing that was handed in is changed. */
export interface RecordedVisit {
  readonly deal: DealFacts;
  /** As `readCommittee` reads it; undefined where none was handed over and nobody was met. */
  readonly committee: unknown;
  readonly updates: readonly FactUpdate[];
  /** Ids of conditions that were open before and are met now. */
  readonly nowMet: readonly string[];
  readonly position: { readonly before: Position; readonly after: Position };
  readonly problems: readonly (RecordProblem | FactProblem | CommitteeProblem)[];
}

interface CaseOnFile {
  readonly deal: DealFacts;
  readonly committee?: unknown;
}

/**
 * Turns what was learnt on a visit into facts with their date, so that `placeDeal` sees them (H of K4). A person met counts as met and followed
 * up on that day, and `buyingRoles` is filled from the committee anew. A fact the template cannot take is told and changes nothing; a record
 * without a right day changes nothing at all.
 */
export function recordVisit(
  template: StageTemplate,
  { deal, committee }: CaseOnFile,
  record: VisitRecord,
  asOf: CalendarDate,
): RecordedVisit {
  const circleBefore = committee === undefined ? null : readCommittee(committee, asOf).committee;
  const before = placeDeal(template, dealWithCommittee(template, deal, circleBefore), asOf);
  const day = dayOf(record, asOf);
  if (typeof day !== 'string') {
    const position = { before: before.evidenced, after: before.evidenced };
    return { deal, committee, updates: [], nowMet: [], position, problems: [day] };
  }
  const circle = meet(committee, record.met ?? [], day, asOf);
  const learnt = readFacts(template, { values: record.learnt, observed: {} }, asOf);
  const problems: (RecordProblem | FactProblem | CommitteeProblem)[] = [...learnt.problems, ...circle.problems];
  const earlier = readFacts(template, deal, asOf);
  const updates: FactUpdate[] = [];
  const update = (path: string, after: unknown) => updates.push({ path, before: earlier.values.get(path), after });
  for (const [path, value] of learnt.values) {
    const observed = earlier.observed.get(path);
    if (value === undefined) continue;
    if (observed !== undefined && observed > day) problems.push({ kind: 'newerOnFile', path, observed, on: day });
    else update(path, value);
  }
  const hasRoles = template.facts.some(({ path, type }) => path === 'buyingRoles' && type === 'list');
  if (circle.roles && hasRoles) update('buyingRoles', circle.roles);
  const changed = withUpdates(deal, updates, day);
  const after = placeDeal(template, changed, asOf);
  const newlySince = Object.keys(after.metSince).filter((id) => !Object.hasOwn(before.metSince, id));
  const metSince = { ...after.metSince, ...Object.fromEntries(newlySince.map((id) => [id, day])) };
  const stillOpen = new Set(after.open.map(({ condition }) => condition.id));
  return {
    deal: { ...changed, metSince },
    committee: circle.committee,
    updates,
    nowMet: before.open.map(({ condition }) => condition.id).filter((id) => !stillOpen.has(id)),
    position: { before: before.evidenced, after: after.evidenced },
    problems,
  };
}

function dayOf({ on }: VisitRecord, asOf: CalendarDate): CalendarDate | RecordProblem {
  const day = calendarDate(on);
  if (day === null) return { kind: 'noSuchVisitDay', got: on };
  return day > asOf ? { kind: 'visitLater', on: day, asOf } : day;
}

/** The committee as it was handed over, with who was met brought up to date; whatever else a host keeps of a person stays. */
function meet(committee: unknown, met: readonly PersonMet[], day: CalendarDate, asOf: CalendarDate) {
  if (met.length === 0) return { committee, roles: null, problems: [] };
  const source = isRecord(committee) ? committee : {};
  const contacts: readonly unknown[] = Array.isArray(source.contacts) ? source.contacts : [];
  const known = new Set(contacts.map(idOf));
  const merged = {
    ...source,
    contacts: [
      ...contacts.map((contact) => {
        const person = met.find(({ id }) => id === idOf(contact));
        return person && isRecord(contact) ? afterMeeting(contact, person, day) : contact;
      }),
      ...met.filter(({ id }) => !known.has(id)).map((person) => afterMeeting({}, person, day)),
    ],
  };
  const read = readCommittee(merged, asOf);
  return { committee: merged, roles: buyingRoleFacts(read.committee), problems: read.problems };
}

function idOf(contact: unknown): string | undefined {
  const id = isRecord(contact) ? contact.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id).trim() : undefined;
}

function afterMeeting(contact: Readonly<Record<string, unknown>>, person: PersonMet, day: CalendarDate) {
  const last = contact.followedUp;
  return { ...contact, ...person, everMet: true, followedUp: typeof last === 'string' && last > day ? last : day };
}

function withUpdates(deal: DealFacts, updates: readonly FactUpdate[], day: CalendarDate): DealFacts {
  if (updates.length === 0) return deal;
  const values = updates.reduce((left, { path }) => without(left, path.split('.')), deal.values);
  const flat = Object.fromEntries(updates.map(({ path, after }) => [path, after]));
  const observed = Object.fromEntries(updates.map(({ path }) => [path, day]));
  return {
    ...deal,
    values: { ...(isRecord(values) ? values : {}), ...flat },
    observed: { ...deal.observed, ...observed },
  };
}

/** The facts without one of them, however its path was spelt: `{ meeting: { date } }`, `{ 'meeting.date': … }`. */
function without(values: unknown, names: readonly string[]): unknown {
  if (!isRecord(values)) return values;
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      if (key === names.join('.')) return [];
      const length = key.split('.').length;
      const inside = length < names.length && key === names.slice(0, length).join('.');
      return [[key, inside ? without(value, names.slice(length)) : value] as const];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
