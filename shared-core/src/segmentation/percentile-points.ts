import { CellState, type NumberColumn } from '../intake/account-columns';
import { halfPlaces, shareAt, type MidRanks } from './mid-ranks';
import { leftOut, type PointsColumn } from './points-column';
import { Standing } from './segmentation';
import { membersWithValue, valuesOfTheTiered } from './values-of-the-tiered';

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
  const values = valuesOfTheTiered(column, standings, takeRoom(standings.length));
  const ranked = values.length;
  const places = new Uint32Array(standings.length);
  halfPlaces(values, places.subarray(0, ranked));
  // From the end, so that the places step apart within the column they were found in.
  for (let i = places.length - 1, next = ranked - 1; i >= 0; i--) {
    places[i] = standings[i] === Standing.tiered && column.states[i] === CellState.read ? places[next--] : leftOut;
  }
  // Where nobody is ranked, points may still be assumed: as shares of one.
  return { points: { halfPlaces: places, ranked: Math.max(1, ranked), lessIsBetter }, count: ranked };
}

/** Kept for the next column of the list: fresh memory costs as much as a pass over it. */
let keptRoom: Float64Array = new Float64Array();

function takeRoom(size: number): Float64Array {
  if (keptRoom.length < size) keptRoom = new Float64Array(size);
  return keptRoom;
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
