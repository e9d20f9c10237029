import { roundHalfAway } from '../basics/round-half-away';

/**
 * The highest tier whose cut-off the score reaches, 0 the best. Scores are compared rounded half away from zero to 9 decimals, so that
 * the last bit of a sum, which differs between engines, cannot move a tier.
 */
export function tierByCutOff(score: number, cuts: readonly { readonly from: number }[]): number {
  for (let k = 0; k < cuts.length; k++) if (reaches(score, cuts[k].from)) return k;
  return cuts.length;
}

export function reaches(score: number, cut: number): boolean {
  const far = Math.abs(score - cut) > 1e-6;
  return far ? score > cut : roundHalfAway(score, 9) >= cut;
}
