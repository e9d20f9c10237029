/** For how many evaluations in a row an account must stand lower, or higher, before it moves; 1 moves it at once. */
export interface Patience {
  readonly downAfter: number;
  readonly upAfter: number;
}

/**
 * Where an account stands and what it is waiting for, kept between evaluations. Tiers are indexes, 0 the best; −1 for none.
 * `run` counts the evaluations in a row that wanted it on one side; `towards` is, of the tiers they wanted, the one nearest to `tier`.
 */
export interface Stay {
  readonly tier: number;
  readonly run: number;
  readonly towards: number;
}

/** An account that has its tier and waits for nothing. */
export const settledAt = (tier: number): Stay => ({ tier, run: 0, towards: tier });

/**
 * The tier an account keeps or takes when one evaluation finds `raw`: it moves only once so many in a row lay on the same side, then to
 * the nearest tier among them; an evaluation that finds the present tier, the other side or none (−1) restarts the count, and so does
 * the move itself (methods §3.8). A first rating settles at once. After no rating the account remembers its tier. `again`: the evaluation
 * that counted last is made once more, as of the same day; it may take its word back, and does not count twice.
 */
export function dwellTier(stay: Stay, raw: number, { downAfter, upAfter }: Patience, again = false): Stay {
  const { tier, run, towards } = stay;
  if (tier < 0 || raw < 0 || raw === tier) return settledAt(raw < 0 ? tier : raw);

  const down = raw > tier;
  const goesOn = run > 0 && towards > tier === down;
  const long = goesOn ? run + (again ? 0 : 1) : 1;
  const nearest = long === 1 ? raw : down ? Math.min(raw, towards) : Math.max(raw, towards);
  return long >= (down ? downAfter : upAfter) ? settledAt(nearest) : { tier, run: long, towards: nearest };
}
