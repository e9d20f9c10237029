import { ExcelError } from '../excel-error';
import { type Area, columnCount, contains, intersection, rowCount } from './address';
import { plainValue } from './cell-value';
import { formattedText } from './number-format';
import type { TrackedArea } from './tracked-area';
import type { Input, Worksheet } from './worksheet';

export interface TableColumn {
  /** Stays with the column for the life of the table. */
  readonly id: number;
  name: string;
}

/** Excel's own names for new columns are `Column1`, `Column2` …, in its language. */
export class Table {
  readonly columns: TableColumn[] = [];
  style = 'TableStyleMedium2';
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  showFilterButton = true;
  private headers = true;
  private totals = false;
  private nextColumnId = 1;

  constructor(
    public id: string,
    public name: string,
    readonly place: TrackedArea,
  ) {
    const { left, right } = this.area;
    for (let column = left; column <= right; column++) this.columns.push({ id: this.nextColumnId++, name: '' });
    this.readHeaders(this.area);
  }

  get sheet(): Worksheet {
    return this.place.sheet;
  }

  get exists(): boolean {
    return this.sheet.exists && this.sheet.tables.includes(this);
  }

  /** All of the table: header, rows and totals. */
  get area(): Area {
    if (!this.place.area) throw new ExcelError('ItemNotFound');
    return this.place.area;
  }

  get header(): Area | undefined {
    return this.headers ? { ...this.area, bottom: this.area.top } : undefined;
  }

  get body(): Area {
    const { top, bottom } = this.area;
    return { ...this.area, top: this.headers ? top + 1 : top, bottom: this.totals ? bottom - 1 : bottom };
  }

  get totalRow(): Area | undefined {
    return this.totals ? { ...this.area, top: this.area.bottom } : undefined;
  }

  get showHeaders(): boolean {
    return this.headers;
  }

  set showHeaders(show: boolean) {
    if (show === this.headers) return;
    const { area, sheet } = this;
    if (show) {
      const above = { ...area, top: area.top - 1, bottom: area.top - 1 };
      if (area.top > 0 && sheet.cells.isBlank(above)) this.place.area = { ...area, top: area.top - 1 };
      else {
        sheet.workbook.shift(sheet, { kind: 'insertDown', area: { ...area, bottom: area.top } }, this);
        this.place.area = { ...area, bottom: area.bottom + 1 };
      }
      this.headers = true;
      this.writeHeaders();
    } else {
      sheet.clearContents({ ...area, bottom: area.top });
      this.headers = false;
      this.place.area = { ...area, top: area.top + 1 };
    }
    sheet.workbook.changed({ kind: 'tables', sheet });
  }

  get showTotals(): boolean {
    return this.totals;
  }

  set showTotals(show: boolean) {
    if (show === this.totals) return;
    const { area, sheet } = this;
    if (show) {
      const below = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
      if (!sheet.cells.isBlank(below)) sheet.workbook.shift(sheet, { kind: 'insertDown', area: below }, this);
      this.place.area = { ...area, bottom: area.bottom + 1 };
      this.totals = true;
      const last = this.columns[this.columns.length - 1];
      const total: Input[][] = [
        this.columns.map((column, at) =>
          at === 0 ? 'Total' : column === last ? `=SUBTOTAL(109,[${column.name}])` : '',
        ),
      ];
      sheet.write(below, total);
    } else {
      sheet.clearContents({ ...area, top: area.bottom });
      this.totals = false;
      this.place.area = { ...area, bottom: area.bottom - 1 };
    }
    sheet.workbook.changed({ kind: 'tables', sheet });
  }

  columnArea(column: TableColumn, of: Area = this.area): Area {
    const at = this.area.left + this.columns.indexOf(column);
    return { ...of, left: at, right: at };
  }

  /** The column of that id or, without regard to case, of that name. */
  column(key: unknown): TableColumn | undefined {
    if (typeof key === 'number') return this.columns.find(({ id }) => id === key);
    const name = String(key).toLowerCase();
    return this.columns.find((column) => column.name.toLowerCase() === name);
  }

  rename(column: TableColumn, name: string): void {
    if (name === '') throw new ExcelError('InvalidArgument');
    column.name = '';
    column.name = this.freeName(name);
    this.writeHeaders();
  }

  /** Takes column names from header cells that were written; blank ones get a name, repeated ones a number. */
  readHeaders(written: Area): void {
    const { header, sheet } = this;
    if (!header || !intersection(written, header)) return;
    for (const [at, column] of this.columns.entries()) {
      const place = header.left + at;
      if (place < written.left || place > written.right) continue;
      const value = sheet.cells.value(header.top, place);
      const format = sheet.formats.at(header.top, place).numberFormat;
      const text = typeof value === 'string' ? value : formattedText(value, format, sheet.workbook.contentLocale);
      column.name = '';
      column.name = this.freeName(text);
    }
    this.writeHeaders();
  }

  private freeName(wanted: string): string {
    const taken = new Set(this.columns.map(({ name }) => name.toLowerCase()));
    const base = wanted === '' ? this.sheet.workbook.contentLocale.column : wanted;
    if (wanted !== '' && !taken.has(base.toLowerCase())) return base;
    for (let number = wanted === '' ? 1 : 2; ; number++)
      if (!taken.has(`${base}${number}`.toLowerCase())) return `${base}${number}`;
  }

  /** Header cells are texts and always show the columns' names. */
  private writeHeaders(): void {
    const { header, sheet } = this;
    if (!header) return;
    for (const [at, { name }] of this.columns.entries())
      if (plainValue(sheet.cells.value(header.top, header.left + at)) !== name)
        sheet.cells.setValue(header.top, header.left + at, name);
    sheet.workbook.calculation.cellsChanged(sheet, header);
  }

  /** Adds a column at the place, at the end when undefined. Values are the header and every row, from the top. */
  addColumn(
    at: number | undefined,
    values: readonly (readonly Input[])[] | undefined,
    name: string | undefined,
  ): TableColumn {
    const { area, sheet, columns } = this;
    const place = at ?? columns.length;
    if (place < 0 || place > columns.length) throw new ExcelError('InvalidArgument');
    if (values && (values.length !== rowCount(area) || values.some((row) => row.length !== 1)))
      throw new ExcelError('InvalidArgument');
    const left = area.left + place;
    const strip = { ...area, left, right: left };
    const column: TableColumn = { id: this.nextColumnId++, name: '' };
    const right = { ...area, left: area.right + 1, right: Math.max(area.right + 1, 16_383) };
    if (place < columns.length || !sheet.cells.isBlank(right))
      sheet.workbook.shift(sheet, { kind: 'insertRight', area: strip }, this);
    this.place.area = { ...area, right: area.right + 1 };
    columns.splice(place, 0, column);
    column.name = this.freeName(name ?? '');
    this.writeHeaders();
    if (values) {
      sheet.write(strip, values);
      if (name !== undefined) this.rename(column, name);
    }
    sheet.workbook.changed({ kind: 'tables', sheet });
    return column;
  }

  deleteColumn(column: TableColumn): void {
    if (this.columns.length === 1) throw new ExcelError('InvalidOperation');
    const strip = this.columnArea(column);
    const { area, sheet } = this;
    this.columns.splice(this.columns.indexOf(column), 1);
    sheet.workbook.shift(sheet, { kind: 'deleteLeft', area: strip }, this);
    this.place.area = { ...area, right: area.right - 1 };
    sheet.workbook.changed({ kind: 'tables', sheet });
  }

  /** Adds rows at the place, at the end when undefined; what lies below the table moves down. */
  addRows(at: number | undefined, rows: readonly (readonly Input[])[]): void {
    const { area, body, sheet } = this;
    const place = at ?? rowCount(body);
    if (rows.length === 0 || place < 0 || place > rowCount(body)) throw new ExcelError('InvalidArgument');
    if (rows.some((row) => row.length !== columnCount(area))) throw new ExcelError('InvalidArgument');
    const top = body.top + place;
    const block = { ...area, top, bottom: top + rows.length - 1 };
    const below = { ...area, top: area.bottom + 1, bottom: 1_048_575 };
    if (place < rowCount(body) || this.totals || !sheet.cells.isBlank(below))
      sheet.workbook.shift(sheet, { kind: 'insertDown', area: block }, this);
    this.place.area = { ...area, bottom: area.bottom + rows.length };
    sheet.write(block, rows);
    sheet.workbook.changed({ kind: 'tables', sheet });
  }

  deleteRows(at: number, count: number): void {
    const { area, body, sheet } = this;
    if (at < 0 || count < 1 || at + count > rowCount(body)) throw new ExcelError('InvalidArgument');
    const block = { ...area, top: body.top + at, bottom: body.top + at + count - 1 };
    if (count === rowCount(body)) {
      // A table keeps one empty row.
      sheet.clearContents({ ...block, bottom: block.top });
      if (count === 1) return;
      block.top++;
    }
    sheet.workbook.shift(sheet, { kind: 'deleteUp', area: block }, this);
    this.place.area = { ...area, bottom: area.bottom - rowCount(block) };
    sheet.workbook.changed({ kind: 'tables', sheet });
  }

  /** Gives the table another area; its top row stays where it is. */
  resize(area: Area): void {
    const old = this.area;
    if (area.top !== old.top || !intersection(area, old) || area.bottom === area.top)
      throw new ExcelError('InvalidArgument');
    this.sheet.workbook.refuseOverlap(this.sheet, area, this);
    const kept: TableColumn[] = [];
    for (let column = area.left; column <= area.right; column++)
      kept.push(this.columns[column - old.left] ?? { id: this.nextColumnId++, name: '' });
    this.columns.splice(0, this.columns.length, ...kept);
    this.place.area = area;
    this.readHeaders(area);
    this.sheet.workbook.changed({ kind: 'tables', sheet: this.sheet });
  }

  /** Follows whole rows and columns that were put in or taken out of the sheet. */
  follow(before: Area, insertedAt: number | undefined, deleted: Area | undefined): void {
    const { area } = this;
    const width = columnCount(area) - columnCount(before);
    if (width > 0 && insertedAt !== undefined) {
      const added = Array.from({ length: width }, () => ({ id: this.nextColumnId++, name: '' }));
      this.columns.splice(insertedAt - before.left, 0, ...added);
      for (const column of added) column.name = this.freeName('');
    } else if (width < 0 && deleted) {
      const first = Math.max(deleted.left, before.left);
      this.columns.splice(first - before.left, -width);
    }
    if (this.totals && deleted && contains(deleted, { ...before, top: before.bottom })) this.totals = false;
    this.writeHeaders();
  }
}
