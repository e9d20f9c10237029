import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { writeCsvStream } from 'hucre/csv';
import { writeXlsxStream } from 'hucre/xlsx';
import { WrongUsage } from '../refusal';
import { shownWidth } from '../shown-width';
import { checkFolder } from './check-folder';
import { withoutFormula } from './formula-text';
import { isoDay, type Cell, type Row } from './open-table';
import { writeWhole } from './write-whole';

export type TableKind = 'csv' | 'xlsx';

/** What a file of this name holds; only CSV and XLSX can be written. */
export function kindOfName(path: string): TableKind {
  const extension = extname(path).toLowerCase();
  if (extension === '.csv' || extension === '.xlsx') return extension === '.csv' ? 'csv' : 'xlsx';
  throw new WrongUsage(`--out ${path}: expected a name that ends in .csv or .xlsx. Add the ending you want.`);
}

/** Whether a file of this name can be written, before anything long begins. */
export async function checkPlace(path: string): Promise<void> {
  kindOfName(path);
  await checkFolder(path);
}

export interface Writing {
  /** The name of the sheet, in a workbook. */
  readonly sheet: string;
  /** The rows come from a CSV file: a workbook gets numbers where their texts are plain ones. */
  readonly numbersAreText: boolean;
  /** Headers of columns that hold sentences: a workbook makes room for them. */
  readonly sentences: readonly string[];
}

/**
 * Writes rows, the header row first, as CSV (UTF-8 with byte order mark, comma, line feed) or as an XLSX workbook. They are written
 * beside the file and take its place when they are complete, so that a run that fails leaves what was there.
 */
export async function writeTable(
  path: string,
  rows: AsyncIterable<Row>,
  { sheet, numbersAreText, sentences }: Writing,
): Promise<void> {
  await writeWhole(path, async (beside) => {
    const target = createWriteStream(beside);
    if (kindOfName(path) === 'csv') {
      const bytes = writeCsvStream(asCsv(rows), { bom: true, lineSeparator: '\n' }) as ReadableStream<Uint8Array>;
      await pipeline(Readable.fromWeb(bytes), endedByLine, target);
    } else {
      const { headers, all } = await withHeaders(rows);
      const columns = headers.map((header) => ({ width: widthOf(String(header), sentences) }));
      const bytes = writeXlsxStream(asXlsx(all, numbersAreText), {
        name: sheet,
        columns,
        freezePane: { rows: 1 },
      }) as ReadableStream<Uint8Array>;
      await pipeline(Readable.fromWeb(bytes), target);
    }
  });
}

/** The first of the rows, and all of them. */
async function withHeaders(rows: AsyncIterable<Row>): Promise<{ headers: Row; all: AsyncIterable<Row> }> {
  const iterator = rows[Symbol.asyncIterator]();
  const first = await iterator.next();
  const headers: Row = first.done ? [] : first.value;
  async function* all() {
    yield headers;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { headers, all: all() };
}

/** Room for a column, in characters: as wide as its header, within reason; a sentence needs more. */
function widthOf(header: string, sentences: readonly string[]): number {
  return sentences.includes(header) ? 70 : Math.min(28, Math.max(10, shownWidth(header) + 2));
}

async function* endedByLine(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  yield* bytes;
  yield Buffer.from('\n');
}

async function* asCsv(rows: AsyncIterable<Row>): AsyncGenerator<(string | number | null)[], void, undefined> {
  for await (const row of rows) yield row.map(csvCell);
}

function csvCell(cell: Cell): string | number | null {
  if (typeof cell === 'string') return withoutFormula(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof Date)
    return /T00:00:00\.000Z$/.test(isoTime(cell)) ? isoDay(cell) : isoTime(cell).slice(0, 19).replace('T', ' ');
  return cell;
}

function isoTime(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

async function* asXlsx(rows: AsyncIterable<Row>, numbersAreText: boolean): AsyncGenerator<Cell[], void, undefined> {
  for await (const row of rows) yield row.map((cell) => xlsxCell(cell, numbersAreText));
}

/** A number as a spreadsheet would take it from a CSV file; zeros in front and more digits than a number holds stay text. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,12})?$/;

/** What XML cannot hold. */
const unwritable = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', 'g');

function xlsxCell(cell: Cell, numbersAreText: boolean): Cell {
  if (typeof cell !== 'string') return cell;
  if (numbersAreText && cell.length <= 16 && plainNumber.test(cell)) return Number(cell);
  return cell === '' ? null : cell.replace(unwritable, '');
}
