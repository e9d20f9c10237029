/** The totals that can come about, rising, and the chance of each. */
export interface DistinctTotals {
  readonly values: Float64Array;
  readonly chances: Float64Array;
}

/**
 * The distribution of the sum of a few independent deals over the totals that can come about at all, at most 2ⁿ: each deal merges the
 * list so far with the list moved by its amount. Exact for any amounts, where a lattice would need too many cells.
 */
export function distinctTotals(amounts: ArrayLike<number>, chances: ArrayLike<number>): DistinctTotals {
  let totals: DistinctTotals = { values: Float64Array.of(0), chances: Float64Array.of(1) };
  for (let i = 0; i < amounts.length; i++) totals = withDeal(totals, amounts[i], chances[i]);
  return totals;
}

function withDeal({ values, chances }: DistinctTotals, amount: number, p: number): DistinctTotals {
  const size = values.length;
  const [merged, chance] = [new Float64Array(2 * size), new Float64Array(2 * size)];
  let count = 0;
  for (let lost = 0, won = 0; won < size;) {
    const [without, withIt] = [lost < size ? values[lost] : Infinity, values[won] + amount];
    merged[count] = Math.min(without, withIt);
    if (without <= withIt) chance[count] += chances[lost++] * (1 - p);
    if (withIt <= without) chance[count] += chances[won++] * p;
    count++;
  }
  return { values: merged.slice(0, count), chances: chance.slice(0, count) };
}
