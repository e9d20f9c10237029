import { CellState, type NumberColumn } from '../intake/account-columns';
import { midShares, shareAt, type MidRanks } from './mid-ranks';
import { Standing } from './segmentation';

/** Where each account stands in one indicator, and among how many. */
export interface PercentilePoints {
  /** 0 (worst) to 1 (best); NaN for a blank and for an account that can have no tier. */
  readonly points: Float64Array;
  /** How many values the distribution has. */
  readonly count: number;
}

/**
 * Mid-rank shares (methods §1.2) of the accounts that can have a tier: among themselves, or in the frozen list. Lower-is-better ranks the
 * negated values, which for mid-ranks is the mirror image, ties included.
 *
 * Everything happens in the one column that is handed back: the values close ranks, become shares, and step apart again. Over a million
 * accounts fresh memory would cost more than the arithmetic.
 */
export function percentilePoints(
  column: NumberColumn,
  standings: Uint8Array,
  lowerIsBetter: boolean,
  frozen?: MidRanks,
): PercentilePoints {
  const { values, states } = column;
  const size = standings.length;
  const points = new Float64Array(size);
  let count = 0;
  for (let i = 0; i < size; i++) {
    if (standings[i] === Standing.tiered && states[i] === CellState.read) points[count++] = values[i];
  }
  const members = points.subarray(0, count);
  if (frozen) for (let k = 0; k < count; k++) members[k] = shareAt(frozen, members[k]);
  else midShares(members, members);

  for (let i = size - 1, next = count - 1; i >= 0; i--) {
    if (standings[i] !== Standing.tiered || states[i] !== CellState.read) points[i] = NaN;
    else {
      const share = members[next--];
      points[i] = lowerIsBetter ? 1 - share : share;
    }
  }
  return { points, count: frozen ? frozen.count : count };
}
