/**
 * A measure along which tiers are cut. It is written so that more is better: a score, an amount, the part of the list or of the sum that
 * lies behind the account; the negative of an indicator where less is better.
 */
export interface Ladder {
  /** NaN for an account without a place. Left out by quotas that nothing keeps steady: `placesOnLadder` knows them all. */
  readonly places?: Float64Array;
  /** How many accounts have one. */
  readonly ranked: number;
  /** Where each tier but the last begins, best tier first; `Infinity` for a tier that nobody can reach. */
  readonly cuts: readonly BandedCut[];
}

/** A cut-off with its band: an account below rises at `rise`, one above falls under `fall`; in between it stays where it was. */
export interface BandedCut {
  readonly from: number;
  readonly rise: number;
  readonly fall: number;
}
