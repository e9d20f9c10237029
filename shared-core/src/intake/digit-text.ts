import type { NumberText } from './number-text';

/**
 * The fast way through the texts that most number columns consist of: digits in thousands, a decimal point or comma, a minus before, a
 * percent sign behind, 15 digits at most. Undefined for any other text, which `numberText` then takes apart; where both read, they agree.
 */
export function digitText(text: string): NumberText | undefined {
  const negative = text.charCodeAt(0) === MINUS;
  const percent = text.charCodeAt(text.length - 1) === PERCENT;
  const start = negative ? 1 : 0;
  const end = percent ? text.length - 1 : text.length;
  if (end - start < 1 || end - start > 20) return undefined;

  let mantissa = 0;
  let digits = 0;
  let run = 0;
  let separators = 0;
  let separator = 0;
  let firstRun = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) {
      mantissa = mantissa * 10 + (code - ZERO);
      digits++;
      run++;
      continue;
    }
    if (code !== POINT && code !== COMMA) return undefined;
    if (separators === 0) firstRun = run;
    // Beyond the first separator only whole groups of three go this way, and only the last separator may be another.
    else if (run !== 3 || separator !== groupedBy(text, start, firstRun)) return undefined;
    separator = code;
    separators++;
    run = 0;
  }
  if (digits === 0 || digits > 15 || (separators > 0 && run === 0)) return undefined;
  const value = negative && mantissa !== 0 ? -mantissa : mantissa;
  const hundredths = percent ? 2 : 0;
  const whole = value / powersOfTen[hundredths];
  if (separators === 0) return reading(whole, whole, percent);

  const groupable = firstRun >= 1 && firstRun <= 3 && text.charCodeAt(start) !== ZERO;
  const fraction = value / powersOfTen[run + hundredths];
  if (separators === 1) {
    const grouped = groupable && run === 3 ? whole : NaN;
    return separator === POINT ? reading(fraction, grouped, percent) : reading(grouped, fraction, percent);
  }
  if (!groupable) return undefined;
  const groups = groupedBy(text, start, firstRun);
  if (separator !== groups) {
    return separator === POINT ? reading(fraction, NaN, percent) : reading(NaN, fraction, percent);
  }
  if (run !== 3) return undefined;
  return groups === COMMA ? reading(whole, NaN, percent) : reading(NaN, whole, percent);
}

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const PERCENT = 37;
const COMMA = 44;
const POINT = 46;

/** All exact, so that a quotient of whole numbers by one of them is the double nearest to the decimal. */
const powersOfTen = Array.from({ length: 20 }, (_, power) => 10 ** power);

/** The first separator of a text, which in a text of several is what parts its thousands. */
function groupedBy(text: string, start: number, firstRun: number): number {
  return text.charCodeAt(start + firstRun);
}

function reading(point: number, comma: number, percent: boolean): NumberText {
  return { point, comma, percent, currency: '' };
}
