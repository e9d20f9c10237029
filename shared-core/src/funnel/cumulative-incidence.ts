import { riskSets, type DealOutcome } from './risk-sets';

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
 * §5.2). With `entered`, a deal is at risk only beyond that age, where its history begins later than it does: to count it from the beginning
 * would add only deals that were sure to last.
 */
export function cumulativeIncidence(
  days: ArrayLike<number>,
  outcomes: ArrayLike<DealOutcome>,
  entered?: ArrayLike<number>,
): Incidence {
  const incidence: Incidence = { time: [], won: [], lost: [], open: [] };
  let [won, lost, open] = [0, 0, 1];
  for (const { age, atRisk, won: wins, lost: losses } of riskSets(days, outcomes, entered)) {
    won += (open * wins) / atRisk;
    lost += (open * losses) / atRisk;
    open *= (atRisk - wins - losses) / atRisk;
    incidence.time.push(age);
    incidence.won.push(won);
    incidence.lost.push(lost);
    incidence.open.push(open);
  }
  return incidence;
}
