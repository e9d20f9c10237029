import { CellState, type NumberColumn } from './account-columns';
import { CategoryCells } from './category-cells';
import { plainLocale } from './column-notation';
import { columnReading } from './column-reading';
import { DateCells } from './date-cells';
import type { DayColumn, DealColumns, LabelColumn } from './deal-columns';
import {
  dealDays,
  dealLabels,
  dealNumbers,
  type DealDay,
  type DealLabel,
  type DealMapping,
  type DealNumber,
  type MappedDealColumn,
} from './deal-mapping';
import { growingIntegers } from './growing-array';
import { headerText } from './header-text';
import type { ColumnReading, DateNotation, IntakeProblem, LocaleNotation } from './intake-report';
import { isBlankRow } from './is-blank-row';
import { looksBelowList } from './looks-below-list';
import { takenTwice } from './mapping-problems';
import { NumberCells, WrittenAs, type NumberCellsRead } from './number-cells';
import { hundredth } from './ratio-cells';

export interface DealReading {
  readonly mapping: DealMapping;
  /** How the reader's locale writes numbers and dates, for columns that leave it open. Default: decimal point, year first. */
  readonly locale?: LocaleNotation;
}

export interface PipelineReport {
  /** Rows that hold anything: as many as there are deals. */
  readonly rows: number;
  readonly emptyRows: number;
  /** Rows below the list that are no deals: sums, and notes that a report ends with. They are in no deal's place. */
  readonly belowList: readonly RowBelowList[];
  readonly columns: readonly ColumnReading[];
}

/** A row that a report puts below its list, from 0 below the headers, and what it says. */
export interface RowBelowList {
  readonly row: number;
  readonly text: string;
}

/** More than these are no footer but a list of something. */
const longestFooter = 20;

export type PipelineRead =
  | { readonly ok: true; readonly deals: DealColumns; readonly report: PipelineReport }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[]; readonly report: PipelineReport };

export interface DealReader {
  addRow(cells: readonly unknown[]): void;
  addRows(rows: Iterable<readonly unknown[]>): void;
  /** The deals, or everything that stands against reading them. Call once, after the last row. */
  finish(): PipelineRead;
}

type Reader<Role, Cells> = readonly [MappedDealColumn & { readonly role: Role }, Cells];

/** Reads a list of deals, or a history of their stages, row by row into columns, holding no row; header row excluded. */
export function dealReader({ mapping, locale = plainLocale }: DealReading): DealReader {
  // A role mapped twice is a problem below; here the first column has it.
  const unique = mapping.filter(({ role }, i) => mapping.findIndex((mapped) => mapped.role === role) === i);
  const readersOf = <Role extends string, Cells>(roles: readonly Role[], cells: () => Cells) =>
    unique.flatMap((mapped): Reader<Role, Cells>[] => {
      const role = roles.find((one) => one === mapped.role);
      return role === undefined ? [] : [[{ ...mapped, role } as MappedDealColumn & { readonly role: Role }, cells()]];
    });
  const labels = readersOf<DealLabel, CategoryCells>(dealLabels, () => new CategoryCells());
  const numbers = readersOf<DealNumber, NumberCells>(dealNumbers, () => new NumberCells());
  const days = readersOf<DealDay, DateCells>(dealDays, () => new DateCells());
  const rows = growingIntegers();
  let mayHaveFooter = unique.length >= 3;
  // Rows that look as if the list had ended; it has not if a deal follows.
  let below: (RowBelowList & { readonly cells: readonly unknown[] })[] = [];
  let [row, emptyRows] = [0, 0];

  function addRow(cells: readonly unknown[]): void {
    const at = row++;
    if (isBlankRow(cells)) {
      emptyRows++;
      return;
    }
    const text = mayHaveFooter ? looksBelowList(cells) : undefined;
    if (text !== undefined) {
      below.push({ row: at, text, cells: [...cells] });
      if (below.length <= longestFooter) return;
      mayHaveFooter = false;
      takeBelow();
      return;
    }
    takeBelow();
    take(cells, at);
  }

  function takeBelow(): void {
    for (const { cells, row: at } of below) take(cells, at);
    below = [];
  }

  function take(cells: readonly unknown[], at: number): void {
    rows.push(at);
    for (const [{ column }, reader] of labels) reader.add(cells[column], at);
    for (const [{ column }, reader] of numbers) reader.add(cells[column], at);
    for (const [{ column }, reader] of days) reader.add(cells[column], at);
  }

  function finish(): PipelineRead {
    // A list of nothing else is a list.
    if (rows.length === 0) takeBelow();
    const readings: ColumnReading[] = [];
    const read: {
      labels: Partial<Record<DealLabel, LabelColumn>>;
      numbers: Partial<Record<DealNumber, NumberColumn>>;
    } = {
      labels: {},
      numbers: {},
    };
    const dayColumns: Partial<Record<DealDay, DayColumn>> = {};
    for (const [mapped, cells] of labels) {
      const { column, states, unreadableCells } = cells.read();
      read.labels[mapped.role] = { codes: column.codes, labels: column.labels, states };
      readings.push(columnReading(mapped, { states, unreadableCells }));
    }
    const perRowCurrency = labels.some(([{ role }]) => role === 'currency');
    for (const [mapped, cells] of numbers) {
      const column = cells.read(locale, mapped.role === 'amount' && !perRowCurrency);
      if (mapped.role === 'probability') toShares(column, mapped);
      read.numbers[mapped.role] = { kind: 'number', values: column.values, states: column.states };
      const { values: _, ...counted } = column;
      readings.push(columnReading(mapped, counted));
    }
    const dateLocale = withTableOrder(
      locale,
      days.map(([, cells]) => cells.notation(locale)),
    );
    for (const [mapped, cells] of days) {
      const { days: values, notation, ...counted } = cells.read(dateLocale);
      dayColumns[mapped.role] = { days: values, states: counted.states };
      readings.push(columnReading(mapped, { ...counted, ...(notation && { dateNotation: notation }) }));
    }
    const size = rows.length;
    const columns = readings.sort((one, other) => one.column - other.column);
    const belowList = below.map(({ row: at, text }) => ({ row: at, text }));
    const report: PipelineReport = { rows: size, emptyRows, belowList, columns };
    const problems = takenTwice(mapping);
    if (size === 0) problems.push({ kind: 'emptyList' });
    if (problems.length > 0) return { ok: false, problems, report };
    return { ok: true, deals: { size, rows: rows.toArray(), ...read, days: dayColumns }, report };
  }

  return {
    addRow,
    addRows(all) {
      for (const cells of all) addRow(cells);
    },
    finish,
  };
}

/** A list of deals as columns, with a report of every cell that was not taken, or everything that stands against reading it. */
export function readDeals(rows: Iterable<readonly unknown[]>, options: DealReading): PipelineRead {
  const reader = dealReader(options);
  reader.addRows(rows);
  return reader.finish();
}

/** Dates of one table are written in one order: where some columns prove it and agree, it decides those that leave it open. */
function withTableOrder(locale: LocaleNotation, notations: readonly (DateNotation | undefined)[]): LocaleNotation {
  const proved = new Set(notations.flatMap((one) => (one?.decidedBy === 'cells' ? [one.order] : [])));
  const [dateOrder] = proved;
  return dateOrder !== undefined && proved.size === 1 ? { ...locale, dateOrder } : locale;
}

/**
 * Makes shares of a column of probabilities. Its bare numbers are percents where somebody says so, where the header has a % sign, or where
 * one of them passes 1: a CRM writes 0, 10, 100.
 */
function toShares({ values, states, writtenAs }: NumberCellsRead, { header, bareNumbersAre }: MappedDealColumn): void {
  const isBare = (i: number): boolean => states[i] === CellState.read && writtenAs[i] !== WrittenAs.percent;
  const percents =
    bareNumbersAre === undefined
      ? headerText(header).squeezed.includes('percent') || values.some((value, i) => isBare(i) && value > 1)
      : bareNumbersAre === 'percents';
  if (percents) for (let i = 0; i < values.length; i++) if (isBare(i)) values[i] = hundredth(values[i]);
}
