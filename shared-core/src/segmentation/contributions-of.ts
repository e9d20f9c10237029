import { addBrought } from './points-column';
import { Standing, type Segmentation } from './segmentation';
import { shareOut, sliceSize } from './share-out';

type Scored = Pick<Segmentation, 'indicators' | 'standings'>;

/**
 * The points that each indicator brings to each account, aligned with `indicators` and the list: 0 where it has none, and without a score.
 * Added up in their order they are the score, to the last bit.
 */
export function contributionsOf(run: Scored): Float64Array[] {
  return contributionsBetween(run, 0, run.standings.length);
}

/** The same of one account. */
export function contributionsAt(run: Scored, account: number): number[] {
  return contributionsBetween(run, account, account + 1).map(([brought]) => brought);
}

function contributionsBetween({ indicators, standings }: Scored, first: number, end: number): Float64Array[] {
  const columns = columnsTogether(indicators.length, end - first);
  const [room, known] = [new Float64Array(sliceSize), new Float64Array(sliceSize)];
  const share = shareOut(indicators);
  for (let from = first; from < end; from += sliceSize) {
    const to = Math.min(end, from + sliceSize);
    const shares = room.subarray(0, to - from);
    share(from, shares, known);
    for (let k = 0; k < shares.length; k++) if (standings[from + k] !== Standing.tiered) shares[k] = 0;
    indicators.forEach(({ points, weight }, k) =>
      addBrought(points, weight, from, shares, columns[k].subarray(from - first, to - first)),
    );
  }
  return columns;
}

/** Columns in one piece of memory: each piece more sets the engine to look through all of the list for what it can free. */
function columnsTogether(count: number, size: number): Float64Array[] {
  const together = new Float64Array(count * size);
  return Array.from({ length: count }, (_, k) => together.subarray(k * size, (k + 1) * size));
}
