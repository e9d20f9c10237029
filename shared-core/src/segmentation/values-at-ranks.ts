/** A list of numbers thrown into parts of equal width of the range that they lie in. */
export interface Binned {
  /** Of each number its bin, the greater never in the lower one; `noBin` for a blank (NaN). */
  readonly bins: Uint16Array;
  /** How many numbers lie in this bin and in all lower ones. */
  readonly upTo: Uint32Array;
  /** The bin that a number would fall into: −1 below all of them, `noBin` above. */
  readonly binOf: (number: number) => number;
}

export const noBin = 1 << 12;

export function binned(numbers: Float64Array): Binned {
  const range = rangeOf(numbers);
  const bins = new Uint16Array(numbers.length);
  const upTo = throwIn(numbers, range, bins);
  for (let bin = 1; bin < noBin; bin++) upTo[bin] += upTo[bin - 1];
  return { bins, upTo: upTo.subarray(0, noBin), binOf };

  function binOf(number: number): number {
    if (number < range.least) return -1;
    return number > range.most ? noBin : binIn(range, number);
  }
}

/**
 * The numbers that would stand at these positions (from 0) if the list were in rising order without its blanks (NaN), without sorting it:
 * only those near each position are. The positions must lie in the list.
 */
export function valuesAtRanks(numbers: Float64Array, ranks: readonly number[], list = binned(numbers)): number[] {
  const { bins, upTo } = list;
  const startOf = (bin: number) => (bin > 0 ? upTo[bin - 1] : 0);
  const binOfRank = ranks.map((rank) => upTo.findIndex((end) => end > rank));
  const sorted = new Map(
    [...new Set(binOfRank)].map((bin) => [bin, sortedBin(numbers, bins, bin, upTo[bin] - startOf(bin))]),
  );
  return ranks.map((rank, k) => sorted.get(binOfRank[k])![rank - startOf(binOfRank[k])]);
}

interface Range {
  readonly least: number;
  readonly most: number;
  /** How many bins there are to a unit. */
  readonly scale: number;
}

function rangeOf(numbers: Float64Array): Range {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i] < least) least = numbers[i];
    if (numbers[i] > most) most = numbers[i];
  }
  const scale = (noBin - 1) / (most - least);
  // All equal, or so far apart or so close that doubles cannot say how far: one bin for all.
  return { least, most, scale: Number.isFinite(scale) ? scale : 0 };
}

function binIn({ least, scale }: Range, number: number): number {
  return ((number - least) * scale) | 0;
}

/** Notes the bin of each number, and tells how many lie in each. */
function throwIn(numbers: Float64Array, range: Range, bins: Uint16Array): Uint32Array {
  const counts = new Uint32Array(noBin + 1);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i];
    const bin = Number.isNaN(number) ? noBin : binIn(range, number);
    bins[i] = bin;
    counts[bin]++;
  }
  return counts;
}

function sortedBin(numbers: Float64Array, bins: Uint16Array, wanted: number, size: number): Float64Array {
  const held = new Float64Array(size);
  for (let i = 0, count = 0; i < numbers.length; i++) if (bins[i] === wanted) held[count++] = numbers[i];
  return held.sort();
}
