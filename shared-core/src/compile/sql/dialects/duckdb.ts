import { plainDouble, quotedName, quotedText, tableAs, valueRows } from '../standard-sql';
import type { SqlDialect } from '../sql-dialect';

/** DuckDB 1.x, embedded: the default. */
export const duckdb: SqlDialect = {
  name: 'duckdb',
  longestName: 1024,
  types: { text: 'varchar', double: 'double', whole: 'bigint', day: 'date', flag: 'boolean' },
  settings: [],
  step: (name) => `${quotedName(name)} as`,
  named: quotedName,
  text: quotedText,
  // An exponent makes a double of a literal.
  double: (x) => `${plainDouble(x)}e0`,
  day: (day) => `date ${quotedText(day)}`,
  cast: (x, type) => `cast(${x} as ${type})`,
  // A text becomes a decimal half away from zero; from 2⁵³ on a double is whole. So small that its text has an exponent of three digits, it would become 1e-9.
  rounded: (x) =>
    `case when abs(${x}) < 5e-10 then 0e0 when abs(${x}) < 1e15 then cast(cast(cast(${x} as varchar) as decimal(38, 9)) as double) else ${x} end`,
  exact: (x, places = 9) => `cast(cast(${x} as varchar) as decimal(38, ${places}))`,
  nearest: (x) => `cast(${x} as double)`,
  isFinite: (x) => `isfinite(${x})`,
  byCodePoint: (text) => `${text} collate "binary"`,
  trimmed: (text) => `trim(${text}, chr(9) || chr(10) || chr(13) || ' ')`,
  lower: (text) => `lower(${text})`,
  json: (text) => `cast(to_json(${text}) as varchar)`,
  daysBetween: (from, to) => `(${to} - ${from})`,
  joined: (texts, between) => `concat_ws(${quotedText(between)}, ${texts.join(', ')})`,
  lastUpTo: (step, alias, x) => `asof left join ${step} ${alias} on ${x} >= ${alias}."value"`,
  created: tableAs,
  rows: valueRows,
};
