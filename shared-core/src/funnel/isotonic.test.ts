import * as fc from 'fast-check';
import { isotonic } from './isotonic';

test.each<[number[], number[] | undefined, number[]]>([
  [[1, 0, 4, 3, 3, 5, 4, 2, 0], undefined, [0.5, 0.5, 3, 3, 3, 3, 3, 3, 3]], // R, stats::isoreg
  [
    [3, 1],
    [1, 3],
    [1.5, 1.5],
  ], // (3 · 1 + 1 · 3) / 4
  [
    [0.3, 0.2, 0.9],
    [0, 5, 1],
    [0.2, 0.2, 0.9],
  ], // what has no weight follows the others
  [
    [3, 1],
    [0, 0],
    [2, 2],
  ],
  [[2], undefined, [2]],
  [[], undefined, []],
])('%j with weights %j becomes %j', (values, weights, expected) => {
  expect(isotonic(values, weights)).toEqual(expected);
});

test('the result never falls, keeps the weighted sum, and leaves what never fell as it is', () => {
  const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
      const [values, weights] = [points.map(([y]) => y), points.map(([, w]) => w)];
      const fitted = isotonic(values, weights);
      const sum = (list: number[]) => list.reduce((all, y, i) => all + y * weights[i], 0);
      fitted.forEach((y, i) => expect(i === 0 || y >= fitted[i - 1]).toBe(true));
      expect(sum(fitted)).toBeCloseTo(sum(values), 8);
      const rising = [...values].sort((a, b) => a - b);
      expect(isotonic(rising, weights).map((y) => Math.round(y * 1e9) / 1e9)).toEqual(rising);
    }),
  );
});
