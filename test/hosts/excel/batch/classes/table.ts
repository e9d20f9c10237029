import { type Area, columnCount, rowCount } from '../../document/address';
import type { Table, TableColumn } from '../../document/table';
import type { Workbook } from '../../document/workbook';
import type { Input, Worksheet } from '../../document/worksheet';
import { ExcelError } from '../../excel-error';
import type { Arguments } from '../arguments';
import { eventMethods, eventType, wholeWorkbook } from '../event-methods';
import { booleanOf, missing, type Scalar, textOf, wireClass, type WireObject, type WireClass } from '../wire-class';
import { rangeAt, rangeOf } from './range';
import { worksheet } from './worksheet';

/** Throws for a table that was deleted meanwhile. */
function living(table: Table): Table {
  if (!table.exists) throw new ExcelError('ItemNotFound');
  return table;
}

type Flag =
  'showBandedRows' | 'showBandedColumns' | 'highlightFirstColumn' | 'highlightLastColumn' | 'showFilterButton';

const flag = (key: Flag): Scalar<Table> => ({
  get: (table) => living(table)[key],
  set(table, value) {
    const { sheet } = living(table);
    table[key] = booleanOf(value);
    sheet.workbook.changed({ kind: 'tables', sheet });
  },
});

const styleNames = /^(TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))|)$/;

export const table: WireClass<Table> = wireClass('Table', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    LegacyId: ({ id }) => String(Number.parseInt(id.slice(1), 16)),
    Name: {
      get: (target) => living(target).name,
      set: (target, value) => living(target).sheet.workbook.renameTable(target, textOf(value)),
    },
    ShowHeaders: {
      get: (target) => living(target).showHeaders,
      set: (target, value) => change(target, () => (target.showHeaders = booleanOf(value))),
    },
    ShowTotals: {
      get: (target) => living(target).showTotals,
      set: (target, value) => change(target, () => (target.showTotals = booleanOf(value))),
    },
    Style: {
      get: (target) => living(target).style,
      set(target, value) {
        const style = textOf(value);
        if (!styleNames.test(style)) throw new ExcelError('InvalidArgument');
        change(target, () => (target.style = style));
        target.sheet.workbook.changed({ kind: 'tables', sheet: target.sheet });
      },
    },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
    ShowFilterButton: flag('showFilterButton'),
  },
  navigation: {
    Columns: (target) => tableColumns(living(target)),
    Rows: (target) => tableRows(living(target)),
    Worksheet: (target) => worksheet(living(target).sheet),
  },
  methods: {
    ...eventMethods<Table>(
      { DataChanged: eventType.tableChanged, SelectionChanged: eventType.tableSelectionChanged },
      ({ id }) => id,
    ),
    GetRange: (target) => rangeAt(living(target).sheet, target.area),
    GetHeaderRowRange: (target) => part(target, living(target).header),
    GetDataBodyRange: (target) => rangeAt(living(target).sheet, target.body),
    GetTotalRowRange: (target) => part(target, living(target).totalRow),
    ConvertToRange(target) {
      const { sheet, area } = living(target);
      change(target, () => sheet.workbook.removeTable(target, false));
      return rangeAt(sheet, area);
    },
    Delete(target) {
      change(target, () => living(target).sheet.workbook.removeTable(target, true));
      return null;
    },
    Resize(target, args) {
      const { sheet, area } = rangeOf(args.at(0), living(target).sheet);
      if (sheet !== target.sheet) throw new ExcelError('InvalidArgument');
      change(target, () => target.resize(area));
      return null;
    },
    // There is nothing to clear: this host has no filters.
    ClearFilters: () => null,
    ReapplyFilters: () => null,
  },
});

/** Changes a table unless its sheet is protected. */
function change(target: Table, act: () => unknown): void {
  living(target).sheet.refuseWhenProtected(target.area);
  act();
}

const part = (target: Table, area: Area | undefined): WireObject => (area ? rangeAt(target.sheet, area) : missing());

/** Tables of a worksheet, or of all. */
interface TablesTarget {
  workbook: Workbook;
  sheet: Worksheet | undefined;
}

const tablesOf = ({ workbook, sheet }: TablesTarget): Table[] => (sheet ? sheet.tables : workbook.tables);

function tableOf(all: readonly Table[], key: unknown): Table | undefined {
  const wanted = String(key).toLowerCase();
  return all.find(({ id }) => id.toLowerCase() === wanted) ?? all.find(({ name }) => name.toLowerCase() === wanted);
}

export const tables: WireClass<TablesTarget> = wireClass('TableCollection', {
  scalars: { Count: (target) => tablesOf(target).length },
  items: (target) => tablesOf(target).map(table),
  item(target, key) {
    const found = tableOf(tablesOf(target), key);
    return found ? table(found) : missing();
  },
  methods: {
    ...eventMethods<TablesTarget>(
      { DataChanged: eventType.tableChanged, Added: eventType.tableAdded, Deleted: eventType.tableDeleted },
      ({ sheet }) => sheet?.id ?? wholeWorkbook,
    ),
    Add({ workbook, sheet: home }, args) {
      const { sheet, area } = rangeOf(args.at(0), home ?? workbook.activeWorksheet);
      if (home && sheet !== home) throw new ExcelError('InvalidArgument');
      if (rowCount(area) > 1_000_000 || columnCount(area) > 16_000) throw new ExcelError('InvalidArgument');
      sheet.refuseWhenProtected(area);
      return table(workbook.addTable(sheet, area, args.boolean(1)));
    },
    GetCount: (target) => tablesOf(target).length,
    GetItemAt(target, args) {
      const found = tablesOf(target)[args.integer(0)];
      return found ? table(found) : missing();
    },
    GetItemOrNullObject(target, args) {
      const found = tableOf(tablesOf(target), args.at(0));
      return found ? table(found) : null;
    },
  },
});

export const scopedTables: WireClass<readonly Table[]> = wireClass('TableScopedCollection', {
  items: (all) => all.map(table),
  item(all, key) {
    const found = tableOf(all, key);
    return found ? table(found) : missing();
  },
  methods: {
    GetCount: (all) => all.length,
    GetFirst: ([first]) => (first ? table(first) : missing()),
    GetItemOrNullObject(all, args) {
      const found = tableOf(all, args.at(0));
      return found ? table(found) : null;
    },
  },
});

const tableColumns: WireClass<Table> = wireClass('TableColumnCollection', {
  scalars: { Count: ({ columns }) => columns.length },
  items: (target) => target.columns.map((column) => tableColumn({ table: target, column })),
  item(target, key) {
    const column = target.column(key);
    return column ? tableColumn({ table: target, column }) : missing();
  },
  methods: {
    Add(target, args) {
      const index = args.optionalInteger(0);
      const values = inputs(args, 1, 1);
      living(target).sheet.refuseWhenProtected(target.area);
      const column = target.addColumn(index === -1 ? undefined : index, values, args.optionalText(2));
      return tableColumn({ table: target, column });
    },
    GetCount: ({ columns }) => columns.length,
    GetItemAt(target, args) {
      const column = target.columns[args.integer(0)];
      return column ? tableColumn({ table: target, column }) : missing();
    },
    GetItemOrNullObject(target, args) {
      const column = target.column(args.at(0));
      return column ? tableColumn({ table: target, column }) : null;
    },
  },
});

/** A table of inputs; a single value is one cell, a list of them a row or, where one column is wanted, a column. */
function inputs(args: Arguments, index: number, width?: number): Input[][] | undefined {
  const value = args.at(index);
  if (value === undefined) return undefined;
  const rows: unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  const table = rows.every((row) => Array.isArray(row))
    ? (rows as unknown[][])
    : width === 1
      ? rows.map((row) => [row])
      : [rows];
  for (const row of table)
    for (const cell of row)
      if (cell !== null && !['string', 'number', 'boolean'].includes(typeof cell))
        throw new ExcelError('InvalidArgument');
  return table as Input[][];
}

interface ColumnTarget {
  table: Table;
  column: TableColumn;
}

function livingColumn(target: ColumnTarget): ColumnTarget {
  if (!living(target.table).columns.includes(target.column)) throw new ExcelError('ItemNotFound');
  return target;
}

const tableColumn: WireClass<ColumnTarget> = wireClass('TableColumn', {
  identity: ({ column }) => ({ Id: column.id }),
  scalars: {
    Id: ({ column }) => column.id,
    Index: (target) => livingColumn(target).table.columns.indexOf(target.column),
    Name: {
      get: (target) => livingColumn(target).column.name,
      set: (target, value) => {
        const { table: owner, column } = livingColumn(target);
        change(owner, () => owner.rename(column, textOf(value)));
        const { sheet, header } = owner;
        if (header) sheet.workbook.changed({ kind: 'cells', sheet, area: owner.columnArea(column, header) });
      },
    },
    Values: {
      get: (target) => livingColumn(target).table.sheet.values(target.table.columnArea(target.column)),
      set(target, value) {
        const { table: owner, column } = livingColumn(target);
        const area = owner.columnArea(column);
        if (!Array.isArray(value) || value.length !== rowCount(area)) throw new ExcelError('InvalidArgument');
        change(owner, () => owner.sheet.write(area, value as Input[][]));
      },
    },
  },
  methods: {
    GetRange: (target) => columnRange(target, livingColumn(target).table.area),
    GetHeaderRowRange: (target) => columnRange(target, livingColumn(target).table.header),
    GetDataBodyRange: (target) => columnRange(target, livingColumn(target).table.body),
    GetTotalRowRange: (target) => columnRange(target, livingColumn(target).table.totalRow),
    Delete(target) {
      const { table: owner, column } = livingColumn(target);
      change(owner, () => owner.deleteColumn(column));
      return null;
    },
  },
});

const columnRange = ({ table: owner, column }: ColumnTarget, of: Area | undefined): WireObject =>
  of ? rangeAt(owner.sheet, owner.columnArea(column, of)) : missing();

const tableRows: WireClass<Table> = wireClass('TableRowCollection', {
  scalars: { Count: ({ body }) => rowCount(body) },
  items: (target) => Array.from({ length: rowCount(target.body) }, (_, index) => tableRow({ table: target, index })),
  methods: {
    Add(target, args) {
      const index = args.optionalInteger(0);
      const rows = inputs(args, 1) ?? [target.columns.map(() => '')];
      living(target).sheet.refuseWhenProtected(target.area);
      const at = index === undefined || index === -1 ? undefined : index;
      target.addRows(at, rows);
      return tableRow({ table: target, index: at ?? rowCount(target.body) - rows.length });
    },
    GetCount: ({ body }) => rowCount(body),
    GetItemAt(target, args) {
      const index = args.integer(0);
      if (index < 0 || index >= rowCount(target.body)) throw new ExcelError('InvalidArgument');
      return tableRow({ table: target, index });
    },
    DeleteRowsAt(target, args) {
      change(target, () => target.deleteRows(args.integer(0), args.integer(1, 1)));
      return null;
    },
  },
});

interface RowTarget {
  table: Table;
  index: number;
}

const rowArea = ({ table: owner, index }: RowTarget): Area => {
  const { body } = living(owner);
  return { ...body, top: body.top + index, bottom: body.top + index };
};

const tableRow: WireClass<RowTarget> = wireClass('TableRow', {
  identity: ({ index }) => ({ _Index: index }),
  scalars: {
    Index: ({ index }) => index,
    Values: {
      get: (target) => target.table.sheet.values(rowArea(target)),
      set(target, value) {
        const area = rowArea(target);
        if (
          !Array.isArray(value) ||
          value.length !== 1 ||
          !Array.isArray(value[0]) ||
          value[0].length !== columnCount(area)
        )
          throw new ExcelError('InvalidArgument');
        change(target.table, () => target.table.sheet.write(area, value as Input[][]));
      },
    },
  },
  methods: {
    GetRange: (target) => rangeAt(target.table.sheet, rowArea(target)),
    Delete(target) {
      change(target.table, () => target.table.deleteRows(target.index, 1));
      return null;
    },
  },
});
