import type { NumberColumn } from '../intake/account-columns';
import type { BandRule } from '../model/points-rule';
import type { BandedPoints } from './points-column';

/** The points, 0–100, of the band a value falls into: with `left`-closed cuts a value on a cut belongs to the band it opens. */
export function pointsOfBand(rule: BandRule, value: number): number {
  let band = 0;
  while (band < rule.cuts.length && (rule.closed === 'left' ? rule.cuts[band] <= value : rule.cuts[band] < value))
    band++;
  return rule.points[band];
}

/** The same for a whole column, from 0 (worst) to 1 (best); none for a blank. */
export function bandPoints({ cuts, points, closed }: BandRule, { values }: NumberColumn): BandedPoints {
  const bands = new Uint16Array(values.length);
  // A blank, not being a number, reaches no limit at all: `bandOfBlanks`.
  const limits = [-Infinity, ...cuts];
  for (let k = 0; k < limits.length; k += 4) {
    const [a, b = Infinity, c = Infinity, d = Infinity] = limits.slice(k, k + 4);
    if (closed === 'left') countReached(values, bands, a, b, c, d);
    else countPassed(values, bands, a, b, c, d);
  }
  return { bands, pointsOf: Float64Array.from([NaN, ...points.map((ofBand) => ofBand / 100), NaN]) };
}

// Four limits at a time, all looked at: where a loop over the limits ends, the processor could not foresee.
function countReached(values: Float64Array, bands: Uint16Array, a: number, b: number, c: number, d: number): void {
  for (let i = 0; i < bands.length; i++) {
    const x = values[i];
    bands[i] += Number(a <= x) + Number(b <= x) + Number(c <= x) + Number(d <= x);
  }
}

function countPassed(values: Float64Array, bands: Uint16Array, a: number, b: number, c: number, d: number): void {
  for (let i = 0; i < bands.length; i++) {
    const x = values[i];
    bands[i] += Number(a < x) + Number(b < x) + Number(c < x) + Number(d < x);
  }
}
