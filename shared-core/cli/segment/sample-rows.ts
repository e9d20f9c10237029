import type { Table } from '../files/open-table';
import { intakeCell } from './intake-cell';

/** Rows looked at to see what the columns hold. */
const sampleSize = 200;

/** The first rows below the headers, as the core takes them. */
export async function sampleRows(table: Table): Promise<unknown[][]> {
  const samples: unknown[][] = [];
  for await (const batch of table.rows()) {
    for (const row of batch.slice(0, sampleSize - samples.length)) samples.push(row.map(intakeCell));
    if (samples.length >= sampleSize) break;
  }
  return samples;
}
