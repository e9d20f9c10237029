import { decimalQuotient } from './decimal-product';
import { DecimalSums } from './decimal-sums';
import type { JoinedLines } from './join-orders';
import type { LedgerColumns } from './ledger-table';
import { lineFate, LineFate, type DayWindow } from './line-fate';
import { LineRates } from './line-rates';
import { lineProfits, netAmounts } from './line-values';
import { ordersOfLines, type OrdersOfLines } from './orders-of-lines';

/** How returns are told and what they do to the sums. Lines with a negative net amount are returns in any case. */
export interface ReturnRules {
  /** What becomes of lines marked as returned whose amount is positive: taken off the amount and profit (the default), or left in them. */
  readonly marked?: 'takeOff' | 'leaveIn';
  /** Orders whose id begins so are cancellations: their amounts count as negative, whatever sign they have. */
  readonly cancellationPrefix?: string;
}

export interface SummingRules extends DayWindow {
  readonly returns: ReturnRules;
  /** Units of a line's currency per unit of the corporate one; NaN where no rate is known. */
  readonly rateOn?: (currency: string, day: number) => number;
}

/** Sums by account and by order, in the numbering of the joined lines and of `orders`. */
export interface LedgerSums {
  readonly fates: Uint8Array;
  readonly orders: OrdersOfLines;
  readonly amount: DecimalSums;
  /** Positive amounts alone, before anything came back. */
  readonly sold: DecimalSums;
  readonly returned: DecimalSums;
  readonly profit: DecimalSums | null;
  readonly profitUnknown: Uint8Array;
  /** Net amount of each order within the window, and within the whole ledger. */
  readonly orderNet: DecimalSums;
  readonly orderNetEver: DecimalSums;
  /** Day of each order: of its earliest line, within the window and ever; Infinity where it has none. */
  readonly orderDay: Float64Array;
  readonly orderDayEver: Float64Array;
  readonly orderHasReturn: Uint8Array;
  readonly returnLines: number;
  readonly rates: LineRates;
}

/** Goes through the lines once and adds up what the indicators are made of. */
export function ledgerSums(lines: LedgerColumns, joined: JoinedLines, rules: SummingRules): LedgerSums {
  const { accounts, dates, currencies, returned: marked } = joined;
  const net = netAmounts(lines);
  const profits = lineProfits(lines);
  const orders = ordersOfLines(accounts, lines.keys.orderId);
  const cancelled = cancelledOrders(lines, rules.returns.cancellationPrefix);
  const takeOff = rules.returns.marked !== 'leaveIn';
  const people = accounts.labels.length;
  const inCurrencies = currencies.labels.length > 0;

  const fates = new Uint8Array(lines.size);
  const [amount, sold, returned] = [new DecimalSums(people), new DecimalSums(people), new DecimalSums(people)];
  const profit = profits && new DecimalSums(people);
  const profitUnknown = new Uint8Array(people);
  const orderNet = new DecimalSums(orders.count);
  const orderNetEver = rules.before === -Infinity ? orderNet : new DecimalSums(orders.count);
  const orderDay = new Float64Array(orders.count).fill(Infinity);
  const orderDayEver = new Float64Array(orders.count).fill(Infinity);
  const orderHasReturn = new Uint8Array(orders.count);
  const rates = new LineRates(currencies.labels, rules.rateOn);
  let returnLines = 0;

  for (let line = 0; line < lines.size; line++) {
    const account = accounts.codes[line];
    const day = dates ? dates.days[line] : rules.asOf;
    const currency = currencies.codes[line];
    fates[line] = lineFate(
      {
        account,
        day,
        dayState: dates?.states[line],
        amountState: net.states[line],
        currencyBlank: inCurrencies && currency < 0,
      },
      rules,
    );
    const isUsed = fates[line] === LineFate.used;
    if (!isUsed && fates[line] !== LineFate.outsideWindow) continue;

    const order = orders.orderOf[line];
    const sign = cancelled(line) && net.values[line] > 0 ? -1 : 1;
    const isTakenOff = marked[line] === 1 && takeOff && sign * net.values[line] > 0;
    orderDayEver[order] = Math.min(orderDayEver[order], day);
    if (!isUsed) {
      if (!isTakenOff) orderNetEver.add(order, sign * net.values[line]);
      continue;
    }
    orderDay[order] = Math.min(orderDay[order], day);
    const rate = rates.rateOf(currency, day);
    if (Number.isNaN(rate)) continue;
    const value = decimalQuotient(sign * net.values[line], rate);
    if (value > 0) sold.add(account, value);
    if (value < 0 || marked[line] === 1) {
      returned.add(account, Math.abs(value));
      orderHasReturn[order] = 1;
      returnLines++;
    }
    if (isTakenOff) continue;
    amount.add(account, value);
    orderNet.add(order, value);
    if (orderNetEver !== orderNet) orderNetEver.add(order, value);
    if (!profit) continue;
    if (!profits.known(line)) profitUnknown[account] = 1;
    else if (profits.areCosts) {
      profit.add(account, value);
      profit.add(account, decimalQuotient(-sign * profits.values[line], rate));
    } else profit.add(account, decimalQuotient(sign * profits.values[line], rate));
  }
  return {
    fates,
    orders,
    amount,
    sold,
    returned,
    profit,
    profitUnknown,
    orderNet,
    orderNetEver,
    orderDay,
    orderDayEver,
    orderHasReturn,
    returnLines,
    rates,
  };
}

function cancelledOrders({ keys: { orderId } }: LedgerColumns, prefix: string | undefined): (line: number) => boolean {
  if (!orderId || !prefix) return () => false;
  const is = orderId.labels.map((id) => id.startsWith(prefix));
  return (line) => orderId.codes[line] >= 0 && is[orderId.codes[line]];
}
