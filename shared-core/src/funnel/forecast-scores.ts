/** Mean (p − y)²: 0 for certainty that proved right, 1 for certainty that proved wrong. y is 1 for won, 0 for lost. NaN for no forecast. */
export function brier(outcomes: ArrayLike<number>, chances: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < outcomes.length; i++) sum += (chances[i] - outcomes[i]) ** 2;
  return sum / outcomes.length;
}

/** Mean surprise, −ln of the chance given to what came about; chances are held off 0 and 1 by `eps` ◆, since one error there is infinite. */
export function logLoss(outcomes: ArrayLike<number>, chances: ArrayLike<number>, eps = 1e-6): number {
  let sum = 0;
  for (let i = 0; i < outcomes.length; i++) {
    const p = Math.min(1 - eps, Math.max(eps, chances[i]));
    sum -= outcomes[i] * Math.log(p) + (1 - outcomes[i]) * Math.log1p(-p);
  }
  return sum / outcomes.length;
}

/** The Brier score in its parts: brier = reliability − resolution + uncertainty. */
export interface MurphyParts {
  readonly brier: number;
  /** How far the rate observed at each distinct chance lies from that chance: 0 is best. */
  readonly reliability: number;
  /** How far those rates lie from the overall rate: more is better. */
  readonly resolution: number;
  /** What the outcomes bring themselves: rate × (1 − rate). */
  readonly uncertainty: number;
  /** 1 − brier ÷ uncertainty: 0 is no better than saying the overall rate each time. NaN where all outcomes are the same. */
  readonly skill: number;
}

/** Murphy's parts of the Brier score over the distinct chances that were forecast (methods §5.4). */
export function murphy(outcomes: ArrayLike<number>, chances: ArrayLike<number>): MurphyParts {
  const n = outcomes.length;
  const groups = new Map<number, { count: number; won: number }>();
  let won = 0;
  for (let i = 0; i < n; i++) {
    const group = groups.get(chances[i]) ?? { count: 0, won: 0 };
    groups.set(chances[i], { count: group.count + 1, won: group.won + outcomes[i] });
    won += outcomes[i];
  }
  const rate = won / n;
  let [reliability, resolution] = [0, 0];
  for (const [chance, group] of groups) {
    const observed = group.won / group.count;
    reliability += (group.count / n) * (chance - observed) ** 2;
    resolution += (group.count / n) * (observed - rate) ** 2;
  }
  const score = brier(outcomes, chances);
  const uncertainty = rate * (1 - rate);
  return {
    brier: score,
    reliability: n > 0 ? reliability : NaN,
    resolution: n > 0 ? resolution : NaN,
    uncertainty,
    skill: uncertainty > 0 ? 1 - score / uncertainty : NaN,
  };
}
