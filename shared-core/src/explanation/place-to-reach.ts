import type { Segmentation } from '../segmentation/segmentation';

/**
 * How far along the run's ladder an account has to come for a tier: to its cut, or past the band around it where the account comes from
 * below. Undefined where the tier has no cut that anybody can reach.
 */
export function placeToReach(
  { model, ladder, accounts }: Segmentation,
  account: number,
  tier: number,
): number | undefined {
  const cut = ladder?.cuts[tier];
  if (!cut) return undefined;
  const place = comesFromBelow({ model, accounts }, account, tier) ? cut.rise : cut.from;
  return Number.isFinite(place) ? place : undefined;
}

/** Whether an earlier run left the account in a worse tier than this, so that the band holds it there. */
export function comesFromBelow(
  { model, accounts }: Pick<Segmentation, 'model' | 'accounts'>,
  account: number,
  tier: number,
): boolean {
  return model.tiers.indexOf(accounts.earlier?.tiers[account] ?? '') > tier;
}
