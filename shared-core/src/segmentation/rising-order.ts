import { decimalsOf } from '../basics/whole-units';
import { halvesOf, lowerAt, upperAt } from './double-bits';

/** Numbers in rising order, two entries a place: a key, the same for equal numbers and for no others, and the number's position in the list. */
export type RisingCards = Uint32Array;

const keyAt = (cards: RisingCards, place: number): number => cards[2 * place];
export const positionAt = (cards: RisingCards, place: number): number => cards[2 * place + 1];

/** The place after the last number that equals the one at a place. */
export function endOfRun(cards: RisingCards, count: number, from: number): number {
  const key = keyAt(cards, from);
  let to = from + 1;
  while (to < count && keyAt(cards, to) === key) to++;
  return to;
}

/** Visits numbers that are equal at once, from the least on: the places from `from` up to `to`, exclusive. */
export function forEachRun(cards: RisingCards, count: number, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < count;) {
    const to = endOfRun(cards, count, from);
    visit(from, to);
    from = to;
  }
}

/** The positions of the numbers in rising order, equal numbers in their given order; NaN (a blank) is left out, −0 sorts as 0. */
export function risingOrder(numbers: Float64Array): Uint32Array {
  return withRisingCards(numbers, (cards, count) => {
    const order = new Uint32Array(count);
    for (let place = 0; place < count; place++) order[place] = positionAt(cards, place);
    return order;
  });
}

/**
 * Puts numbers in rising order, equal numbers in their given order, and hands them over as so many cards, which are not to be kept: another
 * list will need them. Left out are NaN (a blank) and whatever `leftOut` has an entry for that is not 0. −0 equals 0.
 *
 * A radix sort by keys of 32 bits, a digit after the other from the lowest. Amounts in whole cents and the like are keys as they stand. Of
 * other numbers the keys are the most telling bits of the doubles: numbers that agree in all of them and still differ are few, and are put
 * in order among themselves.
 */
export function withRisingCards<Found>(
  numbers: Float64Array,
  use: (cards: RisingCards, count: number) => Found,
  leftOut: Uint8Array = new Uint8Array(numbers.length),
): Found {
  if (numbers.length < fewerAreSortedPlainly) {
    const cards = plainlySorted(numbers, leftOut);
    return use(cards, cards.length / 2);
  }
  const room = takeRoom(numbers.length);
  const tallies = new Tallies(numbers.length);
  let count = keyByUnits(room[0], numbers, leftOut, tallies);
  let cards: RisingCards;
  if (count !== undefined) cards = inOrderOfKeys(room, count, tallies);
  else {
    count = keyByBits(room[0], numbers, leftOut, tallies);
    cards = inOrderOfKeys(room, count, tallies);
    settle(numbers, cards, count);
  }
  const found = use(cards, count);
  giveBack(room);
  return found;
}

const fewerAreSortedPlainly = 256;

function plainlySorted(numbers: Float64Array, leftOut: Uint8Array): RisingCards {
  const order = [...numbers.keys()].filter((i) => leftOut[i] === 0 && !Number.isNaN(numbers[i]));
  order.sort((a, b) => numbers[a] - numbers[b] || a - b);
  const cards = new Uint32Array(2 * order.length);
  for (let place = 0, key = 0; place < order.length; place++) {
    if (numbers[order[place]] !== numbers[order[key]]) key = place;
    cards[2 * place] = key;
    cards[2 * place + 1] = order[place];
  }
  return cards;
}

/** How often each digit occurs among the keys: the lowest two, which are counted as keys are made. */
class Tallies {
  /** A digit of 16 bits has more values than a short list has numbers; a long one is dealt out once less. */
  readonly width: number;
  readonly low: Uint32Array;
  readonly second: Uint32Array;

  constructor(length: number) {
    this.width = length < 1 << 17 ? 11 : 16;
    this.low = new Uint32Array(1 << this.width);
    this.second = new Uint32Array(1 << this.width);
  }

  clear(): void {
    this.low.fill(0);
    this.second.fill(0);
  }
}

/** So many decimals are tried for: money has two, rates three or four. */
const mostDecimals = 4;

/**
 * Keys that count units of the last decimal, and how many cards have got one. Undefined where numbers have more decimals, or lie too far
 * apart for 32 bits.
 */
function keyByUnits(
  cards: RisingCards,
  numbers: Float64Array,
  leftOut: Uint8Array,
  tallies: Tallies,
): number | undefined {
  let decimals = 0;
  let least = 0;
  for (;;) {
    const unitsPerOne = 10 ** decimals;
    const { count, odd } = countUnits(cards, numbers, leftOut, { unitsPerOne, least, tallies });
    if (odd === undefined) return count;
    // All over again, in the unit that this one needs, or from below zero.
    tallies.clear();
    const units = nearestWhole(odd * unitsPerOne);
    if (units / unitsPerOne !== odd) {
      const needed = decimalsOf(odd);
      if (needed <= decimals || needed > mostDecimals) return undefined;
      decimals = needed;
    } else if (units < 0 && least === 0) least = -(2 ** 31);
    else return undefined;
  }
}

const nearestWhole = (number: number) => Math.floor(number + 0.5);

/** Gives cards keys that count units above the least until it meets a number that cannot be counted so, where there is one. */
function countUnits(
  cards: RisingCards,
  numbers: Float64Array,
  leftOut: Uint8Array,
  { unitsPerOne, least, tallies }: { unitsPerOne: number; least: number; tallies: Tallies },
): { count: number; odd?: number } {
  const { width, low, second } = tallies;
  const mask = low.length - 1;
  const most = least + 2 ** 32;
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i];
    if (leftOut[i] !== 0 || Number.isNaN(number)) continue;
    const units = nearestWhole(number * unitsPerOne);
    if (units / unitsPerOne !== number || units < least || units >= most) return { count, odd: number };
    // In 32 bits from here on: the engine would go on with doubles.
    const key = (units - least) | 0;
    cards[2 * count] = key;
    cards[2 * count + 1] = i;
    count++;
    low[key & mask]++;
    second[(key >>> width) & mask]++;
  }
  return { count };
}

/**
 * Keys from the bits of doubles, which order as whole numbers do once the sign is folded in: the 32 from the first one in which any two
 * numbers differ. How many cards have got one.
 */
function keyByBits(cards: RisingCards, numbers: Float64Array, leftOut: Uint8Array, tallies: Tallies): number {
  const { width, low, second } = tallies;
  const mask = low.length - 1;
  const bits = halvesOf(numbers);
  const { least, greatest } = rangeOf(numbers, leftOut);
  const base = orderedUpper(least);
  const spared = Math.clz32(orderedUpper(greatest) - base);
  // What is left of the lower half is shifted in two steps, as a shift by 32 would be a shift by none.
  const [first, rest] = spared === 32 ? [0, 0] : [1, 31 - spared];
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (leftOut[i] !== 0 || Number.isNaN(numbers[i])) continue;
    let upper = bits[2 * i + upperAt];
    let lower = bits[2 * i + lowerAt];
    if (upper < 0) {
      // In a negative number all bits but the sign are turned over; −0 is 0.
      const isMinusZero = upper === -0x80000000 && lower === 0;
      upper = isMinusZero ? 0 : upper ^ 0x7fffffff;
      lower = isMinusZero ? 0 : ~lower;
    }
    const key = ((upper - base) << spared) | ((lower >>> first) >>> rest);
    cards[2 * count] = key;
    cards[2 * count + 1] = i;
    count++;
    low[key & mask]++;
    second[(key >>> width) & mask]++;
  }
  return count;
}

function rangeOf(numbers: Float64Array, leftOut: Uint8Array): { least: number; greatest: number } {
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < numbers.length; i++) {
    if (leftOut[i] !== 0) continue;
    const number = numbers[i];
    if (number < least) least = number;
    if (number > greatest) greatest = number;
  }
  return { least, greatest };
}

/** The upper half of a double's bits such that it orders as a whole number. */
function orderedUpper(number: number): number {
  const upper = halvesOf(Float64Array.of(number + 0))[upperAt];
  return upper < 0 ? upper ^ 0x7fffffff : upper;
}

/** The cards of the first half of the room in the order of their keys; they may end up in the second. */
function inOrderOfKeys(room: Room, count: number, { width, low, second }: Tallies): RisingCards {
  let [from, to] = room;
  for (let shift = 0; shift < 32; shift += width) {
    const tally = shift === 0 ? low : shift === width ? second : tallyOf(from, count, shift, low.length - 1);
    const isSameForAll = tally[(from[0] >>> shift) & (low.length - 1)] === count;
    if (isSameForAll) continue;
    deal(from, to, count, shift, tally);
    [from, to] = [to, from];
  }
  return from;
}

function tallyOf(cards: RisingCards, count: number, shift: number, mask: number): Uint32Array {
  const tally = new Uint32Array(mask + 1);
  for (let k = 0; k < count; k++) tally[(cards[2 * k] >>> shift) & mask]++;
  return tally;
}

/**
 * Deals cards out by one digit of their keys, equal digits in their order. Key and position lie together: one place in memory a card. Four
 * cards a turn share what the engine asks at each, which takes a fifth less time.
 */
function deal(from: RisingCards, to: RisingCards, count: number, shift: number, tally: Uint32Array): void {
  const mask = tally.length - 1;
  for (let digit = 0, next = 0; digit < tally.length; digit++) {
    const held = tally[digit];
    tally[digit] = next;
    next += held;
  }
  const put = (k: number) => {
    const key = from[2 * k];
    const place = 2 * tally[(key >>> shift) & mask]++;
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

/** Puts numbers in order that share a key and yet differ, and gives all numbers the first place of their equals for a key. */
function settle(numbers: Float64Array, cards: RisingCards, count: number): void {
  forEachRun(cards, count, (from, to) => {
    if (to - from > 1 && !areEqual(numbers, cards, from, to)) settleAmong(numbers, cards, from, to);
    else for (let place = from; place < to; place++) cards[2 * place] = from;
  });
}

function areEqual(numbers: Float64Array, cards: RisingCards, from: number, to: number): boolean {
  const number = numbers[positionAt(cards, from)];
  for (let place = from + 1; place < to; place++) if (numbers[positionAt(cards, place)] !== number) return false;
  return true;
}

/** The same for those of one key, as a list of their own: two of them at least differ in the bits that are looked at then. */
function settleAmong(numbers: Float64Array, cards: RisingCards, from: number, to: number): void {
  const positions = Uint32Array.from({ length: to - from }, (_, k) => positionAt(cards, from + k));
  const among = Float64Array.from(positions, (position) => numbers[position]);
  withRisingCards(among, (settled, count) => {
    forEachRun(settled, count, (first, end) => {
      for (let k = first; k < end; k++) {
        cards[2 * (from + k)] = from + first;
        cards[2 * (from + k) + 1] = positions[positionAt(settled, k)];
      }
    });
  });
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
