import { dayNumber, type CalendarDate } from '../basics/calendar-date';

/** What a currency was worth: so many units of it were one unit of the corporate currency from this day on. */
export interface CurrencyRate {
  readonly currency: string;
  readonly from: CalendarDate;
  readonly rate: number;
}

export interface CurrencyRates {
  /** The currency to convert into, as an ISO code. */
  readonly corporate: string;
  readonly rates: readonly CurrencyRate[];
}

/**
 * How many units of a currency were one of the corporate currency on a day (since 1970-01-01): the rate that started last on or before
 * it. NaN where none did, never 1; the corporate currency itself is 1. (Sense and dating as in Salesforce; methods §5.5.)
 */
export function rateLookup({ corporate, rates }: CurrencyRates): (currency: string, day: number) => number {
  const dated = new Map<string, { from: number; rate: number }[]>();
  for (const { currency, from, rate } of rates) {
    const code = currency.toUpperCase();
    const list = dated.get(code) ?? [];
    list.push({ from: dayNumber(from), rate });
    dated.set(code, list);
  }
  for (const list of dated.values()) list.sort((one, other) => other.from - one.from);
  const home = corporate.toUpperCase();
  return (currency, day) => {
    if (currency === home) return 1;
    return dated.get(currency)?.find(({ from }) => from <= day)?.rate ?? NaN;
  };
}
