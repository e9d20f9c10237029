import { CategoryCells, type CategoriesRead } from './category-cells';
import { DateCells, type DateCellsRead } from './date-cells';
import { growingIntegers } from './growing-array';
import type { ColumnReading, IntakeProblem, LocaleNotation } from './intake-report';
import { isBlankRow } from './is-blank-row';
import { CellBudget } from './cell-budget';
import {
  ledgerCells,
  type LedgerCell,
  type LedgerMapping,
  type LedgerRole,
  type MappedLedgerColumn,
} from './ledger-mapping';
import { NumberCells, type NumberCellsRead } from './number-cells';
import { RatioCells } from './ratio-cells';
import { columnReading } from './column-reading';

/** The columns of a ledger's table; one entry per row that holds anything. */
export interface LedgerColumns {
  readonly size: number;
  readonly keys: Readonly<Partial<Record<LedgerRole, CategoriesRead['column']>>>;
  readonly numbers: Readonly<Partial<Record<LedgerRole, NumberCellsRead>>>;
  readonly dates: Readonly<Partial<Record<LedgerRole, DateCellsRead>>>;
  readonly readings: readonly ColumnReading[];
  readonly problems: readonly IntakeProblem[];
}

/** Takes the rows of a ledger table one by one into the columns that its mapping names. */
export class LedgerTable {
  private readonly keys: readonly (readonly [MappedLedgerColumn, CategoryCells])[];
  private readonly numbers: readonly (readonly [MappedLedgerColumn, NumberCells])[];
  private readonly shares: readonly (readonly [MappedLedgerColumn, RatioCells])[];
  private readonly dates: readonly (readonly [MappedLedgerColumn, DateCells])[];
  private readonly rows = growingIntegers();
  private rowCount = 0;
  emptyRows = 0;

  constructor(
    mapping: LedgerMapping,
    private readonly budget = new CellBudget(),
  ) {
    // A role mapped twice is a problem elsewhere; here the first column has it.
    const unique = mapping.filter(({ role }, i) => mapping.findIndex((mapped) => mapped.role === role) === i);
    const holding = (...kinds: readonly LedgerCell[]): readonly MappedLedgerColumn[] =>
      unique.filter(({ role }) => kinds.includes(ledgerCells[role]));
    this.keys = holding('key').map((mapped) => [mapped, new CategoryCells()]);
    this.numbers = holding('money', 'number').map((mapped) => [mapped, new NumberCells()]);
    this.shares = holding('share').map((mapped) => [mapped, new RatioCells()]);
    this.dates = holding('date').map((mapped) => [mapped, new DateCells()]);
  }

  addRow(cells: readonly unknown[]): void {
    if (!this.budget.takes(cells.length)) return;
    const row = this.rowCount++;
    if (isBlankRow(cells)) {
      this.emptyRows++;
      return;
    }
    this.rows.push(row);
    for (const [{ column }, reader] of this.keys) reader.add(cells[column], row);
    for (const [{ column }, reader] of this.numbers) reader.add(cells[column], row);
    for (const [{ column }, reader] of this.shares) reader.add(cells[column], row);
    for (const [{ column }, reader] of this.dates) reader.add(cells[column], row);
  }

  /** All rows. Where a column names the currency of each row, marks beside the amounts are not held against them. */
  read(locale: LocaleNotation): LedgerColumns {
    const problems: IntakeProblem[] = [];
    const readings: ColumnReading[] = [];
    const keys: Partial<Record<LedgerRole, CategoriesRead['column']>> = {};
    const numbers: Partial<Record<LedgerRole, NumberCellsRead>> = {};
    const dates: Partial<Record<LedgerRole, DateCellsRead>> = {};

    const perRowCurrency = this.keys.some(([{ role }]) => role === 'currency');
    for (const [mapped, cells] of this.keys) {
      const read = cells.read();
      keys[mapped.role] = read.column;
      readings.push(columnReading(mapped, { states: read.states, unreadableCells: read.unreadableCells }));
    }
    for (const [mapped, cells] of this.numbers) {
      const { values, ...read } = cells.read(locale, ledgerCells[mapped.role] === 'money' && !perRowCurrency);
      numbers[mapped.role] = { values, ...read };
      readings.push(columnReading(mapped, read));
    }
    for (const [mapped, cells] of this.shares) {
      const { unexplained, values, ...read } = cells.read(locale, mapped.bareNumbersAre);
      numbers[mapped.role] = { values, ...read };
      readings.push(columnReading(mapped, read));
      if (!unexplained) continue;
      const { header, role } = mapped;
      const [row, value] = [this.rows.at(unexplained.index), unexplained.value];
      problems.push({ kind: 'ratioScaleUnknown', header, role, row, value });
    }
    for (const [mapped, cells] of this.dates) {
      const read = cells.read(locale);
      dates[mapped.role] = read;
      const { states, unreadableCells, notation } = read;
      readings.push(columnReading(mapped, { states, unreadableCells, ...(notation && { dateNotation: notation }) }));
    }
    readings.sort((one, other) => one.column - other.column);
    return { size: this.rows.length, keys, numbers, dates, readings, problems };
  }
}
