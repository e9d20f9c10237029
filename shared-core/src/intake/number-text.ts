import { currencyMarks, sharedSigns } from './currency-marks';

/** What a text says as a number: read with a decimal point, and read with a decimal comma. NaN where that reading is impossible. */
export interface NumberText {
  readonly point: number;
  readonly comma: number;
  /** "35%" and "35‰" are already divided: both readings are shares. */
  readonly percent: boolean;
  /** An ISO code, or a sign that several currencies share; empty where none is written. */
  readonly currency: string;
}

/**
 * Both readings of a plain text (`plainText`) as a number, or null when it is no number at all. Reads signs before and after, accounting
 * brackets, currency marks on either side, percent and per mille, thousands as Western, Indian and Swiss books group them, exponents,
 * and the scales 万 亿 만 억 and Tsd. Mio. Mrd. Groups that are not well formed are refused, not repaired.
 */
export function numberText(plain: string): NumberText | null {
  const { body, negative, shift, currency } = withoutMarks(plain);
  if (body === '') return null;
  const point = magnitude(body, withPoint, shift);
  const comma = magnitude(body, withComma, shift);
  if (Number.isNaN(point) && Number.isNaN(comma)) return null;
  return {
    point: negative && point !== 0 ? -point : point,
    comma: negative && comma !== 0 ? -comma : comma,
    percent: shift < 0,
    currency,
  };
}

interface Marked {
  /** Digits, separators, exponent and scale; empty when the marks around them make no sense. */
  readonly body: string;
  readonly negative: boolean;
  /** Powers of ten that percent or per mille take off. */
  readonly shift: number;
  readonly currency: string;
}

const senseless: Marked = { body: '', negative: false, shift: 0, currency: '' };

/** Takes signs, brackets, currency marks and percent off both ends. Each may stand once; a currency may be named on both sides. */
function withoutMarks(plain: string): Marked {
  let body = plain;
  let sign = '';
  let shift = 0;
  let currency = '';

  for (let before = ''; body !== before;) {
    before = body;
    const first = body[0];
    if (first === '(' || first === '-' || first === '+') {
      if (sign) return senseless;
      sign = first;
      body = body.slice(1).trimStart();
    } else if (first !== undefined && !/[\d.,]/.test(first)) {
      const mark = leadingCurrency(body);
      if (mark === '' || currency !== '') return senseless;
      currency = currencyMarks.get(mark.toLowerCase()) ?? '';
      body = body.slice(mark.length).trimStart();
    }
  }

  let closed = false;
  for (let before = ''; body !== before;) {
    before = body;
    const last = body[body.length - 1];
    if (last === ')') {
      if (sign !== '(' || closed) return senseless;
      closed = true;
      body = body.slice(0, -1).trimEnd();
    } else if (last === '-') {
      if (sign) return senseless;
      sign = '-';
      body = body.slice(0, -1).trimEnd();
    } else if (last === '%' || last === '‰') {
      if (shift !== 0) return senseless;
      shift = last === '%' ? -2 : -3;
      body = body.slice(0, -1).trimEnd();
    } else {
      const mark = trailingCurrency(body);
      if (mark === '') continue;
      const both = sameCurrency(currency, currencyMarks.get(mark.toLowerCase()) ?? '');
      if (both === null) return senseless;
      currency = both;
      body = body.slice(0, -mark.length).trimEnd();
    }
  }
  if ((sign === '(') !== closed || (shift !== 0 && currency !== '')) return senseless;
  return { body, negative: sign === '-' || sign === '(', shift, currency };
}

function leadingCurrency(body: string): string {
  const mark = /^[^\d(+-]+/.exec(body)?.[0].trimEnd() ?? '';
  if (currencyMarks.has(mark.toLowerCase())) return mark;
  // "$.50": the point belongs to the number.
  const shorter = mark.replace(/[.,]$/, '').trimEnd();
  return currencyMarks.has(shorter.toLowerCase()) ? shorter : '';
}

// A scale may stand between number and currency without a space: 1.2万元, 3억원.
const afterScale = /(?:人民[币幣]元?|[美港日]元|新[台臺][币幣]|달러|[元圆円원])$/;
const lastWord = /[^\d\s().,'%‰+-]+\.?$/;

function trailingCurrency(body: string): string {
  const mark = (afterScale.exec(body) ?? lastWord.exec(body))?.[0] ?? '';
  return currencyMarks.has(mark.toLowerCase()) ? mark : '';
}

/** The more telling of two currencies that may be the same: "$ … USD" is USD. Null when they cannot be. */
export function sameCurrency(one: string, other: string): string | null {
  if (one === other || other === '') return one;
  if (one === '' || sharedSigns[one]?.includes(other)) return other;
  return sharedSigns[other]?.includes(one) ? one : null;
}

interface Writing {
  /** Whole numbers plain or in well-formed groups, and a fraction. A group never begins with 0: "0,123" has no thousands. */
  readonly numeral: RegExp;
  readonly groups: RegExp;
  readonly decimal: '.' | ',';
}

const withPoint: Writing = {
  numeral:
    /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3}|[1-9]\d{0,2}(?:'\d{3})+|[1-9]\d{0,2}(?: \d{3})+)?(?:\.\d+)?$/,
  groups: /[, ']/g,
  decimal: '.',
};

const withComma: Writing = {
  numeral: /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:'\d{3})+|[1-9]\d{0,2}(?: \d{3})+)?(?:,\d+)?$/,
  groups: /[. ']/g,
  decimal: ',',
};

/** The value of a body without marks, times ten to the `shift`; NaN when it is not written so. */
function magnitude(body: string, writing: Writing, shift: number): number {
  if (digitsOnly.test(body)) return valueOf(body, writing, shift);
  const exponent = /^([\d.,' ]+)e([+-]?\d{1,3})$/i.exec(body);
  return exponent ? valueOf(exponent[1], writing, shift + Number(exponent[2])) : scaledValue(body, writing, shift);
}

// The shift goes into the text, so that 35.7% is the double nearest to 0.357 and not that of 35.7 divided by 100.
function valueOf(numeral: string, { numeral: wellFormed, groups, decimal }: Writing, shift: number): number {
  if (numeral === '' || !wellFormed.test(numeral)) return NaN;
  const ungrouped = numeral.replace(groups, '');
  const digits = decimal === '.' ? ungrouped : ungrouped.replace(',', '.');
  const value = Number(shift === 0 ? digits : `${digits}e${shift}`);
  return Number.isFinite(value) ? value : NaN;
}

/** Scale words and the powers of ten they stand for, largest first. */
const scales: readonly (readonly [RegExp, number])[] = [
  [/^(.*?) ?([十百千십백천]?)조 ?(.*)$/, 12],
  [/^(.*?) ?([十百千십백천]?)[亿億억] ?(.*)$/, 8],
  [/^(.*?) ?([十百千십백천]?)[万萬만] ?(.*)$/, 4],
  [/^(.*?) ?()Mrd\.?()$/i, 9],
  [/^(.*?) ?()Mio\.?()$/i, 6],
  [/^(.*?) ?()(?:Tsd\.?|[千천])()$/i, 3],
];
const digitsOnly = /^[\d.,' ]+$/;
const tens: Readonly<Record<string, number>> = { 十: 1, 십: 1, 百: 2, 백: 2, 千: 3, 천: 3 };

/** "1.2万" and, as Korean books write it, "3억 5,000만": what follows a scale must be smaller than that scale. */
function scaledValue(body: string, writing: Writing, shift: number): number {
  if (digitsOnly.test(body)) return valueOf(body, writing, shift);
  for (const [pattern, power] of scales) {
    const match = pattern.exec(body);
    if (!match) continue;
    const [, head, ten, tail] = match;
    const scale = power + (tens[ten] ?? 0);
    if (tail === '') return valueOf(head, writing, shift + scale);
    const large = valueOf(head, writing, scale);
    const small = scaledValue(tail, writing, 0);
    const wholeHead = Number.isInteger(valueOf(head, writing, 0));
    return wholeHead && small < 10 ** power && shift === 0 ? large + small : NaN;
  }
  return NaN;
}
