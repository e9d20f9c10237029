import { cubicSpline } from './cubic-spline';

/** Sizes and limits of computed ABC as R's package ABCanalysis gives them. */
export interface PackageAbc {
  readonly nA: number;
  readonly nB: number;
  readonly nC: number;
  /** A lies strictly above the first limit, C strictly below the second. */
  readonly aLimit: number;
  readonly cLimit: number;
  /** Whether the break-even point comes before the Pareto point. */
  readonly exchanged: boolean;
}

/**
 * Computed ABC by the rules of the R package ABCanalysis, for who must reproduce its sizes; `computedAbc` is the one the product uses
 * (methods §3.5). It reads the curve off a spline in steps of a hundredth (under 101 values) or a thousandth, takes each slope a fraction
 * of a step further on, and goes back to the values by positions rounded half to even. Negative values and blanks (NaN) count as 0.
 * Undefined where no value is positive.
 */
export function packageAbc(values: Float64Array): PackageAbc | undefined {
  const falling = values
    .map((value) => (value > 0 ? value : 0))
    .sort()
    .reverse();
  const n = falling.length;
  if (!(falling[0] > 0)) return undefined;

  const { efforts, yields, slopes } = curveOf(falling);
  const pareto = leastAt(efforts, (effort, k) => effort ** 2 + (1 - yields[k]) ** 2);
  const breakEven = leastAt(slopes, (slope) => Math.abs(slope - 1));
  const exchanged = efforts[breakEven] < efforts[pareto];
  const [a, b] = exchanged ? [breakEven, pareto] : [pareto, breakEven];
  const c = leastAt(efforts, (effort, k) => (effort - efforts[b]) ** 2 + (1 - yields[k]) ** 2);

  const valueAt = (effort: number) => falling[Math.min(n, Math.max(1, halfToEven(effort * n))) - 1];
  const [aLimit, cLimit] = [valueAt(efforts[a]), valueAt(efforts[c])];
  const nA = falling.filter((value) => value > aLimit).length;
  const nC = falling.filter((value) => value < cLimit).length;
  return { nA, nB: n - nA - nC, nC, aLimit, cLimit, exchanged };
}

function curveOf(falling: Float64Array): { efforts: Float64Array; yields: Float64Array; slopes: Float64Array } {
  const n = falling.length;
  const xs = Float64Array.from({ length: n + 1 }, (_, i) => i / n);
  const ys = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) ys[i + 1] = ys[i] + falling[i];
  const total = ys[n];
  for (let i = 0; i <= n; i++) ys[i] /= total;

  const steps = n < 101 ? 100 : 1000;
  const efforts = Float64Array.from({ length: steps + 1 }, (_, k) => k / steps);
  const curve = cubicSpline(xs, ys);
  const yields = efforts.map(curve.at);
  // Once the curve has reached 1 it stays there, whatever the spline does.
  const full = yields.findIndex((y) => y >= 1);
  if (full >= 0) yields.fill(1, full);
  const { slopeAt } = cubicSpline(efforts, yields);
  return { efforts, yields, slopes: efforts.map((_, k) => slopeAt((k + 1) / (steps + 1))) };
}

/** The first place where the measure is least. */
function leastAt(values: Float64Array, measure: (value: number, k: number) => number): number {
  let [found, least] = [0, Infinity];
  values.forEach((value, k) => {
    const measured = measure(value, k);
    if (measured < least) [found, least] = [k, measured];
  });
  return found;
}

function halfToEven(x: number): number {
  const whole = Math.floor(x);
  if (x - whole !== 0.5) return Math.round(x);
  return whole % 2 === 0 ? whole : whole + 1;
}
