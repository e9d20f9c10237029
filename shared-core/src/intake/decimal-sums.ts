/**
 * Sums of money by place, exact in decimals: 0.1 added ten times is 1, in whatever order. Each amount is taken apart into a whole part
 * and trillionths (10⁻¹²), both whole numbers, and these are added; what is finer is rounded away once, on entry. Scaled integers rather
 * than compensated doubles, because a compensated sum of 0.1s is nearest to the sum of the doubles, not of the amounts. Exact while
 * whole parts stay below 2⁵³.
 */
export class DecimalSums {
  private readonly wholes: Float64Array;
  private readonly fractions: Float64Array;

  constructor(places: number) {
    this.wholes = new Float64Array(places);
    this.fractions = new Float64Array(places);
  }

  add(place: number, amount: number): void {
    const whole = trunc(amount);
    this.put(place, whole, trillionthsOf(amount, whole));
  }

  /** Adds an amount so many whole times, up to a million: the trillionths it is kept in are multiplied, so that a mean of days is one. */
  addTimes(place: number, amount: number, times: number): void {
    const whole = trunc(amount);
    const fraction = trillionthsOf(amount, whole);
    // In two halves, since trillionths times days pass what a double holds.
    const upper = trunc(fraction / half);
    const lower = fraction - upper * half;
    const carried = trunc((upper * times) / half);
    this.put(place, whole * times + carried, (upper * times - carried * half) * half + lower * times);
  }

  private put(place: number, whole: number, trillionths: number): void {
    const fraction = this.fractions[place] + trillionths;
    const carried = trunc(fraction / unit);
    this.wholes[place] += whole + carried;
    this.fractions[place] = fraction - carried * unit;
  }

  /** The double nearest to the exact sum. */
  at(place: number): number {
    let whole = this.wholes[place];
    let fraction = this.fractions[place];
    // Beside so many whole ones a fraction is less than a double tells; and those beyond 10²¹ are not written in digits.
    if (fraction === 0 || abs(whole) >= exact) return whole + 0;
    // Both parts with one sign, so that they can be written behind each other.
    if (whole > 0 && fraction < 0) [whole, fraction] = [whole - 1, fraction + unit];
    if (whole < 0 && fraction > 0) [whole, fraction] = [whole + 1, fraction - unit];
    const sign = whole < 0 || fraction < 0 ? '-' : '';
    return Number(`${sign}${abs(whole)}.${String(abs(fraction)).padStart(12, '0')}`);
  }
}

const { abs, round, trunc } = Math;
const unit = 1e12;
const half = 1e6;
const exact = 2 ** 53;
const scales = [1, 1e2, 1e4, 1e6, 1e9] as const;

/** What is behind the point of an amount, in trillionths, half away from zero on its decimal text. */
function trillionthsOf(amount: number, whole: number): number {
  const scale = scaleOf(amount);
  if (scale !== 0) return (round(amount * scale) - whole * scale) * (unit / scale);
  const scaled = abs(amount - whole) * unit;
  // What binary and decimal may differ by, in trillionths: far from a half they agree.
  const apart = abs(amount) * (unit * 2 ** -52) + 1e-3;
  const magnitude = abs((scaled % 1) - 0.5) > apart ? round(scaled) : trillionthsOfText(String(abs(amount)));
  return amount < 0 ? -magnitude : magnitude;
}

/** `1234.5678901234567`, or `7.6e-7` of one so small that it is all fraction. */
function trillionthsOfText(text: string): number {
  const [mantissa, exponent] = text.split('e');
  if (exponent !== undefined) return Number(exponent) > 0 ? 0 : round(Number(`${mantissa}e${Number(exponent) + 12}`));
  const [, decimals = ''] = text.split('.');
  return Number(decimals.slice(0, 12).padEnd(12, '0')) + (decimals.charAt(12) >= '5' ? 1 : 0);
}

/** The least of the scales that makes a whole number of an amount as it is written; 0 for one with more than nine decimals. */
function scaleOf(amount: number): number {
  for (const scale of scales) {
    const scaled = round(amount * scale);
    if (abs(scaled) > exact) return 0;
    // The quotient of whole numbers is the double nearest to that decimal: equal means written so.
    if (scaled / scale === amount) return scale;
  }
  return 0;
}
