/**
 * One run of the reference job over a Parquet file, in a process of its own so that its memory is its own: `sql-job duckdb|keystage FOLDER
 * MEMORY THREADS`. Its last line is what it took, as JSON.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { compileSql } from '../../shared-core/src/compile/sql/compile-sql';
import { duckdb } from '../../shared-core/src/compile/sql/dialects/duckdb';
import { CellState, type AccountColumns, type IndicatorColumn } from '../../shared-core/src/intake/account-columns';
import { segmentAccounts } from '../../shared-core/src/segmentation/segment-accounts';
import { referenceJob } from './reference-job';
import { asOf, modelOf } from './score-with-keystage';

/** What one run took. */
export interface SqlJobFigures {
  readonly seconds: number;
  /** Of the processor, all threads together. */
  readonly cpuSeconds: number;
  /** Of it what reading the file and writing the result took, where that is apart. */
  readonly readSeconds?: number;
  readonly peakBytes: number;
  readonly spilledBytes: number;
  readonly tiers: Readonly<Record<string, number>>;
  /** Accounts whose tier in the engine's result is another than the core's. */
  readonly differ?: number;
}

const [by, folder, memory, threads] = process.argv.slice(2);
const at = (name: string) => join(folder, name).replaceAll("'", "''");
const model = modelOf(referenceJob);
const measured = referenceJob.indicators.map(({ id }) => id);

const instance = await DuckDBInstance.create(':memory:', {
  memory_limit: memory,
  threads,
  temp_directory: join(folder, 'spilled'),
});
const connection = await instance.connect();
const figures = by === 'duckdb' ? await inDuckDb(connection) : await inCore(connection);
connection.closeSync();
instance.closeSync();
console.log(JSON.stringify({ ...figures, peakBytes: process.resourceUsage().maxRSS * 1024 } satisfies SqlJobFigures));

/** From the file to a file of tiers; what does not fit into memory is spilled. */
async function inDuckDb(engine: DuckDBConnection): Promise<Omit<SqlJobFigures, 'peakBytes'>> {
  await engine.run(`create view accounts as select * from read_parquet('${at('accounts.parquet')}')`);
  const compiled = compileSql(
    model,
    duckdb,
    { accounts: { table: ['accounts'], columns: ['account', ...measured] } },
    asOf,
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.gaps));
  let spilledBytes = 0;
  const watch = setInterval(() => (spilledBytes = Math.max(spilledBytes, bytesIn(join(folder, 'spilled')))), 250);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await engine.run(`copy (\n${compiled.select}\n) to '${at('tiers.parquet')}' (format parquet)`);
  const seconds = (performance.now() - start) / 1000;
  const cpuSeconds = secondsOf(process.cpuUsage(cpu));
  clearInterval(watch);
  const counted = await engine.runAndReadAll(
    `select tier, count(*) as accounts from read_parquet('${at('tiers.parquet')}') group by tier`,
  );
  const tiers = counted.getRowObjectsJS().map((row) => [row['tier'] as string, Number(row['accounts'])] as const);
  return { seconds, cpuSeconds, spilledBytes, tiers: Object.fromEntries(tiers) };
}

/** From the file into columns, segmented in memory; then held against what the engine wrote. */
async function inCore(engine: DuckDBConnection): Promise<Omit<SqlJobFigures, 'peakBytes'>> {
  const begin = performance.now();
  const accounts = await accountsIn(engine);
  const readSeconds = (performance.now() - begin) / 1000;
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const run = segmentAccounts(accounts, model, asOf);
  const seconds = (performance.now() - start) / 1000;
  const cpuSeconds = secondsOf(process.cpuUsage(cpu));
  const tiers: Record<string, number> = {};
  for (const tier of run.tiers) tiers[model.tiers[tier]] = (tiers[model.tiers[tier]] ?? 0) + 1;
  const found = await engine.runAndReadAll(
    `select t.tier from read_parquet('${at('tiers.parquet')}') t order by t.account asc`,
  );
  const [written] = found.getColumnsJS();
  const differ = written.reduce<number>((sum, tier, i) => sum + (tier === model.tiers[run.tiers[i]] ? 0 : 1), 0);
  return { seconds, cpuSeconds, readSeconds, spilledBytes: 0, tiers, differ };
}

async function accountsIn(engine: DuckDBConnection): Promise<AccountColumns> {
  const read = async (column: string) => {
    const reader = await engine.runAndReadAll(
      `select "${column}" from read_parquet('${at('accounts.parquet')}') order by account asc`,
    );
    return reader.getColumnsJS()[0];
  };
  const indicators = new Map<string, IndicatorColumn>();
  for (const id of measured) {
    const cells = await read(id);
    indicators.set(id, {
      kind: 'number',
      values: Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell))),
      states: Uint8Array.from(cells, (cell) => (cell === null ? CellState.blank : CellState.read)),
    });
  }
  const ids = (await read('account')).map(String);
  return { ids, names: ids, indicators };
}

function secondsOf({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

function bytesIn(path: string): number {
  try {
    return readdirSync(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0);
  } catch {
    // Nothing was spilled yet, or a file went while it was looked at.
    return 0;
  }
}
