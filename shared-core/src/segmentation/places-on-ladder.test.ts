import { calendarDate } from '../basics/calendar-date';
import { textColumn } from '../basics/text-column';
import { listOf, modelOf, plainPoints } from './account-list.test-data';
import { nearLimits } from './near-limits';
import { placesOnLadder } from './places-on-ladder';
import { segmentAccounts } from './segment-accounts';

const asOf = calendarDate('2026-11-20')!;
const quotas = [
  { tier: 'VIP', share: 0.1 },
  { tier: 'A', share: 0.2 },
  { tier: 'B', share: 0.3 },
  { tier: 'C', share: 0.4 },
];
const byAmount = (more: Record<string, unknown>) =>
  modelOf({ indicators: [plainPoints('amount', 1)], way: { by: 'quotas', of: 'amount', quotas }, ...more });
const list = listOf({ amount: [100, 90, 80, 70, 60, 50, 40, 30, 20, 10] });

test('quotas have the same places whether a band needs them during the run or somebody asks afterwards', () => {
  const [plain, banded] = [0, 0.05].map((band) => segmentAccounts(list, byAmount({ stability: { band } }), asOf));
  expect([plain.ladder!.places, banded.ladder!.places !== undefined]).toEqual([undefined, true]);
  expect(Array.from(placesOnLadder(plain))).toEqual([1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1]);
  expect(placesOnLadder(banded)).toEqual(placesOnLadder(plain));
});

test('shares of a sum have the same places either way, by the sum before an account or with it', () => {
  const limits = quotas.map(({ tier }, k) => ({ tier, upTo: [0.5, 0.8, 0.95, 1][k] }));
  const half = listOf({ amount: [50, 25, 15, 10, 0, -5, NaN, 50, 25, 25, 0] });
  const placesBy = (rule: string, band: number) => {
    const model = modelOf({
      indicators: [plainPoints('amount', 1)],
      way: { by: 'pareto', indicator: 'amount', rule, limits },
      stability: { band },
    });
    const run = segmentAccounts(half, model, asOf);
    expect(run.ladder!.places !== undefined).toBe(band > 0);
    return Array.from(placesOnLadder(run));
  };
  // Of 200, in rank order: two of 50, three of 25 by their ids, 15 and 10. An amount of 0 is a prospect's; what is lost comes last.
  const before = [0, 100, 175, 190, NaN, 200, NaN, 50, 125, 150, NaN].map((sum) => 1 - sum / 200);
  const after = [50, 125, 190, 200, NaN, 200, NaN, 100, 150, 175, NaN].map((sum) => 1 - sum / 200);
  expect([0, 0.02].map((band) => placesBy('crossing', band))).toEqual([before, before]);
  expect([0, 0.02].map((band) => placesBy('atMost', band))).toEqual([after, after]);
});

test('members of a group stand where their group does', () => {
  const parents = [undefined, 'K0', ...Array.from({ length: 8 }, () => undefined)];
  const grouped = { ...list, ids: textColumn(parents.map((_, i) => `K${i}`)), parents };
  const run = segmentAccounts(grouped, byAmount({ subsidiaries: 'rolledUp' }), asOf);
  // 100 and 90 are one group of 190, the first of nine.
  expect(Array.from(placesOnLadder(run))).toEqual([1, 1, 8, 7, 6, 5, 4, 3, 2, 1].map((k, i) => (i < 2 ? 1 : k / 9)));
  expect(nearLimits(run, 0.02)!.map(({ tier }) => tier)).toEqual(['VIP', 'A', 'B']);
});
