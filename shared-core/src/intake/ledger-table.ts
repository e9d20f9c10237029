import { CategoryCells, type CategoriesRead } from './category-cells';
import { DateCells, type DateCellsRead } from './date-cells';
import { growingIntegers } from './growing-array';
import type { ColumnReading, IntakeProblem, LocaleNotation } from './intake-report';
import { isBlankRow } from './is-blank-row';
import type { LedgerMapping, LedgerRole, MappedLedgerColumn } from './ledger-mapping';
import { NumberCells, type NumberCellsRead } from './number-cells';
import { RatioCells } from './ratio-cells';
import { columnReading } from './column-reading';

type KeyRole = 'accountId' | 'accountName' | 'orderId' | 'currency' | 'returned';
type NumberRole = 'amount' | 'unitPrice' | 'quantity' | 'cost' | 'profit';

/** The columns of a table of lines, or of orders; one entry per row that holds anything. */
export interface LedgerColumns {
  readonly size: number;
  readonly keys: Readonly<Partial<Record<KeyRole, CategoriesRead['column']>>>;
  readonly numbers: Readonly<Partial<Record<NumberRole | 'discount', NumberCellsRead>>>;
  readonly dates?: DateCellsRead;
  readonly readings: readonly ColumnReading[];
  readonly problems: readonly IntakeProblem[];
}

/** Takes the rows of a ledger table one by one into the columns that its mapping names. */
export class LedgerTable {
  private readonly keys: readonly (readonly [MappedLedgerColumn & { role: KeyRole }, CategoryCells])[];
  private readonly numbers: readonly (readonly [MappedLedgerColumn & { role: NumberRole }, NumberCells])[];
  private readonly discount: readonly (readonly [MappedLedgerColumn, RatioCells])[];
  private readonly dates: readonly (readonly [MappedLedgerColumn, DateCells])[];
  private readonly rows = growingIntegers();
  private rowCount = 0;
  emptyRows = 0;

  constructor(mapping: LedgerMapping) {
    // A role mapped twice is a problem elsewhere; here the first column has it.
    const unique = mapping.filter(({ role }, i) => mapping.findIndex((mapped) => mapped.role === role) === i);
    this.keys = unique.filter(isKey).map((mapped) => [mapped, new CategoryCells()]);
    this.numbers = unique.filter(isNumber).map((mapped) => [mapped, new NumberCells()]);
    this.discount = unique.filter(({ role }) => role === 'discount').map((mapped) => [mapped, new RatioCells()]);
    this.dates = unique.filter(({ role }) => role === 'orderDate').map((mapped) => [mapped, new DateCells()]);
  }

  addRow(cells: readonly unknown[]): void {
    const row = this.rowCount++;
    if (isBlankRow(cells)) {
      this.emptyRows++;
      return;
    }
    this.rows.push(row);
    for (const [{ column }, reader] of this.keys) reader.add(cells[column], row);
    for (const [{ column }, reader] of this.numbers) reader.add(cells[column], row);
    for (const [{ column }, reader] of this.discount) reader.add(cells[column], row);
    for (const [{ column }, reader] of this.dates) reader.add(cells[column], row);
  }

  /** All rows. Where a column names the currency of each row, marks beside the amounts are not held against them. */
  read(locale: LocaleNotation): LedgerColumns {
    const problems: IntakeProblem[] = [];
    const readings: ColumnReading[] = [];
    const keys: Partial<Record<KeyRole, CategoriesRead['column']>> = {};
    const numbers: Partial<Record<NumberRole | 'discount', NumberCellsRead>> = {};
    let dates: DateCellsRead | undefined;

    const perRowCurrency = this.keys.some(([{ role }]) => role === 'currency');
    for (const [mapped, cells] of this.keys) {
      const read = cells.read();
      keys[mapped.role] = read.column;
      readings.push(columnReading(mapped, { states: read.states, unreadableCells: read.unreadableCells }));
    }
    for (const [mapped, cells] of this.numbers) {
      const { values, ...read } = cells.read(locale, mapped.role !== 'quantity' && !perRowCurrency);
      numbers[mapped.role] = { values, ...read };
      readings.push(columnReading(mapped, read));
    }
    for (const [mapped, cells] of this.discount) {
      const { unexplained, values, ...read } = cells.read(locale, mapped.bareNumbersAre);
      numbers.discount = { values, ...read };
      readings.push(columnReading(mapped, read));
      if (!unexplained) continue;
      const { header, role } = mapped;
      const [row, value] = [this.rows.at(unexplained.index), unexplained.value];
      problems.push({ kind: 'ratioScaleUnknown', header, role, row, value });
    }
    for (const [mapped, cells] of this.dates) {
      dates = cells.read(locale);
      const { states, unreadableCells, notation } = dates;
      readings.push(columnReading(mapped, { states, unreadableCells, ...(notation && { dateNotation: notation }) }));
    }
    readings.sort((one, other) => one.column - other.column);
    return { size: this.rows.length, keys, numbers, ...(dates && { dates }), readings, problems };
  }
}

const keyRoles: readonly LedgerRole[] = [
  'accountId',
  'accountName',
  'orderId',
  'currency',
  'returned',
] satisfies KeyRole[];
const numberRoles: readonly LedgerRole[] = ['amount', 'unitPrice', 'quantity', 'cost', 'profit'] satisfies NumberRole[];

function isKey(mapped: MappedLedgerColumn): mapped is MappedLedgerColumn & { role: KeyRole } {
  return keyRoles.includes(mapped.role);
}

function isNumber(mapped: MappedLedgerColumn): mapped is MappedLedgerColumn & { role: NumberRole } {
  return numberRoles.includes(mapped.role);
}
