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
    const scale = scaleOf(amount);
    const fraction =
      this.fractions[place] +
      (scale === 0 ? round((amount - whole) * unit) : (round(amount * scale) - whole * scale) * (unit / scale));
    const carried = trunc(fraction / unit);
    this.wholes[place] += whole + carried;
    this.fractions[place] = fraction - carried * unit;
  }

  /** The double nearest to the exact sum. */
  at(place: number): number {
    let whole = this.wholes[place];
    let fraction = this.fractions[place];
    if (fraction === 0) return whole + 0;
    // Both parts with one sign, so that they can be written behind each other.
    if (whole > 0 && fraction < 0) [whole, fraction] = [whole - 1, fraction + unit];
    if (whole < 0 && fraction > 0) [whole, fraction] = [whole + 1, fraction - unit];
    const sign = whole < 0 || fraction < 0 ? '-' : '';
    return Number(`${sign}${abs(whole)}.${String(abs(fraction)).padStart(12, '0')}`);
  }
}

const { abs, round, trunc } = Math;
const unit = 1e12;
const exact = 2 ** 53;
const scales = [1, 1e2, 1e4, 1e6, 1e9] as const;

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
