/** What the distance between our stage and the buyer's asks for (K2). */
export type SyncVerdict = 'inStep' | 'slowDown' | 'catchUp' | 'reconsider';

export interface SyncGap {
  /** Selling stages we are ahead of the buyer; negative behind; 0 in step. */
  readonly gap: number;
  readonly verdict: SyncVerdict;
}

/** So far behind the buyer that K2 asks whether to go on at all. */
const farBehind = -2;

/**
 * How far the stage a deal really stands at, counted from 1, lies from those that keep step with the buyer's stage (methods §6.1). Ahead: slow
 * down and build the need; behind: catch up; two or more behind: reconsider.
 */
export function syncGap(evidencedStage: number, [from, to]: readonly [from: number, to: number]): SyncGap {
  const gap = evidencedStage > to ? evidencedStage - to : Math.min(0, evidencedStage - from);
  if (gap === 0) return { gap: 0, verdict: 'inStep' };
  if (gap > 0) return { gap, verdict: 'slowDown' };
  return { gap, verdict: gap <= farBehind ? 'reconsider' : 'catchUp' };
}
