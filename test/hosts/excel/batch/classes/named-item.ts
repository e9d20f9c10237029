import { absoluteAddress } from '../../document/address';
import type { NamedItem } from '../../document/named-item';
import { fullAddress, type Workbook } from '../../document/workbook';
import type { Worksheet } from '../../document/worksheet';
import { ExcelError } from '../../excel-error';
import { booleanOf, isWireObject, missing, textOf, wireClass, type WireObject, type WireClass } from '../wire-class';
import { rangeAt, RangeTarget } from './range';
import { worksheet } from './worksheet';

interface NamesTarget {
  workbook: Workbook;
  sheet: Worksheet | undefined;
}

interface ItemTarget {
  workbook: Workbook;
  item: NamedItem;
}

const scopeOf = ({ workbook, sheet }: NamesTarget): Map<string, NamedItem> => (sheet ? sheet.names : workbook.names);

const find = (target: NamesTarget, key: unknown): WireObject | undefined => {
  const item = scopeOf(target).get(textOf(key).toLowerCase());
  return item && namedItem({ workbook: target.workbook, item });
};

export const names: WireClass<NamesTarget> = wireClass('NamedItemCollection', {
  items: (target) => [...scopeOf(target).values()].map((item) => namedItem({ workbook: target.workbook, item })),
  item: (target, key) => find(target, key) ?? missing(),
  methods: {
    Add(target, args) {
      const { workbook, sheet } = target;
      const item = workbook.addName(args.text(0), formulaOf(args.at(1), workbook), args.optionalText(2), sheet);
      return namedItem({ workbook, item });
    },
    AddFormulaLocal(target, args) {
      const { workbook, sheet } = target;
      const item = workbook.addName(args.text(0), formulaOf(args.at(1), workbook), args.optionalText(2), sheet);
      return namedItem({ workbook, item });
    },
    GetCount: (target) => scopeOf(target).size,
    GetItemOrNullObject: (target, args) => find(target, args.at(0)) ?? null,
  },
});

/** A range becomes an absolute reference; a text is a formula, with or without its `=`. */
function formulaOf(value: unknown, workbook: Workbook): string {
  if (isWireObject(value) && value.target instanceof RangeTarget) {
    const { sheet, area } = value.target;
    return `=${absoluteAddress(sheet.name, area)}`;
  }
  const text = textOf(value);
  const formula = text.startsWith('=') ? text : `=${text}`;
  if (formula.length < 2 || !workbook.calculation.accepts(formula, workbook.activeWorksheet))
    throw new ExcelError('InvalidArgument');
  return formula;
}

const constant = /^=\s*(?:(-?[\d.]+(?:e[+-]?\d+)?)|"((?:[^"]|"")*)"|(true|false))\s*$/i;

/** What a name comes to: the address of cells, or a constant. */
function valueOf({ workbook, item }: ItemTarget): { type: string; value: unknown } {
  const cells = workbook.namedCells(item);
  if (cells) return { type: 'Range', value: fullAddress(cells.sheet, cells.area) };
  const match = constant.exec(item.formula);
  if (match?.[1] !== undefined) return { type: 'Double', value: Number(match[1]) };
  if (match?.[2] !== undefined) return { type: 'String', value: match[2].replaceAll('""', '"') };
  if (match?.[3] !== undefined) return { type: 'Boolean', value: match[3].toLowerCase() === 'true' };
  if (item.formula.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  return { type: 'String', value: item.formula };
}

const namedItem: WireClass<ItemTarget> = wireClass('NamedItem', {
  identity: ({ item }) => ({ _Id: item.name }),
  scalars: {
    Name: ({ item }) => item.name,
    Type: (target) => valueOf(target).type,
    Value: (target) => valueOf(target).value,
    Scope: ({ item }) => (item.sheet ? 'Worksheet' : 'Workbook'),
    Formula: {
      get: ({ item }) => item.formula,
      set({ workbook, item }, value) {
        item.formula = formulaOf(value, workbook);
        workbook.calculation.reset();
      },
    },
    Comment: {
      get: ({ item }) => item.comment,
      set({ item }, value) {
        item.comment = textOf(value);
      },
    },
    Visible: {
      get: ({ item }) => item.visible,
      set({ item }, value) {
        item.visible = booleanOf(value);
      },
    },
  },
  navigation: {
    Worksheet: ({ item }) => (item.sheet ? worksheet(item.sheet) : missing()),
    WorksheetOrNullObject: ({ item }) => (item.sheet ? worksheet(item.sheet) : null),
  },
  methods: {
    Delete({ workbook, item }) {
      workbook.removeName(item);
      return null;
    },
    GetRange: (target) => rangeOfName(target) ?? missing(),
    GetRangeOrNullObject: (target) => rangeOfName(target) ?? null,
  },
});

function rangeOfName({ workbook, item }: ItemTarget): WireObject | undefined {
  const place = workbook.namedCells(item);
  return place && rangeAt(place.sheet, place.area);
}
