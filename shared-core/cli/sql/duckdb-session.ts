import { rmSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { duckdb } from '@keystage/core';
import { checkFolder } from '../files/check-folder';
import { clearedWhenStopped } from '../files/cleared-when-stopped';
import { Refusal } from '../refusal';
import type { ColumnKind, ColumnThere, SqlSession } from './sql-session';
import type { SqlWords } from './words';

/** As much of `@duckdb/node-api` as is needed here. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }>;
  };
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjectsJS(): Record<string, unknown>[] }>;
  readonly progress: { readonly percentage: number };
  closeSync(): void;
}

const { named, text } = duckdb;
const formats = ['.parquet', '.csv'];

/** What a session is opened with beside its folder. */
export interface OpeningDuckDb {
  /** What a column of a CSV holds, by its name. */
  kindOf(column: string): ColumnKind | undefined;
  readonly say: SqlWords;
  /** Told now and then how far a statement is, from 0 to 1. */
  watch(done: number): void;
}

/**
 * DuckDB over a folder: each Parquet or CSV file in it is a table of its name, and so is each folder of Parquet files. Cells of a CSV are
 * texts; those of a column that holds numbers, days or yes and no are taken for them, and what is none cannot be read.
 */
export async function duckDbSession(folder: string, { kindOf, say, watch }: OpeningDuckDb): Promise<SqlSession> {
  const found = await tablesIn(folder, say);
  const { DuckDBInstance } = await duckDb();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const asked = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const looking = setInterval(() => watch(connection.progress.percentage / 100), 500);
    try {
      return await ask();
    } catch (error) {
      throw new Refusal(`${folder}: ${say.refusedBy('DuckDB', firstLine(error))}`);
    } finally {
      clearInterval(looking);
    }
  };
  const rows = (statement: string) => asked(async () => (await connection.runAndReadAll(statement)).getRowObjectsJS());
  const described = async (query: string): Promise<ColumnThere[]> =>
    (await rows(`describe ${query}`)).map((row) => ({
      name: String(row['column_name']),
      kind: kindOfType(String(row['column_type'])),
    }));
  const tables = new Map<string, { readonly columns: readonly ColumnThere[]; readonly texts?: string }>();
  for (const { name, reading, areTexts } of found) {
    const columns = await described(`select * from ${reading}`);
    const items = columns.map(({ name: column }) => {
      const kind = areTexts ? kindOf(column) : undefined;
      const cell = named(column);
      return kind && kind !== 'text' ? `${readAs[kind](cell)} as ${cell}` : cell;
    });
    await asked(() => connection.run(`create view ${named(name)} as select ${items.join(', ')} from ${reading}`));
    tables.set(name, {
      columns: areTexts ? await described(`select * from ${named(name)}`) : columns,
      ...(areTexts && { texts: reading }),
    });
  }
  const beside = (out: string) => join(dirname(out), `.${basename(out)}.${process.pid}.part`);
  let keepsClear: () => void = () => undefined;
  let staged: string | undefined;
  return {
    columnsOf: (table) => Promise.resolve(tables.get(table.join('.'))?.columns),
    async illegible(table) {
      const { columns = [], texts } = tables.get(table.join('.')) ?? {};
      if (texts === undefined) return undefined;
      for (const { name } of columns) {
        const kind = kindOf(name);
        if (kind !== 'day' && kind !== 'flag') continue;
        const cell = named(name);
        const [bad] = await rows(
          `select ${cell} as "text" from ${texts} where ${duckdb.trimmed(cell)} <> '' and ${readAs[kind](cell)} is null limit 1`,
        );
        if (bad) return { column: name, text: String(bad['text']) };
      }
      return undefined;
    },
    rows,
    // A file is asked for by its name, as every command does.
    isSomebodyElses: () => Promise.resolve(false),
    async stage(statement, out) {
      await checkFolder(out);
      if (!formats.includes(extname(out))) throw new Refusal(say.wrongEnding(out, formats));
      // Beside it first, so that what was there stays until the new one is complete.
      staged = beside(out);
      keepsClear = clearedWhenStopped(() => rmSync(beside(out), { force: true }));
      const format = extname(out) === '.csv' ? 'format csv, header true' : 'format parquet';
      await asked(() => connection.run(`copy (\n${statement}\n) to ${text(beside(out))} (${format})`));
      return { from: readingOf(beside(out), extname(out)), resumed: false };
    },
    keepsStaged: false,
    async publish(out) {
      await rename(beside(out), out);
    },
    async end() {
      if (staged !== undefined) await rm(staged, { force: true });
      keepsClear();
      connection.closeSync();
      instance.closeSync();
    },
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

async function tablesIn(folder: string, say: SqlWords): Promise<FolderTable[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) throw new Refusal(say.noFolder(folder));
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
    if (tables.some((table) => table.name === name)) throw new Refusal(say.twoOfOneName(folder, name));
    tables.push({ name, reading: readingOf(path), areTexts: extension === '.csv' });
  }
  if (tables.length === 0) throw new Refusal(say.emptyFolder(folder));
  return tables;
}

/** An id keeps its leading zeros, since no cell of a CSV is taken for a number. */
function readingOf(path: string, ending = extname(path)): string {
  return ending === '.csv'
    ? `read_csv(${text(path)}, header = true, all_varchar = true)`
    : `read_parquet(${text(path)})`;
}

const readAs: Readonly<Record<Exclude<ColumnKind, 'text'>, (cell: string) => string>> = {
  number: (cell) =>
    `case when ${duckdb.trimmed(cell)} <> '' then coalesce(try_cast(${cell} as double), 'nan'::double) end`,
  day: (cell) => `try_cast(nullif(${duckdb.trimmed(cell)}, '') as date)`,
  flag: (cell) =>
    `case when lower(${duckdb.trimmed(cell)}) in ('true', 'yes', '1') then true when lower(${duckdb.trimmed(cell)}) in ('false', 'no', '0') then false end`,
};

function kindOfType(type: string): ColumnThere['kind'] {
  if (/^(VARCHAR|UUID|ENUM)/.test(type)) return 'text';
  if (/^(DOUBLE|FLOAT|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL)/.test(type)) return 'number';
  if (/^(DATE|TIMESTAMP)/.test(type)) return 'day';
  return type === 'BOOLEAN' ? 'flag' : 'other';
}

function firstLine(error: unknown): string {
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.endsWith('.') ? line : `${line}.`;
}
