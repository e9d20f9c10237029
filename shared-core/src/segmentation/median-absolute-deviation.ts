import { medianOf } from './median-of';

/** Makes the deviation of normally distributed values equal their standard deviation. */
const normalConsistency = 1.4826;

/** The median distance from the median, times `constant` (R's `mad`): a spread that a single outlier does not move. NaN for no values. */
export function medianAbsoluteDeviation(values: Float64Array, constant = normalConsistency): number {
  if (values.length === 0) return NaN;
  const median = medianOf(values);
  return constant * medianOf(values.map((value) => Math.abs(value - median)));
}
