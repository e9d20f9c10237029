import { type Area, columnLimit, isEntireColumn, isUnbounded, rowLimit } from './address';
import { type CellFormat, plainFormat } from './cell-format';

/** Rows of one column that share a format. */
interface Run {
  readonly top: number;
  readonly bottom: number;
  readonly format: CellFormat;
  /** Set through whole rows or columns: does not count as used. */
  readonly unbounded: boolean;
}

/** The formats of a worksheet: per column, runs of rows that look alike, so that a million cells of one format cost one run. */
export class FormatRuns {
  private columns = new Map<number, Run[]>();

  at(row: number, column: number): CellFormat {
    const runs = this.columns.get(column);
    if (!runs) return plainFormat;
    return runs[indexOf(runs, row)]?.format ?? plainFormat;
  }

  /** Changes the format of every cell of the area. */
  change(area: Area, change: (format: CellFormat) => CellFormat): void {
    const unbounded = isUnbounded(area);
    for (let column = area.left; column <= area.right; column++) {
      const runs = this.columns.get(column) ?? [];
      const inside: Run[] = [];
      let next = area.top;
      const add = (top: number, bottom: number, format: CellFormat) => {
        if (top <= bottom) inside.push({ top, bottom, format: change(format), unbounded });
      };
      for (let at = firstFrom(runs, area.top); at < runs.length; at++) {
        const run = runs[at];
        if (run.top > area.bottom) break;
        add(next, run.top - 1, plainFormat);
        add(Math.max(run.top, area.top), Math.min(run.bottom, area.bottom), run.format);
        next = Math.min(run.bottom, area.bottom) + 1;
      }
      add(next, area.bottom, plainFormat);
      this.replace(column, runs, area.top, area.bottom, inside);
    }
  }

  /** The format property if all cells of the area share it; undefined when they differ. */
  shared<T>(area: Area, read: (format: CellFormat) => T): T | undefined {
    let found: { value: T } | undefined;
    for (const format of this.distinct(area)) {
      const value = read(format);
      if (found && found.value !== value) return undefined;
      found = { value };
    }
    return found?.value;
  }

  /** The formats that occur in the area. */
  distinct(area: Area): Set<CellFormat> {
    const formats = new Set<CellFormat>();
    let formatted = 0;
    for (const [column, runs] of this.columns) {
      if (column < area.left || column > area.right) continue;
      formatted++;
      let next = area.top;
      for (let at = firstFrom(runs, area.top); at < runs.length; at++) {
        const run = runs[at];
        if (run.top > area.bottom) break;
        if (run.top > next) formats.add(plainFormat);
        formats.add(run.format);
        next = run.bottom + 1;
      }
      if (next <= area.bottom) formats.add(plainFormat);
    }
    if (formatted < area.right - area.left + 1) formats.add(plainFormat);
    return formats;
  }

  /** Cells with a format of their own, as far as they were formatted cell by cell. */
  usedArea(within: Area): Area | undefined {
    let area: Area | undefined;
    for (const [column, runs] of this.columns) {
      if (column < within.left || column > within.right) continue;
      for (const run of runs) {
        const top = Math.max(run.top, within.top);
        const bottom = Math.min(run.bottom, within.bottom);
        if (run.unbounded || run.format === plainFormat || top > bottom) continue;
        area = {
          top: Math.min(area?.top ?? top, top),
          bottom: Math.max(area?.bottom ?? bottom, bottom),
          left: Math.min(area?.left ?? column, column),
          right: Math.max(area?.right ?? column, column),
        };
      }
    }
    return area;
  }

  /** Every run of a column that is not plain, for a picture of the workbook. */
  *runs(): Generator<Area & { format: CellFormat }> {
    for (const [column, runs] of [...this.columns].sort(([a], [b]) => a - b))
      for (const { top, bottom, format } of runs)
        if (format !== plainFormat) yield { top, bottom, left: column, right: column, format };
  }

  /** New rows look like the row above them. */
  insertDown(area: Area): void {
    const count = area.bottom - area.top + 1;
    for (const [column, runs] of this.columns) {
      if (column < area.left || column > area.right) continue;
      const above = area.top > 0 ? runs[indexOf(runs, area.top - 1)] : undefined;
      const shifted = [...slice(runs, 0, area.top - 1)];
      if (above) shifted.push({ ...above, top: area.top, bottom: area.bottom });
      for (const run of slice(runs, area.top, rowLimit - 1))
        if (run.top + count < rowLimit)
          shifted.push({ ...run, top: run.top + count, bottom: Math.min(run.bottom + count, rowLimit - 1) });
      this.set(column, shifted);
    }
  }

  deleteUp(area: Area): void {
    const count = area.bottom - area.top + 1;
    for (const [column, runs] of this.columns) {
      if (column < area.left || column > area.right) continue;
      const rest = slice(runs, area.bottom + 1, rowLimit - 1).map((run) => ({
        ...run,
        top: run.top - count,
        bottom: run.unbounded && run.bottom === rowLimit - 1 ? run.bottom : run.bottom - count,
      }));
      this.set(column, [...slice(runs, 0, area.top - 1), ...rest]);
    }
  }

  /** New columns look like the column to their left. */
  insertRight(area: Area): void {
    const count = area.right - area.left + 1;
    for (const column of this.indexesFrom(area.left).reverse()) this.moveRows(area, column, column + count);
    const left = area.left > 0 ? slice(this.columns.get(area.left - 1) ?? [], area.top, area.bottom) : [];
    for (let column = area.left; column <= area.right; column++)
      this.replace(column, this.columns.get(column) ?? [], area.top, area.bottom, [...left]);
  }

  deleteLeft(area: Area): void {
    const count = area.right - area.left + 1;
    for (let column = area.left; column <= area.right; column++)
      this.replace(column, this.columns.get(column) ?? [], area.top, area.bottom, []);
    for (const column of this.indexesFrom(area.right + 1)) this.moveRows(area, column, column - count);
  }

  private indexesFrom(first: number): number[] {
    return [...this.columns.keys()].filter((index) => index >= first).sort((a, b) => a - b);
  }

  private moveRows(area: Area, from: number, to: number): void {
    const runs = this.columns.get(from) ?? [];
    if (to < columnLimit)
      this.replace(to, this.columns.get(to) ?? [], area.top, area.bottom, slice(runs, area.top, area.bottom));
    if (isEntireColumn(area)) this.columns.delete(from);
    else this.replace(from, runs, area.top, area.bottom, []);
  }

  private replace(column: number, runs: readonly Run[], top: number, bottom: number, inside: readonly Run[]): void {
    this.set(column, [...slice(runs, 0, top - 1), ...inside, ...slice(runs, bottom + 1, rowLimit - 1)]);
  }

  private set(column: number, runs: readonly Run[]): void {
    const joined: Run[] = [];
    for (const run of runs) {
      const last = joined[joined.length - 1];
      if (last && last.bottom + 1 === run.top && last.format === run.format && last.unbounded === run.unbounded)
        joined[joined.length - 1] = { ...last, bottom: run.bottom };
      else if (run.format !== plainFormat) joined.push(run);
    }
    if (joined.length > 0) this.columns.set(column, joined);
    else this.columns.delete(column);
  }
}

/** Where the first run lies that ends at or after the row. */
function firstFrom(runs: readonly Run[], row: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle].bottom < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the run lies that holds the row; -1 when none does. */
function indexOf(runs: readonly Run[], row: number): number {
  const at = firstFrom(runs, row);
  const run = runs[at];
  return run && run.top <= row ? at : -1;
}

function slice(runs: readonly Run[], top: number, bottom: number): Run[] {
  const part: Run[] = [];
  for (let at = firstFrom(runs, top); at < runs.length; at++) {
    const run = runs[at];
    if (run.top > bottom) break;
    part.push({ ...run, top: Math.max(run.top, top), bottom: Math.min(run.bottom, bottom) });
  }
  return part;
}
