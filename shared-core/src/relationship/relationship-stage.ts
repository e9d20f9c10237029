import { wholeUnits } from '../basics/whole-units';

/** How far the relationship with an account has come (K5); `brokenOff` can follow on any stage and is recorded, not calculated. */
export type RelationshipStage = 'incubation' | 'initial' | 'middle' | 'partner' | 'collaborative' | 'brokenOff';

export interface RelationshipStanding {
  readonly stage: RelationshipStage | 'unknown';
  /** What we sell them ÷ what they buy in all, of that kind; undefined where either is unknown or they buy nothing. */
  readonly share?: number;
  /** We sell more than they are recorded to buy: one of the two figures is wrong. */
  readonly over: boolean;
}

/** From which share of their spend on each stage begins, in basis points; below the first, and above 0, is the initial stage. */
const stagesFrom = [
  ['collaborative', 10_000n],
  ['partner', 5000n],
  ['middle', 3000n],
] as const;

/**
 * The stage that our share of an account's spend shows: nothing yet is incubation, then under 30 % initial, under 50 % middle, under all of
 * it partner, all of it collaborative (methods §3.10). Shares are compared exactly. Unknown where either figure is (NaN), or where they
 * buy nothing; sales below 0, more returned than bought, count as nothing.
 */
export function relationshipStage(ourSales: number, totalPurchases: number, brokenOff = false): RelationshipStanding {
  const known = Number.isFinite(ourSales) && totalPurchases > 0 && totalPurchases < Infinity;
  if (!known) return { stage: brokenOff ? 'brokenOff' : 'unknown', over: false };
  const { units } = wholeUnits([Math.max(0, ourSales), totalPurchases]);
  const [ours, all] = Array.from(units, BigInt);
  const stage =
    stagesFrom.find(([, from]) => ours * 10_000n >= all * from)?.[0] ?? (ours > 0n ? 'initial' : 'incubation');
  return { stage: brokenOff ? 'brokenOff' : stage, share: ourSales / totalPurchases, over: ours > all };
}
