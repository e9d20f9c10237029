/** What a language decides about numbers and dates in the grid. Patterns are number-format codes. */
export interface ExcelLocale {
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  readonly currency: string;
  readonly shortDate: string;
  readonly longDate: string;
  readonly longTime: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  /** Order of day, month and year in a short date. */
  readonly order: 'dmy' | 'mdy' | 'ymd';
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly am: string;
  readonly pm: string;
  /** Name of a new table without its number. */
  readonly table: string;
  readonly column: string;
  readonly sheet: string;
}

/** Windows' own settings for the languages that matter here; every other language follows `Intl`. */
const windows: Record<string, { shortDate: string; longDate: string; longTime: string; currency: string }> = {
  'en-US': { shortDate: 'm/d/yyyy', longDate: 'dddd, mmmm d, yyyy', longTime: 'h:mm:ss AM/PM', currency: '$' },
  'en-GB': { shortDate: 'dd/mm/yyyy', longDate: 'dd mmmm yyyy', longTime: 'hh:mm:ss', currency: '£' },
  'zh-CN': { shortDate: 'yyyy/m/d', longDate: 'yyyy"年"m"月"d"日"', longTime: 'h:mm:ss', currency: '¥' },
  'ko-KR': { shortDate: 'yyyy-mm-dd', longDate: 'yyyy"년" m"월" d"일" dddd', longTime: 'AM/PM h:mm:ss', currency: '₩' },
  'ja-JP': { shortDate: 'yyyy/mm/dd', longDate: 'yyyy"年"m"月"d"日"', longTime: 'h:mm:ss', currency: '¥' },
  'de-DE': { shortDate: 'dd.mm.yyyy', longDate: 'dddd, d. mmmm yyyy', longTime: 'hh:mm:ss', currency: '€' },
  'fr-FR': { shortDate: 'dd/mm/yyyy', longDate: 'dddd d mmmm yyyy', longTime: 'hh:mm:ss', currency: '€' },
};

const words: Record<string, { table: string; column: string; sheet: string }> = {
  en: { table: 'Table', column: 'Column', sheet: 'Sheet' },
  zh: { table: '表', column: '列', sheet: 'Sheet' },
  ko: { table: '표', column: '열', sheet: 'Sheet' },
  de: { table: 'Tabelle', column: 'Spalte', sheet: 'Tabelle' },
};

const known = new Map<string, ExcelLocale>();

/** The conventions of a language such as `zh-CN`; an unknown tag gets those of `Intl`. */
export function excelLocale(tag: string): ExcelLocale {
  let locale = known.get(tag);
  if (!locale) known.set(tag, (locale = describe(tag)));
  return locale;
}

function describe(tag: string): ExcelLocale {
  const number = new Intl.NumberFormat(tag).formatToParts(1234567.5);
  const part = (type: string) => number.find((each) => each.type === type)?.value ?? '';
  const dates = windows[tag] ?? windows[Object.keys(windows).find((key) => key.slice(0, 2) === tag.slice(0, 2)) ?? ''];
  const shortDate = dates?.shortDate ?? intlShortDate(tag);
  const letters = shortDate.replace(/[^dmy]/g, '').replace(/(.)\1+/g, '$1');
  const name = (options: Intl.DateTimeFormatOptions, date: Date) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(date);
  const months = (style: 'long' | 'short') =>
    Array.from({ length: 12 }, (_, month) => name({ month: style }, new Date(Date.UTC(2024, month, 1))));
  const weekdays = (style: 'long' | 'short') =>
    Array.from({ length: 7 }, (_, day) => name({ weekday: style }, new Date(Date.UTC(2023, 0, 1 + day))));
  const halfDay = (hour: number) =>
    new Intl.DateTimeFormat(tag, { hour: 'numeric', hour12: true, timeZone: 'UTC' })
      .formatToParts(new Date(Date.UTC(2024, 0, 1, hour)))
      .find((each) => each.type === 'dayPeriod')?.value ?? (hour < 12 ? 'AM' : 'PM');
  return {
    tag,
    decimal: part('decimal') || '.',
    // Windows writes the narrow no-break space that Intl gives for French as a plain no-break space.
    group: (part('group') || ',').replace('\u202f', '\u00a0'),
    currency: dates?.currency ?? '$',
    shortDate,
    longDate: dates?.longDate ?? 'dddd, mmmm d, yyyy',
    longTime: dates?.longTime ?? 'h:mm:ss',
    dateSeparator: /[^dmy]/.exec(shortDate)?.[0] ?? '/',
    timeSeparator: ':',
    order: letters === 'mdy' || letters === 'ymd' ? letters : 'dmy',
    months: months('long'),
    shortMonths: months('short'),
    weekdays: weekdays('long'),
    shortWeekdays: weekdays('short'),
    am: halfDay(9),
    pm: halfDay(15),
    ...(words[tag.slice(0, 2)] ?? { table: 'Table', column: 'Column', sheet: 'Sheet' }),
  };
}

function intlShortDate(tag: string): string {
  return new Intl.DateTimeFormat(tag, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' })
    .formatToParts(new Date(Date.UTC(2024, 2, 5)))
    .map(({ type, value }) =>
      type === 'year' ? 'yyyy' : type === 'month' ? 'mm' : type === 'day' ? 'dd' : value.trim(),
    )
    .join('');
}

const byLanguageNumber: Record<string, string> = {
  '404': 'zh-TW',
  '407': 'de-DE',
  '409': 'en-US',
  '40A': 'es-ES',
  '40C': 'fr-FR',
  '410': 'it-IT',
  '411': 'ja-JP',
  '412': 'ko-KR',
  '416': 'pt-BR',
  '419': 'ru-RU',
  '804': 'zh-CN',
  '809': 'en-GB',
};

/** The language a number format names, as in `[$-804]` or `[$-en-GB]`; undefined when it names none that is known. */
export function namedLocale(code: string): ExcelLocale | undefined {
  const tag =
    byLanguageNumber[code.toUpperCase().replace(/^0+/, '')] ?? (/^[a-z]{2}-[A-Z]{2}$/.test(code) ? code : undefined);
  return tag ? excelLocale(tag) : undefined;
}
