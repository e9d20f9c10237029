/** For an indicator that is best at a value: minus the distance from it, so that more is better (methods §1.3). NaN stays NaN. */
export function targetDistance(x: number, target: number): number {
  return -Math.abs(x - target) + 0;
}
