/**
 * The points of one indicator over a list, 0 (worst) to 1 (best), NaN where it is left out: as they are or, for ranks, as what they are
 * computed from, in half the memory. Either way plain columns, to be read through `pointsAt` and `pointsBetween`.
 */
export type PointsColumn = Float64Array | RankedPoints;

export interface RankedPoints {
  /** Of each account twice those below it and once those level with it, itself included; `leftOut` where it has no points. */
  readonly halfPlaces: Int32Array;
  /** How many accounts are ranked. */
  readonly ranked: number;
  readonly lessIsBetter: boolean;
}

/** No account stands below the last place. */
export const leftOut = -1;

/** The points of one account, NaN where it has none. */
export function pointsAt(column: PointsColumn, account: number): number {
  return 'halfPlaces' in column ? pointsOfPlace(column.halfPlaces[account], column) : column[account];
}

function pointsOfPlace(halfPlace: number, { ranked, lessIsBetter }: RankedPoints): number {
  if (halfPlace === leftOut) return NaN;
  const share = halfPlace / (2 * ranked);
  return lessIsBetter ? 1 - share : share;
}

/** The points of accounts that follow one another, not to be written to; `room` is used where they have to be computed. */
export function pointsBetween(column: PointsColumn, from: number, to: number, room: Float64Array): Float64Array {
  if (!('halfPlaces' in column)) return column.subarray(from, to);
  const places = column.halfPlaces.subarray(from, to);
  const points = room.subarray(0, places.length);
  const all = 2 * column.ranked;
  for (let k = 0; k < places.length; k++) points[k] = places[k] === leftOut ? NaN : places[k] / all;
  if (column.lessIsBetter) for (let k = 0; k < points.length; k++) points[k] = 1 - points[k];
  return points;
}

/** All of them, as a column of its own. */
export function allPoints(column: PointsColumn): Float64Array {
  const size = 'halfPlaces' in column ? column.halfPlaces.length : column.length;
  return pointsBetween(column, 0, size, new Float64Array(size)).slice();
}

/**
 * Gives points to each account that has none, or leaves them out for good (NaN), and notes where they come from. Ranks know 0, ½ and 1.
 */
export function fillPoints(column: PointsColumn, points: number, origins: Uint8Array, origin: number): void {
  if ('halfPlaces' in column) {
    const { halfPlaces, ranked, lessIsBetter } = column;
    const place = Number.isNaN(points) ? leftOut : 2 * ranked * (lessIsBetter ? 1 - points : points);
    for (let i = 0; i < halfPlaces.length; i++) {
      if (halfPlaces[i] !== leftOut) continue;
      halfPlaces[i] = place;
      origins[i] = origin;
    }
    return;
  }
  for (let i = 0; i < column.length; i++) {
    if (!Number.isNaN(column[i])) continue;
    column[i] = points;
    origins[i] = origin;
  }
}

export function leaveOut(column: PointsColumn, account: number): void {
  if ('halfPlaces' in column) column.halfPlaces[account] = leftOut;
  else column[account] = NaN;
}
