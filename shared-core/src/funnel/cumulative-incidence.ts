import { inOrderOfEnds } from './in-order-of-ends';

export type DealOutcome = 'won' | 'lost' | 'open';

/** What has become of deals by each distinct age: won, lost, or still open; the three add up to 1. */
export interface Incidence {
  readonly time: number[];
  readonly won: number[];
  readonly lost: number[];
  readonly open: number[];
}

/**
 * The chance that a deal is won by a given age when some are still open (Aalen–Johansen): an open deal is censored at its age, and losing
 * it is a competing event, not a censoring. Won ÷ closed alone is biased, since young deals that have closed closed quickly (methods
 * §5.2). With `entered`, a deal is at risk only beyond that age, where its history begins later than it does (delayed entry): to count it
 * from the beginning would add only deals that were sure to last. One that leaves no later than it enters was never watched.
 */
export function cumulativeIncidence(
  days: ArrayLike<number>,
  outcomes: ArrayLike<DealOutcome>,
  entered?: ArrayLike<number>,
): Incidence {
  const order = inOrderOfEnds(days, entered);
  const entries = entered && Float64Array.from(order, (i) => entered[i]).sort();
  const incidence: Incidence = { time: [], won: [], lost: [], open: [] };
  let [won, lost, open] = [0, 0, 1];
  let inYet = 0;
  for (let k = 0; k < order.length;) {
    const now = days[order[k]];
    let [wins, losses] = [0, 0];
    let next = k;
    for (; next < order.length && days[order[next]] === now; next++) {
      if (outcomes[order[next]] === 'won') wins++;
      else if (outcomes[order[next]] === 'lost') losses++;
    }
    while (entries && inYet < entries.length && entries[inYet] < now) inYet++;
    const atRisk = (entries ? inYet : order.length) - k;
    won += (open * wins) / atRisk;
    lost += (open * losses) / atRisk;
    open *= (atRisk - wins - losses) / atRisk;
    incidence.time.push(now);
    incidence.won.push(won);
    incidence.lost.push(lost);
    incidence.open.push(open);
    k = next;
  }
  return incidence;
}
