import * as fc from 'fast-check';
import { halfPlaces, midRanks, midShares, shareAt } from './mid-ranks';
import { risingOrder } from './rising-order';

const awkward = [0, -0, 1, -1, 0.1, -0.1, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, Infinity, -Infinity];
const cents = (most: number) => fc.integer({ min: -most, max: most }).map((units) => units / 100);
const numbers = (size: { minLength: number; maxLength: number }) =>
  fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double({ noNaN: true }), fc.constantFrom(...awkward)), size);

/** By comparing, NaN left out. */
const compared = (list: readonly number[]) =>
  [...list.keys()]
    .filter((i) => !Number.isNaN(list[i]))
    .sort((a, b) => (list[a] < list[b] ? -1 : list[a] > list[b] ? 1 : a - b));

const many = { minLength: 256, maxLength: 600 };
test.each([
  ['few numbers, sorted plainly', numbers({ minLength: 0, maxLength: 50 }), 100],
  ['many, sorted by their bits', numbers(many), 30],
  ['whole numbers, all above zero', fc.array(fc.nat(), many), 30],
  ['amounts in cents, as far apart as 32 bits count', fc.array(cents(2 ** 31), many), 30],
  ['amounts in cents, too far apart for that', fc.array(cents(2 ** 40), many), 30],
  ['rates of any decimals', fc.array(fc.oneof(cents(100), fc.constantFrom(0.5, 0.125, 1e-4, 1e-5, -0)), many), 30],
  ['with blanks', fc.array(fc.oneof(cents(1000), fc.constant(NaN)), many), 30],
])('law: %s, come out rising, equals in their given order', (_, lists, numRuns) => {
  fc.assert(
    fc.property(lists, (list) => {
      expect(Array.from(risingOrder(Float64Array.from(list)))).toEqual(compared(list));
    }),
    { numRuns },
  );
});

test.each([
  ['units, from zero', (k: number) => Math.imul(k, 0x9e3779b1) >>> 0],
  ['units, from below zero', (k: number) => Math.imul(k, 0x9e3779b1) / 10_000],
  ['bits', (k: number) => Math.sin(k)],
])('a long list, whose digits are wide, comes out rising too: by %s', (_, numberOf) => {
  const list = Float64Array.from({ length: 140_000 }, (_, k) => (k % 31 === 0 ? NaN : numberOf(k >> (k & 1))));
  expect(risingOrder(list)).toEqual(Uint32Array.from(compared(Array.from(list))));
});

test('numbers that differ in their last bits alone are told apart, however far off another lies', () => {
  const close = Array.from({ length: 1000 }, (_, i) => 1 + ((i * 389) % 1000) * Number.EPSILON);
  const order = risingOrder(Float64Array.of(...close, -1e300, 1e300));
  const expected = [1000, ...Array.from({ length: 1000 }, (_, rank) => close.indexOf(1 + rank * Number.EPSILON)), 1001];
  expect(Array.from(order)).toEqual(expected);
});

test('shares of a list with ties, as SciPy’s mean percentile: 1,2,3,3,4 puts 3 at 0.6', () => {
  expect(Array.from(midShares(Float64Array.of(3, 1, 4, 3, 2)))).toEqual([0.6, 0.1, 0.9, 0.6, 0.3]);
  expect(Array.from(midShares(Float64Array.of(7)))).toEqual([0.5]);
});

test('a value is looked up exactly at members, on a line between them, and 0 or 1 beyond', () => {
  const ranks = midRanks(Float64Array.of(10, 20, 20, 40));
  expect([5, 10, 15, 20, 40, 41].map((x) => shareAt(ranks, x))).toEqual([0, 0.125, 0.3125, 0.5, 0.875, 1]);
});

test('who is left out is in nobody’s share, and keeps its own entry', () => {
  for (const size of [5, 300]) {
    const list = Float64Array.from({ length: size }, (_, k) => (k === 1 ? NaN : k));
    const places = new Int32Array(size).fill(-7);
    const leftOut = Uint8Array.from(list, (_, k) => (k === 2 ? 2 : 0));
    expect(halfPlaces(list, places, leftOut)).toBe(size - 2);
    expect(Array.from(places.subarray(0, 5))).toEqual([1, -7, -7, 3, 5]);
  }
});
