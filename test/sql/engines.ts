import { clickHouseEngine, hasClickHouse } from './clickhouse-engine';
import { duckDbEngine } from './duckdb-engine';
import { postgresEngine, programsOfPostgres } from './postgres-engine';
import type { SqlEngine } from './sql-engine';

/** The engines by name. */
export const engines: Readonly<Record<string, () => Promise<SqlEngine>>> = {
  duckdb: duckDbEngine,
  postgres: postgresEngine,
  clickhouse: clickHouseEngine,
};

/** Whether this machine has an engine: DuckDB comes with the project, a PostgreSQL server and ClickHouse (`npm run install:clickhouse`) do not. */
export function isHere(name: string): boolean {
  if (name === 'postgres') return programsOfPostgres() !== undefined;
  return name !== 'clickhouse' || hasClickHouse();
}
