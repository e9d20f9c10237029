/** The process of one contender that runs in Node: its name and the folder of the job are arguments. */
import { accountReader, type AccountReader, type AccountsRead } from '../../shared-core/src/intake/read-accounts';
import { readJobFolder, type JobFolder } from './job-folder';
import { leastOfIngest, leastOfRetier } from './least-work';
import {
  accountsOf,
  answerOf,
  asOf,
  modelOf,
  retierWithKeystage,
  scoreWithKeystage,
  type KeystageRun,
} from './score-with-keystage';
import { answerInDuckDb, databaseOf, scoreWithDuckDb } from './score-with-duckdb';
import { rowsOf, scoreWithObjects } from './score-with-objects';
import { serveContender, type Contender } from './serve-contender';

const contenders: Readonly<Record<string, (folder: JobFolder) => Contender | Promise<Contender>>> = {
  keystage(folder) {
    const { job } = folder;
    const accounts = accountsOf(folder);
    const model = modelOf(job);
    // As the pane has its worker do while somebody looks at the columns.
    const few = accountsOf(firstOf(folder, 2000));
    for (let k = 0; k < 10; k++) scoreWithKeystage(few, job, model);
    let last: KeystageRun | undefined;
    const otherWeights = modelOf({ ...job, indicators: job.indicators.map((one) => ({ ...one, weight: 1 })) });
    return {
      version: `node ${process.version}`,
      run() {
        last = undefined;
        last = scoreWithKeystage(accounts, job, model);
      },
      answer: () => answerOf(last!),
      also: {
        retier: () => [() => retierWithKeystage(last!, otherWeights)],
        leastOfRetier: () => [leastOfRetier(last!, job)],
        ingest: () => ingest(chunksOf(folder), folder),
        ingestInOnePiece: () => ingest([cellsOf(folder, 0, folder.size)], folder),
        leastOfIngest: () => leastOfIngest(chunksOf(folder), folder),
      },
    };
  },

  objects(folder) {
    const rows = rowsOf(folder);
    let last: ReturnType<typeof scoreWithObjects> | undefined;
    return {
      version: `node ${process.version}`,
      run: () => (last = scoreWithObjects(rows, folder)),
      answer: () => last!,
    };
  },

  async duckdb(folder) {
    const connection = await databaseOf(folder);
    return {
      version: 'DuckDB',
      run: () => scoreWithDuckDb(connection, folder.job),
      answer: () => answerInDuckDb(connection, folder.job),
    };
  },
};

function firstOf({ job, columns }: JobFolder, size: number): JobFolder {
  return { job, size, columns: new Map([...columns].map(([id, numbers]) => [id, numbers.slice(0, size)])) };
}

/** About as many rows as the pane asks Excel for at once: 600 kB of thirteen cells each. */
const rowsOfChunk = 5_000;

/** The list as it arrives: each chunk is made when it is asked for, and nothing keeps it. */
function* chunksOf(folder: JobFolder): Generator<unknown[][]> {
  for (let from = 0; from < folder.size; from += rowsOfChunk) {
    yield cellsOf(folder, from, Math.min(folder.size, from + rowsOfChunk));
  }
}

/** Rows as a sheet hands them over: one per account, its cells unknown, a blank as an empty text. */
function cellsOf({ columns }: JobFolder, from: number, to: number): unknown[][] {
  const numbers = [...columns.values()];
  return Array.from({ length: to - from }, (_, k) => [
    `K${String(from + k).padStart(8, '0')}`,
    ...numbers.map((column) => (Number.isNaN(column[from + k]) ? '' : column[from + k])),
  ]);
}

/** Reading the list: each chunk as it arrives, and the end of it. */
function* ingest(chunks: Iterable<unknown[][]>, folder: JobFolder): Generator<() => void> {
  let reader: AccountReader;
  yield () => (reader = readerOf(folder));
  for (const rows of chunks) yield () => reader.addRows(rows);
  yield () => accepted(reader.finish());
}

function readerOf({ columns, size }: JobFolder): AccountReader {
  const ids = [...columns.keys()];
  const mapping = ['accountId', ...ids].map((role, column) => ({ column, header: role, role }));
  const indicators = Object.fromEntries(ids.map((id) => [id, { unit: 'number' as const, merging: 'sum' as const }]));
  return accountReader({ mapping, asOf, indicators, expectedRows: size });
}

function accepted(read: AccountsRead): void {
  if (!read.ok) throw new Error(`The list was not read: ${JSON.stringify(read.problems)}`);
}

const [name, folder] = process.argv.slice(2);
await serveContender(await contenders[name](readJobFolder(folder)));
