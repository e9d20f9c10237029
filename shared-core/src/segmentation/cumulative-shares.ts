import { ratioOf } from '../basics/ratio-of';
import type { TextColumn } from '../basics/text-column';
import { wholeUnits } from '../basics/whole-units';
import { fallingOrder } from './falling-order';

/** Of each account the share of the positive sum that those ranked before it hold, and with it; NaN where its value is not positive. */
export interface CumulativeShares {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Accounts in rank order, value descending and then id, and what the first of them bring together: exact, in whole units. */
export interface RankedSums {
  /** Positions, blanks (NaN) left out. */
  readonly order: Uint32Array;
  /** Of each place of the order the sum up to it, itself included. Zero and less bring nothing. */
  readonly sums: Float64Array | readonly bigint[];
}

/** The shares of a sum that accounts reach one after the other, the largest first (methods §3.4). */
export function cumulativeShares(ids: TextColumn, values: Float64Array): CumulativeShares {
  const { order, sums } = rankedSums(ids, values);
  const before = new Float64Array(values.length).fill(NaN);
  const after = before.slice();
  const total = sums[order.length - 1];
  for (let place = 0; place < order.length; place++) {
    const reached = place > 0 ? sums[place - 1] : 0;
    // Where nothing is added any more, the values have fallen to zero.
    if (!(sums[place] > reached)) break;
    before[order[place]] = ratioOf(reached, total);
    after[order[place]] = ratioOf(sums[place], total);
  }
  return { before, after };
}

export function rankedSums(ids: TextColumn, values: Float64Array): RankedSums {
  const order = fallingOrder(ids, values);
  const positive = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) positive[place] = Math.max(0, values[order[place]]);
  const { units } = wholeUnits(positive);
  if (units instanceof Float64Array) {
    for (let place = 1; place < units.length; place++) units[place] += units[place - 1];
    return { order, sums: units };
  }
  let sum = 0n;
  return { order, sums: Array.from(units, (unit) => (sum += BigInt(unit))) };
}
