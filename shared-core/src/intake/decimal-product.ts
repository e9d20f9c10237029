/**
 * The product of numbers taken as the decimals they are written as: 4.95 × 3 is 14.85, where doubles make it 14.850000000000001. Each
 * factor is taken as the whole number it is in its smallest decimal; only where one has more than six decimals or the product passes 2⁵³
 * are doubles multiplied.
 */
export function decimalProduct(one: number, other: number, third = 1): number {
  const [a, b, c] = [decimalPlaces(one), decimalPlaces(other), decimalPlaces(third)];
  if (a < 0 || b < 0 || c < 0) return one * other * third;
  const product = round(one * tens[a]) * round(other * tens[b]) * round(third * tens[c]);
  return abs(product) > exact ? one * other * third : product / tens[a + b + c] + 0;
}

/** The quotient of numbers taken as the decimals they are written as: 55 ÷ 1.1 is 50, where doubles make it 49.99999999999999. */
export function decimalQuotient(one: number, other: number): number {
  // What nearly all amounts are, whole numbers of hundredths, needs no search for its smallest decimal.
  const dividend = nearestHundredths(one);
  const divisor = nearestHundredths(other);
  const areHundredths = dividend / 100 === one && divisor / 100 === other && abs(dividend) <= mostHundredths;
  return areHundredths && abs(divisor) <= mostHundredths ? dividend / divisor : finerQuotient(one, other);
}

const nearestHundredths = (number: number): number => Math.floor(number * 100 + 0.5);

/** Beyond this a hundredth may be less than what a double can tell apart. */
const mostHundredths = 2 ** 50;

function finerQuotient(one: number, other: number): number {
  if (other === 1) return one;
  const [a, b] = [decimalPlaces(one), decimalPlaces(other)];
  if (a < 0 || b < 0) return one / other;
  const scale = tens[Math.max(a, b)];
  const [dividend, divisor] = [round(one * scale), round(other * scale)];
  return abs(dividend) > exact || divisor > exact ? one / other : dividend / divisor;
}

/** The decimals a number is written with, up to six; −1 for more. */
export function decimalPlaces(number: number): number {
  for (let places = 0; places <= 6; places++) {
    const scaled = round(number * tens[places]);
    if (scaled / tens[places] === number) return abs(scaled) > exact ? -1 : places;
  }
  return -1;
}

const { abs, round } = Math;
const exact = Number.MAX_SAFE_INTEGER;
const tens = Array.from({ length: 19 }, (_, power) => 10 ** power);
