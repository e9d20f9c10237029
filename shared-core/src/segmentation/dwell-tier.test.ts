import * as fc from 'fast-check';
import { dwellTier, settledAt } from './dwell-tier';

const tiers = ['VIP', 'A', 'B', 'C'];

/** The tier after each evaluation; `-` stands for none. */
function follow(before: string, found: string, downAfter: number, upAfter: number): string {
  let stay = settledAt(tiers.indexOf(before));
  return found
    .split(' ')
    .map((raw) => tiers[(stay = dwellTier(stay, tiers.indexOf(raw), { downAfter, upAfter })).tier] ?? '-')
    .join(' ');
}

test.each([
  // before  evaluations        down, up  tiers
  ['A', 'B A B B B VIP', 3, 1, 'A A A A B VIP'],
  ['A', 'B B B', 1, 1, 'B B B'],
  ['A', 'C B C', 3, 1, 'A A B'], // to the nearest of the run, not to the last
  ['C', 'A VIP A', 1, 3, 'C C A'],
  ['B', 'C A C C', 2, 2, 'B B B C'], // the other side interrupts
  ['A', 'B - B B', 2, 1, 'A A A B'], // so does an evaluation without a tier
  ['A', 'B C C C', 2, 1, 'A B B C'], // the move restarts the count
  ['-', 'B A A', 3, 2, 'B B A'], // a first rating settles at once
  ['-', '- C', 3, 2, '- C'],
])('%s, then %s, down after %d, up after %d: %s', (before, found, downAfter, upAfter, expected) => {
  expect(follow(before, found, downAfter, upAfter)).toBe(expected);
});

test('what an account waits for can be kept and shown: two of three evaluations, towards B', () => {
  const patience = { downAfter: 3, upAfter: 1 };
  const once = dwellTier(settledAt(1), 3, patience);
  expect(dwellTier(once, 2, patience)).toEqual({ tier: 1, run: 2, towards: 2 });
});

test.each([
  // waits        found again  stays
  [[1, 1, 2], 'B', { tier: 1, run: 1, towards: 2 }], // no second time
  [[1, 1, 2], 'C', { tier: 1, run: 1, towards: 3 }], // the only word there is is taken back
  [[1, 2, 2], 'C', { tier: 1, run: 2, towards: 2 }], // one from before stands too
  [[1, 1, 2], 'A', settledAt(1)], // it wanted nothing after all
  [[1, 1, 2], 'VIP', { tier: 1, run: 1, towards: 0 }], // the other side
  [[1, 0, 1], 'B', { tier: 1, run: 1, towards: 2 }], // nothing had been waited for
])('at %j, the same evaluation once more finds %s', ([tier, run, towards], raw, expected) => {
  const patience = { downAfter: 3, upAfter: 3 };
  expect(dwellTier({ tier, run, towards }, tiers.indexOf(raw), patience, true)).toEqual(expected);
});

test('law: with patience 1 it is the raw tier; with any, it never goes further than an evaluation wanted', () => {
  const raws = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(raws, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (found, downAfter, upAfter) => {
      let [stay, eager] = [settledAt(1), settledAt(1)];
      for (const raw of found) {
        const before = stay.tier;
        stay = dwellTier(stay, raw, { downAfter, upAfter });
        eager = dwellTier(eager, raw, { downAfter: 1, upAfter: 1 });
        expect(eager.tier).toBe(raw);
        expect(Math.abs(stay.tier - before)).toBeLessThanOrEqual(Math.abs(raw - before));
      }
    }),
  );
});
