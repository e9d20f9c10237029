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
  const contributions = indicators.map(() => new Float64Array(size));
  const present = new Float64Array(Math.min(size, sliceSize));

  for (let from = 0; from < size; from += sliceSize) {
    const to = Math.min(size, from + sliceSize);
    present.fill(0);
    for (const indicator of indicators) addWeights(indicator, from, coverage.subarray(from, to), present);
    for (const { origins } of indicators) {
      for (let i = from; i < to; i++) if (origins[i] === Origin.rejected) standings[i] = withoutScore(standings[i]);
    }
    for (let i = from; i < to; i++) {
      // The floor is compared as it is written, not by the last bits of a sum of weights.
      const tooLittle = coverage[i] < model.coverageFloor - 1e-9 || !(present[i - from] > 0);
      if (tooLittle) standings[i] = withoutScore(standings[i]);
      if (standings[i] === Standing.tiered) scores[i] = 0;
      else present[i - from] = NaN;
      coverage[i] = Math.min(1, coverage[i]);
    }
    indicators.forEach((indicator, k) =>
      addContributions(indicator, from, present, { scores: scores.subarray(from, to), column: contributions[k] }),
    );
  }
  return { standings, scores, coverage, contributions };
}

/** So many accounts at a time that what is read and written of them stays in the processor's cache between one pass and the next. */
const sliceSize = 4096;

function withoutScore(standing: number): number {
  return standing === Standing.tiered ? Standing.notScored : standing;
}

/** Adds an indicator's weight to what is known of each account of a slice, and to what is present: known or assumed. */
function addWeights(
  { weight, points, origins }: IndicatorPoints,
  from: number,
  known: Float64Array,
  present: Float64Array,
): void {
  for (let k = 0; k < known.length; k++) {
    if (origins[from + k] === Origin.value) known[k] += weight;
    if (!Number.isNaN(points[from + k])) present[k] += weight;
  }
}

/** Writes what an indicator brings each account of a slice, and adds it to the scores. `present` is NaN for an account without one. */
function addContributions(
  { weight, points }: IndicatorPoints,
  from: number,
  present: Float64Array,
  { scores, column }: { scores: Float64Array; column: Float64Array },
): void {
  for (let k = 0; k < scores.length; k++) {
    const brought = (100 * weight * points[from + k]) / present[k];
    if (Number.isNaN(brought)) continue;
    column[from + k] = brought;
    scores[k] += brought;
  }
}
