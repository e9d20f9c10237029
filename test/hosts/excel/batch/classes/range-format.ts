import { isEntireColumn, isEntireRow } from '../../document/address';
import type { CellFormat } from '../../document/cell-format';
import { ExcelError } from '../../excel-error';
import { booleanOf, missing, numberOf, type Scalar, textOf, wireClass, wordOf, type WireClass } from '../wire-class';
import type { RangeTarget } from './range';

const horizontal = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const vertical = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
const readingOrders = ['Context', 'LeftToRight', 'RightToLeft'] as const;

/** A property all cells share, null when they differ. */
function shared<K extends keyof CellFormat>(key: K, read: (value: unknown) => CellFormat[K]): Scalar<RangeTarget> {
  return {
    get: ({ sheet, area }) => sheet.formats.shared(area, (format) => format[key]) ?? null,
    set: (target, value) => change(target, { [key]: read(value) }),
  };
}

function change({ sheet, area }: RangeTarget, format: Partial<CellFormat>): void {
  if (sheet.protection) sheet.refuseUnless('allowFormatCells');
  sheet.changeFormat(area, format);
}

export const rangeFormat: WireClass<RangeTarget> = wireClass('RangeFormat', {
  scalars: {
    HorizontalAlignment: shared('horizontalAlignment', (value) => wordOf(value, horizontal)),
    VerticalAlignment: shared('verticalAlignment', (value) => wordOf(value, vertical)),
    WrapText: shared('wrapText', booleanOf),
    IndentLevel: shared('indentLevel', (value) => between(numberOf(value), 0, 250)),
    ShrinkToFit: shared('shrinkToFit', booleanOf),
    TextOrientation: shared('textOrientation', (value) => (value === 180 ? 180 : between(numberOf(value), -90, 90))),
    ReadingOrder: shared('readingOrder', (value) => wordOf(value, readingOrders)),
    ColumnWidth: {
      get: ({ sheet, area }) => sheet.columnWidth(area) ?? null,
      set({ sheet, area }, value) {
        if (sheet.protection) sheet.refuseUnless('allowFormatColumns');
        sheet.setColumnWidth(area, between(numberOf(value), 0, 1343));
      },
    },
    RowHeight: {
      get: ({ sheet, area }) => sheet.rowHeight(area) ?? null,
      set({ sheet, area }, value) {
        if (sheet.protection) sheet.refuseUnless('allowFormatRows');
        sheet.setRowHeight(area, between(numberOf(value), 0, 409));
      },
    },
    UseStandardWidth: {
      get: ({ sheet, area }) => sheet.columnWidth(area) === sheet.columnWidthOtherwise,
      set: ({ sheet, area }, value) => {
        if (booleanOf(value)) sheet.setColumnWidth(area, sheet.columnWidthOtherwise);
      },
    },
    UseStandardHeight: {
      get: ({ sheet, area }) => sheet.rowHeight(area) === sheet.rowHeightOtherwise,
      set: ({ sheet, area }, value) => {
        if (booleanOf(value)) sheet.setRowHeight(area, sheet.rowHeightOtherwise);
      },
    },
  },
  navigation: {
    Fill: (target) => rangeFill(target),
    Font: (target) => rangeFont(target),
    Protection: (target) => formatProtection(target),
    Borders: (target) => rangeBorders(target),
  },
  methods: {
    AutofitColumns({ sheet, area }) {
      if (sheet.protection) sheet.refuseUnless('allowFormatColumns');
      sheet.autofitColumns(isEntireRow(area) ? { ...area, left: 0 } : area);
      return null;
    },
    AutofitRows({ sheet, area }) {
      if (sheet.protection) sheet.refuseUnless('allowFormatRows');
      if (!isEntireColumn(area)) sheet.setRowHeight(area, sheet.rowHeightOtherwise);
      return null;
    },
  },
});

const between = (value: number, from: number, to: number): number => {
  if (value < from || value > to) throw new ExcelError('InvalidArgument');
  return value;
};

/** `#RRGGBB` in capitals; a few names are known as well. */
export function colorOf(value: unknown): string {
  const text = textOf(value).trim();
  if (/^#[\da-f]{6}$/i.test(text)) return text.toUpperCase();
  const named: Record<string, string> = {
    black: '#000000',
    white: '#FFFFFF',
    red: '#FF0000',
    green: '#008000',
    lime: '#00FF00',
    blue: '#0000FF',
    yellow: '#FFFF00',
    orange: '#FFA500',
    gray: '#808080',
    grey: '#808080',
    purple: '#800080',
    silver: '#C0C0C0',
    lightgray: '#D3D3D3',
    lightgrey: '#D3D3D3',
  };
  const color = Object.hasOwn(named, text.toLowerCase()) ? named[text.toLowerCase()] : undefined;
  if (color === undefined) throw new ExcelError('InvalidArgument');
  return color;
}

const rangeFill: WireClass<RangeTarget> = wireClass('RangeFill', {
  scalars: {
    Color: {
      // Excel gives white for cells without a fill, and the empty text for cells with different ones.
      get: ({ sheet, area }) => {
        const color = sheet.formats.shared(area, ({ fillColor }) => fillColor);
        return color === undefined ? '' : color === '' ? '#FFFFFF' : color;
      },
      set: (target, value) => change(target, { fillColor: value === '' ? '' : colorOf(value) }),
    },
  },
  methods: {
    Clear(target) {
      change(target, { fillColor: '' });
      return null;
    },
  },
});

const rangeFont: WireClass<RangeTarget> = wireClass('RangeFont', {
  scalars: {
    Name: shared('fontName', textOf),
    Size: shared('fontSize', (value) => between(numberOf(value), 1, 409)),
    Color: {
      get: ({ sheet, area }) => sheet.formats.shared(area, ({ fontColor }) => fontColor) ?? '',
      set: (target, value) => change(target, { fontColor: colorOf(value) }),
    },
    Bold: shared('bold', booleanOf),
    Italic: shared('italic', booleanOf),
    Underline: shared('underline', (value) => wordOf(value, underlines)),
    Strikethrough: shared('strikethrough', booleanOf),
    Subscript: shared('subscript', booleanOf),
    Superscript: shared('superscript', booleanOf),
  },
});

const formatProtection: WireClass<RangeTarget> = wireClass('FormatProtection', {
  scalars: { Locked: shared('locked', booleanOf), FormulaHidden: shared('formulaHidden', booleanOf) },
});

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof sides)[number];
type Border = { style: string; color: string; weight: string };
const noBorder: Border = { style: 'None', color: '#000000', weight: 'Thin' };

const bordersOf = (text: string): Partial<Record<Side, Border>> =>
  text === '' ? {} : (JSON.parse(text) as Partial<Record<Side, Border>>);

const rangeBorders: WireClass<RangeTarget> = wireClass('RangeBorderCollection', {
  scalars: { Count: () => sides.length },
  items: (target) => sides.map((side) => rangeBorder({ target, side })),
  item: (target, key) => {
    const side = sides.find((each) => each === key);
    return side ? rangeBorder({ target, side }) : missing();
  },
  methods: {
    GetItemAt(target, args) {
      const side = sides[args.integer(0)];
      if (!side) throw new ExcelError('InvalidArgument');
      return rangeBorder({ target, side });
    },
  },
});

function borderScalar(
  key: keyof Border,
  read: (value: unknown) => string,
): Scalar<{ target: RangeTarget; side: Side }> {
  return {
    get: ({ target: { sheet, area }, side }) =>
      sheet.formats.shared(area, ({ borders }) => (bordersOf(borders)[side] ?? noBorder)[key]) ?? null,
    set({ target, side }, value) {
      const { sheet, area } = target;
      if (sheet.protection) sheet.refuseUnless('allowFormatCells');
      const next = read(value);
      sheet.changeFormat(area, (format) => {
        const borders = bordersOf(format.borders);
        const border = borders[side] ?? { ...noBorder, style: 'Continuous' };
        return { borders: JSON.stringify({ ...borders, [side]: { ...border, [key]: next } }) };
      });
    },
  };
}

const styles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

const rangeBorder: WireClass<{ target: RangeTarget; side: Side }> = wireClass('RangeBorder', {
  scalars: {
    SideIndex: ({ side }) => side,
    Style: borderScalar('style', (value) => wordOf(value, styles)),
    Weight: borderScalar('weight', (value) => wordOf(value, weights)),
    Color: borderScalar('color', colorOf),
  },
});
