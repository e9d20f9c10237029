import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { clickhouse } from '@keystage/core';
import { rowsOfLines } from '../../shared-core/cli/sql/rows-of-lines';
import type { SqlEngine } from './sql-engine';

/** Where `npm run install:clickhouse` puts the engine. */
export const clickHouseFolder = fileURLToPath(new URL('../../.cache/clickhouse/', import.meta.url));

export const hasClickHouse = () => existsSync(join(clickHouseFolder, 'node_modules/chdb/package.json'));

/** Answers a statement a line, with its format, until its input ends. */
const serve = `
  const { Session } = require('chdb');
  const session = new Session();
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    let reply;
    try { reply = { told: session.query(...JSON.parse(line)) }; } catch (error) { reply = { wrong: error.message }; }
    process.stdout.write(JSON.stringify(reply) + '\\n');
  }).on('close', () => { session.close(); process.exit(); });
`;

const settings = [
  "set default_table_engine = 'Memory'",
  'set max_threads = 1',
  // Compiled expressions pay on long lists alone.
  'set compile_expressions = 0',
  'set output_format_json_quote_64bit_integers = 0',
];

/** The engine in a process of its own. */
export interface ClickHouseProcess {
  /** What the engine answers, in one of its formats; one statement after the other. */
  ask(statement: string, format?: string): Promise<string>;
  end(): Promise<void>;
}

/** ClickHouse over a folder that goes with it; one thread. Nothing of the dialect is set. */
export async function clickHouseProcess(): Promise<ClickHouseProcess> {
  const server = spawn(process.execPath, ['-e', serve], {
    cwd: clickHouseFolder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const replies = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  // Replies come in the order of what was asked.
  const ask = async (statement: string, format = 'JSONEachRow'): Promise<string> => {
    server.stdin.write(`${JSON.stringify([statement, format])}\n`);
    const { value } = (await replies.next()) as { value: string | undefined };
    if (value === undefined) throw new Error('The engine of ClickHouse ended in the middle of a statement.');
    const { told, wrong } = JSON.parse(value) as { told?: string; wrong?: string };
    if (told === undefined) throw new Error(wrong);
    return told;
  };
  for (const setting of settings) await ask(setting);
  return {
    ask,
    end: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.stdin.end();
      }),
  };
}

/** ClickHouse as the agreement of engines asks it. */
export async function clickHouseEngine(): Promise<SqlEngine> {
  const { ask, end } = await clickHouseProcess();
  for (const setting of clickhouse.settings) await ask(setting);
  return {
    dialect: clickhouse,
    async run(statement) {
      await ask(statement);
    },
    async rows(statement) {
      return rowsOfLines(await ask(statement));
    },
    end,
  };
}
