/**
 * The numbers that would stand at these positions (from 0) if the list were in rising order without its blanks (NaN), without sorting it:
 * only those near each position are. The positions must lie in the list.
 */
export function valuesAtRanks(numbers: Float64Array, ranks: readonly number[]): number[] {
  const bins = binsOf(numbers);
  const ends = new Uint32Array(binCount);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i];
    if (!Number.isNaN(number)) ends[binOf(number, bins)]++;
  }
  for (let bin = 1; bin < binCount; bin++) ends[bin] += ends[bin - 1];
  const startOf = (bin: number) => (bin > 0 ? ends[bin - 1] : 0);

  const binOfRank = ranks.map((rank) => ends.findIndex((end) => end > rank));
  const sorted = new Map(
    [...new Set(binOfRank)].map((bin) => [bin, sortedBin(numbers, bins, bin, ends[bin] - startOf(bin))]),
  );
  return ranks.map((rank, k) => sorted.get(binOfRank[k])![rank - startOf(binOfRank[k])]);
}

const binCount = 1 << 12;

/** Parts of equal width of the range that the numbers lie in: the greater number is never in the lower bin. */
interface Bins {
  readonly least: number;
  /** How many bins there are to a unit. */
  readonly scale: number;
}

function binsOf(numbers: Float64Array): Bins {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i] < least) least = numbers[i];
    if (numbers[i] > most) most = numbers[i];
  }
  const scale = (binCount - 1) / (most - least);
  // All equal, or so far apart or so close that doubles cannot say how far: one bin for all.
  return Number.isFinite(scale) && scale !== 0 ? { least, scale } : { least: 0, scale: 0 };
}

function binOf(number: number, { least, scale }: Bins): number {
  return ((number - least) * scale) | 0;
}

function sortedBin(numbers: Float64Array, bins: Bins, wanted: number, size: number): Float64Array {
  const held = new Float64Array(size);
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i];
    if (binOf(number, bins) === wanted && !Number.isNaN(number)) held[count++] = number;
  }
  return held.sort();
}
