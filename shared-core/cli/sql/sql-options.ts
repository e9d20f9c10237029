import { calendarDate, clickhouse, duckdb, postgres, type CalendarDate, type SqlDialect } from '@keystage/core';
import { oneOf, readOptions } from '../read-options';
import { WrongUsage } from '../refusal';
import { languages, type CliLanguage } from '../words';
import { isClickHouseAddress } from './clickhouse-address';
import { withoutPassword } from './without-password';

const dialects = { duckdb, postgres, clickhouse } as const satisfies Readonly<Record<string, SqlDialect>>;

/** The engines a model can be written for. */
export const dialectNames = Object.keys(dialects) as readonly (keyof typeof dialects)[];

/** The name of a table: schema and name, or a name alone. */
export type TableName = readonly string[];

/** The options that name a ledger's table. */
export const ledgerOptions = ['orders', 'invoices', 'receipts', 'contacts', 'deals'] as const;
export type LedgerOption = (typeof ledgerOptions)[number];

/** What `keystage sql` is asked to do, whatever it compiles. */
export interface SqlOptions {
  readonly model: string | undefined;
  readonly dialect: SqlDialect;
  readonly asOf: CalendarDate | undefined;
  /** Undefined where ledgers alone say which accounts there are. */
  readonly accounts: TableName | undefined;
  readonly ledgers: Readonly<Partial<Record<LedgerOption, TableName>>>;
  readonly rates: TableName | undefined;
  readonly leaveReturnsIn: boolean;
  readonly cancelled: string | undefined;
  readonly former: TableName | undefined;
  readonly overrides: TableName | undefined;
  /** A stage template: then a pipeline is weighed. */
  readonly template: string | undefined;
  readonly evidence: TableName;
  readonly lists: Readonly<Record<string, TableName>>;
  readonly metSince: TableName | undefined;
  /** A folder of Parquet or CSV files, or a connection string. */
  readonly source: string | undefined;
  /** The file, or in a database the table, that the result goes into. */
  readonly out: string | undefined;
  readonly resume: boolean;
  /** In how many engines the list lies, where what each of them runs is to be printed. */
  readonly shards: number | undefined;
  readonly language: CliLanguage;
}

/** Reads the words after `keystage sql`. */
export function sqlOptions(args: readonly string[]): SqlOptions {
  const given = readOptions(args, {
    model: { value: 'FILE' },
    dialect: { value: dialectNames.join('|') },
    'as-of': { value: 'DATE' },
    accounts: { value: 'TABLE' },
    orders: { value: 'TABLE' },
    invoices: { value: 'TABLE' },
    receipts: { value: 'TABLE' },
    contacts: { value: 'TABLE' },
    deals: { value: 'TABLE' },
    rates: { value: 'TABLE' },
    returns: { value: 'deduct|keep' },
    cancelled: { value: 'PREFIX' },
    former: { value: 'TABLE' },
    overrides: { value: 'TABLE' },
    template: { value: 'TEMPLATE' },
    evidence: { value: 'TABLE' },
    list: { value: 'PATH=TABLE', repeated: true },
    'met-since': { value: 'TABLE' },
    run: { value: 'SOURCE' },
    out: { value: 'FILE' },
    resume: {},
    shards: { value: 'N' },
    lang: { value: languages.join('|') },
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
  const server = source === undefined ? undefined : serverOf(source);
  const name = said ?? server ?? 'duckdb';
  if (source !== undefined && name !== (server ?? 'duckdb')) {
    throw new WrongUsage(`--run: expected ${sourceFor[name]} for ${name}, got “${withoutPassword(source)}”.`);
  }
  const resume = given.all('resume').length > 0;
  if (resume && server === undefined) {
    throw new WrongUsage(
      '--resume: expected --run postgres://… or https://… beside it. Over a folder nothing is kept of a run that broke off: run it again.',
    );
  }
  const table = (option: Parameters<typeof given.one>[0]) => given.one(option)?.split('.');
  const template = given.one('template');
  for (const option of ['evidence', 'list', 'met-since'] as const) {
    if (template === undefined && given.all(option).length > 0) {
      throw new WrongUsage(`--${option}: expected --template beside it, the stages that evidence is held against.`);
    }
  }
  const ledgers = Object.fromEntries(
    ledgerOptions.flatMap((option) => (table(option) ? [[option, table(option)!]] : [])),
  );
  const ledgersAlone = Object.keys(ledgers).length > 0;
  return {
    model: given.one('model'),
    dialect: dialects[name],
    asOf,
    accounts: table('accounts') ?? (ledgersAlone ? undefined : ['accounts']),
    ledgers,
    rates: table('rates'),
    leaveReturnsIn: oneOf('returns', given.one('returns'), ['deduct', 'keep'] as const) === 'keep',
    cancelled: given.one('cancelled'),
    former: table('former'),
    overrides: table('overrides'),
    template,
    evidence: table('evidence') ?? ['evidence'],
    lists: Object.fromEntries(given.all('list').map(listOption)),
    metSince: table('met-since'),
    source,
    out,
    resume,
    shards: shardsOption(given.one('shards'), [
      [source !== undefined, 'expected no --run beside it, got one. What each engine runs is printed, in its order.'],
      [
        template !== undefined,
        'expected accounts, got --template. Deals do not hang on one another: run it on each shard.',
      ],
      [
        ledgersAlone,
        "expected a table of accounts, got ledgers. Derive the figures first, where an account's lines lie.",
      ],
    ]),
    language: oneOf('lang', given.one('lang'), languages) ?? 'en',
  };
}

function shardsOption(
  said: string | undefined,
  obstacles: readonly (readonly [stands: boolean, sentence: string])[],
): number | undefined {
  if (said === undefined) return undefined;
  const [obstacle] = obstacles.filter(([stands]) => stands);
  if (obstacle) throw new WrongUsage(`--shards: ${obstacle[1]}`);
  const shards = /^\d{1,4}$/.test(said) ? Number(said) : 0;
  if (shards < 2) throw new WrongUsage(`--shards: expected how many there are, from 2 to 9999, got “${said}”.`);
  return shards;
}

function listOption(said: string): [string, TableName] {
  const [path, table, ...others] = said.split('=');
  if (!path || !table || others.length > 0) {
    throw new WrongUsage(`--list: expected PATH=TABLE, got “${said}”. PATH is the list's name in the template.`);
  }
  return [path, table.split('.')];
}

/** The engine that a source is the address of; a folder is none. */
function serverOf(source: string): 'postgres' | 'clickhouse' | undefined {
  if (/^postgres(ql)?:\/\//.test(source)) return 'postgres';
  return isClickHouseAddress(source) ? 'clickhouse' : undefined;
}

const sourceFor: Readonly<Record<SqlDialect['name'], string>> = {
  duckdb: 'a folder of Parquet or CSV files',
  postgres: 'a connection string, postgres://…',
  clickhouse: 'an address, https://host:8443/database,',
};
