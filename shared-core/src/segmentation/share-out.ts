import { originPatterns } from './origin-patterns';
import { Origin, type IndicatorPoints } from './segmentation';

/** So many accounts at a time that what is read and written of them stays in the processor's cache between one pass and the next. */
export const sliceSize = 1024;

/**
 * Writes of accounts that follow one another what to multiply their weighted points by, so that the weight of what is absent goes to what
 * is present: 1 ÷ the weight that is present, known or assumed, and 0 where none is or a blank is rejected. Beside it the weight that is
 * known, at most 1.
 */
export type ShareOut = (from: number, shares: Float64Array, known: Float64Array) => void;

/**
 * How the weights of indicators are shared out among those that an account has, within its own scorecard. They are added in the order of the
 * indicators, and the division is made once an account, so that all who ask get the same last bits.
 */
export function shareOut(indicators: readonly IndicatorPoints[]): ShareOut {
  const columns = indicators.map(({ origins }) => origins);
  const weights = indicators.map(({ weight }) => weight);
  const found = originPatterns(columns);
  if (!found) {
    return (from, shares, known) => {
      for (let k = 0; k < shares.length; k++) {
        const origins = columns.map((column) => column[from + k]);
        shares[k] = shareOf(weights, origins);
        known[k] = knownOf(weights, origins);
      }
    };
  }
  const { patternOf, patterns } = found;
  const shareOfPattern = Float64Array.from(patterns, (origins) => shareOf(weights, origins));
  const knownOfPattern = Float64Array.from(patterns, (origins) => knownOf(weights, origins));
  return (from, shares, known) => {
    for (let k = 0; k < shares.length; k++) {
      const pattern = patternOf[from + k];
      shares[k] = shareOfPattern[pattern];
      known[k] = knownOfPattern[pattern];
    }
  };
}

/** What the weighted points of one account are multiplied by. */
export function shareAt(indicators: readonly IndicatorPoints[], account: number): number {
  return shareOf(
    indicators.map(({ weight }) => weight),
    indicators.map(({ origins }) => origins[account]),
  );
}

function shareOf(weights: readonly number[], origins: ArrayLike<number>): number {
  const present = sumOf(weights, origins, presentWhere);
  return present > 0 ? 1 / present : 0;
}

function knownOf(weights: readonly number[], origins: ArrayLike<number>): number {
  return Math.min(1, sumOf(weights, origins, knownWhere));
}

const knownWhere = byOrigin({ value: 1 });
const presentWhere = byOrigin({ value: 1, neutral: 1, worst: 1, rejected: NaN });

/** By origin whether the weight of an indicator counts. */
function byOrigin(counts: Partial<Record<keyof typeof Origin, number>>): Float64Array {
  const table = new Float64Array(Object.keys(Origin).length);
  for (const [origin, count] of Object.entries(counts)) table[Origin[origin as keyof typeof Origin]] = count;
  return table;
}

function sumOf(weights: readonly number[], origins: ArrayLike<number>, where: Float64Array): number {
  return weights.reduce((sum, weight, c) => sum + weight * where[origins[c]], 0);
}
