import { calendarDate } from '../../basics';
import { fingerprint } from '../../model';
import { modelOf } from '../../segmentation/account-list.test-data';
import { compileSql } from './compile-sql';
import { clickhouse } from './dialects/clickhouse';
import { duckdb } from './dialects/duckdb';
import { postgres } from './dialects/postgres';
import type { SqlDialect } from './sql-dialect';
import type { SqlSources } from './sql-sources';

// That the statements say what the core says is shown by running them: test/sql/sql-agreement.test.ts. Here is what can be read off them.

const asOf = calendarDate('2026-11-20')!;
const bands = { by: 'bands', cuts: [100], points: [0, 100] };
const plain = modelOf({ indicators: [{ id: 'amount', weight: 1, points: bands }] });
const list: SqlSources = { accounts: { table: ['crm', 'accounts'], columns: ['account', 'amount'] } };

function statement(model = plain, dialect: SqlDialect = duckdb, sources = list): string {
  const compiled = compileSql(model, dialect, sources, asOf);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.gaps));
  return compiled.select;
}

test('a statement begins with its fingerprint and its day, and steps through the doors of the core in their order', () => {
  const lines = statement().split('\n');
  expect(lines.slice(0, 3)).toEqual([
    `-- Keystage model test, version 1, fingerprint ${fingerprint(plain)}`,
    '-- As of 2026-11-20, for duckdb, over crm.accounts',
    'with',
  ]);
  const steps = lines.flatMap((line) => /^"(\w+)" as \( -- /.exec(line)?.[1] ?? []);
  const doors = ['listed', 'eligible', 'measured', 'pointed', 'scored', 'earned', 'latent', 'shown', 'told'];
  expect(steps.filter((step) => doors.includes(step))).toEqual(doors);
  expect(statement()).toContain('from "crm"."accounts"');
});

test('the columns of the result are told with their types', () => {
  const compiled = compileSql(plain, duckdb, list, asOf);
  expect(compiled.ok && compiled.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    ...['account text', 'tier text', 'latent_tier text', 'earned_tier text', 'standing text', 'score double'],
    ...['coverage double', 'current double', 'potential double', 'reasons text', 'facts text', 'amount brings double'],
  ]);
});

test('a scale reads its steps by joins: ClickHouse loses the rows of a kept step that two expressions ask for', () => {
  const log = { by: 'log' };
  const model = modelOf({
    indicators: [
      { id: 'amount', weight: 1, points: log },
      { id: 'profit', weight: 1, points: log },
    ],
  });
  const accounts = { table: ['accounts'], columns: ['account', 'amount', 'profit'] };
  const select = statement(model, clickhouse, { accounts });
  expect(select).toContain('"amount unit"');
  expect(select.match(/(?<!from |join )\(select\b.*/g)).toBeNull();
});

test.each([
  ['duckdb', duckdb],
  ['postgres', postgres],
  ['clickhouse', clickhouse],
])('nothing a person wrote gets out of its quotes, in %s', (_, dialect) => {
  const nasty = `x'; drop table "a"; --\n`;
  const model = modelOf({
    indicators: [{ id: 'region', weight: 1, points: { by: 'categories', points: { [nasty]: 50 }, other: 0 } }],
    tiers: [`V'IP`, 'B'],
    way: {
      by: 'quotas',
      quotas: [
        { tier: `V'IP`, share: 0.2 },
        { tier: 'B', share: 0.8 },
      ],
    },
  });
  const sources: SqlSources = { accounts: { table: ['my "own"', nasty], columns: ['account', 'region'] } };
  const [header, steps] = statement(model, dialect, sources).split('\nwith\n');
  expect(header.split('\n').every((line) => line.startsWith('-- '))).toBe(true);
  // Texts and names taken out, with the quotes doubled in them, nothing of it is left.
  const bare = steps.replaceAll(/\( -- .*$/gm, '(').replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '·');
  expect(bare).not.toMatch(/drop|own|V|IP/);
});

// A backslash before a quote takes its meaning from it in ClickHouse, so that the quote after it would end a text.
test('a backslash is a letter like others in ClickHouse', () => {
  expect(clickhouse.text(`a\\'; drop table "b"`)).toBe(`'a\\\\''; drop table "b"'`);
  expect(clickhouse.named('a\\"b')).toBe('"a\\\\""b"');
});

test('a step that is read more than once is kept in ClickHouse, every step in PostgreSQL, none by order in DuckDB', () => {
  const model = modelOf({ indicators: [{ id: 'amount', weight: 1, points: { by: 'percentile' } }] });
  const kept = (dialect: SqlDialect) =>
    [...statement(model, dialect).matchAll(/^"([^"]+)" as (materialized )?\(/gm)].flatMap(([, step, is]) =>
      is ? [step] : [],
    );
  expect(kept(clickhouse)).toEqual(['measured', 'amount counts']);
  expect(kept(duckdb)).toEqual([]);
  expect(kept(postgres)).toContain('told');
});

test('a statement holds no clock, no chance and no order that is left to the engine', () => {
  const text = statement();
  expect(text).not.toMatch(/now\(|current_date|current_timestamp|random/i);
  for (const [order] of text.matchAll(/order by [^)\n]*/g)) expect(order).toMatch(/ (asc|desc)\b/);
});

test.each([
  ['natural breaks', { way: { by: 'naturalBreaks', of: 'amount' } }, { kind: 'cutsItself', by: 'naturalBreaks' }],
  [
    'a computed ABC',
    { way: { by: 'computedAbc', indicator: 'amount' }, tiers: ['A', 'B', 'C'] },
    { kind: 'cutsItself', by: 'computedAbc' },
  ],
  ['groups of companies', { subsidiaries: 'rolledUp' }, { kind: 'rollsUp' }],
])('%s have no statement, and the gap says which', (_, parts, gap) => {
  const model = modelOf({ indicators: [{ id: 'amount', weight: 1, points: bands }], ...parts });
  expect(compileSql(model, duckdb, list, asOf)).toEqual({ ok: false, gaps: [gap] });
});

// Of its 63 bytes the longest of our names takes 35: “ before outliers distances in order”.
test('an id that PostgreSQL would cut off is refused there alone', () => {
  const id = `a${'b'.repeat(40)}`;
  const own = { id, weight: 1, points: bands, name: 'Own', unit: 'number', polarity: 'higher' };
  const model = modelOf({ indicators: [own] });
  expect(compileSql(model, duckdb, list, asOf).ok).toBe(true);
  expect(compileSql(model, postgres, list, asOf)).toEqual({
    ok: false,
    gaps: [{ kind: 'nameTooLong', indicator: id, most: 28 }],
  });
});

test('a model needs a list or ledgers', () => {
  expect(() => compileSql(plain, duckdb, {}, asOf)).toThrow('over a list of accounts or over ledgers');
});
