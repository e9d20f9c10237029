import { betaQuantile } from './beta-quantile';

/** From, to: the ends of an interval. */
export type Interval = readonly [lower: number, upper: number];

/** The equal-tailed interval that holds a `confidence` (0.9 = 90 %) of a Beta(alpha, beta) distribution (methods §5.2). */
export function betaInterval(alpha: number, beta: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  // The upper end by the mirror image, so that a small tail stays the number it is.
  return [betaQuantile(tail, alpha, beta), 1 - betaQuantile(tail, beta, alpha)];
}
