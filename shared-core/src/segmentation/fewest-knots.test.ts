import * as fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { asPercentile, listOf, modelOf } from './account-list.test-data';
import { fewestKnots } from './fewest-knots';
import { freezeReferences } from './freeze-references';
import { midRanks, shareAt } from './mid-ranks';
import { segmentAccounts } from './segment-accounts';
import { tierMoves } from './tier-moves';

test('law: knots are points of the distribution, its ends among them, no more than asked for, and more of them are never worse', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 30, maxLength: 300 }), (list) => {
      const ranks = midRanks(Float64Array.from(list));
      const farthestOff = (most: number) => {
        const knots = fewestKnots(ranks, most);
        expect(knots.values.length).toBeLessThanOrEqual(Math.max(most, 2));
        expect([knots.values[0], knots.values.at(-1)]).toEqual([ranks.values[0], ranks.values.at(-1)]);
        return Math.max(...ranks.values.map((value, k) => Math.abs(shareAt(knots, value) - ranks.shares[k])));
      };
      expect(farthestOff(ranks.values.length)).toBe(0);
      expect(farthestOff(20)).toBeLessThanOrEqual(farthestOff(2) + 1e-12);
    }),
  );
});

test('100,000 heavy-tailed amounts fit on 500 knots within a thousandth', () => {
  const amounts = Float64Array.from(
    { length: 100_000 },
    (_, i) => Math.exp(10 * ((i * 0.618033988749895) % 1) ** 2) * (1 + i / 1e7),
  );
  const ranks = midRanks(amounts);
  const knots = fewestKnots(ranks, 500);
  const off = ranks.values.reduce(
    (worst, value, k) => Math.max(worst, Math.abs(shareAt(knots, value) - ranks.shares[k])),
    0,
  );
  expect(knots.values.length).toBe(500);
  expect(off).toBeLessThan(0.001);
});

test('freezing on few knots says whom it moves, and on enough of them moves nobody', () => {
  const asOf = calendarDate('2026-11-20')!;
  const model = modelOf({ indicators: [asPercentile('amount', 1)] });
  const list = listOf({ amount: Array.from({ length: 400 }, (_, i) => Math.round(Math.exp(i / 40) * 100) / 100) });
  const run = segmentAccounts(list, model, asOf);
  const moved = (knots?: number) =>
    tierMoves(run, segmentAccounts(list, freezeReferences(list, model, knots), asOf)).length;
  expect(moved()).toBe(0);
  expect(moved(3)).toBeGreaterThan(0);
});
