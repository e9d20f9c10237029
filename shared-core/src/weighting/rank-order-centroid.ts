import { refused, type Weighting } from './weight-proposal';

/**
 * Weights from an order of importance alone: the middle of all weights that agree with it. Of n items the k-th gets (1/n)·Σ 1/i for i from
 * k to n: .61, .28, .11 of three (methods §2).
 */
export function rankOrderCentroid(items: number): Weighting<'rank-order', { readonly items: number }> {
  if (!(items >= 1)) return refused([{ kind: 'nothingToWeigh' }]);
  const weights = new Array<number>(items);
  for (let k = items, sum = 0; k >= 1; k--) {
    sum += 1 / k;
    weights[k - 1] = sum / items;
  }
  return { ok: true, proposal: { method: 'rank-order', parameters: { items }, weights } };
}
