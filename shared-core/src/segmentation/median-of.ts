/** The middle value of a list that is not empty; of two middle values their mean (quantile type 7 at one half). */
export function medianOf(values: Float64Array): number {
  if (values.length === 0) throw new Error('medianOf needs at least one value.');
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
}
