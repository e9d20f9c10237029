import { ExcelError } from '../excel-error';
import { type Area, bounding, cellCount, isEntireColumn, isEntireRow, wholeSheet } from './address';
import { type CellFormat, changedFormat } from './cell-format';
import { CellGrid } from './cell-grid';
import { type CellValue, plainValue, valueType } from './cell-value';
import type { Chart } from './chart';
import type { ConditionalFormat } from './conditional-format';
import { FormatRuns } from './format-runs';
import type { NamedItem } from './named-item';
import { formattedText } from './number-format';
import type { PageLayout } from './page-layout';
import { readEntry } from './read-entry';
import type { Table } from './table';
import type { TrackedArea } from './tracked-area';
import type { Workbook } from './workbook';

/** What an add-in or a person puts into a cell; null leaves the cell as it is. */
export type Input = string | number | boolean | null;

/** Points; Excel's own for Calibri 11. */
const standardColumnWidth = 48;
const standardRowHeight = 15;

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What may be done on a protected sheet, as `WorksheetProtectionOptions`. */
type ProtectionOptions = Readonly<Record<string, boolean | string>>;

/** One worksheet: its cells, their formats and everything that lies on them. */
export class Worksheet {
  readonly cells = new CellGrid();
  readonly formats = new FormatRuns();
  readonly tables: Table[] = [];
  readonly charts: Chart[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly names = new Map<string, NamedItem>();
  readonly merges = new Set<TrackedArea>();
  /** Width and height, in points, of columns and rows that have none of their own. */
  columnWidthOtherwise = standardColumnWidth;
  rowHeightOtherwise = standardRowHeight;
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenColumns = new Map<number, true>();
  hiddenRows = new Map<number, true>();
  visibility: SheetVisibility = 'Visible';
  protection: { options: ProtectionOptions; password: string | undefined } | undefined;
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  readonly pageLayout: PageLayout = { properties: new Map() };
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;

  constructor(
    readonly workbook: Workbook,
    /** For life: a workbook that is saved and opened again has it still. */
    public id: string,
    public name: string,
  ) {}

  /** A deleted worksheet stays an object, but no longer answers. */
  get exists(): boolean {
    return this.workbook.worksheets.includes(this);
  }

  // Reading

  value(row: number, column: number): CellValue {
    this.workbook.settle();
    return this.cells.value(row, column);
  }

  /** `Range.values` of the area, a row at a time. */
  values(area: Area): (string | number | boolean)[][] {
    return this.read(area, (row, column) => plainValue(this.cells.value(row, column)));
  }

  valueTypes(area: Area): string[][] {
    return this.read(area, (row, column) => valueType(this.cells.value(row, column)));
  }

  formulas(area: Area): (string | number | boolean)[][] {
    return this.read(
      area,
      (row, column) => this.cells.formula(row, column) ?? plainValue(this.cells.value(row, column)),
    );
  }

  texts(area: Area): string[][] {
    const { contentLocale } = this.workbook;
    return this.read(area, (row, column) =>
      formattedText(this.cells.value(row, column), this.formats.at(row, column).numberFormat, contentLocale),
    );
  }

  numberFormats(area: Area): string[][] {
    return this.read(area, (row, column) => this.formats.at(row, column).numberFormat);
  }

  private read<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
    this.workbook.settle();
    const rows: T[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const line: T[] = [];
      for (let column = area.left; column <= area.right; column++) line.push(cell(row, column));
      rows.push(line);
    }
    return rows;
  }

  /** The smallest area that holds all cells with contents, and with formats unless values alone count; undefined when blank. */
  usedArea(valuesOnly: boolean, within: Area = wholeSheet): Area | undefined {
    this.workbook.settle();
    let used = this.cells.usedArea(within);
    if (!valuesOnly) {
      const formatted = this.formats.usedArea(within);
      if (formatted) used = used ? bounding(used, formatted) : formatted;
    }
    return used;
  }

  // Writing

  /** Puts inputs into the cells of the area, read the way Excel reads them. Refused whole when one of them cannot be. */
  write(area: Area, inputs: readonly (readonly Input[])[]): void {
    const before = this.single(area);
    const { contentLocale, thisYear } = this.workbook;
    for (const row of inputs) for (const input of row) this.refuseBadFormula(input);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const input = inputs[row - area.top]?.[column - area.left];
        if (input === null || input === undefined) continue;
        if (typeof input !== 'string') {
          this.cells.setValue(row, column, input);
          continue;
        }
        const format = this.formats.at(row, column);
        if (format.numberFormat === '@') {
          this.cells.setValue(row, column, input === '' ? undefined : input);
          continue;
        }
        this.workbook.noteSuspect(input);
        const entry = readEntry(input, contentLocale, thisYear);
        if ('formula' in entry) this.setFormula(row, column, entry.formula);
        else {
          this.cells.setValue(row, column, entry.value);
          if (entry.numberFormat && format.numberFormat === 'General')
            this.changeFormat(
              { top: row, bottom: row, left: column, right: column },
              { numberFormat: entry.numberFormat },
            );
        }
      }
    this.afterWrite(area, before);
  }

  /** Puts values as they stand: no text is read as a number. Formulas begin with `=`. */
  writeAsIs(area: Area, value: (row: number, column: number) => CellValue | { formula: string }): void {
    const before = this.single(area);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const each = value(row, column);
        if (typeof each === 'object' && 'formula' in each) this.setFormula(row, column, each.formula);
        else this.cells.setValue(row, column, each);
      }
    this.afterWrite(area, before);
  }

  private refuseBadFormula(input: Input | undefined): void {
    if (typeof input !== 'string' || !/^[=+-]./s.test(input)) return;
    const entry = readEntry(input, this.workbook.contentLocale, this.workbook.thisYear);
    if ('formula' in entry && !this.workbook.calculation.accepts(entry.formula, this))
      throw new ExcelError('InvalidArgument');
  }

  private setFormula(row: number, column: number, formula: string): void {
    this.cells.setFormula(row, column, formula);
    this.workbook.calculation.formulaEntered(this, row, column);
  }

  clearContents(area: Area): void {
    const before = this.single(area);
    this.cells.clear(area);
    this.afterWrite(area, before);
  }

  changeFormat(area: Area, change: Partial<CellFormat> | ((format: CellFormat) => Partial<CellFormat>)): void {
    this.formats.change(area, (format) =>
      changedFormat(format, typeof change === 'function' ? change(format) : change),
    );
    this.workbook.changed({ kind: 'format', sheet: this, area });
  }

  /** Sets each cell's format on its own; undefined leaves it as it is. */
  changeFormats(area: Area, change: (row: number, column: number) => Partial<CellFormat> | undefined): void {
    for (let column = area.left; column <= area.right; column++) {
      let from = area.top;
      while (from <= area.bottom) {
        const same = change(from, column);
        let to = from;
        while (to < area.bottom && alike(change(to + 1, column), same)) to++;
        if (same)
          this.formats.change({ top: from, bottom: to, left: column, right: column }, (format) =>
            changedFormat(format, same),
          );
        from = to + 1;
      }
    }
    this.workbook.changed({ kind: 'format', sheet: this, area });
  }

  clearFormats(area: Area): void {
    this.formats.change(area, () => changedFormat(this.workbook.plainFormat, {}));
    this.workbook.changed({ kind: 'format', sheet: this, area });
  }

  /** Value and type of a single cell before a change, as the change event tells them; undefined for more cells. */
  private single(area: Area): { value: string | number | boolean; type: string } | undefined {
    if (cellCount(area) > 1) return undefined;
    const value = this.value(area.top, area.left);
    return { value: plainValue(value), type: valueType(value) };
  }

  private afterWrite(area: Area, before: { value: string | number | boolean; type: string } | undefined): void {
    this.workbook.calculation.cellsChanged(this, area);
    for (const table of this.tables) table.readHeaders(area);
    this.workbook.changed({ kind: 'cells', sheet: this, area, before });
  }

  // Sizes

  columnWidth(area: Area): number | undefined {
    return shared(
      area.left,
      Math.min(area.right, area.left + 255),
      (column) => this.columnWidths.get(column) ?? this.columnWidthOtherwise,
    );
  }

  rowHeight(area: Area): number | undefined {
    return shared(
      area.top,
      Math.min(area.bottom, area.top + 4095),
      (row) => this.rowHeights.get(row) ?? this.rowHeightOtherwise,
    );
  }

  setColumnWidth(area: Area, width: number): void {
    if (isEntireRow(area)) {
      this.columnWidths.clear();
      this.columnWidthOtherwise = width;
    } else for (let column = area.left; column <= area.right; column++) this.columnWidths.set(column, width);
    this.workbook.changed({ kind: 'format', sheet: this, area });
  }

  setRowHeight(area: Area, height: number): void {
    if (isEntireColumn(area)) {
      this.rowHeights.clear();
      this.rowHeightOtherwise = height;
    } else for (let row = area.top; row <= area.bottom; row++) this.rowHeights.set(row, height);
    this.workbook.changed({ kind: 'format', sheet: this, area });
  }

  /** Where a column begins, in points from the left edge of the sheet; hidden columns take no room. */
  pointsLeftOf(column: number): number {
    return pointsBefore(column, this.columnWidths, this.hiddenColumns, this.columnWidthOtherwise);
  }

  /** Where a row begins, in points from the top of the sheet. */
  pointsAbove(row: number): number {
    return pointsBefore(row, this.rowHeights, this.hiddenRows, this.rowHeightOtherwise);
  }

  /** Widens or narrows columns to the longest text in them, about 5.25 points a letter. */
  autofitColumns(area: Area): void {
    const used = this.cells.usedArea(area);
    for (let column = area.left; used && column <= Math.min(area.right, used.right); column++) {
      let letters = 0;
      const lines = { top: used.top, bottom: Math.min(used.bottom, used.top + 9_999), left: column, right: column };
      for (const [text = ''] of this.texts(lines)) letters = Math.max(letters, displayWidth(text));
      if (letters > 0) this.columnWidths.set(column, Math.round((letters * 5.25 + 9) * 4) / 4);
    }
    this.workbook.changed({ kind: 'format', sheet: this, area });
  }

  // Merged cells

  mergedAreas(within: Area): Area[] {
    return [...this.merges].flatMap(({ area }) =>
      area &&
      area.top <= within.bottom &&
      area.bottom >= within.top &&
      area.left <= within.right &&
      area.right >= within.left
        ? [area]
        : [],
    );
  }

  merge(area: Area): void {
    if (cellCount(area) === 1) return;
    this.unmerge(area);
    this.merges.add(this.workbook.track(this, area));
    // Only the top left cell keeps its contents.
    if (area.left < area.right) this.cells.clear({ ...area, bottom: area.top, left: area.left + 1 });
    if (area.top < area.bottom) this.cells.clear({ ...area, top: area.top + 1 });
    this.afterWrite(area, undefined);
    this.workbook.changed({ kind: 'format', sheet: this, area });
  }

  unmerge(area: Area): void {
    const touched = new Set(this.mergedAreas(area));
    for (const merge of this.merges)
      if (merge.area && touched.has(merge.area)) {
        this.merges.delete(merge);
        this.workbook.untrack(merge);
      }
    this.workbook.changed({ kind: 'format', sheet: this, area });
  }

  // Protection

  /** Throws Excel's refusal when the sheet is protected and one of the cells is locked. */
  refuseWhenProtected(area: Area): void {
    if (this.protection && this.formats.shared(area, ({ locked }) => locked) !== false)
      throw new ExcelError('AccessDenied');
  }

  /** Throws when the sheet is protected and the option does not allow it. */
  refuseUnless(option: string): void {
    if (this.protection && this.protection.options[option] !== true) throw new ExcelError('AccessDenied');
  }
}

function shared<T>(from: number, to: number, read: (index: number) => T): T | undefined {
  const first = read(from);
  for (let index = from + 1; index <= to; index++) if (read(index) !== first) return undefined;
  return first;
}

const alike = (a: Partial<CellFormat> | undefined, b: Partial<CellFormat> | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

/** East Asian letters take two places. */
const displayWidth = (text: string): number => {
  let width = 0;
  for (const letter of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1;
  return width;
};

function pointsBefore(
  end: number,
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlyMap<number, true>,
  otherwise: number,
): number {
  let points = end * otherwise;
  for (const [index, size] of sizes) if (index < end) points += size - otherwise;
  for (const index of hidden.keys()) if (index < end) points -= sizes.get(index) ?? otherwise;
  return points;
}
