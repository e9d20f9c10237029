import * as fc from 'fast-check';
import { segmentPrior } from './segment-prior';

test('rates of 20, 33, 14, 31 and 7.5 % over 310 deals: the common rate counts as 27.9 deals', () => {
  // p = 74/310; s² = Σ n (rate − p)² / 310; A = s² − p (1 − p) · 5/310; M = p (1 − p) / A − 1
  const { mean, strength, alpha, beta } = segmentPrior([12, 30, 7, 22, 3], [60, 90, 50, 70, 40]);
  expect(mean).toBe(74 / 310);
  expect(strength).toBeCloseTo(27.94740038199965, 9);
  expect(alpha + beta).toBeCloseTo(strength, 9);
});

test.each<[string, number[], number[]]>([
  ['segments that do not differ', [5, 10, 1], [20, 40, 4]],
  ['segments that differ by no more than chance', [5, 6], [20, 20]],
  ['one segment', [5], [20]],
  ['all won', [5, 6], [5, 6]],
  ['none won', [0, 0], [5, 6]],
])('%s are pooled completely', (_, successes, n) => {
  expect(segmentPrior(successes, n).strength).toBe(Infinity);
});

test('a segment without a deal says nothing; without any deal there is nothing to say', () => {
  expect(segmentPrior([12, 30, 0], [60, 90, 0])).toEqual(segmentPrior([12, 30], [60, 90]));
  expect(segmentPrior([0], [0]).mean).toBeNaN();
});

test('segments that won all or nothing keep their own rate: the common one counts for little', () => {
  // p = ½, s² = ¼, A = ¼ − ¼ · 2/200 = 0.2475, M = 0.25/0.2475 − 1 = 1/99
  expect(segmentPrior([100, 0], [100, 100]).strength).toBeCloseTo(1 / 99, 12);
});

test('the order of the segments does not matter', () => {
  const segment = fc
    .integer({ min: 1, max: 50 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(fc.array(segment, { minLength: 2, maxLength: 8 }), (segments) => {
      const prior = (list: typeof segments) =>
        segmentPrior(
          list.map(([k]) => k),
          list.map(([, n]) => n),
        );
      const [one, other] = [prior(segments).strength, prior([...segments].reverse()).strength];
      if (Number.isFinite(one) && one < 1e6) expect(Math.abs(one - other)).toBeLessThan(1e-6 * Math.max(1, one));
    }),
  );
});
