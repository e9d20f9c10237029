import { medianOf } from './median-of';
import { minMaxScale, type MinMaxStatistics } from './min-max-scale';
import type { Normaliser } from './normaliser';

export interface LogStatistics extends MinMaxStatistics {
  /** The value that counts as ordinary: the logarithm is of values in units of it. */
  readonly unit: number;
}

/**
 * Points by order of magnitude, for amounts that a few accounts dominate: the place of sign(x)·ln(1 + |x|/s) between its least and greatest,
 * s the median of the positive values (methods §1.4). Net amounts below 0 mirror those above. 0.5 where all are equal.
 */
export const logScale: Normaliser<LogStatistics> = {
  learn(values) {
    const positive = values.filter((value) => value > 0);
    const others = values.filter((value) => value < 0).map((value) => -value);
    const unit = positive.length > 0 ? medianOf(positive) : others.length > 0 ? medianOf(others) : 1;
    return { unit, ...minMaxScale.learn(values.map((value) => signedLog(value, unit))) };
  },
  pointsBy(statistics) {
    const pointsOf = minMaxScale.pointsBy(statistics);
    return (x) => pointsOf(signedLog(x, statistics.unit));
  },
  valueAt(points, statistics) {
    const log = minMaxScale.valueAt(points, statistics);
    return Math.sign(log) * statistics.unit * Math.expm1(Math.abs(log));
  },
  isConstant: minMaxScale.isConstant,
};

function signedLog(x: number, unit: number): number {
  return Math.sign(x) * Math.log1p(Math.abs(x) / unit);
}
