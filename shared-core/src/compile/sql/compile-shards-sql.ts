import type { CalendarDate } from '../../basics';
import type { SegmentationModel } from '../../model';
import { compileGatherSql, mergeGatheredSql, type GatheredOf } from './compile-gather-sql';
import { compileSql } from './compile-sql';
import type { SqlDialect } from './sql-dialect';
import type { SqlGap } from './sql-gaps';
import type { Gathered, SqlSources, SqlTable } from './sql-sources';

/** A statement of a run over shards: what it asks, where it runs, and which table keeps its answer there. */
export interface ShardStep {
  readonly on: 'eachShard' | 'oneEngine';
  readonly why: string;
  /**
   * Tables of the other side that have to lie here first: on each shard one of the one engine under its own name; on the one engine a table of
   * each shard, named after it with the number of the shard behind.
   */
  readonly brings: readonly string[];
  readonly table: string;
  readonly select: string;
}

/** The statements in their order, the last of which is the answer on each shard; or what of the model no statement can say. */
export type CompiledShards =
  | { readonly ok: true; readonly steps: readonly ShardStep[] }
  | { readonly ok: false; readonly gaps: readonly SqlGap[] };

/** What a shard is asked, one after the other, and how its answers are merged. */
const asked: Readonly<Record<GatheredOf, { readonly why: string; readonly merged: string }>> = {
  values: {
    why: 'Each value that points rest on, with how many of the shard have it.',
    merged: 'What all shards say together: of each value how many have it, and how many have it or less.',
  },
  places: {
    why: 'The same of what ranks accounts, which is known once the values of all are.',
    merged: 'The values and what ranks accounts, of all shards together.',
  },
  ties: {
    why: 'The ids of accounts that are level with one another where a cut goes through them.',
    merged: 'Their places among all shards, by id.',
  },
};

/**
 * A list in so many shards, each account on one of them with its former tier and its override beside it: the statements that give every shard
 * the answer of the whole list for its own accounts (`compileGatherSql`). No account leaves its shard but for ids that a cut parts. Which of
 * the three rounds a model needs follows from the model; a published one needs none.
 */
export function compileShardsSql(
  model: SegmentationModel,
  dialect: SqlDialect,
  sources: SqlSources,
  asOf: CalendarDate,
  shards: number,
): CompiledShards {
  const steps: ShardStep[] = [];
  let gathered: Gathered | undefined;
  const known = () => ({ ...sources, ...(gathered && { gathered }) });
  const alone = compileSql(model, dialect, sources, asOf);
  if (!alone.ok) return alone;

  const counted: SqlTable[] = [];
  for (const what of ['values', 'places'] as const) {
    if (!gather(what)) continue;
    counted.push(...ofShards(tableOf(what), shards).map((name) => [name]));
    const table = `${tableOf(what)} of all`;
    merge(what, table, mergeGatheredSql(dialect, counted, 'counts'));
    gathered = { values: [table] };
  }
  if (gathered && gather('ties')) {
    const table = `${tableOf('ties')} of all`;
    const tables = ofShards(tableOf('ties'), shards).map((name) => [name]);
    merge('ties', table, mergeGatheredSql(dialect, tables, 'ties'));
    gathered = { ...gathered, ties: [table] };
  }
  const answer = compileSql(model, dialect, known(), asOf);
  if (!answer.ok) return answer;
  add('eachShard', 'The answer: a row for each account of the shard.', 'keystage tiers', answer.select);
  return { ok: true, steps };

  function gather(what: GatheredOf): boolean {
    const select = compileGatherSql(model, dialect, known(), asOf, what);
    if (select === undefined) return false;
    add('eachShard', asked[what].why, tableOf(what), select);
    return true;
  }

  function merge(what: GatheredOf, table: string, select: string): void {
    steps.push({ on: 'oneEngine', why: asked[what].merged, brings: [tableOf(what)], table, select });
  }

  function add(on: ShardStep['on'], why: string, table: string, select: string): void {
    const last = steps.at(-1);
    steps.push({ on, why, brings: last?.on === 'oneEngine' ? [last.table] : [], table, select });
  }
}

const tableOf = (what: GatheredOf) => `keystage ${what}`;

/** A table of each shard as it is named where all of them lie: its name with the number of the shard behind. */
export function ofShards(table: string, shards: number): string[] {
  return Array.from({ length: shards }, (_, k) => `${table} ${k + 1}`);
}
