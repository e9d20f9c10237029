import { calendarDate } from '@keystage/core';
import type { PulledCell, PulledColumn } from '@keystage/core/salesforce';
import { daySerial, type TableCell } from '../workbook';

/** What a cell of Excel holds of a text, in UTF-16 units. */
const MOST_TEXT = 32_767;

/** A text that is longer than a cell holds. */
export interface CutText {
  /** Place of the row among those given, and of the column. */
  readonly row: number;
  readonly column: number;
  readonly length: number;
}

export interface CellWriting {
  /** What stands at the end of a text that was cut. */
  readonly cut: (length: number) => string;
  /** Minutes by which the reader's clock is ahead of UTC at a moment. */
  readonly ahead?: (moment: Date) => number;
}

const readersClock = (moment: Date) => -moment.getTimezoneOffset();

/**
 * Rows of an org as a sheet holds them: days as their numbers, moments as the reader's own day and time, texts whole as far as a cell
 * holds them. One that is longer ends with words that say so, and is told.
 */
export function sheetCells(
  rows: readonly (readonly PulledCell[])[],
  columns: readonly PulledColumn[],
  { cut, ahead = readersClock }: CellWriting,
): { readonly rows: TableCell[][]; readonly cuts: readonly CutText[] } {
  const cuts: CutText[] = [];
  const written = rows.map((cells, row) =>
    cells.map((cell, column): TableCell => {
      if (typeof cell !== 'string') return cell;
      const { kind } = columns[column];
      if (kind === 'moment') return momentSerial(new Date(cell), ahead);
      const day = kind === 'day' ? calendarDate(cell) : null;
      if (day !== null) return daySerial(day);
      if (cell.length <= MOST_TEXT) return cell;
      cuts.push({ row, column, length: cell.length });
      const end = cut(cell.length);
      return whole(cell, MOST_TEXT - end.length) + end;
    }),
  );
  return { rows: written, cuts };
}

/** A moment as the number of a cell that shows the reader's clock. */
export function momentSerial(moment: Date, ahead: (moment: Date) => number = readersClock): number {
  const epoch = daySerial(calendarDate('1970-01-01')!);
  return epoch + (moment.getTime() + ahead(moment) * 60_000) / 86_400_000;
}

/** The beginning of a text; no character is cut in half. */
function whole(text: string, units: number): string {
  const last = text.charCodeAt(units - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units);
}
