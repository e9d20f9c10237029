import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseCsv } from 'hucre/csv';

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
