import type { Interval } from './beta-interval';
import { upperQuantile } from './normal-quantile';

/**
 * Wilson's score interval for a rate of which `successes` of n were seen (Newcombe 1998; methods §5.2). Nothing seen says nothing: 0 to 1.
 * Both ends by the form that subtracts nothing, so that none of n gives exactly 0 and all of n exactly 1.
 */
export function wilsonInterval(successes: number, n: number, confidence: number): Interval {
  const z = upperQuantile((1 - confidence) / 2);
  return [lowerEnd(successes, n, z), 1 - lowerEnd(n - successes, n, z)];
}

function lowerEnd(k: number, n: number, z: number): number {
  if (k === 0) return 0;
  const spread = z * Math.sqrt((k * (n - k)) / n + (z * z) / 4);
  return (k * k) / (n * (k + (z * z) / 2 + spread));
}
