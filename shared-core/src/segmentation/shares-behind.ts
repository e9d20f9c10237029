import { roundHalfAway } from '../basics/round-half-away';
import { risingOrder } from './rising-order';

/**
 * For each value the share of the list that stands level with it or behind: 1 for the greatest, 1/n for the last. Values that agree to 9
 * decimals stand level, as everywhere; NaN (a blank) has no place and counts for nothing.
 */
export function sharesBehind(values: Float64Array): Float64Array {
  const order = risingOrder(values);
  const shares = new Float64Array(values.length).fill(NaN);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && areLevel(values[order[to]], values[order[from]])) to++;
    for (let k = from; k < to; k++) shares[order[k]] = to / order.length;
    from = to;
  }
  return shares;
}

function areLevel(a: number, b: number): boolean {
  return a === b || (Math.abs(a - b) < 1e-6 && roundHalfAway(a, 9) === roundHalfAway(b, 9));
}
