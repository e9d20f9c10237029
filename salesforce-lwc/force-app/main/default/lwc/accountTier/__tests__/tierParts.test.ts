import { accountFacts } from 'c/accountFacts';
import type { Contribution } from 'c/keystageCore';
import { parseModel } from 'c/keystageCore';
import { tierSpeaker } from 'c/tierSpeaker';
import { contributionRows } from '../contributionRows';
import { explainRecord } from '../explainRecord';
import { storedTier } from '../storedTier';
import { reasonsOf, sampleModel } from './sample-account';

const say = tierSpeaker('en-US');

const part = (indicator: string, brings: number, more: Partial<Contribution> = {}) =>
  ({ indicator, value: 1, points: brings / 20, brings, couldBring: 20, ...more }) as Contribution;

test('a part that was left out says so, and the scale is that of the part that could bring most', () => {
  const parts = [part('amount', 10), part('orderCount', 0, { points: null, couldBring: 5 })];
  const { rows, total, others } = contributionRows(parts, { value: 10, decimals: 1 }, say);
  expect(rows.map(({ points, filled, possible }) => [points, filled, possible])).toEqual([
    ['10.0 of 20.0', 50, 100],
    ['left out', 0, 25],
  ]);
  expect(total).toBe('10.0');
  expect(others).toBeUndefined();
});

test.each([
  [6, undefined],
  // of eight the first five are shown: 3 × 2 of 3 × 20
  [8, { name: 'Other indicators (3)', points: '6.0 of 60.0' }],
])('of %i parts the rest is added up to %j', (count, row) => {
  const parts = Array.from({ length: count }, (_, k) => part(`own${k}`, 2));
  const { rows, others } = contributionRows(parts, { value: 2 * count, decimals: 1 }, say);
  expect(rows).toHaveLength(count);
  if (row === undefined) expect(others).toBeUndefined();
  else expect(others?.row).toMatchObject(row);
});

function explained(more: object) {
  const parsed = parseModel(sampleModel);
  const read = accountFacts(reasonsOf({ amount: 800, overdueRatio: 0 }, more));
  if (!parsed.ok || !read.ok) throw new Error('The sample is not sound.');
  const answer = explainRecord(read.facts, { model: parsed.model } as never, 'Northgate Systems');
  if (!answer.ok) throw new Error('The sample cannot be explained.');
  return answer.explanation.reasons.map(({ kind }) => kind);
}

test('a group’s tier that counts before the company’s own is told first', () => {
  const passedOver = { kind: 'overrideBelowParent', tier: 'B', parent: 'A' };
  expect(explained({ reasons: [passedOver] })).toEqual(['overrideBelowParent', ...explained({})]);
});

test('that a list was too small to be cut is told as the list told it', () => {
  const cut = { way: { by: 'naturalBreaks', of: 'score' }, tiers: ['VIP', 'A', 'B'] };
  const parsed = parseModel({ ...sampleModel, ...cut });
  const ofList = { kind: 'tooFewValues', by: 'score', count: 2, least: 3 };
  const read = accountFacts(reasonsOf({ amount: 800, overdueRatio: 0 }, { reasons: [ofList] }));
  if (!parsed.ok || !read.ok) throw new Error('The sample is not sound.');
  const answer = explainRecord(read.facts, { model: parsed.model } as never, 'Northgate Systems');
  expect(answer.ok && answer.explanation.reasons).toContainEqual(ofList);
});

test('a record of which only the tier is there has blanks for the rest', () => {
  const names = ['Tier', 'Score', 'Reasons', 'Model_Fingerprint', 'Tiered_On'];
  const fields = Object.fromEntries(names.map((name) => [`Keystage_${name}__c`, { value: null }]));
  const record = { fields: { ...fields, Keystage_Tier__c: { value: 'A' } } };
  expect(storedTier(record as never)).toMatchObject({
    ...{ kind: 'segmented', name: '', tier: 'A', score: null, fingerprint: '', reasons: null, tieredOn: null },
    override: { tier: '', reason: '', author: '', from: '', until: '' },
    overrideHidden: expect.arrayContaining(['Keystage_Override_Tier__c']) as string[],
  });
});
