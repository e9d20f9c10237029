/**
 * The positions of the first `count` numbers in rising order, equal numbers in their given order. Numbers must not be NaN; −0 sorts as 0.
 *
 * A radix sort: a double's bits, with the sign folded in, order as whole numbers do, so 64 bits are sorted 16 at a time from the lowest.
 * Digits that are the same in every number (all but a few, in counts, days and round amounts) are passed over.
 */
export function risingOrder(numbers: Float64Array, count = numbers.length): Uint32Array {
  let order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  if (count < fewerAreSortedPlainly) return order.sort((a, b) => numbers[a] - numbers[b] || a - b);

  const { high, low } = orderedBits(numbers, count);
  let spare = new Uint32Array(count);
  const starts = new Uint32Array(0x10000);
  for (const [words, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    if (sameDigit(words, shift)) continue;
    starts.fill(0);
    for (let i = 0; i < count; i++) starts[(words[i] >>> shift) & 0xffff]++;
    for (let digit = 0, next = 0; digit < 0x10000; digit++) {
      const held = starts[digit];
      starts[digit] = next;
      next += held;
    }
    for (let k = 0; k < count; k++) {
      const i = order[k];
      spare[starts[(words[i] >>> shift) & 0xffff]++] = i;
    }
    [order, spare] = [spare, order];
  }
  return order;
}

const fewerAreSortedPlainly = 2000;

/** The two halves of each number's bits, such that they order as unsigned whole numbers. */
function orderedBits(numbers: Float64Array, count: number): { high: Uint32Array; low: Uint32Array } {
  const high = new Uint32Array(count);
  const low = new Uint32Array(count);
  const one = new Float64Array(1);
  const bits = new Uint32Array(one.buffer);
  // Which half of a double comes first in memory is the machine's choice.
  one[0] = 1;
  const top = bits[1] !== 0 ? 1 : 0;
  for (let i = 0; i < count; i++) {
    one[0] = numbers[i] + 0;
    const negative = bits[top] >>> 31 === 1;
    high[i] = negative ? ~bits[top] : bits[top] | 0x80000000;
    low[i] = negative ? ~bits[1 - top] : bits[1 - top];
  }
  return { high, low };
}

function sameDigit(words: Uint32Array, shift: number): boolean {
  const first = (words[0] >>> shift) & 0xffff;
  for (let i = 1; i < words.length; i++) if (((words[i] >>> shift) & 0xffff) !== first) return false;
  return true;
}
