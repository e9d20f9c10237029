import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { postgres } from '@keystage/core';
import { writeWhole } from '../files/write-whole';
import { Refusal } from '../refusal';
import { ours, resultPlace } from './result-place';
import { rowsOfLines } from './rows-of-lines';
import type { ColumnThere, SqlSession } from './sql-session';
import { withoutPassword } from './without-password';
import type { SqlWords } from './words';

const { named, text } = postgres;

/**
 * A PostgreSQL server, spoken to through its own client, psql. What the run answers is worked out in a table beside and takes its place in one
 * transaction: if the connection is cut, the table is as it was, and what was worked out is there to go on with. A name that ends in .csv is
 * a file here, into which the rows stream.
 */
export function postgresSession(connection: string, say: SqlWords): SqlSession {
  const shown = withoutPassword(connection);
  const psql = async (statement: string) => {
    let told = '';
    await ask(statement, (client) => {
      client.setEncoding('utf8').on('data', (piece: string) => (told += piece));
    });
    return told;
  };
  const ask = (statement: string, hear: (stdout: NodeJS.ReadableStream) => Promise<unknown> | void) =>
    new Promise<void>((resolve, reject) => {
      const words = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', connection];
      const client = spawn('psql', words, { stdio: 'pipe' });
      let wrong = '';
      const heard = hear(client.stdout);
      client.stderr.setEncoding('utf8').on('data', (piece: string) => (wrong += piece));
      client.on('error', () => reject(new Refusal(say.noPsql)));
      // A client that found no server has left before it was written to; how it ended says so.
      client.stdin.on('error', () => undefined);
      client.on('close', (code) => {
        if (code === 0) return void Promise.resolve(heard).then(() => resolve(), reject);
        const [line] = wrong.split('\n').filter((one) => one !== '');
        reject(new Refusal(`${shown}: ${say.refusedBy('PostgreSQL', line ?? say.connectionCut)}`));
      });
      client.stdin.end([...postgres.settings, 'set client_min_messages = warning', statement].join(';\n'));
    });
  const rows: SqlSession['rows'] = async (statement) =>
    rowsOfLines(await psql(`select row_to_json("row") from (\n${statement}\n) as "row"`));
  const placeOf = (out: string) => resultPlace(out, named);
  const commentOf = async (table: string) => {
    const [found] = await rows(
      `select relkind as kind, obj_description(oid, 'pg_class') as comment from pg_class where oid = to_regclass(${text(table)})`,
    );
    return found as { readonly kind: string; readonly comment: string | null } | undefined;
  };
  return {
    async columnsOf(table) {
      const found = await rows(
        `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attnum > 0 and not attisdropped ` +
          `and attrelid = to_regclass(${text(table.map(named).join('.'))}) order by attnum`,
      );
      const columns = found.map((row) => ({ name: String(row['name']), kind: kindOfType(String(row['type'])) }));
      return columns.length > 0 ? columns : undefined;
    },
    // Its columns have types, which are looked at before.
    illegible: () => Promise.resolve(undefined),
    rows,
    async isSomebodyElses(out) {
      const { isFile, table } = placeOf(out);
      if (isFile) return false;
      const there = await commentOf(table);
      return there !== undefined && !(there.kind === 'r' && there.comment?.startsWith(ours));
    },
    async stage(statement, out, { mark, resume }) {
      const { working } = placeOf(out);
      const left = await commentOf(working);
      if (resume && left?.comment === `${ours} ${mark}`) return { from: working, resumed: true };
      await psql(
        `begin;\ndrop table if exists ${working};\n${postgres.created(working, statement)};\n` +
          `comment on table ${working} is ${text(`${ours} ${mark}`)};\ncommit;`,
      );
      return { from: working, resumed: false };
    },
    keepsStaged: true,
    async publish(out) {
      const { isFile, parts, table, working } = placeOf(out);
      if (isFile) {
        await writeWhole(out, (beside) =>
          ask(`copy ${working} to stdout with (format csv, header)`, (stdout) =>
            pipeline(stdout, createWriteStream(beside)),
          ),
        );
        await psql(`drop table ${working};`);
        return;
      }
      await psql(
        `begin;\ndrop table if exists ${table};\nalter table ${working} rename to ${named(parts.at(-1)!)};\ncommit;`,
      );
    },
    end: () => Promise.resolve(),
  };
}

function kindOfType(type: string): ColumnThere['kind'] {
  if (/^(text|character|name|uuid|citext)/.test(type)) return 'text';
  if (/^(double|real|numeric|integer|bigint|smallint|money)/.test(type)) return 'number';
  if (/^(date|timestamp)/.test(type)) return 'day';
  return type === 'boolean' ? 'flag' : 'other';
}
