import { calendarDateOf, fromDayNumber, dayNumber } from 'c/keystageBasics';
const quarters = ['first', 'second', 'third', 'fourth'];
/** Close dates in order: those passed, the rest of this calendar quarter, the three after it, and everything later. */
export function closePeriods(today) {
  const year = Number(today.slice(0, 4));
  const now = Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  const begins = (quarter) => firstDayOf(year + Math.floor(quarter / 4), quarter % 4);
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
export function closesIn({ from, until }) {
  return { CloseDate: { ...(from && { gte: { value: from } }), ...(until && { lte: { value: until } }) } };
}
export function dayBefore(day, days = 1) {
  return fromDayNumber(dayNumber(day) - days);
}
function firstDayOf(year, quarter) {
  return calendarDateOf(year, 3 * quarter + 1, 1);
}
