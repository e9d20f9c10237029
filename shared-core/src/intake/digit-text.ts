import type { NumberText } from './number-text';

/**
 * The fast way through the texts that most number columns consist of: digits in thousands, a decimal point or comma, a minus before, a
 * percent sign behind. Any other text is `numberText`'s to take apart; where both read, they agree. One reading, filled anew by each
 * text: a million texts would leave a million readings behind.
 */
export class DigitText implements NumberText {
  point = NaN;
  comma = NaN;
  percent = false;
  readonly currency = '';

  /** Whether a text could be read this way; what it says as a number stands in this reading until the next one is read. */
  read(text: string): boolean {
    const negative = text.charCodeAt(0) === MINUS;
    this.percent = text.charCodeAt(text.length - 1) === PERCENT;
    const start = negative ? 1 : 0;
    const end = this.percent ? text.length - 1 : text.length;
    if (end - start < 1 || end - start > longest) return false;

    let mantissa = 0;
    let run = 0;
    let separators = 0;
    let separator = 0;
    let firstRun = 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code >= ZERO && code <= NINE) {
        mantissa = mantissa * 10 + (code - ZERO);
        run++;
        continue;
      }
      if (code !== POINT && code !== COMMA) return false;
      if (separators === 0) firstRun = run;
      // Beyond the first separator only whole groups of three go this way, and only the last separator may be another.
      else if (run !== 3 || separator !== groupedBy(text, start, firstRun)) return false;
      separator = code;
      separators++;
      run = 0;
    }
    // A text that ends with a separator, or has nothing but one.
    if (run === 0) return false;
    const value = negative && mantissa !== 0 ? -mantissa : mantissa;
    const hundredths = this.percent ? 2 : 0;
    if (mantissa > Number.MAX_SAFE_INTEGER) {
      // Too many digits to be added up: the engine reads them, where there is but one way to.
      if (separators !== 1 || run === 3) return false;
      const digits = separator === POINT ? text : text.replace(',', '.');
      const fraction = Number(this.percent ? `${digits.slice(0, -1)}e-2` : digits);
      return this.fill(separator === POINT ? fraction : NaN, separator === POINT ? NaN : fraction);
    }
    const whole = value / powersOfTen[hundredths];
    if (separators === 0) return this.fill(whole, whole);

    const groupable = firstRun >= 1 && firstRun <= 3 && text.charCodeAt(start) !== ZERO;
    const fraction = value / powersOfTen[run + hundredths];
    if (separators === 1) {
      const grouped = groupable && run === 3 ? whole : NaN;
      return separator === POINT ? this.fill(fraction, grouped) : this.fill(grouped, fraction);
    }
    if (!groupable) return false;
    const groups = groupedBy(text, start, firstRun);
    if (separator !== groups) return separator === POINT ? this.fill(fraction, NaN) : this.fill(NaN, fraction);
    if (run !== 3) return false;
    return groups === COMMA ? this.fill(whole, NaN) : this.fill(NaN, whole);
  }

  private fill(point: number, comma: number): true {
    this.point = point;
    this.comma = comma;
    return true;
  }
}

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const PERCENT = 37;
const COMMA = 44;
const POINT = 46;

const longest = 20;
/** All exact, so that a quotient of whole numbers by one of them is the double nearest to the decimal. */
const powersOfTen = Array.from({ length: longest + 3 }, (_, power) => 10 ** power);

/** The first separator of a text, which in a text of several is what parts its thousands. */
function groupedBy(text: string, start: number, firstRun: number): number {
  return text.charCodeAt(start + firstRun);
}
