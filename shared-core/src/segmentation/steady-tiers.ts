import type { CalendarDate } from '../basics/calendar-date';
import type { AccountColumns, Wait } from '../intake/account-columns';
import type { SegmentationModel } from '../model/segmentation-model';
import type { Classified } from './classify';
import { dwellTier, type Stay } from './dwell-tier';
import { hysteresisTier } from './hysteresis-tier';
import type { Segmentation } from './segmentation';

/**
 * The latent tier: the earned one, unless the account came from another and has not gone far enough past the cut, or not often enough
 * (methods §3.8). What an earlier run left says where each account was; one that has no earlier tier goes by what it earns. A name that
 * is no tier of this model says nothing. Waits count days, not runs: a list that is segmented again as of the same day, or of an earlier
 * one, has waited no longer. Where an earlier run did not say its day, it was another one.
 */
export function steadyTiers(
  { tiers: earnedTiers, ladder }: Pick<Classified, 'tiers' | 'ladder'>,
  { previousTiers, previousWaits }: AccountColumns,
  { tiers, stability }: SegmentationModel,
  asOf: CalendarDate,
): Pick<Segmentation, 'earnedTiers' | 'latentTiers' | 'waits'> {
  const { band, upAfter, downAfter } = stability;
  const waitsLong = upAfter > 1 || downAfter > 1;
  if (!previousTiers || (band === 0 && !waitsLong)) return { earnedTiers, latentTiers: earnedTiers };

  const places = ladder?.places;
  const latentTiers = earnedTiers.slice();
  const waits = new Map<number, Wait>();
  for (let i = 0; i < latentTiers.length; i++) {
    const was = stayOf(i);
    if (was.tier < 0) continue;
    const before = previousWaits?.get(i)?.on;
    const again = before !== undefined && asOf <= before;
    const raw =
      band > 0 && places && earnedTiers[i] >= 0 ? hysteresisTier(places[i], ladder.cuts, was.tier) : earnedTiers[i];
    const now = waitsLong ? dwellTier(was, raw, stability, again) : { tier: raw, run: 0, towards: raw };
    latentTiers[i] = earnedTiers[i] < 0 ? -1 : now.tier;
    if (now.run > 0) waits.set(i, { run: now.run, towards: tiers[now.towards], on: again ? before : asOf });
  }
  return { earnedTiers, latentTiers, ...(waitsLong && { waits }) };

  function stayOf(account: number): Stay {
    const tier = tiers.indexOf(previousTiers![account] ?? '');
    const wait = previousWaits?.get(account);
    const towards = wait ? tiers.indexOf(wait.towards) : -1;
    return towards < 0 ? { tier, run: 0, towards: tier } : { tier, run: wait!.run, towards };
  }
}
