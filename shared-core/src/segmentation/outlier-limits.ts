import { robustScale, robustZ, type RobustStatistics } from './robust-scale';
import { winsorLimits, type WinsorLimits } from './winsorize';

/** What a model does about values far out: nothing, pull in so many at either end, or take those too many deviations away as missing. */
export type OutlierTreatment =
  | { readonly by: 'none' }
  | { readonly by: 'winsorise'; readonly lower: number; readonly upper: number }
  | { readonly by: 'reject'; readonly beyond?: number };

/** The treatment with what it takes from a list; plain data, to be frozen with a model. */
export type OutlierLimits =
  | { readonly by: 'none' }
  | ({ readonly by: 'winsorise' } & WinsorLimits)
  | ({ readonly by: 'reject'; readonly beyond: number } & RobustStatistics);

/** Robust z beyond which a value is an outlier, after Iglewicz and Hoaglin. */
export const outlierBeyond = 3.5;

/** Learns a treatment's limits from a list without blanks (NaN), at least one value (methods §1.5). */
export function outlierLimits(values: Float64Array, treatment: OutlierTreatment): OutlierLimits {
  switch (treatment.by) {
    case 'none':
      return treatment;
    case 'winsorise':
      return { by: 'winsorise', ...winsorLimits(values, treatment.lower, treatment.upper) };
    case 'reject':
      return { by: 'reject', beyond: treatment.beyond ?? outlierBeyond, ...robustScale.learn(values) };
  }
}

/** The value to score with: itself, the limit it is pulled in to, or NaN, which the indicator's missing policy then answers for. */
export function withinLimits(x: number, limits: OutlierLimits): number {
  if (limits.by === 'winsorise') return Math.min(limits.greatest, Math.max(limits.least, x));
  return limits.by === 'reject' && Math.abs(robustZ(x, limits)) > limits.beyond ? NaN : x;
}
