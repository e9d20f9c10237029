import { dayNumber, type CalendarDate } from '../basics/calendar-date';
import { decimalQuotient } from '../intake/decimal-product';
import { rateLookup, type CurrencyRates } from '../intake/currency-rates';

/**
 * An amount in the corporate currency, by the rate that started last on or before the day: amount ÷ rate, a rate being units of the
 * currency per unit of the corporate one (methods §5.5). NaN where no rate is known, never 1 : 1. Codes are read in any case.
 */
export function convertAmount(amount: number, currency: string, on: CalendarDate, rates: CurrencyRates): number {
  return decimalQuotient(amount, rateLookup(rates)(currency.toUpperCase(), dayNumber(on)));
}
