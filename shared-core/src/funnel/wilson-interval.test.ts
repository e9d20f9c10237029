import * as fc from 'fast-check';
import { normalQuantile } from './normal-quantile';
import { wilsonInterval } from './wilson-interval';

test.each([
  // of n       published: Newcombe 1998, Table I, method 3
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d: %d to %d', (successes, n, lower, upper) => {
  const got = wilsonInterval(successes, n, 0.95);
  expect(got.map((end) => end.toFixed(4))).toEqual([lower, upper].map((end) => end.toFixed(4)));
});

test('none of n begins at exactly 0, all of n end at exactly 1, and nothing seen says nothing', () => {
  expect(wilsonInterval(0, 7, 0.9)[0]).toBe(0);
  expect(wilsonInterval(7, 7, 0.9)[1]).toBe(1);
  expect(wilsonInterval(0, 0, 0.9)).toEqual([0, 1]);
});

test('the interval holds the rate, mirrors with its complement, and narrows with more deals', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
      const k = Math.round(share * n);
      const [lower, upper] = wilsonInterval(k, n, 0.9);
      const [mirroredLower, mirroredUpper] = wilsonInterval(n - k, n, 0.9);
      expect(lower).toBeLessThanOrEqual(k / n);
      expect(upper).toBeGreaterThanOrEqual(k / n);
      expect([1 - mirroredUpper, 1 - mirroredLower].map((end) => end.toFixed(12))).toEqual(
        [lower, upper].map((end) => end.toFixed(12)),
      );
      const wide = wilsonInterval(10 * k, 10 * n, 0.9);
      expect(wide[1] - wide[0]).toBeLessThan(upper - lower);
    }),
  );
});

test.each([
  // p            z, from published tables
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.95, 1.644853626951473],
  [0.9999, 3.719016485455709],
  [1e-10, -6.361340902404056],
])('a share %d of the normal distribution lies below %d', (p, z) => {
  expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(2e-14 * Math.max(1, Math.abs(z)));
});

test('the ends of the normal distribution', () => {
  expect([normalQuantile(0), normalQuantile(1), normalQuantile(1.5)]).toEqual([-Infinity, Infinity, NaN]);
});
