import type { Compiling } from './compiling';

/**
 * A step with the distinct values of a part of the model, how many `accounts` have each, how many have it or less (`up_to`), and how many
 * there are (`size`): of the list or, where it lies in shards, of all of them. Counted once, no row of the list is ever sorted for its rank.
 */
export function countedPart(compiling: Compiling, part: string, from: string, value: string): string {
  const of = (name: string) => compiling.named(name);
  const step = countsOf(part);
  if (compiling.statement.has(step)) return of(step);
  const [accounts, upTo, size] = ['accounts', 'up_to', 'size'].map(of);
  const all = `${compiling.whole(`sum(${accounts}) over ()`)} as ${size}`;
  const { gathered } = compiling.sources;
  if (gathered) {
    return compiling.add(
      step,
      'The values that all shards have, and how many have each.',
      `select ${of('value')}, ${accounts}, ${upTo}, ${all}\n` +
        `from ${gathered.values.map(of).join('.')}\nwhere ${of('part')} = ${compiling.dialect.text(part)}`,
    );
  }
  // Nought is one value, whatever its sign.
  const plain = `${value} + ${compiling.dialect.double(0)}`;
  return compiling.add(
    step,
    'The values that there are, and how many have each.',
    `select ${of('value')}, ${accounts}, ${compiling.whole(runningSum(compiling, of('value')))} as ${upTo}, ${all}\n` +
      `from (select ${plain} as ${of('value')}, count(*) as ${accounts} from ${from} where ${value} is not null group by ${plain}) as ${of('counted')}`,
  );
}

export const countsOf = (part: string) => `${part} counts`;

function runningSum({ dialect: { named } }: Compiling, value: string): string {
  return `sum(${named('accounts')}) over (order by ${value} asc rows between unbounded preceding and current row)`;
}

/** A step with values in order, least first, each with how many `accounts` have it, the `place` of the last of them, and how many there are. */
export function ordered(compiling: Compiling, name: string, from: string, value: string, where?: string): string {
  const { named } = compiling.dialect;
  return compiling.add(
    name,
    'The values in order.',
    `select ${value} as ${named('value')}, ${named('accounts')},\n  ${runningSum(compiling, value)} as ${named('place')},\n` +
      `  sum(${named('accounts')}) over () as ${named('size')}\nfrom ${from}${where ? `\nwhere ${where}` : ''}`,
  );
}

/** The values of a part of the model in order. */
export function orderedPart(compiling: Compiling, part: string, from: string, value: string): string {
  return ordered(compiling, `${part} in order`, countedPart(compiling, part, from, value), compiling.named('value'));
}

/** Over an ordered step: the value that so many lie before, `before` counted from 0. */
export function valueAfter({ dialect: { named } }: Compiling, before: string): string {
  const [place, accounts] = [named('place'), named('accounts')];
  return `max(case when ${before} >= ${place} - ${accounts} and ${before} < ${place} then ${named('value')} end)`;
}

/** Over an ordered or counted step: how many values there are. */
export function howMany(compiling: Compiling): string {
  return compiling.whole(`coalesce(sum(${compiling.named('accounts')}), 0)`);
}

/** Over an ordered step: the middle value; of two middle values their mean (`medianOf`). */
export function middle(compiling: Compiling): string {
  const size = compiling.named('size');
  const upper = valueAfter(compiling, `floor(${size} / 2.0)`);
  const lower = valueAfter(compiling, `floor((${size} - 1) / 2.0)`);
  return `${lower} / 2 + ${upper} / 2`;
}
