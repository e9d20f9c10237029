/** Decimal amounts as whole numbers of one small unit, so that sums and comparisons of shares are exact. */
export interface WholeUnits {
  /** How many decimals were shifted away: 2 for amounts in cents. */
  readonly decimals: number;
  /** Exact as doubles when even their sum stays below 2⁵³; otherwise as big integers. */
  readonly units: Float64Array | BigInt64Array | readonly bigint[];
}

const EXACT_LIMIT = Number.MAX_SAFE_INTEGER;

/** The decimals a number is written with: 2 for 12.34, 0 for 1200, 7 for 1e-7. */
export function decimalsOf(x: number): number {
  if (Number.isInteger(x)) return 0;
  const [mantissa, exponent = '0'] = String(x).split('e') as [string, string?];
  const point = mantissa.indexOf('.');
  return Math.max(0, (point < 0 ? 0 : mantissa.length - point - 1) - Number(exponent));
}

/**
 * The finite numbers as whole multiples of their smallest decimal: 0.1 and 0.25 become 10 and 25 with two decimals.
 * Amounts with up to a few decimals take the fast path; whatever would not be exact there becomes big integers.
 */
export function wholeUnits(values: ArrayLike<number>): WholeUnits {
  let decimals = 0;
  let factor = 1;
  for (let i = 0; i < values.length; i++) {
    if (isWholeIn(values[i], decimals, factor)) continue;
    decimals = decimalsOf(values[i]);
    factor = 10 ** decimals;
  }
  const units = new Float64Array(values.length);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    units[i] = Math.round(values[i] * factor);
    sum += Math.abs(units[i]);
  }
  if (decimals <= mostExactDecimals && sum <= EXACT_LIMIT) return { decimals, units };
  return { decimals, units: Array.from(values, (value) => bigUnits(value, decimals)) };
}

/** Up to so many decimals, a number times its power of ten rounds to the units that it is written as. */
export const mostExactDecimals = 15;

/** Whether a number is written with so many decimals or fewer; `factor` is 10 to their power. */
export function isWholeIn(value: number, decimals: number, factor: number): boolean {
  if (decimals > mostExactDecimals) return decimalsOf(value) <= decimals;
  const scaled = value * factor;
  const whole = Math.round(scaled);
  return whole === scaled || (Math.abs(whole) < EXACT_LIMIT && whole / factor === value);
}

function bigUnits(value: number, decimals: number): bigint {
  const [mantissa, exponent = '0'] = String(Math.abs(value)).split('e') as [string, string?];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  const zeros = decimals + Number(exponent) - fraction.length;
  const magnitude = BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, zeros));
  return value < 0 ? -magnitude : magnitude;
}
