import type { LocaleNotation } from '@keystage/core';

/** How a locale writes numbers and dates, as its own formats show: what to fall back on where a column leaves it open. */
export function localeNotation(locale: string): LocaleNotation {
  const decimal = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
  const order = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? [type[0]] : []))
    .join('');
  return {
    decimal: decimal === ',' ? ',' : '.',
    dateOrder: order === 'dmy' || order === 'mdy' ? order : 'ymd',
  };
}
