import { calendarDateOf, dayNumber } from '../basics/calendar-date';
import type { DateNotation } from './intake-report';

/** The day a text names, as days since 1970-01-01, in each order that day, month and year may stand in; NaN where it names none. */
export type DateText = Readonly<Record<DateNotation['order'], number>>;

/**
 * What a plain text (`plainText`) says as a date, or null when it is none in any order. Year first (2026-11-20, 20261120, 2026年11月20日,
 * 2026. 11. 20.) and a month by its English or German name leave no doubt: all three readings agree. A time, a zone or a weekday beside
 * the date is passed over: the calendar day counts as written. Two digits of a year mean 1950 to 2049.
 */
export function dateText(plain: string): DateText | null {
  if (!/\d/.test(plain) || plain.length > 60) return null;
  const text = plain.toLowerCase().replace(weekdayBefore, '').replace(timeAfter, '').replace(weekdayAfter, '');

  const yearFirst = compact.exec(text) ?? yearMonthDay.exec(text);
  if (yearFirst) return certain(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);

  const numbers = threeNumbers.exec(text);
  if (numbers) {
    const [, first, , second, third] = numbers;
    const shortYear = third.length === 2 && first.length === 2;
    const date = {
      ymd: shortYear ? day(first, Number(second), third) : NaN,
      dmy: day(third, Number(second), first),
      mdy: day(third, Number(first), second),
    };
    return Number.isNaN(date.ymd) && Number.isNaN(date.dmy) && Number.isNaN(date.mdy) ? null : date;
  }

  const named = dayNamedMonth.exec(text);
  if (named) return certain(named[3], monthNamed(named[2]), named[1]);
  const american = namedMonthDay.exec(text);
  if (american) return certain(american[3], monthNamed(american[1]), american[2]);
  const yearNamed = yearNamedMonth.exec(text);
  return yearNamed ? certain(yearNamed[1], monthNamed(yearNamed[2]), yearNamed[3]) : null;
}

const compact = /^(\d{4})(\d{2})(\d{2})$/;
const yearMonthDay = /^(\d{4}|\d{2}(?=[年년]))\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})\s?(?:[日号號일]|\.)?$/;
const threeNumbers = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?$/;
const dayNamedMonth = /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]?(?:of )?([a-zä]+)\.?[ ,-]+(\d{4}|\d{2})$/;
const namedMonthDay = /^([a-zä]+)\.?[ -](\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const yearNamedMonth = /^(\d{4})[ -]([a-zä]+)\.?[ -](\d{1,2})$/;

const weekdayBefore =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|mo|di|mi|do|fr|sa|so|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\.?,? (?=\S)/;
const weekdayAfter = /\s?(?:\([一二三四五六日월화수목금토일]\)|(?:星期|周)[一二三四五六日天]|[월화수목금토일]요일)$/;
const timeAfter =
  /(?:t| |, )\s?(?:[上下]午|오[전후])?\s?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:[ap]\.?m\.?)?\s?(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/;

/** The months in English and German; any beginning of at least three letters will do. */
const months: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner'],
  ['february', 'februar'],
  ['march', 'märz', 'maerz'],
  ['april'],
  ['may', 'mai'],
  ['june', 'juni'],
  ['july', 'juli'],
  ['august'],
  ['september'],
  ['october', 'oktober'],
  ['november'],
  ['december', 'dezember'],
];

function monthNamed(word: string): number {
  if (word.length < 3) return 0;
  return 1 + months.findIndex((names) => names.some((name) => name.startsWith(word)));
}

function certain(year: string, month: number, dayOfMonth: string): DateText | null {
  const date = day(year, month, dayOfMonth);
  return Number.isNaN(date) ? null : { ymd: date, dmy: date, mdy: date };
}

function day(yearText: string, month: number, dayText: string): number {
  const short = yearText.length === 2;
  const year = Number(yearText) + (short ? (Number(yearText) < 50 ? 2000 : 1900) : 0);
  // 0001-01-01 and the like are what software writes for "no date".
  const date = year >= 1900 ? calendarDateOf(year, month, Number(dayText)) : null;
  return date === null ? NaN : dayNumber(date);
}
