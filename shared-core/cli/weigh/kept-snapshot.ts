import { readFile, writeFile } from 'node:fs/promises';
import { calendarDate, type ForecastSnapshot } from '@keystage/core';
import { Refusal } from '../refusal';

/** What marks a file as a snapshot of a forecast, and its format. */
const format = 1;

/** Keeps a forecast as it was made, to be scored later. */
export async function keepSnapshot(path: string, { madeOn, ids, chances, baselines }: ForecastSnapshot): Promise<void> {
  const kept = {
    keystageForecast: format,
    madeOn,
    ids,
    chances: Array.from(chances),
    baselines: Object.fromEntries(Object.entries(baselines).map(([name, column]) => [name, Array.from(column)])),
  };
  await writeFile(path, `${JSON.stringify(kept)}\n`);
}

/** A forecast as it was kept. Refused where the file is none. */
export async function readSnapshot(path: string): Promise<ForecastSnapshot> {
  let source: unknown;
  try {
    source = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw noSnapshot(path, error instanceof Error ? error.message : String(error));
  }
  const { keystageForecast, madeOn, ids, chances, baselines } = (source ?? {}) as Record<string, unknown>;
  const day = typeof madeOn === 'string' ? calendarDate(madeOn) : null;
  if (keystageForecast !== format || !day || !isList(ids, 'string')) throw noSnapshot(path, 'something else');
  const columns = Object.entries((baselines ?? {}) as Record<string, unknown>);
  const fits = (column: unknown): column is number[] => isList(column, 'number') && column.length === ids.length;
  if (!fits(chances) || !columns.every(([, column]) => fits(column)))
    throw noSnapshot(path, 'columns that do not fit its deals');
  return { madeOn: day, ids, chances, baselines: Object.fromEntries(columns) as Record<string, number[]> };
}

function isList<Kind extends 'string' | 'number'>(
  value: unknown,
  kind: Kind,
): value is (Kind extends 'string' ? string : number)[] {
  return Array.isArray(value) && value.every((item) => typeof item === kind);
}

function noSnapshot(path: string, got: string): Refusal {
  return new Refusal(
    `${path}: expected a forecast kept with --snapshot, got ${got}. Name such a file, or leave --score away.`,
  );
}
