/** What is expected of a ratio before anything is counted: as though so many had been for and against; or one ratio for everybody. */
export type RatioPrior = { readonly alpha: number; readonly beta: number } | { readonly pooled: number };

/**
 * A ratio of few cases, drawn towards what is usual: (k + α)/(n + α + β), so that one complaint of one is not 100 % (methods §1.1). Without a
 * prior k/n, which is unknown (NaN) for no cases.
 */
export function smallSampleRatio(count: number, of: number, prior?: RatioPrior): number {
  if (!prior) return of > 0 ? count / of : NaN;
  return 'pooled' in prior ? prior.pooled : (count + prior.alpha) / (of + prior.alpha + prior.beta);
}

/**
 * The prior that a list's own ratios suggest, by their moments: with p = Σk/Σn over J accounts and A = Σn(pᵢ − p)²/Σn − p(1 − p)·J/Σn, its
 * strength is p(1 − p)/A − 1; where A is not positive, accounts differ no more than chance would have it and share one ratio
 * (methods §5.2). Accounts without cases count for nothing; undefined where none has any.
 */
export function ratioPrior(counts: Float64Array, of: Float64Array): RatioPrior | undefined {
  const members = [...of.keys()].filter((i) => of[i] > 0 && !Number.isNaN(counts[i]));
  const cases = members.reduce((sum, i) => sum + of[i], 0);
  if (cases === 0) return undefined;
  const p = members.reduce((sum, i) => sum + counts[i], 0) / cases;
  const spread = members.reduce((sum, i) => sum + of[i] * (counts[i] / of[i] - p) ** 2, 0) / cases;
  const between = spread - (p * (1 - p) * members.length) / cases;
  if (!(between > 0)) return { pooled: p };
  // Accounts that differ as much as can be leave no strength to the prior.
  const strength = Math.max(0, (p * (1 - p)) / between - 1);
  return { alpha: p * strength, beta: (1 - p) * strength };
}
