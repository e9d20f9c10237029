import {
  CellState,
  textAt,
  textsOf,
  type AccountColumns,
  type IndicatorColumn,
  type SqlDialect,
  type SqlSources,
} from '@keystage/core';

/** Statements that lay a list into tables of an engine, and where a compiled model finds it there. */
export interface AccountTables {
  readonly statements: readonly string[];
  readonly sources: SqlSources;
}

/** The list as a table, the former run and the overrides as tables beside it; what cannot be read is no number (NaN). */
export function accountTables(accounts: AccountColumns, dialect: SqlDialect): AccountTables {
  const { types } = dialect;
  const { ids, previousTiers, previousWaits, overrides, accountKinds } = accounts;
  const text = (cell: string | undefined) =>
    cell === undefined ? blank(types.text) : dialect.cast(dialect.text(cell), types.text);
  const day = (cell: string | undefined) => (cell === undefined ? blank(types.day) : dialect.day(cell));
  const columns = [...accounts.indicators.keys()];
  const rows = textsOf(ids).map((id, i) => [
    text(id),
    ...[...accounts.indicators.values()].map((column) => cellOf(column, i)),
    ...(accountKinds ? [text(accountKinds.labels[accountKinds.codes[i]])] : []),
  ]);
  const listColumns = ['account', ...columns, ...(accountKinds ? ['account_kind'] : [])];
  const former = textsOf(ids).flatMap((id, i) => {
    const tier = previousTiers?.[i];
    const wait = previousWaits?.get(i);
    const run = wait ? dialect.cast(String(wait.run), types.whole) : blank(types.whole);
    return tier === undefined && !wait ? [] : [[text(id), text(tier), run, text(wait?.towards), day(wait?.on)]];
  });
  const byHand = [...(overrides ?? [])].map(([i, entry]) => [
    ...[textAt(ids, i), entry.tier, undefined, undefined, entry.reason, entry.author].map(text),
    entry.beatsCaps ? 'true' : 'false',
    text(entry.approver),
  ]);
  [...(overrides?.values() ?? [])].forEach((entry, k) => byHand[k].splice(2, 2, dayOf(entry.from), dayOf(entry.until)));

  const tables = [
    laid('accounts', listColumns, rows),
    ...(previousTiers && former.length > 0
      ? [laid('former', ['account', 'latent_tier', 'wait_run', 'wait_towards', 'wait_on'], former)]
      : []),
    ...(byHand.length > 0
      ? [laid('by_hand', ['account', 'tier', 'from', 'until', 'reason', 'author', 'beats_caps', 'approver'], byHand)]
      : []),
  ];
  return {
    statements: tables.flat(),
    sources: {
      accounts: { table: ['accounts'], columns: listColumns },
      ...(previousTiers && former.length > 0 && { former: ['former'] }),
      ...(byHand.length > 0 && { overrides: ['by_hand'] }),
    },
  };

  function laid(table: string, names: readonly string[], cells: readonly (readonly string[])[]): string[] {
    return [
      `drop table if exists ${dialect.named(table)}`,
      `create table ${dialect.named(table)} as ${dialect.rows(names, cells)}`,
    ];
  }

  function cellOf(column: IndicatorColumn, i: number): string {
    if (column.kind === 'category') return text(column.labels[column.codes[i]]);
    const state = column.states[i];
    if (state === CellState.blank) return blank(types.double);
    return state === CellState.read ? dialect.double(column.values[i]) : dialect.cast(`'NaN'`, types.double);
  }

  function blank(type: string): string {
    return dialect.cast('null', type);
  }

  /** A typed column holds days alone; what is none is as good as blank there. */
  function dayOf(cell: string | undefined): string {
    const trimmed = cell?.trim() ?? '';
    return /^\d{4}-\d\d-\d\d$/.test(trimmed) ? dialect.day(trimmed) : blank(types.day);
  }
}
