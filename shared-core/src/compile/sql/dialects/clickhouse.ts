import { plainDouble, quotedName, quotedText, valueRows } from '../standard-sql';
import type { SqlDialect } from '../sql-dialect';

// A backslash is an escape in texts and in names alike.
const escaped = (text: string) => text.replaceAll('\\', '\\\\');

/** A text as a decimal rounds half away from zero; a text that becomes one has its digits cut off, so it first gets more than count. */
const toDecimals = (x: string, places = 9) => `round(toDecimal256(toString(${x}), 30), ${places})`;

/** ClickHouse 26, which can keep a step that is read more than once. A day lies between 1900 and 2299 there. */
export const clickhouse: SqlDialect = {
  name: 'clickhouse',
  // A name is as long as one likes.
  longestName: 1024,
  types: {
    text: 'Nullable(String)',
    double: 'Nullable(Float64)',
    whole: 'Nullable(Int64)',
    day: 'Nullable(Date32)',
    flag: 'Nullable(Bool)',
  },
  settings: [
    'set enable_materialized_cte = 1',
    // Nulls where the standard has them: in a row that a join found nothing for, and in a sum of nothing.
    'set join_use_nulls = 1',
    'set aggregate_functions_null_for_empty = 1',
    // A name in an expression is that of a column, not of what is selected beside it.
    'set prefer_column_name_to_alias = 1',
    "set union_default_mode = 'DISTINCT'",
    // A template of many conditions is a long statement.
    'set max_query_size = 0',
    'set max_ast_elements = 1000000',
    'set max_expanded_ast_elements = 10000000',
  ],
  // A step is a macro, evaluated wherever it is read, unless it is kept; one that is kept takes memory.
  step: (name, readers) => `${clickhouse.named(name)} as${readers > 1 ? ' materialized' : ''}`,
  named: (name) => quotedName(escaped(name)),
  text: (text) => quotedText(escaped(text)),
  double: (x) => `${plainDouble(x)}e0`,
  day: (day) => `toDate32(${quotedText(day)})`,
  cast: (x, type) => `cast(${x} as ${type})`,
  rounded: (x) =>
    `case when abs(${x}) < 5e-10 then 0e0 when abs(${x}) < 1e15 then toFloat64(toString(${toDecimals(`if(abs(${x}) < 1e15, ${x}, 0e0)`)})) else ${x} end`,
  exact: (x, places = 9) => `toDecimal256(${toDecimals(x, places)}, ${places})`,
  // By way of the text: its own division rounds twice.
  nearest: (x) => `toFloat64(toString(${x}))`,
  isFinite: (x) => `isFinite(${x})`,
  // Texts are compared byte by byte, which in UTF-8 is by code point.
  byCodePoint: (text) => text,
  trimmed: (text) => `trim(both ' \\t\\n\\r' from ${text})`,
  lower: (text) => `lowerUTF8(${text})`,
  // What is not there would become a word.
  json: (text) => `if(isNull(${text}), null, toJSONString(${text}))`,
  daysBetween: (from, to) => `dateDiff('day', ${from}, ${to})`,
  joined: (texts, between) => `arrayStringConcat([${texts.join(', ')}], ${quotedText(between)})`,
  // A join of this kind asks for one equality as well.
  lastUpTo: (step, alias, x) =>
    `asof left join (select *, 0 as "is blank" from ${step}) as ${alias} on isNull(${x}) = ${alias}."is blank" and ${x} >= ${alias}."value"`,
  created: (table, select) => `create table ${table} engine = MergeTree order by tuple() as\n${select}`,
  rows: valueRows,
};
