import type { Outliers } from '../model/points-rule';
import { robustScale } from './robust-scale';
import { winsorLimits, type WinsorLimits } from './winsorize';

/** More robust deviations from the median than this, and a value is an outlier (Iglewicz & Hoaglin). */
const outlierBeyond = 3.5;

/**
 * Between which values those of a list are taken as they are (methods §1.5); beyond, a model draws them in or leaves them out. Undefined
 * where it does neither, or where nothing tells far from near. Needs a list without blanks (NaN), at least one value.
 */
export function outlierBounds(values: Float64Array, outliers: Outliers): WinsorLimits | undefined {
  if (outliers === 'keep') return undefined;
  if (outliers !== 'leaveOut') return winsorLimits(values, outliers.winsorise.low, outliers.winsorise.high);
  const { median, deviation } = robustScale.learn(values);
  if (deviation === 0) return undefined;
  return { least: median - outlierBeyond * deviation, greatest: median + outlierBeyond * deviation };
}
