import type { Interval } from './beta-interval';
import { upperQuantile } from './normal-quantile';
import { riskSets, type DealOutcome } from './risk-sets';

/**
 * How far the chance of having been won by the greatest age seen is known, where some deals are open or were watched only from some age
 * on: the variance of the Aalen–Johansen curve by the delta method (Marubini and Valsecchi 1995), taken on the log-odds so that it stays
 * within 0 and 1. Without open deals the variance is p(1 − p)/n. 0 to 1 where the curve says 0 or 1: by itself it then knows no spread.
 */
export function incidenceInterval(
  days: ArrayLike<number>,
  outcomes: ArrayLike<DealOutcome>,
  confidence: number,
  entered?: ArrayLike<number>,
): Interval {
  const steps: { atRisk: number; wins: number; ends: number; openBefore: number; wonBy: number }[] = [];
  let [won, open] = [0, 1];
  for (const { atRisk, won: wins, lost } of riskSets(days, outcomes, entered)) {
    won += (open * wins) / atRisk;
    steps.push({ atRisk, wins, ends: wins + lost, openBefore: open, wonBy: won });
    open *= (atRisk - wins - lost) / atRisk;
  }
  if (!(won > 0 && won < 1 - 1e-12)) return [0, 1];
  let variance = 0;
  for (const { atRisk, wins, ends, openBefore, wonBy } of steps) {
    const toCome = won - wonBy;
    if (atRisk > ends) variance += (toCome ** 2 * ends) / (atRisk * (atRisk - ends));
    variance += (openBefore ** 2 * wins * (atRisk - wins)) / atRisk ** 3;
    variance -= (2 * toCome * openBefore * wins) / atRisk ** 2;
  }
  const odds = won / (1 - won);
  const factor = Math.exp((upperQuantile((1 - confidence) / 2) * Math.sqrt(Math.max(0, variance))) / (won * (1 - won)));
  return [odds / factor / (1 + odds / factor), (odds * factor) / (1 + odds * factor)];
}
