import type { RfmThresholds } from './rfm-thresholds';

/** Scores 1 (worst) to the number of classes; `code` is their digits, 100R + 10F + M. */
export interface RfmScore {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
  readonly code: number;
}

/**
 * The score of one account: how many cut points each value is at or above, and for recency, where less is better, how many it is below
 * (methods §3.6). Undefined where a value is unknown (NaN).
 */
export function rfmScore(
  thresholds: RfmThresholds,
  account: { readonly recency: number; readonly frequency: number; readonly monetary: number },
): RfmScore | undefined {
  if (Number.isNaN(account.recency + account.frequency + account.monetary)) return undefined;
  const recency = thresholds.recency.length + 1 - cutsReached(thresholds.recency, account.recency);
  const frequency = 1 + cutsReached(thresholds.frequency, account.frequency);
  const monetary = 1 + cutsReached(thresholds.monetary, account.monetary);
  return { recency, frequency, monetary, code: 100 * recency + 10 * frequency + monetary };
}

function cutsReached(cuts: readonly number[], value: number): number {
  let reached = 0;
  while (reached < cuts.length && cuts[reached] <= value) reached++;
  return reached;
}
