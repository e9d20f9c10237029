import type { RankedWay } from '../model/way';
import { rankedValues } from '../segmentation/rank-and-cut';
import type { Segmentation } from '../segmentation/segmentation';

const remembered = new WeakMap<Float64Array, readonly (number | undefined)[]>();

/**
 * For each tier of a ranked way the least value that somebody in it, or in a better one, has; undefined where nobody has any. Values are
 * written so that more is better, as the ranking sorts them.
 */
export function leastValues(segmentation: Segmentation): readonly (number | undefined)[] {
  const { model, accounts, earnedTiers, scores } = segmentation;
  const known = remembered.get(scores);
  if (known) return known;
  const values = rankedValues(model.way as RankedWay, accounts, model, segmentation);
  const least = new Array<number | undefined>(model.tiers.length).fill(undefined);
  for (let i = 0; i < values.length; i++) {
    const tier = earnedTiers[i];
    if (tier >= 0 && !(least[tier]! <= values[i])) least[tier] = values[i];
  }
  remembered.set(scores, least);
  return least;
}
