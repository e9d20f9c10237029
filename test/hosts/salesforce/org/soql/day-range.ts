import { OrgError } from '../save-error';

/** The first and the last day of what a date literal names, as of a day. Throws at one that is not built. */
export function dayRange(
  name: string,
  count: number | undefined,
  today: string,
): { readonly first: string; readonly last: string } {
  const { year, month } = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) - 1 };
  const quarter = Math.floor(month / 3) * 3;
  const n = count ?? 0;
  const days = (from: number, to: number) => ({ first: daysFrom(today, from), last: daysFrom(today, to) });
  const months = (from: number, to: number) => ({ first: dayOf(year, from, 1), last: dayOf(year, to + 1, 0) });
  const years = (from: number, to: number) => ({ first: dayOf(from, 0, 1), last: dayOf(to, 12, 0) });
  switch (name) {
    case 'TODAY':
      return days(0, 0);
    case 'YESTERDAY':
      return days(-1, -1);
    case 'TOMORROW':
      return days(1, 1);
    case 'LAST_N_DAYS':
      return days(-n, 0);
    case 'NEXT_N_DAYS':
      return days(1, n);
    case 'THIS_MONTH':
      return months(month, month);
    case 'LAST_MONTH':
      return months(month - 1, month - 1);
    case 'NEXT_MONTH':
      return months(month + 1, month + 1);
    case 'LAST_N_MONTHS':
      return months(month - n, month - 1);
    case 'NEXT_N_MONTHS':
      return months(month + 1, month + n);
    case 'THIS_QUARTER':
      return months(quarter, quarter + 2);
    case 'LAST_QUARTER':
      return months(quarter - 3, quarter - 1);
    case 'NEXT_QUARTER':
      return months(quarter + 3, quarter + 5);
    case 'NEXT_N_QUARTERS':
      return months(quarter + 3, quarter + 2 + 3 * n);
    case 'THIS_YEAR':
      return years(year, year);
    case 'LAST_YEAR':
      return years(year - 1, year - 1);
    case 'NEXT_YEAR':
      return years(year + 1, year + 1);
    default:
      throw new OrgError('NOT_IMPLEMENTED', `The stand-in org does not have the date literal ${name}.`);
  }
}

const dayOf = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

const daysFrom = (today: string, days: number) =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
