/** The chance of each multiple of a unit as a total: `chances[k]` of the total k + `first`; what lies outside is counted, not kept. */
export interface LatticeTotals {
  readonly first: number;
  readonly chances: Float64Array;
  /** Chance of the totals left away at either end. */
  readonly below: number;
  readonly above: number;
}

/**
 * The distribution of the sum of independent deals whose amounts are `steps[i]` ≥ 0 units, each coming with its chance: the recursion adds
 * one deal after the other, in place and from the top, smallest first so that little is reached for long (methods §5.3). Every term is
 * positive. Cells at the ends whose chance stays under `negligible` are left away as the sum grows; 0 keeps them all.
 */
export function latticeTotals(steps: ArrayLike<number>, chances: ArrayLike<number>, negligible = 0): LatticeTotals {
  const order = Array.from(steps, (_, i) => i).sort((a, b) => steps[a] - steps[b]);
  const cells = new Float64Array(order.reduce((sum, i) => sum + steps[i], 0) + 1);
  cells[0] = 1;
  let [low, high, below, above] = [0, 0, 0, 0];
  for (const i of order) {
    const [step, p, q] = [steps[i], chances[i], 1 - chances[i]];
    if (step === 0) continue;
    for (let k = high + step; k >= low + step; k--) cells[k] = cells[k] * q + cells[k - step] * p;
    for (let k = Math.min(high, low + step - 1); k >= low; k--) cells[k] *= q;
    high += step;
    for (; low < high && cells[low] < negligible; low++) below += cells[low];
    for (; high > low && cells[high] < negligible; high--) {
      above += cells[high];
      cells[high] = 0;
    }
  }
  return { first: low, chances: cells.slice(low, high + 1), below, above };
}
