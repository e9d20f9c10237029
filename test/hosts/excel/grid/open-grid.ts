import type { Area as GridArea, Clipboard, ClipboardCell, Model, WorksheetProperties } from '@ironcalc/wasm';
import { type Area, columnCount, columnLimit, intersection, onSheet, rowCount, wholeSheet } from '../document/address';
import { valueType } from '../document/cell-value';
import { copiedFormula } from '../document/formula-text';
import { newModel } from '../document/ironcalc';
import { formattedText } from '../document/number-format';
import type { Change, Workbook } from '../document/workbook';
import type { Input, Worksheet } from '../document/worksheet';
import type { ExcelHost } from '../excel-host';
import { connectable } from '../open-excel-host';
import { cellStyle, styleChange } from './cell-style';
import { edgeOfBlock } from './edge-of-block';
import { editText } from './edit-text';

/** The workbook as IronCalc's grid shows it. */
export interface VisibleGrid {
  /** For `<IronCalc model={…} />`. Its cells are the document's: what it is told goes there, what it is asked comes from there. */
  readonly model: Model;
  /** Calls back when something visible has changed and the grid should be drawn again; returns how to stop. */
  onChanged(listener: () => void): () => void;
  /** Stops following the document. */
  close(): void;
}

/**
 * Shows a host's workbook in an IronCalc grid. The grid keeps what is its own (scrolling, the size of its window); cells,
 * formats, sheets and the selection are the document's, so that a list of any length opens at once and what is typed fires
 * the add-in's events. Moving rows and columns, named styles, conditional formats and undo are not offered.
 */
export function openGrid(host: ExcelHost): VisibleGrid {
  const { model, close, onChanged } = new Grid(host);
  return { model, close, onChanged };
}

const pixelsPerPoint = 4 / 3;
/** How wide and high IronCalc draws what nobody has sized. */
const plainWidth = 90;
const plainHeight = 25;

class Grid {
  readonly model = newModel('workbook');
  private readonly host;
  private readonly listeners = new Set<() => void>();
  private readonly own: Model;
  private readonly stopFollowing: (() => void)[];
  private stopListening: () => void;
  private announced = false;
  private readonly sizes = new Map<string, number>();

  constructor(host: ExcelHost) {
    this.host = connectable(host);
    this.own = originals(this.model);
    Object.assign(this.model, this.reading(), this.writing(), this.moving());
    this.model.pauseEvaluation();
    this.showSheets();
    this.showSelection();
    this.stopListening = this.workbook.listen((change) => this.follow(change));
    this.stopFollowing = [
      this.host.onOpened(() => {
        this.stopListening();
        this.stopListening = this.workbook.listen((change) => this.follow(change));
        this.showSheets();
        this.showSelection();
        this.announce();
      }),
    ];
  }

  readonly onChanged = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly close = (): void => {
    this.stopListening();
    for (const stop of this.stopFollowing) stop();
    this.listeners.clear();
  };

  private get workbook(): Workbook {
    return this.host.workbook;
  }

  private sheet(index: number): Worksheet {
    const sheet = this.workbook.worksheets[index];
    if (!sheet) throw new Error(`There is no sheet number ${index + 1} in this workbook.`);
    return sheet;
  }

  /** Does something in the name of the person at the grid. */
  private asUser(act: () => void): void {
    this.workbook.as('user', act);
  }

  // Following the document

  private follow(change: Change): void {
    if (change.kind === 'selection') this.showSelection();
    else if (change.kind !== 'cells' && change.kind !== 'settings') this.showSheets();
    this.announce();
  }

  /** Many changes of one task are drawn once. */
  private announce(): void {
    if (this.announced) return;
    this.announced = true;
    queueMicrotask(() => {
      this.announced = false;
      for (const listener of this.listeners) listener();
    });
  }

  /** Brings the grid's sheets, sizes and panes in line with the document's. */
  private showSheets(): void {
    const { own, workbook } = this;
    const shown = own.getWorksheetsProperties().length;
    for (let at = shown; at < workbook.worksheets.length; at++) own.newSheet();
    for (let at = shown - 1; at >= workbook.worksheets.length; at--) own.deleteSheet(at);
    for (const [index, sheet] of workbook.worksheets.entries()) {
      this.showSizes(index, 'column', sheet.columnWidths, sheet.hiddenColumns, plainWidth);
      this.showSizes(index, 'row', sheet.rowHeights, sheet.hiddenRows, plainHeight);
      if (own.getFrozenRowsCount(index) !== sheet.frozen.rows) own.setFrozenRowsCount(index, sheet.frozen.rows);
      if (own.getFrozenColumnsCount(index) !== sheet.frozen.columns)
        own.setFrozenColumnsCount(index, sheet.frozen.columns);
    }
    own.flushSendQueue();
  }

  private showSizes(
    index: number,
    axis: 'row' | 'column',
    sizes: ReadonlyMap<number, number>,
    hidden: ReadonlyMap<number, true>,
    plain: number,
  ): void {
    const wanted = new Map<number, number>();
    for (const [at, points] of sizes) wanted.set(at, points * pixelsPerPoint);
    for (const at of hidden.keys()) wanted.set(at, 0);
    const prefix = `${index} ${axis} `;
    for (const key of this.sizes.keys())
      if (key.startsWith(prefix) && !wanted.has(Number(key.slice(prefix.length))))
        wanted.set(Number(key.slice(prefix.length)), plain);
    for (const [at, pixels] of wanted) {
      if (this.sizes.get(prefix + at) === pixels) continue;
      if (axis === 'column') this.own.setColumnsWidth(index, at + 1, at + 1, pixels);
      else this.own.setRowsHeight(index, at + 1, at + 1, pixels);
      this.sizes.set(prefix + at, pixels);
    }
  }

  private showSelection(): void {
    const { sheet, area } = this.workbook.selection;
    const index = this.workbook.worksheets.indexOf(sheet);
    if (!area || index < 0) return;
    const { own } = this;
    const view = own.getSelectedView();
    const wanted = [area.top + 1, area.left + 1, area.bottom + 1, area.right + 1];
    if (view.sheet === index && view.range.every((at, place) => at === wanted[place])) return;
    own.setSelectedSheet(index);
    own.setSelectedCell(area.top + 1, area.left + 1);
    own.setSelectedRange(area.top + 1, area.left + 1, area.bottom + 1, area.right + 1);
    const { top_row: top, left_column: left } = own.getSelectedView();
    // About what a window shows; the grid itself scrolls only for its own keys.
    const outside = area.top + 1 < top || area.top + 1 > top + 20 || area.left + 1 < left || area.left + 1 > left + 8;
    if (outside)
      own.setTopLeftVisibleCell(
        Math.max(1, area.top - 2),
        area.left + 1 < left + 8 && area.left + 1 >= left ? left : area.left + 1,
      );
  }

  // What the grid asks

  private reading(): Partial<Model> {
    const cell = (index: number, row: number, column: number) => {
      const sheet = this.sheet(index);
      return { sheet, row: row - 1, column: column - 1, value: sheet.value(row - 1, column - 1) };
    };
    return {
      getFormattedCellValue: (index, row, column) => {
        const { sheet, value, ...at } = cell(index, row, column);
        return formattedText(value, sheet.formats.at(at.row, at.column).numberFormat, this.workbook.contentLocale);
      },
      getCellContent: (index, row, column) => {
        const { sheet, row: r, column: c } = cell(index, row, column);
        return editText(sheet, r, c);
      },
      getCellType: (index, row, column) => {
        const types = { Empty: 1, Double: 1, String: 2, Boolean: 4, Error: 16 };
        return types[valueType(cell(index, row, column).value)];
      },
      getCellStyle: (index, row, column) =>
        cellStyle(this.own.getCellStyle(index, row, column), this.sheet(index), row - 1, column - 1),
      getCellArrayStructure: () => 'SingleCell',
      getRowsWithData: (index, column) => {
        const used = this.sheet(index).usedArea(true, { ...wholeSheet, left: column - 1, right: column - 1 });
        return used ? Int32Array.from({ length: rowCount(used) }, (_, at) => used.top + at + 1) : new Int32Array();
      },
      getColumnsWithData: (index, row) => {
        const used = this.sheet(index).usedArea(true, { ...wholeSheet, top: row - 1, bottom: row - 1 });
        return used ? Int32Array.from({ length: columnCount(used) }, (_, at) => used.left + at + 1) : new Int32Array();
      },
      getLastNonEmptyInRowBeforeColumn: (index, row, column) => {
        const used =
          column > 1
            ? this.sheet(index).usedArea(true, { top: row - 1, bottom: row - 1, left: 0, right: column - 2 })
            : undefined;
        return used && used.right + 1;
      },
      getFirstNonEmptyInRowAfterColumn: (index, row, column) => {
        const used = this.sheet(index).usedArea(true, {
          top: row - 1,
          bottom: row - 1,
          left: column,
          right: columnLimit - 1,
        });
        return used && used.left + 1;
      },
      getWorksheetsProperties: () =>
        this.workbook.worksheets.map(({ name, visibility, tabColor }, index): WorksheetProperties => ({
          name,
          sheet_id: index + 1,
          state: visibility === 'Visible' ? 'visible' : visibility === 'Hidden' ? 'hidden' : 'veryHidden',
          ...(tabColor && { color: tabColor }),
        })),
      getDefinedNameList: () =>
        this.workbook.allNames.map(({ name, formula, sheet }) => ({
          name,
          formula: formula.slice(1),
          ...(sheet && { scope: this.workbook.worksheets.indexOf(sheet) }),
        })),
      getShowGridLines: (index) => this.sheet(index).showGridlines,
      getConditionalFormattingList: () => [],
      copyToClipboard: () => this.clipboard(),
      canUndo: () => false,
      canRedo: () => false,
    };
  }

  private selectedArea(): { index: number; area: Area } {
    const { sheet: index, range } = this.own.getSelectedView();
    const [r1, c1, r2, c2] = range;
    return {
      index,
      area: {
        top: Math.min(r1, r2) - 1,
        left: Math.min(c1, c2) - 1,
        bottom: Math.max(r1, r2) - 1,
        right: Math.max(c1, c2) - 1,
      },
    };
  }

  private clipboard(): Clipboard {
    const { index, area } = this.selectedArea();
    const sheet = this.sheet(index);
    const used = sheet.usedArea(true, area) ?? { ...area, bottom: area.top, right: area.left };
    const copied = intersection(area, { ...used, top: area.top, left: area.left }) ?? used;
    const data: Clipboard['data'] = new Map();
    for (let row = copied.top; row <= copied.bottom; row++) {
      const line = new Map<number, ClipboardCell>();
      for (let column = copied.left; column <= copied.right; column++)
        line.set(column + 1, {
          text: editText(sheet, row, column),
          style: cellStyle(this.own.getCellStyle(index, row + 1, column + 1), sheet, row, column).style,
        });
      data.set(row + 1, line);
    }
    const csv = sheet
      .texts(copied)
      .map((line) => line.join('\t'))
      .join('\n');
    return { csv, data, range: [copied.top + 1, copied.left + 1, copied.bottom + 1, copied.right + 1] };
  }

  // What the person does in the grid

  private writing(): Partial<Model> {
    const write = (sheet: Worksheet, area: Area, rows: Input[][]) =>
      this.asUser(() => {
        onSheet(area);
        sheet.refuseWhenProtected(area);
        sheet.write(area, rows);
      });
    const shift =
      (kind: 'insertDown' | 'insertRight' | 'deleteUp' | 'deleteLeft') =>
      (index: number, first: number, count: number) =>
        this.asUser(() => {
          const rows = kind === 'insertDown' || kind === 'deleteUp';
          const area = rows
            ? { ...wholeSheet, top: first - 1, bottom: first + count - 2 }
            : { ...wholeSheet, left: first - 1, right: first + count - 2 };
          const sheet = this.sheet(index);
          sheet.refuseUnless(`allow${kind.startsWith('insert') ? 'Insert' : 'Delete'}${rows ? 'Rows' : 'Columns'}`);
          this.workbook.shift(sheet, { kind, area });
        });
    const cleared =
      (act: (sheet: Worksheet, area: Area) => void) =>
      (index: number, top: number, left: number, bottom: number, right: number) =>
        this.asUser(() => {
          const area = { top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 };
          this.sheet(index).refuseWhenProtected(area);
          act(this.sheet(index), area);
        });
    const notOffered = () => {
      throw new Error('This grid does not do that: it would not reach the workbook.');
    };
    return {
      setUserInput: (index, row, column, input) =>
        write(this.sheet(index), { top: row - 1, left: column - 1, bottom: row - 1, right: column - 1 }, [[input]]),
      rangeClearContents: cleared((sheet, area) => sheet.clearContents(area)),
      rangeClearFormatting: cleared((sheet, area) => sheet.clearFormats(area)),
      rangeClearAll: cleared((sheet, area) => {
        sheet.clearContents(area);
        sheet.clearFormats(area);
      }),
      insertRows: shift('insertDown'),
      insertColumns: shift('insertRight'),
      deleteRows: shift('deleteUp'),
      deleteColumns: shift('deleteLeft'),
      updateRangeStyle: (area, path, value) =>
        this.asUser(() => {
          const sheet = this.sheet(area.sheet);
          const change = styleChange(path, value);
          if (sheet.protection) sheet.refuseUnless('allowFormatCells');
          if (change) sheet.changeFormat(areaOf(area), change);
        }),
      setColumnsWidth: (index, first, last, width) =>
        this.asUser(() =>
          this.sheet(index).setColumnWidth({ ...wholeSheet, left: first - 1, right: last - 1 }, width / pixelsPerPoint),
        ),
      setRowsHeight: (index, first, last, height) =>
        this.asUser(() =>
          this.sheet(index).setRowHeight({ ...wholeSheet, top: first - 1, bottom: last - 1 }, height / pixelsPerPoint),
        ),
      setColumnsHidden: (index, first, last, hidden) => this.hide(index, 'hiddenColumns', first, last, hidden),
      setRowsHidden: (index, first, last, hidden) => this.hide(index, 'hiddenRows', first, last, hidden),
      setFrozenRowsCount: (index, rows) => this.freeze(index, { rows }),
      setFrozenColumnsCount: (index, columns) => this.freeze(index, { columns }),
      newSheet: () => this.asUser(() => this.workbook.activate(this.workbook.addWorksheet())),
      renameSheet: (index, name) => this.asUser(() => this.workbook.renameWorksheet(this.sheet(index), name)),
      deleteSheet: (index) => this.asUser(() => this.workbook.deleteWorksheet(this.sheet(index))),
      moveSheet: (index, place) => this.asUser(() => this.workbook.moveWorksheet(this.sheet(index), place)),
      hideSheet: (index) => this.asUser(() => this.workbook.setVisibility(this.sheet(index), 'Hidden')),
      unhideSheet: (index) => this.asUser(() => this.workbook.setVisibility(this.sheet(index), 'Visible')),
      setSheetColor: (index, color) =>
        this.asUser(() => {
          const sheet = this.sheet(index);
          sheet.tabColor = typeof color === 'string' ? color : '';
          this.workbook.changed({ kind: 'sheetChanged', sheet });
        }),
      setShowGridLines: (index, show) =>
        this.asUser(() => {
          const sheet = this.sheet(index);
          sheet.showGridlines = show;
          this.workbook.changed({ kind: 'sheetChanged', sheet });
        }),
      pasteCsvText: (area, text) => {
        const rows = text
          .replace(/\r?\n$/, '')
          .split(/\r?\n/)
          .map((line) => line.split('\t'));
        const width = Math.max(...rows.map((row) => row.length));
        const target = {
          top: area.row - 1,
          left: area.column - 1,
          bottom: area.row + rows.length - 2,
          right: area.column + width - 2,
        };
        write(
          this.sheet(area.sheet),
          target,
          rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
        );
      },
      pasteFromClipboard: (sourceIndex, [top, left, bottom, right], clipboard, cut) => {
        const { index, area } = this.selectedArea();
        const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
          Array.from({ length: right - left + 1 }, (__, column): Input => {
            const text = clipboard.get(top + row)?.get(left + column)?.text ?? '';
            return text.startsWith('=') && !cut ? copiedFormula(text, area.top - top + 1, area.left - left + 1) : text;
          }),
        );
        if (cut)
          this.asUser(() =>
            this.sheet(sourceIndex).clearContents({
              top: top - 1,
              left: left - 1,
              bottom: bottom - 1,
              right: right - 1,
            }),
          );
        write(this.sheet(index), { ...area, bottom: area.top + bottom - top, right: area.left + right - left }, rows);
      },
      autoFillRows: (source, to) => {
        const from = areaOf(source);
        const target =
          to - 1 > from.bottom
            ? { ...from, top: from.bottom + 1, bottom: to - 1 }
            : { ...from, top: to - 1, bottom: from.top - 1 };
        this.fill(this.sheet(source.sheet), from, target);
      },
      autoFillColumns: (source, to) => {
        const from = areaOf(source);
        const target =
          to - 1 > from.right
            ? { ...from, left: from.right + 1, right: to - 1 }
            : { ...from, left: to - 1, right: from.left - 1 };
        this.fill(this.sheet(source.sheet), from, target);
      },
      setUserArrayFormula: (index, row, column, width, height, formula) => {
        if (width * height > 1) notOffered();
        write(this.sheet(index), { top: row - 1, left: column - 1, bottom: row - 1, right: column - 1 }, [[formula]]);
      },
      undo: () => undefined,
      redo: () => undefined,
      moveRows: notOffered,
      moveColumns: notOffered,
      duplicateSheet: notOffered,
      newDefinedName: notOffered,
      updateDefinedName: notOffered,
      deleteDefinedName: notOffered,
      addConditionalFormatting: notOffered,
      setAreaWithBorder: notOffered,
      onPasteStyles: notOffered,
      onApplyNamedStyle: notOffered,
    };
  }

  /** Repeats what is in one area all over another: formulas move along, the rest stays as it is. */
  private fill(sheet: Worksheet, from: Area, target: Area): void {
    this.asUser(() => {
      sheet.refuseWhenProtected(target);
      const place = (row: number, column: number) => {
        const wrap = (value: number, size: number) => ((value % size) + size) % size;
        return [
          from.top + wrap(row - from.top, rowCount(from)),
          from.left + wrap(column - from.left, columnCount(from)),
        ] as const;
      };
      sheet.writeAsIs(target, (row, column) => {
        const [r, c] = place(row, column);
        const formula = sheet.cells.formula(r, c);
        return formula === undefined ? sheet.value(r, c) : { formula: copiedFormula(formula, row - r, column - c) };
      });
      sheet.changeFormats(target, (row, column) => sheet.formats.at(...place(row, column)));
    });
  }

  private hide(
    index: number,
    which: 'hiddenRows' | 'hiddenColumns',
    first: number,
    last: number,
    hidden: boolean,
  ): void {
    this.asUser(() => {
      const sheet = this.sheet(index);
      for (let at = first - 1; at < last; at++)
        if (hidden) sheet[which].set(at, true);
        else sheet[which].delete(at);
      this.workbook.changed({ kind: 'sheetChanged', sheet });
    });
  }

  private freeze(index: number, change: { rows?: number; columns?: number }): void {
    this.asUser(() => {
      const sheet = this.sheet(index);
      sheet.frozen = { ...sheet.frozen, ...change };
      this.workbook.changed({ kind: 'sheetChanged', sheet });
    });
  }

  // Selecting

  private moving(): Partial<Model> {
    const { own } = this;
    /** The grid moves its selection; the document follows. */
    const then =
      <A extends unknown[]>(move: (...args: A) => void) =>
      (...args: A): void => {
        move(...args);
        const { index, area } = this.selectedArea();
        const { sheet, area: before } = this.workbook.selection;
        const same = this.sheet(index) === sheet && before && JSON.stringify(before) === JSON.stringify(area);
        if (!same && this.sheet(index).visibility === 'Visible')
          this.asUser(() => this.workbook.select(this.sheet(index), area));
      };
    return {
      setSelectedSheet: then((index) => own.setSelectedSheet(index)),
      setSelectedCell: then((row, column) => own.setSelectedCell(row, column)),
      setSelectedRange: then((...range) => own.setSelectedRange(...range)),
      onArrowDown: then(() => own.onArrowDown()),
      onArrowUp: then(() => own.onArrowUp()),
      onArrowLeft: then(() => own.onArrowLeft()),
      onArrowRight: then(() => own.onArrowRight()),
      onPageDown: then(() => own.onPageDown()),
      onPageUp: then(() => own.onPageUp()),
      onAreaSelecting: then((row, column) => own.onAreaSelecting(row, column)),
      onExpandSelectedRange: then((key) => own.onExpandSelectedRange(key)),
      onNavigateToEdgeInDirection: then((direction) => {
        const { sheet: index, row, column } = own.getSelectedView();
        const edge = edgeOfBlock(this.sheet(index), row - 1, column - 1, direction);
        own.setSelectedCell(edge.row + 1, edge.column + 1);
      }),
    };
  }
}

const areaOf = ({ row, column, width, height }: GridArea): Area => ({
  top: row - 1,
  left: column - 1,
  bottom: row + height - 2,
  right: column + width - 2,
});

/** The model's own functions, still callable after the model was given others. */
function originals(model: Model): Model {
  return new Proxy(model, {
    get(target, name) {
      const member: unknown = Reflect.get(Object.getPrototypeOf(target) as object, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
