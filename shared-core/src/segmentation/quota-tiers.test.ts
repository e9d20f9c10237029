import { textColumn } from '../basics/text-column';
import { quotaCounts, quotaTiers, type QuotaRounding, type QuotaTies } from './quota-tiers';

const curry = [
  { tier: 'top', bp: 100 },
  { tier: 'big', bp: 400 },
  { tier: 'medium', bp: 1500 },
  { tier: 'small', bp: 8000 },
];

test.each<[number, QuotaRounding, number[]]>([
  // accounts  rounding   Curry's 1, 4, 15 and 80 %
  [100, 'half-up', [1, 4, 15, 80]],
  [10, 'half-up', [0, 1, 1, 8]], // running sums 0.1, 0.5, 2, 10
  [10, 'ceil', [1, 0, 1, 8]],
  [10, 'floor', [0, 0, 2, 8]],
  [0, 'ceil', [0, 0, 0, 0]],
])('%d accounts, %s: %j', (accounts, rounding, expected) => {
  expect(quotaCounts(accounts, curry, rounding)).toEqual(expected);
});

const thirds = [
  { tier: 'A', bp: 3000 },
  { tier: 'B', bp: 3000 },
  { tier: 'C', bp: 4000 },
];

test.each<[QuotaTies, string]>([
  // ten accounts; the third to the fifth score the same, and A ends after the third
  ['promote', 'AAAAABCCCC'],
  ['demote', 'AABBBBCCCC'],
  ['strict', 'AAABBBCCCC'],
])('equal scores across a boundary, %s: %s', (ties, expected) => {
  const scores = Float64Array.of(99, 98, 70, 70, 70, 60, 50, 40, 30, 20);
  const ids = Array.from(scores, (_, i) => `k${i}`);
  const tiers = quotaTiers(textColumn(ids), scores, thirds, 'half-up', ties);
  expect(Array.from(tiers, (k) => thirds[k].tier).join('')).toBe(expected);
});

test('scores that differ in the last bit alone are equal, accounts without a score are outside, order of rows is irrelevant', () => {
  const scores = Float64Array.of(0.3, NaN, 0.1 + 0.2);
  expect(Array.from(quotaTiers(textColumn(['a', 'b', 'c']), scores, [{ tier: 'A', bp: 5000 }]))).toEqual([0, -1, 0]);
  expect(
    Array.from(
      quotaTiers(textColumn(['c', 'b', 'a']), scores.slice().reverse(), [{ tier: 'A', bp: 5000 }], 'half-up', 'strict'),
    ),
  ).toEqual([-1, -1, 0]);
});
