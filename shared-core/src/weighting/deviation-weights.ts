import { completeRows, deviation, isConstant, leastRows } from './complete-rows';
import { refused, sharesOf, type Weighting } from './weight-proposal';

/**
 * Weights by standard deviation, w = σ/Σσ (methods §2). It measures dispersion in this list, not importance, and in the unit of each
 * column: give it points, not raw values, where units differ. Rows with a blank (NaN) are left out; a constant column has weight 0.
 */
export function deviationWeights(columns: readonly Float64Array[]): Weighting<'deviation', { readonly rows: number }> {
  if (columns.length === 0) return refused([{ kind: 'nothingToWeigh' }]);
  const complete = completeRows(columns);
  const rows = complete[0].length;
  if (rows < leastRows) return refused([{ kind: 'tooFewRows', count: rows, least: leastRows }]);
  const spreads = complete.map((column) => (isConstant(column) ? 0 : deviation(column)));
  if (spreads.every((spread) => spread === 0)) return refused([{ kind: 'nothingVaries' }]);
  return { ok: true, proposal: { method: 'deviation', parameters: { rows }, weights: sharesOf(spreads) } };
}
