import type { OrgCurrency, RecordValues } from './org';
import type { Addition, FieldSchema, FieldType, ObjectSchema } from './schema';

const field = (name: string, label: string, type: FieldType, more: Partial<FieldSchema> = {}): FieldSchema => ({
  ...{ name, label, type, custom: false, readOnly: true },
  ...more,
});
const rate = field('ConversionRate', 'Conversion Rate', 'double', { precision: 18, scale: 6 });

/** The objects of an org with several currencies; that of dated rates is there only where it keeps them. */
export function currencyObjects(currencies: readonly OrgCurrency[]): readonly ObjectSchema[] {
  const object = (name: string, label: string, keyPrefix: string, fields: readonly FieldSchema[]): ObjectSchema => ({
    ...{ name, label, labelPlural: `${label}s`, custom: false, keyPrefix, uiApi: false },
    fields: [
      field('Id', `${label} ID`, 'id', { length: 18 }),
      field('IsoCode', 'Currency ISO Code', 'string'),
      ...fields,
    ],
  });
  const isDated = currencies.some(({ dated = [] }) => dated.length > 0);
  return [
    object('CurrencyType', 'Currency Type', '01L', [
      rate,
      field('DecimalPlaces', 'Decimal Places', 'int', { precision: 9, scale: 0 }),
      field('IsActive', 'Active', 'boolean'),
      field('IsCorporate', 'Corporate Currency', 'boolean'),
    ]),
    ...(isDated
      ? [
          object('DatedConversionRate', 'Dated Conversion Rate', '04w', [
            rate,
            field('StartDate', 'Start Date', 'date'),
            field('NextStartDate', 'Next Start Date', 'date'),
          ]),
        ]
      : []),
  ];
}

/** The currency that records say their amounts are in. */
export function currencyFields(corporate: string, currencies: readonly OrgCurrency[]): readonly Addition[] {
  const codes = [corporate, ...currencies.map(({ iso }) => iso)];
  const values = codes.map((value) => ({ value, label: value, active: true }));
  const code = field('CurrencyIsoCode', 'Currency ISO Code', 'picklist', {
    ...{ length: 255, readOnly: false, picklist: { restricted: true, values }, defaultValue: corporate },
  });
  return ['Account', 'Contact', 'Opportunity'].map((object) => ({ object, fields: [code] }));
}

/** The records of those objects: the corporate currency at 1, the others as they are to it. */
export function currencyRecords(
  corporate: string,
  currencies: readonly OrgCurrency[],
): readonly (readonly [object: string, record: RecordValues])[] {
  const ofCorporate: OrgCurrency = { iso: corporate, rate: 1 };
  return [ofCorporate, ...currencies].flatMap((one) => [
    [
      'CurrencyType',
      {
        ...{ IsoCode: one.iso, ConversionRate: one.rate, DecimalPlaces: 2 },
        ...{ IsActive: one.active ?? true, IsCorporate: one === ofCorporate },
      },
    ] as const,
    ...(one.dated ?? []).map(
      ({ from, rate }, k, all) =>
        [
          'DatedConversionRate',
          {
            ...{ IsoCode: one.iso, ConversionRate: rate, StartDate: from },
            NextStartDate: all[k + 1]?.from ?? '9999-12-31',
          },
        ] as const,
    ),
  ]);
}
