import type { SegmentationModel } from '../model/segmentation-model';
import { Origin, Standing, type IndicatorPoints } from './segmentation';

export interface WeightedScores {
  readonly standings: Uint8Array;
  readonly scores: Float64Array;
  readonly coverage: Float64Array;
  readonly contributions: readonly Float64Array[];
}

/**
 * The score of each account, 0–100: points weighted over the indicators that are present (the others' weight goes to them), and what
 * each brings. No score where an indicator rejects its blank or too little of the weight is known.
 */
export function weightedScores(
  indicators: readonly IndicatorPoints[],
  model: SegmentationModel,
  eligible: Uint8Array,
): WeightedScores {
  const size = eligible.length;
  const standings = eligible.slice();
  const scores = new Float64Array(size).fill(NaN);
  const coverage = new Float64Array(size);
  const known = new Float64Array(size);
  const present = new Float64Array(size);

  for (const { weight, points, origins } of indicators) {
    for (let i = 0; i < size; i++) {
      if (origins[i] === Origin.value) known[i] += weight;
      if (!Number.isNaN(points[i])) present[i] += weight;
      if (origins[i] === Origin.rejected && standings[i] === Standing.tiered) standings[i] = Standing.notScored;
    }
  }
  for (let i = 0; i < size; i++) {
    coverage[i] = Math.min(1, known[i]);
    // The floor is compared as it is written, not by the last bits of a sum of weights.
    const tooLittle = known[i] < model.coverageFloor - 1e-9 || !(present[i] > 0);
    if (standings[i] === Standing.tiered && tooLittle) standings[i] = Standing.notScored;
    if (standings[i] === Standing.tiered) scores[i] = 0;
  }

  const contributions = indicators.map(({ weight, points }) => {
    const column = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      if (standings[i] !== Standing.tiered || Number.isNaN(points[i])) continue;
      column[i] = (100 * weight * points[i]) / present[i];
      scores[i] += column[i];
    }
    return column;
  });
  return { standings, scores, coverage, contributions };
}
