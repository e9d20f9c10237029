import * as fc from 'fast-check';
import { sharesBehind } from './shares-behind';

test.each([
  ['the greatest stands at 1, the last of four at a quarter', [10, 40, 20, 30], [0.25, 1, 0.5, 0.75]],
  ['equals stand where the best of them does', [5, 5, 1, 9], [0.75, 0.75, 0.25, 1]],
  ['the last bit of a sum is no difference', [0.1 + 0.2, 0.3, 0.1], [1, 1, 1 / 3]],
  ['a blank has no place and counts for nothing', [NaN, 2, 1], [NaN, 1, 0.5]],
  ['nobody', [], []],
])('%s', (_, values, shares) => {
  expect(Array.from(sharesBehind(Float64Array.from(values)))).toEqual(shares);
});

test('law: the share is that of counting who is not ahead, however long the list', () => {
  const whole = fc.option(fc.integer({ min: -50, max: 50 }), { nil: NaN });
  fc.assert(
    fc.property(
      fc.oneof(fc.array(whole, { maxLength: 20 }), fc.array(whole, { minLength: 300, maxLength: 340 })),
      (list) => {
        const present = list.filter((x) => !Number.isNaN(x));
        const expected = list.map((x) =>
          Number.isNaN(x) ? NaN : present.filter((y) => y <= x).length / present.length,
        );
        expect(Array.from(sharesBehind(Float64Array.from(list)))).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});
