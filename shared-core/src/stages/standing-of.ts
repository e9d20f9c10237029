/** What of one stage's gates is open: its milestones, and its success criteria. */
export interface StageGates {
  readonly entered: boolean;
  readonly finished: boolean;
}

export type StageState = 'none' | 'entered' | 'completed';

export interface Position {
  /** Counted from 1; 0 before the first stage. */
  readonly stage: number;
  readonly state: StageState;
}

/**
 * Where a deal really stands (methods §6.1): the last stage whose milestones are met and before which every stage is finished. Milestones of
 * former stages are not asked for again, unless `requireFormerEntries`.
 */
export function standingOf(gates: readonly StageGates[], requireFormerEntries = false): Position {
  let stage = 0;
  for (let i = 0; i < gates.length; i++) {
    if (gates[i].entered) stage = i + 1;
    else if (requireFormerEntries) break;
    if (!gates[i].finished) break;
  }
  if (stage === 0) return { stage, state: 'none' };
  return { stage, state: gates[stage - 1].finished ? 'completed' : 'entered' };
}

/** The stage whose weight is the chance of winning, counted from 1, 0 for none: the one entered, or the last one completed. */
export function weighingStage({ stage, state }: Position, weightOn: 'entry' | 'completion'): number {
  return weightOn === 'entry' || state !== 'entered' ? stage : stage - 1;
}
