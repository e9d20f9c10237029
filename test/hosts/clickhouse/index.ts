export {
  startClickHouseServer,
  type Asked,
  type ClickHouseServer,
  type ClickHouseServerOptions,
} from './start-clickhouse-server';
export type { Fault } from './faults';
