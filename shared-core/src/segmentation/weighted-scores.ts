import type { SegmentationModel } from '../model/segmentation-model';
import { broughtBy } from './points-column';
import { shareOut, sliceSize } from './share-out';
import { Standing, type IndicatorPoints, type Segmentation } from './segmentation';

export type WeightedScores = Pick<Segmentation, 'standings' | 'scores' | 'coverage'>;

/**
 * The score of each account, 0–100: points weighted over the indicators that are present (the others' weight goes to them). No score where
 * an indicator rejects its blank or too little of the weight is known. What each indicator brings, added up in their order, is the score to
 * the last bit, and is computed when somebody asks (`contributionsOf`).
 */
export function weightedScores(
  indicators: readonly IndicatorPoints[],
  model: SegmentationModel,
  eligible: Uint8Array,
): WeightedScores {
  const size = eligible.length;
  const standings = eligible.slice();
  const scores = new Float64Array(size);
  const coverage = new Float64Array(size);
  const [shareRoom, sumRoom] = [new Float64Array(sliceSize), new Float64Array(sliceSize)];
  const share = shareOut(indicators);
  const parts = indicators.map(({ points, weight }) => broughtBy(points, weight));
  // The floor is compared as it is written, not by the last bits of a sum of weights.
  const floor = model.coverageFloor - 1e-9;

  for (let from = 0; from < size; from += sliceSize) {
    const to = Math.min(size, from + sliceSize);
    const known = coverage.subarray(from, to);
    // Fresh memory that is read before it is written is fetched from the system twice.
    const sums = sumRoom.subarray(0, to - from).fill(0);
    const shares = shareRoom.subarray(0, to - from);
    share(from, shares, known);
    for (let k = 0; k < shares.length; k++) {
      const scored = shares[k] > 0 && known[k] >= floor;
      if (scored && standings[from + k] === Standing.tiered) continue;
      if (standings[from + k] === Standing.tiered) standings[from + k] = Standing.notScored;
      sums[k] = NaN;
      shares[k] = 0;
    }
    for (const add of parts) add(from, shares, sums);
    scores.set(sums, from);
  }
  return { standings, scores, coverage };
}
