import * as fc from 'fast-check';
import { apportion } from './apportion';

test.each<[number, number[], number[]]>([
  // total  weights                                     parts
  [100, [1, 1, 1], [34, 33, 33]],
  [10, [47000, 16000, 15900, 12000, 6000, 3100], [5, 2, 1, 1, 1, 0]],
  [5, [0, 0], [0, 0]],
  [1000, [16.15, 0.15, 83.7], [162, 1, 837]], // 161.5 and 1.5: in doubles the second seems to have the larger remainder
])('%d shared out by %j', (total, weights, parts) => {
  expect(apportion(total, weights)).toEqual(parts);
});

test('equal remainders go to the earlier part, whatever the last bits say', () => {
  const halves = fc.tuple(fc.integer({ min: 0, max: 480 }), fc.integer({ min: 0, max: 480 }));
  fc.assert(
    fc.property(halves, ([one, other]) => {
      const rest = 999 - one - other; // tenths: one + ½, other + ½, and what is left of a hundred
      const weights = [(one * 10 + 5) / 100, (other * 10 + 5) / 100, rest / 10];
      expect(apportion(1000, weights)).toEqual([one + 1, other, rest]);
    }),
    { numRuns: 500 },
  );
});

test('law: the parts add up to the total', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000),
      fc.array(fc.float({ min: 0, max: 1000, noNaN: true }), { minLength: 1 }),
      (total, weights) => {
        const sum = apportion(total, weights).reduce((all, part) => all + part, 0);
        expect(sum).toBe(weights.some((weight) => weight > 0) ? total : 0);
      },
    ),
  );
});
