import { allPoints } from '../../shared-core/src/segmentation/points-column';
import { quotaTiers } from '../../shared-core/src/segmentation/quota-tiers';
import type { JobFolder } from './job-folder';
import type { ReferenceJob } from './reference-job';
import type { KeystageRun } from './score-with-keystage';

const sliceSize = 1024;

/**
 * The least that other weights cost: for each point two multiplications and a sum, for each account a division, and the cut by quota. Points
 * are ready as doubles; nothing is looked up, checked or kept.
 */
export function leastOfRetier({ run }: KeystageRun, { quotas }: ReferenceJob): () => unknown {
  const { accounts, coverage } = run;
  const columns = run.indicators.map(({ points }) => allPoints(points));
  for (const points of columns) points.forEach((x, i) => Number.isNaN(x) && (points[i] = 0));
  return () => {
    const scores = new Float64Array(coverage.length);
    const shares = new Float64Array(coverage.length);
    for (let i = 0; i < shares.length; i++) shares[i] = 1 / coverage[i];
    for (let from = 0; from < scores.length; from += sliceSize) {
      const to = Math.min(scores.length, from + sliceSize);
      for (const points of columns) addSlice(scores, points, shares, from, to);
    }
    return quotaTiers(accounts.ids, scores, quotas, 'half-up', 'strict');
  };
}

function addSlice(scores: Float64Array, points: Float64Array, shares: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) scores[i] += 8 * points[i] * shares[i];
}

/** The least that reading cells costs: each is looked at once, and where it is a number written to its column. */
export function* leastOfIngest(
  chunks: Iterable<readonly (readonly unknown[])[]>,
  { columns: numbers, size }: JobFolder,
): Generator<() => void> {
  let columns: Float64Array[] = [];
  yield () => (columns = Array.from({ length: 1 + numbers.size }, () => new Float64Array(size)));
  let start = 0;
  for (const rows of chunks) {
    const place = start;
    yield () => copyRows(rows, columns, place);
    start += rows.length;
  }
}

function copyRows(rows: readonly (readonly unknown[])[], columns: readonly Float64Array[], place: number): void {
  for (let from = 0; from < rows.length; from += sliceSize) {
    const to = Math.min(rows.length, from + sliceSize);
    columns.forEach((column, c) => copyCells(rows, c, column, place, from, to));
  }
}

function copyCells(
  rows: readonly (readonly unknown[])[],
  c: number,
  column: Float64Array,
  place: number,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const cell = rows[i][c];
    column[place + i] = typeof cell === 'number' ? cell : NaN;
  }
}
