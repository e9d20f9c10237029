import type { AmountDistribution } from './amount-distribution';

/**
 * The distribution where nobody knows which of several holds, each having its weight: exact, no simulation (methods §5.3). Weights are
 * shares of their sum. Deals that were independent within each scenario are no longer so across them, and the spread grows by that.
 */
export function mixDistributions(
  parts: readonly { readonly weight: number; readonly distribution: AmountDistribution }[],
): AmountDistribution {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const shares = parts.map(({ weight }) => weight / whole);
  const weighted = (of: (distribution: AmountDistribution) => number): number =>
    parts.reduce((sum, { distribution }, k) => sum + shares[k] * of(distribution), 0);
  const mean = weighted((one) => one.mean);
  const variance = weighted((one) => one.sd ** 2 + (one.mean - mean) ** 2);
  return {
    ...mergedTotals(
      parts.map(({ distribution }) => distribution),
      shares,
    ),
    below: weighted((one) => one.below),
    error: {
      amount: Math.max(0, ...parts.map(({ distribution }) => distribution.error.amount)),
      chance: weighted((one) => one.error.chance),
    },
    mean,
    sd: Math.sqrt(variance),
    nothing: weighted((one) => one.nothing),
  };
}

function mergedTotals(
  distributions: readonly AmountDistribution[],
  shares: readonly number[],
): Pick<AmountDistribution, 'values' | 'chances'> {
  const size = distributions.reduce((sum, { values }) => sum + values.length, 0);
  const [values, chances] = [new Float64Array(size), new Float64Array(size)];
  const next = distributions.map(() => 0);
  let count = 0;
  for (;;) {
    let least = Infinity;
    distributions.forEach((one, k) => {
      if (next[k] < one.values.length) least = Math.min(least, one.values[next[k]]);
    });
    if (least === Infinity) return { values: values.slice(0, count), chances: chances.slice(0, count) };
    values[count] = least;
    distributions.forEach((one, k) => {
      if (next[k] < one.values.length && one.values[next[k]] === least)
        chances[count] += shares[k] * one.chances[next[k]++];
    });
    count++;
  }
}
