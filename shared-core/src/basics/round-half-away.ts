/**
 * `x` rounded to so many decimals, halves away from zero *on its decimal text*: 1.005 → 1.01, −2.5 → −3, as a spreadsheet's ROUND does.
 * NaN and the infinities stay what they are; −0 becomes 0.
 */
export function roundHalfAway(x: number, digits = 0): number {
  if (!Number.isFinite(x)) return x;
  // So large a double is whole, and in decimals it would be larger than any.
  if (digits >= 0 && Math.abs(x) >= 2 ** 53) return x;
  const scale = 10 ** digits;
  const scaled = Math.abs(x) * scale;
  // What binary and decimal may differ by: a bit of x, and one of the product.
  const nearHalf = Math.abs((scaled % 1) - 0.5) < Math.max(1e-6, scaled * 2 ** -51);
  // Far from a half, binary and decimal agree; near one, or with many digits, the decimal text decides.
  if (digits >= 0 && digits <= 9 && scaled < 1e12 && !nearHalf) return signed(x, Math.round(scaled) / scale);
  return signed(x, shiftDecimal(Math.round(shiftDecimal(Math.abs(x), digits)), -digits));
}

function signed(x: number, magnitude: number): number {
  return magnitude === 0 ? 0 : Math.sign(x) * magnitude;
}

/** Moves the decimal point in the text of a number, so that no binary fraction comes between: 1.005 by 2 is 100.5. */
function shiftDecimal(x: number, by: number): number {
  const [mantissa, exponent = '0'] = String(x).split('e') as [string, string?];
  return Number(`${mantissa}e${Number(exponent) + by}`);
}
