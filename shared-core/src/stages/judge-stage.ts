import type { CalendarDate } from '../basics/calendar-date';
import type { ConditionState } from './condition-state';
import { gateCount, type GateCount } from './gate-count';
import type { OpenCondition } from './placement';
import type { PlannedCondition, PlannedStage } from './planned-stages';
import type { Gate } from './stage-template';
import type { ConditionPlace } from './standing-of';

/** One stage of one deal: its gates, and where what is open in it begins among all that is open. */
export interface JudgedStage {
  readonly milestones: GateCount;
  readonly successCriteria: GateCount;
  readonly openFrom: number;
}

/** What is found on the way through the stages of a deal. */
export interface Found {
  /** By stage: what is open of the milestones, then of the success criteria, then of the guidance. */
  readonly open: OpenCondition[];
  /** By condition id, since when it is met for good. */
  readonly metSince: Record<string, CalendarDate>;
}

/** Judges every condition of a stage, and counts its gates. */
export function judgeStage(
  { milestones, successCriteria, guidance }: PlannedStage,
  gate: Gate | undefined,
  stateOf: (planned: PlannedCondition) => ConditionState,
  { open, metSince }: Found,
): JudgedStage {
  const openFrom = open.length;
  const isMet = (planned: PlannedCondition): boolean => {
    const state = stateOf(planned);
    if (state.kind === 'met') {
      if (state.since !== undefined) metSince[planned.condition.id] = state.since;
      return true;
    }
    open.push(state === planned.whileUnknown ? planned.openWhileUnknown! : openNow(planned, state));
    return false;
  };
  const countOf = (planned: readonly PlannedCondition[]) =>
    gateCount(planned.map(isMet), gate, (i) => planned[i].mustHave);
  const entry = countOf(milestones);
  const exit = countOf(successCriteria);
  for (const planned of guidance) isMet(planned);
  return { milestones: entry, successCriteria: exit, openFrom };
}

function openNow(
  { condition, stage, list, index, mustHave }: PlannedCondition,
  state: OpenCondition['state'],
): OpenCondition {
  return { stage, list, index, condition, state, mustHave };
}

/** A gate's open conditions stand in the order of what it misses. */
export function openAt(
  stage: JudgedStage,
  { list, index }: ConditionPlace,
  open: readonly OpenCondition[],
): OpenCondition {
  const before = list === 'milestones' ? 0 : stage.milestones.missing.length;
  return open[stage.openFrom + before + stage[list].missing.indexOf(index)];
}
