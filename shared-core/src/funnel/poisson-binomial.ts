/** How many of a number of deals are won: the chance of exactly k, and of at most k, for k = 0 … n. */
export interface CountDistribution {
  readonly pmf: Float64Array;
  readonly cdf: Float64Array;
}

/**
 * The distribution of how many deals are won, each with its own chance and independent of the others (Poisson-binomial). By the recursion
 * that adds one deal after the other: every term is positive, so the tails are right down to 1e−300 (methods §5.3).
 */
export function poissonBinomial(chances: ArrayLike<number>): CountDistribution {
  const pmf = new Float64Array(chances.length + 1);
  pmf[0] = 1;
  for (let j = 0; j < chances.length; j++) {
    const p = chances[j];
    const q = 1 - p;
    for (let k = j + 1; k > 0; k--) pmf[k] = pmf[k] * q + pmf[k - 1] * p;
    pmf[0] *= q;
  }
  const cdf = new Float64Array(pmf.length);
  let sum = 0;
  for (let k = 0; k < pmf.length; k++) cdf[k] = Math.min(1, (sum += pmf[k]));
  return { pmf, cdf };
}
