import { roundHalfAway } from '../basics/round-half-away';
import type { BandedCut } from './ladder';
import { reaches, tierByCutOff } from './tier-by-cut-off';

/** Cut-offs, best first, with a band of `halfBand` points on either side; rounded to the 9 decimals in which scores are compared. */
export function bandedCuts(cuts: readonly { readonly from: number }[], halfBand: number): BandedCut[] {
  return cuts.map(({ from }) => ({
    from,
    rise: roundHalfAway(from + halfBand, 9),
    fall: roundHalfAway(from - halfBand, 9),
  }));
}

/** The widest half-band that keeps the bands of neighbouring cut-offs apart: half of their smallest gap; Infinity for a single one. */
export function widestHalfBand(cuts: readonly { readonly from: number }[]): number {
  const gaps = cuts.slice(1).map(({ from }, k) => cuts[k].from - from);
  return roundHalfAway(Math.min(Infinity, ...gaps) / 2, 9);
}

/**
 * The tier a score earns when small swings around a cut-off must not move it: every cut-off is a switch that turns on at `rise`, off under
 * `fall`, and keeps in between what the previous latent tier says; the tier is the best whose switch is on (methods §3.8). Tiers are
 * indexes, 0 the best; `previous` is −1 at a first rating, which goes by the plain cut-offs. −1 without a score (NaN).
 */
export function hysteresisTier(score: number, cuts: readonly BandedCut[], previous: number): number {
  if (Number.isNaN(score)) return -1;
  if (previous < 0) return tierByCutOff(score, cuts);
  for (let k = 0; k < cuts.length; k++) {
    const wasAbove = previous <= k;
    if (reaches(score, wasAbove ? cuts[k].fall : cuts[k].rise)) return k;
  }
  return cuts.length;
}
