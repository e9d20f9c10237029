import { ratioOf } from '../basics/ratio-of';
import { wholeUnits } from '../basics/whole-units';
import { fallingOrder } from './falling-order';

export interface ParetoClasses {
  /** Index of the limit each account falls under; −1 for a blank. */
  readonly classes: Int8Array;
  /** Share of the positive sum held by the accounts ranked before each account; NaN where the value is not positive. Made when asked for. */
  readonly before: Float64Array;
  /** The same with the account itself. */
  readonly after: Float64Array;
  /** Positions in rank order, blanks left out: value descending, then id by code point. */
  readonly order: Uint32Array;
}

/**
 * Accounts cut by cumulative share of a value, largest first (methods §3.4). `crossing`: the first class whose limit the sum *before* the
 * account lies below, so the account that carries the sum over a limit is in the better class; `atMost`: the first class whose limit the
 * sum *with* it does not pass. Values of zero or less go to the last class and stay out of the sum; NaN (a blank) stays out altogether.
 * Shares are compared exactly.
 */
export function paretoClasses(
  ids: readonly string[],
  values: Float64Array,
  limits: readonly { upTo: number }[],
  rule: 'crossing' | 'atMost',
): ParetoClasses {
  const order = fallingOrder(ids, values);
  const sums = runningSums(values, order);
  const total = order.length > 0 ? sums[order.length - 1] : 0;
  const ends = limits.map(({ upTo }) => lastUnitWithin(upTo, total, rule));
  const sumBefore = (place: number) => (place > 0 ? sums[place - 1] : 0);

  const classes = new Int8Array(values.length).fill(-1);
  let at = 0;
  for (let place = 0; place < order.length; place++) {
    const tested = rule === 'crossing' ? sumBefore(place) : sums[place];
    // Where nothing is added any more, the values have fallen to zero.
    const isPositive = sums[place] > sumBefore(place);
    while (at < ends.length - 1 && (tested > ends[at] || !isPositive)) at++;
    classes[order[place]] = at;
  }

  const sharesOf = (sumAt: (place: number) => number | bigint) => {
    const shares = new Float64Array(values.length).fill(NaN);
    for (let place = 0; place < order.length && sums[place] > sumBefore(place); place++) {
      shares[order[place]] = ratioOf(sumAt(place), total);
    }
    return shares;
  };
  return {
    classes,
    order,
    get before() {
      return sharesOf(sumBefore);
    },
    get after() {
      return sharesOf((place) => sums[place]);
    },
  };
}

/** What the first accounts in this order bring together, in whole units: exact, as doubles where all of it stays below 2⁵³. */
function runningSums(values: Float64Array, order: Uint32Array): Float64Array | readonly bigint[] {
  const positive = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) positive[place] = Math.max(0, values[order[place]]);
  const { units } = wholeUnits(positive);
  if (units instanceof Float64Array) {
    for (let place = 1; place < units.length; place++) units[place] += units[place - 1];
    return units;
  }
  let sum = 0n;
  return Array.from(units, (unit) => (sum += BigInt(unit)));
}

/** The last whole unit of the total that lies within a share of it (for `crossing`: below it), so that no account needs a multiplication. */
function lastUnitWithin(share: number, total: number | bigint, rule: 'crossing' | 'atMost'): number | bigint {
  const shareOfTotal = BigInt(Math.round(share * 10_000)) * BigInt(total);
  const whole = shareOfTotal / 10_000n;
  const isOnLimit = whole * 10_000n === shareOfTotal;
  const last = rule === 'crossing' && isOnLimit ? whole - 1n : whole;
  return typeof total === 'number' ? Number(last) : last;
}
