import { stateWhileUnknown, type ConditionState } from './condition-state';
import { evaluatorOf, type Evaluator } from './evaluate-expr';
import { factCatalogue } from './fact-catalogue';
import { pathsBehind } from './paths-behind';
import type { ConditionList, OpenCondition } from './placement';
import type { Condition, StageTemplate } from './stage-template';

/** A condition in its place, with all of it that is the same for every deal. */
export interface PlannedCondition {
  readonly condition: Condition;
  /** Counted from 1. */
  readonly stage: number;
  readonly list: ConditionList;
  /** In its list, counted from 0. */
  readonly index: number;
  /** No threshold of the template's gate goes without it. */
  readonly mustHave: boolean;
  readonly evaluate: Evaluator;
  /** The facts that it looks at, those behind others among them. */
  readonly paths: readonly string[];
  /** How it is while none of them is on file: what lies ahead of a deal is open in the same way for each. */
  readonly whileUnknown: ConditionState;
  /** That, as it stands among a deal's open conditions; undefined where it is met by nothing at all. */
  readonly openWhileUnknown?: OpenCondition | undefined;
}

export interface PlannedStage {
  readonly milestones: readonly PlannedCondition[];
  readonly successCriteria: readonly PlannedCondition[];
  /** What moves no position: process, relationship and information, in this order. */
  readonly guidance: readonly PlannedCondition[];
}

const plans = new WeakMap<StageTemplate, readonly PlannedStage[]>();

/** The stages of a template as deals are judged by them, worked out once for ten thousand deals. */
export function plannedStages(template: StageTemplate): readonly PlannedStage[] {
  const known = plans.get(template);
  if (known) return known;
  const { gate, stages } = template;
  const catalogue = factCatalogue(template);
  const plan = (conditions: readonly Condition[], list: ConditionList, stage: number) =>
    conditions.map((condition, index): PlannedCondition => {
      const isGate = list === 'milestones' || list === 'successCriteria';
      const mustHave = isGate && (gate?.must.includes(condition.id) ?? true);
      const state = stateWhileUnknown(condition, catalogue);
      return {
        ...{ condition, stage, list, index, mustHave },
        evaluate: evaluatorOf(condition.expr),
        paths: pathsBehind(condition.expr, catalogue),
        whileUnknown: state,
        openWhileUnknown: state.kind === 'met' ? undefined : { stage, list, index, condition, state, mustHave },
      };
    });
  const made = stages.map(({ milestones, successCriteria, conditions }, s) => ({
    milestones: plan(milestones, 'milestones', s + 1),
    successCriteria: plan(successCriteria, 'successCriteria', s + 1),
    guidance: (['process', 'relationship', 'information'] as const).flatMap((kind) =>
      plan(conditions[kind], kind, s + 1),
    ),
  }));
  plans.set(template, made);
  return made;
}
