import type { NumberColumn } from '../intake/account-columns';
import { countedBands, pointsOfBands, type CountedBands } from './counted-bands';
import { halfPlaces, shareAt, tallyPlaces, type MidRanks } from './mid-ranks';
import { leftOut, type BandedPoints, type PointsColumn } from './points-column';
import { membersWithValue } from './values-of-the-tiered';

/** Where each account stands in one indicator, and among how many. */
export interface PercentilePoints {
  /** 0 (worst) to 1 (best); none for a blank and for an account that can have no tier. */
  readonly points: PointsColumn;
  /** How many values the distribution has. */
  readonly count: number;
}

/**
 * Mid-rank shares (methods §1.2) of the accounts that can have a tier: among themselves, or in the frozen list. Lower-is-better ranks the
 * negated values, which for mid-ranks is the mirror image, ties included.
 */
export function percentilePoints(
  column: NumberColumn,
  standings: Uint8Array,
  lessIsBetter: boolean,
  frozen?: MidRanks,
): PercentilePoints {
  if (frozen) return { points: frozenPoints(column, standings, lessIsBetter, frozen), count: frozen.count };
  const counted = countedBands(column, standings);
  if (counted) return { points: countedPoints(counted, lessIsBetter), count: counted.count };
  const places = new Int32Array(standings.length).fill(leftOut);
  const count = halfPlaces(column.values, places, standings);
  // Where nobody is ranked, points may still be assumed: as shares of one.
  return { points: { halfPlaces: places, ranked: Math.max(1, count), lessIsBetter }, count };
}

function countedPoints(counted: CountedBands, lessIsBetter: boolean): BandedPoints {
  const halfPlaces = tallyPlaces(counted.counts);
  return pointsOfBands(counted, (_, k) => {
    const share = halfPlaces[k] / (2 * counted.count);
    return lessIsBetter ? 1 - share : share;
  });
}

function frozenPoints(
  column: NumberColumn,
  standings: Uint8Array,
  lessIsBetter: boolean,
  frozen: MidRanks,
): Float64Array {
  const points = new Float64Array(standings.length).fill(NaN);
  for (const account of membersWithValue(column, standings)) {
    const share = shareAt(frozen, column.values[account]);
    points[account] = lessIsBetter ? 1 - share : share;
  }
  return points;
}
