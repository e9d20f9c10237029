import * as fc from 'fast-check';
import { classByBreaks, naturalBreaks } from './natural-breaks';

const breaksOf = (values: readonly number[], classes: number) => naturalBreaks(Float64Array.from(values), classes);

test.each([
  // values                          k  upper           sizes         within
  [[-1, 2, -1, 2, 4, 5, 6, -1, 2, -1], 3, [-1, 2, 6], [4, 3, 3], [0, 0, 2]],
  [[1, 2, 3, 10, 11, 12], 2, [3, 12], [3, 3], [2, 2]],
  [[1, 2, 3], 2, [1, 3], [1, 2], [0, 0.5]], // {1}{2 3} costs what {1 2}{3} does: the lower break
  [[0.1, 0.2, 0.3], 2, [0.1, 0.3], [1, 2], [0, 0.005]], // the same, but for the last bits
  [[5, 5, 7], 4, [5, 7], [2, 1], [0, 0]], // two values cannot make four classes
  [[4, 4, 4], 3, [4], [3], [0]],
  [[9, 1], 1, [9], [2], [32]],
  [[], 3, [], [], []],
  [[1e308, -1e308, 1.1e308], 2, [-1e308, 1.1e308], [1, 2], [0, Infinity]],
])('%j in %d classes end at %j', (values, classes, upper, sizes, withinSS) => {
  const found = breaksOf(values, classes);
  expect(found).toMatchObject({ upper, sizes });
  found.withinSS.forEach((within, k) => expect(within).toBeCloseTo(withinSS[k], 9));
});

test('a value that comes later falls into the first class whose greatest value it does not pass, beyond all into the last', () => {
  const breaks = { upper: [10, 20, 30] };
  expect([-5, 10, 10.1, 30, 99].map((x) => classByBreaks(breaks, x))).toEqual([0, 0, 1, 2, 2]);
});

/** The least cost there is, by trying every way to cut the rising values. */
function leastCost(sorted: readonly number[], classes: number): number {
  if (classes === 1 || sorted.length <= 1) {
    const mean = sorted.reduce((sum, x) => sum + x, 0) / sorted.length;
    return sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  }
  return Math.min(
    ...sorted.map((_, cut) =>
      cut === 0 ? Infinity : leastCost(sorted.slice(0, cut), classes - 1) + leastCost(sorted.slice(cut), 1),
    ),
    leastCost(sorted, 1),
  );
}

test('law: no other way to cut the list costs less', () => {
  const values = fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 4 }), (list, classes) => {
      const { withinSS, sizes } = breaksOf(list, classes);
      const rising = [...list].sort((a, b) => a - b);
      const cost = withinSS.reduce((sum, part) => sum + part, 0);
      expect(cost).toBeCloseTo(leastCost(rising, classes), 6);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(list.length);
    }),
  );
});

test('law: neither the order of the list nor a change of unit moves anybody', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 6 }), (list, classes) => {
      const { sizes } = breaksOf(list, classes);
      expect(breaksOf([...list].reverse(), classes).sizes).toEqual(sizes);
      expect(
        breaksOf(
          list.map((x) => x * 1024),
          classes,
        ).sizes,
      ).toEqual(sizes);
    }),
  );
});
