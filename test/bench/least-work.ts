import { allPoints } from '../../shared-core/src/segmentation/points-column';
import { quotaTiers } from '../../shared-core/src/segmentation/quota-tiers';
import { coverageAt } from '../../shared-core/src/segmentation/share-out';
import type { JobFolder } from './job-folder';
import type { ReferenceJob } from './reference-job';
import type { KeystageRun } from './score-with-keystage';

const sliceSize = 1024;

/**
 * The least that other weights cost: for each point a multiplication and a sum, for each account a division, and the cut by quota. Points are
 * ready as doubles, 0 where there are none, and added up four at a time; nothing is looked up, checked or kept.
 */
export function leastOfRetier({ run }: KeystageRun, { quotas }: ReferenceJob): () => unknown {
  const { accounts, indicators } = run;
  const coverage = Float64Array.from(accounts.ids.ends, (_, account) => coverageAt(indicators, account));
  const columns = indicators.map(({ points }) => allPoints(points).map((x) => (Number.isNaN(x) ? 0 : x)));
  return () => {
    const scores = new Float64Array(coverage.length);
    const sums = new Float64Array(sliceSize);
    for (let from = 0; from < scores.length; from += sliceSize) {
      const to = Math.min(scores.length, from + sliceSize);
      sums.fill(0);
      for (let c = 0; c < columns.length; c += 4) addFour(sums, columns.slice(c, c + 4), from, to);
      for (let i = from; i < to; i++) scores[i] = sums[i - from] / coverage[i];
    }
    return quotaTiers(accounts.ids, scores, quotas, 'half-up', 'strict');
  };
}

function addFour(sums: Float64Array, [a, b, c, d]: readonly Float64Array[], from: number, to: number): void {
  const weight = 100 / 12;
  for (let i = from; i < to; i++) sums[i - from] += weight * a[i] + weight * b[i] + weight * c[i] + weight * d[i];
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
