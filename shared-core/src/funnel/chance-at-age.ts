import type { Incidence } from './cumulative-incidence';

/**
 * The chance that a deal still open at an age is won after all: what the curve still rises, out of what is still open then. NaN beyond the
 * ages that have been seen, and where nothing was open any more.
 */
export function chanceAtAge({ time, won, open }: Incidence, age: number): number {
  const last = time.length - 1;
  if (last < 0 || age >= time[last]) return NaN;
  let k = time.findIndex((day) => day > age) - 1;
  k = Math.max(k, -1);
  const [wonBy, openAt] = k < 0 ? [0, 1] : [won[k], open[k]];
  return openAt > 0 ? (won[last] - wonBy) / openAt : NaN;
}
