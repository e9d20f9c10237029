import * as fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { finalTier } from './final-tier';
import type { TierOverride } from './tier-override';

const tiers = ['VIP', 'A', 'B', 'C'];
const day = (text: string) => calendarDate(text)!;

const override = (tier: string, more: Partial<TierOverride> = {}): TierOverride => ({
  tier: tiers.indexOf(tier),
  from: day('2026-01-01'),
  until: day('2026-03-01'),
  reason: 'strategic',
  author: 'the head of sales',
  ...more,
});
const beatsCaps = { beatsCaps: { approver: 'the managing director' } };

/** `B < capped 0, overridden`: the tier and what led to it, the last step first. */
function published(latent: string, given: { override?: TierOverride; floors?: string; caps?: string }, asOf: string) {
  const bounds = (names = '') =>
    names
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => ({ tier: tiers.indexOf(name) }));
  const { tier, steps } = finalTier(
    tiers.indexOf(latent),
    { override: given.override, floors: bounds(given.floors), caps: bounds(given.caps) },
    day(asOf),
  );
  return [tiers[tier] ?? 'none', ...steps.map((step) => ('by' in step ? `${step.kind} ${step.by}` : step.kind))].join(
    ', ',
  );
}

test.each([
  // latent  given                                              as of         published, by what
  ['VIP', { caps: 'B' }, '2026-03-01', 'B, capped 0'],
  ['C', { floors: 'B' }, '2026-03-01', 'B, raised 0'],
  ['C', { floors: 'B A A' }, '2026-03-01', 'A, raised 1'], // several: the best
  ['VIP', { caps: 'A C B C' }, '2026-03-01', 'C, capped 1'], // several: the strictest
  ['B', { caps: 'A', floors: 'C' }, '2026-03-01', 'B'], // neither changes anything
  ['C', { floors: 'A', caps: 'B' }, '2026-03-01', 'B, raised 0, capped 0'], // a cap beats a floor

  // An override is active from its first day up to, not with, its last.
  ['B', { override: override('A') }, '2025-12-31', 'B'],
  ['B', { override: override('A') }, '2026-01-01', 'A, overridden'],
  ['B', { override: override('A') }, '2026-02-28', 'A, overridden'],
  ['B', { override: override('A') }, '2026-03-01', 'B, overrideExpired'],
  ['B', { override: override('B') }, '2026-02-01', 'B'], // changes nothing, so it is no reason
  ['A', { override: override('C') }, '2026-02-01', 'C, overridden'], // it may lower as well
  ['none', { override: override('A'), caps: 'B' }, '2026-02-01', 'B, overridden, capped 0'],
  ['none', { floors: 'A', caps: 'C' }, '2026-02-01', 'none'],

  ['A', { override: override('C'), floors: 'B' }, '2026-02-01', 'B, overridden, raised 0'],
  ['B', { override: override('VIP'), caps: 'A' }, '2026-02-01', 'A, overridden, capped 0'],
  ['B', { override: override('VIP', beatsCaps), caps: 'A' }, '2026-02-01', 'VIP, overridden'],
  // Once it has run out, it beats nothing.
  ['VIP', { override: override('VIP', beatsCaps), caps: 'A' }, '2026-04-01', 'A, overrideExpired, capped 0'],
])('%s with %j on %s: %s', (latent, given, asOf, expected) => {
  expect(published(latent, given, asOf)).toBe(expected);
});

test('each step says from where to where', () => {
  const floors = [{ tier: 1 }];
  const caps = [{ tier: 2 }];
  expect(finalTier(3, { floors, caps }, day('2026-02-01')).steps).toEqual([
    { kind: 'raised', from: 3, to: 1, by: 0 },
    { kind: 'capped', from: 1, to: 2, by: 0 },
  ]);
});

const bounds = fc.array(fc.record({ tier: fc.integer({ min: 0, max: 3 }) }), { maxLength: 4 });

test('law: no cap is passed, no floor is left unless a cap says so, and the steps lead from the latent to the published tier', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), bounds, bounds, (latent, floors, caps) => {
      const { tier, steps } = finalTier(latent, { floors, caps }, day('2026-02-01'));
      for (const cap of caps) expect(tier).toBeGreaterThanOrEqual(cap.tier);
      for (const floor of floors)
        expect(tier).toBeLessThanOrEqual(Math.max(floor.tier, ...caps.map((cap) => cap.tier)));
      const moves = steps.flatMap((step) => ('to' in step ? [step.to - step.from] : []));
      expect(latent + moves.reduce((sum, by) => sum + by, 0)).toBe(tier);
    }),
  );
});
