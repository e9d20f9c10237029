import * as fc from 'fast-check';
import { betaInterval } from './beta-interval';
import { betaPosterior } from './beta-posterior';
import { betaQuantile } from './beta-quantile';
import { incompleteBeta } from './incomplete-beta';
import { poissonBinomial } from './poisson-binomial';

const close = (got: number, expected: number, relative = 1e-12) =>
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));

test.each([
  // p      a      b      quantile by a closed form
  [1e-12, 1, 1e6, -Math.expm1(Math.log1p(-1e-12) / 1e6)],
  [0.05, 1, 20, 1 - 0.95 ** (1 / 20)],
  [0.95, 0.01, 1, 0.95 ** 100],
  [1e-4, 0.01, 1, 0],
  [0.3, 3, 1, 0.3 ** (1 / 3)],
  [0.1, 0.5, 0.5, Math.sin((Math.PI * 0.1) / 2) ** 2],
  [0.999, 0.5, 0.5, Math.sin((Math.PI * 0.999) / 2) ** 2],
  [0.5, 1e8, 1e8, 0.5],
])('a share %d of Beta(%d, %d) lies below %d', (p, a, b, expected) => {
  close(betaQuantile(p, a, b), expected);
});

test.each([
  // x       a    b
  [0.5, 1, 1],
  [0.02, 3, 40],
  [0.3, 12, 30],
  [0.9999, 400, 2],
  [0.001, 20, 500],
])('the share of Beta below %d, parameters %d and %d, is the chance of at least a of a + b − 1', (x, a, b) => {
  const { pmf } = poissonBinomial(new Array<number>(a + b - 1).fill(x));
  const atLeast = pmf.slice(a).reduceRight((sum, p) => sum + p, 0);
  close(incompleteBeta(x, a, b), atLeast, 1e-11);
});

test.each([
  // p    a  b   all of it on one end
  [0.2, 0, 3, 0],
  [0.9, 3, 0, 1],
  [0.4, 0, 0, 0],
  [0.6, 0, 0, 1],
  [0, 2, 3, 0],
  [1, 2, 3, 1],
])('the quantile %d of Beta(%d, %d) is %d', (p, a, b, expected) => {
  expect(betaQuantile(p, a, b)).toBe(expected);
});

test('what is no share and no parameter has no quantile', () => {
  expect([betaQuantile(-0.1, 1, 1), betaQuantile(1.1, 1, 1), betaQuantile(0.5, -1, 1)]).toEqual([NaN, NaN, NaN]);
});

test('a quantile is where the distribution says so, from either side, for parameters of any size', () => {
  const parameter = fc.double({ min: -2, max: 6, noNaN: true }).map((power) => 10 ** power);
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), parameter, parameter, (p, a, b) => {
      const x = betaQuantile(p, a, b);
      // A double near 1 may be coarser than the distribution; where it is not, the way there and back is the same.
      const [below, above] = [
        incompleteBeta(x * (1 - 1e-12), a, b),
        incompleteBeta(Math.min(1, x * (1 + 1e-12)), a, b),
      ];
      expect(below).toBeLessThanOrEqual(p + 1e-9);
      if (x > 0) expect(above).toBeGreaterThanOrEqual(p - 1e-9);
      expect(Math.abs(1 - x - betaQuantile(1 - p, b, a))).toBeLessThan(1e-9);
    }),
    { numRuns: 300 },
  );
});

test('R 4.2.2: qbeta of Beta(12, 30) at 2.5 % and 97.5 %', () => {
  const [lower, upper] = betaInterval(12, 30, 0.95);
  close(lower, 0.161298569714, 1e-11);
  close(upper, 0.429444705266, 1e-11);
});

test('9 won of 24 after a belief of 5 and 15: 14 and 30, so 14/44', () => {
  expect(betaPosterior(5, 15, 9, 24)).toEqual({ mean: 14 / 44, alpha: 14, beta: 30 });
  expect(betaPosterior(0, 0, 0, 0).mean).toBeNaN();
});
