import * as fc from 'fast-check';
import { textColumn } from '../basics/text-column';
import { computedAbc, computedAbcClasses } from './computed-abc';

test.each([
  // values, and their curve                                        Pareto, break-even, A, A and B
  // .27 .51 .69 .85 .91 .96 1: nearest (0, 1) after three (.1837 + .0961); 16 is above the mean 14.3
  [
    [27, 24, 18, 16, 6, 5, 4],
    [3, 4, 3, 4],
  ],
  // .7 .8 .9 1: (1/4)² + .3² is least; one is above the mean 2.5
  [
    [7, 1, 1, 1],
    [1, 1, 1, 1],
  ],
  // equal values, in doubles just off their mean: .5 .5 is nearest, all break even
  [
    [0.1, 0.1, 0.1, 0.1],
    [2, 4, 2, 4],
  ],
  // a negative amount is none
  [
    [7, 1, 1, 1, -5],
    [1, 1, 1, 2],
  ],
  [
    [0, 0, -1],
    [0, 0, 0, 0],
  ],
  [[5], [1, 1, 1, 1]],
  [[], [0, 0, 0, 0]],
])('of %j: Pareto, break-even, A, A and B are %j', (values, [pareto, breakEven, nA, nAB]) => {
  const n = values.length;
  expect(computedAbc(Float64Array.from(values))).toEqual({ pareto, breakEven, nA, nAB, n });
});

test('equal values are told apart by id, whatever their order; a blank has no class', () => {
  const values = Float64Array.of(0.1, NaN, 0.1, 0.1, 0.1);
  expect(Array.from(computedAbcClasses(textColumn(['d', 'e', 'b', 'a', 'c']), values))).toEqual([1, -1, 0, 0, 1]);
});

test('law: the classes follow the values, and a change of unit moves nobody', () => {
  const amounts = fc.array(fc.integer({ min: -100, max: 100_000 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(amounts, (list) => {
      const ids = list.map((_, i) => `k${i}`);
      const classes = computedAbcClasses(textColumn(ids), Float64Array.from(list));
      expect(
        Array.from(
          computedAbcClasses(
            textColumn(ids),
            Float64Array.from(list, (x) => x / 100),
          ),
        ),
      ).toEqual(Array.from(classes));
      list.forEach((x, i) =>
        list.forEach((y, j) => {
          if (x > y) expect(classes[i]).toBeLessThanOrEqual(classes[j]);
        }),
      );
    }),
  );
});
