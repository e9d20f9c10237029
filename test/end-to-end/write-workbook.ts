import { writeFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre';

/** Writes one sheet of cells as a workbook file. */
export async function writeWorkbook(
  file: string,
  sheet: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  const bytes = await writeXlsx({ sheets: [{ name: sheet, rows: rows.map((row) => [...row]) }] });
  await writeFile(file, bytes);
}
