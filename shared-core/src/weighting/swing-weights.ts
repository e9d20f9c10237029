import { refused, sharesOf, type Weighting } from './weight-proposal';

/**
 * Weights from swings: for each indicator, how much it would mean to go from its worst value to its best, the greatest such step rated 100
 * and the others against it, 0 to 100. The right question wherever points run from worst to best (methods §2).
 */
export function swingWeights(
  ratings: readonly { readonly item: string; readonly rating: number }[],
): Weighting<'swing', { readonly ratings: readonly number[] }> {
  if (ratings.length === 0) return refused([{ kind: 'nothingToWeigh' }]);
  const strange = ratings.filter(({ rating }) => !(rating >= 0 && rating <= 100));
  if (strange.length > 0) {
    return refused(strange.map(({ item, rating }) => ({ kind: 'ratingOutOfRange', item, got: rating }) as const));
  }
  const rated = ratings.map(({ rating }) => rating);
  if (rated.every((rating) => rating === 0)) return refused([{ kind: 'allRatingsZero' }]);
  return { ok: true, proposal: { method: 'swing', parameters: { ratings: rated }, weights: sharesOf(rated) } };
}
