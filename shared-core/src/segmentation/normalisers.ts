import { logScale } from './log-scale';
import { minMaxScale } from './min-max-scale';
import { robustScale } from './robust-scale';

/** Ways to turn values into points by what a list taught, beside percentile ranks, by the names that a model gives them. */
export const normalisers = { minMax: minMaxScale, robust: robustScale, log: logScale } as const;
