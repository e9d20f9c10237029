import * as fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { listOf, modelOf, plainPoints } from '../segmentation/account-list.test-data';
import { freezeReferences } from '../segmentation/freeze-references';
import { segmentAccounts } from '../segmentation/segment-accounts';
import { explainAccount } from './explain-account';
import { whatIf } from './what-if';

const asOf = calendarDate('2026-11-20')!;
const frozenOn = (list: Parameters<typeof freezeReferences>[0], model: Parameters<typeof freezeReferences>[1]) =>
  freezeReferences(list, model, Infinity);

const model = modelOf({
  indicators: [plainPoints('amount', 3), plainPoints('grossMargin', 1)],
  caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }],
});
const list = listOf({ amount: [60, 90], grossMargin: [80, 100], overdueRatio: [0, 0.41] });
const run = segmentAccounts(list, model, asOf);
const frozen = frozenOn(list, model);

test('a value that rises lifts the score by its weight, and the tier where a cut is reached', () => {
  // 60 · 3/4 + 80 · 1/4 = 65, B from 60; with an amount of 80: 60 + 20 = 80, A from 75.
  const { explanation, move } = whatIf(run, frozen, 0, new Map([['amount', 80]]));
  expect([explanation.tier, explanation.score?.value]).toEqual(['A', 80]);
  expect(move).toMatchObject({
    ...{ from: 'B', to: 'A', score: { before: 65, after: 80 } },
    changes: [{ indicator: 'amount', by: 15 }],
  });
});

test('a cap goes with the value that broke it', () => {
  // 90 · 3/4 + 100 · 1/4 = 92.5, VIP from 90, capped at B.
  expect(explainAccount(run, 1)).toMatchObject({ tier: 'B', latentTier: 'VIP' });
  const { explanation } = whatIf(run, frozen, 1, new Map([['overdueRatio', 0.3]]));
  expect([explanation.tier, explanation.latentTier]).toEqual(['VIP', undefined]);
});

test('a blank is treated as the model treats one', () => {
  const { explanation } = whatIf(run, frozen, 0, new Map([['grossMargin', null]]));
  // Left out: the amount alone, 60 points, and three quarters of the weight known.
  expect(explanation).toMatchObject({ tier: 'B', score: { value: 60 }, coverage: 0.75 });
});

test('an earlier tier and a person’s word go on counting', () => {
  const steady = modelOf({ indicators: [plainPoints('amount', 1)], stability: { band: 2 } });
  const accounts = {
    ...listOf({ amount: [76, 50] }),
    previousTiers: ['B', undefined],
    overrides: new Map([
      [1, { tier: 'A', from: '2026-11-01', until: '2027-02-01', reason: 'Framework contract', author: 'Lead' }],
    ]),
  };
  const held = segmentAccounts(accounts, steady, asOf);
  const still = frozenOn(accounts, steady);
  // A begins at 75; from B it takes 77.
  expect(whatIf(held, still, 0, new Map([['amount', 76.9]])).explanation.tier).toBe('B');
  expect(whatIf(held, still, 0, new Map([['amount', 77]])).explanation.tier).toBe('A');
  expect(whatIf(held, still, 1, new Map([['amount', 10]])).explanation.tier).toBe('A');
});

test('of a group of companies it is the group that changes', () => {
  const together = modelOf({ indicators: [plainPoints('amount', 1)], subsidiaries: 'rolledUp' });
  const accounts = { ...listOf({ amount: [40, 30] }, ['top', 'below']), parents: [undefined, 'top'] };
  const whole = segmentAccounts(accounts, together, asOf);
  const { explanation } = whatIf(whole, frozenOn(accounts, together), 1, new Map([['amount', 75]]));
  expect([explainAccount(whole, 1).score?.value, explanation.score?.value, explanation.tier]).toEqual([70, 75, 'A']);
});

test('a category is named by its word', () => {
  const byRegion = modelOf({
    indicators: [{ id: 'region', weight: 1, points: { by: 'categories', points: { north: 100, south: 20 } } }],
  });
  const regions = listOf({ region: ['north', 'south'] });
  const { explanation } = whatIf(
    segmentAccounts(regions, byRegion, asOf),
    frozenOn(regions, byRegion),
    1,
    new Map([['region', 'north']]),
  );
  expect(explanation.score?.value).toBe(100);
});

const ranked = modelOf({
  indicators: [
    { id: 'amount', weight: 3, points: { by: 'percentile' } },
    { id: 'recency', weight: 1, points: { by: 'log' } },
    { id: 'profit', weight: 2, points: { by: 'percentile', method: 'excel.inc' }, missing: 'neutral' },
  ],
  way: {
    by: 'quotas',
    quotas: [
      { tier: 'VIP', share: 0.2 },
      { tier: 'A', share: 0.2 },
      { tier: 'B', share: 0.3 },
      { tier: 'C', share: 0.3 },
    ],
  },
});

test('a score that misses a quota by a hair shows it in the list as it does alone', () => {
  const half = modelOf({
    indicators: [plainPoints('amount', 24), plainPoints('grossMargin', 1)],
    way: { by: 'quotas', quotas: ['VIP', 'A', 'B', 'C'].map((tier) => ({ tier, share: 0.25 })) },
  });
  const close = listOf({ amount: [90, 75, 78, 10], grossMargin: [90, 75, 2, 10] }); // 0.96 × 78 + 0.04 × 2 = 74.96
  const whole = segmentAccounts(close, half, asOf);
  expect(explainAccount(whole, 2)).toMatchObject({ tier: 'B', score: { value: 74.96, decimals: 2 } });
  expect(whatIf(whole, frozenOn(close, half), 2, new Map()).explanation.score).toEqual({ value: 74.96, decimals: 2 });
});

test('law: with nothing changed, each account stands as the list has it', () => {
  const cell = fc.integer({ min: 1, max: 40 });
  const rows = fc.array(fc.record({ amount: cell, recency: cell, profit: fc.option(cell) }), {
    minLength: 12,
    maxLength: 30,
  });
  fc.assert(
    fc.property(rows, (told) => {
      const accounts = listOf({
        amount: told.map(({ amount }) => amount),
        recency: told.map(({ recency }) => recency),
        profit: told.map(({ profit }) => profit),
      });
      const whole = segmentAccounts(accounts, ranked, asOf);
      const still = frozenOn(accounts, ranked);
      told.forEach((_, i) => {
        const { explanation, move } = whatIf(whole, still, i, new Map());
        const { tier, score, contributions } = explainAccount(whole, i);
        expect([explanation.tier, explanation.score, explanation.contributions]).toEqual([tier, score, contributions]);
        expect(move.changes).toEqual([]);
      });
    }),
    { numRuns: 40 },
  );
});
