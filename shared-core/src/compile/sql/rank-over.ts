import type { Compiling } from './compiling';
import { countsOf } from './order-statistics';

/** How many have less than an account, and how many have as much or less; seen from the other end where more comes first. */
export interface RankOver {
  readonly below: string;
  readonly upTo: string;
}

/** Among the rows of the step itself. */
export function rankOver(value: string, downwards: boolean): RankOver {
  const order = `order by ${value} ${downwards ? 'desc' : 'asc'} nulls last`;
  return {
    below: `(rank() over (${order}) - 1)`,
    upTo: `count(*) over (${order} range between unbounded preceding and current row)`,
  };
}

/** By the counts of a part (`countedPart`), whose step there is by now: `joins` then has the join that finds it. */
export function rankByCounts(
  compiling: Compiling,
  part: string,
  { value, downwards, joins }: { readonly value: string; readonly downwards: boolean; readonly joins: string[] },
): RankOver {
  const { dialect } = compiling;
  const alias = compiling.named(`${part} rank`);
  const of = (column: string) => `${alias}.${compiling.named(column)}`;
  // Nought is one value, whatever its sign.
  joins.push(
    `left join ${compiling.named(countsOf(part))} as ${alias} on ${of('value')} = ${value} + ${dialect.double(0)}`,
  );
  const [accounts, upTo, size] = ['accounts', 'up_to', 'size'].map(of);
  return downwards
    ? { below: `(${size} - ${upTo})`, upTo: `(${size} - ${upTo} + ${accounts})` }
    : { below: `(${upTo} - ${accounts})`, upTo };
}
