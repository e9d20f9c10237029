/**
 * Unit price × quantity × (1 − discount), exact in decimals: 4.95 × 3 is 14.85, where doubles make it 14.850000000000001. Each factor is
 * taken as the whole number it is in its smallest decimal; only where their product passes 2⁵³ are doubles multiplied.
 */
export function lineAmount(unitPrice: number, quantity: number, discount: number): number {
  const kept = discount === 0 ? 1 : keptShare(discount);
  const [a, b, c] = [decimalPlaces(unitPrice), decimalPlaces(quantity), decimalPlaces(kept)];
  if (a < 0 || b < 0 || c < 0) return unitPrice * quantity * kept;
  const product = round(unitPrice * tens[a]) * round(quantity * tens[b]) * round(kept * tens[c]);
  return abs(product) > exact ? unitPrice * quantity * kept : product / tens[a + b + c] + 0;
}

function keptShare(discount: number): number {
  const places = decimalPlaces(discount);
  return places < 0 ? 1 - discount : (tens[places] - round(discount * tens[places])) / tens[places];
}

/** The decimals a number is written with, up to six; −1 for more. */
function decimalPlaces(number: number): number {
  for (let places = 0; places <= 6; places++) {
    const scaled = round(number * tens[places]);
    if (scaled / tens[places] === number) return abs(scaled) > exact ? -1 : places;
  }
  return -1;
}

const { abs, round } = Math;
const exact = Number.MAX_SAFE_INTEGER;
const tens = Array.from({ length: 19 }, (_, power) => 10 ** power);
