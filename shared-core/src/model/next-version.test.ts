import { modelOf, plainPoints, listOf } from '../segmentation/account-list.test-data';
import { freezeReferences } from '../segmentation/freeze-references';
import { editModel } from './edit-model';
import { nextVersion } from './next-version';
import { parseModel } from './parse-model';
import type { SegmentationModel } from './segmentation-model';

const ranked = (id: string, weight: number) => ({ id, weight, points: { by: 'percentile' } });
const amounts = Array.from({ length: 12 }, (_, k) => 100 * (k + 1));
const list = listOf({ amount: amounts, profit: amounts.map((x) => x / 10) });
const quotas = {
  by: 'quotas',
  quotas: [
    { tier: 'VIP', share: 0.25 },
    { tier: 'A', share: 0.25 },
    { tier: 'B', share: 0.25 },
    { tier: 'C', share: 0.25 },
  ],
};
const frozen = freezeReferences(
  list,
  modelOf({ indicators: [ranked('amount', 3), ranked('profit', 1)], way: quotas, version: 4 }),
);

const edited = (path: string, value: unknown, model = frozen): SegmentationModel => {
  const parsed = parseModel(editModel(model, path, value));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
};
const amount = 'groups[0].indicators[0]';

test.each<[string, unknown, { references: string[]; cuts: boolean }]>([
  ['name', 'Another name', { references: ['amount', 'profit'], cuts: true }],
  // What others score by another weight was never where these scores began.
  [`${amount}.weight`, 1, { references: ['amount', 'profit'], cuts: false }],
  ['way.ties', 'demote', { references: ['amount', 'profit'], cuts: false }],
  [`${amount}.points`, { by: 'minMax' }, { references: ['profit'], cuts: false }],
  [`${amount}.polarity`, 'lower', { references: ['profit'], cuts: false }],
  ['window', { months: 24 }, { references: [], cuts: false }],
  ['coverageFloor', 0.5, { references: ['amount', 'profit'], cuts: false }],
])('with another %s, what still holds stays frozen', (path, value, kept) => {
  const next = nextVersion(frozen, edited(path, value));
  expect(next.version).toBe(5);
  expect(Object.keys(next.references ?? {})).toEqual(kept.references);
  expect('frozen' in next.way && next.way.frozen !== undefined).toBe(kept.cuts);
});

test('where a single measure ranks, weights do not touch its cuts', () => {
  const byAmount = freezeReferences(
    list,
    modelOf({ indicators: [plainPoints('amount', 1)], way: { ...quotas, of: 'amount' } }),
  );
  const next = nextVersion(byAmount, edited(`${amount}.weight`, 7, byAmount));
  expect(next.way).toEqual(byAmount.way);
});

test('a former model comes back under a new number, with all that it had frozen', () => {
  const now = modelOf({ indicators: [ranked('amount', 1), ranked('profit', 1)], version: 9 });
  expect(nextVersion(now, frozen)).toEqual({ ...frozen, version: 10 });
});
