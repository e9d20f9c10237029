import { endOfRun, forEachRun, positionAt, withRisingCards } from './rising-order';

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
  const places = new Int32Array(numbers.length);
  const count = halfPlaces(numbers, places);
  for (let i = 0; i < shares.length; i++) shares[i] = places[i] / 2 / count;
  return shares;
}

/**
 * Writes to `places` for each number twice how many of them lie below it and once how many equal it, itself included: the whole numbers
 * that shares come from. Who is no number or left out keeps its entry. How many there are.
 */
export function halfPlaces(numbers: Float64Array, places: Int32Array, leftOut?: Uint8Array): number {
  return withRisingCards(
    numbers,
    (cards, count) => {
      // Not run by run through a function: a column of amounts has some 600,000 runs to a million accounts.
      for (let from = 0; from < count;) {
        const to = endOfRun(cards, count, from);
        for (let place = from; place < to; place++) places[positionAt(cards, place)] = from + to;
        from = to;
      }
      return count;
    },
    leftOut,
  );
}

/** The same as a table of the distinct values: what is frozen with a model, and what a value is looked up in. */
export function midRanks(numbers: Float64Array): MidRanks {
  const values = new Float64Array(numbers.length);
  const shares = new Float64Array(numbers.length);
  let distinct = 0;
  withRisingCards(numbers, (cards, count) => {
    forEachRun(cards, count, (from, to) => {
      values[distinct] = numbers[positionAt(cards, from)];
      shares[distinct++] = (from + to) / 2 / count;
    });
  });
  return { count: numbers.length, values: values.slice(0, distinct), shares: shares.slice(0, distinct) };
}

/** The half places of each whole number, given how often each from the least on occurs. */
export function tallyPlaces(counts: Uint32Array): Int32Array {
  const places = new Int32Array(counts.length);
  let below = 0;
  for (let k = 0; k < counts.length; k++) {
    places[k] = below + below + counts[k];
    below += counts[k];
  }
  return places;
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
