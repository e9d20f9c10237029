import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { streamXlsxRows } from 'hucre/xlsx';
import { Refusal } from '../refusal';
import type { Row } from './open-table';

const rowsInBatch = 512;

/**
 * The rows of a sheet in batches, from row 1 on; rows that the file leaves out are empty ones here, so that the k-th is row k of the
 * sheet. Formulas give the value they last showed. Without a name, the first sheet.
 */
export async function* xlsxRows(path: string, sheet: string | undefined): AsyncGenerator<Row[], void, undefined> {
  const file = createReadStream(path);
  let batch: Row[] = [];
  let next = 0;
  try {
    const bytes = Readable.toWeb(file) as ReadableStream<Uint8Array>;
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      for (; next < index; next++) batch.push([]);
      batch.push(values);
      next = index + 1;
      if (batch.length < rowsInBatch) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    if (!(error instanceof Error) || !/^(Parse|Zip|Xml|EncryptedFile|UnsupportedFormat)Error$/.test(error.name))
      throw error;
    throw new Refusal(
      `${path}: expected an XLSX workbook, got a file that cannot be read as one (${error.message}). Open it in Excel and save it as .xlsx.`,
    );
  } finally {
    file.destroy();
  }
  if (batch.length > 0) yield batch;
}
