/** How often each whole number from `least` on occurs in a list. */
export interface Tally {
  readonly least: number;
  readonly counts: Uint32Array;
}

/**
 * Counts the numbers at some positions one by one, which orders them without a sort: the way of counts, days and ages. Undefined where
 * one is not whole (or beyond 32 bits), or where they lie wider apart than there are numbers, and for no numbers.
 */
export function tallyOf(numbers: Float64Array, positions: Uint32Array): Tally | undefined {
  let least = 0x7fffffff;
  let most = -0x80000000;
  for (let k = 0; k < positions.length; k++) {
    const number = numbers[positions[k]];
    const whole = number | 0;
    if (whole !== number) return undefined;
    if (whole < least) least = whole;
    if (whole > most) most = whole;
  }
  const range = most - least;
  if (!(range >= 0 && range < positions.length)) return undefined;
  const counts = new Uint32Array(range + 1);
  for (let k = 0; k < positions.length; k++) counts[placeInTally(numbers[positions[k]], least)]++;
  return { least, counts };
}

/** Where the count of a whole number stands. */
export const placeInTally = (number: number, least: number): number => (number | 0) - least;
