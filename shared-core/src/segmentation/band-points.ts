import { CellState, type NumberColumn } from '../intake/account-columns';
import type { BandRule } from '../model/points-rule';
import { bandOfBlanks, type BandedPoints } from './points-column';

/** The points, 0–100, of the band a value falls into: with `left`-closed cuts a value on a cut belongs to the band it opens. */
export function pointsOfBand(rule: BandRule, value: number): number {
  let band = 0;
  while (band < rule.cuts.length && (rule.closed === 'left' ? rule.cuts[band] <= value : rule.cuts[band] < value))
    band++;
  return rule.points[band];
}

/** The same for a whole column, from 0 (worst) to 1 (best); none for a blank. */
export function bandPoints({ cuts, points, closed }: BandRule, { values, states }: NumberColumn): BandedPoints {
  const limits = Float64Array.from(cuts);
  const pointsOf = Float64Array.from([...points.map((ofBand) => ofBand / 100), NaN, NaN]);
  const blank = bandOfBlanks(pointsOf);
  const bands = new Uint16Array(values.length);
  for (let i = 0; i < bands.length; i++) {
    const band = closed === 'left' ? countUpTo(limits, values[i]) : countBelow(limits, values[i]);
    bands[i] = states[i] === CellState.read ? band : blank;
  }
  return { bands, pointsOf };
}

// All cuts are looked at: they are few, and where a loop ends the processor cannot foresee.
function countUpTo(cuts: Float64Array, value: number): number {
  let count = 0;
  for (let k = 0; k < cuts.length; k++) count += Number(cuts[k] <= value);
  return count;
}

function countBelow(cuts: Float64Array, value: number): number {
  let count = 0;
  for (let k = 0; k < cuts.length; k++) count += Number(cuts[k] < value);
  return count;
}
