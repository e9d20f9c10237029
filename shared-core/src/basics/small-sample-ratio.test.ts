import fc from 'fast-check';
import { smallSampleRatio } from './small-sample-ratio';

test.each([
  // complaints, of contacts, believed → ratio
  [1, 1, [], 1],
  [0, 0, [], NaN],
  [1, 1, [1, 9], 2 / 11],
  [0, 0, [1, 9], 0.1],
  [24, 40, [1, 9], 25 / 50],
])('%d of %d, believing %j: %d', (count, of, [alpha, beta]: number[], expected) => {
  expect(smallSampleRatio(count, of, alpha, beta)).toBe(expected);
});

test('it lies between what was counted and what was believed', () => {
  const cases = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(cases, cases, cases, cases, (hits, misses, alpha, beta) => {
      const [counted, believed] = [hits / (hits + misses), alpha / (alpha + beta)];
      const ratio = smallSampleRatio(hits, hits + misses, alpha, beta);
      expect(ratio).toBeGreaterThanOrEqual(Math.min(counted, believed) - 1e-12);
      expect(ratio).toBeLessThanOrEqual(Math.max(counted, believed) + 1e-12);
    }),
  );
});
