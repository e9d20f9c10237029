import { summable } from './concentration';

/** A point of the Lorenz curve: what part of the accounts, the smallest first, brings what share of the total; both 0–1. */
export interface LorenzPoint {
  readonly part: number;
  readonly share: number;
}

/**
 * The Lorenz curve of the values given, zeros included, from (0, 0) to (1, 1), in at most about `most` points evenly along the list: enough
 * to draw a million accounts (methods §4). The Gini coefficient is twice the area between it and the diagonal. Empty where the sum is not
 * positive.
 */
export function lorenzCurve(values: Float64Array, most = 200): LorenzPoint[] {
  const sorted = summable(values.slice().sort());
  const count = sorted.length;
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) return [];
  const every = Math.max(1, Math.ceil(count / most));
  const points: LorenzPoint[] = [{ part: 0, share: 0 }];
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += sorted[i];
    if ((i + 1) % every === 0 && i + 1 < count) points.push({ part: (i + 1) / count, share: sum / total });
  }
  points.push({ part: 1, share: 1 });
  return points;
}
