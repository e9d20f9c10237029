import type { Interval } from './beta-interval';
import { wilsonInterval } from './wilson-interval';

/** Forecasts of about the same chance, and how often what they said came about. */
export interface ReliabilityBin {
  readonly count: number;
  readonly won: number;
  /** Mean chance that was forecast, and the rate that was observed with its Wilson interval. */
  readonly predicted: number;
  readonly observed: number;
  readonly interval: Interval;
}

/**
 * Whether what was called 30 % came about in 30 % of cases: forecasts in `bins` equal parts of 0–1, each closed on the right (as in
 * scikit-learn), empty ones left out (methods §5.4).
 */
export function reliabilityCurve(
  outcomes: ArrayLike<number>,
  chances: ArrayLike<number>,
  bins: number,
  confidence = 0.9,
): ReliabilityBin[] {
  const [counts, won, sums] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)];
  for (let i = 0; i < outcomes.length; i++) {
    const bin = binOf(chances[i], bins);
    counts[bin]++;
    won[bin] += outcomes[i];
    sums[bin] += chances[i];
  }
  const curve: ReliabilityBin[] = [];
  for (let bin = 0; bin < bins; bin++) {
    const count = counts[bin];
    if (count === 0) continue;
    curve.push({
      count,
      won: won[bin],
      predicted: sums[bin] / count,
      observed: won[bin] / count,
      interval: wilsonInterval(won[bin], count, confidence),
    });
  }
  return curve;
}

/** The first bin whose upper edge the chance does not pass; compared with the edge itself, since 0.3 × 10 is not always 3. */
function binOf(chance: number, bins: number): number {
  let bin = Math.min(bins - 1, Math.max(0, Math.ceil(chance * bins) - 1));
  while (bin > 0 && chance <= bin / bins) bin--;
  while (bin < bins - 1 && chance > (bin + 1) / bins) bin++;
  return bin;
}
