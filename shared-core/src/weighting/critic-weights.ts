import type { Polarity } from '../model/indicator-catalogue';
import { midShares } from '../segmentation/mid-ranks';
import { completeRows, deviation, isConstant, leastRows } from './complete-rows';
import { refused, sharesOf, type Weighting } from './weight-proposal';

export type Correlation = 'pearson' | 'spearman';

/**
 * CRITIC weights (Diakoulaki 1995): an indicator counts for how far it varies and how little it repeats the others. Columns are scaled from
 * worst 0 to best 1; C = σ·Σ(1 − r) over the other columns; w = C/ΣC (methods §2). It measures dispersion in this list, not importance.
 * Rows with a blank (NaN) are left out. A column of one value throughout has weight 0 and stays out of the sums: its r is not defined.
 * Columns that all say the same, or only one that varies, are refused.
 */
export function criticWeights(
  columns: readonly Float64Array[],
  polarities: readonly Polarity[],
  correlation: Correlation = 'pearson',
): Weighting<'critic', { readonly rows: number; readonly correlation: Correlation }> {
  if (columns.length === 0) return refused([{ kind: 'nothingToWeigh' }]);
  const complete = completeRows(columns);
  const rows = complete[0].length;
  if (rows < leastRows) return refused([{ kind: 'tooFewRows', count: rows, least: leastRows }]);

  const scaled = complete.map((column, k) => (isConstant(column) ? undefined : worstToBest(column, polarities[k])));
  if (scaled.every((column) => column === undefined)) return refused([{ kind: 'nothingVaries' }]);
  const compared = scaled.map((column) => column && (correlation === 'spearman' ? midShares(column) : column));
  const contents = scaled.map((column, j) => {
    const own = compared[j];
    if (!column || !own) return 0;
    const conflict = compared.reduce(
      (sum, other, k) => (other && k !== j ? sum + 1 - correlationOf(own, other) : sum),
      0,
    );
    return deviation(column) * conflict;
  });
  if (contents.every((content) => content === 0)) return refused([{ kind: 'noContrast' }]);
  return { ok: true, proposal: { method: 'critic', parameters: { rows, correlation }, weights: sharesOf(contents) } };
}

function worstToBest(column: Float64Array, polarity: Polarity): Float64Array {
  const least = column.reduce((a, b) => Math.min(a, b));
  const greatest = column.reduce((a, b) => Math.max(a, b));
  return column.map((x) => (polarity === 'lower' ? greatest - x : x - least) / (greatest - least));
}

/** Pearson's r of two columns that vary; of mid-ranks it is Spearman's. */
function correlationOf(a: Float64Array, b: Float64Array): number {
  const mean = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0) / column.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = a.reduce((sum, x, i) => sum + (x - meanA) * (b[i] - meanB), 0);
  const r = product / (a.length * deviation(a) * deviation(b));
  return 1 - Math.abs(r) < 1e-12 ? Math.sign(r) : r;
}
