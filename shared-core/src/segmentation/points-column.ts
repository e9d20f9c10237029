/**
 * The points of one indicator over a list, 0 (worst) to 1 (best), NaN where it is left out: as they are or, for ranks and bands, as what
 * they are computed from, in a half and a quarter of the memory. In any case plain columns, to be read through `pointsAt` and
 * `allPoints`.
 */
export type PointsColumn = Float64Array | RankedPoints | BandedPoints;

export interface RankedPoints {
  /** Of each account twice those below it and once those level with it, itself included; `leftOut` where it has no points. */
  readonly halfPlaces: Int32Array;
  /** How many accounts are ranked. */
  readonly ranked: number;
  readonly lessIsBetter: boolean;
}

/** No account stands below the last place. */
export const leftOut = -1;

export interface BandedPoints {
  /** Of each account which of the points are its own. */
  readonly bands: Uint16Array;
  /** What accounts without a value are taken for, NaN at first; then the points of each band; then NaN, for those that are left out. */
  readonly pointsOf: Float64Array;
}

/** The band, so to speak, of accounts without a value. */
export const bandOfBlanks = 0;

/** The points of one account, NaN where it has none. */
export function pointsAt(column: PointsColumn, account: number): number {
  if ('halfPlaces' in column) return pointsOfPlace(column.halfPlaces[account], column);
  return 'bands' in column ? column.pointsOf[column.bands[account]] : column[account];
}

function pointsOfPlace(halfPlace: number, { ranked, lessIsBetter }: RankedPoints): number {
  if (halfPlace === leftOut) return NaN;
  const share = halfPlace / (2 * ranked);
  return lessIsBetter ? 1 - share : share;
}

/** All of them, as a column of its own. */
export function allPoints(column: PointsColumn): Float64Array {
  if ('halfPlaces' in column) return fromPlaces(column);
  return 'bands' in column ? fromBands(column) : column.slice();
}

function fromPlaces(column: RankedPoints): Float64Array {
  const points = new Float64Array(column.halfPlaces.length);
  for (let i = 0; i < points.length; i++) points[i] = pointsOfPlace(column.halfPlaces[i], column);
  return points;
}

function fromBands({ bands, pointsOf }: BandedPoints): Float64Array {
  const points = new Float64Array(bands.length);
  for (let i = 0; i < points.length; i++) points[i] = pointsOf[bands[i]];
  return points;
}

/** The same column over other accounts: `spread` says what it holds of each of those, given what it holds of each of these. */
export function spreadPoints(
  column: PointsColumn,
  spread: <C extends Float64Array | Int32Array | Uint16Array>(each: C) => C,
): PointsColumn {
  if ('halfPlaces' in column) return { ...column, halfPlaces: spread(column.halfPlaces) };
  return 'bands' in column ? { ...column, bands: spread(column.bands) } : spread(column);
}

/** Gives points to each account that has none, or leaves them out for good (NaN), and tells which it was. Ranks know 0, ½ and 1. */
export function fillPoints(column: PointsColumn, points: number, note: (account: number) => void): void {
  if ('halfPlaces' in column) {
    const { halfPlaces, ranked, lessIsBetter } = column;
    const place = Number.isNaN(points) ? leftOut : 2 * ranked * (lessIsBetter ? 1 - points : points);
    for (let i = 0; i < halfPlaces.length; i++) {
      if (halfPlaces[i] !== leftOut) continue;
      halfPlaces[i] = place;
      note(i);
    }
    return;
  }
  if ('bands' in column) {
    const { bands, pointsOf } = column;
    pointsOf[bandOfBlanks] = points;
    for (let i = 0; i < bands.length; i++) if (bands[i] === bandOfBlanks) note(i);
    return;
  }
  for (let i = 0; i < column.length; i++) {
    if (!Number.isNaN(column[i])) continue;
    column[i] = points;
    note(i);
  }
}

export function leaveOut(column: PointsColumn, account: number): void {
  if ('halfPlaces' in column) column.halfPlaces[account] = leftOut;
  else if ('bands' in column) column.bands[account] = column.pointsOf.length - 1;
  else column[account] = NaN;
}
