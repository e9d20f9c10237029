import { duckDbEngine } from './duckdb-engine';
import { postgresEngine } from './postgres-engine';
import type { SqlEngine } from './sql-engine';

/** The engines by name; undefined where one is not on this machine. */
export const engines: Readonly<Record<string, () => Promise<SqlEngine | undefined>>> = {
  duckdb: duckDbEngine,
  postgres: postgresEngine,
};
