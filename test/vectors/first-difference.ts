import type { Tolerance } from './read-vectors';

/** Where a result departs from what was expected. `path` leads into the value, as in `contributions.amount` or `[3]`. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/**
 * The first place where `got` is not what was expected, or null where it agrees. Numbers agree within the tolerance and never when one
 * is not a number; arrays need the same length; of an object only the expected keys are looked at, but each must be there.
 */
export function firstDifference(expected: unknown, got: unknown, tolerance: Tolerance, path = ''): Difference | null {
  if (typeof expected === 'number') {
    return typeof got === 'number' && within(expected, got, tolerance) ? null : { path, expected, got };
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got)) return { path, expected, got };
    if (got.length !== expected.length) {
      return { path: `${path}.length`, expected: expected.length, got: got.length };
    }
    return firstOf(expected, (item, k) => firstDifference(item, got[k], tolerance, `${path}[${k}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) return { path, expected, got };
    return firstOf(Object.keys(expected), (key) => {
      const there = path === '' ? key : `${path}.${key}`;
      if (!Object.hasOwn(got, key)) return { path: there, expected: expected[key], got: undefined };
      return firstDifference(expected[key], got[key], tolerance, there);
    });
  }
  return expected === got ? null : { path, expected, got };
}

function within(expected: number, got: number, tolerance: Tolerance): boolean {
  const apart = Math.abs(got - expected);
  return typeof tolerance === 'number'
    ? apart <= tolerance + 4e-16 * Math.abs(expected)
    : apart <= tolerance.rel * Math.abs(expected);
}

function firstOf<T>(items: readonly T[], look: (item: T, k: number) => Difference | null): Difference | null {
  for (let k = 0; k < items.length; k++) {
    const difference = look(items[k], k);
    if (difference) return difference;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
