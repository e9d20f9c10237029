import type { CalendarDate } from '../basics/calendar-date';
import type { CommitteeProblem } from './committee-problem';

/** What a contact's days on file come to. */
export interface MeetingOnFile {
  readonly met: boolean;
  readonly followedUp: string | undefined;
  /** A day of meeting that lies ahead; what is no day at all is for `readCommittee` to tell. */
  readonly problems: readonly CommitteeProblem[];
}

/** Who was met on a day was met, and followed up on that day; a meeting that lies ahead has not been, and is told. */
export function meetingOnFile(
  contact: string,
  { metOn, followedUp }: { readonly metOn: string | undefined; readonly followedUp: string | undefined },
  asOf: CalendarDate,
): MeetingOnFile {
  const liesAhead = metOn !== undefined && isDay(metOn) && metOn > asOf;
  if (!liesAhead) return { met: metOn !== undefined, followedUp: laterDay(followedUp, metOn), problems: [] };
  const problem: CommitteeProblem = { kind: 'datedLater', contact, member: 'metOn', date: metOn, asOf };
  return { met: false, followedUp, problems: [problem] };
}

/** The final decider is certain once exactly one person is marked so, however often. */
export function isDeciderCertain(marked: readonly string[]): boolean {
  return new Set(marked).size === 1;
}

/** The later of two days; what is no day is kept, so that it is told. */
export function laterDay(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (!isDay(one) || !isDay(other)) return isDay(one) ? other : one;
  return one < other ? other : one;
}

function isDay(text: string): text is CalendarDate {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
