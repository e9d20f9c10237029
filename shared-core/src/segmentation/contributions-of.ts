import { broughtBy, pointsAt } from './points-column';
import { Standing, type Segmentation } from './segmentation';
import { shareAt, shareOut, sliceSize } from './share-out';

type Scored = Pick<Segmentation, 'indicators' | 'standings'>;

/**
 * The points that each indicator brings to each account, aligned with `indicators` and the list: 0 where it has none, and without a score.
 * Added up in their order they are the score, to the last bit.
 */
export function contributionsOf({ indicators, standings }: Scored): Float64Array[] {
  const size = standings.length;
  const columns = columnsTogether(indicators.length, size);
  const [shareRoom, room, known] = [0, 1, 2].map(() => new Float64Array(sliceSize));
  const share = shareOut(indicators);
  const parts = indicators.map(({ points, weight }) => broughtBy(points, weight));
  for (let from = 0; from < size; from += sliceSize) {
    const to = Math.min(size, from + sliceSize);
    const shares = shareRoom.subarray(0, to - from);
    const brought = room.subarray(0, to - from);
    share(from, shares, known);
    for (let k = 0; k < shares.length; k++) if (standings[from + k] !== Standing.tiered) shares[k] = 0;
    for (const [c, add] of parts.entries()) {
      // Nothing is added up where it is kept: fresh memory that is read before it is written is fetched from the system twice.
      add(from, shares, brought.fill(0));
      columns[c].set(brought, from);
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

/** Columns in one piece of memory: each piece more sets the engine to look through all of the list for what it can free. */
function columnsTogether(count: number, size: number): Float64Array[] {
  const together = new Float64Array(count * size);
  return Array.from({ length: count }, (_, k) => together.subarray(k * size, (k + 1) * size));
}
