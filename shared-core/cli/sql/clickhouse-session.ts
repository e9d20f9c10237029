import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { clickhouse } from '@keystage/core';
import { clearedWhenStopped } from '../files/cleared-when-stopped';
import { writeWhole } from '../files/write-whole';
import { Refusal } from '../refusal';
import type { ClickHouseAddress } from './clickhouse-address';
import { ClickHouseException, ClickHouseHttp } from './clickhouse-http';
import { ours, resultPlace } from './result-place';
import { rowsOfLines } from './rows-of-lines';
import type { ColumnThere, SqlSession } from './sql-session';
import type { SqlWords } from './words';

const { named, text } = clickhouse;

/** What a table beside is told by while it waits for its place; then the run's mark. */
const worked = 'Keystage run';

/** What a session is opened with beside its address. */
export interface OpeningClickHouse {
  readonly say: SqlWords;
  /** Told now and then how far a statement is, from 0 to 1. */
  watch(done: number): void;
}

/**
 * A ClickHouse server, over HTTP. What the run answers is worked out in a table beside, which is marked once it is complete and then exchanged
 * with the former result in one step: cut off before, the result is as it was. A name that ends in .csv is a file here, into which the rows
 * stream. Whoever stops this program stops the statement as well.
 */
export async function clickHouseSession(
  address: ClickHouseAddress,
  { say, watch }: OpeningClickHouse,
): Promise<SqlSession> {
  const server = new ClickHouseHttp(address, say);
  const version = await opened(server, address, say);
  const asked = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await ask();
    } catch (error) {
      throw worded(error, server, version, say);
    }
  };
  const run = (statement: string) => asked(() => server.ask(statement, {}, watch));
  const rows = (statement: string) =>
    asked(async () => rowsOfLines(await server.ask(statement, { format: 'JSONEachRow' })));
  const at = (parts: readonly string[], column: string) => {
    const database = parts.length > 1 ? text(parts[0]) : 'currentDatabase()';
    return `where database = ${database} and ${column} = ${text(parts.at(-1)!)}`;
  };
  const commentOf = async (parts: readonly string[]) => {
    const [found] = await rows(`select engine, comment from system.tables ${at(parts, 'name')}`);
    return found as { readonly engine: string; readonly comment: string } | undefined;
  };
  const remark = (table: string, comment: string) => run(`alter table ${table} modify comment ${text(comment)}`);
  const drop = (table: string) => server.tidy(`drop table if exists ${table} sync`);
  let half: string | undefined;
  const keepsClear = clearedWhenStopped(async () => {
    await server.leave();
    if (half !== undefined) await drop(half);
  });
  return {
    async columnsOf(table) {
      const found = await rows(`select name, type from system.columns ${at(table, 'table')} order by position asc`);
      const columns = found.map((row) => ({ name: String(row['name']), kind: kindOfType(String(row['type'])) }));
      return columns.length > 0 ? columns : undefined;
    },
    // Its columns have types, which are looked at before.
    illegible: () => Promise.resolve(undefined),
    rows,
    async isSomebodyElses(out) {
      const { isFile, parts } = resultPlace(out, named);
      const there = isFile ? undefined : await commentOf(parts);
      return there !== undefined && ![ours, worked].some((mark) => there.comment.startsWith(mark));
    },
    async stage(statement, out, { mark, resume }) {
      const { isFile, parts, workingParts, table, working } = resultPlace(out, named);
      const [there, left] = [isFile ? undefined : await commentOf(parts), await commentOf(workingParts)];
      if (resume && there?.comment === `${worked} ${mark}`) return { from: table, resumed: true };
      if (resume && left?.comment === `${worked} ${mark}`) return { from: working, resumed: true };
      // A run that was cut off between its last steps left its result in its place, under the mark of one that waits.
      if (there?.comment.startsWith(worked)) await remark(table, ours);
      if (left) await run(`drop table if exists ${working} sync`);
      half = working;
      try {
        await run(clickhouse.created(working, statement));
        await remark(working, `${worked} ${mark}`);
      } catch (error) {
        await drop(working);
        throw error;
      } finally {
        half = undefined;
      }
      return { from: working, resumed: false };
    },
    keepsStaged: true,
    async publish(out) {
      const { isFile, parts, workingParts, table, working } = resultPlace(out, named);
      if (isFile) {
        await writeWhole(out, (beside) => asked(() => rowsInto(beside, working, server)));
      } else {
        const waits = (await commentOf(workingParts))?.comment.startsWith(worked);
        const replaces = (await commentOf(parts)) !== undefined;
        if (waits)
          await run(replaces ? `exchange tables ${working} and ${table}` : `rename table ${working} to ${table}`);
        await remark(table, ours);
      }
      await run(`drop table if exists ${working} sync`);
    },
    end() {
      keepsClear();
      return Promise.resolve();
    },
  };
}

const codes = {
  password: [192, 193, 194, 516],
  unknownDatabase: 81,
  /** An unknown function, a syntax of tomorrow, an unknown setting. */
  tooOld: [46, 62, 115],
} as const;

/** Asks for nothing but the version, so that address, password and database are told before anything else. */
async function opened(server: ClickHouseHttp, { user, database }: ClickHouseAddress, say: SqlWords): Promise<string> {
  try {
    return (await server.ask('select version()', { isPlain: true, within: 30_000 })).trim();
  } catch (error) {
    if (!(error instanceof ClickHouseException)) throw error;
    const isOf = (known: readonly number[]) => known.includes(error.code);
    if (isOf(codes.password)) throw new Refusal(`${server.shown}: ${say.wrongPassword(user)}`);
    if (isOf([codes.unknownDatabase])) throw new Refusal(`${server.shown}: ${say.noDatabase(database ?? 'default')}`);
    throw worded(error, server, undefined, say);
  }
}

function worded(error: unknown, { shown }: ClickHouseHttp, version: string | undefined, say: SqlWords): unknown {
  if (!(error instanceof ClickHouseException)) return error;
  const message = /[.)]$/.test(error.message) ? error.message : `${error.message}.`;
  const isOld = version !== undefined && (codes.tooOld as readonly number[]).includes(error.code);
  return new Refusal(`${shown}: ${isOld ? say.tooOld(version, message) : say.refusedBy('ClickHouse', message)}`);
}

/** The rows of a table as a file of the same form as the other engines write: a blank is nothing between two commas. */
async function rowsInto(path: string, table: string, server: ClickHouseHttp): Promise<void> {
  await server.ask(`select * from ${table} settings format_csv_null_representation = ''`, {
    format: 'CSVWithNames',
    async hear(body) {
      await pipeline(body, createWriteStream(path));
      return '';
    },
  });
}

function kindOfType(type: string): ColumnThere['kind'] {
  const plain = type.replace(/^(?:(?:LowCardinality|Nullable)\()*/, '');
  if (/^(String|FixedString|UUID|Enum)/.test(plain)) return 'text';
  if (/^(Float|BFloat|U?Int|Decimal)/.test(plain)) return 'number';
  if (/^Date/.test(plain)) return 'day';
  return plain.startsWith('Bool') ? 'flag' : 'other';
}
