import * as fc from 'fast-check';
import { amountDistribution, type AmountDistribution } from './amount-distribution';
import { amountQuantile } from './amount-quantile';
import { chanceAtLeast, chanceAtMost, chanceOf } from './chance-at-least';
import { latticeTotals } from './lattice-totals';

const of = (...deals: [amount: number, chance: number][]) =>
  amountDistribution(
    deals.map(([amount]) => amount),
    deals.map(([, chance]) => chance),
  );

test('six deals of the letters: the sum 446.5 cannot come about, and 500 is reached with 47.6 %', () => {
  const letters = of([100, 0.1], [250, 0.25], [80, 0.3], [400, 0.5], [120, 0.75], [60, 1]);
  expect(letters.mean).toBe(446.5);
  expect(letters.sd).toBeCloseTo(238.0393874971115, 10);
  expect(chanceOf(letters, 446.5)).toBe(0);
  expect(chanceAtLeast(letters, 500)).toEqual({ value: 0.475625, lower: 0.475625, upper: 0.475625 });
  expect([0.1, 0.5, 0.9].map((q) => amountQuantile(letters, q).value)).toEqual([180, 460, 790]);
  expect(letters.nothing).toBe(0);
  expect(letters.error).toEqual({ amount: 0, chance: 0 });
});

test.each<[string, AmountDistribution, [total: number, chance: number][]]>([
  ['nothing at all', of(), [[0, 1]]],
  ['a certain deal', of([7, 1]), [[7, 1]]],
  ['a deal without a chance', of([7, 0]), [[0, 1]]],
  ['a deal worth nothing', of([0, 0.4]), [[0, 1]]],
  [
    'cents',
    of([0.1, 0.5], [0.2, 0.5]),
    [
      [0, 0.25],
      [0.1, 0.25],
      [0.2, 0.25],
      [0.3, 0.25],
    ],
  ],
  [
    'equal deals',
    of([5, 0.5], [5, 0.5]),
    [
      [0, 0.25],
      [5, 0.5],
      [10, 0.25],
    ],
  ],
  [
    'a credit note',
    of([-3, 0.25], [5, 0.5]),
    [
      [-3, 0.125],
      [0, 0.375],
      [2, 0.125],
      [5, 0.375],
    ],
  ],
])('%s', (_, distribution, expected) => {
  expect([...distribution.values]).toEqual(expected.map(([total]) => total));
  expected.forEach(([total, chance]) => expect(chanceOf(distribution, total)).toBeCloseTo(chance, 15));
});

test('a share that is reached but for the last bit of a sum is reached: half of 0.3 + 0.2', () => {
  const distribution = { ...of([1, 0.5]), chances: Float64Array.of(0.1 + 0.2 + 0.2 - 1e-16, 0.5) };
  expect(amountQuantile(distribution, 0.5).value).toBe(0);
});

test('with certainty no more than everything, however unlikely; and at least the certain', () => {
  const unlikely = of([1, 1e-7], [2, 1e-7], [4, 1]);
  expect([0, 0.5, 1].map((q) => amountQuantile(unlikely, q).value)).toEqual([4, 4, 7]);
});

test('a target that every outcome reaches is certain, one that none reaches has no chance', () => {
  const distribution = of([1, 0.1], [2, 0.7], [3, 0.3], [10, 1]);
  expect([-5, 10, 16, 16.01].map((target) => chanceAtLeast(distribution, target).value)).toEqual([
    1,
    1,
    0.1 * 0.7 * 0.3,
    0,
  ]);
});

const deals = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true })), {
  minLength: 1,
  maxLength: 9,
});

test('up to nine deals: every total has the chance that counting all outcomes gives it', () => {
  fc.assert(
    fc.property(deals, (list) => {
      const counted = new Map<number, number>();
      for (let outcome = 0; outcome < 2 ** list.length; outcome++) {
        let [total, chance] = [0, 1];
        list.forEach(([amount, p], i) => {
          const won = (outcome >> i) % 2 === 1;
          total += won ? amount : 0;
          chance *= won ? p : 1 - p;
        });
        counted.set(total, (counted.get(total) ?? 0) + chance);
      }
      const distribution = of(...list);
      for (const [total, chance] of counted) expect(chanceOf(distribution, total)).toBeCloseTo(chance, 12);
      const mean = [...distribution.values].reduce((sum, value, k) => sum + value * distribution.chances[k], 0);
      expect(mean).toBeCloseTo(distribution.mean, 9);
    }),
  );
});

test('amounts without a common unit, few of them: all totals are listed, exactly', () => {
  const distribution = of([123_456_789.01, 0.5], [987_654_321.23, 0.5], [555_555_555.55, 0.25]);
  expect(distribution.error).toEqual({ amount: 0, chance: 0 });
  expect(chanceOf(distribution, 1_111_111_110.24)).toBeCloseTo(0.1875, 15);
  // All of them need the largest deal to be lost.
  expect(chanceAtMost(distribution, 987_654_321.22)).toBeCloseTo(0.5, 15);
});

describe('many deals of uneven amounts', () => {
  // The same deals once in whole thousands, where the answer is exact, and once blurred by less than a cent each, where it is not.
  const size = 600;
  const chances = Float64Array.from({ length: size }, (_, i) => [0.1, 0.25, 0.3, 0.5, 0.75][(i * 7) % 5]);
  const thousands = Float64Array.from({ length: size }, (_, i) => 1000 * (1 + ((i * i) % 97)));
  const blurred = thousands.map((amount, i) => amount + ((i * 7919) % 9973) / 1e6);
  const exact = amountDistribution(thousands, chances);
  const bracketed = amountDistribution(blurred, chances);

  test('one is exact, the other states its error, far below a hundredth of the deviation', () => {
    expect(exact.error).toEqual({ amount: 0, chance: 0 });
    expect(bracketed.error.amount).toBeGreaterThan(0);
    expect(bracketed.error.amount).toBeLessThan(bracketed.sd / 100);
    expect(bracketed.error.chance).toBeLessThan(2e-6);
  });

  test.each([0.01, 0.1, 0.5, 0.9, 0.99])('the bracket of the %d quantile holds the exact one', (q) => {
    const { lower, value, upper } = amountQuantile(bracketed, q);
    const truth = amountQuantile(exact, q).value;
    // The blur adds up to 6 at most.
    expect(lower).toBeLessThanOrEqual(truth + 6);
    expect(upper).toBeGreaterThanOrEqual(truth);
    expect(Math.abs(value - truth)).toBeLessThan(exact.sd / 200);
  });

  test('the bracket of the chance of a target holds the exact one', () => {
    const target = exact.mean + exact.sd;
    const { lower, upper } = chanceAtLeast(bracketed, target);
    const truth = chanceAtLeast(exact, target).value;
    expect(lower).toBeLessThanOrEqual(truth);
    expect(upper).toBeGreaterThanOrEqual(truth - 1e-3);
  });
});

test('what is left away at the ends of a lattice is counted', () => {
  const steps = new Int32Array(400).fill(1);
  const chances = new Float64Array(400).fill(0.5);
  const { chances: kept, below, above } = latticeTotals(steps, chances, 1e-13);
  expect(kept.length).toBeLessThan(250);
  expect(kept.reduce((sum, chance) => sum + chance, 0) + below + above).toBeCloseTo(1, 12);
});
