import type { CalendarDate } from '../basics/calendar-date';
import { isEmptyAt, pickTexts, TextPacker, type TextColumn } from '../basics/text-column';
import { indicatorCatalogue, type IndicatorId } from '../model/indicator-catalogue';
import type { AccountColumns, IndicatorColumn } from './account-columns';
import { AccountFacts } from './account-facts';
import { plainLocale } from './column-notation';
import { deriveRatios } from './derive-ratios';
import { growingIntegers } from './growing-array';
import { IdentifierCells } from './identifier-cells';
import { indicatorCells, type IndicatorCells, type IndicatorRead } from './indicator-cells';
import type { ColumnMapping, IntakeProblem, IntakeReport, LocaleNotation } from './intake-report';
import { isBlankRow } from './is-blank-row';
import { mappingProblems, natureOf, type OwnIndicators } from './mapping-problems';
import { firstOfEach, mergeRows, type RowsOfAccounts } from './merge-rows';
import { rowsOfBlock, type RowBlock } from './row-block';
import { rowsOfAccounts } from './rows-of-accounts';

export interface AccountReading {
  readonly mapping: ColumnMapping;
  /** Dates in columns that count back are counted to this day. */
  readonly asOf: CalendarDate;
  /** How the reader's locale writes numbers and dates, for columns that leave it open. Default: decimal point, year first. */
  readonly locale?: LocaleNotation;
  /** What to do about rows that name the same account. Without a choice they are a problem, as with `stop`. */
  readonly duplicates?: 'sum' | 'first' | 'stop';
  /** What the model's own indicators count. */
  readonly indicators?: OwnIndicators;
  /** The most cells to take in. */
  readonly cellLimit?: number;
  /** How many rows are coming, where that is known; a wrong number costs memory or time, nothing else. */
  readonly expectedRows?: number;
  /** The indicators come from a ledger: a list without any is fine. */
  readonly ledgerFollows?: boolean;
}

export type AccountsRead =
  | {
      readonly ok: true;
      readonly accounts: AccountColumns;
      /** For each data row the account it became part of, −1 for an empty row. */
      readonly accountOfRow: Int32Array;
      readonly report: IntakeReport;
    }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[]; readonly report: IntakeReport };

export interface AccountReader {
  /** A row is read some rows later: it is not to be filled anew. */
  addRow(cells: readonly unknown[]): void;
  addRows(rows: Iterable<readonly unknown[]>): void;
  /** The accounts, or everything that stands against reading them. Call once, after the last row. */
  finish(): AccountsRead;
  /** The same in steps, a column or a pass over the rows each, for a host that has to stay awake meanwhile. */
  finishInSteps(): Generator<undefined, AccountsRead>;
}

/** Reads a list of accounts row by row into columns, holding a few rows at a time; header row excluded. */
export function accountReader(options: AccountReading): AccountReader {
  const { mapping, indicators: own = {}, cellLimit = Infinity } = options;
  const problems = mappingProblems(mapping, own);
  const idColumn = mapping.find(({ role }) => role === 'accountId');
  const nameColumn = mapping.find(({ role }) => role === 'accountName');
  // Whatever it is, it only costs memory or time.
  const expectedRows = Number.isFinite(options.expectedRows)
    ? Math.max(0, Math.trunc(options.expectedRows!))
    : undefined;
  const ids = new IdentifierCells(expectedRows);
  const names = new IdentifierCells(nameColumn && expectedRows);
  const facts = new AccountFacts(mapping);
  const columns = new Map<IndicatorId, { column: number; cells: IndicatorCells }>();
  for (const mapped of mapping) {
    const nature = natureOf(mapped.role, own);
    if (!nature || columns.has(mapped.role)) continue;
    columns.set(mapped.role, { column: mapped.column, cells: indicatorCells(mapped, nature, expectedRows) });
  }
  if (columns.size === 0 && !options.ledgerFollows) {
    problems.push({ kind: 'noIndicatorColumn', expected: [...Object.keys(own), ...Object.keys(indicatorCatalogue)] });
  }
  const readers = [...columns.values()];
  // Filled anew block for block: arrays that grow each time leave more behind than they hold.
  const block = { count: 0, rows: [] as (readonly unknown[])[], first: 0, places: [] as number[] };
  /** The places of the rows that hold nothing, from the first to the last. */
  const emptyRows = growingIntegers();
  let rowCount = 0;
  let cellCount = 0;

  function addRow(cells: readonly unknown[]): void {
    cellCount += cells.length;
    if (cellCount > cellLimit) return;
    const row = rowCount++;
    if (isBlankRow(cells)) return emptyRows.push(row);
    block.rows[block.count] = cells;
    block.places[block.count++] = row;
    if (block.count === rowsOfBlock) takeKept();
  }

  function takeKept(): void {
    if (block.count > 0) take(block);
    block.count = 0;
  }

  function take(rows: RowBlock): void {
    ids.addColumn(rows, idColumn?.column ?? noColumn);
    if (nameColumn) names.addColumn(rows, nameColumn.column);
    facts.add(rows);
    for (const { column, cells } of readers) cells.addColumn(rows, column);
  }

  /** Rows that are at hand are taken where they stand, block for block: to keep each first would take as long as to read a column. */
  function addChunk(rows: readonly (readonly unknown[])[]): void {
    takeKept();
    for (let first = 0; first < rows.length; first += rowsOfBlock) {
      const end = Math.min(rows.length, first + rowsOfBlock);
      if (!takeInPlace(rows, first, end)) {
        for (let k = first; k < end; k++) addRow(rows[k]);
        takeKept();
      }
    }
  }

  /** Does nothing, and says so, where a row is empty or there are more cells than may be. */
  function takeInPlace(rows: readonly (readonly unknown[])[], first: number, end: number): boolean {
    let cells = 0;
    for (let k = first; k < end; k++) {
      if (isBlankRow(rows[k])) return false;
      cells += rows[k].length;
    }
    if (cellCount + cells > cellLimit) return false;
    cellCount += cells;
    for (let k = first; k < end; k++) block.places[k - first] = rowCount++;
    take({ count: end - first, rows, first, places: block.places });
    return true;
  }

  function* finishInSteps(): Generator<undefined, AccountsRead> {
    takeKept();
    ids.disownTotal();
    const [idTexts, nameTexts] = [ids.toColumn(), names.toColumn()];
    const rowsOfEntries = filledRows(rowCount, emptyRows.toArray());
    const entries = rowCount - emptyRows.length;
    const rowOf = (entry: number) => (rowsOfEntries ? rowsOfEntries[entry] : entry);
    const context = { asOf: options.asOf, locale: options.locale ?? plainLocale, rowOf };
    const read: ({ readonly id: IndicatorId } & IndicatorRead)[] = [];
    for (const [id, { cells }] of columns) {
      yield;
      read.push({ id, ...cells.read(context) });
    }
    yield;
    const { rows, duplicates, firstDuplicateRows } = rowsOfAccounts(idTexts, ids.areInOrder);
    yield;

    if (cellCount > cellLimit) problems.push({ kind: 'tooManyCells', cells: cellCount, limit: cellLimit });
    else if (entries === 0) problems.push({ kind: 'emptyList' });
    if (duplicates.firstId !== undefined && options.duplicates !== 'sum' && options.duplicates !== 'first') {
      const { firstId, ...counts } = duplicates;
      problems.push({ kind: 'duplicateIds', ...counts, firstId, firstRows: firstDuplicateRows.map(rowOf) });
    }
    for (const { problem } of read) if (problem) problems.push(problem);
    const currencies = facts.currencies();
    const hasMoney = read.some(({ id }) => natureOf(id, own)?.unit === 'money');
    if (currencies && currencies.named.length > 1 && hasMoney) {
      problems.push({ kind: 'severalCurrencies', header: currencies.header, currencies: currencies.named });
    }

    const inRows = new Map(read.map(({ id, column }): [IndicatorId, IndicatorColumn] => [id, column]));
    const ofAccounts = duplicates.rows === 0 ? inRows : asAccounts(inRows, rows);
    // Where a ledger follows, it is the ledger that decides what the ratios are of.
    const { indicators, derived } = options.ledgerFollows
      ? { indicators: ofAccounts, derived: [] }
      : deriveRatios(ofAccounts);
    yield;
    const accountIds = duplicates.rows === 0 ? idTexts : pickTexts(idTexts, rows.firstRows);
    const named = () =>
      names.nameless === 0 && duplicates.rows === 0 ? nameTexts : namesOrIds(nameTexts, rows.firstRows, accountIds);
    const said = facts.read(rows, accountIds, context);
    yield;
    const report: IntakeReport = {
      rows: entries,
      emptyRows: emptyRows.length,
      accounts: rows.firstRows.length,
      rowsWithoutId: ids.nameless,
      columns: [
        ...(idColumn ? [ids.reading(idColumn)] : []),
        ...(nameColumn ? [names.reading(nameColumn)] : []),
        ...said.readings,
        ...read.map(({ reading }) => reading),
      ].sort((one, other) => one.column - other.column),
      duplicates,
      ...(derived.length > 0 && { derived }),
      ...(said.problems.length > 0 && { rowProblems: said.problems }),
    };
    if (problems.length > 0) return { ok: false, problems, report };
    yield;

    return {
      ok: true,
      accounts: {
        ids: accountIds,
        names: nameColumn ? named() : accountIds,
        indicators,
        ...said.columns,
      },
      accountOfRow: rowsOfEntries ? inTheirRows(rows.accountOf, rowsOfEntries, rowCount) : rows.accountOf,
      report,
    };
  }

  function asAccounts(
    inRows: Map<IndicatorId, IndicatorColumn>,
    rows: RowsOfAccounts,
  ): Map<IndicatorId, IndicatorColumn> {
    if (options.duplicates === 'first')
      return new Map([...inRows].map(([id, column]) => [id, firstOfEach(column, rows)]));
    return mergeRows(inRows, rows, (id) => natureOf(id, own)?.merging ?? 'derived');
  }

  return {
    addRow,
    addRows(rows) {
      if (Array.isArray(rows)) addChunk(rows as readonly (readonly unknown[])[]);
      else for (const row of rows) addRow(row);
    },
    finish() {
      const steps = finishInSteps();
      let step = steps.next();
      while (!step.done) step = steps.next();
      return step.value;
    },
    finishInSteps,
  };
}

/** Every cell of it is undefined, that is, blank. */
const noColumn = -1;

/** Where the rows that hold anything stand in the list; undefined where all do. */
function filledRows(rowCount: number, emptyRows: Int32Array): Int32Array | undefined {
  if (emptyRows.length === 0) return undefined;
  const filled = new Int32Array(rowCount - emptyRows.length);
  for (let row = 0, empty = 0; row < rowCount; row++) {
    if (row === emptyRows[empty]) empty++;
    else filled[row - empty] = row;
  }
  return filled;
}

/** The name that the first row of each account gives it, its id where there is none. */
function namesOrIds(names: TextColumn, firstRows: Int32Array, ids: TextColumn): TextColumn {
  const packer = new TextPacker(firstRows.length);
  firstRows.forEach((row, account) => {
    if (isEmptyAt(names, row)) packer.addFrom(ids, account);
    else packer.addFrom(names, row);
  });
  return packer.toColumn();
}

/** For each row of the list its account, −1 for an empty one. */
function inTheirRows(accountOf: Int32Array, rowsOfEntries: Int32Array, rowCount: number): Int32Array {
  const accountOfRow = new Int32Array(rowCount).fill(-1);
  rowsOfEntries.forEach((row, entry) => (accountOfRow[row] = accountOf[entry]));
  return accountOfRow;
}
