import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { generateParquet } from './generate-parquet';
import type { SqlJobFigures } from './sql-job';

/** What the bench of lists past one process is asked for. */
export interface SqlBench {
  /** Accounts, least first. */
  readonly sizes: readonly number[];
  /** What DuckDB may take, as it writes it (`4GB`); what does not fit is spilled. */
  readonly memory: string;
  readonly threads: number;
  /** The core holds a list in memory; longer ones are the engine's alone. */
  readonly coreUpTo: number;
  /** Up to here the list is run over eight shards as well, one after the other. */
  readonly shardsUpTo: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The reference job, compiled to SQL, from a Parquet file to a file of tiers on DuckDB, at each size; the core beside it on the same list, its
 * tiers held against the engine's. Prints time, peak of memory, what was spilled and how time grows with the list.
 */
export async function benchSql({ sizes, memory, threads, coreUpTo, shardsUpTo }: SqlBench): Promise<void> {
  // Beside the packages that it loads.
  const job = join(root, '.cache/bench/sql-job.mjs');
  const entryPoints = [fileURLToPath(new URL('sql-job.ts', import.meta.url))];
  buildSync({ entryPoints, outfile: job, bundle: true, platform: 'node', format: 'esm', external: ['@duckdb/*'] });
  console.log(
    `\nThe reference job as SQL, Parquet to Parquet: DuckDB within ${memory}, ${threads} of ${availableParallelism()} threads; ${cpus()[0]?.model ?? 'unknown processor'}.`,
  );
  let former: { readonly size: number; readonly cpuSeconds: number } | undefined;
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'keystage-bench-sql-'));
    try {
      mkdirSync(join(folder, 'spilled'));
      const path = join(folder, 'accounts.parquet');
      await generateParquet(path, size, memory);
      const run = async (by: string) => {
        const words = ['--max-old-space-size=6000', job, by, folder, memory, String(threads)];
        const { stdout } = await promisify(execFile)(process.execPath, words);
        return JSON.parse(stdout.trim().split('\n').at(-1)!) as SqlJobFigures;
      };
      const engine = await run('duckdb');
      const grown = former && Math.log(engine.cpuSeconds / former.cpuSeconds) / Math.log(size / former.size);
      console.log(`\n${count(size)} accounts, ${megabytes(statSync(path).size)} MB of Parquet`);
      console.log(
        `  DuckDB    ${engine.seconds.toFixed(1)} s by the clock, ${engine.cpuSeconds.toFixed(1)} s of the processor, peak ${megabytes(engine.peakBytes)} MB, spilled ${megabytes(engine.spilledBytes)} MB` +
          (grown === undefined ? '' : `, which grows as the list to the power of ${grown.toFixed(2)}`),
      );
      if (size <= shardsUpTo) tellShards(await run('shards'), engine, size);
      if (size <= coreUpTo) {
        const core = await run('keystage');
        console.log(
          `  the core  ${core.seconds.toFixed(1)} s by the clock, ${core.cpuSeconds.toFixed(1)} s of the processor, and ${core.readSeconds!.toFixed(1)} s to read the file, peak ${megabytes(core.peakBytes)} MB`,
        );
        console.log(
          `  DuckDB ÷ core ${(engine.seconds / core.seconds).toFixed(1)} by the clock, ${(engine.cpuSeconds / core.cpuSeconds).toFixed(1)} by the processor, ${(engine.seconds / (core.seconds + core.readSeconds!)).toFixed(1)} with the reading`,
        );
        if (core.differ !== 0) throw new Error(`${core.differ} of ${size} tiers are others than the core's.`);
        console.log('  every tier of the engine is the tier of the core');
      }
      former = { size, cpuSeconds: engine.cpuSeconds };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** What each pass over eight shards took; with a machine for each, a pass takes as long as the shard that takes longest. */
function tellShards(
  { passes = [], differ, cpuSeconds, peakBytes }: SqlJobFigures,
  alone: SqlJobFigures,
  size: number,
): void {
  console.log(
    `  8 shards in one process, ${cpuSeconds.toFixed(1)} s of the processor, peak ${megabytes(peakBytes)} MB:`,
  );
  for (const { table, on, seconds, longest, cpuSeconds: cpu, longestCpu, rows } of passes) {
    const took = (sum: number, most: number) =>
      on === 'eachShard' ? `${sum.toFixed(1)} s in all and ${most.toFixed(1)} s the longest` : `${sum.toFixed(1)} s`;
    console.log(
      `    ${on === 'eachShard' ? 'each shard' : 'one engine'}  ${table}: ${took(seconds, longest)} by the clock, ${took(cpu, longestCpu)} of the processor, ${count(rows)} rows`,
    );
  }
  const apart = (of: 'longest' | 'longestCpu') => passes.reduce((sum, pass) => sum + pass[of], 0).toFixed(1);
  console.log(
    `    with a machine for each ${apart('longest')} s by the clock, ${apart('longestCpu')} s of the processor, and what it takes to bring the rows; in one engine ${alone.seconds.toFixed(1)} s and ${alone.cpuSeconds.toFixed(1)} s`,
  );
  if (differ !== 0) throw new Error(`${differ} of ${size} tiers are others over shards than in one engine.`);
  console.log('    every tier over shards is the tier of the whole list');
}

const count = (x: number) => x.toLocaleString('en');
const megabytes = (bytes: number) => count(Math.round(bytes / 1e6));
