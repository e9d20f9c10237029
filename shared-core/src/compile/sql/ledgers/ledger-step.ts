import { firstCase, type Compiling } from '../compiling';
import type { SqlTableOf } from '../sql-sources';
import { dayWindowStart } from './day-window-start';

/** What a ledger says of the accounts it speaks of: a step with `account` and a column for each indicator, and what it means to be in none. */
export interface LedgerStep {
  readonly step: string;
  readonly indicators: readonly string[];
  readonly absent: Readonly<Record<string, number>>;
  /** The same, where it follows from the ledger itself. */
  readonly absentAsTold?: Readonly<Record<string, string>>;
}

/** Reads one table of a ledger: its columns by name, as the types they are taken for. A table without a column has blanks there. */
export class LedgerTableOf {
  constructor(
    private readonly compiling: Compiling,
    private readonly source: SqlTableOf,
  ) {}

  has(column: string): boolean {
    return this.source.columns.includes(column);
  }

  cell(column: string, type: 'text' | 'double' | 'day'): string {
    const { dialect } = this.compiling;
    return this.has(column)
      ? dialect.cast(this.compiling.named(column), dialect.types[type])
      : this.compiling.blank(type);
  }

  /** A key, blank where the cell is empty. */
  key(column: string): string {
    return `nullif(${this.cell(column, 'text')}, '')`;
  }

  /** A number where the cell holds one. */
  number(column: string): string {
    const x = this.cell(column, 'double');
    return `case when ${this.compiling.dialect.isFinite(x)} then ${x} end`;
  }

  isUnreadable(column: string): string {
    return this.has(column) ? `not ${this.compiling.dialect.isFinite(this.cell(column, 'double'))}` : 'false';
  }

  get from(): string {
    return this.source.table.map((part) => this.compiling.named(part)).join('.');
  }
}

/** What a line says as far as its fate hangs on it: columns of the step before. */
interface FateOf {
  /** Left out where the table has no dates: then every line is of the day. */
  readonly day?: string;
  readonly isUnreadable: string;
  readonly isIncomplete: string;
}

/** Whether a line counts, and if not, why: the first that holds, as `lineFate` has it. Lines without an account are left away before. */
export function lineFate(compiling: Compiling, { day, isUnreadable, isIncomplete }: FateOf): string {
  const today = compiling.dialect.day(compiling.asOf);
  const start = dayWindowStart(compiling);
  return firstCase(
    [
      ...(day ? [[`${day} is null`, `'incomplete'`] as const, [`${day} > ${today}`, `'later'`] as const] : []),
      [`coalesce(${isUnreadable}, false)`, `'unreadable'`],
      [isIncomplete, `'incomplete'`],
      [day && start ? `${day} > ${start}` : 'true', `'used'`],
    ],
    `'outsideWindow'`,
  );
}

/** Over lines of an account: 2 where one can be used, 1 where none can and one cannot be read, 0 where all lack something. */
export function bestOfLines(fate: string): string {
  return `max(case when ${fate} = 'unreadable' then 1 when ${fate} = 'incomplete' then 0 else 2 end)`;
}

/** Sums of money as decimals, and nought where nothing is added up. */
export const sumWhere = (condition: string, amount: string) =>
  `coalesce(sum(case when ${condition} then ${amount} end), 0)`;

/**
 * A quotient of decimals as the double nearest to it (`decimalQuotient`): as whole numbers where both have up to six decimals, else of the
 * doubles nearest to them.
 */
export function quotient({ dialect }: Compiling, one: string, other: string): string {
  const [a, b] = [one, other].map((x) => `(${x})`);
  const whole = (x: string) => dialect.nearest(`(${x} * 1000000)`);
  return (
    `case when ${a} = round(${a}, 6) and ${b} = round(${b}, 6) then ${whole(a)} / ${whole(b)} ` +
    `else ${dialect.nearest(a)} / ${dialect.nearest(b)} end`
  );
}
