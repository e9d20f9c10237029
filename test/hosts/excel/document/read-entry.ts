import { CellError, type CellValue } from './cell-value';
import type { ExcelLocale } from './locale';
import { isDay, serialOf } from './serial-date';

/** What an entry becomes: a value, perhaps with a number format Excel chooses for a cell that has none; or a formula. */
type Entry = { value: CellValue; numberFormat?: string } | { formula: string };

const blank: Entry = { value: undefined };

/**
 * Reads an entry the way Excel does when somebody types it or an add-in writes it to `values`: `12%` is 0.12 shown as a
 * percentage, `2024-03-05` is a date, `TRUE` a truth value, `#N/A` an error, `=…` a formula; a leading apostrophe makes a
 * text. A text that starts with `+` or `-` and is no number is a formula too. `year` completes a date without a year.
 */
export function readEntry(text: string, locale: ExcelLocale, year: number): Entry {
  if (text === '') return blank;
  if (text.startsWith("'")) return text.length > 1 ? { value: text.slice(1) } : blank;
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  const error = CellError.named(trimmed);
  if (error) return { value: error };
  const entry = readNumber(trimmed, locale) ?? readDateAndTime(trimmed, locale, year);
  if (entry) return entry;
  return /^[+-]./s.test(text) ? { formula: `=${text}` } : { value: text };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface NumberShape {
  plain: RegExp;
  fraction: RegExp;
  currency: RegExp;
}

const shapes = new Map<string, NumberShape>();

function shapeOf(locale: ExcelLocale): NumberShape {
  let shape = shapes.get(locale.tag);
  if (!shape) {
    const decimal = escaped(locale.decimal);
    const group = locale.group.trim() === '' ? '[ \\u00a0\\u202f]' : escaped(locale.group);
    const digits = `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)`;
    shape = {
      plain: new RegExp(`^([+-]?)(${digits}(?:${decimal}\\d*)?|${decimal}\\d+)(e[+-]?\\d+)?$`, 'i'),
      fraction: /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/,
      currency: new RegExp(`^(?:${escaped(locale.currency)}|€)|(?:${escaped(locale.currency)}|€)$`),
    };
    shapes.set(locale.tag, shape);
  }
  return shape;
}

function readNumber(text: string, locale: ExcelLocale): Entry | undefined {
  // Most texts are no number: a look at the first letter saves the rest.
  if (!/^[-+(.,\d\p{Sc}%]/u.test(text)) return undefined;
  const shape = shapeOf(locale);
  const fraction = shape.fraction.exec(text);
  if (fraction) {
    const [, sign, whole, top, under] = fraction;
    if (Number(under) === 0) return undefined;
    const size = Number(whole) + Number(top) / Number(under);
    return { value: sign === '-' ? -size : size, numberFormat: Number(under) > 9 ? '# ??/??' : '# ?/?' };
  }
  let rest = text;
  let negative = false;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) rest = rest.replace(pattern, '').trim();
    return found;
  };
  if (/^\(.*\)$/.test(rest)) {
    rest = rest.slice(1, -1).trim();
    if (/^[+-]/.test(rest)) return undefined;
    negative = true;
  }
  if (take(/^-(?=\p{Sc})/u) !== undefined) negative = true;
  const currency = take(shape.currency);
  const percent = take(/%$/) ?? take(/^%/);
  if (currency !== undefined && percent !== undefined) return undefined;
  const match = shape.plain.exec(rest);
  if (!match) return undefined;
  const [, sign = '', digits = '', power = ''] = match;
  const plain = digits
    .replaceAll(locale.group, '')
    .replace(/[ \u00a0\u202f]/g, '')
    .replace(locale.decimal, '.');
  const number = Number(`${sign}${plain}${power}`);
  if (!Number.isFinite(number)) return undefined;
  const size = percent ? Number(shiftedBy(`${sign}${plain}`, power, -2)) : number;
  const value = negative ? -size : size;
  const places = digits.includes(locale.decimal);
  const grouped = plain.replace('.', '').length < digits.replace(locale.decimal, '').length;
  if (percent) return { value, numberFormat: places ? '0.00%' : '0%' };
  if (currency) return { value, numberFormat: currencyFormat(currency, places, text) };
  if (power) return { value, numberFormat: '0.00E+00' };
  if (grouped) return { value, numberFormat: places ? '#,##0.00' : '#,##0' };
  return { value };
}

/** 12.35 % is 0.1235 and not 0.12350000000000001: the point moves in the text. */
const shiftedBy = (digits: string, power: string, by: number): string =>
  `${digits}e${Number(power.slice(1) || '0') + by}`;

function currencyFormat(symbol: string, places: boolean, text: string): string {
  const digits = places ? '#,##0.00' : '#,##0';
  if (symbol === '$') return `$${digits}_);[Red]($${digits})`;
  return text.trim().endsWith(symbol) ? `${digits} "${symbol}"` : `"${symbol}"${digits}`;
}

function readDateAndTime(text: string, locale: ExcelLocale, year: number): Entry | undefined {
  if (!/\d/.test(text)) return undefined;
  const time = readTime(text);
  if (time) return { value: time.value, numberFormat: time.numberFormat };
  const date = readDate(text, locale, year);
  if (date) return date;
  const parts = /^(.*\S)[ T](\d{1,2}:.*)$/.exec(text);
  const day = parts?.[1] && readDate(parts[1], locale, year);
  const clock = parts?.[2] && readTime(parts[2]);
  return day && clock && clock.value < 1
    ? { value: day.value + clock.value, numberFormat: 'm/d/yyyy h:mm' }
    : undefined;
}

function readTime(text: string): { value: number; numberFormat: string } | undefined {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d)([.,]\d+)?)?(?: ?([ap])m?)?$/i.exec(text);
  if (!match) return undefined;
  const [, hours, minutes, seconds, fraction, half] = match;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const value =
    (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number((fraction ?? '0').replace(',', '.'))) / 86_400;
  const format = hour >= 24 ? '[h]:mm:ss' : seconds === undefined ? 'h:mm' : fraction ? 'mm:ss.0' : 'h:mm:ss';
  return { value, numberFormat: half ? `${format} AM/PM` : format };
}

function readDate(
  text: string,
  locale: ExcelLocale,
  thisYear: number,
): { value: number; numberFormat: string } | undefined {
  const day = (year: number, month: number, date: number, numberFormat: string) =>
    isDay(year, month, date) ? { value: serialOf(year, month, date), numberFormat } : undefined;
  const shortDate = 'm/d/yyyy';
  const n = Number;

  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return day(n(iso[1]), n(iso[3]), n(iso[4]), shortDate);

  const cjk = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?$/.exec(text);
  if (cjk && /^(zh|ja|ko)/.test(locale.tag)) {
    const [y, m, d] = locale.tag.startsWith('ko') ? ['년', '월', '일'] : ['年', '月', '日'];
    const format = `yyyy"${y}"${y === '년' ? ' ' : ''}m"${m}"`;
    return cjk[3]
      ? day(n(cjk[1]), n(cjk[2]), n(cjk[3]), `${format}${y === '년' ? ' ' : ''}d"${d}"`)
      : day(n(cjk[1]), n(cjk[2]), 1, format);
  }

  const separators = locale.dateSeparator === '.' ? '[-/.]' : '[-/]';
  const three = new RegExp(`^(\\d{1,2})(${separators})(\\d{1,2})\\2(\\d{4}|\\d{2})$`).exec(text);
  if (three) {
    const [a, b, c] = [n(three[1]), n(three[3]), n(three[4])];
    if (locale.order === 'ymd') return (three[4] ?? '').length === 2 ? day(fullYear(a), b, c, shortDate) : undefined;
    const year = (three[4] ?? '').length === 2 ? fullYear(c) : c;
    return locale.order === 'mdy' ? day(year, a, b, shortDate) : day(year, b, a, shortDate);
  }
  const two = new RegExp(`^(\\d{1,2})${separators}(\\d{1,2})$`).exec(text);
  if (two) {
    const [a, b] = [n(two[1]), n(two[2])];
    return locale.order === 'dmy' ? day(thisYear, b, a, 'd-mmm') : day(thisYear, a, b, 'd-mmm');
  }
  const monthYear = new RegExp(`^(\\d{1,2})${separators}(\\d{4})$`).exec(text);
  if (monthYear) return day(n(monthYear[2]), n(monthYear[1]), 1, 'mmm-yy');

  const spelled = /^(\d{1,2})[-\s/.]+(\p{L}{3,})\.?(?:[-\s/,]+(\d{4}|\d{2}))?$/u.exec(text);
  if (spelled) {
    const month = monthOf(spelled[2] ?? '', locale);
    const year = spelled[3] ? (spelled[3].length === 2 ? fullYear(n(spelled[3])) : n(spelled[3])) : thisYear;
    if (month) return day(year, month, n(spelled[1]), spelled[3] ? 'd-mmm-yy' : 'd-mmm');
  }
  const american = /^(\p{L}{3,})\.?[-\s]+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(text);
  if (american) {
    const month = monthOf(american[1] ?? '', locale);
    if (month)
      return day(american[3] ? n(american[3]) : thisYear, month, n(american[2]), american[3] ? 'd-mmm-yy' : 'd-mmm');
  }
  const month = /^(\p{L}{3,})\.?[-\s]+(\d{4})$/u.exec(text);
  const named = month && monthOf(month[1] ?? '', locale);
  return named ? day(n(month[2]), named, 1, 'mmm-yy') : undefined;
}

/** Excel reads 00–29 as this century and 30–99 as the last. */
const fullYear = (short: number): number => short + (short < 30 ? 2000 : 1900);

const english = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function monthOf(word: string, locale: ExcelLocale): number | undefined {
  const name = word.toLowerCase();
  const matches = (month: string) => month.toLowerCase() === name || month.toLowerCase().replace('.', '') === name;
  let at = locale.months.findIndex(matches);
  if (at < 0) at = locale.shortMonths.findIndex(matches);
  if (at < 0) at = english.findIndex((month) => month === name || month.slice(0, 3) === name);
  return at < 0 ? undefined : at + 1;
}
