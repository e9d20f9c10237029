import type { SegmentationModel } from '../model/segmentation-model';
import { Standing, type IndicatorPoints, type Segmentation } from './segmentation';
import { shareOut, type Shares } from './share-out';
import { sliceSize, weighed, weighedSlice } from './weighed-slice';

export type WeightedScores = Pick<Segmentation, 'standings' | 'scores'>;

/**
 * The score of each account, 0–100: points weighted over the indicators that are present (the others' weight goes to them). No score where
 * an indicator rejects its blank or too little of the weight is known. What each indicator brings, added up in their order, is the score to
 * the last bit, and is computed when somebody asks (`contributionsOf`).
 */
export function weightedScores(
  indicators: readonly IndicatorPoints[],
  { coverageFloor }: SegmentationModel,
  eligible: Uint8Array,
): WeightedScores {
  const shares = shareOut(indicators, coverageFloor);
  const standings = onceScored(eligible, shares);
  const parts = indicators.map(({ points, weight }) => weighed(points, weight));
  const scores = new Float64Array(eligible.length);
  const slice = weighedSlice();
  for (let from = 0; from < scores.length; from += sliceSize) {
    slice.turnTo(from, standings, shares);
    for (const part of parts) slice.add(part);
    // Fresh memory that is read before it is written is fetched from the system twice.
    scores.set(slice.sums.subarray(0, scores.length - from), from);
  }
  return { standings, scores };
}

/** Where accounts stand once it is known who has no score. As a rule all of them have one. */
function onceScored(eligible: Uint8Array, shares: Shares): Uint8Array {
  const [ofPattern, patternOf] = 'patternOf' in shares ? [shares.ofPattern, shares.patternOf] : [shares];
  if (ofPattern.every((share) => share > 0)) return eligible;
  return eligible.map((standing, i) => {
    const share = ofPattern[patternOf ? patternOf[i] : i];
    return standing === Standing.tiered && share === 0 ? Standing.notScored : standing;
  });
}
