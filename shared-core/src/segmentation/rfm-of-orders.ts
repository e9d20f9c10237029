import { dayNumber, type CalendarDate } from '../basics/calendar-date';
import { wholeUnits } from '../basics/whole-units';
import type { RfmValues } from './rfm-thresholds';

/** Orders as columns: who bought, when, and for how much. */
export interface OrderColumns {
  readonly customers: readonly string[];
  readonly dates: readonly CalendarDate[];
  readonly amounts: Float64Array;
}

/**
 * How recently, how often and for how much each customer bought as of a day, customers in the order of their first line. Orders after that
 * day are left out, and customers who have no other. Amounts add up exactly.
 */
export function rfmOfOrders(orders: OrderColumns, asOf: CalendarDate): RfmValues & { readonly ids: readonly string[] } {
  const known = [...orders.customers.keys()].filter((i) => orders.dates[i] <= asOf);
  const { units, decimals } = wholeUnits(known.map((i) => orders.amounts[i]));
  const today = dayNumber(asOf);
  const byCustomer = new Map<string, { last: number; count: number; units: bigint }>();
  known.forEach((i, k) => {
    const so = byCustomer.get(orders.customers[i]) ?? { last: -Infinity, count: 0, units: 0n };
    so.last = Math.max(so.last, dayNumber(orders.dates[i]));
    so.count++;
    so.units += BigInt(units[k]);
    byCustomer.set(orders.customers[i], so);
  });
  const customers = [...byCustomer.values()];
  return {
    ids: [...byCustomer.keys()],
    recency: Float64Array.from(customers, ({ last }) => today - last),
    frequency: Float64Array.from(customers, ({ count }) => count),
    monetary: Float64Array.from(customers, ({ units: sum }) => Number(`${sum}e-${decimals}`)),
  };
}
