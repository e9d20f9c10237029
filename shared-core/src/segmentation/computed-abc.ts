import { ratioOf } from '../basics/ratio-of';
import { compareTexts, type TextColumn } from '../basics/text-column';
import { wholeUnits } from '../basics/whole-units';

/** Where a list falls apart into A, B and C by its own curve. Counts are from the top. */
export interface ComputedAbc {
  /** Accounts at the point of the curve nearest to "all of the amount from none of the accounts". */
  readonly pareto: number;
  /** Accounts at or above the mean: those with a larger part of the amount than of the list. */
  readonly breakEven: number;
  /** Accounts in A; in A and B together; in all. */
  readonly nA: number;
  readonly nAB: number;
  readonly n: number;
}

/**
 * Ultsch and Lötsch's computed ABC analysis on the points of the curve X = i/n, Y = cumulative share, largest first (methods §3.5). A ends
 * at the Pareto point or at break-even, whichever comes first; B ends nearest to the corner above the other. Of equally near points the
 * first counts. Negative values count as 0; where all are 0, everybody is in C. Values must not be NaN.
 */
export function computedAbc(values: Float64Array): ComputedAbc {
  const n = values.length;
  const { units } = wholeUnits(values.map((value) => Math.max(0, value)).sort());
  let total = 0n;
  for (const unit of units) total += BigInt(unit);
  if (total === 0n) return { pareto: 0, breakEven: 0, nA: 0, nAB: 0, n };

  const shares = new Float64Array(n);
  let reached = 0n;
  let breakEven = 0;
  for (let i = 0; i < n; i++) {
    const unit = BigInt(units[n - 1 - i]);
    reached += unit;
    shares[i] = 1 - ratioOf(total - reached, total);
    if (unit * BigInt(n) >= total) breakEven = i + 1;
  }
  const pareto = nearest(shares, 0);
  const nA = Math.min(pareto, breakEven);
  return { pareto, breakEven, nA, nAB: Math.max(nA, nearest(shares, Math.max(pareto, breakEven) / n)), n };
}

/** How many accounts lead to the point of the curve that is nearest to (x, 1). */
function nearest(shares: Float64Array, x: number): number {
  let found = 0;
  let least = Infinity;
  for (let i = 0; i < shares.length; i++) {
    const distance = ((i + 1) / shares.length - x) ** 2 + (1 - shares[i]) ** 2;
    // Distances that differ by their last bits are equal.
    if (!(distance < least - 1e-12)) continue;
    least = distance;
    found = i + 1;
  }
  return found;
}

/** The class of each account, 0 for A to 2 for C: by value, largest first, equal values by id in code point order. NaN gets none, −1. */
export function computedAbcClasses(ids: TextColumn, values: Float64Array): Int8Array {
  const classes = new Int8Array(values.length).fill(-1);
  const order = Array.from(values.keys())
    .filter((i) => !Number.isNaN(values[i]))
    .sort((a, b) => values[b] - values[a] || compareTexts(ids, a, b));
  const { nA, nAB } = computedAbc(Float64Array.from(order, (i) => values[i]));
  order.forEach((i, position) => (classes[i] = position < nA ? 0 : position < nAB ? 1 : 2));
  return classes;
}
