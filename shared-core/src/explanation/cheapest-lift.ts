import { decidesByScore } from '../model/way';
import { scoredAt } from '../segmentation/segment-groups';
import type { Segmentation } from '../segmentation/segmentation';
import type { Lift } from './lift';
import { severalSteps } from './lift-by-score';

/**
 * The least effort that would lift an account one tier when it may be shared out among several indicators, of the steps tried (five an
 * indicator, methods §4): often several small changes ask less than one large one. Undefined where the score does not decide the tier, at
 * the best tier, where a cap, a person or a wait holds the account, and where nothing does; `smallestLift` says those.
 */
export function cheapestLift(
  list: Segmentation,
  member: number,
): Extract<Lift, { kind: 'severalChanges' }> | undefined {
  const { run, place } = scoredAt(list, member);
  const { model, tiers, earnedTiers } = run;
  if (!decidesByScore(model.way) || model.way.by === 'matrix') return undefined;
  if (tiers[place] <= 0 || earnedTiers[place] !== tiers[place]) return undefined;
  return severalSteps(run, place);
}
