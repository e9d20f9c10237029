import type { SqlDialect } from '../sql-dialect';
import { plainDouble, quotedName, quotedText, tableAs, valueRows } from '../standard-sql';

/** PostgreSQL 12 and later. What passes the range of doubles is an error there, not an infinity. */
export const postgres: SqlDialect = {
  name: 'postgres',
  longestName: 63,
  types: { text: 'text', double: 'double precision', whole: 'bigint', day: 'date', flag: 'boolean' },
  // Doubles as texts to their last bit; a backslash in a text is a backslash.
  settings: ['set extra_float_digits = 1', 'set standard_conforming_strings = on', `set datestyle = 'ISO, YMD'`],
  // Left to itself the planner writes each step into the next, and an expression that is used twice in each step grows without bounds.
  step: (name) => `${quotedName(name)} as materialized`,
  named: quotedName,
  text: quotedText,
  double: (x) => `float8 ${quotedText(plainDouble(x))}`,
  day: (day) => `date ${quotedText(day)}`,
  cast: (x, type) => `cast(${x} as ${type})`,
  // By way of the text: a cast from a double keeps 15 digits.
  rounded: (x) => `cast(round(cast(cast(${x} as text) as numeric), 9) as double precision)`,
  // Any number of decimals, unless so many are asked for.
  exact: (x, places) => {
    const decimal = `cast(cast(${x} as text) as numeric)`;
    return places === undefined ? decimal : `round(${decimal}, ${places})`;
  },
  nearest: (x) => `cast(${x} as double precision)`,
  isFinite: (x) => `(${x} not in (float8 'NaN', float8 'Infinity', float8 '-Infinity'))`,
  byCodePoint: (text) => `${text} collate "C"`,
  trimmed: (text) => `btrim(${text}, chr(9) || chr(10) || chr(13) || ' ')`,
  lower: (text) => `lower(${text})`,
  json: (text) => `cast(to_json(${text}) as text)`,
  daysBetween: (from, to) => `(${to} - ${from})`,
  joined: (texts, between) => `concat_ws(${quotedText(between)}, ${texts.join(', ')})`,
  lastUpTo: (step, alias, x) =>
    `left join lateral (select * from ${step} where ${step}."value" <= ${x} order by ${step}."value" desc limit 1) ${alias} on true`,
  created: tableAs,
  rows: valueRows,
};
