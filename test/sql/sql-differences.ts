import {
  calendarDate,
  CellState,
  compileSql,
  contributionsAt,
  coverageAt,
  reasonsOfText,
  speaker,
  textsOf,
  tierReasons,
  valuesOf,
  type Segmentation,
  type Speaker,
  type TierReason,
} from '@keystage/core';
import { words as en } from '@keystage/core/language/en';
import { words as ko } from '@keystage/core/language/ko';
import { words as zhCn } from '@keystage/core/language/zh-cn';
import { accountTables, type AccountTables } from './account-tables';
import type { SqlEngine, SqlRow } from './sql-engine';

const wordsOfEach = [en, zhCn, ko];

/** Scores are as good as equal within this; tiers, standings and reasons are equal or not. */
const nearly = 1e-12;

/** Where an engine says something else of a run's list than the core does; nothing where they agree. */
export async function sqlDifferences(
  run: Segmentation,
  engine: SqlEngine,
  tables: AccountTables = accountTables(run.accounts, engine.dialect),
): Promise<string[]> {
  const { statements, sources } = tables;
  const compiled = compileSql(run.model, engine.dialect, sources, run.asOf);
  if (!compiled.ok) return [`not compiled: ${JSON.stringify(compiled.gaps)}`];
  await engine.run(statements.join(';\n'));
  return differencesInRows(run, await engine.rows(compiled.select));
}

/**
 * Where rows say something else of a run's list than the core does. Over shards, accounts that are level with one another are not told apart
 * but where a cut goes through them: the shares in a reason are then those of the first of them, and stay uncompared.
 */
export function differencesInRows(
  run: Segmentation,
  rows: readonly SqlRow[],
  { overShards = false }: { readonly overShards?: boolean } = {},
): string[] {
  const of = new Map(rows.map((row) => [String(row['account']), row]));
  const speakers = wordsOfEach.map((words) => speaker(words, run.model));
  const counted = rows.length === run.accounts.ids.length ? [] : [`${rows.length} rows of ${run.accounts.ids.length}`];
  return [
    ...counted,
    ...textsOf(run.accounts.ids).flatMap((id, i) => {
      const row = of.get(id);
      return row
        ? differencesOf(run, i, row, { overShards, speakers }).map((one) => `${id}: ${one}`)
        : [`${id} is missing`];
    }),
  ];
}

interface Compared {
  readonly overShards: boolean;
  readonly speakers: readonly Speaker[];
}

function differencesOf(run: Segmentation, i: number, row: SqlRow, { overShards, speakers }: Compared): string[] {
  const { model } = run;
  const tier = (place: number) => model.tiers[place] ?? null;
  const wait = run.waits?.get(i);
  const reasonsOfCore = tierReasons(run, i);
  const told: Record<string, unknown> = {
    tier: tier(run.tiers[i]),
    latent_tier: tier(run.latentTiers[i]),
    earned_tier: tier(run.earnedTiers[i]),
    standing: ['tiered', 'prospect', 'notScored'][run.standings[i]],
    reasons: reasonsOfCore.map(toldReason).join(', '),
    ...(wait && { wait_run: wait.run, wait_towards: wait.towards, wait_on: wait.on }),
  };
  const plain = Object.entries(told).flatMap(([name, expected]) => {
    const got = asPlain(row[name]);
    return got === expected ? [] : [`${name} ${String(got)} instead of ${String(expected)}`];
  });
  const { current, potential } = valuesOf(run);
  const scored = !Number.isNaN(run.scores[i]);
  const brought = contributionsAt(run, i);
  const numbers: [string, number][] = [
    ['score', run.scores[i]],
    ['current', current[i]],
    ['potential', potential[i]],
    ...(scored ? [['coverage', coverageAt(run.indicators, i)] as [string, number]] : []),
    ...run.indicators.map(({ id, kind }, k): [string, number] => [
      `${kind ? `${kind}/` : ''}${id} brings`,
      scored ? brought[k] : NaN,
    ]),
  ];
  const figures = [...run.accounts.indicators].flatMap(([id, column]): [string, number][] =>
    column.kind === 'number' && `${id} figure` in row
      ? [[`${id} figure`, column.states[i] === CellState.read ? column.values[i] : NaN]]
      : [],
  );
  const facts = [reasonsOfCore, reasonsOfText(String(row['facts']))];
  const sentences = speakers.flatMap((say) => {
    const [core, sql] = facts.map((reasons) =>
      reasons.map((one) => (overShards && one.kind === 'cumulative' ? one.kind : say.reason(one))).join(' '),
    );
    return core === sql || saysMoreThanTables(run, i) ? [] : [`“${sql}” instead of “${core}”`];
  });
  return [
    ...plain,
    ...sentences,
    ...[...numbers, ...figures].flatMap(([name, expected]) => apart(name, expected, row[name])),
  ];
}

/** A cell of days that holds another text is a blank in a typed column: only the core can say what stood there. */
function saysMoreThanTables({ accounts }: Segmentation, i: number): boolean {
  const { from, until } = accounts.overrides?.get(i) ?? {};
  return [from, until].some((day) => day !== undefined && day.trim() !== '' && !calendarDate(day.trim()));
}

function apart(name: string, expected: number, got: unknown): string[] {
  // What an indicator that is left out brings is a blank in a table, and nothing in a sum.
  if (got === null)
    return Number.isNaN(expected) || (name.endsWith(' brings') && expected === 0)
      ? []
      : [`${name} blank instead of ${expected}`];
  if (Number.isNaN(expected) && Number.isNaN(Number(got))) return [];
  const same = Math.abs(Number(got) - expected) <= nearly * Math.max(1, Math.abs(expected));
  return same ? [] : [`${name} ${Number(got)} instead of ${expected}`];
}

function asPlain(cell: unknown): unknown {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'bigint' ? Number(cell) : cell;
}

function toldReason(reason: TierReason): string {
  return reason.kind === 'assumed' ? `assumed ${reason.policy}` : reason.kind;
}
