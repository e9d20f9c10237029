import { risingOrder } from './rising-order';

/** Where the values of a list stand: rising distinct values and, for each, (those below + half of those equal) ÷ all. */
export interface MidRanks {
  readonly count: number;
  readonly values: Float64Array;
  readonly shares: Float64Array;
}

/**
 * For each number the share of the list below it, and half of those equal to it: SciPy's `mean` percentile (methods §1.2). One number
 * alone stands at 0.5. The numbers must not be NaN.
 */
export function midShares(numbers: Float64Array): Float64Array {
  const shares = new Float64Array(numbers.length);
  eachOfEqual(numbers, (order, from, to, share) => {
    for (let k = from; k < to; k++) shares[order[k]] = share;
  });
  return shares;
}

/** The same as a table of the distinct values: what is frozen with a model, and what a value is looked up in. */
export function midRanks(numbers: Float64Array): MidRanks {
  const values = new Float64Array(numbers.length);
  const shares = new Float64Array(numbers.length);
  let distinct = 0;
  eachOfEqual(numbers, (order, from, _to, share) => {
    values[distinct] = numbers[order[from]];
    shares[distinct++] = share;
  });
  return { count: numbers.length, values: values.slice(0, distinct), shares: shares.slice(0, distinct) };
}

/** Calls for each run of equal numbers, rising: `order[from]` up to, not with, `order[to]` are their positions. */
function eachOfEqual(
  numbers: Float64Array,
  visit: (order: Uint32Array, from: number, to: number, share: number) => void,
): void {
  const order = risingOrder(numbers);
  const count = order.length;
  for (let from = 0; from < count;) {
    const value = numbers[order[from]];
    let to = from + 1;
    while (to < count && numbers[order[to]] === value) to++;
    visit(order, from, to, (from + to) / 2 / count);
    from = to;
  }
}

/**
 * The share at which a value stands in such a list, 0–1: exact for its members, on a straight line between two of them, and beyond the
 * ends 0 or 1 (nobody is below, or everybody).
 */
export function shareAt(ranks: Pick<MidRanks, 'values' | 'shares'>, x: number): number {
  const { values, shares } = ranks;
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < x) low = middle + 1;
    else high = middle;
  }
  if (low === values.length) return 1;
  if (values[low] === x) return shares[low];
  if (low === 0) return 0;
  const fraction = (x - values[low - 1]) / (values[low] - values[low - 1]);
  return shares[low - 1] + fraction * (shares[low] - shares[low - 1]);
}
