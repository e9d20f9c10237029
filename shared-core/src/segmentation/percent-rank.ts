import type { Polarity } from '../model/indicator-catalogue';
import { midRanks, shareAt } from './mid-ranks';

/**
 * The percentile ranks met in practice. They differ on ties, at the ends and in rounding, so every result names its method
 * (methods §1.2). `mid` is the one the product scores with; the others reproduce a column somebody already has.
 */
export type PercentRankMethod =
  | 'mid'
  | 'excel.inc'
  | 'excel.exc'
  | 'sql.percent_rank'
  | 'sql.cume_dist'
  | 'scipy.rank'
  | 'scipy.strict'
  | 'scipy.weak'
  | 'scipy.mean';

/** Where a value stands, 0–1, or the error a spreadsheet answers with. */
export type PercentRank = number | { readonly error: '#N/A' | '#NUM!' };

/**
 * Where `x` stands among `sorted`, rising numbers without blanks. The spreadsheet methods cut the rank, rather than round it, to so many
 * digits, and answer `#N/A` outside the range and `#NUM!` for an empty one; the others answer NaN for an empty one.
 */
export function percentRank(sorted: Float64Array, x: number, method: PercentRankMethod, significance = 3): PercentRank {
  if (method === 'excel.inc' || method === 'excel.exc') return spreadsheetRank(sorted, x, method, significance);
  const all = sorted.length;
  const below = countBelow(sorted, x);
  const equal = countUpTo(sorted, x) - below;
  switch (method) {
    case 'mid':
    case 'scipy.mean':
      return (below + equal / 2) / all;
    case 'scipy.strict':
      return below / all;
    case 'scipy.weak':
    case 'sql.cume_dist':
      return (below + equal) / all;
    case 'scipy.rank':
      // The mean of the ranks its equals share; a value that is not there takes the rank below it.
      return (below + (equal > 0 ? (equal + 1) / 2 : 0)) / all;
    case 'sql.percent_rank':
      return all === 1 ? 0 : below / (all - 1);
  }
}

/**
 * Where each of a list's values stands among the others; NaN (a blank) stays NaN and counts for nothing. `lower` is better: the values
 * are negated before they are ranked, which is not the mirror image where equal values share the lowest rank (methods §1.3).
 */
export function percentRanks(
  values: Float64Array,
  method: PercentRankMethod,
  polarity: Polarity = 'higher',
  significance = 3,
): Float64Array {
  const ranked = polarity === 'lower' ? values.map((value) => -value) : values;
  const sorted = ranked.filter((value) => !Number.isNaN(value)).sort();
  const rankOf = method === 'mid' ? rankByMidRanks(sorted) : rankOneByOne(sorted, method, significance);
  return ranked.map((value) => (Number.isNaN(value) ? NaN : rankOf(value)));
}

function rankByMidRanks(sorted: Float64Array): (value: number) => number {
  const ranks = midRanks(sorted);
  return (value) => shareAt(ranks, value);
}

function rankOneByOne(
  sorted: Float64Array,
  method: PercentRankMethod,
  significance: number,
): (value: number) => number {
  return (value) => {
    const rank = percentRank(sorted, value, method, significance);
    return typeof rank === 'number' ? rank : NaN;
  };
}

function spreadsheetRank(
  sorted: Float64Array,
  x: number,
  method: 'excel.inc' | 'excel.exc',
  significance: number,
): PercentRank {
  const all = sorted.length;
  if (all === 0 || significance < 1) return { error: '#NUM!' };
  if (!(x >= sorted[0] && x <= sorted[all - 1])) return { error: '#N/A' };
  if (method === 'excel.inc' && all === 1) return 1;

  const rankOfMember = (below: number) => (method === 'excel.inc' ? below / (all - 1) : (below + 1) / (all + 1));
  const below = countBelow(sorted, x);
  if (sorted[below] === x) return cutTo(significance, rankOfMember(below));

  const [left, right] = [sorted[below - 1], sorted[below]];
  const leftRank = rankOfMember(countBelow(sorted, left));
  return cutTo(significance, leftRank + ((x - left) / (right - left)) * (rankOfMember(below) - leftRank));
}

/** Cuts to so many digits; a rank that is whole there but for its last bits counts as whole. */
function cutTo(significance: number, rank: number): number {
  const scale = 10 ** Math.floor(significance);
  return Math.floor(rank * scale + 1e-9) / scale;
}

function countBelow(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countUpTo(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
