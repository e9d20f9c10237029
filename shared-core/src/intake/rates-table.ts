import { calendarDate, type CalendarDate } from '../basics/calendar-date';
import { plainLocale } from './column-notation';
import type { CurrencyRate } from './currency-rates';
import { currencyOf } from './currency-marks';
import { headerText } from './header-text';
import type { LocaleNotation } from './intake-report';
import { isBlankRow } from './is-blank-row';
import { readCell, textOf } from './read-cell';
import { readDate } from './read-date';

/** The columns of a table of exchange rates. `from`: the day a rate starts; without such a column each rate holds on any day. */
export interface RateColumns {
  readonly currency: number;
  readonly rate: number;
  readonly from?: number;
}

/** A row that gives no rate, and which of its cells cannot be taken. `row` counts the data rows from 0. */
export interface UnreadRate {
  readonly row: number;
  readonly column: keyof RateColumns;
  readonly text: string;
}

export interface RatesTableRead {
  readonly rates: readonly CurrencyRate[];
  readonly unread: readonly UnreadRate[];
}

const words: Readonly<Record<keyof RateColumns, string>> = {
  currency:
    'iso | iso code | currency | currency iso code | currency code | waehrung | 币种 | 货币 | 货币代码 | 통화 | 통화 코드',
  rate: 'rate | exchange rate | conversion rate | kurs | wechselkurs | 汇率 | 환율',
  from: 'start | from | start date | valid from | date | day | datum | ab | 起始日期 | 生效日期 | 开始日期 | 日期 | 시작일 | 적용일 | 기준일 | 날짜',
};

/** A day before any deal: from it on holds a rate that no day is given for. */
export const anyDay: CalendarDate = calendarDate('1900-01-01')!;

/** Where a table keeps its rates; undefined for one that is no table of rates: it must be told apart from a list of deals by its few columns. */
export function rateColumns(headers: readonly string[]): RateColumns | undefined {
  const squeezed = headers.map((header) => headerText(header).squeezed);
  const columnOf = (part: keyof RateColumns): number => {
    const known = words[part].split(' | ').map((word) => headerText(word).squeezed);
    return squeezed.findIndex((header) => known.includes(header));
  };
  const [currency, rate, from] = [columnOf('currency'), columnOf('rate'), columnOf('from')];
  if (currency < 0 || rate < 0) return undefined;
  return { currency, rate, ...(from >= 0 && { from }) };
}

/**
 * The exchange rates of a table: so many units of the currency are one of the corporate currency from a day on (methods §5.5). A row that
 * gives none is named and left out, never taken for 1 : 1; blank rows are passed over.
 */
export function ratesTable(
  rows: Iterable<readonly unknown[]>,
  columns: RateColumns,
  { decimal, dateOrder }: LocaleNotation = plainLocale,
): RatesTableRead {
  const rates: CurrencyRate[] = [];
  const unread: UnreadRate[] = [];
  let row = -1;
  for (const cells of rows) {
    row++;
    if (isBlankRow(cells)) continue;
    const currency = currencyCode(cells[columns.currency]);
    const rate = readCell(cells[columns.rate], { decimal });
    const from = columns.from === undefined ? undefined : readDate(cells[columns.from], dateOrder);
    const refuse = (column: keyof RateColumns) =>
      unread.push({ row, column, text: textOf(cells[columns[column] ?? 0] ?? '') });
    if (currency === undefined) refuse('currency');
    else if (rate.kind !== 'number' || !(rate.value > 0)) refuse('rate');
    else if (from && from.kind !== 'date') refuse('from');
    else rates.push({ currency, rate: rate.value, from: from ? from.date : anyDay });
  }
  return { rates, unread };
}

function currencyCode(cell: unknown): string | undefined {
  const text = textOf(cell ?? '').trim();
  return currencyOf(text) ?? (/^[a-z]{3}$/i.test(text) ? text.toUpperCase() : undefined);
}
