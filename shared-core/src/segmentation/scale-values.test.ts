import { medianAbsoluteDeviation } from './median-absolute-deviation';
import { quantile } from './quantile';
import { scaleValues, type ScaleMethod } from './scale-values';
import { winsorize } from './winsorize';

test.each<[ScaleMethod, number[], number[]]>([
  ['minmax', [2, 6, 10, 18], [0, 0.25, 0.5, 1]],
  ['minmax', [5, NaN, 5], [0.5, NaN, 0.5]], // constant: the middle
  ['robust-iqr', [1, NaN, -2, 4], [0, NaN, -1, 1]],
  ['robust-iqr', [3, 3, 3, 3, 7], [0, 0, 0, 0, 4]], // no interquartile range: plain distance
  ['robust-z', [4, 4, 4], [0, 0, 0]],
  ['robust-z', [NaN], [NaN]],
])('%s of %j is %j', (method, values, expected) => {
  expect(Array.from(scaleValues(Float64Array.from(values), method))).toEqual(expected);
});

test('where more than half are equal, the robust deviation falls back on the mean distance: 4 ÷ (1.2533 · 0.8)', () => {
  const scaled = scaleValues(Float64Array.of(3, 3, 3, 3, 7), 'robust-z');
  expect(scaled[4]).toBeCloseTo(4 / (1.2533 * 0.8), 12);
});

test.each<[6 | 7, number, number]>([
  // 1 2 3 4       type 7: (n−1)p from the first; type 6: (n+1)p, held at the ends
  [7, 0.5, 2.5],
  [7, 0.9, 3.7],
  [6, 0.5, 2.5],
  [6, 0.25, 1.25],
  [6, 0.9, 4],
  [6, 0.1, 1],
])('quantile type %d at %d of 1 2 3 4 is %d', (type, p, expected) => {
  expect(quantile(Float64Array.of(1, 2, 3, 4), p, type)).toBeCloseTo(expected, 12);
});

test('nothing has no quantile and no deviation', () => {
  expect(quantile(new Float64Array(), 0.5)).toBeNaN();
  expect(medianAbsoluteDeviation(new Float64Array())).toBeNaN();
});

test('winsorising counts the decimals as written: 0.29 of 100 pulls in 29 values', () => {
  const oneTo100 = Float64Array.from({ length: 100 }, (_, i) => i + 1);
  expect(Math.min(...winsorize(oneTo100, 0.29, 0))).toBe(30);
  expect(Array.from(winsorize(Float64Array.of(9, NaN, 1, 5), 0.34, 0.34))).toEqual([5, NaN, 5, 5]);
  expect(() => winsorize(oneTo100, 0.5, 0.5)).toThrow('would replace all 100 values: 50 below and 50 above');
});
