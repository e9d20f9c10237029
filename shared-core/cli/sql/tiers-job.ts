import {
  calendarDate,
  chanceOfStageName,
  compileLedgerCurrencies,
  compileSql,
  contactKind,
  funnelTemplates,
  indicatorNature,
  indicatorsOf,
  knownIndicators,
  saysClosed,
  type CalendarDate,
  type ContactKind,
  type SegmentationModel,
  type Speaker,
  type SqlContacts,
  type SqlDeals,
  type SqlLedgers,
  type SqlSources,
  type SqlTableOf,
} from '@keystage/core';
import { Refusal } from '../refusal';
import type { JobOf } from './sql-model';
import type { LedgerOption, SqlOptions, TableName } from './sql-options';
import type { ColumnKind, SqlSession } from './sql-session';
import { tableColumns } from './table-columns';
import type { TablesThere } from './tables-there';
import type { SqlWords } from './words';

/** What a job is made with beside the model and the options. */
export interface Making {
  readonly asOf: CalendarDate;
  readonly say: SqlWords;
  readonly speak: Speaker;
  warn(line: string): void;
}

/** Tiers of the accounts of a list, of ledgers, or of both. */
export function tiersJob(model: SegmentationModel, options: SqlOptions, making: Making): JobOf {
  const { dialect } = options;
  const { asOf, say } = making;
  return async (there, session) => {
    const sources =
      there && session
        ? await sourcesThere(model, options, making, there, session)
        : printedSources(model, options, making);
    const compiled = compileSql(model, dialect, sources, asOf);
    if (!compiled.ok) throw new Refusal(...compiled.gaps.map((gap) => `${model.id}: ${say.gap(gap)}`));
    if (session) await refuseMixedCurrencies(model, options, making, sources, session);
    const over = [options.accounts, ...Object.values(options.ledgers)].flatMap((table) =>
      table ? [table.join('.')] : [],
    );
    return {
      select: compiled.select,
      over: over.join(', '),
      report: async (running, from) => [
        ...(await tierLines(model, options, say, running, from)),
        ...(options.former ? await moveLines(options, options.former, say, running, from) : []),
      ],
    };
  };
}

/** What the model looks at, and what tells a prospect. */
const figuresOf = (model: SegmentationModel) => [...new Set([...indicatorsOf(model), 'transactionCount', 'amount'])];

/** Tables as they are asked for: a printed statement reads the columns that every ledger of its kind has. */
export function printedSources(model: SegmentationModel, options: SqlOptions, { say }: Making): SqlSources {
  const { accounts, former, overrides } = options;
  const columns = ['account', ...(model.kinds.length > 0 ? ['account_kind'] : [])];
  const beside = Object.keys(options.ledgers).length > 0 ? columns : [...columns, ...figuresOf(model)];
  const currency = options.rates ? ['currency'] : [];
  const ledgers = ledgersOf(model, options, say, (kind, table) => ({
    table,
    columns: [...tableColumns[kind].printed, ...(kind === 'contacts' ? [] : currency)],
  }));
  return {
    ...(accounts && { accounts: { table: accounts, columns: beside } }),
    ...(ledgers && { ledgers }),
    ...(former && { former }),
    ...(overrides && { overrides }),
  };
}

async function sourcesThere(
  model: SegmentationModel,
  options: SqlOptions,
  { say, warn }: Making,
  there: TablesThere,
  session: SqlSession,
): Promise<SqlSources> {
  const { accounts, former, overrides, rates } = options;
  const windowed = model.window !== 'all';
  const columnsOf = new Map<LedgerOption, readonly string[]>();
  for (const [kind, table] of Object.entries(options.ledgers) as [LedgerOption, TableName][]) {
    columnsOf.set(kind, await there.known(kind, table, { windowed }));
  }
  if (rates) {
    await there.known('rates', rates);
    await there.refuseRepeats(rates, ['currency', 'from']);
  }
  const ledgers = ledgersOf(model, options, say, (kind, table) => ({ table, columns: columnsOf.get(kind) ?? [] }));
  const worded: SqlLedgers | undefined = ledgers && {
    ...ledgers,
    ...(ledgers.contacts && { contacts: await withWords(ledgers.contacts, options, session) }),
    ...(ledgers.deals && { deals: await withStages(ledgers.deals, options, session) }),
  };
  const list = accounts && (await listThere(model, accounts, there));
  for (const [kind, table] of [['former', former] as const, ['overrides', overrides] as const]) {
    if (!table) continue;
    await there.known(kind, table);
    await there.refuseRepeats(table, ['account']);
  }
  const sources: SqlSources = {
    ...(list && { accounts: list }),
    ...(worded && { ledgers: worded }),
    ...(former && { former }),
    ...(overrides && { overrides }),
  };
  tellWhatIsMissing(model, options, sources, say, warn);
  return sources;
}

async function listThere(model: SegmentationModel, table: TableName, there: TablesThere): Promise<SqlTableOf> {
  const kinds = Object.fromEntries(
    figuresOf(model).map((id): [string, ColumnKind] => [
      id,
      indicatorNature(model, id).unit === 'category' ? 'text' : 'number',
    ]),
  );
  const columns = await there.having(table, kinds, [['account']]);
  await there.refuseRepeats(table, ['account']);
  return { table, columns };
}

/** An indicator that nothing says is blank for every account, which is told; where none is said, there is nothing to run. */
function tellWhatIsMissing(
  model: SegmentationModel,
  { accounts, ledgers }: SqlOptions,
  sources: SqlSources,
  say: SqlWords,
  warn: (line: string) => void,
): void {
  const known = knownIndicators(sources);
  const missing = indicatorsOf(model).filter((id) => !known.includes(id));
  if (missing.length === 0) return;
  const tables = [accounts, ...Object.values(ledgers)].flatMap((table) => (table ? [table.join('.')] : [])).join(', ');
  if (missing.length === indicatorsOf(model).length) {
    const got = sources.accounts?.columns.join(', ') ?? tables;
    throw new Refusal(say.noFigure(tables, model.id, got, missing.join(', ')));
  }
  warn(say.notThere(tables, missing.join(', ')));
}

function ledgersOf(
  model: SegmentationModel,
  { ledgers, rates, leaveReturnsIn, cancelled }: SqlOptions,
  say: SqlWords,
  tableOf: (kind: LedgerOption, table: TableName) => SqlTableOf,
): SqlLedgers | undefined {
  if (Object.keys(ledgers).length === 0) return undefined;
  if (rates && model.currency === undefined) throw new Refusal(say.noCurrency(model.id));
  return {
    ...Object.fromEntries(
      (Object.entries(ledgers) as [LedgerOption, TableName][]).map(([kind, table]) => [kind, tableOf(kind, table)]),
    ),
    returns: {
      ...(leaveReturnsIn && { marked: 'leaveIn' as const }),
      ...(cancelled !== undefined && { cancellationPrefix: cancelled }),
    },
    ...(rates && { rates: { corporate: model.currency!, table: rates } }),
  };
}

/** The words that notes are called by, and which kind each means to the core. */
async function withWords(contacts: SqlContacts, options: SqlOptions, session: SqlSession): Promise<SqlContacts> {
  const words: Partial<Record<ContactKind, string[]>> = {};
  for (const name of await namesIn(contacts, 'contact_kind', options, session)) {
    const kind = contactKind(name);
    if (kind) words[kind] = [...(words[kind] ?? []), name];
  }
  return { ...contacts, words };
}

/** The names of stages that deals have: which are closed, and what the house gives the others where nobody wrote a probability. */
async function withStages(deals: SqlDeals, options: SqlOptions, session: SqlSession): Promise<SqlDeals> {
  if (!deals.columns.includes('stage')) return deals;
  const chanceOf = chanceOfStageName(funnelTemplates[0]);
  const stages = (await namesIn(deals, 'stage', options, session)).map((name) => {
    const chance = chanceOf(name);
    return { name, closed: saysClosed(name), ...(chance !== undefined && { chance }) };
  });
  return { ...deals, stages };
}

async function namesIn(
  { table }: SqlTableOf,
  column: string,
  { dialect: { named } }: SqlOptions,
  session: SqlSession,
): Promise<string[]> {
  const name = named(column);
  const rows = await session.rows(
    `select distinct ${name} from ${table.map(named).join('.')} where ${name} is not null order by ${name} asc`,
  );
  return rows.map((row) => String(row[column]));
}

/** Amounts in several currencies are not added up unless rates say what they are worth: asked before anything is written. */
async function refuseMixedCurrencies(
  model: SegmentationModel,
  { dialect, rates }: SqlOptions,
  { asOf, say, speak }: Making,
  sources: SqlSources,
  session: SqlSession,
): Promise<void> {
  const asked = compileLedgerCurrencies(model, dialect, sources, asOf);
  if (asked === undefined) return;
  const rows = await session.rows(asked);
  const problems = rates
    ? rows
        .filter((row) => Number(row['lines']) > 0)
        .map((row) => ({
          kind: 'rateMissing' as const,
          currency: String(row['currency']),
          date: calendarDate(dayText(row['day']))!,
          lines: Number(row['lines']),
        }))
    : [...new Set(rows.map((row) => row['reader']))].flatMap((reader) => {
        const currencies = rows.filter((row) => row['reader'] === reader).map((row) => String(row['currency']));
        return currencies.length > 1 ? [{ kind: 'mixedCurrencies' as const, currencies }] : [];
      });
  if (problems.length > 0) {
    throw new Refusal(...problems.map((problem) => `${speak.intakeProblem(problem)} → ${say.giveRates}`));
  }
}

const dayText = (cell: unknown) => (cell instanceof Date ? cell.toISOString() : String(cell)).slice(0, 10);

async function tierLines(
  { tiers }: SegmentationModel,
  { dialect: { named } }: SqlOptions,
  say: SqlWords,
  session: SqlSession,
  from: string,
): Promise<string[]> {
  const tier = named('tier');
  const rows = await session.rows(`select ${tier}, count(*) as ${named('accounts')}\nfrom ${from}\ngroup by ${tier}`);
  return [...tiers, null].map((one) => {
    const found = rows.find((row) => (row['tier'] ?? null) === one);
    return say.counted(one ?? say.noTier, Number(found?.['accounts'] ?? 0));
  });
}

/** Who had which latent tier before and has which now. */
async function moveLines(
  { dialect: { named } }: SqlOptions,
  former: TableName,
  say: SqlWords,
  session: SqlSession,
  from: string,
): Promise<string[]> {
  const [account, latent] = [named('account'), named('latent_tier')];
  const moves = await session.rows(
    `select f.${latent} as ${named('before')}, k.${latent} as ${named('now')}, count(*) as ${named('accounts')}\n` +
      `from ${from} k\n  join ${former.map(named).join('.')} f on f.${account} = k.${account}\n` +
      `where f.${latent} is distinct from k.${latent}\ngroup by f.${latent}, k.${latent}\norder by 3 desc, 1, 2`,
  );
  if (moves.length === 0) return [say.nobodyMoved];
  const name = (tier: unknown) => (typeof tier === 'string' && tier !== '' ? tier : say.noTier);
  return [
    say.moved,
    ...moves.map((move) => say.move(name(move['before']), name(move['now']), Number(move['accounts']))),
  ];
}
