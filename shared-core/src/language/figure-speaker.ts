import { dayNumber, type CalendarDate } from '../basics/calendar-date';
import { roundHalfAway } from '../basics/round-half-away';
import { numberFormat } from './number-format';
import type { Language } from './words';

/** Says figures, days and lists as readers of one language write them, whatever the talk is about. */
export interface FigureSpeaker {
  number(x: number, decimals?: number): string;
  percent(share: number, decimals?: number): string;
  date(date: CalendarDate): string;
  list(items: readonly string[]): string;
}

/** What every speaker of a language shares. */
export function figureSpeaker(language: Language): FigureSpeaker {
  const lists = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    number: (x, decimals) => formatNumber(language, x, 'decimal', decimals),
    percent: (share, decimals) => formatNumber(language, share, 'percent', decimals),
    date: (date) => dates.format(dayNumber(date) * 86_400_000),
    list: (items) => lists.format(items),
  };
}

function formatNumber(language: string, x: number, style: 'decimal' | 'percent', decimals?: number): string {
  const digits = decimals ?? 2;
  const shown = style === 'percent' ? roundHalfAway(x, (decimals ?? 1) + 2) : roundHalfAway(x, digits);
  return numberFormat(language, {
    style,
    minimumFractionDigits: style === 'decimal' ? (decimals ?? 0) : 0,
    maximumFractionDigits: style === 'percent' ? (decimals ?? 1) : digits,
  }).format(shown);
}
