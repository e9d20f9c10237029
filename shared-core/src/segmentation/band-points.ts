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
  const count = closed === 'left' ? countReached : countPassed;
  for (let k = 0; k < cuts.length; k += 4) {
    // No value reaches what is no number.
    const [a, b = NaN, c = NaN, d = NaN] = cuts.slice(k, k + 4);
    count(values, bands, k === 0 ? 1 : 0, a, b, c, d);
  }
  return { bands, pointsOf: Float64Array.from([NaN, ...points.map((ofBand) => ofBand / 100), NaN]) };
}

// Four cuts at a time, all looked at: where a loop over the cuts ends, the processor could not foresee. A value that is there at all stands
// one band above a blank: `bandOfBlanks`.
function countReached(
  values: Float64Array,
  bands: Uint16Array,
  ifThere: 0 | 1,
  ...[a, b, c, d]: [number, number, number, number]
): void {
  for (let i = 0; i < bands.length; i++) {
    const x = values[i];
    bands[i] += ifThere * Number(!Number.isNaN(x)) + Number(a <= x) + Number(b <= x) + Number(c <= x) + Number(d <= x);
  }
}

function countPassed(
  values: Float64Array,
  bands: Uint16Array,
  ifThere: 0 | 1,
  ...[a, b, c, d]: [number, number, number, number]
): void {
  for (let i = 0; i < bands.length; i++) {
    const x = values[i];
    bands[i] += ifThere * Number(!Number.isNaN(x)) + Number(a < x) + Number(b < x) + Number(c < x) + Number(d < x);
  }
}
