/**
 * The numbers that would stand at these positions (from 0) if the list were in rising order, without sorting it: only those near each
 * position are. None may be NaN; the positions must lie in the list.
 */
export function valuesAtRanks(numbers: Float64Array, ranks: readonly number[]): number[] {
  const bins = binsOf(numbers);
  const ends = new Uint32Array(binCount);
  for (let i = 0; i < numbers.length; i++) ends[binOf(numbers[i], bins)]++;
  for (let bin = 1; bin < binCount; bin++) ends[bin] += ends[bin - 1];
  const startOf = (bin: number) => (bin > 0 ? ends[bin - 1] : 0);

  const binOfRank = ranks.map((rank) => ends.findIndex((end) => end > rank));
  const sorted: (Float64Array | undefined)[] = Array.from({ length: binCount });
  for (const bin of binOfRank) sorted[bin] = new Float64Array(ends[bin] - startOf(bin));
  fillBins(numbers, bins, sorted);
  for (const bin of new Set(binOfRank)) sorted[bin]!.sort();
  return ranks.map((rank, k) => sorted[binOfRank[k]]![rank - startOf(binOfRank[k])]);
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

function fillBins(numbers: Float64Array, bins: Bins, sorted: readonly (Float64Array | undefined)[]): void {
  const filled = new Uint32Array(binCount);
  for (let i = 0; i < numbers.length; i++) {
    const at = binOf(numbers[i], bins);
    const bin = sorted[at];
    if (bin) bin[filled[at]++] = numbers[i];
  }
}
