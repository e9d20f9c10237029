import { stirlingError } from './stirling-error';

/**
 * The share of a Beta(a, b) distribution below x, a and b > 0: the regularised incomplete beta function I_x(a, b). Accurate relative to
 * its size also far down the lower tail, and for parameters from 1e−6 to 1e9. `rest` is 1 − x, for who knows it better than that difference.
 */
export function incompleteBeta(x: number, a: number, b: number, rest = 1 - x): number {
  if (!(x > 0)) return 0;
  if (!(rest > 0)) return 1;
  // The continued fraction converges fast on this side of the mean; the other side is one minus the mirror image.
  return x < (a + 1) / (a + b + 2)
    ? (betaPower(x, rest, a, b) * continuedFraction(x, a, b)) / a
    : 1 - (betaPower(rest, x, b, a) * continuedFraction(rest, b, a)) / b;
}

/** x^a (1 − x)^b / B(a, b), with `rest` = 1 − x: in Loader's saddle-point form, where nothing large is subtracted from something large. */
export function betaPower(x: number, rest: number, a: number, b: number): number {
  const n = a + b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * rest);
  return Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(exponent);
}

/** k ln(k / expected) + expected − k, never negative; by series where the two are near, since the terms would cancel. */
function deviance(k: number, expected: number): number {
  const apart = k - expected;
  if (Math.abs(apart) >= 0.1 * (k + expected)) return k * Math.log(k / expected) - apart;
  const ratio = apart / (k + expected);
  let sum = apart * ratio;
  let term = 2 * k * ratio;
  for (let j = 3; ; j += 2) {
    term *= ratio * ratio;
    const next = sum + term / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/** More steps than any parameter up to 1e9 needs; the number grows with their square root. */
const mostSteps = 1_000_000;

/** The even part of Gauss's continued fraction for I_x(a, b), by Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < mostSteps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 2e-16) break;
  }
  return value;
}

function notZero(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x;
}
