import type { Perspective } from './indicator-catalogue';

/** The two values of an account (K5): what it is worth today, and what it may become. */
export type ValueSide = 'current' | 'potential';

/** Financial and sales results make the current value, the customer's own growth and our service to it the potential one (◆ ours). */
export function sideOf(perspective: Perspective): ValueSide {
  return perspective === 'financial' || perspective === 'sales' ? 'current' : 'potential';
}
