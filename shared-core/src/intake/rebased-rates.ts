import { dayNumber } from '../basics/calendar-date';
import { compareCodePoints } from '../basics/compare-code-points';
import { decimalQuotient } from './decimal-product';
import { rateLookup, type CurrencyRate, type CurrencyRates } from './currency-rates';

/**
 * The same rates with another of their currencies as the corporate one: where 2 USD and 8 CNY are one EUR, 4 CNY are one USD. On each day
 * on which one of the two changed the quotient starts anew; a day before the first rate of either has none. Undefined where the currency
 * has no rate at all. (Sense of a rate: methods §5.5.)
 */
export function rebasedRates(from: CurrencyRates, into: string): CurrencyRates | undefined {
  if (into === from.corporate) return from;
  const rateOn = rateLookup(from);
  const startsOf = (currency: string) =>
    from.rates.filter((rate) => rate.currency.toUpperCase() === currency).map((rate) => rate.from);
  const home = startsOf(into);
  if (home.length === 0) return undefined;
  const others = new Set([from.corporate, ...from.rates.map(({ currency }) => currency.toUpperCase())]);
  others.delete(into);
  const rates = [...others].sort(compareCodePoints).flatMap((currency) =>
    [...new Set([...startsOf(currency), ...home])].sort(compareCodePoints).flatMap((day): CurrencyRate[] => {
      const [theirs, ours] = [rateOn(currency, dayNumber(day)), rateOn(into, dayNumber(day))];
      const rate = decimalQuotient(theirs, ours);
      return Number.isNaN(rate) ? [] : [{ currency, from: day, rate }];
    }),
  );
  return { corporate: into, rates };
}
