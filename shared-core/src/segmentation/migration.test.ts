import * as fc from 'fast-check';
import { migration, migrationBetween } from './migration';

const order = ['VIP', 'A', 'B'];
const places = fc.array(fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -1, max: 2 })));

test('of ten accounts two rise, one falls and four stay; two come in and one leaves', () => {
  const pairs = ['A VIP', 'B A', 'VIP B', 'VIP VIP', 'A A', 'B B', 'B B', '- B', '- VIP', 'A -'].map((pair) => {
    const [before, now] = pair.split(' ').map((tier) => (tier === '-' ? null : tier));
    return [before, now] as const;
  });
  expect(migration(pairs, order)).toEqual({
    counts: [
      [1, 0, 1],
      [1, 1, 0],
      [0, 1, 2],
    ],
    up: 2 / 7,
    down: 1 / 7,
    stay: 4 / 7,
    // Of each tier the share that stays: 1/2, 1/2 and 2/3. (3 − 5/3) ÷ 2.
    shorrocks: (3 - (1 / 2 + 1 / 2 + 2 / 3)) / 2,
    entrants: 2,
    leavers: 1,
  });
});

test('law: two columns of tiers migrate as their names do', () => {
  fc.assert(
    fc.property(places, (pairs) => {
      const [before, now] = [0, 1].map((side) => Int8Array.from(pairs, (pair) => pair[side]));
      const named = pairs.map(([from, to]) => [order[from] ?? null, order[to] ?? null] as const);
      expect(migrationBetween(before, now, order.length)).toEqual(migration(named, order));
    }),
  );
});
