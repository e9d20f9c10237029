import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseCsv } from 'hucre/csv';
import { roundHalfAway } from '../basics/round-half-away';
import type { AccountColumns } from './account-columns';

const folder = path.join(__dirname, '../../../../shared/data');

/** A table of the real data sets beside the project, all cells as the texts they are in the file. */
export function sharedTable(file: string): { headers: string[]; rows: string[][] } {
  const bytes = readFileSync(path.join(folder, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  // No cell of these files holds a line break, and few hold a comma: most lines need no parser.
  const lines = text.split('\n').filter((line) => line !== '');
  const [headers, ...rows] = lines.map((line) =>
    line.includes('"') ? parseCsv(line)[0].map((cell) => String(cell ?? '')) : line.split(','),
  );
  return { headers, rows };
}

/** Describes tests on a real data set; where it is not beside the project, one skipped test says so. */
export function describeShared(name: string, file: string, tests: () => void): void {
  if (existsSync(path.join(folder, file))) describe(name, tests);
  else test.skip(`${name}: ../shared/data/${file} is not here`, () => undefined);
}

/** The accounts of a ledger that was read; one that was refused fails the test. */
export function accountsOf(
  read: { ok: true; accounts: AccountColumns } | { ok: false; problems: readonly unknown[] },
): AccountColumns {
  if (!read.ok) throw new Error(`The ledger was refused: ${JSON.stringify(read.problems)}`);
  return read.accounts;
}

export function valuesOf(accounts: AccountColumns, indicator: string): Float64Array {
  const column = accounts.indicators.get(indicator);
  if (column?.kind !== 'number') throw new Error(`There is no column ${indicator}.`);
  return column.values;
}

export const cents = (amount: number): string => roundHalfAway(amount, 2).toFixed(2);
export const total = (values: Float64Array): string => cents(values.reduce((sum, value) => sum + value, 0));
