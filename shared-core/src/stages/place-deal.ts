import type { CalendarDate } from '../basics/calendar-date';
import { chanceOf } from './chance-of';
import { conditionStates } from './condition-state';
import { declaredAgainstEvidenced } from './declared-against-evidenced';
import { factCatalogue } from './fact-catalogue';
import type { FactProblem } from './fact-problem';
import { judgeStage, openAt, type Found, type JudgedStage } from './judge-stage';
import type { Declaration, OpenCondition, Placement } from './placement';
import { plannedStages } from './planned-stages';
import { readFacts, type DealFacts } from './read-facts';
import { readMetSince } from './read-met-since';
import type { StageTemplate } from './stage-template';
import { missingBetween, skippedEntriesOf, standingOf, type ConditionPlace, type Position } from './standing-of';
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
  const found: Found = { open: [], metSince: {} };
  const stages = plannedStages(template).map((stage) => judgeStage(stage, template.gate, stateOf, found));
  const evidenced = standingOf(stages, template.requireFormerEntries);
  const at = (places: readonly ConditionPlace[]) =>
    places.map((place) => openAt(stages[place.stage - 1], place, found.open));
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
    open: found.open,
    sync: syncOf(template, deal.buyerStage, evidenced, problems),
    metSince: found.metSince,
    problems,
  };
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
