import type { Model } from '@ironcalc/wasm';
import { absoluteAddress, type Area, cellCount, columnLetters, intersection } from './address';
import { CellError, type CellValue } from './cell-value';
import { type FormulaPiece, formulaPieces, mapReferences } from './formula-text';
import { newModel } from './ironcalc';
import type { Table } from './table';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

/** What IronCalc calls a cell's type. */
const enum CellType {
  Number = 1,
  Text = 2,
  Boolean = 4,
  Error = 16,
}

interface FormulaCell {
  sheet: Worksheet;
  row: number;
  column: number;
}

const helperSheet = 'exact values';

/**
 * Works out formulas with IronCalc. The document keeps the cells; IronCalc gets a copy of the formulas and of those cells
 * they refer to, and nothing else, so that a large list costs only what its formulas look at. Small changes are handed on,
 * after structural ones the copy is made anew.
 */
export class Calculation {
  private model: Model | undefined;
  private parser: Model | undefined;
  private readonly shapes = new Map<string, boolean>();
  /** Rows already copied, per sheet and column. */
  private copied = new Map<Worksheet, Map<number, Set<number>>>();
  private places = new Map<string, FormulaCell & { helper: number }>();
  /** Areas too large to copy blank cells of: what is written there later is copied then. */
  private watched: { sheet: Worksheet; area: Area }[] = [];
  private readonly entered = new Map<string, FormulaCell>();
  private readonly written: { sheet: Worksheet; area: Area }[] = [];
  private pending = false;
  private suspended = false;
  private settling = false;

  constructor(private readonly workbook: Workbook) {}

  /** The cells were written. */
  cellsChanged(sheet: Worksheet, area: Area): void {
    this.written.push({ sheet, area });
    this.pending = true;
  }

  formulaEntered(sheet: Worksheet, row: number, column: number): void {
    this.entered.set(keyOf(sheet, row, column), { sheet, row, column });
    this.pending = true;
  }

  /** Cells have moved, or a name, a table or a sheet means something else now. */
  reset(): void {
    this.model?.free();
    this.model = undefined;
    this.copied = new Map();
    this.places = new Map();
    this.watched = [];
    this.pending = true;
  }

  /** No formula is worked out until `resume`. */
  suspend(): void {
    this.suspended = true;
  }

  resume(): void {
    this.suspended = false;
  }

  /** Works out everything again, whatever the calculation mode. */
  calculate(): void {
    this.pending = true;
    this.settle(true);
  }

  /** Brings all formulas up to date; in manual mode only those just entered. */
  settle(always = false): void {
    if (!this.pending || this.settling || (this.suspended && !always)) return;
    const manual = this.workbook.calculationMode === 'Manual' && !always;
    if (manual && this.entered.size === 0) return;
    const hasFormulas = this.workbook.worksheets.some((sheet) => sheet.cells.formulaCount > 0);
    if (!hasFormulas && this.places.size === 0) {
      this.written.length = 0;
      this.entered.clear();
      this.pending = false;
      return;
    }
    this.settling = true;
    try {
      const model = this.model ?? this.start();
      this.handOn(model);
      // IronCalc keeps every input for others to follow; nobody does.
      model.flushSendQueue();
      model.evaluate();
      this.takeBack(model, manual ? new Set(this.entered.keys()) : undefined);
      this.entered.clear();
      this.pending = false;
    } finally {
      this.settling = false;
    }
  }

  /** Whether Excel would take the formula. What it comes to does not matter. */
  accepts(formula: string, home: Worksheet): boolean {
    // Excel would ask a person for the file of a sheet that it does not know; an add-in is refused.
    let known = true;
    mapReferences(formula, ({ sheet }) => {
      if (sheet !== undefined && !this.workbook.worksheet(sheet)) known = false;
      return undefined;
    });
    if (!known) return false;
    const shape = formula.replace(/(?<![\p{L}"])\$?[A-Z]{1,3}\$?\d+/gu, 'A1');
    let accepted = this.shapes.get(shape);
    if (accepted === undefined) {
      this.parser ??= newModel('parser');
      this.parser.setUserInput(0, 2, 2, this.translated(formula, home, 1, 1));
      this.parser.evaluate();
      accepted = this.parser.getFormattedCellValue(0, 2, 2) !== '#ERROR!';
      this.parser.setUserInput(0, 2, 2, '');
      this.shapes.set(shape, accepted);
    }
    return accepted;
  }

  private start(): Model {
    const model = newModel(this.workbook.name);
    model.pauseEvaluation();
    for (const [at, { name }] of this.workbook.worksheets.entries()) {
      if (at > 0) model.newSheet();
      model.renameSheet(at, name);
    }
    model.newSheet();
    let free = helperSheet;
    while (this.workbook.worksheet(free)) free += ' ';
    model.renameSheet(this.workbook.worksheets.length, free.trimEnd().slice(0, 30) + (free === helperSheet ? '' : '_'));
    for (const sheet of this.workbook.worksheets)
      for (const { row, column } of sheet.cells.formulas())
        this.entered.set(keyOf(sheet, row, column), { sheet, row, column });
    this.written.length = 0;
    this.model = model;
    return model;
  }

  /** Hands new formulas and changed cells to IronCalc. */
  private handOn(model: Model): void {
    for (const { sheet, area } of this.written.splice(0)) {
      const index = this.indexOf(sheet);
      for (const watched of this.watched) {
        const seen = watched.sheet === sheet ? intersection(watched.area, area) : undefined;
        if (seen) this.copyUsed(model, sheet, seen);
      }
      for (const [column, rows] of this.copied.get(sheet) ?? []) {
        if (column < area.left || column > area.right) continue;
        if (rows.size < area.bottom - area.top) {
          for (const row of rows)
            if (row >= area.top && row <= area.bottom) this.copy(model, sheet, index, row, column);
        } else
          for (let row = area.top; row <= area.bottom; row++)
            if (rows.has(row)) this.copy(model, sheet, index, row, column);
      }
    }
    for (const [key, place] of this.places)
      if (place.sheet.cells.formula(place.row, place.column) === undefined) {
        this.places.delete(key);
        this.copy(model, place.sheet, this.indexOf(place.sheet), place.row, place.column);
      }
    const helper = this.workbook.worksheets.length;
    for (const [key, { sheet, row, column }] of this.entered) {
      const formula = sheet.cells.formula(row, column);
      if (formula === undefined) continue;
      const translated = this.translated(formula, sheet, row, column);
      this.rowsOf(sheet, column).add(row);
      model.setUserInput(this.indexOf(sheet), row + 1, column + 1, translated);
      const place = this.places.get(key) ?? { sheet, row, column, helper: this.places.size };
      this.places.set(key, place);
      // IronCalc shows at most 15 digits of a number; joined to a text it gives all of them.
      const name = sheet.name.replaceAll("'", "''");
      model.setUserInput(helper, ...helperPlace(place.helper), `='${name}'!${columnLetters(column)}${row + 1}&""`);
      this.copyReferences(model, sheet, translated);
    }
  }

  private rowsOf(sheet: Worksheet, column: number): Set<number> {
    let columns = this.copied.get(sheet);
    if (!columns) this.copied.set(sheet, (columns = new Map<number, Set<number>>()));
    let rows = columns.get(column);
    if (!rows) columns.set(column, (rows = new Set<number>()));
    return rows;
  }

  /** Copies the cells a formula looks at; one that finds its cells itself gets the whole workbook. */
  private copyReferences(model: Model, home: Worksheet, formula: string): void {
    if (/\b(INDIRECT|OFFSET)\(/i.test(formula)) {
      for (const sheet of this.workbook.worksheets) this.copyUsed(model, sheet, undefined);
      return;
    }
    for (const piece of formulaPieces(formula)) {
      if (piece.kind !== 'reference') continue;
      const sheet = piece.sheet === undefined ? home : this.workbook.worksheet(piece.sheet);
      if (sheet) this.copyUsed(model, sheet, piece.area);
    }
  }

  private copyUsed(model: Model, sheet: Worksheet, within: Area | undefined): void {
    const whole = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
    const used = sheet.cells.usedArea(within ?? whole);
    const index = this.indexOf(sheet);
    // A blank cell counts as copied too, so that what is written into it later is handed on.
    const small = within && cellCount(within) <= 100_000;
    const area = small ? within : used;
    if (!small) this.watched.push({ sheet, area: within ?? whole });
    if (!area) return;
    for (let column = area.left; column <= area.right; column++) {
      const rows = this.rowsOf(sheet, column);
      for (let row = area.top; row <= area.bottom; row++) {
        if (rows.has(row)) continue;
        rows.add(row);
        if (sheet.cells.formula(row, column) === undefined) this.copy(model, sheet, index, row, column);
      }
    }
  }

  private copy(model: Model, sheet: Worksheet, index: number, row: number, column: number): void {
    if (sheet.cells.formula(row, column) !== undefined) return;
    model.setUserInput(index, row + 1, column + 1, inputOf(sheet.cells.value(row, column)));
  }

  private indexOf(sheet: Worksheet): number {
    return this.workbook.worksheets.indexOf(sheet);
  }

  /** Takes results back into the document. */
  private takeBack(model: Model, only: Set<string> | undefined): void {
    const helper = this.workbook.worksheets.length;
    const spills: { place: FormulaCell; width: number; height: number }[] = [];
    for (const sheet of this.workbook.worksheets) sheet.cells.clearSpilled();
    for (const [key, place] of this.places) {
      const { sheet, row, column } = place;
      if (only && !only.has(key)) continue;
      const index = this.indexOf(sheet);
      sheet.cells.setResult(
        row,
        column,
        readResult(model, index, row, column, () => model.getFormattedCellValue(helper, ...helperPlace(place.helper))),
      );
      const structure = model.getCellArrayStructure(index, row + 1, column + 1);
      if (typeof structure === 'object' && 'DynamicAnchor' in structure) {
        const [width, height] = structure.DynamicAnchor;
        if (width * height > 1) spills.push({ place, width, height });
      }
    }
    if (spills.length > 0) this.takeSpills(model, spills);
  }

  private takeSpills(model: Model, spills: { place: FormulaCell; width: number; height: number }[]): void {
    const helper = this.workbook.worksheets.length;
    const cells: (FormulaCell & { helper: number })[] = [];
    for (const { place, width, height } of spills) {
      const { sheet, row, column } = place;
      const area = { top: row, left: column, bottom: row + height - 1, right: column + width - 1 };
      const blocked = [...spillCells(area)].some(
        ([r, c]) => (r !== row || c !== column) && (sheet.cells.value(r, c) !== undefined || sheet.cells.formula(r, c)),
      );
      if (blocked || sheet.tables.some((table) => intersection(table.area, area))) {
        sheet.cells.setResult(row, column, CellError.named('#SPILL!'));
        continue;
      }
      for (const [r, c] of spillCells(area))
        if (r !== row || c !== column) cells.push({ sheet, row: r, column: c, helper: 1_000_000 + cells.length });
    }
    for (const { sheet, row, column, helper: at } of cells)
      model.setUserInput(
        helper,
        ...helperPlace(at),
        `='${sheet.name.replaceAll("'", "''")}'!${columnLetters(column)}${row + 1}&""`,
      );
    model.evaluate();
    for (const { sheet, row, column, helper: at } of cells) {
      const exact = () => model.getFormattedCellValue(helper, ...helperPlace(at));
      sheet.cells.setSpilled(row, column, readResult(model, this.indexOf(sheet), row, column, exact));
      model.setUserInput(helper, ...helperPlace(at), '');
    }
  }

  /** The formula with names and table references written as the cells they mean: IronCalc knows neither from here. */
  private translated(formula: string, home: Worksheet, row: number, column: number, depth = 0): string {
    return formulaPieces(formula)
      .map((piece) => this.translatedPiece(piece, home, row, column, depth))
      .join('');
  }

  private translatedPiece(piece: FormulaPiece, home: Worksheet, row: number, column: number, depth: number): string {
    if (piece.kind === 'name') {
      const key = piece.text.toLowerCase();
      const item = home.names.get(key) ?? this.workbook.names.get(key);
      if (item && depth < 8)
        return `(${this.translated(item.formula.replace(/^=/, ''), item.sheet ?? home, row, column, depth + 1)})`;
      const table = this.workbook.tables.find(({ name }) => name.toLowerCase() === key);
      return table ? absolute(table, table.body) : piece.text;
    }
    if (piece.kind !== 'table') return piece.text;
    const table = piece.table
      ? this.workbook.tables.find(({ name }) => name.toLowerCase() === piece.table.toLowerCase())
      : home.tables.find(
          ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
        );
    return (table && tableReference(table, piece.inside, row)) ?? '#REF!';
  }
}

const keyOf = (sheet: Worksheet, row: number, column: number): string => `${sheet.id}${row}:${column}`;

/** Row and column of the n-th helper cell, counted from 1. */
const helperPlace = (at: number): [number, number] => [(at % 1_000_000) + 1, Math.floor(at / 1_000_000) + 1];

function* spillCells(area: Area): Generator<[number, number]> {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) yield [row, column];
}

/** What is typed into IronCalc so that it holds exactly this value. */
function inputOf(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return `'${value}`;
  if (value instanceof CellError) return value.name;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

function readResult(model: Model, sheet: number, row: number, column: number, exact: () => string): CellValue {
  const shown = () => model.getFormattedCellValue(sheet, row + 1, column + 1);
  switch (model.getCellType(sheet, row + 1, column + 1) as CellType) {
    case CellType.Number: {
      const text = exact();
      const value = Number(text === '' ? shown() : text);
      return Number.isFinite(value) ? value : CellError.named('#NUM!');
    }
    case CellType.Boolean:
      return shown() === 'TRUE';
    case CellType.Error: {
      const name = shown();
      // Excel shows 0 for a circular reference, after a warning.
      return name === '#CIRC!' ? 0 : (CellError.named(name) ?? CellError.named('#NAME?'));
    }
    default:
      return shown();
  }
}

const absolute = (table: Table, area: Area): string => absoluteAddress(table.sheet.name, area);

/** `[@Sales]`, `[[#All],[Sales]]`, `[Sales]`, `[[First]:[Last]]` as cells; undefined when the table has no such part. */
function tableReference(table: Table, inside: string, row: number): string | undefined {
  let rest = inside.trim();
  let rows: Area | undefined = table.body;
  const thisRow = { ...table.area, top: row, bottom: row };
  if (rest.startsWith('@')) {
    rows = thisRow;
    rest = rest.slice(1).trim();
  }
  const parts = rest.startsWith('[') ? [...rest.matchAll(/\[((?:'.|[^\]'])*)\]|[:,]/g)] : [];
  const names: string[] = [];
  const words =
    parts.length > 0 ? parts.flatMap((match) => (match[1] === undefined ? [] : [match[1]])) : rest === '' ? [] : [rest];
  for (const word of words) {
    const part = word.toLowerCase();
    if (part === '#all') rows = table.area;
    else if (part === '#data') rows = table.body;
    else if (part === '#headers') rows = table.header;
    else if (part === '#totals') rows = table.totalRow;
    else if (part === '#this row') rows = thisRow;
    else names.push(word.replaceAll(/'(.)/g, '$1'));
  }
  if (!rows) return undefined;
  const columns = names.map((name) => table.column(name));
  if (columns.some((column) => column === undefined)) return undefined;
  const [first, last = first] = columns;
  const area =
    first && last ? { ...rows, left: table.columnArea(first).left, right: table.columnArea(last).left } : rows;
  return absolute(table, area);
}
