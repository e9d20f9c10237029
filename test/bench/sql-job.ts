/**
 * One run of the reference job over a Parquet file, in a process of its own so that its memory is its own: `sql-job duckdb|shards|keystage
 * FOLDER MEMORY THREADS`. Its last line is what it took, as JSON.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { textColumn } from '../../shared-core/src/basics/text-column';
import { compileShardsSql, ofShards } from '../../shared-core/src/compile/sql/compile-shards-sql';
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
  /** Accounts whose tier in the engine's result is another than the core's, or over shards than in one engine. */
  readonly differ?: number;
  /** Over shards: what each statement took. */
  readonly passes?: readonly SqlPass[];
}

/** A statement of a run over shards. */
export interface SqlPass {
  readonly table: string;
  readonly on: 'eachShard' | 'oneEngine';
  /** One shard after the other, and the one that took longest; by the clock and of the processor. */
  readonly seconds: number;
  readonly longest: number;
  readonly cpuSeconds: number;
  readonly longestCpu: number;
  /** What its tables hold together. */
  readonly rows: number;
}

const shards = 8;

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
const ways = { duckdb: inDuckDb, shards: overShards, keystage: inCore } as const;
const figures = await ways[by as keyof typeof ways](connection);
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

/** Eight shards of the list, each a schema with its own part, and one more that adds up: the statements that `keystage sql --shards 8` prints. */
async function overShards(engine: DuckDBConnection): Promise<Omit<SqlJobFigures, 'peakBytes'>> {
  const schemas = ofShards('shard', shards);
  const named = (...parts: string[]) => parts.map(duckdb.named).join('.');
  for (const schema of [...schemas, 'one']) await engine.run(`create schema ${named(schema)}`);
  for (const [k, schema] of schemas.entries()) {
    await engine.run(
      `create table ${named(schema, 'accounts')} as select * from read_parquet('${at('accounts.parquet')}') where hash(account) % ${shards} = ${k}`,
    );
  }
  const sources = { accounts: { table: ['accounts'], columns: ['account', ...measured] } };
  const compiled = compileShardsSql(model, duckdb, sources, asOf, shards);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.gaps));
  const passes: SqlPass[] = [];
  const cpu = process.cpuUsage();
  for (const { on, brings, table, select } of compiled.steps) {
    for (const one of brings) {
      if (on === 'oneEngine') {
        for (const [k, name] of ofShards(one, shards).entries()) await view('one', name, named(schemas[k], one));
      } else {
        for (const schema of schemas) await view(schema, one, named('one', one));
      }
    }
    const places = on === 'oneEngine' ? ['one'] : schemas;
    const [took, worked]: number[][] = [[], []];
    for (const schema of places) {
      await engine.run(`use ${named(schema)}`);
      const [start, own] = [performance.now(), process.cpuUsage()];
      await engine.run(duckdb.created(named(table), select));
      took.push((performance.now() - start) / 1000);
      worked.push(secondsOf(process.cpuUsage(own)));
    }
    passes.push({
      table,
      on,
      seconds: sumOf(took),
      longest: Math.max(...took),
      cpuSeconds: sumOf(worked),
      longestCpu: Math.max(...worked),
      rows: await rowsOf(places.map((one) => named(one, table))),
    });
  }
  const cpuSeconds = secondsOf(process.cpuUsage(cpu));
  const all = schemas
    .map((schema) => `select account, tier from ${named(schema, 'keystage tiers')}`)
    .join(' union all ');
  const compared = await engine.runAndReadAll(
    `select count(*) filter (where s.tier is distinct from t.tier) as differ from read_parquet('${at('tiers.parquet')}') t full join (${all}) s on s.account = t.account`,
  );
  const seconds = sumOf(passes.map((pass) => pass.seconds));
  const differ = Number(compared.getRowObjectsJS()[0]['differ']);
  return { seconds, cpuSeconds, spilledBytes: bytesIn(join(folder, 'spilled')), tiers: {}, passes, differ };

  async function view(schema: string, name: string, of: string): Promise<void> {
    await engine.run(`create view ${named(schema, name)} as from ${of}`);
  }

  async function rowsOf(tables: readonly string[]): Promise<number> {
    const counts = tables.map((one) => `select count(*) as n from ${one}`).join(' union all ');
    const reader = await engine.runAndReadAll(`select sum(n) as n from (${counts})`);
    return Number(reader.getRowObjectsJS()[0]['n']);
  }
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
  const ids = textColumn((await read('account')).map(String));
  return { ids, names: ids, indicators };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
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
