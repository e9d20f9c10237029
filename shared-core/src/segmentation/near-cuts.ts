import { roundHalfAway } from '../basics/round-half-away';

/** Accounts close to one cut-off, by their places in the list. */
export interface NearCut {
  readonly from: number;
  /** At or above it by no more than the distance, the nearest first. */
  readonly justAbove: readonly number[];
  /** Below it by no more than the distance, the nearest first. */
  readonly justBelow: readonly number[];
}

/**
 * Who is near a limit: for each cut-off, the accounts whose score lies within so many points of it, and so would move with a small change of
 * their values or of the rule. Scores are compared to 9 decimals; NaN is nowhere near. Equally near accounts keep the order of the list.
 */
export function nearCuts(scores: Float64Array, cuts: readonly { readonly from: number }[], within: number): NearCut[] {
  return cuts.map(({ from }) => {
    const apart = (i: number) => roundHalfAway(scores[i] - from, 9);
    const near = [...scores.keys()].filter((i) => Math.abs(apart(i)) <= within);
    return {
      from,
      justAbove: near.filter((i) => apart(i) >= 0).sort((a, b) => apart(a) - apart(b) || a - b),
      justBelow: near.filter((i) => apart(i) < 0).sort((a, b) => apart(b) - apart(a) || a - b),
    };
  });
}
