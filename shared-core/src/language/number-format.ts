const formats = new Map<string, Intl.NumberFormat>();

/** A format of numbers, made once: a list of a hundred thousand accounts says a million numbers in a handful of formats. */
export function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { style, currency, minimumFractionDigits, maximumFractionDigits } = options;
  const key = `${language} ${style} ${currency} ${minimumFractionDigits} ${maximumFractionDigits}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, known);
  return known;
}
