import type { CalendarDate } from '../basics/calendar-date';
import type { ConditionState } from './condition-state';
import { gateCount, type GateCount } from './gate-count';
import type { ConditionList, OpenCondition } from './placement';
import type { Condition, Stage, StageTemplate } from './stage-template';
import type { ConditionPlace, GateList } from './standing-of';

/** One stage of one deal: its gates, everything open in it, and since when its latched conditions are met. */
export interface JudgedStage {
  readonly milestones: GateCount;
  readonly successCriteria: GateCount;
  /** Of each gate, what is open. */
  readonly closed: Readonly<Record<GateList, readonly OpenCondition[]>>;
  readonly open: readonly OpenCondition[];
  readonly latched: readonly (readonly [id: string, since: CalendarDate])[];
}

/** Judges every condition of a stage, counted from 1, and counts its gates. */
export function judgeStage(
  stage: Stage,
  number: number,
  { gate }: StageTemplate,
  stateOf: (condition: Condition) => ConditionState,
): JudgedStage {
  const open: OpenCondition[] = [];
  const latched: (readonly [string, CalendarDate])[] = [];
  const judge = (list: ConditionList, conditions: readonly Condition[]): boolean[] =>
    conditions.map((condition, index) => {
      const state = stateOf(condition);
      if (state.kind === 'met') {
        if (state.since !== undefined) latched.push([condition.id, state.since]);
        return true;
      }
      const mustHave = isGate(list) && (gate?.must.includes(condition.id) ?? true);
      open.push({ stage: number, list, index, condition, state, mustHave });
      return false;
    });
  const gateOf = (list: GateList) => gateCount(judge(list, stage[list]), stage[list], gate);
  const milestones = gateOf('milestones');
  const afterMilestones = open.length;
  const successCriteria = gateOf('successCriteria');
  const closed = { milestones: open.slice(0, afterMilestones), successCriteria: open.slice(afterMilestones) };
  judge('process', stage.conditions.process);
  judge('relationship', stage.conditions.relationship);
  judge('information', stage.conditions.information);
  return { milestones, successCriteria, closed, open, latched };
}

const isGate = (list: ConditionList): list is GateList => list === 'milestones' || list === 'successCriteria';

/** A gate's open conditions stand in the order of what it misses. */
export function openAt({ closed, ...gates }: JudgedStage, { list, index }: ConditionPlace): OpenCondition {
  return closed[list][gates[list].missing.indexOf(index)];
}
