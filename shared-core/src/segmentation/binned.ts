/** A list of numbers thrown into bins: parts of equal width of the range that they lie in. */
export interface Binned {
  readonly least: number;
  /** How many bins there are to a unit. */
  readonly scale: number;
  /** How many numbers lie in this bin and in all lower ones. */
  readonly upTo: Uint32Array;
}

/** As many bins as there are, and the one, so to speak, of a blank (NaN). */
export const noBin = 1 << 12;

export function binned(numbers: Float64Array): Binned {
  const range = rangeOf(numbers);
  const upTo = throwIn(numbers, range);
  for (let bin = 1; bin < noBin; bin++) upTo[bin] += upTo[bin - 1];
  return { ...range, upTo: upTo.subarray(0, noBin) };
}

/** The bin of a number of the list, the greater never in the lower one. */
export function binOf(number: number, least: number, scale: number): number {
  return Number.isNaN(number) ? noBin : ((number - least) * scale) | 0;
}

/** The bin of the number that would stand at this position (from 0) if the list were in rising order. */
export function binAtRank({ upTo }: Binned, rank: number): number {
  return upTo.findIndex((end) => end > rank);
}

function rangeOf(numbers: Float64Array): Omit<Binned, 'upTo'> {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i] < least) least = numbers[i];
    if (numbers[i] > most) most = numbers[i];
  }
  const scale = (noBin - 1) / (most - least);
  // All equal, or so far apart or so close that doubles cannot say how far: one bin for all.
  return { least, scale: Number.isFinite(scale) ? scale : 0 };
}

/** How many lie in each bin. */
function throwIn(numbers: Float64Array, { least, scale }: Omit<Binned, 'upTo'>): Uint32Array {
  const counts = new Uint32Array(noBin + 1);
  for (let i = 0; i < numbers.length; i++) counts[binOf(numbers[i], least, scale)]++;
  return counts;
}
