import { compareCodePoints } from '../basics/compare-code-points';
import { cheapestPlan } from './cheapest-plan';

/** An indicator of one account with its points, 0–100, and the steps that could be taken: the points they lead to and what they cost. */
export interface SteppedIndicator {
  readonly id: string;
  readonly weight: number;
  readonly points: number;
  readonly steps?: readonly { readonly points: number; readonly cost: number }[];
}

/** A set of changes, by id; `step` is the place of the step among the indicator's own. */
export interface CheapestChanges {
  readonly cost: number;
  /** With the changes made, 0–100. */
  readonly score: number;
  readonly changes: readonly { readonly indicator: string; readonly step: number }[];
}

/**
 * The cheapest set of changes, at most one step an indicator, with which a score reaches a target: least cost, then fewest changes, then
 * the first ids in code point order, then the earlier step. Exact (methods §4). Costs must not be negative; costs and scores are compared
 * to 9 decimals. Nothing to change where the target is reached; undefined where all steps together do not do.
 */
export function cheapestChanges(indicators: readonly SteppedIndicator[], target: number): CheapestChanges | undefined {
  const ordered = [...indicators].sort((a, b) => compareCodePoints(a.id, b.id));
  const whole = ordered.reduce((sum, { weight }) => sum + weight, 0);
  const score = ordered.reduce((sum, { weight, points }) => sum + (weight * points) / whole, 0);
  const choices = ordered.map(({ weight, points, steps = [] }, of) =>
    steps
      .map((step, k) => ({ of, step: k, cost: step.cost, gain: (weight * (step.points - points)) / whole }))
      .filter(({ gain }) => gain > 0),
  );
  const found = cheapestPlan(choices, target - score);
  return (
    found && {
      cost: found.cost,
      score: score + found.gain,
      changes: found.taken.map(({ of, step }) => ({ indicator: ordered[of].id, step })),
    }
  );
}
