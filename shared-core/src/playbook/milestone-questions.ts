import type { CalendarDate } from '../basics';
import {
  factCatalogue,
  hangingFacts,
  pathsBehind,
  type Condition,
  type Expr,
  type GateList,
  type OpenCondition,
  type Placement,
} from '../stages';
import { workingStage } from './working-stage';

/** Something that must happen on the buyer's side, as a question, with how far it has come. */
export interface MilestoneQuestion {
  /**
   * `settled`: it is so; does it still hold? `aging`: it was so, and is to be asked again. `now`: it belongs to the stage worked at. `passedOver`: a
   * former stage left it open. `ahead`: a later stage will need it.
   */
  readonly kind: 'settled' | 'aging' | 'now' | 'passedOver' | 'ahead';
  /** Counted from 1. */
  readonly stage: number;
  readonly list: GateList;
  readonly condition: string;
  /** Ids of the buyer's stages that this selling stage keeps step with. */
  readonly buyerStages: readonly string[];
  /** Of the parts that must all be so, how many are. */
  readonly done: number;
  readonly of: number;
  readonly since: CalendarDate | null;
}

/**
 * K1's milestone method: before the decision everything that can happen, from the buyer's side, each as a question, in the order of the
 * template's milestones and success criteria. Before every visit one knows how far each has come, so that each visit has a step to gain.
 */
export function milestoneQuestions(placement: Placement): readonly MilestoneQuestion[] {
  const { template, open, metSince } = placement;
  const openById = new Map(open.map((one) => [one.condition.id, one]));
  return template.stages.flatMap((stage, s) => {
    const buyerStages = buyerStagesOf(placement, s + 1);
    return (['milestones', 'successCriteria'] as const).flatMap((list) =>
      stage[list].map((condition): MilestoneQuestion => {
        const missing = openById.get(condition.id);
        const parts = partsOf(condition, placement);
        return {
          kind: kindOf(missing, s + 1, placement),
          ...{ stage: s + 1, list, condition: condition.id, buyerStages },
          done: missing ? Math.min(parts.length - 1, doneOf(parts, missing, placement)) : parts.length,
          of: parts.length,
          since: Object.hasOwn(metSince, condition.id) ? metSince[condition.id] : null,
        };
      }),
    );
  });
}

function kindOf(missing: OpenCondition | undefined, stage: number, placement: Placement): MilestoneQuestion['kind'] {
  if (!missing) return 'settled';
  if (missing.state.kind === 'expired') return 'aging';
  const at = workingStage(placement);
  return stage === at ? 'now' : stage < at ? 'passedOver' : 'ahead';
}

function buyerStagesOf({ template: { buyerStages, mapping } }: Placement, stage: number): readonly string[] {
  return buyerStages
    .map(({ id }) => id)
    .filter((id) => {
      const range = Object.hasOwn(mapping, id) ? mapping[id] : undefined;
      return range !== undefined && range[0] <= stage && stage <= range[1];
    });
}

/** What must all be so; a fact that follows from others is taken apart like its own condition. */
function partsOf({ expr }: Pick<Condition, 'expr'>, { template }: Placement): readonly Expr[] {
  const { derived } = factCatalogue(template);
  const from = 'is' in expr ? derived.get(expr.is) : undefined;
  const whole = from ?? expr;
  return 'all' in whole && whole.all.length > 0 ? whole.all : [whole];
}

/** Parts that no open fact stands behind; parts that share a list all wait while it falls short, so this never says too much. */
function doneOf(parts: readonly Expr[], { state }: OpenCondition, { template }: Placement): number {
  const waiting = new Set(hangingFacts(state.hangsOn).map(({ path }) => path));
  const catalogue = factCatalogue(template);
  return parts.filter((part) => !pathsBehind(part, catalogue).some((path) => waiting.has(path))).length;
}
