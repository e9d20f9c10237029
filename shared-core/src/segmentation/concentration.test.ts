import { concentration, gini, herfindahl, shareOfLargest } from './concentration';
import { populationStability, populationStabilityOfCounts } from './population-stability';
import { ntile, windowRanks } from './window-ranks';

test.each<[number[], number, number]>([
  // values       Gini                     Herfindahl
  [[5, 5, 5, 5], 0, 0.25],
  [[0, 0, 0, 8], 0.75, 1], // one of four has all: (n−1)/n
  [[1, 3], 0.25, 0.625],
])('of %j the Gini coefficient is %d, the Herfindahl index %d', (values, expectedGini, expectedIndex) => {
  expect(gini(Float64Array.from(values))).toBeCloseTo(expectedGini, 12);
  expect(herfindahl(Float64Array.from(values))).toBeCloseTo(expectedIndex, 12);
});

test('corrected for the length of the list, one that has all is a Gini of 1; a sum of 0 or less has neither', () => {
  expect(gini(Float64Array.of(0, 0, 0, 8), true)).toBeCloseTo(1, 12);
  expect(gini(Float64Array.of(0, 0))).toBeNaN();
  expect(gini(Float64Array.of(3, -5))).toBeNaN();
  expect(herfindahl(new Float64Array())).toBeNaN();
  expect(herfindahl(Float64Array.of(3, -5))).toBeNaN();
});

test('the largest two of four bring 80 %, more than there are bring all, none bring nothing', () => {
  const curve = concentration(Float64Array.of(50, 10, 30, 10, -5));
  expect([0, 2, 9].map((largest) => shareOfLargest(curve, largest))).toEqual([0, 0.8, 1]);
  expect(shareOfLargest(concentration(Float64Array.of(0, -1)), 1)).toBeNaN();
});

test('a distribution that has not moved has index 0; a class that emptied makes it infinite unless counts are known', () => {
  expect(populationStability([0.5, 0.5, 0], [0.5, 0.5, 0])).toBe(0);
  expect(populationStability([0.5, 0.5], [1, 0])).toBe(Infinity);
  // 10.5, 0.5 of 11 against 5.5, 5.5 of 11
  const expected = (5.5 / 11 - 10.5 / 11) * Math.log(5.5 / 10.5) + (5.5 / 11 - 0.5 / 11) * Math.log(5.5 / 0.5);
  expect(populationStabilityOfCounts([10, 0], [5, 5])).toBeCloseTo(expected, 12);
});

test('window functions share ranks among peers; NTILE tears them apart', () => {
  expect(windowRanks([1, 1, 5])).toEqual({ rank: [1, 1, 3], percentRank: [0, 0, 1], cumeDist: [2 / 3, 2 / 3, 1] });
  expect(windowRanks([])).toEqual({ rank: [], percentRank: [], cumeDist: [] });
  expect(ntile(9, 4)).toEqual([1, 1, 1, 2, 2, 3, 3, 4, 4]);
  expect(ntile(2, 4)).toEqual([1, 2]);
});
