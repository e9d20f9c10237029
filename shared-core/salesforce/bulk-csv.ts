import { parseCsv, writeCsv } from 'hucre/csv';

/** What Bulk takes for "make it blank"; an empty cell says "leave it as it is". */
const blank = '#N/A';

/** Rows as Bulk takes them: a line of field names, then a line for each row, texts as they are. A value left out stays as it is. */
export function bulkCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number | boolean | null | undefined>>[],
): string {
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column])));
  return `${writeCsv([[...columns], ...cells], { delimiter: ',', lineSeparator: '\n', quoteStyle: 'required' })}\n`;
}

const cellOf = (value: string | number | boolean | null | undefined) =>
  value === null || value === '' ? blank : (value ?? '');

/** Rows as Bulk sends them, values by field name; an empty cell is null. */
export function rowsOfBulkCsv(csv: string): Record<string, string | null>[] {
  const [names = [], ...rows] = parseCsv(csv, { delimiter: ',' }) as string[][];
  return rows.map((row) => Object.fromEntries(names.map((name, k) => [name, row[k] === '' ? null : (row[k] ?? null)])));
}
