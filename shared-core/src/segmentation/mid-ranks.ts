import { eachEqualRun } from './rising-order';
import { tallyOf, type Tally } from './tally-of';

/** Where the values of a list stand: rising distinct values and, for each, (those below + half of those equal) ÷ all. */
export interface MidRanks {
  readonly count: number;
  readonly values: Float64Array;
  readonly shares: Float64Array;
}

/**
 * For each number the share of the list below it, and half of those equal to it: SciPy's `mean` percentile (methods §1.2). One number
 * alone stands at 0.5. The numbers must not be NaN. The shares are written to `shares`, which may be the list of numbers itself.
 */
export function midShares(numbers: Float64Array, shares = new Float64Array(numbers.length)): Float64Array {
  const tally = tallyOf(numbers);
  if (tally) {
    const shareOf = tallyShares(tally, numbers.length);
    for (let i = 0; i < numbers.length; i++) shares[i] = shareOf[numbers[i] - tally.least];
    return shares;
  }
  eachEqualRun(numbers, (positions, from, to) => {
    const share = (from + to) / 2 / numbers.length;
    for (let k = from; k < to; k++) shares[positions[k]] = share;
  });
  return shares;
}

/** The same as a table of the distinct values: what is frozen with a model, and what a value is looked up in. */
export function midRanks(numbers: Float64Array): MidRanks {
  const values = new Float64Array(numbers.length);
  const shares = new Float64Array(numbers.length);
  let distinct = 0;
  const note = (value: number, share: number) => {
    values[distinct] = value;
    shares[distinct++] = share;
  };
  const tally = tallyOf(numbers);
  if (tally) {
    tallyShares(tally, numbers.length).forEach((share, k) => {
      if (tally.counts[k] > 0) note(tally.least + k, share);
    });
  } else {
    eachEqualRun(numbers, (positions, from, to) => note(numbers[positions[from]], (from + to) / 2 / numbers.length));
  }
  return { count: numbers.length, values: values.slice(0, distinct), shares: shares.slice(0, distinct) };
}

/** The share of each whole number from the least on. */
function tallyShares({ counts }: Tally, all: number): Float64Array {
  const shares = new Float64Array(counts.length);
  let below = 0;
  for (let k = 0; k < counts.length; k++) {
    shares[k] = (below + below + counts[k]) / 2 / all;
    below += counts[k];
  }
  return shares;
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
  // Halves, so that values as far apart as doubles go have a number between them.
  const fraction = (x / 2 - values[low - 1] / 2) / (values[low] / 2 - values[low - 1] / 2);
  return shares[low - 1] + fraction * (shares[low] - shares[low - 1]);
}
