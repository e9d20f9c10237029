import type { Compiling } from './compiling';

/** A step with the values of a column that are there, least first, each with its place from 1 and how many there are. */
export function ordered(compiling: Compiling, name: string, from: string, value: string, where?: string): string {
  const { named } = compiling.dialect;
  const counted = where ? `${value} is not null and ${where}` : `${value} is not null`;
  return compiling.add(
    name,
    'The values in order.',
    `select ${value} as ${named('value')}, row_number() over (order by ${value} asc) as ${named('place')},\n` +
      `  count(*) over () as ${named('size')}\nfrom ${from}\nwhere ${counted}`,
  );
}

/** Over an ordered step: the value that so many lie before, `before` counted from 0. */
export function valueAfter({ dialect: { named } }: Compiling, before: string): string {
  return `max(case when ${named('place')} = 1 + ${before} then ${named('value')} end)`;
}

/** Over an ordered step: the middle value; of two middle values their mean (`medianOf`). */
export function middle(compiling: Compiling): string {
  const size = compiling.named('size');
  const upper = valueAfter(compiling, `floor(${size} / 2.0)`);
  const lower = valueAfter(compiling, `floor((${size} - 1) / 2.0)`);
  return `${lower} / 2 + ${upper} / 2`;
}
