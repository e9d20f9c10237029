import { calendarDate, clickhouse, duckdb, postgres, type CalendarDate, type SqlDialect } from '@keystage/core';
import { oneOf, readOptions } from '../read-options';
import { WrongUsage } from '../refusal';

const dialects = { duckdb, postgres, clickhouse } as const satisfies Readonly<Record<string, SqlDialect>>;

/** The engines a model can be written for. */
export const dialectNames = Object.keys(dialects) as readonly (keyof typeof dialects)[];

/** What `keystage sql` is asked to do. */
export interface SqlOptions {
  readonly model: string | undefined;
  readonly dialect: SqlDialect;
  readonly asOf: CalendarDate | undefined;
  /** Names of tables: schema and name, or a name alone. */
  readonly accounts: readonly string[];
  readonly former: readonly string[] | undefined;
  readonly overrides: readonly string[] | undefined;
  /** A folder of Parquet or CSV files, or a connection string. */
  readonly source: string | undefined;
  /** The file, or in a database the table, that the result goes into. */
  readonly out: string | undefined;
}

/** Reads the words after `keystage sql`. */
export function sqlOptions(args: readonly string[]): SqlOptions {
  const given = readOptions(args, {
    model: { value: 'FILE' },
    dialect: { value: dialectNames.join('|') },
    'as-of': { value: 'DATE' },
    accounts: { value: 'TABLE' },
    former: { value: 'TABLE' },
    overrides: { value: 'TABLE' },
    run: { value: 'SOURCE' },
    out: { value: 'FILE' },
  });
  if (given.words.length > 0) {
    throw new WrongUsage(`Expected options alone, got “${given.words[0]}”. Write: keystage sql --model MODEL`);
  }
  const [source, out, day] = [given.one('run'), given.one('out'), given.one('as-of')];
  const asOf = day === undefined ? undefined : calendarDate(day);
  if (asOf === null) throw new WrongUsage(`--as-of: expected a day as YYYY-MM-DD, got “${day}”.`);
  if (source === undefined && out !== undefined) {
    throw new WrongUsage('--out: expected --run SOURCE beside it. Without a run the statement is printed.');
  }
  if (source !== undefined && out === undefined) {
    throw new WrongUsage('--run: expected --out beside it, for the result. Write --run SOURCE --out FILE.');
  }
  const said = oneOf('dialect', given.one('dialect'), dialectNames);
  const inServer = source !== undefined && isConnection(source);
  if (source !== undefined && said === 'clickhouse') {
    throw new WrongUsage(
      '--run: expected duckdb or postgres, got clickhouse, whose statement is printed. ' +
        'Leave --run away, and hand what is printed to clickhouse client --multiquery.',
    );
  }
  const name = said ?? (inServer ? 'postgres' : 'duckdb');
  if (source !== undefined && inServer !== (name === 'postgres')) {
    throw new WrongUsage(
      `--run: expected ${name === 'postgres' ? 'a connection string, postgres://…' : 'a folder of Parquet or CSV files'} for ${name}, got “${withoutPassword(source)}”.`,
    );
  }
  const table = (option: 'accounts' | 'former' | 'overrides') => given.one(option)?.split('.');
  return {
    model: given.one('model'),
    dialect: dialects[name],
    asOf,
    accounts: table('accounts') ?? ['accounts'],
    former: table('former'),
    overrides: table('overrides'),
    source,
    out,
  };
}

const isConnection = (source: string) => /^postgres(ql)?:\/\//.test(source);

/** A connection string as it may be shown. */
export function withoutPassword(source: string): string {
  return source.replace(/(:\/\/[^/@:]*):[^/@]*@/, '$1@');
}
