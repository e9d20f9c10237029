import * as fc from 'fast-check';
import { normalisers } from './normalisers';
import type { Outliers } from '../model/points-rule';
import { outlierBounds } from './outlier-bounds';

type Method = keyof typeof normalisers;

/** What a list taught, written down and read again, as a frozen model is; then the points of a value. */
function pointsAfterFreezing(method: Method, values: readonly number[]): (x: number) => number {
  const { learn, pointsBy } = normalisers[method];
  return pointsBy(JSON.parse(JSON.stringify(learn(Float64Array.from(values)))) as Record<string, number>);
}

test.each<[Method, number[], number, number]>([
  ['minMax', [2, 6, 10, 18], 6, 0.25],
  ['minMax', [2, 6, 10, 18], 99, 1], // beyond the frozen range
  ['minMax', [2, 6, 10, 18], -4, 0],
  ['minMax', [5, 5], 5, 0.5],
  ['minMax', [5, 5], 9, 0.5],
  ['minMax', [-1e308, 1e308], 0, 0.5],
  // 1 … 8, 100: median 5, MAD 2, so 2.9652 a deviation
  ['robust', [1, 2, 3, 4, 5, 6, 7, 8, 100], 5, 0.5],
  ['robust', [1, 2, 3, 4, 5, 6, 7, 8, 100], 8, (3 / 2.9652 + 3) / 6],
  ['robust', [1, 2, 3, 4, 5, 6, 7, 8, 100], 100, 1],
  ['robust', [3, 3, 3, 3, 7], 7, 1], // no MAD: 4 ÷ (1.2533 · 0.8) deviations
  ['robust', [3, 3, 3, 3, 4, 4], 4, (1 / (1.2533 / 3) + 3) / 6],
  ['robust', [4, 4, 4], 9, 0.5],
  // median of the positive values 3: ln 2 of ln 4 … 0, s = 3
  ['log', [0, 3, 9, 1], 3, Math.log(2) / Math.log(4)],
  ['log', [0, 3, 9, 1], 9, 1],
  ['log', [-9, 3, 9], -9, 0],
  ['log', [-9, 3, 9], 0, 0.5],
  ['log', [0, 0], 0, 0.5],
  ['log', [-2, -2, -6], -2, 1],
])('%s of %j: %d has %d', (method, values, x, expected) => {
  expect(pointsAfterFreezing(method, values)(x)).toBeCloseTo(expected, 12);
});

test('a list that tells nobody apart is known as such', () => {
  for (const { learn, isConstant } of Object.values(normalisers)) {
    expect(isConstant(learn(Float64Array.of(7, 7, 7)))).toBe(true);
    expect(isConstant(learn(Float64Array.of(7, 7, 8)))).toBe(false);
  }
});

const amount = fc.integer({ min: -5000, max: 100_000 });
const list = fc.array(amount, { minLength: 1, maxLength: 40 });
const method = fc.constantFrom<Method>('minMax', 'robust', 'log');

test('law: points lie between 0 and 1, more never has fewer, and neither order nor unit is of any matter', () => {
  fc.assert(
    fc.property(method, list, amount, amount, (by, values, x, y) => {
      const points = pointsAfterFreezing(by, values);
      const [less, more] = [points(Math.min(x, y)), points(Math.max(x, y))];
      expect(less).toBeGreaterThanOrEqual(0);
      expect(more).toBeLessThanOrEqual(1);
      expect(more).toBeGreaterThanOrEqual(less);
      expect(pointsAfterFreezing(by, [...values].reverse())(x)).toBe(points(x));
      expect(
        pointsAfterFreezing(
          by,
          values.map((value) => value / 8),
        )(x / 8),
      ).toBeCloseTo(points(x), 12);
    }),
  );
});

test.each<[Outliers, object | undefined]>([
  // of 1 … 10, 1000: median 6, robust deviation 3 · 1.4826 = 4.4478
  ['keep', undefined],
  [{ winsorise: { low: 0.1, high: 0.1 } }, { least: 2, greatest: 10 }],
  [{ winsorise: { low: 0, high: 0.1 } }, { least: 1, greatest: 10 }],
  ['leaveOut', { least: expect.closeTo(6 - 3.5 * 4.4478, 9), greatest: expect.closeTo(6 + 3.5 * 4.4478, 9) }],
])('treated by %j, values count between %j', (outliers, expected) => {
  const values = Float64Array.of(1000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  expect(outlierBounds(values, outliers)).toEqual(expected);
});

test('the value at so many points has so many', () => {
  for (const by of ['minMax', 'robust', 'log'] as const) {
    const learned = normalisers[by].learn(Float64Array.of(-40, 0, 10, 25, 70, 900));
    for (const points of [0.1, 0.35, 0.5, 0.8]) {
      expect(normalisers[by].pointsBy(learned)(normalisers[by].valueAt(points, learned))).toBeCloseTo(points, 12);
    }
  }
});
