/** How often each whole number from `least` on occurs in a list. */
export interface Tally {
  readonly least: number;
  readonly counts: Uint32Array;
}

/**
 * Counts the numbers of a list one by one, which orders them without a sort: the way of counts, days and ages. Undefined where a number is
 * not whole, or where they lie wider apart than there are numbers, and for no numbers.
 */
export function tallyOf(numbers: Float64Array): Tally | undefined {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i];
    if (number !== Math.floor(number)) return undefined;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  const range = most - least;
  if (!(range >= 0 && range < numbers.length)) return undefined;
  const counts = new Uint32Array(range + 1);
  for (let i = 0; i < numbers.length; i++) counts[numbers[i] - least]++;
  return { least, counts };
}
