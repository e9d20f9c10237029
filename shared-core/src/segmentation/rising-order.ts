/** Told where a run of equal numbers stands: at `positions[from]` up to, not with, `positions[to]`. `positions` is not to be kept. */
type VisitRun = (positions: Uint32Array, from: number, to: number) => void;

/** The positions of the numbers in rising order, equal numbers in their given order. Numbers must not be NaN; −0 sorts as 0. */
export function risingOrder(numbers: Float64Array): Uint32Array {
  const order = new Uint32Array(numbers.length);
  eachEqualRun(numbers, (positions, from, to) => {
    for (let k = from; k < to; k++) order[k] = positions[k];
  });
  return order;
}

/**
 * Calls for each run of equal numbers, rising; within a run their given order is kept. Numbers must not be NaN; −0 equals 0.
 *
 * A radix sort: a double's bits, with the sign folded in, order as whole numbers do. Of the 64 the 32 most telling are sorted, 11 at a
 * time from the lowest; digits that are the same in every number are passed over. Numbers that agree in all 32 and still differ are few,
 * and are put in order among themselves.
 */
export function eachEqualRun(numbers: Float64Array, visit: VisitRun): void {
  const count = numbers.length;
  if (count < fewerAreSortedPlainly) return visitRuns(numbers, plainOrder(numbers), 0, count, visit);
  const room = takeRoom(count);
  const { keys, positions } = sortedDeck(numbers, room);
  for (let from = 0; from < count;) {
    const key = keys[from];
    let to = from + 1;
    while (to < count && keys[to] === key) to++;
    if (to - from === 1 || areEqual(numbers, positions, from, to)) visit(positions, from, to);
    else {
      settle(numbers, positions.subarray(from, to));
      visitRuns(numbers, positions, from, to, visit);
    }
    from = to;
  }
  giveBack(room);
}

const fewerAreSortedPlainly = 256;

function plainOrder(numbers: Float64Array): Uint32Array {
  return Uint32Array.from(numbers.keys()).sort((a, b) => numbers[a] - numbers[b] || a - b);
}

function visitRuns(numbers: Float64Array, positions: Uint32Array, first: number, end: number, visit: VisitRun): void {
  for (let from = first; from < end;) {
    const number = numbers[positions[from]];
    let to = from + 1;
    while (to < end && numbers[positions[to]] === number) to++;
    visit(positions, from, to);
    from = to;
  }
}

function areEqual(numbers: Float64Array, positions: Uint32Array, from: number, to: number): boolean {
  const number = numbers[positions[from]];
  for (let k = from + 1; k < to; k++) if (numbers[positions[k]] !== number) return false;
  return true;
}

/** Puts numbers in order that share a key and yet differ, by the bits that the key left out. */
function settle(numbers: Float64Array, positions: Uint32Array): void {
  const order = risingOrder(Float64Array.from(positions, (position) => numbers[position]));
  positions.set(order.map((k) => positions[k]));
}

/** Keys, and the positions of the numbers they stand for. */
interface Deck {
  readonly keys: Uint32Array;
  readonly positions: Uint32Array;
}

const digitRange = 1 << 11;

function sortedDeck(numbers: Float64Array, room: readonly [Deck, Deck]): Deck {
  const count = numbers.length;
  let [from, to] = room;
  const tallies = [0, 11, 22].map((shift) => ({ shift, tally: new Uint32Array(digitRange) }));
  fillDeck(
    numbers,
    from,
    tallies.map(({ tally }) => tally),
  );
  for (const { shift, tally } of tallies) {
    const isSameForAll = tally[digitAt(from.keys[0], shift)] === count;
    if (isSameForAll) continue;
    deal(from, to, shift, tally, count);
    [from, to] = [to, from];
  }
  return from;
}

/**
 * A whole number for each number, rising with it: of its bits the 32 from the first one in which any two numbers differ. `tallies` gets
 * how often each digit occurs.
 */
function fillDeck(numbers: Float64Array, { keys, positions }: Deck, [low, middle, high]: readonly Uint32Array[]): void {
  const count = numbers.length;
  const bits = new Int32Array(numbers.buffer, numbers.byteOffset, 2 * count);
  // Which half of a double comes second in memory is the machine's choice.
  const [upperAt, lowerAt] = new Int32Array(Float64Array.of(1).buffer)[1] !== 0 ? [1, 0] : [0, 1];
  let least = 0x7fffffff;
  let most = -0x80000000;
  for (let i = 0; i < count; i++) {
    const upper = orderedUpper(bits[2 * i + upperAt], bits[2 * i + lowerAt]);
    if (upper < least) least = upper;
    if (upper > most) most = upper;
  }
  const spared = Math.clz32(most - least);
  for (let i = 0; i < count; i++) {
    const upper = bits[2 * i + upperAt];
    const lower = bits[2 * i + lowerAt];
    const key = keyOf((orderedUpper(upper, lower) - least) | 0, orderedLower(upper, lower), spared);
    keys[i] = key;
    positions[i] = i;
    low[digitAt(key, 0)]++;
    middle[digitAt(key, 11)]++;
    high[digitAt(key, 22)]++;
  }
}

const digitAt = (key: number, shift: number) => (key >>> shift) & 0x7ff;

/** The upper half of a double's bits such that it orders as a whole number: in a negative one all but the sign are turned over. */
function orderedUpper(upper: number, lower: number): number {
  if (upper >= 0) return upper;
  return isMinusZero(upper, lower) ? 0 : upper ^ 0x7fffffff;
}

function orderedLower(upper: number, lower: number): number {
  return upper >= 0 || isMinusZero(upper, lower) ? lower : ~lower;
}

function isMinusZero(upper: number, lower: number): boolean {
  return upper === -0x80000000 && lower === 0;
}

/** The 32 bits that follow the `spared` first ones, which are the same in all numbers. */
function keyOf(upper: number, lower: number, spared: number): number {
  // A shift by 32 would be a shift by none.
  if (spared === 32) return lower;
  return spared === 0 ? upper : (upper << spared) | (lower >>> (32 - spared));
}

/** Deals a deck out by one digit of its keys, equal digits in their order. */
function deal(from: Deck, to: Deck, shift: number, tally: Uint32Array, count: number): void {
  for (let digit = 0, next = 0; digit < digitRange; digit++) {
    const held = tally[digit];
    tally[digit] = next;
    next += held;
  }
  const { keys, positions } = from;
  const { keys: keysDealt, positions: positionsDealt } = to;
  for (let i = 0; i < count; i++) {
    const key = keys[i];
    const place = tally[digitAt(key, shift)]++;
    keysDealt[place] = key;
    positionsDealt[place] = positions[i];
  }
}

/** Kept for the next column of the list: fresh memory costs as much as a pass over it. */
let keptRoom: readonly [Deck, Deck] | undefined;

function takeRoom(count: number): readonly [Deck, Deck] {
  const room = keptRoom;
  keptRoom = undefined;
  if (room && room[0].keys.length >= count) return room;
  const deck = () => ({ keys: new Uint32Array(count), positions: new Uint32Array(count) });
  return [deck(), deck()];
}

function giveBack(room: readonly [Deck, Deck]): void {
  keptRoom = room;
}
