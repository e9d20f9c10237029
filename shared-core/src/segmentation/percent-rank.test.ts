import { midRanks, midShares, shareAt } from './mid-ranks';
import { percentRank, percentRanks, type PercentRank, type PercentRankMethod } from './percent-rank';

const numbers = (text: string) => Float64Array.from(text === '' ? [] : text.split(' '), Number).sort();

test.each<[string, number, PercentRankMethod, PercentRank]>([
  // the list        x    method                its rank
  ['1 2 3 3 4', 3, 'mid', 0.6],
  ['1 2 3 3 4', 3, 'scipy.mean', 0.6],
  ['1 2 3 3 4', 3, 'scipy.rank', 0.7],
  ['1 2 3 3 4', 3, 'scipy.strict', 0.4],
  ['1 2 3 3 4', 3, 'scipy.weak', 0.8],
  ['1 2 3 3 4', 3, 'sql.cume_dist', 0.8],
  ['1 2 3 3 4', 3, 'sql.percent_rank', 0.5],
  ['1 2 3 3 4', 3, 'excel.inc', 0.5],
  ['1 2 3 3 4', 2.5, 'mid', 0.4], // a value that is not there: those below it
  ['1 2 3 3 4', 2.5, 'scipy.rank', 0.4],
  ['7', 7, 'mid', 0.5], // one value: every method its own way
  ['7', 7, 'sql.percent_rank', 0],
  ['7', 7, 'excel.inc', 1],
  ['7', 7, 'excel.exc', 0.5],
  ['1 2 3 4 5 6 7 8 9 10', 2, 'excel.inc', 0.111], // not 0.333, as a widely read page says (methods §9)
  ['1 2 3 4', 2, 'excel.inc', 0.333], // cut, not rounded, and
  ['0 1 2 3 4 5 6 7 8 9 10', 7, 'excel.inc', 0.7], // 0.7, not the 0.699 that doubles would cut to
  ['1 2 3', 0.5, 'excel.inc', { error: '#N/A' }],
  ['1 2 3', 3.5, 'excel.exc', { error: '#N/A' }],
  ['1 2 3', NaN, 'excel.inc', { error: '#N/A' }],
  ['', 1, 'excel.inc', { error: '#NUM!' }],
  ['', 1, 'mid', NaN],
])('among %s, %d stands by %s at %j', (list, x, method, expected) => {
  expect(percentRank(numbers(list), x, method)).toEqual(expected);
});

test('a spreadsheet rank needs at least one digit', () => {
  expect(percentRank(numbers('1 2 3'), 2, 'excel.inc', 0)).toEqual({ error: '#NUM!' });
  expect(percentRank(numbers('1 2 3 4'), 2, 'excel.inc', 1)).toBe(0.3);
  expect(percentRank(numbers('1 2 3 4'), 2, 'excel.inc', 5)).toBe(0.33333);
});

test('lower is better: the negated values are ranked, which is no mirror image where equals share the lowest rank', () => {
  const values = Float64Array.of(10, 20, 20, 40);
  expect(Array.from(percentRanks(values, 'sql.percent_rank', 'lower'))).toEqual([1, 1 / 3, 1 / 3, 0]);
  expect(Array.from(percentRanks(values, 'mid', 'lower'))).toEqual([0.875, 0.5, 0.5, 0.125]);
});

test('blanks stay blanks and count for nothing, and a list of blanks has no ranks', () => {
  expect(Array.from(percentRanks(Float64Array.of(NaN, 1, NaN, 2), 'scipy.weak'))).toEqual([NaN, 0.5, NaN, 1]);
  expect(Array.from(percentRanks(Float64Array.of(NaN, NaN), 'excel.inc'))).toEqual([NaN, NaN]);
});

test('the ranks the product scores with are the mid-ranks', () => {
  const values = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5);
  const ranks = midRanks(values);
  const one = (value: number) => percentRank(values.slice().sort(), value, 'mid');
  expect(Array.from(percentRanks(values, 'mid'))).toEqual(Array.from(values, one));
  expect(Array.from(percentRanks(values, 'mid'))).toEqual(Array.from(values, (value) => shareAt(ranks, value)));
});

test('no numbers have no shares, and no ranks', () => {
  expect(midShares(new Float64Array())).toEqual(new Float64Array());
  expect(midRanks(new Float64Array())).toMatchObject({ count: 0, values: new Float64Array() });
});
