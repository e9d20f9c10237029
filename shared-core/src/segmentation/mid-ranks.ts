/** Where the values of a list stand: rising distinct values and, for each, (those below + half of those equal) ÷ all. */
export interface MidRanks {
  readonly count: number;
  readonly values: Float64Array;
  readonly shares: Float64Array;
}

/** The mid-ranks of the finite numbers given, in any order (SciPy's `mean` percentile, methods §1.2). One value stands at 0.5. */
export function midRanks(numbers: Float64Array): MidRanks {
  const sorted = numbers.slice().sort();
  const count = sorted.length;
  let distinct = 0;
  for (let i = 0; i < count; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;

  const values = new Float64Array(distinct);
  const shares = new Float64Array(distinct);
  for (let from = 0, k = 0; from < count; k++) {
    let to = from + 1;
    while (to < count && sorted[to] === sorted[from]) to++;
    values[k] = sorted[from];
    shares[k] = (from + to) / 2 / count;
    from = to;
  }
  return { count, values, shares };
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
