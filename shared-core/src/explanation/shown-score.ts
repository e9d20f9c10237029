import { roundHalfAway } from '../basics/round-half-away';

/** A score as it may be shown: rounded, and with so many decimals that it does not seem to reach a cut it misses. */
export interface ShownScore {
  readonly value: number;
  readonly decimals: number;
}

/** One decimal is enough for most; 74.96 under a cut at 75 is shown as 74.96, not as 75.0 (methods §3.2). */
export function shownScore(score: number, cuts: readonly number[]): ShownScore {
  // As it is compared: the last bits of a sum must not show a score of 65.45 as 65.4.
  const exact = roundHalfAway(score, 9);
  for (let decimals = 1; decimals < 9; decimals++) {
    const value = roundHalfAway(exact, decimals);
    if (cuts.every((cut) => value < cut || exact >= cut)) return { value, decimals };
  }
  return { value: exact, decimals: 9 };
}
