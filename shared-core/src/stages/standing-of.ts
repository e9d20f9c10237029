/** What stands between a deal and a stage: its milestones, or what stands between it and the next: its success criteria. */
export interface StageGate {
  readonly opens: boolean;
  /** Which of its conditions are not met, counted from 0; some may be left when a threshold opens it. */
  readonly missing: readonly number[];
}

export interface StageGates {
  readonly milestones: StageGate;
  readonly successCriteria: StageGate;
}

export type GateList = keyof StageGates;

/** A condition by its place; the stage counted from 1, its place in the list from 0. */
export interface ConditionPlace {
  readonly stage: number;
  readonly list: GateList;
  readonly index: number;
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
export function standingOf(stages: readonly StageGates[], requireFormerEntries = false): Position {
  let stage = 0;
  for (let i = 0; i < stages.length; i++) {
    if (stages[i].milestones.opens) stage = i + 1;
    else if (requireFormerEntries) break;
    if (!stages[i].successCriteria.opens) break;
  }
  if (stage === 0) return { stage, state: 'none' };
  return { stage, state: stages[stage - 1].successCriteria.opens ? 'completed' : 'entered' };
}

/** What keeps a deal at one stage from having entered another: open criteria from the one on, then the other's missing milestones. */
export function missingBetween(stages: readonly StageGates[], from: number, to: number): readonly ConditionPlace[] {
  const places: ConditionPlace[] = [];
  for (let stage = Math.max(1, from); stage < to; stage++) {
    places.push(...missingOf(stages[stage - 1].successCriteria, stage, 'successCriteria'));
  }
  if (to <= stages.length) places.push(...missingOf(stages[to - 1].milestones, to, 'milestones'));
  return places;
}

/** Milestones of former stages that are open although the deal stands further on. */
export function skippedEntriesOf(stages: readonly StageGates[], { stage }: Position): readonly ConditionPlace[] {
  const places: ConditionPlace[] = [];
  for (let former = 1; former < stage; former++) {
    places.push(...missingOf(stages[former - 1].milestones, former, 'milestones'));
  }
  return places;
}

/** The stage whose weight is the chance of winning, counted from 1, 0 for none: the one entered, or the last one completed. */
export function weighingStage({ stage, state }: Position, weightOn: 'entry' | 'completion'): number {
  return weightOn === 'entry' || state !== 'entered' ? stage : stage - 1;
}

function missingOf(gate: StageGate, stage: number, list: GateList): ConditionPlace[] {
  return gate.opens ? [] : gate.missing.map((index) => ({ stage, list, index }));
}
