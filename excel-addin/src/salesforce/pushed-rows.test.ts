/** @jest-environment node */
import type { PushedRow, PushPlan, TierChange } from '@keystage/core/salesforce';
import { joinedRows, rowsToUndo } from './pushed-rows';

const row = (id: string, before: PushedRow['before'], after: PushedRow['after']): PushedRow => ({
  id,
  fields: Object.keys(before) as PushedRow['fields'],
  before,
  after,
});

test('a record that was written twice goes back to what it held before the first time', () => {
  const first = row(
    '1',
    { Keystage_Tier__c: null, Keystage_Score__c: null },
    { Keystage_Tier__c: 'B', Keystage_Score__c: 40 },
  );
  const second = row('1', { Keystage_Tier__c: 'B' }, { Keystage_Tier__c: 'A' });
  const other = row('2', { Keystage_Tier__c: 'C' }, { Keystage_Tier__c: 'B' });
  expect(joinedRows([first, other, second])).toEqual([
    row('1', { Keystage_Tier__c: null, Keystage_Score__c: null }, { Keystage_Tier__c: 'A', Keystage_Score__c: 40 }),
    other,
  ]);
});

test('what another program put among the rows is left out', () => {
  const sound = row('1', { Keystage_Tier__c: null }, { Keystage_Tier__c: 'B' });
  expect(joinedRows([null, 'row', { id: 1 }, sound, { ...sound, id: '2', after: null }])).toEqual([sound]);
});

test('what tells that a record still holds it is all that was compared; reasons are kept once, where they go back', () => {
  const change = {
    id: '1',
    fields: ['Keystage_Tier__c', 'Keystage_Reasons__c'],
    before: { Keystage_Tier__c: 'B', Keystage_Reasons__c: '{"old":1}', Keystage_Score__c: 40 },
    to: { Keystage_Tier__c: 'A', Keystage_Reasons__c: '{"new":1}', Keystage_Score__c: 40 },
  } as unknown as TierChange;
  const rowsOf = (fields: TierChange['fields']) =>
    rowsToUndo({ changes: [{ ...change, fields }] } as unknown as PushPlan);
  expect(rowsOf(change.fields)).toEqual([
    {
      id: '1',
      fields: change.fields,
      before: { Keystage_Tier__c: 'B', Keystage_Reasons__c: '{"old":1}', Keystage_Score__c: 40 },
      after: { Keystage_Tier__c: 'A', Keystage_Score__c: 40 },
    },
  ]);
  expect(rowsOf(['Keystage_Tier__c'])[0].before).toEqual({ Keystage_Tier__c: 'B', Keystage_Score__c: 40 });
});
