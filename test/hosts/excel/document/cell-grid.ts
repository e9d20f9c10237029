import { type Area, columnLimit, isEntireColumn, rowLimit } from './address';
import type { CellValue } from './cell-value';

/** One column: its values by row, the formulas among them, and what formulas elsewhere spill into it. */
interface Column {
  readonly values: CellValue[];
  formulas: Map<number, string>;
  spilled: Map<number, CellValue>;
}

/**
 * The cells of a worksheet, kept by column because lists are columns: 100,000 rows × 20 columns take about 75 MB.
 * A formula cell has its text here and, in `values`, what it came to when it was last worked out.
 */
export class CellGrid {
  private readonly columns = new Map<number, Column>();

  private column(index: number): Column {
    let column = this.columns.get(index);
    if (!column) this.columns.set(index, (column = { values: [], formulas: new Map(), spilled: new Map() }));
    return column;
  }

  value(row: number, column: number): CellValue {
    const cells = this.columns.get(column);
    if (!cells) return undefined;
    return cells.values[row] ?? (cells.spilled.size > 0 ? cells.spilled.get(row) : undefined);
  }

  formula(row: number, column: number): string | undefined {
    return this.columns.get(column)?.formulas.get(row);
  }

  setValue(row: number, column: number, value: CellValue): void {
    if (value === undefined && !this.columns.has(column)) return;
    const cells = this.column(column);
    if (cells.formulas.size > 0) cells.formulas.delete(row);
    if (value !== undefined || row < cells.values.length) cells.values[row] = value;
  }

  setFormula(row: number, column: number, formula: string): void {
    const cells = this.column(column);
    cells.formulas.set(row, formula);
    cells.values[row] ??= 0;
  }

  /** What a formula has come to. */
  setResult(row: number, column: number, value: CellValue): void {
    this.column(column).values[row] = value;
  }

  setSpilled(row: number, column: number, value: CellValue): void {
    this.column(column).spilled.set(row, value);
  }

  /** Whether the cell shows part of what a formula elsewhere came to. */
  isSpilled(row: number, column: number): boolean {
    return this.columns.get(column)?.spilled.has(row) ?? false;
  }

  clearSpilled(): void {
    for (const column of this.columns.values()) column.spilled.clear();
  }

  get formulaCount(): number {
    let count = 0;
    for (const column of this.columns.values()) count += column.formulas.size;
    return count;
  }

  /** Every formula with its place. */
  *formulas(): Generator<{ row: number; column: number; formula: string }> {
    for (const [column, cells] of this.columns)
      for (const [row, formula] of cells.formulas) yield { row, column, formula };
  }

  /** True when no cell of the area holds anything. */
  isBlank(area: Area): boolean {
    return this.usedArea(area) === undefined;
  }

  /** The smallest area within the given one that holds every cell with a value or a formula; undefined when all are blank. */
  usedArea(within: Area): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [index, { values, spilled }] of this.columns) {
      if (index < within.left || index > within.right) continue;
      let last = Math.min(values.length - 1, within.bottom);
      while (last >= within.top && values[last] === undefined) last--;
      let first = within.top;
      while (first <= last && values[first] === undefined) first++;
      for (const row of spilled.keys())
        if (row >= within.top && row <= within.bottom) {
          first = Math.min(first > last ? row : first, row);
          last = Math.max(last, row);
        }
      if (first > last) continue;
      top = Math.min(top, first);
      bottom = Math.max(bottom, last);
      left = Math.min(left, index);
      right = Math.max(right, index);
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }

  clear(area: Area): void {
    for (const [index, cells] of this.columns) {
      if (index < area.left || index > area.right) continue;
      if (isEntireColumn(area)) {
        this.columns.delete(index);
        continue;
      }
      const last = Math.min(area.bottom, cells.values.length - 1);
      for (let row = area.top; row <= last; row++) cells.values[row] = undefined;
      for (const row of cells.formulas.keys()) if (row >= area.top && row <= area.bottom) cells.formulas.delete(row);
    }
  }

  /** Moves the cells of the area and everything below them down by the area's rows. */
  insertDown(area: Area): void {
    const count = area.bottom - area.top + 1;
    for (const [index, cells] of this.columns) {
      if (index < area.left || index > area.right) continue;
      if (cells.values.length > area.top) {
        const below = cells.values.splice(area.top);
        cells.values.length = area.top + count;
        for (const value of below) cells.values.push(value);
      }
      cells.formulas = moved(cells.formulas, (row) => (row >= area.top ? row + count : row));
    }
  }

  /** Takes the cells of the area out and moves everything below them up. */
  deleteUp(area: Area): void {
    const count = area.bottom - area.top + 1;
    for (const [index, cells] of this.columns) {
      if (index < area.left || index > area.right) continue;
      cells.values.splice(area.top, count);
      cells.formulas = moved(cells.formulas, (row) =>
        row < area.top ? row : row > area.bottom ? row - count : undefined,
      );
    }
  }

  /** Moves the cells of the area and everything right of them to the right by the area's columns. */
  insertRight(area: Area): void {
    const count = area.right - area.left + 1;
    for (const index of this.indexesFrom(area.left).reverse()) this.moveRows(area, index, index + count);
  }

  /** Takes the cells of the area out and moves everything right of them to the left. */
  deleteLeft(area: Area): void {
    const count = area.right - area.left + 1;
    this.clear(area);
    for (const index of this.indexesFrom(area.right + 1)) this.moveRows(area, index, index - count);
  }

  private indexesFrom(first: number): number[] {
    return [...this.columns.keys()].filter((index) => index >= first).sort((a, b) => a - b);
  }

  /** Moves the rows of the area from one column to another that has nothing there. */
  private moveRows(area: Area, from: number, to: number): void {
    const cells = this.columns.get(from);
    if (!cells) return;
    if (isEntireColumn(area)) {
      this.columns.delete(from);
      this.columns.set(to, cells);
      return;
    }
    const target = this.column(to);
    const last = Math.min(area.bottom, cells.values.length - 1);
    for (let row = area.top; row <= last; row++) {
      if (cells.values[row] !== undefined || row < target.values.length) target.values[row] = cells.values[row];
      cells.values[row] = undefined;
    }
    for (const [row, formula] of cells.formulas)
      if (row >= area.top && row <= area.bottom) {
        target.formulas.set(row, formula);
        cells.formulas.delete(row);
      }
  }

  /** Whether inserting at the area would push something off the sheet. */
  wouldPushOff(area: Area, direction: 'Down' | 'Right'): boolean {
    const last =
      direction === 'Down'
        ? { ...area, top: rowLimit - (area.bottom - area.top + 1), bottom: rowLimit - 1 }
        : { ...area, left: columnLimit - (area.right - area.left + 1), right: columnLimit - 1 };
    return !this.isBlank(last);
  }
}

function moved(formulas: Map<number, string>, to: (row: number) => number | undefined): Map<number, string> {
  if (formulas.size === 0) return formulas;
  const result = new Map<number, string>();
  for (const [row, formula] of formulas) {
    const place = to(row);
    if (place !== undefined) result.set(place, formula);
  }
  return result;
}
