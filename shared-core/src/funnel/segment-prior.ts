/** How a rate lies among segments: around `mean`, as a Beta distribution worth `strength` deals; ∞ where they do not differ at all. */
export interface SegmentPrior {
  readonly mean: number;
  readonly strength: number;
  readonly alpha: number;
  readonly beta: number;
}

/**
 * What the segments together say about each of them, by moments of the Beta-Binomial (methods §5.2): p = Σk/Σn, the spread of their rates
 * beyond what chance alone explains, and from both how many deals the common rate counts as. Where chance explains it all, the strength is
 * infinite: they are pooled completely. Segments without a deal say nothing. NaN without any deal.
 */
export function segmentPrior(successes: ArrayLike<number>, n: ArrayLike<number>): SegmentPrior {
  let [wins, deals, segments] = [0, 0, 0];
  for (let i = 0; i < n.length; i++) {
    wins += successes[i];
    deals += n[i];
    if (n[i] > 0) segments++;
  }
  const mean = wins / deals;
  let spread = 0;
  for (let i = 0; i < n.length; i++) if (n[i] > 0) spread += n[i] * (successes[i] / n[i] - mean) ** 2;
  const byChance = mean * (1 - mean);
  const beyondChance = (spread - byChance * segments) / deals;
  if (Number.isNaN(mean)) return { mean, strength: NaN, alpha: NaN, beta: NaN };
  // Rates that differ by the last bits of a division do not differ.
  if (!(beyondChance > 1e-15)) return { mean, strength: Infinity, alpha: Infinity, beta: Infinity };
  const strength = Math.max(0, byChance / beyondChance - 1);
  return { mean, strength, alpha: mean * strength, beta: (1 - mean) * strength };
}
