import {
  type Area,
  bounding,
  cellCount,
  columnCount,
  columnLimit,
  intersection,
  isEntireColumn,
  isEntireRow,
  isUnbounded,
  onSheet,
  rowCount,
  rowLimit,
} from '../../document/address';
import type { CellFormat } from '../../document/cell-format';
import { copiedFormula } from '../../document/formula-text';
import type { TrackedArea } from '../../document/tracked-area';
import { type Workbook, fullAddress } from '../../document/workbook';
import type { Input, Worksheet } from '../../document/worksheet';
import { ExcelError } from '../../excel-error';
import { limits } from '../../limits';
import type { Scope } from '../scope';
import {
  booleanOf,
  isWireObject,
  type Scalar,
  textOf,
  wireClass,
  type WireObject,
  type WireClass,
} from '../wire-class';
import { conditionalFormats } from './conditional-format';
import { rangeFormat } from './range-format';
import { scopedTables } from './table';
import { worksheet } from './worksheet';

/** What a Range proxy stands for: cells that are followed as long as the batch runs, and longer once the client keeps them. */
export class RangeTarget {
  referenceId: string | undefined;

  constructor(readonly tracked: TrackedArea) {}

  get sheet(): Worksheet {
    if (!this.tracked.sheet.exists) throw new ExcelError('ItemNotFound');
    return this.tracked.sheet;
  }

  get area(): Area {
    if (!this.tracked.sheet.exists) throw new ExcelError('ItemNotFound');
    if (!this.tracked.area) throw new ExcelError('InvalidReference');
    return this.tracked.area;
  }

  get workbook(): Workbook {
    return this.tracked.sheet.workbook;
  }
}

/** A range on a sheet; an area beyond its edges is refused. */
export const rangeAt = (sheet: Worksheet, area: Area): WireObject =>
  range(new RangeTarget(sheet.workbook.track(sheet, onSheet(area), true)));

/** The range an argument is: a Range, or an address on the sheet or in the workbook. */
export function rangeOf(value: unknown, home: Worksheet): { sheet: Worksheet; area: Area } {
  if (isWireObject(value) && value.target instanceof RangeTarget)
    return { sheet: value.target.sheet, area: value.target.area };
  const address = textOf(value);
  const item = home.names.get(address.toLowerCase()) ?? home.workbook.names.get(address.toLowerCase());
  const named = item && home.workbook.namedCells(item);
  return named ?? home.workbook.locate(address, home);
}

const oneCell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

/** A cell-level property read: null for whole rows and columns, refused beyond the limit of a read. */
function cellByCell<T>(read: (sheet: Worksheet, area: Area) => T): (target: RangeTarget, scope: Scope) => T | null {
  return ({ sheet, area }, scope) => {
    if (isUnbounded(area)) return null;
    if (cellCount(area) > limits.cellsRead) throw new ExcelError('RangeExceedsLimit');
    if (scope.takeNullAnswer()) return null;
    return read(sheet, area);
  };
}

/** A cell-level property that may be written: a table of values of the range's own shape, or one value for all cells. */
function written(write: (sheet: Worksheet, area: Area, values: Input[][]) => void) {
  return ({ sheet, area }: RangeTarget, value: unknown): void => {
    if (value === null || isUnbounded(area)) throw new ExcelError('InvalidArgument');
    if (cellCount(area) > limits.cellsPerOperation) throw new ExcelError('OperationCellsExceedLimit');
    sheet.refuseWhenProtected(area);
    write(sheet, area, tableOf(value, area));
  };
}

function tableOf(value: unknown, area: Area): Input[][] {
  if (!Array.isArray(value)) {
    const input = inputOf(value);
    return Array.from({ length: rowCount(area) }, () => new Array<Input>(columnCount(area)).fill(input));
  }
  const rows: unknown[] = value;
  if (rows.length !== rowCount(area)) throw new ExcelError('InvalidArgument');
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== columnCount(area)) throw new ExcelError('InvalidArgument');
    return (row as unknown[]).map(inputOf);
  });
}

function inputOf(value: unknown): Input {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  if (value.length > limits.textLength) throw new ExcelError('InvalidArgument');
  if (value.startsWith('=') && value.length > limits.formulaLength) throw new ExcelError('FormulaLengthExceedsLimit');
  return value;
}

const writeInputs = written((sheet, area, values) => sheet.write(area, values));

const writeNumberFormats = written((sheet, area, formats) => {
  if (formats.some((row) => row.some((format) => format !== null && typeof format !== 'string')))
    throw new ExcelError('InvalidArgument');
  sheet.changeFormats(area, (row, column) => {
    const format = formats[row - area.top]?.[column - area.left];
    return typeof format === 'string' ? { numberFormat: format === '' ? 'General' : format } : undefined;
  });
});

const rangeScalars: Record<string, Scalar<RangeTarget> | Scalar<RangeTarget>['get']> = {
  Address: ({ sheet, area }) => fullAddress(sheet, area),
  AddressLocal: ({ sheet, area }) => fullAddress(sheet, area),
  CellCount: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)),
  ColumnCount: ({ area }) => columnCount(area),
  RowCount: ({ area }) => rowCount(area),
  ColumnIndex: ({ area }) => area.left,
  RowIndex: ({ area }) => area.top,
  IsEntireColumn: ({ area }) => isEntireColumn(area),
  IsEntireRow: ({ area }) => isEntireRow(area),
  Values: { get: cellByCell((sheet, area) => sheet.values(area)), set: writeInputs },
  Formulas: { get: cellByCell((sheet, area) => sheet.formulas(area)), set: writeInputs },
  FormulasLocal: { get: cellByCell((sheet, area) => sheet.formulas(area)), set: writeInputs },
  Text: cellByCell((sheet, area) => sheet.texts(area)),
  ValueTypes: cellByCell((sheet, area) => sheet.valueTypes(area)),
  NumberFormat: { get: cellByCell((sheet, area) => sheet.numberFormats(area)), set: writeNumberFormats },
  NumberFormatLocal: { get: cellByCell((sheet, area) => sheet.numberFormats(area)), set: writeNumberFormats },
  HasSpill: ({ sheet, area }) => {
    if (isUnbounded(area)) return null;
    const spilling = (row: number, column: number) => sheet.cells.isSpilled(row, column);
    return shared(area, spilling);
  },
  Hidden: ({ sheet, area }) => {
    const rows = sharedSpan(area.top, area.bottom, (row) => sheet.hiddenRows.has(row));
    const columns = sharedSpan(area.left, area.right, (column) => sheet.hiddenColumns.has(column));
    return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
  },
  RowHidden: {
    get: ({ sheet, area }) => sharedSpan(area.top, area.bottom, (row) => sheet.hiddenRows.has(row)) ?? null,
    set: ({ sheet, area }, value) => hide(sheet, sheet.hiddenRows, area.top, area.bottom, booleanOf(value), area),
  },
  ColumnHidden: {
    get: ({ sheet, area }) => sharedSpan(area.left, area.right, (column) => sheet.hiddenColumns.has(column)) ?? null,
    set: ({ sheet, area }, value) => hide(sheet, sheet.hiddenColumns, area.left, area.right, booleanOf(value), area),
  },
  Left: ({ sheet, area }) => sheet.pointsLeftOf(area.left),
  Top: ({ sheet, area }) => sheet.pointsAbove(area.top),
  Width: ({ sheet, area }) => sheet.pointsLeftOf(area.right + 1) - sheet.pointsLeftOf(area.left),
  Height: ({ sheet, area }) => sheet.pointsAbove(area.bottom + 1) - sheet.pointsAbove(area.top),
  _ReferenceId: ({ referenceId }) => referenceId,
};

type Move = (area: Area) => Area;

const moved =
  (move: Move) =>
  ({ sheet, area }: RangeTarget): WireObject =>
    rangeAt(sheet, move(area));

export const range: WireClass<RangeTarget> = wireClass('Range', {
  identity: ({ referenceId }): Record<string, unknown> =>
    referenceId === undefined ? {} : { _ReferenceId: referenceId },
  scalars: rangeScalars,
  navigation: {
    Worksheet: ({ sheet }) => worksheet(sheet),
    Format: (target) => rangeFormat(target),
    ConditionalFormats: (target) => conditionalFormats(target),
  },
  methods: {
    _KeepReference(target, _, { references }) {
      target.referenceId ??= references.keep(target.tracked);
      return null;
    },
    _ValidateArraySize({ area }, args) {
      if (args.integer(0) !== rowCount(area) || args.integer(1) !== columnCount(area))
        throw new ExcelError('InvalidArgument');
      return null;
    },
    GetCell({ sheet, area }, args) {
      return rangeAt(sheet, oneCell(area.top + args.integer(0), area.left + args.integer(1)));
    },
    GetRow({ sheet, area }, args) {
      const row = args.integer(0);
      if (row < 0 || row >= rowCount(area)) throw new ExcelError('InvalidArgument');
      return rangeAt(sheet, { ...area, top: area.top + row, bottom: area.top + row });
    },
    GetColumn({ sheet, area }, args) {
      const column = args.integer(0);
      if (column < 0 || column >= columnCount(area)) throw new ExcelError('InvalidArgument');
      return rangeAt(sheet, { ...area, left: area.left + column, right: area.left + column });
    },
    GetLastCell: moved((area) => oneCell(area.bottom, area.right)),
    GetLastRow: moved((area) => ({ ...area, top: area.bottom })),
    GetLastColumn: moved((area) => ({ ...area, left: area.right })),
    GetEntireColumn: moved((area) => ({ ...area, top: 0, bottom: rowLimit - 1 })),
    GetEntireRow: moved((area) => ({ ...area, left: 0, right: columnLimit - 1 })),
    GetRowsAbove: ({ sheet, area }, args) => {
      const count = args.integer(0, 1);
      if (count <= 0) throw new ExcelError('InvalidArgument');
      return rangeAt(sheet, { ...area, top: area.top - count, bottom: area.top - 1 });
    },
    GetRowsBelow: ({ sheet, area }, args) => {
      const count = args.integer(0, 1);
      if (count <= 0) throw new ExcelError('InvalidArgument');
      return rangeAt(sheet, { ...area, top: area.bottom + 1, bottom: area.bottom + count });
    },
    GetColumnsBefore: ({ sheet, area }, args) => {
      const count = args.integer(0, 1);
      if (count <= 0) throw new ExcelError('InvalidArgument');
      return rangeAt(sheet, { ...area, left: area.left - count, right: area.left - 1 });
    },
    GetColumnsAfter: ({ sheet, area }, args) => {
      const count = args.integer(0, 1);
      if (count <= 0) throw new ExcelError('InvalidArgument');
      return rangeAt(sheet, { ...area, left: area.right + 1, right: area.right + count });
    },
    GetResizedRange: ({ sheet, area }, args) =>
      rangeAt(sheet, { ...area, bottom: area.bottom + args.integer(0), right: area.right + args.integer(1) }),
    GetAbsoluteResizedRange: ({ sheet, area }, args) =>
      rangeAt(sheet, { ...area, bottom: area.top + args.integer(0) - 1, right: area.left + args.integer(1) - 1 }),
    GetOffsetRange({ sheet, area }, args) {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      return rangeAt(sheet, {
        top: area.top + rows,
        bottom: area.bottom + rows,
        left: area.left + columns,
        right: area.right + columns,
      });
    },
    GetBoundingRect({ sheet, area }, args) {
      const other = rangeOf(args.at(0), sheet);
      if (other.sheet !== sheet) throw new ExcelError('InvalidArgument');
      return rangeAt(sheet, bounding(area, other.area));
    },
    GetIntersection: (target, args) => intersectionOf(target, args.at(0)) ?? notFound(),
    GetIntersectionOrNullObject: (target, args) => intersectionOf(target, args.at(0)) ?? null,
    GetUsedRange({ sheet, area }, args) {
      return rangeAt(sheet, sheet.usedArea(args.boolean(0, false), area) ?? oneCell(area.top, area.left));
    },
    GetUsedRangeOrNullObject({ sheet, area }, args) {
      const used = sheet.usedArea(args.boolean(0, false), area);
      return used ? rangeAt(sheet, used) : null;
    },
    GetSurroundingRegion: ({ sheet, area }) => rangeAt(sheet, surrounding(sheet, area)),
    GetMergedAreasOrNullObject({ sheet, area }) {
      const areas = sheet.mergedAreas(area);
      return areas.length === 0 ? null : rangeAreas({ sheet, areas });
    },
    GetTables({ sheet, area }, args) {
      const whole = args.boolean(0, false);
      return scopedTables(
        sheet.tables.filter((table) => {
          const common = intersection(table.area, area);
          return common && (!whole || cellCount(common) === cellCount(table.area));
        }),
      );
    },
    Select({ sheet, area }) {
      if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
      sheet.workbook.select(sheet, area);
      return null;
    },
    Merge({ sheet, area }, args) {
      sheet.refuseWhenProtected(area);
      if (sheet.tables.some((table) => intersection(table.area, area))) throw new ExcelError('InvalidOperation');
      if (!args.boolean(0, false)) sheet.merge(area);
      else for (let row = area.top; row <= area.bottom; row++) sheet.merge({ ...area, top: row, bottom: row });
      return null;
    },
    Unmerge({ sheet, area }) {
      sheet.refuseWhenProtected(area);
      sheet.unmerge(area);
      return null;
    },
    Insert({ sheet, area }, args) {
      const right = args.word(0, ['Down', 'Right']) === 'Right';
      sheet.refuseUnless(isEntireRow(area) ? 'allowInsertRows' : isEntireColumn(area) ? 'allowInsertColumns' : 'none');
      sheet.workbook.shift(sheet, { kind: right ? 'insertRight' : 'insertDown', area });
      return rangeAt(sheet, area);
    },
    Delete({ sheet, area }, args) {
      const left = args.word(0, ['Up', 'Left']) === 'Left';
      sheet.refuseUnless(isEntireRow(area) ? 'allowDeleteRows' : isEntireColumn(area) ? 'allowDeleteColumns' : 'none');
      sheet.workbook.shift(sheet, { kind: left ? 'deleteLeft' : 'deleteUp', area });
      return null;
    },
    Clear({ sheet, area }, args) {
      const what = args.word(0, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'], 'All');
      sheet.refuseWhenProtected(area);
      if (what === 'All' || what === 'Contents') sheet.clearContents(area);
      if (what === 'All' || what === 'Formats') sheet.clearFormats(area);
      if (what === 'All') sheet.unmerge(area);
      return null;
    },
    CopyFrom({ sheet, area }, args) {
      const source = rangeOf(args.at(0), sheet);
      const what = args.word(1, ['All', 'Formulas', 'Values', 'Formats'], 'All');
      if (args.boolean(2, false) || args.boolean(3, false)) throw new ExcelError('NotImplemented');
      sheet.refuseWhenProtected(area);
      copyCells(source, sheet, area, what);
      return null;
    },
    Calculate({ workbook }) {
      workbook.calculation.calculate();
      return null;
    },
  },
});

function intersectionOf({ sheet, area }: RangeTarget, other: unknown): WireObject | undefined {
  const second = rangeOf(other, sheet);
  const common = second.sheet === sheet ? intersection(area, second.area) : undefined;
  return common && rangeAt(sheet, common);
}

const notFound = (): never => {
  throw new ExcelError('ItemNotFound');
};

/** The block of filled cells round an area, up to blank rows and columns. */
function surrounding(sheet: Worksheet, area: Area): Area {
  let region = area;
  for (;;) {
    const wider = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(rowLimit - 1, region.bottom + 1),
      right: Math.min(columnLimit - 1, region.right + 1),
    };
    const edges: [keyof Area, Area][] = [
      ['top', { ...wider, bottom: wider.top }],
      ['bottom', { ...wider, top: wider.bottom }],
      ['left', { ...wider, right: wider.left }],
      ['right', { ...wider, left: wider.right }],
    ];
    let grown = region;
    for (const [side, edge] of edges)
      if (wider[side] !== region[side] && !sheet.cells.isBlank(edge)) grown = { ...grown, [side]: wider[side] };
    if (grown === region) return region;
    region = grown;
  }
}

function copyCells(
  source: { sheet: Worksheet; area: Area },
  sheet: Worksheet,
  area: Area,
  what: 'All' | 'Formulas' | 'Values' | 'Formats',
): void {
  const from = source.area;
  // A larger target is filled over and over, a smaller one grows to the size of the source.
  const rows = rowCount(area) % rowCount(from) === 0 ? rowCount(area) : rowCount(from);
  const columns = columnCount(area) % columnCount(from) === 0 ? columnCount(area) : columnCount(from);
  const target = onSheet({ ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 });
  const used = source.sheet.usedArea(false, from);
  if (isUnbounded(target) && !used) return;
  const last =
    isUnbounded(target) && used
      ? {
          ...target,
          bottom: Math.min(target.bottom, target.top + used.bottom - from.top),
          right: Math.min(target.right, target.left + used.right - from.left),
        }
      : target;
  source.sheet.workbook.settle();
  const at = (row: number, column: number) => ({
    row: from.top + ((row - target.top) % rowCount(from)),
    column: from.left + ((column - target.left) % columnCount(from)),
  });
  const cells = new Map<
    string,
    { value: ReturnType<Worksheet['value']>; formula: string | undefined; format: CellFormat }
  >();
  for (let row = last.top; row <= last.bottom; row++)
    for (let column = last.left; column <= last.right; column++) {
      const place = at(row, column);
      const formula = source.sheet.cells.formula(place.row, place.column);
      cells.set(`${row}:${column}`, {
        value: source.sheet.cells.value(place.row, place.column),
        formula: formula === undefined ? undefined : copiedFormula(formula, row - place.row, column - place.column),
        format: source.sheet.formats.at(place.row, place.column),
      });
    }
  if (what !== 'Formats')
    sheet.writeAsIs(last, (row, column) => {
      const cell = cells.get(`${row}:${column}`);
      return cell?.formula !== undefined && what !== 'Values' ? { formula: cell.formula } : cell?.value;
    });
  if (what === 'All' || what === 'Formats')
    sheet.changeFormats(last, (row, column) => cells.get(`${row}:${column}`)?.format);
}

const shared = (area: Area, read: (row: number, column: number) => boolean): boolean | null => {
  const first = read(area.top, area.left);
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) if (read(row, column) !== first) return null;
  return first;
};

function sharedSpan(from: number, to: number, read: (index: number) => boolean): boolean | undefined {
  const first = read(from);
  for (let index = from + 1; index <= to; index++) if (read(index) !== first) return undefined;
  return first;
}

function hide(sheet: Worksheet, hidden: Map<number, true>, from: number, to: number, hide: boolean, area: Area): void {
  sheet.refuseUnless(hidden === sheet.hiddenRows ? 'allowFormatRows' : 'allowFormatColumns');
  for (let index = from; index <= to; index++)
    if (hide) hidden.set(index, true);
    else hidden.delete(index);
  sheet.workbook.changed({ kind: 'format', sheet, area });
}

/** Several areas of one sheet. */
interface AreasTarget {
  sheet: Worksheet;
  areas: Area[];
}

const rangeAreas: WireClass<AreasTarget> = wireClass('RangeAreas', {
  scalars: {
    Address: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(','),
    AddressLocal: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(','),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
    IsEntireColumn: ({ areas }) => areas.every(isEntireColumn),
    IsEntireRow: ({ areas }) => areas.every(isEntireRow),
  },
  navigation: {
    Areas: (target) => rangeCollection(target),
    Worksheet: ({ sheet }) => worksheet(sheet),
  },
  methods: {
    _KeepReference: () => null,
  },
});

const rangeCollection: WireClass<AreasTarget> = wireClass('RangeCollection', {
  items: ({ sheet, areas }) => areas.map((area) => rangeAt(sheet, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt({ sheet, areas }, args) {
      const area = areas[args.integer(0)];
      if (!area) throw new ExcelError('InvalidArgument');
      return rangeAt(sheet, area);
    },
  },
});
