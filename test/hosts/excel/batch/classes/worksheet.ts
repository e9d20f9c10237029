import { type Area, wholeSheet } from '../../document/address';
import type { Workbook } from '../../document/workbook';
import type { Worksheet } from '../../document/worksheet';
import { ExcelError } from '../../excel-error';
import { limits } from '../../limits';
import { eventMethods, eventType, wholeWorkbook } from '../event-methods';
import {
  booleanOf,
  missing,
  numberOf,
  textOf,
  wireClass,
  type WireObject,
  wordOf,
  type WireClass,
} from '../wire-class';
import { charts } from './chart';
import { colorOf } from './range-format';
import { names } from './named-item';
import { pageLayout } from './page-layout';
import { rangeAt, rangeOf } from './range';
import { tables } from './table';

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const;

const sheetEvents = {
  DataChanged: eventType.worksheetChanged,
  Activated: eventType.worksheetActivated,
  Deactivated: eventType.worksheetDeactivated,
  SelectionChanged: eventType.worksheetSelectionChanged,
  FormatChanged: eventType.worksheetFormatChanged,
  Calculated: eventType.worksheetCalculated,
  ProtectionChanged: eventType.worksheetProtectionChanged,
  EventNameChanged: eventType.worksheetNameChanged,
  EventVisibilityChanged: eventType.worksheetVisibilityChanged,
};

export const worksheet: WireClass<Worksheet> = wireClass('Worksheet', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Name: {
      get: ({ name }) => name,
      set: (sheet, value) => sheet.workbook.renameWorksheet(sheet, textOf(value)),
    },
    Position: {
      get: (sheet) => sheet.workbook.worksheets.indexOf(sheet),
      set: (sheet, value) => sheet.workbook.moveWorksheet(sheet, numberOf(value)),
    },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value) => sheet.workbook.setVisibility(sheet, wordOf(value, visibilities)),
    },
    TabColor: {
      get: ({ tabColor }) => tabColor,
      set(sheet, value) {
        sheet.tabColor = value === '' ? '' : colorOf(value);
      },
    },
    StandardWidth: {
      get: ({ columnWidthOtherwise }) => columnWidthOtherwise,
      set(sheet, value) {
        sheet.columnWidthOtherwise = numberOf(value);
        sheet.workbook.changed({ kind: 'sheetChanged', sheet });
      },
    },
    StandardHeight: ({ rowHeightOtherwise }) => rowHeightOtherwise,
    ShowGridlines: ({ showGridlines }) => showGridlines,
    ShowHeadings: ({ showHeadings }) => showHeadings,
    EnableCalculation: {
      get: ({ enableCalculation }) => enableCalculation,
      set(sheet, value) {
        sheet.enableCalculation = booleanOf(value);
      },
    },
    // The client writes these two under other names than it reads them.
    Gridlines: {
      get: () => undefined,
      set(sheet, value) {
        sheet.showGridlines = booleanOf(value);
      },
    },
    Headings: {
      get: () => undefined,
      set(sheet, value) {
        sheet.showHeadings = booleanOf(value);
      },
    },
  },
  navigation: {
    Tables: (sheet) => tables({ workbook: sheet.workbook, sheet }),
    Names: (sheet) => names({ workbook: sheet.workbook, sheet }),
    Charts: (sheet) => charts(sheet),
    Protection: (sheet) => worksheetProtection(sheet),
    FreezePanes: (sheet) => freezePanes(sheet),
    PageLayout: (sheet) => pageLayout(sheet),
  },
  methods: {
    ...eventMethods<Worksheet>(sheetEvents, ({ id }) => id),
    Activate(sheet) {
      sheet.workbook.activate(sheet);
      return null;
    },
    Calculate(sheet) {
      sheet.workbook.calculation.calculate();
      return null;
    },
    Delete(sheet) {
      sheet.workbook.deleteWorksheet(sheet);
      return null;
    },
    GetCell: (sheet, args) => cellAt(sheet, args.integer(0), args.integer(1)),
    GetRange(sheet, args) {
      const address = args.optionalText(0);
      if (address === undefined) return rangeAt(sheet, wholeSheet);
      if (address.length > limits.addressLength) throw new ExcelError('InvalidArgument');
      const place = rangeOf(address, sheet);
      if (place.sheet !== sheet) throw new ExcelError('InvalidArgument');
      return rangeAt(sheet, place.area);
    },
    GetRangeByIndexes(sheet, args) {
      const [top, left, rows, columns] = [args.integer(0), args.integer(1), args.integer(2), args.integer(3)];
      return rangeAt(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
    },
    GetUsedRange: (sheet, args) => rangeAt(sheet, sheet.usedArea(args.boolean(0, false)) ?? topLeft),
    GetUsedRangeOrNullObject(sheet, args) {
      const used = sheet.usedArea(args.boolean(0, false));
      return used ? rangeAt(sheet, used) : null;
    },
    GetNext: (sheet, args) => neighbour(sheet, 1, args.boolean(0, false)) ?? missing(),
    GetNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args.boolean(0, false)) ?? null,
    GetPrevious: (sheet, args) => neighbour(sheet, -1, args.boolean(0, false)) ?? missing(),
    GetPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args.boolean(0, false)) ?? null,
    _GetSheetById: (sheet, args) => sheetById(sheet.workbook, args.text(0)),
    _GetAnotherWorksheetById: (sheet, args) => sheetById(sheet.workbook, args.text(0)),
  },
});

const topLeft: Area = { top: 0, left: 0, bottom: 0, right: 0 };

const cellAt = (sheet: Worksheet, row: number, column: number): WireObject =>
  rangeAt(sheet, { top: row, left: column, bottom: row, right: column });

function neighbour(sheet: Worksheet, step: 1 | -1, visibleOnly: boolean): WireObject | undefined {
  const { worksheets } = sheet.workbook;
  for (let at = worksheets.indexOf(sheet) + step; at >= 0 && at < worksheets.length; at += step) {
    const next = worksheets[at];
    if (next && (!visibleOnly || next.visibility === 'Visible')) return worksheet(next);
  }
  return undefined;
}

const sheetById = (workbook: Workbook, id: string): WireObject => {
  const sheet = workbook.worksheets.find((each) => each.id === id);
  return sheet ? worksheet(sheet) : missing();
};

/** A sheet by id or name. */
const sheetOf = (workbook: Workbook, key: unknown): Worksheet | undefined =>
  workbook.worksheets.find(({ id }) => id === key) ?? workbook.worksheet(textOf(key));

export const worksheets: WireClass<Workbook> = wireClass('WorksheetCollection', {
  items: (workbook) => workbook.worksheets.map(worksheet),
  item(workbook, key) {
    const sheet = sheetOf(workbook, key);
    return sheet ? worksheet(sheet) : missing();
  },
  methods: {
    ...eventMethods<Workbook>(
      {
        ...sheetEvents,
        Added: eventType.worksheetAdded,
        Deleted: eventType.worksheetDeleted,
        EventMoved: eventType.worksheetMoved,
      },
      () => wholeWorkbook,
    ),
    Add: (workbook, args) => worksheet(workbook.addWorksheet(args.optionalText(0))),
    GetActiveWorksheet: (workbook) => worksheet(workbook.activeWorksheet),
    GetCount: (workbook, args) => (args.boolean(0, false) ? workbook.visibleWorksheets : workbook.worksheets).length,
    GetFirst(workbook, args) {
      const [first] = args.boolean(0, false) ? workbook.visibleWorksheets : workbook.worksheets;
      return first ? worksheet(first) : missing();
    },
    GetLast(workbook, args) {
      const last = (args.boolean(0, false) ? workbook.visibleWorksheets : workbook.worksheets).at(-1);
      return last ? worksheet(last) : missing();
    },
    GetItemOrNullObject(workbook, args) {
      const sheet = sheetOf(workbook, args.at(0));
      return sheet ? worksheet(sheet) : null;
    },
  },
});

const protectionOptions = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

const worksheetProtection: WireClass<Worksheet> = wireClass('WorksheetProtection', {
  scalars: {
    Protected: ({ protection }) => protection !== undefined,
    Options: ({ protection }) =>
      protection && {
        ...Object.fromEntries(protectionOptions.map((option) => [option, protection.options[option] === true])),
        selectionMode: protection.options['selectionMode'] ?? 'Normal',
      },
  },
  methods: {
    Protect(sheet, args) {
      if (sheet.protection) throw new ExcelError('AccessDenied');
      const options = args.at(0);
      sheet.protection = {
        options: typeof options === 'object' && options !== null ? { ...(options as Record<string, boolean>) } : {},
        password: args.optionalText(1),
      };
      sheet.workbook.changed({ kind: 'protection', sheet });
      return null;
    },
    Unprotect(sheet, args) {
      if (sheet.protection?.password !== undefined && sheet.protection.password !== args.optionalText(0))
        throw new ExcelError('AccessDenied');
      sheet.protection = undefined;
      sheet.workbook.changed({ kind: 'protection', sheet });
      return null;
    },
  },
});

const freezePanes: WireClass<Worksheet> = wireClass('WorksheetFreezePanes', {
  methods: {
    FreezeRows(sheet, args) {
      freeze(sheet, args.integer(0, 1), sheet.frozen.columns);
      return null;
    },
    FreezeColumns(sheet, args) {
      freeze(sheet, sheet.frozen.rows, args.integer(0, 1));
      return null;
    },
    FreezeAt(sheet, args) {
      const { area } = rangeOf(args.at(0), sheet);
      freeze(
        sheet,
        area.bottom === wholeSheet.bottom ? 0 : area.bottom + 1,
        area.right === wholeSheet.right ? 0 : area.right + 1,
      );
      return null;
    },
    Unfreeze(sheet) {
      freeze(sheet, 0, 0);
      return null;
    },
    GetLocation: (sheet) => frozen(sheet) ?? missing(),
    GetLocationOrNullObject: (sheet) => frozen(sheet) ?? null,
  },
});

function freeze(sheet: Worksheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw new ExcelError('InvalidArgument');
  sheet.frozen = { rows, columns };
  sheet.workbook.changed({ kind: 'sheetChanged', sheet });
}

function frozen(sheet: Worksheet): WireObject | undefined {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return undefined;
  return rangeAt(sheet, {
    top: 0,
    left: 0,
    bottom: rows === 0 ? wholeSheet.bottom : rows - 1,
    right: columns === 0 ? wholeSheet.right : columns - 1,
  });
}
