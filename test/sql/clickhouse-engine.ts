import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { clickhouse } from '@keystage/core';
import type { SqlEngine, SqlRow } from './sql-engine';

/** As much of `chdb`, the engine of ClickHouse in a process, as the tests use. */
interface Chdb {
  readonly Session: new () => { query(statement: string, format?: string): string; close(): void };
}

/** Where `npm run install:clickhouse` puts the engine. */
export const clickHouseFolder = fileURLToPath(new URL('../../.cache/clickhouse/', import.meta.url));

export const hasClickHouse = () => existsSync(`${clickHouseFolder}node_modules/chdb/package.json`);

/** ClickHouse in this process, over a folder of its own that goes with it; one thread. */
export function clickHouseEngine(): Promise<SqlEngine> {
  const { Session } = createRequire(clickHouseFolder)('chdb') as Chdb;
  const session = new Session();
  const set = [
    ...clickhouse.settings,
    "set default_table_engine = 'Memory'",
    'set max_threads = 1',
    // Compiled expressions pay on long lists alone.
    'set compile_expressions = 0',
    'set output_format_json_quote_64bit_integers = 0',
  ];
  for (const setting of set) session.query(setting);
  return Promise.resolve({
    dialect: clickhouse,
    run(statement) {
      session.query(statement);
      return Promise.resolve();
    },
    rows(statement) {
      const lines = session.query(statement, 'JSONEachRow').split('\n');
      return Promise.resolve(lines.filter((line) => line !== '').map((line) => JSON.parse(line) as SqlRow));
    },
    end() {
      session.close();
      return Promise.resolve();
    },
  });
}
