import * as fc from 'fast-check';
import { signedParts } from './signed-parts';

test.each([
  // total  parts                 whole
  [3, [1.2, 1.2, 0.6], [1, 1, 1]],
  [-3, [-1.5, -1.5], [-1, -2]],
  [4, [6.4, -2.4], [6, -2]], // -2.4 is nearer to -2 than 6.4 to 7
  [0, [0.4, -0.4], [0, 0]],
  [1, [0.4, 0.4], [1, 0]],
  [-1, [0, 0], [0, -1]],
  [0, [], []],
])('%d is shared out among %j as %j', (total, parts, whole) => {
  expect(signedParts(total, parts)).toEqual(whole);
});

test('law: the parts add up, and none is a whole unit away from what it is', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 12 }), (parts) => {
      const total = Math.round(parts.reduce((sum, part) => sum + part, 0)) + 0;
      const whole = signedParts(total, parts);
      expect(whole.reduce((sum, part) => sum + part, 0)).toBe(total);
      whole.forEach((part, k) => expect(Math.abs(part - parts[k])).toBeLessThanOrEqual(1 + 1e-6));
    }),
  );
});
