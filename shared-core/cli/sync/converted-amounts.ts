import {
  compareCodePoints,
  currencyOf,
  dayNumber,
  decimalQuotient,
  rateLookup,
  type CalendarDate,
  type CurrencyRates,
} from '@keystage/core';

/** Converts amounts as they are read, and keeps book of the currencies met and of the records whose currency has no rate. */
export class ConvertedAmounts {
  private readonly rateOn;
  private readonly rates = new Map<string, number>();
  private readonly lacking = new Map<string, number>();

  constructor(
    { corporate, rates }: CurrencyRates,
    private readonly day: CalendarDate,
  ) {
    this.rateOn = rateLookup({ corporate, rates });
  }

  /** An amount in the currency to convert into. A blank stays one; an amount without a currency is in that one already. */
  of(amount: unknown, code: unknown): unknown {
    if (typeof amount !== 'number' || typeof code !== 'string' || code.trim() === '') return amount ?? null;
    const currency = currencyOf(code.trim()) ?? code.trim().toUpperCase();
    const rate = this.rates.get(currency) ?? this.rateOn(currency, dayNumber(this.day));
    this.rates.set(currency, rate);
    if (Number.isNaN(rate)) this.lacking.set(currency, (this.lacking.get(currency) ?? 0) + 1);
    return decimalQuotient(amount, rate);
  }

  /** The currencies of the amounts, by their codes. */
  get currencies(): readonly string[] {
    return [...this.rates.keys()].sort(compareCodePoints);
  }

  /** Currencies without a rate, each with how many amounts are in it. */
  get missing(): readonly { readonly currency: string; readonly amounts: number }[] {
    return [...this.lacking]
      .map(([currency, amounts]) => ({ currency, amounts }))
      .sort((one, other) => compareCodePoints(one.currency, other.currency));
  }
}
