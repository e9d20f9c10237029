import * as fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { roundHalfAway } from '../basics/round-half-away';
import { fingerprint } from '../model/fingerprint';
import { parseModel } from '../model/parse-model';
import type { SegmentationModel } from '../model/segmentation-model';
import { listOf, modelOf, plainPoints } from '../segmentation/account-list.test-data';
import { segmentAccounts } from '../segmentation/segment-accounts';
import { acceptWeights } from './accept-weights';
import { pointsToWeigh } from './points-to-weigh';
import { rankOrderCentroid } from './rank-order-centroid';
import { weighedItems, type WeighedPart } from './weighed-part';

const asOf = calendarDate('2026-11-20')!;
const groups = [
  { id: 'transaction', weight: 60, indicators: [plainPoints('amount', 3), plainPoints('profit', 1)] },
  { id: 'finance', weight: 40, indicators: [plainPoints('overdueRatio', 1), plainPoints('collectionPeriod', 1)] },
];
const contractor = { id: 'contractor', name: 'Contractors', names: ['contractor'], groups };
const model = modelOf({ indicators: [], groups, kinds: [contractor] });
const inShort = ({ groups: shown }: Pick<SegmentationModel, 'groups'>) =>
  shown.map(({ weight, indicators }) => `${weight}: ${indicators.map((one) => one.weight).join(' ')}`);
const proposal = (...weights: number[]) => ({ method: 'swing', parameters: {}, weights }) as const;

test.each<[WeighedPart['of'], string]>([
  // 60 % of which 3 : 1, 40 % of which 1 : 1
  ['all', 'amount 0.45, profit 0.15, overdueRatio 0.2, collectionPeriod 0.2'],
  ['groups', 'transaction 0.6, finance 0.4'],
  ['transaction', 'amount 0.75, profit 0.25'],
])('what %s weighs at present', (of, expected) => {
  for (const kind of [undefined, 'contractor']) {
    const items = weighedItems(model, { of, kind });
    expect(items?.map(({ id, share }) => `${id} ${roundHalfAway(share, 12)}`).join(', ')).toBe(expected);
  }
});

test('a kind or a group that the model does not have has no items', () => {
  expect(weighedItems(model, { of: 'contact' })).toBeUndefined();
  expect(weighedItems(model, { of: 'all', kind: 'adviser' })).toBeUndefined();
});

test.each<[WeighedPart['of'], number[], string[]]>([
  ['all', [0.4, 0.1, 0.3, 0.2], ['50: 40 10', '50: 30 20']],
  ['groups', [0.7, 0.3], ['70: 3 1', '30: 1 1']],
  ['finance', [0.8, 0.2], ['60: 3 1', '40: 80 20']],
  // Thirds are written so that they add up to 100.
  ['all', [1 / 3, 1 / 3, 1 / 3, 0], ['66.67: 33.34 33.33', '33.33: 33.33 0']],
])('accepted for %s, %j become the weights %j', (of, weights, expected) => {
  expect(inShort(acceptWeights(model, proposal(...weights), asOf, { part: { of } }))).toEqual(expected);
  const ofKind = acceptWeights(model, proposal(...weights), asOf, { part: { of, kind: 'contractor' } });
  expect(inShort(ofKind.kinds[0])).toEqual(expected);
  expect(inShort(ofKind)).toEqual(inShort(model));
});

test('who accepted which method when is written down, and it is another version that decides otherwise', () => {
  const ranked = rankOrderCentroid(4);
  if (!ranked.ok) throw new Error('An order of four has weights.');
  const accepted = acceptWeights(model, ranked.proposal, asOf, { by: 'Sales board' });
  expect(accepted).toMatchObject({
    version: 2,
    weighting: { method: 'rankOrder', acceptedOn: '2026-11-20', acceptedBy: 'Sales board' },
  });
  expect(acceptWeights(model, ranked.proposal, asOf).weighting).not.toHaveProperty('acceptedBy');
  expect(fingerprint(accepted)).not.toBe(fingerprint(model));
  expect(parseModel(accepted)).toEqual({ ok: true, model: accepted });
});

test('cuts frozen on scores go with the weights they were of; those of an indicator stay', () => {
  const frozen = [{ tier: 'A', from: 50, upToId: 'K1' }];
  const quotas = [
    { tier: 'A', share: 0.2 },
    { tier: 'B', share: 0.8 },
  ];
  const wayAfter = (of: string) => {
    const parts = { indicators: [], groups, tiers: ['A', 'B'], way: { by: 'quotas', of, quotas, frozen } };
    return acceptWeights(modelOf(parts), proposal(0.25, 0.25, 0.25, 0.25), asOf).way;
  };
  expect(wayAfter('score')).not.toHaveProperty('frozen');
  expect(wayAfter('amount')).toHaveProperty('frozen', frozen);
});

test('weights that are not of this part are a broken promise', () => {
  expect(() => acceptWeights(model, proposal(0.5, 0.5), asOf)).toThrow('A proposal for 4 items has 2 weights.');
  expect(() => acceptWeights(model, proposal(1), asOf, { part: { of: 'contact' } })).toThrow('for no items');
});

test('law: what is accepted is what was proposed, to a hundredth of a percent, and sound', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 }), (parts) => {
      const sum = parts.reduce((total, part) => total + part, 0);
      const weights = parts.map((part) => part / sum);
      const accepted = acceptWeights(model, proposal(...weights), asOf);
      expect(parseModel(accepted).ok).toBe(true);
      const shares = weighedItems(accepted, { of: 'all' })!.map(({ share }) => share);
      shares.forEach((share, k) => expect(Math.abs(share - weights[k])).toBeLessThan(1e-4));
      expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12);
    }),
  );
});

describe('points to weigh', () => {
  const list = listOf({ amount: [80, 20, 50], profit: [40, null, 100], overdueRatio: [0, 10, 30] });
  const columns = (part: WeighedPart) =>
    pointsToWeigh(segmentAccounts({ ...list, accountKinds }, model, asOf), part).map((column) => [...column]);
  const accountKinds = { kind: 'category', labels: ['contractor'], codes: Int32Array.of(-1, -1, 0) } as const;

  test('are those of accounts with a value, on the scorecard that is asked for', () => {
    expect(columns({ of: 'transaction' })).toEqual([
      [0.8, 0.2, NaN],
      [0.4, NaN, NaN],
    ]);
    expect(columns({ of: 'transaction', kind: 'contractor' })).toEqual([
      [NaN, NaN, 0.5],
      [NaN, NaN, 1],
    ]);
  });

  test('of a group are its indicators’, by their weights, as far as they are known', () => {
    // (3 × 0.8 + 1 × 0.4) ÷ 4; only the amount; and of finance nobody knows the collection period
    const [transaction, finance] = columns({ of: 'groups' });
    expect(transaction[0]).toBeCloseTo(0.7, 12);
    expect(transaction[1]).toBeCloseTo(0.2, 12);
    expect(finance.map((point) => roundHalfAway(point, 12))).toEqual([0, 0.1, NaN]);
  });
});
