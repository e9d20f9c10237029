import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseCsv } from 'hucre/csv';

const folder = join(__dirname, '../../../shared/data');

export interface SharedTable {
  readonly headers: string[];
  readonly rows: string[][];
}

/** A table of the real data sets beside the project, gzipped or not, every cell as the text it is in the file. */
export function sharedTable(file: string): SharedTable {
  const bytes = readFileSync(join(folder, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const [headers, ...rows] = parseCsv(text, { skipEmptyRows: true }).map((row) =>
    row.map((cell) => String(cell ?? '')),
  );
  return { headers, rows };
}

/** Describes tests on real data sets; where one is not beside the project, a skipped test says which. */
export function describeShared(name: string, files: readonly string[], tests: () => void): void {
  const absent = files.filter((file) => !existsSync(join(folder, file)));
  if (absent.length === 0) describe(name, tests);
  else test.skip(`${name}: ../shared/data/${absent.join(', ')} is not here`, () => undefined);
}
