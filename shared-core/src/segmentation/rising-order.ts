import { halvesOf, lowerAt, upperAt } from './double-bits';

/** Numbers in rising order, two entries a place: one that tells numbers apart, and the number's position in the list. */
export type RisingCards = Uint32Array;

/** The position of the number that stands at this place of the order. */
export const positionAt = (cards: RisingCards, place: number): number => cards[2 * place + 1];

/** Told of numbers that are equal: the places from `from` up to `to`, exclusive. Cards are not to be kept. */
export type VisitRun = (cards: RisingCards, from: number, to: number) => void;

/** The positions of the numbers in rising order, equal numbers in their given order. Numbers must not be NaN; −0 sorts as 0. */
export function risingOrder(numbers: Float64Array): Uint32Array {
  const order = new Uint32Array(numbers.length);
  forEachRun(numbers, allPositions(numbers), (cards, from, to) => {
    for (let place = from; place < to; place++) order[place] = positionAt(cards, place);
  });
  return order;
}

/** Every position of a list. */
export function allPositions({ length }: Float64Array): Uint32Array {
  const positions = new Uint32Array(length);
  for (let i = 0; i < length; i++) positions[i] = i;
  return positions;
}

/**
 * Visits the numbers at some positions, which rise, in rising order, equal numbers at once and in their given order. None of them may be
 * NaN; −0 equals 0.
 *
 * A radix sort: a double's bits, with the sign folded in, order as whole numbers do. Of the 64 the 32 most telling are sorted, a digit
 * after the other from the lowest; digits that are the same in every number are passed over. Numbers that agree in all 32 and still differ
 * are few, and are put in order among themselves.
 */
export function forEachRun(numbers: Float64Array, positions: Uint32Array, visit: VisitRun): void {
  const count = positions.length;
  if (count < fewerAreSortedPlainly) return forEachPlainRun(numbers, positions, visit);
  const room = takeRoom(count);
  const cards = sortedByKey(numbers, positions, room);
  for (let from = 0; from < count;) {
    const key = cards[2 * from];
    let to = from + 1;
    while (to < count && cards[2 * to] === key) to++;
    if (to - from === 1 || areEqual(numbers, cards, from, to)) visit(cards, from, to);
    else settle(numbers, cards, from, to, visit);
    from = to;
  }
  giveBack(room);
}

const fewerAreSortedPlainly = 256;

function forEachPlainRun(numbers: Float64Array, positions: Uint32Array, visit: VisitRun): void {
  const order = positions.slice().sort((a, b) => numbers[a] - numbers[b] || a - b);
  const cards = new Uint32Array(2 * order.length);
  for (let place = 0; place < order.length; place++) cards[2 * place + 1] = order[place];
  for (let from = 0, to = 1; from < order.length; to++) {
    if (to < order.length && numbers[order[to]] === numbers[order[from]]) continue;
    visit(cards, from, to);
    from = to;
  }
}

function areEqual(numbers: Float64Array, cards: RisingCards, from: number, to: number): boolean {
  const number = numbers[positionAt(cards, from)];
  for (let place = from + 1; place < to; place++) if (numbers[positionAt(cards, place)] !== number) return false;
  return true;
}

/** Puts numbers in order that share a key and yet differ, by the bits that the key left out. */
function settle(numbers: Float64Array, cards: RisingCards, from: number, to: number, visit: VisitRun): void {
  if (Number.isNaN(numbers[positionAt(cards, from)])) throw new Error('What is to be put in order is not a number.');
  const positions = Uint32Array.from({ length: to - from }, (_, k) => positionAt(cards, from + k));
  forEachRun(numbers, positions, (settled, first, end) => {
    for (let k = first; k < end; k++) cards[2 * (from + k) + 1] = positionAt(settled, k);
    visit(cards, from + first, from + end);
  });
}

const digitRange = 1 << 11;

function sortedByKey(numbers: Float64Array, positions: Uint32Array, room: Room): RisingCards {
  const count = positions.length;
  let [from, to] = room;
  const tallies = [0, 11, 22].map((shift) => ({ shift, tally: new Uint32Array(digitRange) }));
  const [low, middle, high] = tallies.map(({ tally }) => tally);
  fillCards(from, numbers, positions, low, middle, high);
  for (const { shift, tally } of tallies) {
    const isSameForAll = tally[digitAt(from[0], shift)] === count;
    if (isSameForAll) continue;
    deal(from, to, shift, tally, count);
    [from, to] = [to, from];
  }
  return from;
}

/**
 * A key for each number, rising with it: of its bits the 32 from the first one in which any two numbers differ. The tallies get how often
 * each digit occurs.
 */
function fillCards(
  cards: RisingCards,
  numbers: Float64Array,
  positions: Uint32Array,
  ...[low, middle, high]: [Uint32Array, Uint32Array, Uint32Array]
): void {
  const bits = halvesOf(numbers);
  const { least, greatest } = rangeOf(numbers, positions);
  const base = orderedUpper(least);
  const spared = Math.clz32(orderedUpper(greatest) - base);
  // What is left of the lower half is shifted in two steps, as a shift by 32 would be a shift by none.
  const [first, second] = spared === 32 ? [0, 0] : [1, 31 - spared];
  for (let k = 0; k < positions.length; k++) {
    const position = positions[k];
    let upper = bits[2 * position + upperAt];
    let lower = bits[2 * position + lowerAt];
    if (upper < 0) {
      // In a negative number all bits but the sign are turned over; −0 is 0.
      const isMinusZero = upper === -0x80000000 && lower === 0;
      upper = isMinusZero ? 0 : upper ^ 0x7fffffff;
      lower = isMinusZero ? 0 : ~lower;
    }
    const key = ((upper - base) << spared) | ((lower >>> first) >>> second);
    cards[2 * k] = key;
    cards[2 * k + 1] = position;
    low[digitAt(key, 0)]++;
    middle[digitAt(key, 11)]++;
    high[digitAt(key, 22)]++;
  }
}

const digitAt = (key: number, shift: number) => (key >>> shift) & 0x7ff;

/** The upper half of a double's bits such that it orders as a whole number. */
function orderedUpper(number: number): number {
  const upper = halvesOf(Float64Array.of(number + 0))[upperAt];
  return upper < 0 ? upper ^ 0x7fffffff : upper;
}

function rangeOf(numbers: Float64Array, positions: Uint32Array): { least: number; greatest: number } {
  let least = Infinity;
  let greatest = -Infinity;
  for (let k = 0; k < positions.length; k++) {
    const number = numbers[positions[k]];
    if (number < least) least = number;
    if (number > greatest) greatest = number;
  }
  return { least, greatest };
}

/**
 * Deals cards out by one digit of their keys, equal digits in their order. Key and position lie together: one place in memory a card. Four
 * cards a turn share what the engine asks at each, which takes a fifth less time.
 */
function deal(from: RisingCards, to: RisingCards, shift: number, tally: Uint32Array, count: number): void {
  for (let digit = 0, next = 0; digit < digitRange; digit++) {
    const held = tally[digit];
    tally[digit] = next;
    next += held;
  }
  const put = (k: number) => {
    const key = from[2 * k];
    const place = 2 * tally[digitAt(key, shift)]++;
    to[place] = key;
    to[place + 1] = from[2 * k + 1];
  };
  let k = 0;
  for (; k + 3 < count; k += 4) {
    put(k);
    put(k + 1);
    put(k + 2);
    put(k + 3);
  }
  for (; k < count; k++) put(k);
}

type Room = readonly [RisingCards, RisingCards];

/** Kept for the next column of the list: fresh memory costs as much as a pass over it. */
let keptRoom: Room | undefined;

function takeRoom(count: number): Room {
  const room = keptRoom;
  keptRoom = undefined;
  if (room && room[0].length >= 2 * count) return room;
  return [new Uint32Array(2 * count), new Uint32Array(2 * count)];
}

function giveBack(room: Room): void {
  keptRoom = room;
}
