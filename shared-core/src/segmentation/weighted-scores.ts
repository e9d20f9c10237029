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
  const contributions = columnsTogether(indicators.length, eligible.length);
  const scored = scoreInSlices(indicators, model, eligible, (slice) =>
    indicators.forEach((indicator, k) => addContributions(indicator, slice, contributions[k])),
  );
  return { ...scored, contributions };
}

/** Columns in one piece of memory: each piece more sets the engine to look through all of the list for what it can free. */
function columnsTogether(count: number, size: number): Float64Array[] {
  const together = new Float64Array(count * size);
  return Array.from({ length: count }, (_, k) => together.subarray(k * size, (k + 1) * size));
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

/** Some accounts that follow one another: from which one on and up to which, what to divide their points by, and their scores. */
interface Slice {
  readonly from: number;
  readonly to: number;
  /** The weight that is present of each; infinite without a score, so that nothing brings anything. */
  readonly present: Float64Array;
  readonly scores: Float64Array;
  /** For points that have to be computed first. */
  readonly room: Float64Array;
}

/** So many accounts at a time that what is read and written of them stays in the processor's cache between one pass and the next. */
const sliceSize = 1024;

function scoreInSlices(
  indicators: readonly IndicatorPoints[],
  model: SegmentationModel,
  eligible: Uint8Array,
  addUp: (slice: Slice) => void,
): Omit<WeightedScores, 'contributions'> {
  const size = eligible.length;
  const standings = eligible.slice();
  const scores = new Float64Array(size);
  const coverage = new Float64Array(size);
  const [presentRoom, room] = [new Float64Array(sliceSize), new Float64Array(sliceSize)];
  const weights = indicators.map(originWeights);
  // The floor is compared as it is written, not by the last bits of a sum of weights.
  const floor = model.coverageFloor - 1e-9;

  for (let from = 0; from < size; from += sliceSize) {
    const to = Math.min(size, from + sliceSize);
    const known = coverage.subarray(from, to);
    const present = presentRoom.subarray(0, to - from);
    addWeights(weights, from, known, present);
    for (let k = 0; k < known.length; k++) {
      if (known[k] < floor || !(present[k] > 0)) standings[from + k] = withoutScore(standings[from + k]);
      if (standings[from + k] !== Standing.tiered) {
        scores[from + k] = NaN;
        present[k] = Infinity;
      }
      known[k] = Math.min(1, known[k]);
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
  const to = from + known.length;
  let met = 0;
  for (const { origins, knownOf } of weights) met |= addLookedUp(known, knownOf, origins.subarray(from, to));
  const nothingIsAssumed = met <= Origin.leftOut;
  if (nothingIsAssumed) return present.set(known);
  present.fill(0);
  for (const { origins, presentOf } of weights) addLookedUp(present, presentOf, origins.subarray(from, to));
}

/** Adds to each number what stands in a table for its origin, and tells all bits of the origins met. */
function addLookedUp(numbers: Float64Array, table: Float64Array, origins: Uint8Array): number {
  let met = 0;
  for (let k = 0; k < origins.length; k++) {
    const origin = origins[k];
    numbers[k] += table[origin];
    met |= origin;
  }
  return met;
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
  const brought = contributions.subarray(from, to);
  const atMost = 100 * weight;
  for (let k = 0; k < own.length; k++) {
    if (Number.isNaN(own[k])) continue;
    brought[k] = (atMost * own[k]) / present[k];
    scores[k] += brought[k];
  }
}

function addToScores({ weight, points }: IndicatorPoints, { from, to, present, scores, room }: Slice): void {
  const own = pointsBetween(points, from, to, room);
  const atMost = 100 * weight;
  for (let k = 0; k < own.length; k++) if (!Number.isNaN(own[k])) scores[k] += (atMost * own[k]) / present[k];
}
