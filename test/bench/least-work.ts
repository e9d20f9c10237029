import { allPoints } from '../../shared-core/src/segmentation/points-column';
import { quotaTiers } from '../../shared-core/src/segmentation/quota-tiers';
import { coverageAt } from '../../shared-core/src/segmentation/share-out';
import type { KeystageRun } from './score-with-keystage';
import type { ReferenceJob } from './reference-job';

const sliceSize = 1024;

/**
 * The least that other weights cost: for each point two multiplications and a sum, for each account a division, and the cut by quota. Points
 * are ready as doubles; nothing is looked up, checked or kept.
 */
export function leastOfRetier({ run }: KeystageRun, { quotas }: ReferenceJob): () => unknown {
  const { accounts, indicators } = run;
  const coverage = Float64Array.from(accounts.ids, (_, account) => coverageAt(indicators, account));
  const columns = indicators.map(({ points }) => allPoints(points));
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
export function leastOfIngest(rows: readonly (readonly unknown[])[]): () => unknown {
  return () => {
    const columns = rows[0].map(() => new Float64Array(rows.length));
    for (let from = 0; from < rows.length; from += sliceSize) {
      const to = Math.min(rows.length, from + sliceSize);
      columns.forEach((column, c) => copyCells(rows, c, column, from, to));
    }
    return columns;
  };
}

function copyCells(rows: readonly (readonly unknown[])[], c: number, column: Float64Array, from: number, to: number) {
  for (let i = from; i < to; i++) {
    const cell = rows[i][c];
    column[i] = typeof cell === 'number' ? cell : NaN;
  }
}
