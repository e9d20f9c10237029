import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateAccounts, type Numbers } from './generate-accounts';
import { referenceJob, type ReferenceJob } from './reference-job';

/** The reference list and job as files that every contender reads, whatever it is written in. */
export interface JobFolder {
  readonly job: ReferenceJob;
  readonly size: number;
  readonly columns: ReadonlyMap<string, Numbers>;
}

/**
 * Writes the job twice, as `job.json` and as `job.txt` for a reader without JSON, and one file of doubles per column, NaN for a blank.
 * Accounts are known by their row, and their ids rise with it.
 */
export function writeJobFolder(folder: string, size: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'job.json'), JSON.stringify({ ...referenceJob, size }));
  writeFileSync(join(folder, 'job.txt'), linesOf(referenceJob, size).join('\n'));
  for (const [id, numbers] of generateAccounts(size)) writeFileSync(join(folder, `${id}.f64`), bytesOf(numbers));
}

function linesOf({ quotas, limits, indicators }: ReferenceJob, size: number): string[] {
  const rules = indicators.map(({ id, weight, polarity, points: rule }) => {
    const bands = rule.by === 'bands' ? [rule.cuts.length, ...rule.cuts, ...rule.points] : [0];
    return [id, weight, polarity, rule.by, ...bands].join(' ');
  });
  return [String(size), quotas.map(({ bp }) => bp).join(' '), limits.join(' '), ...rules];
}

export function readJobFolder(folder: string): JobFolder {
  const { size, ...job } = JSON.parse(readFileSync(join(folder, 'job.json'), 'utf8')) as ReferenceJob & {
    size: number;
  };
  const columns = new Map(job.indicators.map(({ id }) => [id, readNumbers(join(folder, `${id}.f64`))]));
  return { job, size, columns };
}

/** What a contender answers; positions are rows. */
export interface Answer {
  readonly scores: Float64Array;
  /** Index of the tier. */
  readonly tiers: Int8Array;
  /** Index of the limit an account falls under, −1 without an amount. */
  readonly classes: Int8Array;
  /** Of each indicator what it brings, 0 where it is unknown. */
  readonly contributions: readonly Float64Array[];
}

/** Writes an answer where it can be compared: of the contributions their sums. */
export function writeAnswer(path: string, { scores, tiers, classes, contributions }: Answer): void {
  writeFileSync(`${path}.scores`, bytesOf(scores));
  writeFileSync(`${path}.tiers`, bytesOf(tiers));
  writeFileSync(`${path}.classes`, bytesOf(classes));
  const sums = contributions.map((column) => column.reduce((sum, part) => sum + part, 0));
  writeFileSync(`${path}.sums`, bytesOf(Float64Array.from(sums)));
}

/** Where two answers part, in words; undefined where they agree: scores and contributions to 1e-9, tiers and classes in all rows. */
export function answersPart(one: string, other: string): string | undefined {
  for (const part of ['tiers', 'classes']) {
    const [a, b] = [one, other].map((path) => readFileSync(`${path}.${part}`));
    const row = a.findIndex((value, i) => value !== b[i]);
    if (row >= 0) return `${part}, row ${row}: ${a.readInt8(row)} and ${b.readInt8(row)}`;
  }
  for (const part of ['scores', 'sums']) {
    const [a, b] = [one, other].map((path) => readNumbers(`${path}.${part}`));
    const row = a.findIndex((value, i) => !(Math.abs(value - b[i]) <= 1e-9 * Math.max(1, Math.abs(value))));
    if (row >= 0) return `${part}, entry ${row}: ${a[row]} and ${b[row]}`;
  }
  return undefined;
}

function readNumbers(path: string): Float64Array {
  const bytes = readFileSync(path);
  const numbers = new Float64Array(bytes.length / 8);
  new Uint8Array(numbers.buffer).set(bytes);
  return numbers;
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array | Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
