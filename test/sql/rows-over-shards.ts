import { compileGatherSql, compileSql, mergeGatheredSql, type GatheredOf, type Segmentation } from '@keystage/core';
import { accountTables } from './account-tables';
import type { SqlEngine, SqlRow } from './sql-engine';

/**
 * The rows of a run whose list lies in so many shards, each scored with its own table and what all of them gathered and nothing else. The
 * shards are tables of one engine here; what passes between them is what is gathered.
 */
export async function rowsOverShards(run: Segmentation, engine: SqlEngine, shards: number): Promise<readonly SqlRow[]> {
  const { dialect } = engine;
  const { statements, sources } = accountTables(run.accounts, dialect);
  await engine.run(statements.join(';\n'));
  const tables = Array.from({ length: shards }, (_, k) => `accounts ${k + 1}`);
  for (const [k, table] of tables.entries()) {
    const own = run.accounts.ids.filter((_, i) => i % shards === k).map((id) => dialect.text(id));
    const where = own.length > 0 ? `${dialect.named('account')} in (${own.join(', ')})` : 'false';
    await keep(table, `select * from ${dialect.named('accounts')} where ${where}`);
  }
  const of = (table: string) => ({ ...sources, accounts: { ...sources.accounts!, table: [table] } });

  const values = await gather('values', []);
  const places = await gather('places', values);
  const gathered = { values: ['gathered'] };
  await merge('counts', [...values, ...places], 'gathered');
  const ties = await gather('ties', [...values, ...places]);
  if (ties.length > 0) await merge('ties', ties, 'gathered ties');
  const rows: SqlRow[] = [];
  for (const table of tables) {
    const all = { ...gathered, ...(ties.length > 0 && { ties: ['gathered ties'] }) };
    const compiled = compileSql(run.model, dialect, { ...of(table), gathered: all }, run.asOf);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.gaps));
    rows.push(...(await engine.rows(compiled.select)));
  }
  return rows;

  async function gather(what: GatheredOf, before: readonly string[]): Promise<string[]> {
    await merge('counts', before, 'gathered');
    const found: string[] = [];
    for (const table of tables) {
      const from = what === 'values' ? of(table) : { ...of(table), gathered: { values: ['gathered'] } };
      const select = compileGatherSql(run.model, dialect, from, run.asOf, what);
      if (select === undefined) return [];
      await keep(`${what} of ${table}`, select);
      found.push(`${what} of ${table}`);
    }
    return found;
  }

  async function merge(what: 'counts' | 'ties', from: readonly string[], into: string): Promise<void> {
    const { text, double, whole } = dialect.types;
    const nothing = [
      dialect.cast('null', text),
      dialect.cast('null', double),
      ...[1, 2].map(() => dialect.cast('null', whole)),
    ];
    const none = `select * from (${dialect.rows(['part', 'value', 'accounts', 'up_to'], [nothing])}) as ${dialect.named('none')} where false`;
    await keep(
      into,
      from.length > 0
        ? mergeGatheredSql(
            dialect,
            from.map((table) => [table]),
            what,
          )
        : none,
    );
  }

  async function keep(table: string, select: string): Promise<void> {
    const named = dialect.named(table);
    await engine.run(`drop table if exists ${named};\ncreate table ${named} as\n${select}`);
  }
}
