import type { ScaleRule } from '../model/points-rule';
import { logScale } from './log-scale';
import { minMaxScale } from './min-max-scale';
import type { Normaliser } from './normaliser';
import { robustScale } from './robust-scale';

/** Ways to turn values into points by what a list taught, beside percentile ranks, by the names that a model gives them. */
export const normalisers: Readonly<Record<ScaleRule['by'], Normaliser<Record<string, number>>>> = {
  minMax: minMaxScale as Normaliser<never>,
  robust: robustScale as Normaliser<never>,
  log: logScale as Normaliser<never>,
};
