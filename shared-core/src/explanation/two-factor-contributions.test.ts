import * as fc from 'fast-check';
import { twoFactorContributions } from './two-factor-contributions';

test('80 × 60 against 50 × 50: of the 23 points between 25 and 48, 30·110/200 come from current and 10·130/200 from potential', () => {
  const found = twoFactorContributions({ current: 80, potential: 60 }, { current: 50, potential: 50 });
  expect(found).toEqual({ value: 48, base: 25, current: 16.5, potential: 6.5 });
});

test('law: the two parts add up to the difference, and change places with the factors', () => {
  const points = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(points, points, points, points, (c, p, c0, p0) => {
      const found = twoFactorContributions({ current: c, potential: p }, { current: c0, potential: p0 });
      expect(found.current + found.potential).toBeCloseTo(found.value - found.base, 10);
      const swapped = twoFactorContributions({ current: p, potential: c }, { current: p0, potential: c0 });
      expect([swapped.potential, swapped.current]).toEqual([found.current, found.potential]);
    }),
  );
});
