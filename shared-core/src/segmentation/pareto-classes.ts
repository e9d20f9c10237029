import { compareCodePoints } from '../basics/compare-code-points';
import { wholeUnits } from '../basics/whole-units';

export interface ParetoClasses {
  /** Index of the limit each account falls under. */
  readonly classes: Int8Array;
  /** Share of the positive sum held by the accounts ranked before this one, and with it; NaN where the value is not positive. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Positions in rank order: value descending, then id by code point. */
  readonly order: readonly number[];
}

/**
 * Accounts cut by cumulative share of a value, largest first (methods §3.4). `crossing`: the first class whose limit the sum *before* the
 * account lies below, so the account that carries the sum over a limit is in the better class; `atMost`: the first class whose limit the
 * sum *with* it does not pass. Values of zero or less go to the last class and stay out of the sum. Shares are compared exactly.
 */
export function paretoClasses(
  ids: readonly string[],
  values: Float64Array,
  limits: readonly { upTo: number }[],
  rule: 'crossing' | 'atMost',
): ParetoClasses {
  const size = values.length;
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (a, b) => values[b] - values[a] || compareCodePoints(ids[a], ids[b]),
  );
  const classes = new Int8Array(size).fill(limits.length - 1);
  const before = new Float64Array(size).fill(NaN);
  const after = new Float64Array(size).fill(NaN);

  const { units } = wholeUnits(Array.from(values, (value) => Math.max(0, value)));
  const basisPoints = limits.map((limit) => BigInt(Math.round(limit.upTo * 10_000)));
  let total = 0n;
  for (const unit of units) total += BigInt(unit);
  if (total === 0n) return { classes, before, after, order };

  const limitUnits = basisPoints.map((share) => share * total);
  let soFar = 0n;
  for (const i of order) {
    if (!(values[i] > 0)) break;
    const start = soFar;
    soFar += BigInt(units[i]);
    before[i] = Number(start) / Number(total);
    after[i] = Number(soFar) / Number(total);
    const tested = (rule === 'crossing' ? start : soFar) * 10_000n;
    const found = limitUnits.findIndex((limit) => (rule === 'crossing' ? tested < limit : tested <= limit));
    if (found >= 0) classes[i] = found;
  }
  return { classes, before, after, order };
}
