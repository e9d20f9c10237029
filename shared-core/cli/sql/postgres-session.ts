import { spawn } from 'node:child_process';
import { postgres } from '@keystage/core';
import { Refusal } from '../refusal';
import { withoutPassword } from './sql-options';
import type { SqlSession } from './sql-session';

const { named, text } = postgres;

/**
 * A PostgreSQL server, spoken to through its own client, psql. What the run answers goes into a table in one transaction: if the connection is
 * cut, the table is as it was.
 */
export function postgresSession(connection: string): SqlSession {
  const shown = withoutPassword(connection);
  const psql = (statement: string) =>
    new Promise<string>((resolve, reject) => {
      const words = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', connection];
      const client = spawn('psql', words, { stdio: 'pipe' });
      let [told, wrong] = ['', ''];
      client.stdout.setEncoding('utf8').on('data', (piece: string) => (told += piece));
      client.stderr.setEncoding('utf8').on('data', (piece: string) => (wrong += piece));
      client.on('error', () =>
        reject(new Refusal('psql, the client of PostgreSQL, is not installed here. Install it and try again.')),
      );
      // A client that found no server has left before it was written to; how it ended says so.
      client.stdin.on('error', () => undefined);
      client.on('close', (code) => {
        if (code === 0) return resolve(told);
        const [line = 'The connection was cut.'] = wrong.split('\n').filter((one) => one !== '');
        reject(new Refusal(`${shown}: PostgreSQL refused it. ${line} The result was not written.`));
      });
      client.stdin.end([...postgres.settings, statement].join(';\n'));
    });
  const rows: SqlSession['rows'] = async (statement) => {
    const lines = await psql(`select row_to_json("row") from (\n${statement}\n) as "row"`);
    return lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  const tableOf = (name: string) => name.split('.').map(named).join('.');
  return {
    async columnsOf(table) {
      const found = await rows(
        `select attname as name from pg_attribute where attnum > 0 and not attisdropped ` +
          `and attrelid = to_regclass(${text(table.map(named).join('.'))}) order by attnum`,
      );
      return found.length > 0 ? found.map((row) => String(row['name'])) : undefined;
    },
    rows,
    async keep(statement, out) {
      const table = tableOf(out);
      await psql(`begin;\ndrop table if exists ${table};\ncreate table ${table} as\n${statement};\ncommit;`);
    },
    kept: tableOf,
    end: () => Promise.resolve(),
  };
}
