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
 * §5.2). With `entered`, a deal counts only from that age on, where its stage history begins later than the deal.
 */
export function cumulativeIncidence(
  days: ArrayLike<number>,
  outcomes: ArrayLike<DealOutcome>,
  entered?: ArrayLike<number>,
): Incidence {
  const order = Array.from(days, (_, i) => i).sort((a, b) => days[a] - days[b]);
  const entries = entered && Float64Array.from(entered).sort();
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
    // A deal that enters at the age it leaves has been watched for no time; with nobody else there, nothing is learnt.
    if (atRisk > 0) {
      won += (open * wins) / atRisk;
      lost += (open * losses) / atRisk;
      open *= (atRisk - wins - losses) / atRisk;
    }
    incidence.time.push(now);
    incidence.won.push(won);
    incidence.lost.push(lost);
    incidence.open.push(open);
    k = next;
  }
  return incidence;
}
