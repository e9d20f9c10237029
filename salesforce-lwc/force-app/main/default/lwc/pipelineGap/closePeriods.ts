import { calendarDateOf, fromDayNumber, dayNumber, type CalendarDate } from 'c/keystageBasics';

/** A span of close dates, both days within it; a side left out is open. */
export interface ClosePeriod {
  readonly id: 'past' | 'first' | 'second' | 'third' | 'fourth' | 'later';
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  /** The calendar quarter it is, or what is left of it. */
  readonly quarter?: { readonly of: number; readonly year: number };
}

const quarters = ['first', 'second', 'third', 'fourth'] as const;

/** Close dates in order: those passed, the rest of this calendar quarter, the three after it, and everything later. */
export function closePeriods(today: CalendarDate): readonly ClosePeriod[] {
  const year = Number(today.slice(0, 4));
  const now = Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  const begins = (quarter: number) => firstDayOf(year + Math.floor(quarter / 4), quarter % 4);
  return [
    { id: 'past', until: dayBefore(today) },
    ...quarters.map((id, k) => ({
      id,
      from: k === 0 ? today : begins(now + k),
      until: dayBefore(begins(now + k + 1)),
      quarter: { of: ((now + k) % 4) + 1, year: year + Math.floor((now + k) / 4) },
    })),
    { id: 'later', from: begins(now + 4) },
  ];
}

/** The deals whose close date lies in a period, as GraphQL filters them. */
export function closesIn({ from, until }: ClosePeriod): Readonly<Record<string, unknown>> {
  return { CloseDate: { ...(from && { gte: { value: from } }), ...(until && { lte: { value: until } }) } };
}

export function dayBefore(day: CalendarDate, days = 1): CalendarDate {
  return fromDayNumber(dayNumber(day) - days);
}

function firstDayOf(year: number, quarter: number): CalendarDate {
  return calendarDateOf(year, 3 * quarter + 1, 1)!;
}
