/**
 * How many runs of a simulation it takes so that, with a chance of 1 − `delta`, its whole distribution lies within `epsilon` of the true
 * one: Dvoretzky–Kiefer–Wolfowitz with Massart's constant (methods §5.3).
 */
export function dkwSampleSize(epsilon: number, delta: number): number {
  return Math.ceil(Math.log(2 / delta) / (2 * epsilon * epsilon));
}
