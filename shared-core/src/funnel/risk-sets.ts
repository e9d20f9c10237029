import { inOrderOfEnds } from './in-order-of-ends';

export type DealOutcome = 'won' | 'lost' | 'open';

/** An age at which watching some deal ended: how many were still watched then, and how many of them were won and lost at it. */
export interface RiskSet {
  readonly age: number;
  readonly atRisk: number;
  readonly won: number;
  readonly lost: number;
}

/**
 * Deals by the distinct ages at which watching ended, youngest first. With `entered`, a deal is at risk only beyond that age (delayed
 * entry); one that leaves no later than it enters was never watched. Who is watched up to an age is at risk at it.
 */
export function riskSets(
  days: ArrayLike<number>,
  outcomes: ArrayLike<DealOutcome>,
  entered?: ArrayLike<number>,
): RiskSet[] {
  const order = inOrderOfEnds(days, entered);
  const entries = entered && Float64Array.from(order, (i) => entered[i]).sort();
  const sets: RiskSet[] = [];
  let inYet = 0;
  for (let k = 0; k < order.length;) {
    const age = days[order[k]];
    let [won, lost] = [0, 0];
    let next = k;
    for (; next < order.length && days[order[next]] === age; next++) {
      if (outcomes[order[next]] === 'won') won++;
      else if (outcomes[order[next]] === 'lost') lost++;
    }
    while (entries && inYet < entries.length && entries[inYet] < age) inYet++;
    sets.push({ age, atRisk: (entries ? inYet : order.length) - k, won, lost });
    k = next;
  }
  return sets;
}
