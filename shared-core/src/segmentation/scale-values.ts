import { medianOf } from './median-of';
import { quantile } from './quantile';
import { robustDeviation } from './robust-scale';

export type ScaleMethod = 'minmax' | 'robust-iqr' | 'robust-z';

/**
 * A list's values on a common scale; NaN (a blank) stays NaN and counts for nothing (methods §1.4). `minmax`: 0 the least, 1 the
 * greatest, 0.5 where all are equal. `robust-iqr`: distance from the median in interquartile ranges. `robust-z`: in deviations from it.
 */
export function scaleValues(values: Float64Array, method: ScaleMethod): Float64Array {
  if (method === 'minmax') return betweenExtremes(values);
  const present = values.filter((value) => !Number.isNaN(value)).sort();
  if (present.length === 0) return values.slice();
  const median = medianOf(present);
  const spread = method === 'robust-iqr' ? interquartileRange(present) : robustDeviation(present);
  return values.map((value) => (value - median) / (spread > 0 ? spread : 1));
}

function betweenExtremes(values: Float64Array): Float64Array {
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < least) least = values[i];
    if (values[i] > greatest) greatest = values[i];
  }
  const constant = greatest === least;
  const scaled = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    scaled[i] = constant && !Number.isNaN(values[i]) ? 0.5 : (values[i] - least) / (greatest - least);
  }
  return scaled;
}

function interquartileRange(sorted: Float64Array): number {
  return quantile(sorted, 0.75) - quantile(sorted, 0.25);
}
