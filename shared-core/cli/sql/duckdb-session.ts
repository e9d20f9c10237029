import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { duckdb } from '@keystage/core';
import { checkFolder } from '../files/check-folder';
import { Refusal } from '../refusal';
import type { SqlSession } from './sql-session';

/** As much of `@duckdb/node-api` as is needed here. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }>;
  };
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJS(): Record<string, unknown>[] }>;
  closeSync(): void;
}

const { named, text } = duckdb;
const formats = ['.parquet', '.csv'];

/**
 * DuckDB over a folder: each Parquet or CSV file in it is a table of its name, and so is each folder of Parquet files. Cells of a CSV stay texts
 * until a column is asked for as numbers; then what is none cannot be read.
 */
export async function duckDbSession(folder: string, numbers: readonly string[]): Promise<SqlSession> {
  const { DuckDBInstance } = await duckDb();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const asked = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await ask();
    } catch (error) {
      throw new Refusal(`${folder}: DuckDB refused it. ${firstLine(error)} The result was not written.`);
    }
  };
  const rows = (statement: string) => asked(async () => (await connection.runAndReadAll(statement)).getRowObjectsJS());
  const columnsOf = async (table: string) => (await rows(`describe ${table}`)).map((row) => String(row['column_name']));
  const tables = new Map<string, readonly string[]>();
  for (const { name, reading, areTexts } of await tablesIn(folder)) {
    const columns = await columnsOf(`select * from ${reading}`);
    const items = columns.map((column) =>
      areTexts && numbers.includes(column) ? `${numberIn(named(column))} as ${named(column)}` : named(column),
    );
    await asked(() => connection.run(`create view ${named(name)} as select ${items.join(', ')} from ${reading}`));
    tables.set(name, columns);
  }
  const end = () => {
    connection.closeSync();
    instance.closeSync();
    return Promise.resolve();
  };
  return {
    columnsOf: (table) => Promise.resolve(tables.get(table.join('.'))),
    rows,
    async keep(statement, out) {
      await checkFolder(out);
      if (!formats.includes(extname(out))) {
        throw new Refusal(`${out}: expected a file that ends in .parquet or .csv. Name one.`);
      }
      // Beside it first, so that what was there stays until the new one is complete.
      const beside = join(dirname(out), `.${basename(out)}.${process.pid}.part`);
      const format = extname(out) === '.csv' ? 'format csv, header true' : 'format parquet';
      try {
        await asked(() => connection.run(`copy (\n${statement}\n) to ${text(beside)} (${format})`));
        await rename(beside, out);
      } finally {
        await rm(beside, { force: true });
      }
    },
    kept: readingOf,
    end,
  };
}

async function duckDb(): Promise<DuckDb> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new Refusal('DuckDB is not installed here. Write: npm install @duckdb/node-api@1.5.6-r.1');
  }
}

interface FolderTable {
  readonly name: string;
  readonly reading: string;
  readonly areTexts: boolean;
}

async function tablesIn(folder: string): Promise<FolderTable[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) throw new Refusal(`${folder}: there is no such folder. Name one that holds Parquet or CSV files.`);
  const tables: FolderTable[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await stat(path)).isDirectory());
    if (isFolder) {
      const holds = (await readdir(path)).some((name) => name.endsWith('.parquet'));
      if (holds) tables.push({ name: entry.name, reading: readingOf(join(path, '*.parquet')), areTexts: false });
      continue;
    }
    const extension = extname(entry.name);
    if (!formats.includes(extension) || entry.name.startsWith('.')) continue;
    const name = basename(entry.name, extension);
    if (tables.some((table) => table.name === name)) {
      throw new Refusal(`${folder}: expected one table ${name}, got two files of that name. Leave one of them away.`);
    }
    tables.push({ name, reading: readingOf(path), areTexts: extension === '.csv' });
  }
  return tables;
}

/** An id keeps its leading zeros, since no cell of a CSV is taken for a number. */
function readingOf(path: string): string {
  return path.endsWith('.csv')
    ? `read_csv(${text(path)}, header = true, all_varchar = true)`
    : `read_parquet(${text(path)})`;
}

function numberIn(cell: string): string {
  return `case when ${duckdb.trimmed(cell)} <> '' then coalesce(try_cast(${cell} as double), 'nan'::double) end`;
}

function firstLine(error: unknown): string {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.endsWith('.') ? line : `${line}.`;
}
