import { risingOrder } from './rising-order';

/** Classes of a list of values, lowest first, as natural breaks cut it. */
export interface NaturalBreaks {
  /** The greatest value of each class. */
  readonly upper: readonly number[];
  readonly sizes: readonly number[];
  /** The sum of squared distances from the mean within each class. */
  readonly withinSS: readonly number[];
}

/**
 * Fisher–Jenks natural breaks: the classes within which values differ least, as the sum of squared distances from their means
 * (methods §3.7). Exact, by dynamic programming over the distinct values in O(k·n·log n). Equal costs go to the lower break. With fewer
 * distinct values than classes each gets a class of its own. Values must not be NaN.
 */
export function naturalBreaks(values: Float64Array, classes: number): NaturalBreaks {
  const { distinct, counts } = distinctValues(values);
  const most = Math.min(Math.floor(classes), distinct.length);
  const ends = classEnds(distinct, counts, most);
  const starts = [0, ...ends.slice(0, -1)];
  return {
    upper: ends.map((end) => distinct[end - 1]),
    sizes: ends.map((end, k) => counts.subarray(starts[k], end).reduce((sum, count) => sum + count, 0)),
    withinSS: ends.map((end, k) => squaredDistances(distinct, counts, starts[k], end)),
  };
}

/** The class (0 the lowest) of a value by breaks found before, in that list or another: the first whose greatest value it does not pass. */
export function classByBreaks({ upper }: Pick<NaturalBreaks, 'upper'>, x: number): number {
  const found = upper.findIndex((greatest) => x <= greatest);
  return found >= 0 ? found : upper.length - 1;
}

function distinctValues(values: Float64Array): { distinct: Float64Array; counts: Float64Array } {
  const distinct = new Float64Array(values.length);
  const counts = new Float64Array(values.length);
  let last = -1;
  for (const i of risingOrder(values)) {
    if (last < 0 || distinct[last] !== values[i]) distinct[++last] = values[i];
    counts[last]++;
  }
  return { distinct: distinct.subarray(0, last + 1), counts: counts.subarray(0, last + 1) };
}

/**
 * Where the classes end, exclusive. Row by row, `best[j]` is the least cost of cutting the first j values into so many classes. The best
 * last cut never moves down as j grows, so each row is filled from its middle, between the cuts of its neighbours.
 */
function classEnds(distinct: Float64Array, counts: Float64Array, classes: number): number[] {
  const size = distinct.length;
  const costOf = classCosts(distinct, counts);
  // Costs that differ by the last bits of a sum are equal, and the lower break wins.
  const equalWithin = 1e-12 * costOf(0, size);

  let best = Float64Array.from({ length: size + 1 }, (_, end) => costOf(0, end));
  const cuts: Int32Array[] = [];
  for (let held = 2; held <= classes; held++) {
    const before = best;
    const next = new Float64Array(size + 1).fill(Infinity);
    const cut = new Int32Array(size + 1);
    const fill = (from: number, to: number, lowest: number, highest: number): void => {
      if (from > to) return;
      const end = (from + to) >> 1;
      for (let start = Math.max(lowest, held - 1); start <= Math.min(highest, end - 1); start++) {
        const cost = before[start] + costOf(start, end);
        if (next[end] !== Infinity && !(cost < next[end] - equalWithin)) continue;
        next[end] = cost;
        cut[end] = start;
      }
      fill(from, end - 1, lowest, cut[end]);
      fill(end + 1, to, cut[end], highest);
    };
    fill(held, size, held - 1, size - 1);
    cuts.push(cut);
    best = next;
  }

  const ends: number[] = [];
  for (let end = size, held = classes; held > 0; held--) {
    ends.unshift(end);
    if (held > 1) end = cuts[held - 2][end];
  }
  return ends;
}

/** The cost of a class in constant time, from running sums. Values are moved to the middle and shrunk first, so that squares stay exact. */
function classCosts(distinct: Float64Array, counts: Float64Array): (start: number, end: number) => number {
  const size = distinct.length;
  const greatest = size > 0 ? Math.max(Math.abs(distinct[0]), Math.abs(distinct[size - 1])) : 0;
  const scale = greatest > 0 ? 2 ** -Math.ceil(Math.log2(greatest)) : 1;
  const middle = size > 0 ? distinct[size >> 1] * scale : 0;

  const weights = new Float64Array(size + 1);
  const sums = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1);
  for (let i = 0; i < size; i++) {
    const x = distinct[i] * scale - middle;
    weights[i + 1] = weights[i] + counts[i];
    sums[i + 1] = sums[i] + counts[i] * x;
    squares[i + 1] = squares[i] + counts[i] * x * x;
  }
  return (start, end) => {
    if (end - start < 2) return 0;
    const sum = sums[end] - sums[start];
    return Math.max(0, squares[end] - squares[start] - (sum * sum) / (weights[end] - weights[start]));
  };
}

function squaredDistances(distinct: Float64Array, counts: Float64Array, start: number, end: number): number {
  let [weight, mean, squares] = [0, 0, 0];
  for (let i = start; i < end; i++) {
    weight += counts[i];
    const apart = distinct[i] - mean;
    mean += (counts[i] / weight) * apart;
    squares += counts[i] * apart * (distinct[i] - mean);
  }
  return squares;
}
