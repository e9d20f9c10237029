import { medianAbsoluteDeviation } from './median-absolute-deviation';
import { medianOf } from './median-of';
import { clampPoints, type Normaliser } from './normaliser';

export interface RobustStatistics {
  readonly median: number;
  /** Comparable to a standard deviation, and not moved by a few outliers; 0 where all values are equal. */
  readonly deviation: number;
}

/** Makes a mean distance comparable to a standard deviation, where more than half of the values are equal. */
const meanDistanceConsistency = 1.2533;

/** Points by robust z: 0 three deviations below the median, 1 three above it, 0.5 where all values are equal (methods §1.4). */
export const robustScale: Normaliser<RobustStatistics> = {
  learn: (values) => ({ median: medianOf(values), deviation: robustDeviation(values) }),
  pointsBy: (statistics) => (x) => clampPoints((robustZ(x, statistics) + 3) / 6),
  valueAt: (points, { median, deviation }) => median + (6 * points - 3) * deviation,
  isConstant: ({ deviation }) => deviation === 0,
};

/** How many deviations a value lies from the median; 0 where there are none. */
export function robustZ(x: number, { median, deviation }: RobustStatistics): number {
  return deviation > 0 ? (x - median) / deviation : 0;
}

/** 1.4826·MAD; where that is 0, 1.2533 times the mean distance from the median. Values must not be NaN, and there must be one. */
export function robustDeviation(values: Float64Array): number {
  const deviation = medianAbsoluteDeviation(values);
  if (deviation > 0) return deviation;
  const median = medianOf(values);
  const distances = values.map((value) => Math.abs(value - median)).sort();
  return meanDistanceConsistency * distances.reduce((sum, distance) => sum + distance / distances.length, 0);
}
