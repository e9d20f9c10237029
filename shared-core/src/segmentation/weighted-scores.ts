import type { SegmentationModel } from '../model/segmentation-model';
import { pointsBetween } from './points-column';
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
  const contributions = indicators.map(() => new Float64Array(eligible.length));
  const scored = scoreInSlices(indicators, model, eligible, (slice) =>
    indicators.forEach((indicator, k) => addContributions(indicator, slice, contributions[k])),
  );
  return { ...scored, contributions };
}

/** The same scores without what each indicator brings: enough to tier by, at a fraction of the memory that has to be written. */
export function scoresAlone(
  indicators: readonly IndicatorPoints[],
  model: SegmentationModel,
  eligible: Uint8Array,
): Omit<WeightedScores, 'contributions'> {
  return scoreInSlices(indicators, model, eligible, (slice) =>
    indicators.forEach((indicator) => addToScores(indicator, slice)),
  );
}

/** Some accounts that follow one another: from which one on and up to which, the weight that is present of each (NaN without a score), and their scores. */
interface Slice {
  readonly from: number;
  readonly to: number;
  readonly present: Float64Array;
  readonly scores: Float64Array;
  /** For points that have to be computed first. */
  readonly room: Float64Array;
}

/** So many accounts at a time that what is read and written of them stays in the processor's cache between one pass and the next. */
const sliceSize = 4096;

function scoreInSlices(
  indicators: readonly IndicatorPoints[],
  model: SegmentationModel,
  eligible: Uint8Array,
  addUp: (slice: Slice) => void,
): Omit<WeightedScores, 'contributions'> {
  const size = eligible.length;
  const standings = eligible.slice();
  const scores = new Float64Array(size).fill(NaN);
  const coverage = new Float64Array(size);
  const present = new Float64Array(sliceSize);
  const room = new Float64Array(sliceSize);
  const weights = indicators.map(originWeights);

  for (let from = 0; from < size; from += sliceSize) {
    const to = Math.min(size, from + sliceSize);
    addWeights(weights, from, coverage.subarray(from, to), present);
    for (let i = from; i < to; i++) {
      // The floor is compared as it is written, not by the last bits of a sum of weights.
      const tooLittle = coverage[i] < model.coverageFloor - 1e-9 || !(present[i - from] > 0);
      if (tooLittle) standings[i] = withoutScore(standings[i]);
      if (standings[i] === Standing.tiered) scores[i] = 0;
      else present[i - from] = NaN;
      coverage[i] = Math.min(1, coverage[i]);
    }
    addUp({ from, to, present, scores: scores.subarray(from, to), room });
  }
  return { standings, scores, coverage };
}

function withoutScore(standing: number): number {
  return standing === Standing.tiered ? Standing.notScored : standing;
}

/**
 * The weight of what is known of each account of a slice, and of what is present: known or assumed, by its own scorecard. Where a blank is
 * rejected nothing is present any more. Weights are looked up by origin, as a condition for each would be hard to foresee.
 */
function addWeights(weights: readonly OriginWeights[], from: number, known: Float64Array, present: Float64Array): void {
  present.fill(0);
  for (const { origins, knownOf, presentOf } of weights) {
    for (let k = 0; k < known.length; k++) {
      const origin = origins[from + k];
      known[k] += knownOf[origin];
      present[k] += presentOf[origin];
    }
  }
}

/** What an account's origin in one indicator adds to the weight that is known of it, and to that which is present. */
interface OriginWeights {
  readonly origins: Uint8Array;
  readonly knownOf: Float64Array;
  readonly presentOf: Float64Array;
}

function originWeights({ weight, origins }: IndicatorPoints): OriginWeights {
  const knownOf = byOrigin({ value: weight });
  return { origins, knownOf, presentOf: byOrigin({ value: weight, neutral: weight, worst: weight, rejected: NaN }) };
}

function byOrigin(weights: Partial<Record<keyof typeof Origin, number>>): Float64Array {
  const table = new Float64Array(Object.keys(Origin).length);
  for (const [origin, weight] of Object.entries(weights)) table[Origin[origin as keyof typeof Origin]] = weight;
  return table;
}

function addContributions({ weight, points }: IndicatorPoints, slice: Slice, contributions: Float64Array): void {
  const { from, to, present, scores, room } = slice;
  const own = pointsBetween(points, from, to, room);
  const atMost = 100 * weight;
  for (let k = 0; k < own.length; k++) {
    const brought = (atMost * own[k]) / present[k];
    if (Number.isNaN(brought)) continue;
    contributions[from + k] = brought;
    scores[k] += brought;
  }
}

function addToScores({ weight, points }: IndicatorPoints, { from, to, present, scores, room }: Slice): void {
  const own = pointsBetween(points, from, to, room);
  const atMost = 100 * weight;
  for (let k = 0; k < own.length; k++) {
    const brought = (atMost * own[k]) / present[k];
    if (!Number.isNaN(brought)) scores[k] += brought;
  }
}
