import * as fc from 'fast-check';
import { gini } from './concentration';
import { curryPyramid } from './curry-pyramid';
import { lorenzCurve } from './lorenz-curve';
import { nearCuts } from './near-cuts';
import { quotaCounts } from './quota-tiers';
import { stabilityReading } from './stability-reading';

test('the Lorenz curve of 5, 1, 4, 0: 0, 1, 5 and 10 tenths', () => {
  expect(lorenzCurve(Float64Array.of(5, 1, 4, 0))).toEqual([
    { part: 0, share: 0 },
    { part: 0.25, share: 0 },
    { part: 0.5, share: 0.1 },
    { part: 0.75, share: 0.5 },
    { part: 1, share: 1 },
  ]);
  expect(lorenzCurve(Float64Array.of(0, 0))).toEqual([]);
  expect(lorenzCurve(Float64Array.of(1, -3))).toEqual([]);
  expect(lorenzCurve(new Float64Array(100_000).fill(1))).toHaveLength(201);
});

test('law: twice the area between the curve and the diagonal is the Gini coefficient', () => {
  const list = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(list, (values) => {
      const curve = lorenzCurve(Float64Array.from(values));
      if (curve.length === 0) return;
      const area = curve
        .slice(1)
        .reduce((sum, point, k) => sum + ((point.part - curve[k].part) * (point.share + curve[k].share)) / 2, 0);
      expect(1 - 2 * area).toBeCloseTo(gini(Float64Array.from(values)), 10);
    }),
  );
});

test.each([
  [0, 'stable'],
  [0.0999, 'stable'],
  [0.1, 'look'],
  [0.25, 'look'],
  [0.2501, 'shifted'],
  [Infinity, 'shifted'],
])('a stability index of %d reads %s', (index, reading) => {
  expect(stabilityReading(index)).toBe(reading);
});

test('the pyramid of 1,000 customers: 10, 40, 150 and 800', () => {
  expect(quotaCounts(1000, curryPyramid)).toEqual([10, 40, 150, 800]);
});

test('who is near a cut-off, from the nearest on, to 9 decimals', () => {
  const scores = Float64Array.of(74, 75, NaN, 76.5, 74.9, 77.1, 72.9, 0.1 + 0.2 + 74.7, 90);
  expect(nearCuts(scores, [{ from: 90 }, { from: 75 }], 2)).toEqual([
    { from: 90, justAbove: [8], justBelow: [] },
    { from: 75, justAbove: [1, 7, 3], justBelow: [4, 0] },
  ]);
});
