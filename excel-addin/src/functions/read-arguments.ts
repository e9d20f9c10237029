import { readDate, type CalendarDate, type LocaleNotation } from '@keystage/core';
import { CELL_LIMIT, type CellValue } from '../workbook';
import type { ParameterName } from './catalogue/function-catalogue';
import { FunctionTrouble } from './function-fault';

/** Rows of cells, all of one length. */
export type Cells = readonly (readonly CellValue[])[];

/** A range with its headers told apart from its rows. */
export interface HeadedCells {
  readonly headers: readonly CellValue[];
  readonly rows: Cells;
  /** Whether the headers stood on top of the range: then the result has a header row too. */
  readonly headed: boolean;
}

/** The rows of a list and its headers: on top of the range, or given apart. */
export function headedCells(parameter: ParameterName, range: unknown, headersApart: unknown): HeadedCells {
  const cells = cellsOf(range);
  if (cells.length === 0 || cells.every((row) => row.every((cell) => cell === ''))) {
    throw new FunctionTrouble({ kind: 'noCells', parameter });
  }
  const columns = cells[0].length;
  if (cells.length * columns > CELL_LIMIT) {
    throw new FunctionTrouble({ kind: 'tooManyCells', cells: cells.length * columns, limit: CELL_LIMIT });
  }
  if (isLeftOut(headersApart)) return { headers: cells[0], rows: cells.slice(1), headed: true };
  const headers = cellsOf(headersApart);
  if (headers.length !== 1 || headers[0].length !== columns) {
    const [rows, width] = [headers.length, headers[0]?.length ?? 0];
    throw new FunctionTrouble({ kind: 'headersApart', rows, columns: width, expected: columns });
  }
  return { headers: headers[0], rows: cells, headed: false };
}

/** The day in an argument: a date of the workbook, or a text. Undefined where it is left out. */
export function dayOf(argument: unknown, { dateOrder }: LocaleNotation): CalendarDate | undefined {
  const cell = cellOf(scalarOf(argument));
  const read = readDate(cell === '' ? null : cell, dateOrder);
  if (read.kind === 'date') return read.date;
  if (read.kind === 'blank') return undefined;
  throw new FunctionTrouble({ kind: 'noDay', got: String(cell) });
}

/** The number in an argument; undefined where it is left out. */
export function numberOf(parameter: ParameterName, argument: unknown): number | undefined {
  const cell = cellOf(scalarOf(argument));
  if (cell === '') return undefined;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  throw new FunctionTrouble({ kind: 'noNumber', parameter, got: String(cell) });
}

/** The text in an argument, without spaces around it; undefined where it is left out. */
export function wordOf(argument: unknown): string | undefined {
  const text = String(cellOf(scalarOf(argument))).trim();
  return text === '' ? undefined : text;
}

/** One of a few, found by what it is called, in any case of letters. */
export function oneOf<T>(parameter: ParameterName, got: string, all: readonly T[], nameOf: (one: T) => string): T {
  const found = all.find((one) => nameOf(one).toLowerCase() === got.toLowerCase());
  if (found !== undefined) return found;
  throw new FunctionTrouble({ kind: 'unknownChoice', parameter, got, known: all.map(nameOf) });
}

/** Excel hands over null for an argument that is left out. */
function isLeftOut(argument: unknown): boolean {
  return argument === null || argument === undefined || argument === '';
}

function cellsOf(range: unknown): Cells {
  if (isLeftOut(range)) return [];
  if (!Array.isArray(range)) return [[cellOf(range)]];
  return (range as unknown[]).map((row) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
}

/** A range of one cell is that cell. */
function scalarOf(argument: unknown): unknown {
  return Array.isArray(argument) ? (argument as unknown[]).flat()[0] : argument;
}

/** A cell as the readers of the core know it: a blank is the empty text, an error its name. */
function cellOf(cell: unknown): CellValue {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (typeof cell === 'object' && cell !== null && 'code' in cell) return String(cell.code);
  return '';
}
