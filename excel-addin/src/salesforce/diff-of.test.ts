/** @jest-environment node */
import { textColumn } from '@keystage/core';
import type { PushPlan, TierChange } from '@keystage/core/salesforce';
import { diffOf, matching } from './diff-of';

const change = (account: number, from: string | null, to: string | null) =>
  ({ account, from: { tier: from, tieredOn: null }, to: { Keystage_Tier__c: to } }) as unknown as TierChange;

const plan = {
  changes: [change(0, null, 'A'), change(1, 'A', null), change(2, 'B', 'B'), change(4, null, null)],
  equal: [3],
  newer: [{ account: 5, why: { kind: 'changedInOrg', tier: 'A' } }],
  leftOut: [{ account: 6, why: { kind: 'noId' } }],
} as unknown as PushPlan;

test('every account of a plan stands under what is done with it, and each change under one kind of change', () => {
  const { accounts } = diffOf(plan, new Map([[2, undefined]]));
  expect(accounts).toEqual({
    ...{ all: [0, 1, 2, 4], otherTier: [0], losesTier: [1], sameTier: [2, 4], override: [2] },
    ...{ equal: [3], newer: [5], leftOut: [6] },
  });
  const { changeOf, whyNot } = diffOf(plan, new Map());
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((account) => [changeOf(account)?.account, whyNot(account)?.kind])).toEqual([
    ...[
      [0, undefined],
      [1, undefined],
      [2, undefined],
      [undefined, undefined],
      [4, undefined],
    ],
    ...[
      [undefined, 'changedInOrg'],
      [undefined, 'noId'],
      [undefined, undefined],
    ],
  ]);
});

test.each([
  ['', [0, 1, 2]],
  ['  ', [0, 1, 2]],
  ['northgate', [0]],
  ['K-1', [0, 2]],
  ['上海', [1]],
  ['nobody', []],
])('looking for “%s”', (search, found) => {
  const names = {
    ids: textColumn(['K-1', 'K-2', 'k-10']),
    names: textColumn(['Northgate Systems', '上海汽配', '']),
  };
  expect(matching([0, 1, 2], names, search)).toEqual(found);
});
