import type { Area } from '../../document/address';
import { intersection } from '../../document/address';
import type { ConditionalFormat } from '../../document/conditional-format';
import type { Worksheet } from '../../document/worksheet';
import { ExcelError } from '../../excel-error';
import { booleanOf, missing, numberOf, wireClass, type WireObject, type WireClass } from '../wire-class';
import { recordClass } from './property-record';
import { rangeAt, type RangeTarget } from './range';

const types = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

const font = recordClass('ConditionalRangeFont', {
  scalars: { Color: '', Italic: null, Bold: null, Underline: null, Strikethrough: null },
  clear: true,
});
const fill = recordClass('ConditionalRangeFill', { scalars: { Color: '' }, clear: true });
const format = recordClass('ConditionalRangeFormat', {
  scalars: { NumberFormat: '' },
  parts: { Fill: fill, Font: font },
});
const withRule = (className: string) => recordClass(className, { scalars: { Rule: null }, parts: { Format: format } });

const positiveBar = recordClass('ConditionalDataBarPositiveFormat', {
  scalars: { FillColor: '', BorderColor: '', GradientFill: true },
});
const negativeBar = recordClass('ConditionalDataBarNegativeFormat', {
  scalars: { FillColor: '', BorderColor: '', MatchPositiveFillColor: true, MatchPositiveBorderColor: true },
});

/** The part of a conditional format that belongs to its type. */
const details = {
  Custom: recordClass('CustomConditionalFormat', {
    parts: {
      Rule: recordClass('ConditionalFormatRule', { scalars: { Formula: '', FormulaLocal: '', FormulaR1C1: '' } }),
      Format: format,
    },
  }),
  CellValue: withRule('CellValueConditionalFormat'),
  TopBottom: withRule('TopBottomConditionalFormat'),
  TextComparison: withRule('TextConditionalFormat'),
  Preset: withRule('PresetCriteriaConditionalFormat'),
  ColorScale: recordClass('ColorScaleConditionalFormat', { scalars: { Criteria: null, ThreeColorScale: true } }),
  IconSet: recordClass('IconSetConditionalFormat', {
    scalars: { Style: 'ThreeArrows', Criteria: null, ReverseIconOrder: false, ShowIconOnly: false },
  }),
  DataBar: recordClass('DataBarConditionalFormat', {
    scalars: {
      ShowDataBarOnly: false,
      BarDirection: 'Context',
      AxisFormat: 'Automatic',
      AxisColor: '',
      LowerBoundRule: null,
      UpperBoundRule: null,
    },
    parts: {
      PositiveFormat: positiveBar,
      NegativeFormat: negativeBar,
    },
  }),
} as const;

const typeOfPart: Record<keyof typeof details, (typeof types)[number]> = {
  Custom: 'Custom',
  CellValue: 'CellValue',
  TopBottom: 'TopBottom',
  TextComparison: 'ContainsText',
  Preset: 'PresetCriteria',
  ColorScale: 'ColorScale',
  IconSet: 'IconSet',
  DataBar: 'DataBar',
};

interface ItemTarget {
  sheet: Worksheet;
  item: ConditionalFormat;
}

function living(target: ItemTarget): ConditionalFormat {
  if (!target.sheet.conditionalFormats.includes(target.item)) throw new ExcelError('ItemNotFound');
  return target.item;
}

const partNames = Object.keys(details) as (keyof typeof details)[];

const conditionalFormat: WireClass<ItemTarget> = wireClass('ConditionalFormat', {
  identity: ({ item }) => ({ Id: item.id }),
  scalars: {
    Id: ({ item }) => item.id,
    Type: (target) => living(target).type,
    Priority: {
      get: (target) => target.sheet.conditionalFormats.indexOf(living(target)),
      set(target, value) {
        const { conditionalFormats: all } = target.sheet;
        all.splice(all.indexOf(living(target)), 1);
        all.splice(numberOf(value), 0, target.item);
      },
    },
    StopIfTrue: {
      get: (target) => living(target).stopIfTrue,
      set(target, value) {
        living(target).stopIfTrue = booleanOf(value);
      },
    },
  },
  navigation: {
    ...Object.fromEntries(partNames.map((name) => [name, (target: ItemTarget) => partOf(target, name) ?? refuse()])),
    ...Object.fromEntries(
      partNames.map((name) => [`${name}OrNullObject`, (target: ItemTarget) => partOf(target, name) ?? null]),
    ),
  },
  methods: {
    Delete(target) {
      const { conditionalFormats: all } = target.sheet;
      all.splice(all.indexOf(living(target)), 1);
      target.sheet.workbook.untrack(target.item.place);
      return null;
    },
    GetRange: (target) => place(target) ?? missing(),
    GetRangeOrNullObject: (target) => place(target) ?? null,
  },
});

const refuse = (): never => {
  throw new ExcelError('InvalidOperation');
};

const partOf = (target: ItemTarget, name: keyof typeof details): WireObject | undefined =>
  living(target).type === typeOfPart[name]
    ? details[name]({ properties: target.item.properties, path: name })
    : undefined;

const place = (target: ItemTarget): WireObject | undefined => {
  const { area } = living(target).place;
  return area && rangeAt(target.sheet, area);
};

const on = (sheet: Worksheet, area: Area): ConditionalFormat[] =>
  sheet.conditionalFormats.filter((item) => item.place.area && intersection(item.place.area, area));

/** The conditional formats that reach into a range. */
export const conditionalFormats: WireClass<RangeTarget> = wireClass('ConditionalFormatCollection', {
  items: ({ sheet, area }) => on(sheet, area).map((item) => conditionalFormat({ sheet, item })),
  item: ({ sheet, area }, key) => {
    const item = on(sheet, area).find(({ id }) => id === key);
    return item ? conditionalFormat({ sheet, item }) : missing();
  },
  methods: {
    Add({ sheet, area }, args) {
      if (sheet.protection) sheet.refuseUnless('allowFormatCells');
      const item: ConditionalFormat = {
        id: sheet.workbook.newId(),
        type: args.word(0, types),
        place: sheet.workbook.track(sheet, area),
        stopIfTrue: false,
        properties: new Map(),
      };
      // The newest comes first.
      sheet.conditionalFormats.unshift(item);
      return conditionalFormat({ sheet, item });
    },
    ClearAll({ sheet, area }) {
      for (const item of on(sheet, area)) {
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(item), 1);
        sheet.workbook.untrack(item.place);
      }
      return null;
    },
    GetCount: ({ sheet, area }) => on(sheet, area).length,
    GetItemAt({ sheet, area }, args) {
      const item = on(sheet, area)[args.integer(0)];
      return item ? conditionalFormat({ sheet, item }) : missing();
    },
    GetItemOrNullObject({ sheet, area }, args) {
      const item = on(sheet, area).find(({ id }) => id === args.at(0));
      return item ? conditionalFormat({ sheet, item }) : null;
    },
  },
});
