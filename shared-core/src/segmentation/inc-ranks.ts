import { risingOrder } from './rising-order';
import type { MidRanks } from './mid-ranks';

/**
 * For each number the share of the others below it, as a sheet's PERCENTRANK.INC counts before it cuts digits off: 0 for the least, 1 for
 * the greatest when it is alone. One number alone stands at 1, as it does in the sheet (methods §1.2). The numbers must not be NaN.
 */
export function incShares(numbers: Float64Array): Float64Array {
  const shares = new Float64Array(numbers.length);
  const order = risingOrder(numbers);
  for (let k = 0, below = 0; k < order.length; k++) {
    if (k > 0 && numbers[order[k]] !== numbers[order[k - 1]]) below = k;
    shares[order[k]] = order.length > 1 ? below / (order.length - 1) : 1;
  }
  return shares;
}

/** The same as a table of the distinct values, rising. */
export function incRanks(numbers: Float64Array): MidRanks {
  const shares = incShares(numbers);
  const order = risingOrder(numbers).filter((i, k, all) => k === 0 || numbers[i] !== numbers[all[k - 1]]);
  return {
    count: numbers.length,
    values: Float64Array.from(order, (i) => numbers[i]),
    shares: Float64Array.from(order, (i) => shares[i]),
  };
}
