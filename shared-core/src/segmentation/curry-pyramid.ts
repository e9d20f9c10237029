import type { Quota } from './quota-tiers';

/**
 * Curry's customer pyramid: of the active customers by revenue, 1 % top, 4 % large, 15 % medium, 80 % small (methods §3.3). Inactive
 * customers and prospects stay outside. What revenue each brings differs from source to source, and is not part of it.
 */
export const curryPyramid: readonly Quota[] = [
  { tier: 'top', bp: 100 },
  { tier: 'large', bp: 400 },
  { tier: 'medium', bp: 1500 },
  { tier: 'small', bp: 8000 },
];
