import type { WeightingProblem } from './weight-proposal';

/** That the first item outweighs the second so many times: 3 for moderately, 9 for extremely, ⅓ the other way round. */
export type Judgement = readonly [item: string, other: string, times: number];

/**
 * Judgements on every pair of items as a matrix whose entry [i][j] says how often i outweighs j, and [j][i] the reciprocal. A pair may be
 * judged twice if both say the same. What is missing, contradicts or cannot be is reported, every piece of it.
 */
export function comparisonMatrix(
  items: readonly string[],
  judgements: readonly Judgement[],
): { readonly matrix: readonly Float64Array[]; readonly problems: readonly WeightingProblem[] } {
  const matrix = items.map((_, i) => Float64Array.from(items, (__, j) => (i === j ? 1 : NaN)));
  const problems: WeightingProblem[] = items.flatMap((item, i) =>
    items.indexOf(item) < i ? [{ kind: 'itemRepeated', item } as const] : [],
  );
  for (const [item, other, times] of judgements) {
    const [i, j] = [items.indexOf(item), items.indexOf(other)];
    const unknown = [item, other].filter((name) => !items.includes(name));
    problems.push(...unknown.map((name) => ({ kind: 'itemUnknown', item: name, items }) as const));
    if (unknown.length > 0) continue;
    if (!(times > 0 && times < Infinity)) problems.push({ kind: 'notARatio', item, other, got: times });
    else if (i === j) {
      if (times !== 1) problems.push({ kind: 'comparedWithItself', item, got: times });
    } else if (Number.isNaN(matrix[i][j])) {
      matrix[i][j] = times;
      matrix[j][i] = 1 / times;
    } else if (Math.abs(times / matrix[i][j] - 1) > 1e-9) {
      problems.push({ kind: 'pairContradicts', item, other, first: matrix[i][j], second: times });
    }
  }
  items.forEach((item, i) =>
    items.slice(i + 1).forEach((other, k) => {
      if (Number.isNaN(matrix[i][i + 1 + k])) problems.push({ kind: 'pairMissing', item, other });
    }),
  );
  return { matrix, problems };
}
