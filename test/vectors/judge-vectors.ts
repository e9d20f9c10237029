import { dirname } from 'node:path';
import type { Adapter } from './adapters/adapter';
import { firstDifference } from './first-difference';
import type { Vector } from './read-vectors';

export interface Verdict {
  readonly passed: number;
  /** A line for each vector that failed. */
  readonly failures: readonly string[];
  /** How many vectors ask for each op that no adapter answers. */
  readonly notImplemented: ReadonlyMap<string, number>;
}

/** Runs every vector through the adapter of its op and compares. An adapter that throws fails the vector. */
export function judgeVectors(vectors: readonly Vector[], adapters: Readonly<Record<string, Adapter>>): Verdict {
  const failures: string[] = [];
  const notImplemented = new Map<string, number>();
  let passed = 0;
  for (const vector of vectors) {
    if (!Object.hasOwn(adapters, vector.op)) {
      notImplemented.set(vector.op, (notImplemented.get(vector.op) ?? 0) + 1);
      continue;
    }
    const failure = failureOf(vector, adapters[vector.op]);
    if (failure === null) passed++;
    else failures.push(`FAILED ${vector.file} ${vector.id} (${vector.op}): ${failure}`);
  }
  return { passed, failures, notImplemented };
}

function failureOf({ input, expected, tolerance, file }: Vector, adapter: Adapter): string | null {
  let got: unknown;
  try {
    got = adapter(input, dirname(file));
  } catch (error) {
    return `expected ${inShort(expected)}, got an error: ${error instanceof Error ? error.message : String(error)}`;
  }
  const difference = firstDifference(expected, got, tolerance);
  if (!difference) return null;
  const where = difference.path === '' ? '' : `at ${difference.path} `;
  return `${where}expected ${inShort(difference.expected)}, got ${inShort(difference.got)}`;
}

/** NaN and a missing value by their names, which JSON has not. */
function inShort(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** The report of a run: a line per failing vector, a line per op not implemented, then the sum. */
export function verdictLines({ passed, failures, notImplemented }: Verdict): string[] {
  const missing = [...notImplemented].sort(([a], [b]) => (a < b ? -1 : 1));
  const count = missing.reduce((sum, [, vectors]) => sum + vectors, 0);
  return [
    ...failures,
    ...missing.map(([op, vectors]) => `not implemented: ${op} (${vectors})`),
    `${passed} passed, ${failures.length} failed, ${count} not implemented`,
  ];
}
