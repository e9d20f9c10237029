import type { AmountDistribution, Bracketed } from './amount-distribution';

/** Sums of chances within so much of a share reach it: 0.3 + 0.2 must not miss ½ by its last bit. */
const lastBits = 1e-12;

/**
 * The smallest total that is not passed with chance q: the amount of which one can say "with 90 % no more than this" (methods §5.3).
 * NaN for a distribution without totals.
 */
export function amountQuantile(distribution: AmountDistribution, q: number): Bracketed {
  const { error } = distribution;
  return {
    value: totalAt(distribution, q),
    lower: totalAt(distribution, q - error.chance) - error.amount,
    upper: totalAt(distribution, q + error.chance) + error.amount,
  };
}

function totalAt({ values, chances, below }: AmountDistribution, q: number): number {
  if (q >= 1) return values.at(-1) ?? NaN;
  let reached = below;
  for (let k = 0; k < values.length; k++) {
    reached += chances[k];
    if (reached >= q - lastBits) return values[k];
  }
  return values.at(-1) ?? NaN;
}
