import { compileShardsSql, ofShards, textsOf, type Segmentation } from '@keystage/core';
import { accountTables } from './account-tables';
import type { SqlEngine, SqlRow } from './sql-engine';

/**
 * The rows of a run whose list lies in so many shards, each with its own part and what is brought to it and nothing else: a schema of one engine
 * is a shard here, and another one is where all is added up.
 */
export async function rowsOverShards(run: Segmentation, engine: SqlEngine, shards: number): Promise<readonly SqlRow[]> {
  const { dialect } = engine;
  const named = (...parts: string[]) => parts.map(dialect.named).join('.');
  const schemas = ofShards('shard', shards);
  const inClickHouse = dialect.name === 'clickhouse';
  const home = inClickHouse ? 'default' : 'main';
  for (const schema of [...schemas, 'one']) {
    const kind = inClickHouse ? 'database' : 'schema';
    await engine.run(`drop ${kind} if exists ${named(schema)}${inClickHouse ? '' : ' cascade'}`);
    await engine.run(`create ${kind} ${named(schema)}`);
  }
  const { statements, sources } = accountTables(run.accounts, dialect);
  for (const statement of [`use ${home}`, ...statements]) await engine.run(statement);
  for (const [k, schema] of schemas.entries()) {
    const own = textsOf(run.accounts.ids)
      .filter((_, i) => i % shards === k)
      .map((id) => dialect.text(id));
    const where = own.length > 0 ? `${named('account')} in (${own.join(', ')})` : 'false';
    for (const table of [sources.accounts?.table, sources.former, sources.overrides]) {
      if (table) await keep(schema, table[0], `select * from ${named(home, table[0])} where ${where}`);
    }
  }
  const compiled = compileShardsSql(run.model, dialect, sources, run.asOf, shards);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.gaps));
  for (const { on, brings, table, select } of compiled.steps) {
    for (const one of brings) {
      if (on === 'oneEngine') {
        for (const [k, name] of ofShards(one, shards).entries())
          await keep('one', name, `select * from ${named(schemas[k], one)}`);
      } else {
        for (const schema of schemas) await keep(schema, one, `select * from ${named('one', one)}`);
      }
    }
    for (const schema of on === 'oneEngine' ? ['one'] : schemas) {
      await engine.run(`use ${named(schema)}`);
      await keep(schema, table, select);
    }
  }
  await engine.run(`use ${home}`);
  const rows: SqlRow[] = [];
  for (const schema of schemas) rows.push(...(await engine.rows(`select * from ${named(schema, 'keystage tiers')}`)));
  return rows;

  async function keep(schema: string, table: string, select: string): Promise<void> {
    await engine.run(dialect.created(named(schema, table), select));
  }
}
