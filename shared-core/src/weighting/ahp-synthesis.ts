import { ahpWeights, type AhpParameters } from './ahp-weights';
import type { Judgement } from './comparison-matrix';
import type { RandomIndexTable } from './random-index';
import { refused, type Weighting, type WeightingProblem } from './weight-proposal';

/** How important each criterion is, and how the alternatives compare under it. */
export interface AhpHierarchy {
  readonly criteria: { readonly items: readonly string[]; readonly judgements: readonly Judgement[] };
  readonly alternatives: readonly string[];
  readonly byCriterion: Readonly<Record<string, readonly Judgement[]>>;
}

export interface AhpSynthesisParameters {
  /** Of the criteria among each other, and of the alternatives under each criterion, in the order of the criteria. */
  readonly criteria: AhpParameters;
  readonly underCriteria: readonly AhpParameters[];
}

/** Weights of alternatives over several criteria: those under each criterion, by the criterion's own weight (methods §2). */
export function ahpSynthesis(
  { criteria, alternatives, byCriterion }: AhpHierarchy,
  table: RandomIndexTable = 'saaty2005',
): Weighting<'ahp-synthesis', AhpSynthesisParameters> {
  const over = ahpWeights(criteria.items, criteria.judgements, table);
  const under = criteria.items.map((item) =>
    ahpWeights(alternatives, Object.hasOwn(byCriterion, item) ? byCriterion[item] : [], table),
  );
  const problems = [over, ...under].flatMap((each): readonly WeightingProblem[] => (each.ok ? [] : each.problems));
  const found = under.flatMap((each) => (each.ok ? [each.proposal] : []));
  if (!over.ok || problems.length > 0) return refused(problems);

  const weights = alternatives.map((_, k) =>
    over.proposal.weights.reduce((sum, weight, c) => sum + weight * found[c].weights[k], 0),
  );
  const parameters = {
    criteria: over.proposal.parameters,
    underCriteria: found.map((proposal) => proposal.parameters),
  };
  return { ok: true, proposal: { method: 'ahp-synthesis', parameters, weights } };
}
