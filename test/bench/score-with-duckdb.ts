import type { DuckDBConnection } from '@duckdb/node-api';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Answer, JobFolder } from './job-folder';
import type { JobIndicator, ReferenceJob } from './reference-job';

// A contender is bundled into a folder of its own; native packages are those of the project, where it is started.
const required = createRequire(resolve('package.json'));

/** A database in memory with the list in one table, blanks as null; one thread. */
export async function databaseOf({ columns, size }: JobFolder): Promise<DuckDBConnection> {
  const { DuckDBInstance } = required('@duckdb/node-api') as typeof import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await connection.run(
    `create table accounts (account integer, ${[...columns.keys()].map((id) => `${id} double`).join()})`,
  );
  const appender = await connection.createAppender('accounts');
  for (let i = 0; i < size; i++) {
    appender.appendInteger(i);
    for (const numbers of columns.values()) {
      if (Number.isNaN(numbers[i])) appender.appendNull();
      else appender.appendDouble(numbers[i]);
    }
    appender.endRow();
  }
  appender.closeSync();
  return connection;
}

/** The reference job as one statement of window functions; its answer stays in the database. */
export async function scoreWithDuckDb(connection: DuckDBConnection, job: ReferenceJob): Promise<void> {
  await connection.run(statementOf(job));
}

export async function answerInDuckDb(connection: DuckDBConnection, job: ReferenceJob): Promise<Answer> {
  const parts = job.indicators.map(({ id }) => `c_${id}`);
  const reader = await connection.runAndReadAll(
    `select score, tier, class, ${parts.join()} from answer order by account`,
  );
  const [scores, tiers, classes, ...contributions] = reader.getColumns().map((column) => column.map(Number));
  return {
    scores: Float64Array.from(scores),
    tiers: Int8Array.from(tiers),
    classes: Int8Array.from(classes),
    contributions: contributions.map((column) => Float64Array.from(column)),
  };
}

function statementOf({ indicators, quotas, limits }: ReferenceJob): string {
  const ids = indicators.map(({ id }) => id);
  const amount = ids[0];
  const present = indicators.map(({ id, weight }) => `case when u_${id} is null then 0 else ${weight} end`).join(' + ');
  let share = 0;
  const tiers = quotas.map(({ bp }, tier) => `when place <= round(size * ${(share += bp)} / 10000.0) then ${tier}`);
  const classes = limits.map((limit, k) => `when 10000 * before < ${limit} * total then ${k}`);
  return `create or replace temp table answer as
    with points as (
      select account, ${indicators.map((indicator) => `${pointsOf(indicator)} as u_${indicator.id}`).join()},
        case when ${amount} is null then null
          else coalesce(sum(round(${amount} * 100)::hugeint) over (order by ${amount} desc nulls last, account
            rows between unbounded preceding and 1 preceding), 0) end as before,
        (select sum(round(${amount} * 100)::hugeint) from accounts) as total,
        (select count(*) from accounts) as size
      from accounts),
    weighted as (select *, ${present} as present from points),
    parts as (
      select account, before, total, size,
        ${indicators.map(({ id, weight }) => `coalesce(100 * ${weight} * u_${id} / present, 0) as c_${id}`).join()}
      from weighted),
    scored as (select *, ${ids.map((id) => `c_${id}`).join(' + ')} as score from parts),
    placed as (select *, row_number() over (order by round(score, 9) desc, account) as place from scored)
    select account, score, case ${tiers.join(' ')} end as tier, case ${classes.join(' ')} else -1 end as class,
      ${ids.map((id) => `c_${id}`).join()}
    from placed`;
}

function pointsOf({ id, points: rule, polarity }: JobIndicator): string {
  if (rule.by === 'minmax') return `(${id} - min(${id}) over ()) / (max(${id}) over () - min(${id}) over ())`;
  if (rule.by === 'bands') {
    const cases = rule.cuts.map((cut, band) => `when ${id} < ${cut} then ${rule.points[band] / 100}`);
    return `case when ${id} is null then null ${cases.join(' ')} else ${rule.points[rule.cuts.length] / 100} end`;
  }
  // Those below and those up to it, by two window functions over one order.
  const [below, upTo] = [`rank() over (order by ${id} nulls last) - 1`, `cume_dist() over (order by ${id} nulls last)`];
  const share = `(${below} + round(${upTo} * count(*) over ())) / 2.0 / count(${id}) over ()`;
  return `case when ${id} is not null then ${polarity === 'lower' ? `1 - ${share}` : share} end`;
}
