import { dayNumber, type CalendarDate } from '../basics/calendar-date';
import { compareCodePoints } from '../basics/compare-code-points';
import { CellState, type NumberColumn } from '../intake/account-columns';
import { currencyOf } from '../intake/currency-marks';
import { rateLookup, type CurrencyRates } from '../intake/currency-rates';
import type { DealColumns } from '../intake/deal-columns';
import { decimalQuotient } from '../intake/decimal-product';
import { Outcome } from './deal-outcomes';
import { troubleBit } from './deal-trouble';

export interface CorporateAmounts {
  /** In one currency; NaN where an amount is not known or could not be converted. Lost deals without an amount have 0. */
  readonly amounts: Float64Array;
  /** The currency they are in; absent where the list names none. */
  readonly currency?: string;
  /** The currency of each label of the list's currency column; null for one that is none. */
  readonly currencies: readonly (string | null)[];
  /** Several currencies, and no rates: the amounts must not be added. */
  readonly mixed?: readonly string[];
}

/**
 * Amounts in one currency: with rates the corporate one, by the rate of the close date for closed deals and of `asOf` for open ones ◆
 * (methods §5.5); never 1 : 1. What stands against an amount is added to `troubles`.
 */
export function corporateAmounts(
  deals: DealColumns,
  outcomes: Uint8Array,
  rates: CurrencyRates | undefined,
  asOf: CalendarDate,
  troubles: Uint32Array,
): CorporateAmounts {
  const { numbers, labels } = deals;
  const column = labels.currency;
  const currencies = (column?.labels ?? []).map(isoCode);
  const rateOn = rates && rateLookup(rates);
  const today = dayNumber(asOf);
  const used = new Set<string>();
  const amounts = Float64Array.from({ length: deals.size }, (_, deal) => {
    const trouble = amountTrouble(numbers.amount, deal);
    if (trouble === 'noAmount' && outcomes[deal] === Outcome.lost) return 0;
    if (trouble !== undefined || !numbers.amount) {
      troubles[deal] |= troubleBit[trouble ?? 'noAmount'];
      return NaN;
    }
    const amount = numbers.amount.values[deal];
    if (!column) return amount;
    const code = column.codes[deal];
    const currency = code < 0 ? null : currencies[code];
    if (currency === null) {
      troubles[deal] |= code < 0 ? troubleBit.noCurrency : troubleBit.currencyUnknown;
      return NaN;
    }
    used.add(currency);
    if (!rateOn) return amount;
    const rate = rateOn(currency, rateDay(deals, outcomes[deal], deal, today));
    if (Number.isNaN(rate)) troubles[deal] |= troubleBit.rateMissing;
    return decimalQuotient(amount, rate);
  });
  const named = [...used].sort(compareCodePoints);
  const currency = rates?.corporate.toUpperCase() ?? (named.length === 1 ? named[0] : undefined);
  return {
    amounts,
    currencies,
    ...(currency !== undefined && { currency }),
    ...(!rates && named.length > 1 && { mixed: named }),
  };
}

function amountTrouble(amount: NumberColumn | undefined, deal: number): AmountTrouble | undefined {
  switch (amount?.states[deal]) {
    case CellState.read:
      return amount && amount.values[deal] < 0 ? 'negativeAmount' : undefined;
    case CellState.unreadable:
      return 'amountUnreadable';
    default:
      return 'noAmount';
  }
}

type AmountTrouble = 'noAmount' | 'amountUnreadable' | 'negativeAmount';

/** The day whose rate converts a deal; days since 1970-01-01. */
export function rateDay({ days: { closeDate } }: DealColumns, outcome: number, deal: number, today: number): number {
  const isClosed = outcome === Outcome.won || outcome === Outcome.lost;
  return isClosed && closeDate && closeDate.states[deal] === CellState.read ? closeDate.days[deal] : today;
}

/** EUR for EUR, eur and €; three letters that are no currency we know are taken at their word, for the rates may know them. */
function isoCode(label: string): string | null {
  return currencyOf(label) ?? (/^[a-z]{3}$/i.test(label) ? label.toUpperCase() : null);
}
