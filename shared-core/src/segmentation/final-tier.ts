import type { CalendarDate } from '../basics/calendar-date';
import type { TierOverride } from './tier-override';

/** A floor or a cap that holds for the account at present: no worse, or no better, than this tier. Indexes, 0 the best. */
export interface TierBound {
  readonly tier: number;
}

/** Something that decided between the latent and the published tier. `by` is the place of the floor or cap among those given. */
export type PublishingStep =
  | { readonly kind: 'overridden'; readonly from: number; readonly to: number }
  | { readonly kind: 'overrideExpired'; readonly until: CalendarDate }
  | { readonly kind: 'raised'; readonly from: number; readonly to: number; readonly by: number }
  | { readonly kind: 'capped'; readonly from: number; readonly to: number; readonly by: number };

export interface PublishedTier {
  /** Index, 0 the best; −1 without a tier. */
  readonly tier: number;
  /** In the order in which they were taken; what changed nothing is not among them, save an override that has run out. */
  readonly steps: readonly PublishingStep[];
}

/**
 * The tier shown, from the latent one: a person's override while it is active (from ≤ asOf < until), then the best floor, then the
 * strictest cap, unless the active override was approved to beat caps (methods §3.9). Of equal bounds the first is named. An account
 * without a latent tier (−1) gets one from an override alone.
 */
export function finalTier(
  latent: number,
  bounds: {
    readonly override?: TierOverride;
    readonly floors: readonly TierBound[];
    readonly caps: readonly TierBound[];
  },
  asOf: CalendarDate,
): PublishedTier {
  const { override, floors, caps } = bounds;
  const steps: PublishingStep[] = [];
  let tier = latent;

  const active = override !== undefined && override.from <= asOf && asOf < override.until;
  if (active && override.tier !== tier) {
    steps.push({ kind: 'overridden', from: tier, to: override.tier });
    tier = override.tier;
  }
  if (override && override.until <= asOf) steps.push({ kind: 'overrideExpired', until: override.until });
  if (tier < 0) return { tier, steps };

  const floor = placeOf(floors, Math.min);
  if (floor >= 0 && floors[floor].tier < tier) {
    steps.push({ kind: 'raised', from: tier, to: floors[floor].tier, by: floor });
    tier = floors[floor].tier;
  }
  const cap = active && override.beatsCaps ? -1 : placeOf(caps, Math.max);
  if (cap >= 0 && caps[cap].tier > tier) {
    steps.push({ kind: 'capped', from: tier, to: caps[cap].tier, by: cap });
    tier = caps[cap].tier;
  }
  return { tier, steps };
}

/** The place of the bound that decides; −1 where there is none. */
function placeOf(bounds: readonly TierBound[], deciding: (...tiers: number[]) => number): number {
  const tier = deciding(...bounds.map((bound) => bound.tier));
  return bounds.findIndex((bound) => bound.tier === tier);
}
