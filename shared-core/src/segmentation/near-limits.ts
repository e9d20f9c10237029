import type { SegmentationModel } from '../model/segmentation-model';
import { nearCuts } from './near-cuts';
import { placesOnLadder } from './places-on-ladder';
import type { Segmentation } from './segmentation';

/** Who stands close to where a tier begins, by places in the list, the nearest first. */
export interface NearLimit {
  readonly tier: string;
  /** In the tier or a better one by no more than the distance: they would fall first. */
  readonly justIn: readonly number[];
  /** Below it by no more than the distance: they would rise first. */
  readonly justOut: readonly number[];
}

/**
 * For each tier but the last, who is near its limit: within `distance` along the measure that cuts it (points of a score, shares of the
 * list or of the sum, the indicator's own unit). They are the accounts that would flip if their figures, or the rule, moved by so much.
 * Undefined where the way places accounts by levels instead of cutting along one measure.
 */
export function nearLimits(run: Segmentation, distance: number): NearLimit[] | undefined {
  const { ladder, model } = run;
  if (!ladder) return undefined;
  return nearCuts(placesOnLadder(run), ladder.cuts, distance).map(({ justAbove, justBelow }, k) => ({
    tier: model.tiers[k],
    justIn: justAbove,
    justOut: justBelow,
  }));
}

/**
 * How many accounts are near a limit: within the model's own stability band of it, or else within 2 points of a score and 2 % of the list
 * or of the sum (◆). Undefined where tiers are not cut along such a measure, as when limits were frozen in an indicator's own unit.
 */
export function accountsNearLimits(segmentation: Segmentation): number | undefined {
  const distance = usualDistance(segmentation.model);
  const near = distance === undefined ? undefined : nearLimits(segmentation, distance);
  return near && new Set(near.flatMap(({ justIn, justOut }) => [...justIn, ...justOut])).size;
}

function usualDistance({ way, stability }: SegmentationModel): number | undefined {
  const ownBand = stability.band > 0 ? stability.band : undefined;
  switch (way.by) {
    case 'scorecard':
      return ownBand ?? 2;
    case 'indicator':
      return ownBand;
    case 'quotas':
    case 'pareto':
      return way.frozen ? undefined : (ownBand ?? 0.02);
    case 'naturalBreaks':
      return way.of === 'score' ? (ownBand ?? 2) : ownBand;
    default:
      return undefined;
  }
}

/** How many accounts keep another tier than their figures alone earn: held by the stability band, or waiting for further runs. */
export function heldBack({ earnedTiers, latentTiers, waits }: Segmentation): { byBand: number; waiting: number } {
  let held = 0;
  for (let i = 0; i < earnedTiers.length; i++) if (earnedTiers[i] !== latentTiers[i]) held++;
  const waiting = waits ? Array.from(waits.keys()).filter((i) => earnedTiers[i] !== latentTiers[i]).length : 0;
  return { byBand: held - waiting, waiting };
}
