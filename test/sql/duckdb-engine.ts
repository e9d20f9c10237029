import { DuckDBInstance } from '@duckdb/node-api';
import { duckdb } from '@keystage/core';
import type { SqlEngine } from './sql-engine';

/** DuckDB in memory, one thread. */
export async function duckDbEngine(): Promise<SqlEngine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  return {
    dialect: duckdb,
    async run(statement) {
      await connection.run(statement);
    },
    async rows(statement) {
      const reader = await connection.runAndReadAll(statement);
      return reader.getRowObjectsJS();
    },
    end() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}
