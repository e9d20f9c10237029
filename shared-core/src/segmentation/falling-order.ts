import { compareCodePoints } from '../basics/compare-code-points';
import { presentPositions, presentValues } from './present-values';
import { eachEqualRun } from './rising-order';

/**
 * Positions by value, largest first, then by id in code point order; NaN (a blank) is left out. A list that comes sorted by id, as most do,
 * has its equals in order already.
 */
export function fallingOrder(ids: readonly string[], values: Float64Array): Uint32Array {
  const members = presentPositions(values);
  const byId = (a: number, b: number) => compareCodePoints(ids[a], ids[b]);
  const order = new Uint32Array(members.length);
  let isSortedById: boolean | undefined;
  let next = order.length;
  eachEqualRun(presentValues(values), (positions, from, to) => {
    const first = next - (to - from);
    for (let k = from; k < to; k++) order[first + k - from] = members[positions[k]];
    if (to - from > 1) {
      // Asked of the whole list, one id after the other: within each run they would have to be fetched from all over the memory.
      isSortedById ??= isRising(ids);
      if (!isSortedById) order.subarray(first, next).sort(byId);
    }
    next = first;
  });
  return order;
}

function isRising(ids: readonly string[]): boolean {
  for (let i = 1; i < ids.length; i++) if (compareCodePoints(ids[i - 1], ids[i]) > 0) return false;
  return true;
}
