import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkFolder } from '../files/check-folder';
import { writeTable } from '../files/write-table';
import { writeWhole } from '../files/write-whole';
import { WrongUsage } from '../refusal';
import type { JournalState } from './journal';
import { reportLines, reportRows } from './report-rows';
import type { SyncDesk } from './sync-desk';

/** Refuses a report that could not be written, before anything long begins. */
export async function checkReport(path: string): Promise<void> {
  if (!['.csv', '.xlsx', '.json'].includes(extname(path).toLowerCase())) {
    throw new WrongUsage(
      `--report ${path}: expected a name that ends in .csv, .xlsx or .json. Add the ending you want.`,
    );
  }
  await checkFolder(path);
}

/** Writes what changes and what is not written, an account a row, as CSV, as a workbook or as JSON; whole, or not at all. */
export async function writeReport(path: string, state: JournalState, applied: boolean, desk: SyncDesk): Promise<void> {
  if (extname(path).toLowerCase() !== '.json') {
    const { reportSheet, reportHeaders } = desk.words;
    await writeTable(path, reportRows(state, applied, desk), {
      sheet: reportSheet,
      numbersAreText: false,
      sentences: [reportHeaders.why],
    });
    return;
  }
  await writeWhole(path, (beside) => pipeline(Readable.from(jsonOf(state, applied, desk)), createWriteStream(beside)));
}

async function* jsonOf(state: JournalState, applied: boolean, desk: SyncDesk): AsyncGenerator<string, void, undefined> {
  const { run, planned } = state;
  yield `${JSON.stringify({ ...run, planned }).slice(0, -1)},"records":[`;
  let separator = '\n';
  for await (const line of reportLines(state, applied, desk)) {
    yield `${separator}${JSON.stringify(line)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
