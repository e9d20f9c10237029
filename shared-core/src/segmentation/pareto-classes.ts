import { compareCodePoints } from '../basics/compare-code-points';
import { ratioOf } from '../basics/ratio-of';
import { wholeUnits } from '../basics/whole-units';
import { eachEqualRun } from './rising-order';

export interface ParetoClasses {
  /** Index of the limit each account falls under. */
  readonly classes: Int8Array;
  /** Share of the positive sum held by the accounts ranked before this one, and with it; NaN where the value is not positive. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Positions in rank order: value descending, then id by code point. */
  readonly order: Uint32Array;
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
  const order = fallingOrder(ids, values);
  const classes = new Int8Array(size).fill(limits.length - 1);
  const before = new Float64Array(size).fill(NaN);
  const after = new Float64Array(size).fill(NaN);
  const sums = runningSums(values, order);
  const total = size > 0 ? sums[size - 1] : 0;
  const ends = limits.map(({ upTo }) => lastUnitWithin(upTo, total, rule));

  for (let place = 0; place < size; place++) {
    const i = order[place];
    if (!(values[i] > 0)) break;
    const start = place > 0 ? sums[place - 1] : 0;
    const end = sums[place];
    before[i] = ratioOf(start, total);
    after[i] = ratioOf(end, total);
    const tested = rule === 'crossing' ? start : end;
    const found = ends.findIndex((last) => tested <= last);
    if (found >= 0) classes[i] = found;
  }
  return { classes, before, after, order };
}

/** Positions by value, largest first, then by id: ids are compared only where values are equal. */
function fallingOrder(ids: readonly string[], values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length);
  const byId = (a: number, b: number) => compareCodePoints(ids[a], ids[b]);
  let next = values.length;
  eachEqualRun(values, (positions, from, to) => {
    const first = next - (to - from);
    let inOrder = true;
    for (let k = from; k < to; k++) {
      order[first + k - from] = positions[k];
      if (k > from && byId(positions[k - 1], positions[k]) > 0) inOrder = false;
    }
    if (!inOrder) order.subarray(first, next).sort(byId);
    next = first;
  });
  return order;
}

/** What the first accounts in this order bring together, in whole units: exact, as doubles where all of it stays below 2⁵³. */
function runningSums(values: Float64Array, order: Uint32Array): Float64Array | readonly bigint[] {
  const { units } = wholeUnits(values.map((value) => Math.max(0, value)));
  if (!(units instanceof Float64Array)) {
    let bigSum = 0n;
    return Array.from(order, (i) => (bigSum += BigInt(units[i])));
  }
  let sum = 0;
  return Float64Array.from(order, (i) => (sum += units[i]));
}

/** The last whole unit of the total that lies within a share of it (for `crossing`: below it), so that no account needs a multiplication. */
function lastUnitWithin(share: number, total: number | bigint, rule: 'crossing' | 'atMost'): number | bigint {
  const shareOfTotal = BigInt(Math.round(share * 10_000)) * BigInt(total);
  const whole = shareOfTotal / 10_000n;
  const isOnLimit = whole * 10_000n === shareOfTotal;
  const last = rule === 'crossing' && isOnLimit ? whole - 1n : whole;
  return typeof total === 'number' ? Number(last) : last;
}
