import * as fc from 'fast-check';
import { midRanks, midShares, shareAt } from './mid-ranks';
import { risingOrder } from './rising-order';

const awkward = [0, -0, 1, -1, 0.1, -0.1, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, Infinity, -Infinity];
const numbers = (size: { minLength: number; maxLength: number }) =>
  fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double({ noNaN: true }), fc.constantFrom(...awkward)), size);

test.each([
  ['few numbers, sorted plainly', { minLength: 0, maxLength: 50 }, 100],
  ['many, sorted by their bits', { minLength: 256, maxLength: 600 }, 30],
])('law: %s, come out rising, equals in their given order', (_, size, numRuns) => {
  fc.assert(
    fc.property(numbers(size), (list) => {
      const order = Array.from(risingOrder(Float64Array.from(list)));
      const expected = list.map((_x, i) => i).sort((a, b) => (list[a] < list[b] ? -1 : list[a] > list[b] ? 1 : a - b));
      expect(order).toEqual(expected);
    }),
    { numRuns },
  );
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

test('what is no number breaks off, instead of being sorted for ever', () => {
  expect(() => risingOrder(new Float64Array(300).fill(NaN))).toThrow('not a number');
});
