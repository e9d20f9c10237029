import { smallSampleRatio } from '../basics/small-sample-ratio';

/** What is believed of a rate, as a Beta distribution: as if `alpha` successes and `beta` failures had been seen. */
export interface BetaBelief {
  readonly mean: number;
  readonly alpha: number;
  readonly beta: number;
}

/** A belief after so many successes of n more trials (methods §5.2). The mean is NaN where nothing was believed and nothing seen. */
export function betaPosterior(alpha: number, beta: number, successes: number, n: number): BetaBelief {
  const mean = smallSampleRatio(successes, n, alpha, beta);
  return { mean, alpha: alpha + successes, beta: beta + n - successes };
}
