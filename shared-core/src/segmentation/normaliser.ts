/**
 * Turns values into points, 0 (least) to 1 (greatest), by what a list taught it. What was learnt is plain data that can be frozen with a
 * model, so that one account scored later gets what scoring the list gave it. Where less is better, points are 1 − those given here.
 */
export interface Normaliser<Statistics extends object> {
  /** From the values of a list, without blanks (NaN), at least one; their order is irrelevant. */
  learn(values: Float64Array): Statistics;
  /** Gives the points of a value of that list or another; beyond what was learnt, 0 or 1. */
  pointsBy(statistics: Statistics): (x: number) => number;
  /** The value that has so many points, between the ends: the way back. */
  valueAt(points: number, statistics: Statistics): number;
  /** Whether the list told nobody apart, so that everybody has half the points. */
  isConstant(statistics: Statistics): boolean;
}

export const clampPoints = (points: number): number => (points >= 1 ? 1 : points <= 0 ? 0 : points);
