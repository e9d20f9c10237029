import { cubicSpline } from './cubic-spline';

test('a cubic is its own spline: x³ − 2x through five points, between them as well', () => {
  const xs = [-1, 0, 1.5, 2, 4];
  const { at, slopeAt } = cubicSpline(
    xs,
    xs.map((x) => x ** 3 - 2 * x),
  );
  for (const x of [-1, -0.25, 0.7, 1.9, 3, 4]) {
    expect(at(x)).toBeCloseTo(x ** 3 - 2 * x, 12);
    expect(slopeAt(x)).toBeCloseTo(3 * x ** 2 - 2, 12);
  }
});

test.each([
  // three points make a parabola, two a straight line
  [[0, 1, 3], [0, 1, 9], 2, 4, 4],
  [[0, 2], [1, 5], 1.5, 4, 2],
])('through x %j, y %j at %d it is %d, its slope %d', (xs, ys, x, expected, slope) => {
  expect(cubicSpline(xs, ys).at(x)).toBeCloseTo(expected, 12);
  expect(cubicSpline(xs, ys).slopeAt(x)).toBeCloseTo(slope, 12);
});
