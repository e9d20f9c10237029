import * as fc from 'fast-check';
import { roundHalfAway } from './round-half-away';

test.each([
  // x            digits   rounded
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [8.345, 2, 8.35],
  [1.0049999999999, 2, 1],
  [0.4999999999, 0, 0],
  [-0.4, 0, 0],
  [74.9999999995, 9, 75],
  [1234567890.125, 2, 1234567890.13],
  [0.0000005, 6, 0.000001],
  [1e21, 2, 1e21],
  [12345, -2, 12300],
  [12350, -2, 12400],
])('%d to %d digits is %d', (x, digits, rounded) => {
  expect(roundHalfAway(x, digits)).toBe(rounded);
});

test('law: a decimal text with one digit more is rounded by that digit', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      (whole, digits, last) => {
        const magnitude = whole < 0n ? -whole : whole;
        const text = (n: bigint, decimals: number) => `${n}e${-decimals}`;
        const sign = whole < 0n ? -1 : 1;
        const x = sign * Number(text(magnitude * 10n + BigInt(last), digits + 1));
        const expected = sign * Number(text(last >= 5 ? magnitude + 1n : magnitude, digits));
        expect(roundHalfAway(x, digits)).toBe(expected === 0 ? 0 : expected);
      },
    ),
    { numRuns: 2000 },
  );
});
