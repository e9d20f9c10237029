import { scoredAt } from '../segmentation/segment-groups';
import type { Segmentation } from '../segmentation/segmentation';
import { sideOfLimit, publishedTier } from '../segmentation/publish-tiers';
import { decidesByScore } from '../model/way';
import { bestAllowed } from './best-allowed';
import type { Lift } from './lift';
import { liftByLevel } from './lift-by-level';
import { liftByRank } from './lift-by-rank';
import { liftByScore } from './lift-by-score';

/**
 * The smallest change that would lift an account one tier: first what blocks it whatever its figures (a cap, runs still to wait), then, by
 * the model's way of classifying, what its figures would have to become. Of single changes the one that has to move least, measured by
 * how widely accounts differ in it, comes first; where none is enough, the cheapest several. What an account *is* (profile) is not
 * offered as a change. Measured against the list as it stands. Undefined at the best tier, and where a person set the tier.
 */
export function smallestLift(list: Segmentation, member: number): Lift | undefined {
  const { run: segmentation, place: account } = scoredAt(list, member);
  const { model, tiers, latentTiers, earnedTiers } = segmentation;
  const at = tiers[account];
  if (at <= 0) return undefined;

  const { steps, caps } = publishedTier(segmentation, account);
  const capped = steps.find((step) => step.kind === 'capped');
  if (capped) {
    const { indicator, limit, side } = sideOfLimit(segmentation.accounts, caps[capped.by], account);
    const best = Math.max(capped.from, bestAllowed(segmentation, account, indicator, limit));
    // Where another cap holds it just as low, keeping this limit alone lifts nothing.
    return best < at ? { kind: 'liftCap', to: model.tiers[best], indicator, limit, side } : undefined;
  }
  if (steps.some((step) => step.kind === 'overridden')) return undefined;
  if (earnedTiers[account] < at) {
    const wait = segmentation.waits?.get(account);
    if (wait && latentTiers[account] === at) {
      const best = Math.max(model.tiers.indexOf(wait.towards), bestAllowed(segmentation, account));
      const more = model.stability.upAfter - wait.run;
      return best < at ? { kind: 'stayThere', to: model.tiers[best], more } : undefined;
    }
  }
  if (model.way.by === 'scorecard' || (decidesByScore(model.way) && model.way.by !== 'matrix')) {
    return liftByScore(segmentation, account);
  }
  // A cap that takes nothing away yet would hold the account where it is, whatever it brought.
  if (bestAllowed(segmentation, account) >= at) return undefined;
  return segmentation.placing ? liftByLevel(segmentation, account) : liftByRank(segmentation, account);
}
