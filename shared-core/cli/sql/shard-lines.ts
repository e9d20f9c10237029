import {
  commentLine,
  compileShardsSql,
  fingerprint,
  ofShards,
  type SegmentationModel,
  type ShardStep,
  type SqlDialect,
} from '@keystage/core';
import { Refusal } from '../refusal';
import type { SqlOptions } from './sql-options';
import { printedSources, type Making } from './tiers-job';

/**
 * What an engineer runs over a list that lies in shards, in its order: each statement with the table that keeps its answer, where it runs,
 * and what is brought there before.
 */
export function shardLines(model: SegmentationModel, options: SqlOptions, making: Making): string[] {
  const { dialect, shards = 2 } = options;
  const { asOf, say } = making;
  const sources = printedSources(model, options, making);
  const compiled = compileShardsSql(model, dialect, sources, asOf, shards);
  if (!compiled.ok) throw new Refusal(...compiled.gaps.map((gap) => `${model.id}: ${say.gap(gap)}`));
  const { steps } = compiled;
  const beside = [sources.former, sources.overrides].flatMap((table) => (table ? [table.join('.')] : []));
  const header = [
    `Keystage model ${model.id}, version ${model.version}, fingerprint ${fingerprint(model)}, as of ${asOf}, for ${dialect.name}`,
    `Over ${shards} shards, each with a part of ${sources.accounts!.table.join('.')} under that name, every account on one of them alone${beside.length > 0 ? `, with its rows of ${beside.join(' and ')} beside it` : ''}.`,
    steps.length === 1
      ? 'Nothing in this model rests on the whole list: each shard answers for itself.'
      : `${steps.length} steps, some on each shard, some on one engine that adds up: a shard or another, as long as it can read what is brought to it.`,
  ];
  return [
    ...header.map(commentLine),
    ...steps.flatMap((step, k) => linesOf(step, { place: `${k + 1} of ${steps.length}`, shards, dialect })),
  ];
}

interface Printing {
  readonly place: string;
  readonly shards: number;
  readonly dialect: SqlDialect;
}

function linesOf(step: ShardStep, { place, shards, dialect }: Printing): string[] {
  const { named } = dialect;
  return [
    '',
    `-- ${place}, on ${step.on === 'eachShard' ? 'each shard' : 'the one engine'}. ${step.why}`,
    ...step.brings.flatMap((table) => broughtLines(step, table, shards, dialect)),
    ...dialect.settings.map((setting) => `${setting};`),
    `drop table if exists ${named(step.table)};`,
    `${dialect.created(named(step.table), step.select)};`,
  ];
}

function broughtLines({ on }: ShardStep, table: string, shards: number, { name, named }: SqlDialect): string[] {
  const ways = waysToBring[name];
  if (on === 'eachShard')
    return [`-- First bring there, from the one engine: ${named(table)}.`, `--   ${ways.one(named, table)}`];
  const [first, ...others] = ofShards(table, shards);
  return [
    `-- First bring there, from each shard, its ${named(table)}: as ${named(first)} to ${named(others.at(-1)!)}.`,
    `--   ${ways.ofShard(named, table, first)}`,
  ];
}

type Named = SqlDialect['named'];

/** How a table of another engine comes to lie here, in words of the engine: hosts, paths and databases are those of the house. */
const waysToBring: Readonly<
  Record<
    SqlDialect['name'],
    { one(named: Named, table: string): string; ofShard(named: Named, table: string, numbered: string): string }
  >
> = {
  duckdb: {
    one: (named, table) =>
      `There: copy ${named(table)} to 'all.parquet'. Here: create or replace view ${named(table)} as from 'all.parquet'.`,
    ofShard: (named, table, numbered) =>
      `There: copy ${named(table)} to '1.parquet'. Here: create or replace view ${named(numbered)} as from '1.parquet'; and so on.`,
  },
  postgres: {
    one: (named, table) =>
      `By postgres_fdw: import foreign schema public limit to (${named(table)}) from server one into public; or by copy.`,
    ofShard: (named, table, numbered) =>
      `By postgres_fdw: create foreign table ${named(numbered)} (…) server shard_1 options (table_name '${table}'); and so on; or by copy.`,
  },
  clickhouse: {
    one: (named, table) =>
      `create or replace table ${named(table)} engine = MergeTree order by tuple() as select * from remote('one-host', currentDatabase(), '${table}'); in a cluster on all at once, with on cluster 'name' behind the table.`,
    ofShard: (named, table, numbered) =>
      `create or replace view ${named(numbered)} as select * from remote('host-1', currentDatabase(), '${table}'); and so on. In a cluster cluster('name', currentDatabase(), '${table}') reads those of all shards at once, in place of the union below.`,
  },
};
