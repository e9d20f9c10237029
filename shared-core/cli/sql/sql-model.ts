import {
  compileSql,
  indicatorNature,
  indicatorsOf,
  type SegmentationModel,
  type SqlDialect,
  type SqlSources,
} from '@keystage/core';
import { chooseModel } from '../choose-model';
import { Refusal } from '../refusal';
import type { Terminal } from '../terminal';
import { cliWords } from '../words';
import { duckDbSession } from './duckdb-session';
import { postgresSession } from './postgres-session';
import { sentenceOfGap } from './sentence-of-gap';
import { sqlOptions, type SqlOptions } from './sql-options';
import type { SqlSession } from './sql-session';

/**
 * `keystage sql --model MODEL`: the model as one statement of an engine, printed or, with `--run`, run where the list lies. The result is
 * written whole or not at all; how many accounts each tier has, and who moved since the former run, is said.
 */
export async function sqlModel(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = sqlOptions(args);
  const model = await chooseModel(options.model, cliWords.en.core);
  if (options.source === undefined) {
    const columns = ['account', ...(model.kinds.length > 0 ? ['account_kind'] : []), ...figuresOf(model)];
    const { dialect } = options;
    for (const setting of dialect.settings) terminal.say(`${setting};`);
    terminal.say(`${statementOf(model, options, columns, terminal)};`);
    return 0;
  }
  terminal.progress(`Opening ${options.dialect.name} …`);
  const numbers = figuresOf(model).filter((id) => indicatorNature(model, id).unit !== 'category');
  const session =
    options.dialect.name === 'postgres'
      ? postgresSession(options.source)
      : await duckDbSession(options.source, numbers);
  try {
    return await runIn(session, model, options, terminal);
  } finally {
    await session.end();
  }
}

/** What the model looks at, and what tells a prospect. */
const figuresOf = (model: SegmentationModel) => [...new Set([...indicatorsOf(model), 'transactionCount', 'amount'])];

function statementOf(
  model: SegmentationModel,
  { dialect, accounts, former, overrides, asOf }: SqlOptions,
  columns: readonly string[],
  terminal: Terminal,
): string {
  const sources: SqlSources = {
    accounts: { table: accounts, columns },
    ...(former && { former }),
    ...(overrides && { overrides }),
  };
  const compiled = compileSql(model, dialect, sources, asOf ?? terminal.today());
  if (!compiled.ok) throw new Refusal(...compiled.gaps.map((gap) => `${model.id}: ${sentenceOfGap(gap)}`));
  return compiled.select;
}

async function runIn(
  session: SqlSession,
  model: SegmentationModel,
  options: SqlOptions,
  terminal: Terminal,
): Promise<number> {
  const { dialect, accounts, former, out } = options;
  const columns = await columnsThere(session, accounts, ['account']);
  for (const table of [former, options.overrides]) if (table) await columnsThere(session, table, ['account']);
  const missing = indicatorsOf(model).filter((id) => !columns.includes(id));
  if (missing.length === indicatorsOf(model).length) {
    throw new Refusal(
      `${accounts.join('.')}: expected a column for some indicator of ${model.id}, got ${columns.join(', ')}. ` +
        `Name them as the model does: ${missing.join(', ')}.`,
    );
  }
  if (missing.length > 0) {
    terminal.warn(`${accounts.join('.')}: no column ${missing.join(', ')}, so blank for every account.`);
  }
  await refuseRepeats(session, dialect, accounts);

  terminal.progress(`Segmenting ${accounts.join('.')} …`);
  await session.keep(statementOf(model, options, columns, terminal), out!);
  const kept = session.kept(out!);
  const order = [...model.tiers, null];
  const tiers = await session.rows(
    `select ${dialect.named('tier')}, count(*) as ${dialect.named('accounts')}\nfrom ${kept}\ngroup by ${dialect.named('tier')}`,
  );
  for (const tier of order) {
    const found = tiers.find((row) => (row['tier'] ?? null) === tier);
    terminal.say(`${tier ?? 'no tier'}: ${Number(found?.['accounts'] ?? 0)}`);
  }
  if (former) await sayMoves(session, options, kept, terminal);
  return 0;
}

async function columnsThere(
  session: SqlSession,
  table: readonly string[],
  needed: readonly string[],
): Promise<readonly string[]> {
  const columns = await session.columnsOf(table);
  if (!columns) throw new Refusal(`${table.join('.')}: there is no such table in the source. Name one with an option.`);
  const lacks = needed.filter((column) => !columns.includes(column));
  if (lacks.length > 0) {
    throw new Refusal(
      `${table.join('.')}: expected a column ${lacks.join(', ')}, got ${columns.join(', ')}. Rename it.`,
    );
  }
  return columns;
}

/** An account that stands twice in the list would be ranked twice. */
async function refuseRepeats(session: SqlSession, { named }: SqlDialect, table: readonly string[]): Promise<void> {
  const account = named('account');
  const repeated = await session.rows(
    `select ${account}, count(*) as ${named('rows')}\nfrom ${table.map(named).join('.')}\nwhere ${account} is not null\n` +
      `group by ${account}\nhaving count(*) > 1\norder by ${account} asc nulls last\nlimit 3`,
  );
  if (repeated.length === 0) return;
  throw new Refusal(
    ...repeated.map(
      (row) =>
        `${table.join('.')}: expected one row for each account, got ${Number(row['rows'])} for “${String(row['account'])}”. Add them up, or leave one.`,
    ),
  );
}

/** Who had which latent tier before and has which now. */
async function sayMoves(session: SqlSession, options: SqlOptions, kept: string, terminal: Terminal): Promise<void> {
  const { named } = options.dialect;
  const [account, latent] = [named('account'), named('latent_tier')];
  const moves = await session.rows(
    `select f.${latent} as ${named('before')}, k.${latent} as ${named('now')}, count(*) as ${named('accounts')}\n` +
      `from ${kept} k\n  join ${options.former!.map(named).join('.')} f on f.${account} = k.${account}\n` +
      `where f.${latent} is distinct from k.${latent}\ngroup by f.${latent}, k.${latent}\norder by 3 desc, 1, 2`,
  );
  terminal.say(moves.length === 0 ? 'Nobody moved since the former run.' : 'Moved since the former run:');
  for (const move of moves) {
    const name = (tier: unknown) => (typeof tier === 'string' ? tier : 'no tier');
    terminal.say(`  ${name(move['before'])} → ${name(move['now'])}: ${Number(move['accounts'])}`);
  }
}
