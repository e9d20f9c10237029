import { pointsAt } from './points-column';
import { Standing, type Segmentation } from './segmentation';
import { shareAt, shareOut } from './share-out';
import { sliceSize, weighed, weighedSlice } from './weighed-slice';

type Scored = Pick<Segmentation, 'indicators' | 'standings'>;

/**
 * The points that each indicator brings to each account, aligned with `indicators` and the list: 0 where it has none, and without a score.
 * Added up in their order they are the score, to the last bit.
 */
export function contributionsOf({ indicators, standings }: Scored): Float64Array[] {
  const size = standings.length;
  const shares = shareOut(indicators);
  const parts = indicators.map(({ points, weight }) => weighed(points, weight));
  const slice = weighedSlice();
  const columns = columnsTogether(indicators.length, size);
  for (let from = 0; from < size; from += sliceSize) {
    slice.turnTo(from, standings, shares);
    for (let k = 0; k < parts.length; k++) {
      // Nothing is added up where it is kept: fresh memory that is read before it is written is fetched from the system twice.
      slice.sums.fill(0);
      slice.add(parts[k]);
      columns[k].set(slice.sums.subarray(0, size - from), from);
    }
  }
  return columns;
}

/** The same of one account. */
export function contributionsAt({ indicators, standings }: Scored, account: number): number[] {
  const share = standings[account] === Standing.tiered ? shareAt(indicators, account) : 0;
  return indicators.map(({ points, weight }) => {
    const own = pointsAt(points, account);
    return Number.isNaN(own) ? 0 : 100 * weight * own * share;
  });
}

/** What the system's allocator keeps for the next who asks; larger pieces it fetches anew, a page after the other. */
const largestPiece = 32e6;

/** Columns in few pieces of memory: each piece more sets the engine to look through all of the list for what it can free. */
function columnsTogether(count: number, size: number): Float64Array[] {
  const inPiece = Math.max(1, Math.floor(largestPiece / (size * Float64Array.BYTES_PER_ELEMENT)));
  const columns: Float64Array[] = [];
  while (columns.length < count) {
    const held = Math.min(inPiece, count - columns.length);
    const piece = new Float64Array(held * size);
    for (let k = 0; k < held; k++) columns.push(piece.subarray(k * size, (k + 1) * size));
  }
  return columns;
}
