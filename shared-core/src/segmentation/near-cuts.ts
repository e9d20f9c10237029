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
    const near: { readonly place: number; readonly apart: number }[] = [];
    for (let place = 0; place < scores.length; place++) {
      const exact = scores[place] - from;
      // Rounding moves less than this, and most of a long list is far away.
      if (!(Math.abs(exact) <= within + 1e-8)) continue;
      const apart = roundHalfAway(exact, 9);
      if (Math.abs(apart) <= within) near.push({ place, apart });
    }
    near.sort((a, b) => Math.abs(a.apart) - Math.abs(b.apart) || a.place - b.place);
    return {
      from,
      justAbove: near.filter(({ apart }) => apart >= 0).map(({ place }) => place),
      justBelow: near.filter(({ apart }) => apart < 0).map(({ place }) => place),
    };
  });
}
