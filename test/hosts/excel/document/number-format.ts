import { CellError, type CellValue } from './cell-value';
import { type ExcelLocale, namedLocale } from './locale';
import { calendarParts } from './serial-date';

type Token =
  | { kind: 'text'; text: string }
  | { kind: 'digit'; pad: '0' | '#' | '?' }
  | { kind: 'point' | 'comma' | 'percent' | 'slash' | 'value' | 'general' }
  | { kind: 'exponent'; plus: boolean }
  | { kind: 'date'; letter: string; length: number }
  | { kind: 'elapsed'; letter: string; length: number }
  | { kind: 'halfDay'; short: boolean }
  | { kind: 'fraction'; digits: number };

interface Section {
  tokens: Token[];
  condition?: (value: number) => boolean;
  locale: ExcelLocale;
  isDate: boolean;
}

const compiled = new Map<string, (value: CellValue) => string>();

/**
 * The text a cell shows for a value under a number format, as `Range.text` gives it: not cut to the width of the column.
 * An unknown code is shown as Excel shows its literal characters.
 */
export function formattedText(value: CellValue, format: string, locale: ExcelLocale): string {
  if (value === undefined) return '';
  if (value instanceof CellError) return value.name;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const key = `${locale.tag}\u0001${format}`;
  let write = compiled.get(key);
  if (!write) compiled.set(key, (write = compile(format, locale)));
  return write(value);
}

/** Whether numbers under this format are shown as dates or times. */
export function isDateFormat(format: string, locale: ExcelLocale): boolean {
  return splitSections(format).some((code) => readSection(code, locale).isDate);
}

function compile(format: string, locale: ExcelLocale): (value: CellValue) => string {
  // Format number 14: Excel shows it in the short date of the system, whatever the code says.
  const sections = splitSections(format === 'm/d/yyyy' ? locale.shortDate : format).map((code) =>
    readSection(code, locale),
  );
  const text = sections.find((section, at) => at === 3 || section.tokens.some(({ kind }) => kind === 'value'));
  const numeric = sections.filter((section) => section !== text || sections.length === 1).slice(0, 3);
  return (value) => {
    if (typeof value === 'string') return text ? writeText(text, value) : value;
    if (typeof value !== 'number') return '';
    const [section, shown] = choose(numeric, value);
    if (!section) return '#'.repeat(8);
    if (section.tokens.some(({ kind }) => kind === 'value')) return writeText(section, general(value, locale));
    return section.isDate ? writeDate(section, shown) : writeNumber(section, shown);
  };
}

/** The section a number falls under, and the number it then shows: a negative section shows no sign of its own. */
function choose(sections: Section[], value: number): [Section | undefined, number] {
  const [first, second, third] = sections;
  if (sections.some((section) => section.condition)) {
    const found = sections.find((section) => !section.condition || section.condition(value));
    return [found, found?.condition && value < 0 && found !== first ? -value : value];
  }
  if (value < 0 && second) return [second, -value];
  if (value === 0 && third) return [third, value];
  return [first, value];
}

function splitSections(format: string): string[] {
  const sections = [''];
  for (let at = 0; at < format.length; at++) {
    const letter = format[at];
    let piece = letter;
    if (letter === '"') piece = format.slice(at, format.indexOf('"', at + 1) + 1 || format.length);
    else if (letter === '[') piece = format.slice(at, format.indexOf(']', at) + 1 || format.length);
    else if (letter === '\\' || letter === '_' || letter === '*') piece = format.slice(at, at + 2);
    else if (letter === ';') {
      sections.push('');
      continue;
    }
    sections[sections.length - 1] += piece;
    at += piece.length - 1;
  }
  return sections;
}

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '=': (a, b) => a === b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '<>': (a, b) => a !== b,
};

function readSection(code: string, systemLocale: ExcelLocale): Section {
  const section: Section = { tokens: [], locale: systemLocale, isDate: false };
  const add = (token: Token) => section.tokens.push(token);
  let rest = code;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = pattern.exec(rest);
    if (!match) return undefined;
    rest = rest.slice(match[0].length);
    return match;
  };
  while (rest) {
    let match: RegExpExecArray | undefined;
    if ((match = take(/^"([^"]*)"?/))) add({ kind: 'text', text: match[1] ?? '' });
    else if ((match = take(/^\\(.)/u))) add({ kind: 'text', text: match[1] ?? '' });
    else if (take(/^_./u)) add({ kind: 'text', text: ' ' });
    else if (take(/^\*./u)) continue;
    else if ((match = take(/^\[\$([^\]-]*)(?:-([^\]]*))?\]/))) {
      if (match[1]) add({ kind: 'text', text: match[1] });
      const system = { F800: systemLocale.longDate, 'x-sysdate': systemLocale.longDate, F400: systemLocale.longTime }[
        match[2] ?? ''
      ];
      if (system) return { ...readSection(system, systemLocale) };
      section.locale = namedLocale(match[2] ?? '') ?? section.locale;
    } else if ((match = take(/^\[(h+|m+|s+)\]/i))) {
      section.isDate = true;
      add({ kind: 'elapsed', letter: (match[1]?.[0] ?? 'h').toLowerCase(), length: match[1]?.length ?? 1 });
    } else if ((match = take(/^\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/))) {
      const compare = comparisons[match[1] ?? '='];
      const limit = Number(match[2]);
      section.condition = (value) => compare?.(value, limit) ?? false;
    } else if (take(/^\[[^\]]*\]/)) continue;
    else if (take(/^general/i)) add({ kind: 'general' });
    else if ((match = take(/^(am\/pm|a\/p)/i))) {
      section.isDate = true;
      add({ kind: 'halfDay', short: match[0].length === 3 });
    } else if ((match = take(/^e([+-])/i))) add({ kind: 'exponent', plus: match[1] === '+' });
    else if ((match = take(/^(y+|m+|d+|h+|s+|e+|a{3,4}|b{2,4})/i))) {
      section.isDate = true;
      add({ kind: 'date', letter: match[0][0]?.toLowerCase() ?? 'd', length: match[0].length });
    } else if (section.isDate && (match = take(/^\.(0+)/))) add({ kind: 'fraction', digits: match[1]?.length ?? 1 });
    else if ((match = take(/^[0#?]/))) add({ kind: 'digit', pad: match[0] as '0' | '#' | '?' });
    else if (take(/^\./)) add({ kind: 'point' });
    else if (take(/^,/)) add({ kind: 'comma' });
    else if (take(/^%/)) add({ kind: 'percent' });
    else if (take(/^@/)) add({ kind: 'value' });
    else if (!section.isDate && take(/^\/(?=\s*[0-9#?])/)) add({ kind: 'slash' });
    else if ((match = take(/^./su))) add({ kind: 'text', text: match[0] });
  }
  return section;
}

const writeText = (section: Section, value: string): string =>
  section.tokens.map((token) => (token.kind === 'value' ? value : token.kind === 'text' ? token.text : '')).join('');

/** A number as General shows it: at most 11 characters, exponents beyond. */
export function general(value: number, locale: ExcelLocale): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 1e11 || size < 1e-4) {
    const [mantissa = '', power = ''] = value.toExponential(5).split('e');
    const exponent = Number(power);
    return `${decimals(trimZeros(mantissa), locale)}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const whole = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const digits = fixedDigits(size, Math.max(0, 10 - whole), 0);
  const text = digits.fraction ? trimZeros(`${digits.whole}.${digits.fraction}`) : digits.whole;
  return (value < 0 ? '-' : '') + decimals(text, locale);
}

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
const decimals = (text: string, locale: ExcelLocale): string => text.replace('.', locale.decimal);

/**
 * A positive number times a power of ten, rounded half away from zero as Excel does it: on the 15 digits it keeps,
 * so that 1.005 to two places is 1.01.
 */
function fixedDigits(size: number, places: number, power: number): { whole: string; fraction: string } {
  const [mantissa = '0', exponent = '0'] = size.toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 1 + power;
  const kept = point + places;
  let text: string;
  if (kept < 0) text = '0';
  else if (kept >= digits.length) text = digits.padEnd(kept, '0');
  else {
    const head = digits.slice(0, kept) || '0';
    text = (digits[kept] ?? '0') >= '5' ? String(BigInt(head) + 1n).padStart(head.length, '0') : head;
  }
  if (kept >= 0) text = text.padStart(places + 1, '0');
  return places > 0
    ? { whole: stripLeading(text.slice(0, -places)), fraction: text.slice(-places).padStart(places, '0') }
    : { whole: stripLeading(text), fraction: '' };
}

const stripLeading = (text: string): string => text.replace(/^0+(?=\d)/, '') || '0';

function writeNumber(section: Section, value: number): string {
  const { tokens, locale } = section;
  if (tokens.some(({ kind }) => kind === 'general'))
    return tokens.map((token) => (token.kind === 'general' ? general(value, locale) : literal(token))).join('');
  if (!tokens.some(({ kind }) => kind === 'digit')) {
    const sign = value < 0 && tokens.length > 0 ? '-' : '';
    return sign + tokens.map((token) => literal(token)).join('');
  }
  if (tokens.some(({ kind }) => kind === 'slash')) return writeFraction(tokens, value, locale);
  const exponentAt = tokens.findIndex(({ kind }) => kind === 'exponent');
  return exponentAt < 0 ? writeFixed(tokens, value, locale) : writeScientific(tokens, exponentAt, value, locale);
}

const literal = (token: Token): string => (token.kind === 'text' ? token.text : token.kind === 'percent' ? '%' : '');

function writeFixed(tokens: Token[], value: number, locale: ExcelLocale): string {
  const pointAt = tokens.findIndex(({ kind }) => kind === 'point');
  const wholeTokens = pointAt < 0 ? tokens : tokens.slice(0, pointAt);
  const fractionTokens = pointAt < 0 ? [] : tokens.slice(pointAt + 1);
  const lastDigit = wholeTokens.findLastIndex(({ kind }) => kind === 'digit');
  // Commas behind the last digit divide by a thousand each.
  const behind = tokens.slice(tokens.findLastIndex(({ kind }) => kind === 'digit') + 1);
  const thousands = [...wholeTokens.slice(lastDigit + 1), ...(pointAt < 0 ? [] : behind)].filter(
    ({ kind }) => kind === 'comma',
  ).length;
  const grouped = wholeTokens.slice(0, lastDigit + 1).some(({ kind }) => kind === 'comma');
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const places = fractionTokens.filter(({ kind }) => kind === 'digit').length;
  const { whole, fraction } = fixedDigits(Math.abs(value), places, 2 * percents - 3 * thousands);
  // A small negative number keeps its sign although only zeros are shown: -0.004 is -0.00 in Excel.
  const sign = value < 0 ? '-' : '';
  const front = fillWhole(wholeTokens, whole, grouped ? locale.group : '');
  return sign + front + (pointAt < 0 ? '' : locale.decimal + fillFraction(fractionTokens, fraction));
}

/** Puts digits into placeholders from the right; the first placeholder takes all that are left. */
function fillWhole(tokens: Token[], whole: string, group: string): string {
  const digits = whole === '0' ? '' : whole;
  const first = tokens.findIndex(({ kind }) => kind === 'digit');
  let out = '';
  let used = 0;
  const put = (digit: string) => {
    if (group && used > 0 && used % 3 === 0 && /\d/.test(digit)) out = group + out;
    out = digit + out;
    used++;
  };
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token.kind !== 'digit') {
      out = literal(token) + out;
      continue;
    }
    const next = digits[digits.length - 1 - used];
    if (next !== undefined) put(next);
    else if (token.pad !== '#') put(token.pad === '0' ? '0' : ' ');
    if (at === first) while (digits.length > used) put(digits[digits.length - 1 - used]);
  }
  return out;
}

function fillFraction(tokens: Token[], fraction: string): string {
  let out = '';
  let used = 0;
  const significant = fraction.replace(/0+$/, '').length;
  for (const token of tokens) {
    if (token.kind !== 'digit') {
      out += literal(token);
      continue;
    }
    if (used < significant || token.pad === '0') out += fraction[used] ?? '0';
    else if (token.pad === '?') out += ' ';
    used++;
  }
  return out;
}

function writeScientific(tokens: Token[], exponentAt: number, value: number, locale: ExcelLocale): string {
  const mantissaTokens = tokens.slice(0, exponentAt);
  const exponentTokens = tokens.slice(exponentAt + 1);
  const pointAt = mantissaTokens.findIndex(({ kind }) => kind === 'point');
  const before = (pointAt < 0 ? mantissaTokens : mantissaTokens.slice(0, pointAt)).filter(
    ({ kind }) => kind === 'digit',
  ).length;
  const places = pointAt < 0 ? 0 : mantissaTokens.slice(pointAt).filter(({ kind }) => kind === 'digit').length;
  const size = Math.abs(value);
  const step = Math.max(1, before);
  let power = size === 0 ? 0 : Math.floor(Math.floor(Math.log10(size)) / step) * step;
  if (size !== 0 && Number(fixedDigits(size, places, -power).whole).toString().length > step) power += step;
  const mantissa = writeFixed(mantissaTokens, value === 0 ? 0 : value / 10 ** power, locale);
  const width = exponentTokens.filter(({ kind }) => kind === 'digit').length;
  const token = tokens[exponentAt];
  const sign = power < 0 ? '-' : token?.kind === 'exponent' && token.plus ? '+' : '';
  const tail = exponentTokens.map(literal).join('');
  return `${mantissa}E${sign}${String(Math.abs(power)).padStart(width, '0')}${tail}`;
}

function writeFraction(tokens: Token[], value: number, locale: ExcelLocale): string {
  const slashAt = tokens.findIndex(({ kind }) => kind === 'slash');
  const spaceAt = tokens.findIndex((token, at) => at < slashAt && token.kind === 'text' && token.text.trim() === '');
  const mixed = spaceAt > 0;
  const width = tokens.slice(slashAt).filter(({ kind }) => kind === 'digit').length;
  const size = Math.abs(value);
  const whole = mixed ? Math.floor(size) : 0;
  const fixed = Number(
    /^\d+/.exec(
      tokens
        .slice(slashAt + 1)
        .map(literal)
        .join(''),
    )?.[0] ?? '0',
  );
  const [top, under] = fixed > 0 ? [Math.round((size - whole) * fixed), fixed] : nearest(size - whole, 10 ** width - 1);
  const sign = value < 0 ? '-' : '';
  if (mixed && top === under) return sign + general(whole + 1, locale);
  if (mixed && top === 0) return sign + general(whole, locale) + ' '.repeat(width * 2 + 2);
  return sign + (mixed && whole > 0 ? `${general(whole, locale)} ` : '') + `${top}/${under}`;
}

/** The fraction nearest to a number between 0 and 1 whose denominator is not above the limit. */
function nearest(value: number, limit: number): [number, number] {
  let best: [number, number] = [Math.round(value), 1];
  for (let under = 1; under <= limit; under++) {
    const top = Math.round(value * under);
    if (Math.abs(value - top / under) < Math.abs(value - best[0] / best[1]) - 1e-12) best = [top, under];
  }
  return best;
}

function writeDate(section: Section, value: number): string {
  const { tokens, locale } = section;
  const digits = Math.max(0, ...tokens.map((token) => (token.kind === 'fraction' ? token.digits : 0)));
  // Without decimals the time is rounded to the second, with them to the last one shown.
  const unit = 86_400 * 10 ** digits;
  const ticks = Math.round(value * unit);
  const parts = calendarParts(Math.floor(ticks / 10 ** digits) / 86_400);
  if (!parts) return '#'.repeat(8);
  const half = tokens.some(({ kind }) => kind === 'halfDay');
  const two = (number: number, length: number) => String(number).padStart(Math.min(length, 2), '0');
  const elapsed = Math.floor(ticks / 10 ** digits);
  return tokens
    .map((token, at) => {
      if (token.kind === 'halfDay')
        return token.short ? (parts.hour < 12 ? 'A' : 'P') : parts.hour < 12 ? locale.am : locale.pm;
      if (token.kind === 'fraction')
        return (
          locale.decimal +
          String(ticks % 10 ** digits)
            .padStart(digits, '0')
            .slice(0, token.digits)
        );
      if (token.kind === 'elapsed') {
        const seconds = { h: 3600, m: 60, s: 1 }[token.letter] ?? 1;
        return String(Math.floor(elapsed / seconds)).padStart(token.length, '0');
      }
      if (token.kind === 'point') return '.';
      if (token.kind === 'comma') return ',';
      if (token.kind === 'slash') return '/';
      if (token.kind === 'digit') return '0';
      if (token.kind !== 'date') return literal(token);
      switch (token.letter) {
        case 'y':
        case 'e':
        case 'b':
          return token.letter === 'y' && token.length <= 2 ? two(parts.year % 100, 2) : String(parts.year);
        case 'm':
          if (isMinutes(tokens, at)) return two(parts.minute, token.length);
          if (token.length === 3) return locale.shortMonths[parts.month - 1] ?? '';
          if (token.length === 4) return locale.months[parts.month - 1] ?? '';
          if (token.length === 5) return locale.months[parts.month - 1]?.[0] ?? '';
          return two(parts.month, token.length);
        case 'd':
          if (token.length === 3) return locale.shortWeekdays[parts.weekday] ?? '';
          if (token.length >= 4) return locale.weekdays[parts.weekday] ?? '';
          return two(parts.day, token.length);
        case 'a':
          return (token.length === 3 ? locale.shortWeekdays : locale.weekdays)[parts.weekday] ?? '';
        case 'h':
          return two(half ? parts.hour % 12 || 12 : parts.hour, token.length);
        default:
          return two(parts.second, token.length);
      }
    })
    .join('');
}

/** `m` means minutes right after hours or right before seconds. */
function isMinutes(tokens: Token[], at: number): boolean {
  const timeOf = (token: Token | undefined) =>
    token && (token.kind === 'date' || token.kind === 'elapsed') ? token.letter : undefined;
  const isTime = (token: Token) => token.kind === 'date' || token.kind === 'elapsed';
  const before = tokens.slice(0, at).findLast(isTime);
  const after = tokens.slice(at + 1).find(isTime);
  return timeOf(before) === 'h' || timeOf(after) === 's';
}
