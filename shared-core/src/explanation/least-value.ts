import type { RankedWay } from '../model/way';
import { placesOnLadder } from '../segmentation/places-on-ladder';
import { rankedValues } from '../segmentation/rank-and-cut';
import type { Segmentation } from '../segmentation/segmentation';
import { reaches } from '../segmentation/tier-by-cut-off';

const remembered = new WeakMap<Segmentation['scores'], readonly (number | undefined)[]>();

/**
 * The least value with which somebody of the list stands in a tier, past its band if there is one; undefined where nobody does. Values are
 * written so that more is better, as the ranking sorts them.
 */
export function leastValue(segmentation: Segmentation, tier: number): number | undefined {
  const known = remembered.get(segmentation.scores) ?? leastValues(segmentation);
  remembered.set(segmentation.scores, known);
  return known[tier];
}

function leastValues(segmentation: Segmentation): readonly (number | undefined)[] {
  const { model, accounts, earnedTiers, ladder } = segmentation;
  const values = rankedValues(model.way as RankedWay, accounts, model, segmentation);
  const least = new Array<number | undefined>(model.tiers.length).fill(undefined);
  const isPast = (account: number, tier: number) => {
    if (model.stability.band === 0 || !ladder) return earnedTiers[account] === tier;
    return ladder.cuts[tier] !== undefined && reaches(placesOnLadder(segmentation)[account], ladder.cuts[tier].rise);
  };
  for (let i = 0; i < values.length; i++) {
    if (earnedTiers[i] < 0) continue;
    for (let tier = earnedTiers[i]; tier < least.length; tier++) {
      if (isPast(i, tier) && !(least[tier]! <= values[i])) least[tier] = values[i];
    }
  }
  return least;
}
