import { roundHalfAway } from '../basics/round-half-away';

/** An indicator of one account: its weight, its points 0–1 (NaN where it is left out), and whether anybody could change it. */
export interface ChangeableIndicator {
  readonly weight: number;
  readonly points: number;
  readonly adjustable: boolean;
}

/** How far a score is from a target, and for each indicator the points 0–1 with which it alone would get there; null where it cannot. */
export interface SingleCounterfactual {
  readonly gap: number;
  readonly required: readonly (number | null)[];
}

/**
 * What each indicator alone would have to become for the score, 0–100, to reach a target: u + gap·W/(100·w), W the weight of the
 * indicators that are present (methods §4). Null beyond 1, for what cannot be changed, and for what is left out. With a target that is
 * reached already the gap is not positive, and what is required is what would still do, 0 at the least.
 */
export function counterfactualSingle(indicators: readonly ChangeableIndicator[], target: number): SingleCounterfactual {
  const present = indicators.filter(({ points }) => !Number.isNaN(points));
  const whole = present.reduce((sum, { weight }) => sum + weight, 0);
  const score = present.reduce((sum, { weight, points }) => sum + (100 * weight * points) / whole, 0);
  const gap = target - score;
  const required = indicators.map(({ weight, points, adjustable }) => {
    if (!adjustable || Number.isNaN(points) || !(weight > 0)) return null;
    const needed = points + (gap * whole) / (100 * weight);
    // As scores are compared: a last bit beyond 1 is 1.
    return roundHalfAway(needed, 9) > 1 ? null : Math.min(1, Math.max(0, needed));
  });
  return { gap, required };
}
