/** @jest-environment node */
import type { OverrideEntry } from '@keystage/core';
import { runOver } from '../../../shared-core/salesforce/run-over-accounts.test-data';
import { pendingOverrides } from './override-standing';

const entry = { tier: 'VIP', from: '2026-11-01', until: '2027-03-01', reason: 'Reference', author: 'M. Weber' };
const { until: _until, ...endless } = entry;

const cases: readonly [string, OverrideEntry | undefined, OverrideEntry | undefined, boolean][] = [
  // what                                     in the list               in the org                      pending
  ['neither has one', undefined, undefined, false],
  ['both say the same', entry, entry, false],
  ['both say the same, but for spaces', { ...entry, reason: ' Reference ' }, entry, false],
  ['the list alone has one', entry, undefined, true],
  ['the list has another end', { ...entry, until: '2027-02-01' }, entry, true],
  ['it was taken out of the list', undefined, entry, true],
  ['an approval to pass caps', { ...entry, beatsCaps: true, approver: 'Board' }, entry, true],
  ['an approver of an override that the caps hold for', { ...entry, approver: 'Board' }, entry, false],
  ['it has no end, and so does not hold', endless, undefined, false],
  ['a tier the model does not know', { ...entry, tier: 'Platinum' }, undefined, false],
];

test.each(cases)('%s', (_what, inList, inOrg, isPending) => {
  const run = runOver(3, { overrides: inList ? [[1, inList]] : [] });
  const pending = pendingOverrides(run, inOrg && { 'C-2': inOrg });
  expect([...pending]).toEqual(isPending ? [[1, inList]] : []);
});

test('several come in the order of the list, those of the org alone among them', () => {
  const run = runOver(3, {
    overrides: [
      [2, entry],
      [0, entry],
    ],
  });
  expect([...pendingOverrides(run, { 'C-2': entry })]).toEqual([
    [0, entry],
    [1, undefined],
    [2, entry],
  ]);
});
