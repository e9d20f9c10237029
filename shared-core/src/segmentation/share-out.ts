import { originAt } from './origins';
import { Origin, type IndicatorPoints } from './segmentation';

/**
 * What to multiply each account's weighted points by, so that the weight of what is absent goes to what is present: 1 ÷ the weight that is
 * present, known or assumed, and 0 where none is, a blank is rejected or too little of the weight is known. By the pattern of its blanks,
 * or account by account where a list has more of those than 16 bits tell apart.
 */
export type Shares = SharesOfPatterns | Float64Array;

interface SharesOfPatterns {
  readonly patternOf: Uint16Array;
  readonly ofPattern: Float64Array;
}

/**
 * How the weights of indicators are shared out among those that an account has, within its own scorecard. They are added in the order of the
 * indicators, and the division is made once a pattern, so that all who ask get the same last bits.
 */
export function shareOut(indicators: readonly IndicatorPoints[], coverageFloor = 0): Shares {
  const weights = weightsOf(indicators);
  const columns = indicators.map(({ origins }) => origins.ofPattern);
  // The floor is compared as it is written, not by the last bits of a sum of weights.
  const floor = coverageFloor - 1e-9;
  const ofPattern = new Float64Array(columns[0].length);
  const origins = new Uint8Array(columns.length);
  for (let pattern = 0; pattern < ofPattern.length; pattern++) {
    for (let c = 0; c < origins.length; c++) origins[c] = columns[c][pattern];
    ofPattern[pattern] = knownOf(weights, origins) < floor ? 0 : shareOf(weights, origins);
  }
  const { patternOf } = indicators[0].origins;
  return patternOf instanceof Uint16Array
    ? { patternOf, ofPattern }
    : Float64Array.from(patternOf, (pattern) => ofPattern[pattern]);
}

/** What the weighted points of one account are multiplied by. */
export function shareAt(indicators: readonly IndicatorPoints[], account: number): number {
  return shareOf(weightsOf(indicators), originsAt(indicators, account));
}

/** Share of the weight that is known of one account, 0–1. */
export function coverageAt(indicators: readonly IndicatorPoints[], account: number): number {
  return knownOf(weightsOf(indicators), originsAt(indicators, account));
}

const weightsOf = (indicators: readonly IndicatorPoints[]) => indicators.map(({ weight }) => weight);
const originsAt = (indicators: readonly IndicatorPoints[], account: number) =>
  indicators.map(({ origins }) => originAt(origins, account));

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
  let sum = 0;
  for (let c = 0; c < weights.length; c++) sum += weights[c] * where[origins[c]];
  return sum;
}
