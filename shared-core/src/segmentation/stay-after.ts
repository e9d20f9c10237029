import type { Wait } from '../intake/account-columns';
import type { Tier } from '../model/segmentation-model';
import { scoredAt } from './segment-groups';
import type { Segmentation } from './segmentation';

/** What a run leaves of an account for the next one, which reads it as `previousTiers` and `previousWaits`. */
export interface StayAfter {
  /** Its latent tier; the one it had before where this run gives none, so that one unreadable cell forgets nothing (methods §3.8). */
  readonly tier?: Tier;
  readonly wait?: Wait;
}

/** Where an account stands between two runs; its group's place where subsidiaries are rolled up. */
export function stayAfter(list: Segmentation, member: number): StayAfter {
  const { run, place } = scoredAt(list, member);
  const { tiers } = run.model;
  const before = tiers.find((tier) => tier === run.accounts.previousTiers?.[place]);
  const tier: Tier | undefined = tiers[run.latentTiers[place]] ?? before;
  const wait = run.waits?.get(place);
  return { ...(tier !== undefined && { tier }), ...(wait && { wait }) };
}

/** Whether tiers of this run may be other than the ones figures alone earn, or look at earlier ones: then the next run needs to know. */
export function keepsStays({ model, accounts }: Segmentation): boolean {
  const { stability, caps, floors } = model;
  const { band, upAfter, downAfter } = stability;
  const isSteady = band > 0 || upAfter > 1 || downAfter > 1;
  return isSteady || caps.length > 0 || floors.length > 0 || (accounts.overrides?.size ?? 0) > 0;
}
