import * as fc from 'fast-check';
import { poissonBinomial } from './poisson-binomial';

test.each<[number[], number[]]>([
  [[], [1]],
  [
    [0.5, 0.5],
    [0.25, 0.5, 0.25],
  ],
  [
    [0, 1, 1],
    [0, 0, 1, 0],
  ],
  [
    [0.2, 0.5, 0.9],
    [0.04, 0.41, 0.46, 0.09],
  ], // 0.8 · 0.5 · 0.1, and so on
])('chances %j: exactly 0, 1, … with %j', (chances, expected) => {
  const { pmf, cdf } = poissonBinomial(chances);
  expected.forEach((p, k) => expect(pmf[k]).toBeCloseTo(p, 15));
  expect(cdf.at(-1)).toBeCloseTo(1, 15);
});

test('the far tail keeps its digits: 40 of 40 at 1e−6 each is 1e−240', () => {
  const { pmf } = poissonBinomial(new Array<number>(40).fill(1e-6));
  expect(Math.abs(pmf[40] / 1e-240 - 1)).toBeLessThan(1e-12);
});

test('the mean is the sum of the chances, the order does not matter, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), (chances) => {
      const { pmf, cdf } = poissonBinomial(chances);
      const mean = pmf.reduce((sum, p, k) => sum + k * p, 0);
      expect(mean).toBeCloseTo(
        chances.reduce((sum, p) => sum + p, 0),
        9,
      );
      const reversed = poissonBinomial([...chances].reverse()).pmf;
      pmf.forEach((p, k) => expect(reversed[k]).toBeCloseTo(p, 13));
      expect(cdf.at(-1)).toBeCloseTo(1, 12);
    }),
  );
});
