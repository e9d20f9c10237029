import { ExcelError } from '../excel-error';
import { limits } from '../limits';
import {
  type Area,
  bounding,
  cellCount,
  columnCount,
  contains,
  intersection,
  isEntireColumn,
  isEntireRow,
  readAddress,
  rowCount,
  wholeSheet,
  writeArea,
  quotedSheetName,
} from './address';
import { Calculation } from './calculation';
import { type CellFormat, plainFormat } from './cell-format';
import { couldBeFormula } from './could-be-formula';
import { CustomXmlPart } from './custom-xml-part';
import { mapReferences, writeReference } from './formula-text';
import { type ExcelLocale, excelLocale } from './locale';
import type { NamedItem } from './named-item';
import { type Shift, shiftedArea, shiftedKeys, tears } from './shift';
import { Table } from './table';
import { TrackedArea } from './tracked-area';
import { Worksheet } from './worksheet';

/** Who changes the document: events tell an add-in's own changes from a person's. */
export type Actor = 'addIn' | 'user' | 'host';

/** A change as the document reports it, after it has happened. */
export type Change =
  | {
      kind: 'cells';
      sheet: Worksheet;
      area: Area;
      before?: { value: string | number | boolean; type: string } | undefined;
    }
  | { kind: 'format'; sheet: Worksheet; area: Area }
  | { kind: 'shift'; sheet: Worksheet; shift: Shift }
  | { kind: 'selection'; sheet: Worksheet; area: Area }
  | { kind: 'activated'; sheet: Worksheet; left: Worksheet | undefined }
  | { kind: 'sheetAdded' | 'sheetDeleted' | 'sheetChanged'; sheet: Worksheet }
  | { kind: 'sheetRenamed' | 'sheetVisibility'; sheet: Worksheet; before: string }
  | { kind: 'tableAdded' | 'tableDeleted'; sheet: Worksheet; table: Table }
  | { kind: 'calculated'; sheet: Worksheet }
  | { kind: 'protection'; sheet: Worksheet }
  | { kind: 'tables'; sheet: Worksheet }
  | { kind: 'settings' };

/** A workbook: worksheets and everything that belongs to more than one of them. Free of wire and screen. */
export class Workbook {
  readonly worksheets: Worksheet[] = [];
  readonly names = new Map<string, NamedItem>();
  readonly customXmlParts: CustomXmlPart[] = [];
  /** `workbook.settings` and `Office.context.document.settings`, as JSON text by name. */
  readonly settings = new Map<string, string>();
  readonly calculation = new Calculation(this);
  readonly plainFormat: CellFormat = plainFormat;
  readonly contentLocale: ExcelLocale;
  /** Protected structure: sheets can neither be added nor renamed, moved, hidden or deleted. */
  structureProtection: { password: string | undefined } | undefined;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  name = 'Book1.xlsx';
  /** Entries of an add-in that some Excel could take for formulas. */
  readonly suspects: string[] = [];
  actor: Actor = 'host';
  private readonly tracked = new Set<TrackedArea>();
  private readonly listeners = new Set<(change: Change, actor: Actor) => void>();
  private selected: TrackedArea;
  private activeCellAt: { row: number; column: number } = { row: 0, column: 0 };

  constructor(
    contentLocale: string,
    readonly thisYear: number,
    private nextId = 1,
  ) {
    this.contentLocale = excelLocale(contentLocale);
    const sheet = new Worksheet(this, this.newId(), `${this.contentLocale.sheet}1`);
    this.worksheets.push(sheet);
    this.selected = this.track(sheet, { top: 0, left: 0, bottom: 0, right: 0 });
  }

  /** Keeps an entry in mind that an add-in makes and that is a text here, and might be none elsewhere. */
  noteSuspect(entry: string): void {
    if (this.actor === 'addIn' && couldBeFormula(entry)) this.suspects.push(entry);
  }

  /** A new id as Excel writes them. */
  newId(): string {
    return `{${(this.nextId++).toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
  }

  /** Calls back after every change; returns how to stop. */
  listen(listener: (change: Change, actor: Actor) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(change: Change): void {
    for (const listener of this.listeners) listener(change, this.actor);
  }

  /** Does something in somebody's name. */
  as<T>(actor: Actor, act: () => T): T {
    const before = this.actor;
    this.actor = actor;
    try {
      return act();
    } finally {
      this.actor = before;
    }
  }

  /** Brings formulas up to date, as far as the calculation mode has it. */
  settle(): void {
    this.calculation.settle();
  }

  // Worksheets

  /** The worksheet of that name, without regard to case. */
  worksheet(name: string): Worksheet | undefined {
    const wanted = name.toLowerCase();
    return this.worksheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  addWorksheet(name?: string): Worksheet {
    this.refuseWhenStructureProtected();
    if (name !== undefined) this.refuseSheetName(name);
    const sheet = new Worksheet(this, this.newId(), name ?? this.freeSheetName());
    this.worksheets.push(sheet);
    this.calculation.reset();
    this.changed({ kind: 'sheetAdded', sheet });
    return sheet;
  }

  private refuseWhenStructureProtected(): void {
    if (this.structureProtection) throw new ExcelError('AccessDenied');
  }

  private freeSheetName(): string {
    for (let number = this.worksheets.length + 1; ; number++) {
      const name = `${this.contentLocale.sheet}${number}`;
      if (!this.worksheet(name)) return name;
    }
  }

  private refuseSheetName(name: string, self?: Worksheet): void {
    const bad = name === '' || name.length > limits.sheetNameLength || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
    if (bad || name.toLowerCase() === 'history') throw new ExcelError('InvalidArgument');
    const other = this.worksheet(name);
    if (other && other !== self) throw new ExcelError('ItemAlreadyExists');
  }

  renameWorksheet(sheet: Worksheet, name: string): void {
    this.refuseWhenStructureProtected();
    this.refuseSheetName(name, sheet);
    const old = sheet.name;
    sheet.name = name;
    this.rewriteFormulas((formula) =>
      mapReferences(formula, (reference) =>
        reference.sheet?.toLowerCase() === old.toLowerCase()
          ? writeReference(reference, reference.area, name)
          : undefined,
      ),
    );
    this.calculation.reset();
    this.changed({ kind: 'sheetRenamed', sheet, before: old });
  }

  /** Hides or shows a sheet; one sheet always stays visible. */
  setVisibility(sheet: Worksheet, visibility: Worksheet['visibility']): void {
    this.refuseWhenStructureProtected();
    if (visibility !== 'Visible' && this.visibleWorksheets.every((each) => each === sheet))
      throw new ExcelError('InvalidOperation');
    const before = sheet.visibility;
    sheet.visibility = visibility;
    if (visibility !== 'Visible' && this.activeWorksheet === sheet) this.activate(this.neighbour(sheet));
    this.changed({ kind: 'sheetVisibility', sheet, before });
  }

  moveWorksheet(sheet: Worksheet, position: number): void {
    this.refuseWhenStructureProtected();
    if (!Number.isInteger(position) || position < 0 || position >= this.worksheets.length)
      throw new ExcelError('InvalidArgument');
    this.worksheets.splice(this.worksheets.indexOf(sheet), 1);
    this.worksheets.splice(position, 0, sheet);
    this.changed({ kind: 'sheetChanged', sheet });
  }

  deleteWorksheet(sheet: Worksheet): void {
    this.refuseWhenStructureProtected();
    if (this.worksheets.length === 1 || this.visibleWorksheets.every((each) => each === sheet))
      throw new ExcelError('InvalidOperation');
    if (sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation');
    const next = this.neighbour(sheet);
    if (this.activeWorksheet === sheet) this.activate(next);
    this.worksheets.splice(this.worksheets.indexOf(sheet), 1);
    for (const tracked of this.tracked) if (tracked.sheet === sheet) this.tracked.delete(tracked);
    this.rewriteFormulas((formula) =>
      mapReferences(formula, ({ sheet: name }) =>
        name?.toLowerCase() === sheet.name.toLowerCase() ? '#REF!' : undefined,
      ),
    );
    this.calculation.reset();
    this.changed({ kind: 'sheetDeleted', sheet });
  }

  get visibleWorksheets(): Worksheet[] {
    return this.worksheets.filter(({ visibility }) => visibility === 'Visible');
  }

  private neighbour(sheet: Worksheet): Worksheet {
    const at = this.worksheets.indexOf(sheet);
    const visible = (each: Worksheet) => each !== sheet && each.visibility === 'Visible';
    const next = this.worksheets.slice(at).find(visible) ?? this.worksheets.slice(0, at).findLast(visible);
    if (!next) throw new ExcelError('InvalidOperation');
    return next;
  }

  // Selection

  get activeWorksheet(): Worksheet {
    return this.selected.sheet;
  }

  get selection(): TrackedArea {
    return this.selected;
  }

  /** The cell that would be typed into. */
  get activeCell(): Area {
    const { row, column } = this.activeCellAt;
    return { top: row, left: column, bottom: row, right: column };
  }

  /** Each sheet remembers what was selected on it. */
  private readonly selections = new Map<Worksheet, Area>();

  activate(sheet: Worksheet): void {
    if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
    if (sheet === this.activeWorksheet) return;
    this.select(sheet, this.selections.get(sheet) ?? { top: 0, left: 0, bottom: 0, right: 0 });
  }

  select(sheet: Worksheet, area: Area): void {
    const left = this.activeWorksheet;
    if (this.selected.area) this.selections.set(left, this.selected.area);
    this.untrack(this.selected);
    this.selected = this.track(sheet, area);
    this.activeCellAt = { row: area.top, column: area.left };
    if (left !== sheet) this.changed({ kind: 'activated', sheet, left });
    this.changed({ kind: 'selection', sheet, area });
  }

  // Areas that follow

  /** Follows the area; `passing` for no longer than the act it is needed for. */
  track(sheet: Worksheet, area: Area, passing = false): TrackedArea {
    const tracked = new TrackedArea(sheet, area, passing);
    this.tracked.add(tracked);
    return tracked;
  }

  untrack(tracked: TrackedArea): void {
    this.tracked.delete(tracked);
  }

  /** Lets go of the areas an act looked at in passing, except those that are kept. */
  followed<T>(kept: { has(area: TrackedArea): boolean }, act: () => T): T {
    try {
      return act();
    } finally {
      for (const tracked of this.tracked) if (tracked.passing && !kept.has(tracked)) this.tracked.delete(tracked);
    }
  }

  /**
   * Puts cells in or takes them out; everything that looks at cells follows. `owner` is a table that makes room in itself
   * and puts its own area right.
   */
  shift(sheet: Worksheet, shift: Shift, owner?: Table): void {
    const { area, kind } = shift;
    const insert = kind === 'insertDown' || kind === 'insertRight';
    if (insert && sheet.cells.wouldPushOff(area, kind === 'insertDown' ? 'Down' : 'Right'))
      throw new ExcelError('NonBlankCellOffSheet');
    const tables = sheet.tables.filter((table) => table !== owner).map((table) => ({ table, before: table.area }));
    for (const { before } of tables) if (tears(before, shift)) throw new ExcelError('InsertDeleteConflict');
    for (const merge of sheet.mergedAreas(wholeSheet))
      if (tears(merge, shift)) throw new ExcelError('InsertDeleteConflict');
    if (!insert)
      for (const { table, before } of tables) {
        const { header } = table;
        const cutsHeader = header && contains(area, header) && !contains(area, before);
        if (cutsHeader && kind === 'deleteUp') throw new ExcelError('InsertDeleteConflict');
      }

    if (kind === 'insertDown') sheet.cells.insertDown(area);
    else if (kind === 'insertRight') sheet.cells.insertRight(area);
    else if (kind === 'deleteUp') sheet.cells.deleteUp(area);
    else sheet.cells.deleteLeft(area);
    if (kind === 'insertDown') sheet.formats.insertDown(area);
    else if (kind === 'insertRight') sheet.formats.insertRight(area);
    else if (kind === 'deleteUp') sheet.formats.deleteUp(area);
    else sheet.formats.deleteLeft(area);
    if (isEntireRow(area) && (kind === 'insertDown' || kind === 'deleteUp')) {
      sheet.rowHeights = shiftedKeys(sheet.rowHeights, area.top, rowCount(area), insert);
      sheet.hiddenRows = shiftedKeys(sheet.hiddenRows, area.top, rowCount(area), insert);
    }
    if (isEntireColumn(area) && (kind === 'insertRight' || kind === 'deleteLeft')) {
      sheet.columnWidths = shiftedKeys(sheet.columnWidths, area.left, columnCount(area), insert);
      sheet.hiddenColumns = shiftedKeys(sheet.hiddenColumns, area.left, columnCount(area), insert);
    }
    for (const tracked of this.tracked)
      if (tracked.sheet === sheet && tracked.area && tracked !== owner?.place)
        tracked.area = shiftedArea(tracked.area, shift);
    for (const merge of sheet.merges) if (!merge.area || cellCount(merge.area) === 1) sheet.merges.delete(merge);
    this.selected.area ??= { top: area.top, left: area.left, bottom: area.top, right: area.left };
    for (const { table, before } of tables) {
      if (!table.place.area) sheet.tables.splice(sheet.tables.indexOf(table), 1);
      else table.follow(before, insert ? area.left : undefined, insert ? undefined : area);
    }
    this.rewriteFormulas((formula, home) =>
      mapReferences(formula, (reference) => {
        const target = reference.sheet === undefined ? home : this.worksheet(reference.sheet);
        if (target !== sheet) return undefined;
        const moved = shiftedArea(reference.area, shift);
        return moved ? writeReference(reference, moved) : '#REF!';
      }),
    );
    this.calculation.reset();
    this.changed({ kind: 'shift', sheet, shift });
  }

  private rewriteFormulas(rewrite: (formula: string, home: Worksheet | undefined) => string): void {
    for (const sheet of this.worksheets)
      for (const { row, column, formula } of [...sheet.cells.formulas()]) {
        const rewritten = rewrite(formula, sheet);
        if (rewritten !== formula) sheet.cells.setFormula(row, column, rewritten);
      }
    for (const item of this.allNames) item.formula = rewrite(item.formula, item.sheet);
  }

  // Tables

  get tables(): Table[] {
    return this.worksheets.flatMap((sheet) => sheet.tables);
  }

  /** Throws when a table in the area would overlap another table or merged cells. */
  refuseOverlap(sheet: Worksheet, area: Area, self?: Table): void {
    const clash = sheet.tables.some((table) => table !== self && intersection(table.area, area));
    if (clash || sheet.mergedAreas(area).length > 0) throw new ExcelError('MergedRangeConflict');
  }

  /** Makes a table of the area; without headers a row of them is put in above. */
  addTable(sheet: Worksheet, area: Area, hasHeaders: boolean, name?: string): Table {
    let place = area;
    this.refuseOverlap(sheet, area);
    if (!hasHeaders) {
      this.shift(sheet, { kind: 'insertDown', area: { ...area, bottom: area.top } });
      place = { ...area, bottom: area.bottom + 1 };
    } else if (rowCount(area) === 1) {
      // A header alone gets an empty row.
      const below = { ...area, top: area.top + 1, bottom: area.top + 1 };
      if (!sheet.cells.isBlank(below)) this.shift(sheet, { kind: 'insertDown', area: below });
      place = bounding(area, below);
    }
    const table = new Table(this.newId(), name ?? this.freeTableName(), this.track(sheet, place));
    sheet.tables.push(table);
    this.changed({ kind: 'tableAdded', sheet, table });
    return table;
  }

  private freeTableName(): string {
    for (let number = this.tables.length + 1; ; number++) {
      const name = `${this.contentLocale.table}${number}`;
      if (!this.nameTaken(name)) return name;
    }
  }

  private nameTaken(name: string): boolean {
    const wanted = name.toLowerCase();
    return this.names.has(wanted) || this.tables.some((table) => table.name.toLowerCase() === wanted);
  }

  renameTable(table: Table, name: string): void {
    this.refuseName(name);
    if (name.toLowerCase() !== table.name.toLowerCase() && this.nameTaken(name))
      throw new ExcelError('InvalidArgument');
    table.name = name;
    this.calculation.reset();
    this.changed({ kind: 'tables', sheet: table.sheet });
  }

  /** Ends the table; its cells stay, or go with it. */
  removeTable(table: Table, withCells: boolean): void {
    const { area, sheet } = table;
    sheet.tables.splice(sheet.tables.indexOf(table), 1);
    this.untrack(table.place);
    if (withCells) {
      sheet.clearContents(area);
      sheet.clearFormats(area);
    }
    this.calculation.reset();
    this.changed({ kind: 'tableDeleted', sheet, table });
  }

  // Names

  get allNames(): NamedItem[] {
    return [...this.names.values(), ...this.worksheets.flatMap((sheet) => [...sheet.names.values()])];
  }

  /** Throws unless the text can name a range or a table. */
  refuseName(name: string): void {
    const shaped = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u.test(name) && name.length <= limits.nameLength;
    if (!shaped || readAddress(name) || /^(r\d*c\d*|r|c)$/i.test(name)) throw new ExcelError('InvalidArgument');
  }

  addName(name: string, formula: string, comment = '', sheet?: Worksheet): NamedItem {
    this.refuseName(name);
    const scope = sheet ? sheet.names : this.names;
    if (scope.has(name.toLowerCase()) || (!sheet && this.nameTaken(name))) throw new ExcelError('InvalidArgument');
    const item: NamedItem = { name, formula, comment, visible: true, sheet };
    scope.set(name.toLowerCase(), item);
    this.calculation.reset();
    return item;
  }

  removeName(item: NamedItem): void {
    (item.sheet ? item.sheet.names : this.names).delete(item.name.toLowerCase());
    this.calculation.reset();
  }

  /** The cells a name stands for; undefined when it stands for something else. */
  namedCells(item: NamedItem): { sheet: Worksheet; area: Area } | undefined {
    const place = readAddress(item.formula.replace(/^=/, ''));
    const sheet = place?.sheet === undefined ? undefined : this.worksheet(place.sheet);
    return place && sheet && { sheet, area: place.area };
  }

  // Other things

  addCustomXmlPart(xml: string): CustomXmlPart {
    const part = new CustomXmlPart(this.newId(), xml);
    this.customXmlParts.push(part);
    return part;
  }

  /** The cells an address means; without a sheet name they are on the given sheet, by default the active one. */
  locate(address: string, home: Worksheet = this.activeWorksheet): { sheet: Worksheet; area: Area } {
    const place = readAddress(address);
    const sheet = place?.sheet === undefined ? home : this.worksheet(place.sheet);
    if (!place || !sheet) throw new ExcelError('InvalidArgument');
    return { sheet, area: place.area };
  }
}

/** `Accounts!A1:C20`, as `Range.address` writes it. */
export const fullAddress = (sheet: Worksheet, area: Area): string =>
  `${quotedSheetName(sheet.name)}!${writeArea(area)}`;
