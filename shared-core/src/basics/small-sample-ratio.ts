/**
 * A ratio of few cases, drawn towards what is usual: (k + α) / (n + α + β), so that one complaint of one is not 100 % (methods §1.1). `alpha`
 * cases for and `beta` against are what is believed beforehand; nothing seen and nothing believed is unknown, NaN.
 */
export function smallSampleRatio(count: number, of: number, alpha = 0, beta = 0): number {
  return (count + alpha) / (of + alpha + beta);
}
