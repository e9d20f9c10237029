import type { Segmentation } from '../segmentation/segmentation';

/**
 * How far along the run's ladder an account has to come for a better tier: past the band around its cut, since the account comes from
 * below (methods §4). Undefined where the tier has no cut that anybody can reach.
 */
export function placeToReach({ ladder }: Segmentation, tier: number): number | undefined {
  const place = ladder?.cuts[tier]?.rise;
  return place !== undefined && Number.isFinite(place) ? place : undefined;
}
