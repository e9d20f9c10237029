import { fromDayNumber } from '../basics/calendar-date';
import { compareCodePoints } from '../basics/compare-code-points';
import type { IntakeProblem } from './intake-report';

/** Gives lines the rate of their currency and day, and keeps book of the currencies met and of the rates that were missing. */
export class LineRates {
  private readonly used = new Set<number>();
  private readonly missing = new Map<number, { lines: number; day: number }>();

  /** `rateOn`: units of a currency per unit of the corporate one, NaN where no rate is known; without it every rate is 1. */
  constructor(
    private readonly currencies: readonly string[],
    private readonly rateOn?: (currency: string, day: number) => number,
  ) {}

  /** Units of the currency per unit of the corporate one; NaN where no rate is known, never 1. A line without a currency is not converted. */
  rateOf(currency: number, day: number): number {
    if (currency < 0) return 1;
    this.used.add(currency);
    const rate = this.rateOn ? this.rateOn(this.currencies[currency], day) : 1;
    if (Number.isNaN(rate)) {
      const without = this.missing.get(currency) ?? { lines: 0, day };
      this.missing.set(currency, { lines: without.lines + 1, day: Math.min(without.day, day) });
    }
    return rate;
  }

  /** The currencies of the lines asked about, in order of their codes. */
  get currenciesUsed(): string[] {
    return [...this.used].map((code) => this.currencies[code]).sort(compareCodePoints);
  }

  problems(): IntakeProblem[] {
    const currencies = this.currenciesUsed;
    if (!this.rateOn) return currencies.length > 1 ? [{ kind: 'mixedCurrencies', currencies }] : [];
    return [...this.missing]
      .map(([code, { lines, day }]) => ({ currency: this.currencies[code], date: fromDayNumber(day), lines }))
      .sort((one, other) => compareCodePoints(one.currency, other.currency))
      .map((missing) => ({ kind: 'rateMissing', ...missing }));
  }
}
