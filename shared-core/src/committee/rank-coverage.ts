import { monthsBefore, type CalendarDate } from '../basics/calendar-date';
import { holds, type BuyerRank, type Contact, type Department, type OwnerRank } from './committee';

/** What is missing in who of ours owns whom. */
export type RankFinding =
  | { readonly kind: 'nobodyKnownIn'; readonly department: Department }
  | { readonly kind: 'nobodyOwns'; readonly department: Department; readonly contacts: readonly string[] }
  | { readonly kind: 'deciderOwnedTooLow'; readonly contact: string; readonly ownedBy: OwnerRank | null }
  | { readonly kind: 'topMetTooRarely'; readonly times: number; readonly least: number }
  | { readonly kind: 'topMetTooOften'; readonly times: number; readonly most: number };

export interface RankCoverage {
  /** Who of ours owns whom, in the order of the contacts. */
  readonly owners: readonly {
    readonly contact: string;
    readonly rank: BuyerRank | null;
    readonly department: Department | null;
    readonly ownedBy: OwnerRank | null;
  }[];
  /** Days within the last twelve months on which top management met top management. */
  readonly topMeetings: number;
  readonly findings: readonly RankFinding[];
}

/** Each of these needs an owner of ours, at every stage (K1). */
const ownedDepartments = ['purchasing', 'engineering', 'quality'] as const satisfies readonly Department[];
/** Top-level contact is meant to happen two to five times a year. */
const topMeetingsAYear = { least: 2, most: 5 };

/**
 * Coverage by rank and department (K1): purchasing, engineering and quality each have an owner, deciders belong to our sales director,
 * vice-president or general manager, and top management meets two to five times in the twelve months up to `asOf`.
 */
export function rankCoverage(contacts: readonly Contact[], asOf: CalendarDate): RankCoverage {
  const topMeetings = countTopMeetings(contacts, asOf);
  const { least, most } = topMeetingsAYear;
  const findings: RankFinding[] = [
    ...ownedDepartments.flatMap((name) => ofDepartment(name, contacts)),
    ...ofDeciders(contacts),
  ];
  if (topMeetings < least) findings.push({ kind: 'topMetTooRarely', times: topMeetings, least });
  if (topMeetings > most) findings.push({ kind: 'topMetTooOften', times: topMeetings, most });
  return {
    owners: contacts.map(({ id, rank, department, ownedBy }) => ({
      contact: id,
      rank: rank ?? null,
      department: department ?? null,
      ownedBy: ownedBy ?? null,
    })),
    topMeetings,
    findings,
  };
}

function ofDepartment(department: Department, contacts: readonly Contact[]): RankFinding[] {
  const people = contacts.filter((contact) => contact.department === department);
  if (people.length === 0) return [{ kind: 'nobodyKnownIn', department }];
  if (people.some(({ ownedBy }) => ownedBy !== undefined)) return [];
  return [{ kind: 'nobodyOwns', department, contacts: people.map(({ id }) => id) }];
}

function ofDeciders(contacts: readonly Contact[]): RankFinding[] {
  return contacts
    .filter((contact) => holds(contact, 'decision') && (contact.ownedBy ?? 'rep') === 'rep')
    .map(({ id, ownedBy }) => ({ kind: 'deciderOwnedTooLow', contact: id, ownedBy: ownedBy ?? null }));
}

/** Several people met on one day are one meeting. */
function countTopMeetings(contacts: readonly Contact[], asOf: CalendarDate): number {
  const from = monthsBefore(asOf, 12);
  const days = contacts.flatMap(({ rank, topMeetings }) => (rank === 'top' ? (topMeetings ?? []) : []));
  return new Set(days.filter((day) => day > from && day <= asOf)).size;
}
