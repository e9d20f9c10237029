import { quadrantOf, splitAt, type SplitRule } from './quadrant-of';

test.each([
  // volume, profit   cut at 100 and 20
  [100, 20, 'star'], // on both cuts
  [500, 19.99, 'elephant'],
  [500, -3, 'elephant'], // much volume at a loss
  [99.99, 20, 'cashCow'],
  [99, -3, 'dog'],
  [NaN, 20, undefined],
  [100, NaN, undefined],
])('volume %d and profit %d is %s', (volume, profit, expected) => {
  expect(quadrantOf(volume, profit, { volume: 100, profit: 20 })).toBe(expected);
});

test.each<[SplitRule, number[], number]>([
  [{ by: 'median' }, [1, 2, 9, 100], 5.5],
  [{ by: 'mean' }, [1, 2, 9, 100], 28],
  [{ by: 'mean' }, [0.1, 0.1, 0.1], 0.1], // in doubles the sum is more
  [{ by: 'mean' }, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], 0.35],
  [{ by: 'mean' }, [1e308, 1e308], 1e308],
  [{ by: 'fixed', at: 50 }, [1, 2], 50],
  [{ by: 'median' }, [], NaN],
])('the cut by %j of %j is %d', (rule, values, expected) => {
  expect(splitAt(Float64Array.from(values), rule)).toBe(expected);
});

test('without a cut there is no quadrant', () => {
  expect(quadrantOf(1, 1, { volume: NaN, profit: 0 })).toBeUndefined();
});
