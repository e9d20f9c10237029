import type { RankedWay } from '../model/way';
import { rankedValues } from '../segmentation/rank-and-cut';
import type { Segmentation } from '../segmentation/segmentation';
import { reaches } from '../segmentation/tier-by-cut-off';
import { comesFromBelow } from './place-to-reach';

/** For each tier of a ranked way: the least value that somebody in it has, and that somebody has who stands past its band. */
interface LeastValues {
  readonly inTier: readonly (number | undefined)[];
  readonly pastBand: readonly (number | undefined)[];
}

const remembered = new WeakMap<Segmentation['scores'], LeastValues>();

/**
 * The least value with which somebody of the list stands in a tier; past its band, where this account comes from below. Undefined where
 * nobody does. Values are written so that more is better, as the ranking sorts them.
 */
export function leastValue(segmentation: Segmentation, account: number, tier: number): number | undefined {
  const known = remembered.get(segmentation.scores) ?? leastValues(segmentation);
  remembered.set(segmentation.scores, known);
  return comesFromBelow(segmentation, account, tier) ? known.pastBand[tier] : known.inTier[tier];
}

function leastValues(segmentation: Segmentation): LeastValues {
  const { model, accounts, earnedTiers, ladder } = segmentation;
  const values = rankedValues(model.way as RankedWay, accounts, model, segmentation);
  const inTier = new Array<number | undefined>(model.tiers.length).fill(undefined);
  const pastBand = inTier.slice();
  const note = (least: (number | undefined)[], tier: number, value: number) => {
    if (!(least[tier]! <= value)) least[tier] = value;
  };
  for (let i = 0; i < values.length; i++) {
    const tier = earnedTiers[i];
    if (tier < 0) continue;
    note(inTier, tier, values[i]);
    ladder?.cuts.forEach(({ rise }, k) => {
      if (k >= tier && reaches(ladder.places[i], rise)) note(pastBand, k, values[i]);
    });
  }
  return { inTier, pastBand };
}
