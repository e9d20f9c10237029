import type { PushPlan } from './plan-push';

/** What a plan comes to, in numbers that add up: every account of the run is in one of them. */
export interface PlanCounts {
  /** Records that get another tier, their first one included. */
  readonly otherTier: number;
  /** Records that had a tier and get none. */
  readonly loseTier: number;
  /** Records whose tier stays and whose score, reasons or date change. */
  readonly sameTier: number;
  readonly equal: number;
  /** Held back, because the org has something newer. */
  readonly newer: number;
  readonly leftOut: number;
}

/** Counts the changes of a plan by what they mean for the tier. */
export function planCounts({ changes, equal, newer, leftOut }: PushPlan): PlanCounts {
  const moved = changes.filter(({ from, to }) => from.tier !== to.Keystage_Tier__c);
  const loseTier = moved.filter(({ to }) => to.Keystage_Tier__c === null).length;
  return {
    otherTier: moved.length - loseTier,
    loseTier,
    sameTier: changes.length - moved.length,
    equal: equal.length,
    newer: newer.length,
    leftOut: leftOut.length,
  };
}
