import { parseCsv, writeCsv } from 'hucre/csv';
import { inTurns, mappedInTurns } from './in-turns';

/** What Bulk takes for "make it blank"; an empty cell says "leave it as it is". */
const blank = '#N/A';

/** Rows and characters that are worked on in one go: some milliseconds. */
const rowsAtOnce = 100;
const charactersAtOnce = 100_000;

/** Rows as Bulk takes them: a line of field names, then a line for each row, texts as they are. A value left out stays as it is. */
export async function bulkCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number | boolean | null | undefined>>[],
): Promise<string> {
  const starts = Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_none, k) => k * rowsAtOnce);
  const blocks = await mappedInTurns(starts, (start) =>
    linesOf(rows.slice(start, start + rowsAtOnce).map((row) => columns.map((column) => cellOf(row[column])))),
  );
  return [linesOf([columns]), ...blocks].join('');
}

const linesOf = (cells: readonly (readonly (string | number | boolean)[])[]) =>
  `${writeCsv(
    cells.map((row) => [...row]),
    { delimiter: ',', lineSeparator: '\n', quoteStyle: 'required' },
  )}\n`;

const cellOf = (value: string | number | boolean | null | undefined) =>
  value === null || value === '' ? blank : (value ?? '');

/** Rows as Bulk sends them, values by field name; an empty cell is null. */
export async function rowsOfBulkCsv(csv: string): Promise<Record<string, string | null>[]> {
  let names: readonly string[] | undefined;
  const found: Record<string, string | null>[] = [];
  await inTurns(blocksOf(csv), (block) => {
    const rows = parseCsv(block, { delimiter: ',' }) as string[][];
    names ??= rows.shift() ?? [];
    for (const row of rows) {
      found.push(Object.fromEntries(names.map((name, k) => [name, row[k] === '' ? null : (row[k] ?? null)])));
    }
  });
  return found;
}

/** The lines of a CSV in blocks: one ends at the end of a line that stands outside of quotes. */
function* blocksOf(csv: string): Generator<string> {
  for (let start = 0; start < csv.length;) {
    let end = start;
    for (let quotes = 0, looked = start; end < csv.length; looked = end) {
      const found = csv.indexOf('\n', end === start ? start + charactersAtOnce : end);
      end = found < 0 ? csv.length : found + 1;
      for (let at = csv.indexOf('"', looked); at >= 0 && at < end; at = csv.indexOf('"', at + 1)) quotes++;
      if (quotes % 2 === 0) break;
    }
    yield csv.slice(start, end);
    start = end;
  }
}
