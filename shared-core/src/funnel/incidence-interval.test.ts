import * as fc from 'fast-check';
import { incidenceInterval } from './incidence-interval';
import type { DealOutcome } from './risk-sets';

/** The standard error on the log-odds that an interval comes from, at 90 %. */
const errorOf = ([lower, upper]: readonly [number, number]) =>
  (Math.log(upper / (1 - upper)) - Math.log(lower / (1 - lower))) / (2 * 1.6448536269514722);

test('without open deals the variance is p(1 − p)/n, in whatever order they closed', () => {
  const outcome = fc.constantFrom<DealOutcome>('won', 'lost');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), outcome), { minLength: 3, maxLength: 30 }),
      (deals) => {
        const won = deals.filter(([, end]) => end === 'won').length;
        const p = won / deals.length;
        const interval = incidenceInterval(
          deals.map(([age]) => age),
          deals.map(([, end]) => end),
          0.9,
        );
        if (p === 0 || p === 1) expect(interval).toEqual([0, 1]);
        else expect(errorOf(interval)).toBeCloseTo(1 / Math.sqrt(deals.length * p * (1 - p)), 9);
      },
    ),
  );
});

test('two won at 10 and 30 days, one lost at 20, one open at 20: the variance is 3/64', () => {
  // at 10: 1/4 won by then, 1/2 to come: (1/4 · 1)/(4 · 3) + 3/64 − 2 · 1/2 · 1/16 = 1/48 + 3/64 − 1/16; at 20: three at risk, one lost,
  // 1/2 to come: (1/4 · 1)/(3 · 2) = 1/24; at 30: one at risk, won: 0. In all 1/48 + 3/64 − 3/48 + 2/48 = 3/64; p(1 − p) = 3/16
  const interval = incidenceInterval([10, 20, 20, 30], ['won', 'lost', 'open', 'won'], 0.9);
  expect(errorOf(interval)).toBeCloseTo(Math.sqrt(3 / 64) / (3 / 16), 9);
  expect(interval[0]).toBeLessThan(0.75);
  expect(interval[1]).toBeGreaterThan(0.75);
});

test('the later deals enter, the less is known', () => {
  const ages = Array.from({ length: 40 }, (_, i) => 5 + i);
  const ends = ages.map((age): DealOutcome => (age % 3 === 0 ? 'won' : 'lost'));
  const width = (late: number) => {
    const [lower, upper] = incidenceInterval(
      ages,
      ends,
      0.9,
      ages.map((_, i) => (i % 2 === 0 ? late : -1)),
    );
    return upper - lower;
  };
  expect(width(20)).toBeGreaterThan(width(-1));
});
