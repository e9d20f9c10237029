import type { Compiling } from './compiling';

/**
 * A step with the values of a column that are there, least first, each with its `place` from 1 and how many there are. Over shards a value
 * stands there once, with as many `accounts` as have it, and its place is that of the last of them.
 */
export function ordered(compiling: Compiling, name: string, from: string, value: string, where?: string): string {
  const { named } = compiling.dialect;
  const counted = where ? `${value} is not null and ${where}` : `${value} is not null`;
  const places = compiling.isSharded
    ? `${named('accounts')},\n  sum(${named('accounts')}) over (order by ${value} asc rows between unbounded preceding and current row) as ${named('place')},\n` +
      `  sum(${named('accounts')}) over () as ${named('size')}`
    : `row_number() over (order by ${value} asc) as ${named('place')},\n  count(*) over () as ${named('size')}`;
  return compiling.add(
    name,
    'The values in order.',
    `select ${value} as ${named('value')}, ${places}\nfrom ${from}\nwhere ${counted}`,
  );
}

/** The values of a part of the model in order: of the list, or of all shards together. */
export function orderedPart(compiling: Compiling, part: string, from: string, value: string): string {
  const name = `${part} in order`;
  return compiling.isSharded
    ? ordered(compiling, name, compiling.gathered(part), compiling.named('value'))
    : ordered(compiling, name, from, value);
}

/** Over an ordered step: the value that so many lie before, `before` counted from 0. */
export function valueAfter({ dialect: { named }, isSharded }: Compiling, before: string): string {
  const isIt = isSharded
    ? `${before} >= ${named('place')} - ${named('accounts')} and ${before} < ${named('place')}`
    : `${named('place')} = 1 + ${before}`;
  return `max(case when ${isIt} then ${named('value')} end)`;
}

/** Over an ordered step: how many values there are. */
export function howMany({ dialect, isSharded }: Compiling): string {
  return isSharded ? dialect.cast(`coalesce(sum(${dialect.named('accounts')}), 0)`, dialect.types.whole) : 'count(*)';
}

/** How many times a value of an ordered step counts, to be written before it. */
export function timesOf({ dialect, isSharded }: Compiling): string {
  return isSharded ? `${dialect.named('accounts')} * ` : '';
}

/** Over an ordered step: the middle value; of two middle values their mean (`medianOf`). */
export function middle(compiling: Compiling): string {
  const size = compiling.named('size');
  const upper = valueAfter(compiling, `floor(${size} / 2.0)`);
  const lower = valueAfter(compiling, `floor((${size} - 1) / 2.0)`);
  return `${lower} / 2 + ${upper} / 2`;
}
