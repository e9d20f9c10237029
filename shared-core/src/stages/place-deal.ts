import type { CalendarDate } from '../basics/calendar-date';
import { conditionStates, type ConditionState } from './condition-state';
import { declaredAgainstEvidenced } from './declared-against-evidenced';
import { factCatalogue } from './fact-catalogue';
import type { FactProblem } from './fact-problem';
import { gateCount, type GateCount } from './gate-count';
import type { Chance, ConditionList, Declaration, OpenCondition, Placement } from './placement';
import { readDays, readFacts, type DealFacts } from './read-facts';
import type { Condition, Stage, StageTemplate } from './stage-template';
import {
  missingBetween,
  skippedEntriesOf,
  standingOf,
  weighingStage,
  type ConditionPlace,
  type GateList,
  type Position,
} from './standing-of';
import { syncGap } from './sync-gap';

/**
 * Where a deal (or account) really stands, what is missing, and how that compares with the CRM and with the buyer (stages.md, methods §6.1).
 * Facts that cannot be right count as not known and are named among the problems; nothing a record holds makes it throw.
 */
export function placeDeal(template: StageTemplate, deal: DealFacts, asOf: CalendarDate): Placement {
  const read = readFacts(template, deal, asOf);
  const problems: FactProblem[] = [...read.problems];
  const metSince = readMetSince(template, deal, asOf, problems);
  const { values, observed } = read;
  const stateOf = conditionStates({ catalogue: factCatalogue(template), values, observed, metSince, asOf });
  const stages = template.stages.map((stage, s) => judgeStage(stage, s + 1, template, stateOf));
  const evidenced = standingOf(stages, template.requireFormerEntries);
  const open = stages.flatMap((stage) => stage.open);
  const at = (places: readonly ConditionPlace[]) => places.map((place) => openAt(stages[place.stage - 1], place));
  const between = (from: number, to: number) => at(missingBetween(stages, from, to));
  return {
    template,
    asOf,
    evidenced,
    declared: declarationOf(template, deal.declaredStage, { evidenced, between }, problems),
    chance: chanceOf(template, evidenced),
    skippedEntries: at(skippedEntriesOf(stages, evidenced)),
    blocking: between(evidenced.stage, evidenced.stage + 1),
    nextGate: nextGateOf(stages, evidenced),
    open,
    sync: syncOf(template, deal.buyerStage, evidenced, problems),
    metSince: Object.fromEntries(stages.flatMap((stage) => stage.latched)),
    problems,
  };
}

/** The chance of winning at a position: the weight of the stage entered or last completed, as the template counts (methods §6.1). */
export function chanceOf({ of, weightOn, stages }: StageTemplate, position: Position): Chance | null {
  if (of === 'account') return null;
  const stage = weighingStage(position, weightOn);
  const weights = stages[stage - 1]?.weights;
  if (!weights) return { share: 0, stage: 0, at: 'none', source: 'template' };
  const completed = weightOn === 'completion' || position.state === 'completed';
  if (completed) return { share: weights.completed ?? weights.entered, stage, at: 'completed', source: 'template' };
  return { share: weights.entered, stage, at: 'entered', source: 'template' };
}

interface JudgedStage {
  readonly milestones: GateCount;
  readonly successCriteria: GateCount;
  /** Of each gate, what is open. */
  readonly closed: Readonly<Record<GateList, readonly OpenCondition[]>>;
  readonly open: readonly OpenCondition[];
  readonly latched: readonly (readonly [id: string, since: CalendarDate])[];
}

type StateOf = (condition: Condition) => ConditionState;

function judgeStage(stage: Stage, number: number, { gate }: StageTemplate, stateOf: StateOf): JudgedStage {
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
  const gateOf = (list: GateList) =>
    gateCount(
      judge(list, stage[list]),
      stage[list].map(({ id }) => id),
      gate,
    );
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
function openAt({ closed, ...gates }: JudgedStage, { list, index }: ConditionPlace): OpenCondition {
  return closed[list][gates[list].missing.indexOf(index)];
}

function nextGateOf(stages: readonly JudgedStage[], { stage, state }: Position): Placement['nextGate'] {
  if (state === 'entered') return { ...stages[stage - 1].successCriteria, stage, list: 'successCriteria' };
  return stage < stages.length ? { ...stages[stage].milestones, stage: stage + 1, list: 'milestones' } : null;
}

function declarationOf(
  { stages }: StageTemplate,
  id: string | null | undefined,
  { evidenced, between }: { evidenced: Position; between: (from: number, to: number) => readonly OpenCondition[] },
  problems: FactProblem[],
): Declaration | null {
  if (id === null || id === undefined || id === '') return null;
  const stage = stages.findIndex((one) => one.id === id) + 1;
  if (stage === 0) {
    problems.push({ kind: 'unknownStage', stage: String(id), stages: stages.map((one) => one.id) });
    return null;
  }
  const missing = stage > evidenced.stage ? between(evidenced.stage, stage) : [];
  return { stage, ...declaredAgainstEvidenced(stage, evidenced.stage), missing };
}

function syncOf(
  { mapping, buyerStages }: StageTemplate,
  buyerStage: string | null | undefined,
  evidenced: Position,
  problems: FactProblem[],
): Placement['sync'] {
  if (buyerStage === null || buyerStage === undefined || buyerStage === '') return null;
  if (typeof buyerStage !== 'string' || !Object.hasOwn(mapping, buyerStage)) {
    problems.push({ kind: 'unknownBuyerStage', stage: String(buyerStage), stages: buyerStages.map(({ id }) => id) });
    return null;
  }
  return { ...syncGap(evidenced.stage, mapping[buyerStage]), buyerStage };
}

function readMetSince(
  { stages }: StageTemplate,
  { metSince }: DealFacts,
  asOf: CalendarDate,
  problems: FactProblem[],
): ReadonlyMap<string, CalendarDate> {
  const days = readDays(metSince, (condition, got) => problems.push({ kind: 'noSuchDay', path: condition, got }));
  if (days.size === 0) return days;
  const known = new Set(
    stages
      .flatMap(({ milestones, successCriteria, conditions }) => [
        ...milestones,
        ...successCriteria,
        ...Object.values(conditions).flat(),
      ])
      .map(({ id }) => id),
  );
  for (const [condition, since] of days) {
    if (!known.has(condition)) problems.push({ kind: 'unknownEvidence', condition });
    else if (since > asOf) problems.push({ kind: 'metLater', condition, since, asOf });
    else continue;
    days.delete(condition);
  }
  return days;
}
