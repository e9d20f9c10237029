import type { BandRule } from '../model/points-rule';

/** The points, 0–100, of the band a value falls into: with `left`-closed cuts a value on a cut belongs to the band it opens. */
export function pointsOfBand(rule: BandRule, value: number): number {
  let band = 0;
  while (band < rule.cuts.length && (rule.closed === 'left' ? rule.cuts[band] <= value : rule.cuts[band] < value))
    band++;
  return rule.points[band];
}
