/** @jest-environment node */
import { overrideFields, overrideOf, overrideValues } from './override-values';

const entry = { tier: 'VIP', reason: 'Tender', author: 'Sales desk', from: '2026-11-01', until: '2027-03-31' };
const approved = { ...entry, approver: 'Board', beatsCaps: true };

test.each([
  ['one that the caps hold for', entry, null],
  ['one that goes past them', approved, 'Board'],
  ['one with an approver that is not to go past them', { ...approved, beatsCaps: false }, null],
])('%s', (_what, override, approver) => {
  const values = overrideValues(override);
  expect(Object.keys(values).sort()).toEqual([...overrideFields].sort());
  expect(values.Keystage_Override_Approver__c).toBe(approver);
  expect(overrideOf(values)).toEqual(approver === null ? entry : approved);
});

test('without one all of it is blank, and a record without a tier by hand has none', () => {
  const values = overrideValues(undefined);
  expect(new Set(Object.values(values))).toEqual(new Set([null]));
  expect(overrideOf({ ...values, Keystage_Override_Approver__c: 'Board' })).toBeUndefined();
});
