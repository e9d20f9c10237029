import { duckDbEngine } from './duckdb-engine';
import { postgresEngine, programsOfPostgres } from './postgres-engine';
import type { SqlEngine } from './sql-engine';

/** The engines by name. */
export const engines: Readonly<Record<string, () => Promise<SqlEngine>>> = {
  duckdb: duckDbEngine,
  postgres: postgresEngine,
};

/** Whether this machine has an engine: DuckDB comes with the project, a PostgreSQL server does not. */
export function isHere(name: string): boolean {
  return name !== 'postgres' || programsOfPostgres() !== undefined;
}
