import type { CalendarDate } from '../basics/calendar-date';
import type { ConditionState } from './condition-state';
import { gateCount, type GateCount } from './gate-count';
import type { OpenCondition } from './placement';
import type { PlannedCondition, PlannedStage } from './planned-stages';
import type { Gate } from './stage-template';
import type { ConditionPlace } from './standing-of';

/** One stage of one deal: its gates, everything open in it, and since when its latched conditions are met. */
export interface JudgedStage {
  readonly milestones: GateCount;
  readonly successCriteria: GateCount;
  /** What is open of the milestones, then of the success criteria, then of the guidance. */
  readonly open: readonly OpenCondition[];
  readonly latched: readonly (readonly [id: string, since: CalendarDate])[];
}

/** Judges every condition of a stage, and counts its gates. */
export function judgeStage(
  { milestones, successCriteria, guidance }: PlannedStage,
  gate: Gate | undefined,
  stateOf: (planned: PlannedCondition) => ConditionState,
): JudgedStage {
  const open: OpenCondition[] = [];
  const latched: (readonly [string, CalendarDate])[] = [];
  const isMet = (planned: PlannedCondition): boolean => {
    const { condition, stage, list, index, mustHave } = planned;
    const state = stateOf(planned);
    if (state.kind !== 'met') open.push({ stage, list, index, condition, state, mustHave });
    else if (state.since !== undefined) latched.push([condition.id, state.since]);
    return state.kind === 'met';
  };
  const countOf = (planned: readonly PlannedCondition[]) =>
    gateCount(planned.map(isMet), gate, (i) => planned[i].mustHave);
  const entry = countOf(milestones);
  const exit = countOf(successCriteria);
  for (const planned of guidance) isMet(planned);
  return { milestones: entry, successCriteria: exit, open, latched };
}

/** A gate's open conditions stand in the order of what it misses. */
export function openAt(stage: JudgedStage, { list, index }: ConditionPlace): OpenCondition {
  const before = list === 'milestones' ? 0 : stage.milestones.missing.length;
  return stage.open[before + stage[list].missing.indexOf(index)];
}
