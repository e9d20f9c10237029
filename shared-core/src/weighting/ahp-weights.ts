import { comparisonMatrix, type Judgement } from './comparison-matrix';
import { randomIndex, type RandomIndexTable } from './random-index';
import { refused, sharesOf, type Weighting } from './weight-proposal';

export interface AhpParameters {
  readonly randomIndex: RandomIndexTable;
  /** How far the judgements are from agreeing with each other, against judgements made at random: 0 they agree, 1 they might be random. */
  readonly consistencyRatio: number;
  /** Whether that is little enough to go by, Saaty's limit of 0.10. */
  readonly consistent: boolean;
}

export const mostInconsistent = 0.1;

/**
 * Saaty's analytic hierarchy process: weights from judgements on each pair, as the principal eigenvector of their matrix, by power
 * iteration to 1e-12; CR = ((λ − n)/(n − 1)) ÷ the random index of n, 0 for two items (methods §2). Judgements that leave a pair out or
 * contradict each other outright are refused; those that merely disagree are weighed, and `consistent` warns.
 */
export function ahpWeights(
  items: readonly string[],
  judgements: readonly Judgement[],
  table: RandomIndexTable = 'saaty2005',
): Weighting<'ahp', AhpParameters> {
  if (items.length === 0) return refused([{ kind: 'nothingToWeigh' }]);
  const most = randomIndex[table].length + 2;
  if (items.length > most) return refused([{ kind: 'tooManyItems', count: items.length, most }]);
  const { matrix, problems } = comparisonMatrix(items, judgements);
  if (problems.length > 0) return refused(problems);

  const weights = principalEigenvector(matrix);
  const consistencyRatio = consistencyRatioOf(matrix, weights, randomIndex[table]);
  const consistent = consistencyRatio <= mostInconsistent;
  return {
    ok: true,
    proposal: { method: 'ahp', parameters: { randomIndex: table, consistencyRatio, consistent }, weights },
  };
}

/** Positive, and adding up to 1. The power iteration converges for every matrix of positive entries. */
function principalEigenvector(matrix: readonly Float64Array[]): number[] {
  let weights = matrix.map(() => 1 / matrix.length);
  for (;;) {
    const next = sharesOf(times(matrix, weights));
    const moved = Math.max(...next.map((weight, k) => Math.abs(weight - weights[k])));
    weights = next;
    if (!(moved > 1e-12)) return weights;
  }
}

function consistencyRatioOf(matrix: readonly Float64Array[], weights: readonly number[], table: readonly number[]) {
  const size = matrix.length;
  if (size < 3) return 0;
  const eigenvalue = times(matrix, weights).reduce((sum, part) => sum + part, 0);
  // Judgements that agree perfectly must not come out a last bit better than perfect.
  return Math.max(0, (eigenvalue - size) / (size - 1) / table[size - 3]);
}

function times(matrix: readonly Float64Array[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, entry, k) => sum + entry * vector[k], 0));
}
