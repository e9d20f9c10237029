import type { AmountDistribution, Bracketed } from './amount-distribution';

/** The chance that the total reaches a target: is `target` or more. */
export function chanceAtLeast(distribution: AmountDistribution, target: number): Bracketed {
  const { error } = distribution;
  return {
    value: reaching(distribution, target),
    lower: Math.max(0, reaching(distribution, target + error.amount) - error.chance),
    upper: Math.min(1, reaching(distribution, target - error.amount) + error.chance),
  };
}

/** The chance that the total is `limit` or less. */
export function chanceAtMost({ values, chances, below }: AmountDistribution, limit: number): number {
  let sum = below;
  for (let k = 0; k < values.length && values[k] <= limit; k++) sum += chances[k];
  return Math.min(1, sum);
}

/** The chance of exactly this total; 0 for one that cannot come about. */
export function chanceOf({ values, chances }: AmountDistribution, total: number): number {
  const k = values.indexOf(total);
  return k < 0 ? 0 : chances[k];
}

/** Added from the top, so that a small chance of a high target keeps its digits. */
function reaching({ values, chances, below }: AmountDistribution, target: number): number {
  // Whatever comes about reaches it: certain, not certain but for the last bits of a sum.
  if (below === 0 && target <= values[0]) return 1;
  let sum = 0;
  for (let k = values.length - 1; k >= 0 && values[k] >= target; k--) sum += chances[k];
  return Math.min(1, sum);
}
