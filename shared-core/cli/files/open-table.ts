import { Refusal } from '../refusal';
import { csvRows } from './csv-rows';
import { decodedText, type Encoding } from './decoded-text';
import { leadingBytes } from './leading-bytes';
import { workbookOutline } from './workbook-outline';
import { xlsxRows } from './xlsx-rows';

/** A cell as its file holds it: text in CSV; in a workbook numbers, dates and booleans too. A blank is null or an empty text. */
export type Cell = string | number | boolean | Date | null;
export type Row = readonly Cell[];

/** A file with a row of headers, read row by row as often as asked. */
export interface Table {
  readonly path: string;
  readonly kind: 'csv' | 'xlsx';
  /** The sheet of a workbook. */
  readonly sheet?: string;
  /** The cells of row 1, without spaces around them. */
  readonly headers: readonly string[];
  /** Address of header cells that are merged. */
  readonly mergedHeaders?: string;
  /** The rows from row 2 on, in batches; a blank row is there too, so that the k-th is row k + 2 of the sheet. Reads the file anew. */
  rows(): AsyncGenerator<readonly Row[], void, undefined>;
}

export interface TableOptions {
  readonly sheet?: string;
  readonly encoding?: Encoding;
}

/** Opens a CSV file (also gzipped) or an XLSX workbook, told apart by their content, and reads the headers. */
export async function openTable(path: string, options: TableOptions = {}): Promise<Table> {
  const start = await leadingBytes(path, 4);
  if (start.length === 0) throw new Refusal(`${path}: expected a list with headers in row 1, got an empty file.`);
  if (start.readUInt8(0) === 0xd0 && start.length === 4 && start.readUInt32BE(0) === 0xd0cf11e0) {
    throw new Refusal(
      `${path}: expected a CSV or XLSX file, got an old .xls workbook or one with a password. Save it as .xlsx without a password.`,
    );
  }
  return start.toString('latin1').startsWith('PK') ? openWorkbook(path, options) : openCsv(path, options);
}

async function openCsv(path: string, { sheet, encoding }: TableOptions): Promise<Table> {
  if (sheet !== undefined) {
    throw new Refusal(`${path}: expected a workbook with a sheet “${sheet}”, got a CSV file. Leave the sheet away.`);
  }
  const allRows = () => csvRows(decodedText(path, encoding), path);
  const headers = headerTexts(await firstRow(allRows()));
  return { path, kind: 'csv', headers, rows: () => withoutFirst(sameWidth(allRows(), headers.length, path)) };
}

async function openWorkbook(path: string, { sheet }: TableOptions): Promise<Table> {
  const sheets = await workbookOutline(path);
  const chosen = sheet === undefined ? sheets.find(({ hidden }) => !hidden) : sheets.find(({ name }) => name === sheet);
  if (sheets.length > 0 && !chosen) {
    const names = sheets.map(({ name }) => `“${name}”`).join(', ');
    throw new Refusal(`${path}: expected a sheet “${sheet ?? ''}”, got ${names}. Choose one of them with --sheet.`);
  }
  const name = chosen?.name ?? sheet;
  const allRows = () => xlsxRows(path, name);
  const headers = headerTexts(await firstRow(allRows()));
  const merged = (await chosen?.mergedCells())?.find((address) => /^[A-Z]+1:/.test(address));
  return {
    path,
    kind: 'xlsx',
    ...(name !== undefined && { sheet: name }),
    headers,
    ...(merged !== undefined && { mergedHeaders: merged }),
    rows: () => withoutFirst(allRows()),
  };
}

async function firstRow(batches: AsyncGenerator<readonly Row[], void, undefined>): Promise<Row> {
  for await (const batch of batches) if (batch.length > 0) return batch[0];
  return [];
}

/** Header texts; blank cells at the end are no headers. */
function headerTexts(row: Row): string[] {
  const texts = row.map((cell) => (cell === null ? '' : cell instanceof Date ? isoDay(cell) : String(cell).trim()));
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop();
  return texts;
}

async function* withoutFirst(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly Row[], void, undefined> {
  let first = true;
  for await (const batch of batches) {
    const rows = first ? batch.slice(1) : batch;
    first = false;
    if (rows.length > 0) yield rows;
  }
}

/** Stops at a row with more cells than headers: a comma in a name has pushed its numbers into the wrong columns. */
async function* sameWidth(
  batches: AsyncIterable<readonly Row[]>,
  width: number,
  path: string,
): AsyncGenerator<readonly Row[], void, undefined> {
  let before = 0;
  for await (const batch of batches) {
    const tooLong = batch.findIndex((row) => row.length > width && row.slice(width).some((cell) => cell !== ''));
    if (tooLong >= 0) {
      throw new Refusal(
        `${path}, row ${before + tooLong + 1}: expected ${width} cells, as many as headers, got ${batch[tooLong].length}. ` +
          'Put a cell that holds the separator into quotation marks.',
      );
    }
    before += batch.length;
    yield batch;
  }
}

/** The day of a date cell as ISO text; hours are left away. */
export function isoDay(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
