/**
 * Unit price × quantity × (1 − discount), exact in decimals: 4.95 × 3 is 14.85, where doubles make it 14.850000000000001. Each factor is
 * taken as the whole number it is in its smallest decimal; only where their product passes 2⁵³ are doubles multiplied.
 */
export function lineAmount(unitPrice: number, quantity: number, discount: number): number {
  let product = 1;
  let decimals = 0;
  for (const factor of [unitPrice, quantity, discount === 0 ? 1 : keptShare(discount)]) {
    const places = decimalPlaces(factor);
    if (places < 0) return unitPrice * quantity * (1 - discount);
    product *= Math.round(factor * 10 ** places);
    decimals += places;
  }
  if (Math.abs(product) > Number.MAX_SAFE_INTEGER) return unitPrice * quantity * (1 - discount);
  return product / 10 ** decimals + 0;
}

function keptShare(discount: number): number {
  const places = decimalPlaces(discount);
  if (places < 0) return 1 - discount;
  return (10 ** places - Math.round(discount * 10 ** places)) / 10 ** places;
}

/** The decimals a number is written with, up to six; −1 for more. */
function decimalPlaces(number: number): number {
  for (let places = 0; places <= 6; places++) {
    const scaled = Math.round(number * 10 ** places);
    if (scaled / 10 ** places === number) return Math.abs(scaled) <= Number.MAX_SAFE_INTEGER ? places : -1;
  }
  return -1;
}
