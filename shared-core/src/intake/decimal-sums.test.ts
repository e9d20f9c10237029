import fc from 'fast-check';
import { DecimalSums } from './decimal-sums';

const sum = (...amounts: number[]): number => {
  const sums = new DecimalSums(1);
  for (const amount of amounts) sums.add(0, amount);
  return sums.at(0);
};

test.each([
  ['0.1, ten times', Array<number>(10).fill(0.1), 1],
  ['cents that no double holds', [0.1, 0.2], 0.3],
  ['a loss beside a gain', [1234567.89, -1234567.88], 0.01],
  ['gains smaller than losses', [0.25, -3.5], -3.25],
  ['back to nothing', [0.3, -0.1, -0.2], 0],
  ['a carry', [0.999, 0.001], 1],
  ['large beside small', [9e14, 0.25, -9e14], 0.25],
  ['a large amount in cents', [12345678901.23], 12345678901.23],
  ['nine decimals', [0.123456789, 1], 1.123456789],
  ['cents beside what is not written in digits', [0.1, 1e300], 1e300],
  ['cents beside more than a double holds', [0.1, 1e308, 1e308], Infinity],
  ['just where cents end', [2 ** 53, -0.4], 2 ** 53],
  ['nothing', [], 0],
])('%s', (_, amounts, total) => expect(sum(...amounts)).toBe(total));

test.each([
  // The thirteenth decimal decides, on the text.
  ['a half, up', 0.0000000000125, 0.000000000013],
  ['a half, away from zero', -0.0001220703125, -0.000122070313],
  ['large, by its text', 98765.4321098765, 98765.4321098765],
  ['tiny', 7.6923076923e-6, 0.000007692308],
  ['tinier than a trillionth', 4e-13, 0],
])('%s', (_, amount, kept) => expect(sum(amount)).toBe(kept));

test.each([
  // amount, times, product
  [19.99, 365, 7296.35],
  [-0.1, 3, -0.3],
  // 1 ÷ 3 is kept as 0.333333333333.
  [1 / 3, 90, 29.99999999997],
  [123456.789, 100_000, 12345678900],
  [0.999999999999, 36_525, 36524.999999963475],
  [5, 0, 0],
])('%d added %d times is %d', (amount, times, product) => {
  const sums = new DecimalSums(1);
  sums.addTimes(0, amount, times);
  expect(sums.at(0)).toBe(product);
});

test('adding so many times is adding that often', () => {
  const amounts = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
  fc.assert(
    fc.property(amounts, fc.nat({ max: 40 }), (amount, times) => {
      const sums = new DecimalSums(1);
      sums.addTimes(0, amount, times);
      expect(sums.at(0)).toBe(sum(...Array<number>(times).fill(amount)));
    }),
  );
});

const cents = fc.array(fc.integer({ min: -1e10, max: 1e10 }), { maxLength: 50 });

test('a sum of amounts is the sum of their cents', () => {
  fc.assert(
    fc.property(cents, (list) => {
      expect(sum(...list.map((cent) => cent / 100))).toBe(list.reduce((so, cent) => so + cent, 0) / 100 + 0);
    }),
  );
});

test('the order does not matter, not even of amounts with endless decimals', () => {
  const thirds = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { maxLength: 30 });
  fc.assert(
    fc.property(thirds, (list) => {
      const backwards = [...list].reverse();
      expect(sum(...backwards)).toBe(sum(...list));
    }),
  );
});

test('places do not mix', () => {
  const sums = new DecimalSums(3);
  sums.add(0, 1.5);
  sums.add(2, -0.5);
  expect([sums.at(0), sums.at(1), sums.at(2)]).toEqual([1.5, 0, -0.5]);
});
