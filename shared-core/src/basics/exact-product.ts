/**
 * Amount × chance as decimals multiply: 1.1 × 0.1 is 0.11, where doubles make it 0.11000000000000001. Each is taken as the whole number it
 * is in its smallest decimal; where the product of these passes 2⁵³ they are multiplied as big integers.
 */
export function exactProduct(amount: number, chance: number): number {
  if (amount === 0 || chance === 0) return 0;
  if (chance === 1) return amount;
  const [a, b] = [decimalPlaces(amount), decimalPlaces(chance)];
  if (a < 0 || b < 0) return amount * chance;
  const [units, parts] = [Math.round(amount * tens[a]), Math.round(chance * tens[b])];
  const product = units * parts;
  if (Math.abs(product) <= Number.MAX_SAFE_INTEGER) return product / tens[a + b];
  return Number(`${BigInt(units) * BigInt(parts)}e${-(a + b)}`);
}

const tens = Array.from({ length: 19 }, (_, power) => 10 ** power);

/** The decimals a number is written with, up to nine; −1 for more, as a converted amount has, which is no decimal to begin with. */
function decimalPlaces(number: number): number {
  for (let places = 0; places <= 9; places++) {
    const scaled = Math.round(number * tens[places]);
    if (Math.abs(scaled) > Number.MAX_SAFE_INTEGER) return -1;
    if (scaled / tens[places] === number) return places;
  }
  return -1;
}
