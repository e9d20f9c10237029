import { daysBetween, fromDayNumber, type CalendarDate } from '../basics/calendar-date';
import { compareCodePoints } from '../basics/compare-code-points';
import { textAt, type TextColumn } from '../basics/text-column';
import { CellState, type AccountColumns, type CategoryColumn, type Wait } from './account-columns';
import { accountRoles, dateRoles, type AccountRole } from './account-roles';
import { CategoryCells } from './category-cells';
import { columnReading } from './column-reading';
import { DateCells, type DateCellsRead } from './date-cells';
import { firstOfEach, type RowsOfAccounts } from './merge-rows';
import type { ReadingContext } from './indicator-cells';
import type { ColumnMapping, ColumnReading, MappedColumn } from './intake-report';
import { NumberCells } from './number-cells';
import { longestOverride, type OverrideEntry } from './override-entry';
import type { RowBlock } from './row-block';
import type { OverridePart, RowProblem } from './row-problem';
import { yesOrNo } from './yes-or-no';

/** What a list says of accounts that is no indicator. */
export type AccountFactColumns = Pick<
  AccountColumns,
  'parents' | 'accountKinds' | 'previousTiers' | 'previousSince' | 'previousWaits' | 'overrides'
>;

const textRoles: readonly AccountRole[] = [
  ...(['parent', 'accountKind', 'currency', 'previousTier', 'previousWaitFor', 'overrideTier'] as const),
  ...(['overrideReason', 'overrideAuthor', 'overrideApprover', 'overrideBeatsCaps'] as const),
];

/** Takes the cells of the columns that say whose an account is, of what kind, which tier it had and which it was given by hand. */
export class AccountFacts {
  private readonly texts: readonly (readonly [MappedColumn, CategoryCells])[];
  private readonly dates: readonly (readonly [MappedColumn, DateCells])[];
  private readonly waitRuns: readonly (readonly [MappedColumn, NumberCells])[];

  constructor(mapping: ColumnMapping) {
    // A role mapped twice is a problem elsewhere; here the first column has it.
    const of = (roles: readonly AccountRole[]): readonly MappedColumn[] =>
      roles.flatMap((role) => mapping.find((mapped) => mapped.role === role) ?? []);
    this.texts = of(textRoles).map((mapped) => [mapped, new CategoryCells()]);
    this.dates = of(accountRoles.filter((role) => dateRoles.includes(role))).map((mapped) => [mapped, new DateCells()]);
    this.waitRuns = of(['previousWaitRuns']).map((mapped) => [mapped, new NumberCells()]);
  }

  add({ count, rows, first, places }: RowBlock): void {
    for (const [{ column }, reader] of [...this.texts, ...this.dates, ...this.waitRuns]) {
      for (let k = 0; k < count; k++) reader.add(rows[first + k][column], places[k]);
    }
  }

  /** The currencies that rows name, and the header that says so; none where there is no such column. */
  currencies(): { readonly header: string; readonly named: readonly string[] } | undefined {
    const found = this.texts.find(([{ role }]) => role === 'currency');
    if (!found) return undefined;
    const { column } = found[1].read();
    const named = new Set(column.labels.map((label) => label.trim().toUpperCase()));
    return { header: found[0].header, named: [...named].sort(compareCodePoints) };
  }

  /** What the columns say of each account: of several rows the first that says something. `ids` are those of the accounts. */
  read(
    rows: RowsOfAccounts,
    ids: TextColumn,
    { locale, asOf, rowOf }: ReadingContext,
  ): {
    readonly columns: AccountFactColumns;
    readonly readings: readonly ColumnReading[];
    readonly problems: readonly RowProblem[];
  } {
    const readings: ColumnReading[] = [];
    const texts = new Map<string, CategoryColumn>();
    for (const [{ column, header, role }, cells] of this.texts) {
      const { column: read, states, unreadableCells } = cells.read();
      texts.set(role, firstSaid(read, rows));
      readings.push(columnReading({ column, header, role }, { states, unreadableCells }));
    }
    const dates = new Map<string, Float64Array>();
    for (const [{ column, header, role }, cells] of this.dates) {
      const { notation, ...read } = cells.read(locale);
      dates.set(role, firstDays(read, rows));
      readings.push(columnReading({ column, header, role }, { ...read, ...(notation && { dateNotation: notation }) }));
    }
    const runs = new Float64Array(this.waitRuns.length > 0 ? ids.length : 0).fill(NaN);
    for (const [{ column, header, role }, cells] of this.waitRuns) {
      const { values, ...read } = cells.read(locale, false);
      firstSaidInto(runs, read.states, values, rows);
      readings.push(columnReading({ column, header, role }, read));
    }
    const textOf = (role: AccountRole, account: number): string | undefined => {
      const column = texts.get(role);
      return column?.labels[column.codes[account]];
    };
    /** A list has many rows and few days: each is written once. */
    const written = new Map<number, CalendarDate>();
    const dateOf = (role: AccountRole, account: number): CalendarDate | undefined => {
      const day = dates.get(role)?.[account] ?? NaN;
      if (Number.isNaN(day)) return undefined;
      let date = written.get(day);
      if (date === undefined) written.set(day, (date = fromDayNumber(day)));
      return date;
    };
    const { overrides, problems } = texts.has('overrideTier')
      ? readOverrides(ids, textOf, dateOf, asOf, (account) => rowOf(rows.firstRows[account]))
      : { overrides: undefined, problems: [] };
    const ofEach = <Fact>(factOf: (account: number) => Fact): Fact[] =>
      Array.from(ids.ends, (_, account) => factOf(account));
    const kinds = texts.get('accountKind');
    const waits = texts.has('previousWaitFor') && this.waitRuns.length > 0 && readWaits(runs, textOf, dateOf);
    return {
      columns: {
        ...(texts.has('parent') && { parents: ofEach((account) => textOf('parent', account)) }),
        ...(kinds && { accountKinds: kinds }),
        ...(texts.has('previousTier') && { previousTiers: ofEach((account) => textOf('previousTier', account)) }),
        ...(dates.has('previousSince') && { previousSince: ofEach((account) => dateOf('previousSince', account)) }),
        ...(waits && { previousWaits: waits }),
        ...(overrides && { overrides }),
      },
      readings,
      problems,
    };
  }
}

/** The first text that a row of each account says. */
function firstSaid(column: CategoryColumn, rows: RowsOfAccounts): CategoryColumn {
  if (haveOneRowEach(rows)) return column;
  const first = firstOfEach(column, rows) as CategoryColumn;
  const codes = first.codes;
  rows.accountOf.forEach((account, row) => {
    if (codes[account] < 0) codes[account] = column.codes[row];
  });
  return { ...first, codes };
}

/** The first day that a row of each account says, NaN where none does. */
function firstDays({ days }: DateCellsRead, rows: RowsOfAccounts): Float64Array {
  if (haveOneRowEach(rows)) return days;
  const { accountOf, firstRows } = rows;
  const first = new Float64Array(firstRows.length).fill(NaN);
  accountOf.forEach((account, row) => {
    if (Number.isNaN(first[account])) first[account] = days[row];
  });
  return first;
}

/** Then the accounts are the rows, in their order. */
const haveOneRowEach = ({ accountOf, firstRows }: RowsOfAccounts): boolean => firstRows.length === accountOf.length;

/** The first number that a row of each account says. */
function firstSaidInto(
  first: Float64Array,
  states: Uint8Array,
  values: Float64Array,
  { accountOf }: RowsOfAccounts,
): void {
  accountOf.forEach((account, row) => {
    if (Number.isNaN(first[account]) && states[row] === CellState.read) first[account] = values[row];
  });
}

/** Who was wanted elsewhere, for how long, a whole number of runs from 1 on, and as of which day last. Neither of the first two says anything alone. */
function readWaits(
  runs: Float64Array,
  textOf: (role: AccountRole, account: number) => string | undefined,
  dateOf: (role: AccountRole, account: number) => CalendarDate | undefined,
): ReadonlyMap<number, Wait> {
  const waits = new Map<number, Wait>();
  runs.forEach((run, account) => {
    const towards = textOf('previousWaitFor', account);
    if (towards === undefined || !Number.isInteger(run) || run <= 0) return;
    const on = dateOf('previousWaitOn', account);
    waits.set(account, { run, towards, ...(on && { on }) });
  });
  return waits;
}

/** Overrides as they were entered. What is wrong with one is a problem of its row; it does not hold, and its account says so too. */
function readOverrides(
  ids: TextColumn,
  textOf: (role: AccountRole, account: number) => string | undefined,
  dateOf: (role: AccountRole, account: number) => CalendarDate | undefined,
  asOf: CalendarDate,
  rowOf: (account: number) => number,
): { readonly overrides: ReadonlyMap<number, OverrideEntry>; readonly problems: readonly RowProblem[] } {
  const overrides = new Map<number, OverrideEntry>();
  const problems: RowProblem[] = [];
  ids.ends.forEach((_, account) => {
    const tier = textOf('overrideTier', account);
    if (tier === undefined) return;
    const [reason, author, approver] = (['overrideReason', 'overrideAuthor', 'overrideApprover'] as const).map((role) =>
      textOf(role, account),
    );
    const beatsCaps = yesOrNo(textOf('overrideBeatsCaps', account) ?? '') === 'yes';
    const until = dateOf('overrideUntil', account);
    // An override that names no start holds from now on.
    const from = dateOf('overrideFrom', account) ?? asOf;
    const place = { row: rowOf(account), account: textAt(ids, account) };
    const parts = { until, reason, author, ...(beatsCaps && { approver }) };
    overrides.set(account, {
      ...{ tier, from },
      ...(until !== undefined && { until }),
      ...(reason !== undefined && { reason }),
      ...(author !== undefined && { author }),
      ...(approver !== undefined && { approver }),
      ...(beatsCaps && { beatsCaps }),
    });
    if (until === undefined || reason === undefined || author === undefined || (beatsCaps && approver === undefined)) {
      const lacks = (Object.keys(parts) as OverridePart[]).filter((part) => parts[part] === undefined);
      problems.push({ kind: 'overrideLacks', ...place, tier, lacks });
    } else if (until <= from) {
      problems.push({ kind: 'overrideEndsFirst', ...place, from, until });
    } else if (daysBetween(from, until) > longestOverride) {
      problems.push({
        kind: 'overrideTooLong',
        ...place,
        days: daysBetween(from, until),
        most: longestOverride,
      });
    }
    const answer = textOf('overrideBeatsCaps', account);
    if (answer !== undefined && yesOrNo(answer) === null) {
      problems.push({ kind: 'overrideBeatsCapsUnclear', ...place, got: answer });
    }
  });
  return { overrides, problems };
}
