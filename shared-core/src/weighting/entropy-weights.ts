import { completeRows, isConstant, leastRows } from './complete-rows';
import { refused, sharesOf, type Weighting, type WeightingProblem } from './weight-proposal';

/**
 * Weights by entropy: an indicator that spreads its sum evenly over the accounts tells them apart least. With p the accounts' shares of a
 * column and m rows, e = −(1/ln m)·Σ p·ln p and w = (1 − e)/Σ(1 − e) (methods §2). It measures dispersion in this list, not importance.
 * Values must not be negative; rows with a blank (NaN) are left out; a column of one value throughout has weight 0.
 */
export function entropyWeights(columns: readonly Float64Array[]): Weighting<'entropy', { readonly rows: number }> {
  if (columns.length === 0) return refused([{ kind: 'nothingToWeigh' }]);
  const complete = completeRows(columns);
  const rows = complete[0].length;
  if (rows < leastRows) return refused([{ kind: 'tooFewRows', count: rows, least: leastRows }]);
  const problems = complete.flatMap((column, k): WeightingProblem[] => {
    if (column.every((x) => x >= 0)) return [];
    return [{ kind: 'negativeValue', column: k, value: columns[k].reduce((least, x) => (x < least ? x : least), 0) }];
  });
  if (problems.length > 0) return refused(problems);

  const spreads = complete.map((column) => (isConstant(column) ? 0 : Math.max(0, 1 - entropyOf(column))));
  if (spreads.every((spread) => spread === 0)) return refused([{ kind: 'nothingVaries' }]);
  return { ok: true, proposal: { method: 'entropy', parameters: { rows }, weights: sharesOf(spreads) } };
}

/** Between 0, one account has all, and 1, all have the same. */
function entropyOf(column: Float64Array): number {
  const sum = column.reduce((total, value) => total + value, 0);
  const terms = column.reduce((total, value) => {
    const share = value / sum;
    return share > 0 ? total + share * Math.log(share) : total;
  }, 0);
  return -terms / Math.log(column.length);
}
