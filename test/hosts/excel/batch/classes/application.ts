import type { ExcelLocale } from '../../document/locale';
import type { Workbook } from '../../document/workbook';
import { wireClass, wordOf, type WireClass } from '../wire-class';

const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const calculationTypes = ['Recalculate', 'Full', 'FullRebuild'] as const;

export const application: WireClass<Workbook> = wireClass('Application', {
  scalars: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set(workbook, value) {
        workbook.calculationMode = wordOf(value, modes);
      },
    },
    CalculationState: () => 'Done',
    CalculationEngineVersion: () => 191_029,
    DecimalSeparator: ({ contentLocale }) => contentLocale.decimal,
    ThousandsSeparator: ({ contentLocale }) => contentLocale.group,
    UseSystemSeparators: () => true,
  },
  navigation: { CultureInfo: ({ contentLocale }) => cultureInfo(contentLocale) },
  methods: {
    Calculate({ calculation }, args) {
      args.word(0, calculationTypes);
      calculation.calculate();
      return null;
    },
    SuspendApiCalculationUntilNextSync({ calculation }) {
      calculation.suspend();
      return null;
    },
    // The grid is drawn after the batch in any case.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

const cultureInfo: WireClass<ExcelLocale> = wireClass('CultureInfo', {
  scalars: { Name: ({ tag }) => tag },
  navigation: {
    NumberFormat: (locale) => numberFormatInfo(locale),
    DatetimeFormat: (locale) => datetimeFormatInfo(locale),
  },
});

const numberFormatInfo: WireClass<ExcelLocale> = wireClass('NumberFormatInfo', {
  scalars: { NumberDecimalSeparator: ({ decimal }) => decimal, NumberGroupSeparator: ({ group }) => group },
});

const datetimeFormatInfo: WireClass<ExcelLocale> = wireClass('DatetimeFormatInfo', {
  scalars: {
    DateSeparator: ({ dateSeparator }) => dateSeparator,
    TimeSeparator: ({ timeSeparator }) => timeSeparator,
    ShortDatePattern: ({ shortDate }) => systemPattern(shortDate),
    LongDatePattern: ({ longDate }) => systemPattern(longDate),
    LongTimePattern: ({ longTime }) => systemPattern(longTime),
  },
});

/** A number-format code as a Windows pattern: months are capitals there, and so are the hours of a full day. */
function systemPattern(code: string): string {
  const halfDay = /AM\/PM/.test(code);
  return code.replace(/"([^"]*)"|AM\/PM|h+|m+/g, (piece, quoted: string | undefined) => {
    if (quoted !== undefined) return `'${quoted}'`;
    if (piece === 'AM/PM') return 'tt';
    if (piece.startsWith('h')) return halfDay ? piece : piece.toUpperCase();
    return code.includes('d') ? piece.toUpperCase() : piece;
  });
}
