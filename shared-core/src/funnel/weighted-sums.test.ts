import * as fc from 'fast-check';
import { exactProduct } from '../basics/exact-product';
import { weightedSums } from './weighted-sums';

test('the four deals of the gap: declared 172,500, earned 55,000, prudent 52,500', () => {
  // B 75 %/D 30 %, C/C 50 %, D 30 %/no evidence, E 25 %/C 50 %
  const sums = weightedSums([100_000, 40_000, 250_000, 10_000], [0.75, 0.5, 0.3, 0.25], [0.3, 0.5, 0, 0.5]);
  expect(sums).toEqual({ total: 400_000, declared: 172_500, evidenced: 55_000, gap: 117_500, prudent: 52_500 });
});

test('ten deals of 0.1 at 10 % are 0.1, in doubles 0.09999999999999999', () => {
  expect(weightedSums(new Array<number>(10).fill(0.1), new Array<number>(10).fill(0.1)).declared).toBe(0.1);
});

test.each([
  // amount            chance  product
  [1.1, 0.1, 0.11],
  [0.07, 1, 0.07],
  [1_234_567.89, 0.35, 432_098.7615],
  [45_035_996_273_704.5, 0.123456, 5559963955966.463], // past 2⁵³ in its smallest unit
  [5, 0, 0],
  [-2.5, 0.1, -0.25],
])('%d × %d is %d', (amount, chance, product) => {
  expect(exactProduct(amount, chance)).toBe(product);
});

test('sums are those of the cents in whole numbers, whatever the order of the deals', () => {
  const deal = fc.tuple(
    fc.integer({ min: 0, max: 1e9 }),
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 100 }),
  );
  fc.assert(
    fc.property(fc.array(deal, { maxLength: 50 }), (deals) => {
      const sumsOf = (list: typeof deals) =>
        weightedSums(
          list.map(([cents]) => cents / 100),
          list.map(([, d]) => d / 100),
          list.map(([, , e]) => e / 100),
        );
      const inParts = (pick: (d: number, e: number) => number) =>
        deals.reduce((sum, [cents, d, e]) => sum + cents * pick(d, e), 0) / 10_000;
      const expected = {
        total: deals.reduce((sum, [cents]) => sum + cents, 0) / 100,
        declared: inParts((d) => d),
        evidenced: inParts((_, e) => e),
        gap: inParts((d, e) => d - e),
        prudent: inParts(Math.min),
      };
      expect(sumsOf(deals)).toEqual(expected);
      expect(sumsOf([...deals].reverse())).toEqual(expected);
    }),
  );
});
