/** @jest-environment node */
import type { PushedRow, PushPlan, TierChange } from '@keystage/core/salesforce';
import { joinedRows, rowsToUndo } from './pushed-rows';

const change = (id: string, fields: string[], before: PushedRow['before'], to: PushedRow['after']) =>
  ({ id, fields, before, to }) as unknown as TierChange;
const kept = (...changes: TierChange[]) => rowsToUndo({ changes } as unknown as PushPlan);
/** As it comes out of the workbook. */
const again = (rows: readonly unknown[]) => joinedRows(JSON.parse(JSON.stringify(rows)) as unknown[]);

test('what comes out of the workbook is what went in, blanks and zeros too', async () => {
  const before = { Keystage_Tier__c: null, Keystage_Score__c: 0, Keystage_Override_Tier__c: 'A' };
  const to = { Keystage_Tier__c: 'B', Keystage_Score__c: 40, Keystage_Override_Tier__c: null };
  expect(await again(await kept(change('1', Object.keys(before), before, to)))).toEqual([
    { id: '1', fields: Object.keys(before), before, after: to },
  ]);
});

test('a record that was written twice goes back to what it held before the first time', async () => {
  const fields = ['Keystage_Tier__c', 'Keystage_Score__c'];
  const first = change(
    '1',
    fields,
    { Keystage_Tier__c: null, Keystage_Score__c: null },
    { Keystage_Tier__c: 'B', Keystage_Score__c: 40 },
  );
  const other = change('2', ['Keystage_Tier__c'], { Keystage_Tier__c: 'C' }, { Keystage_Tier__c: 'B' });
  const second = change('1', ['Keystage_Tier__c'], { Keystage_Tier__c: 'B' }, { Keystage_Tier__c: 'A' });
  expect(await again(await kept(first, other, second))).toEqual([
    {
      id: '1',
      fields,
      before: { Keystage_Tier__c: null, Keystage_Score__c: null },
      after: { Keystage_Tier__c: 'A', Keystage_Score__c: 40 },
    },
    { id: '2', fields: ['Keystage_Tier__c'], before: { Keystage_Tier__c: 'C' }, after: { Keystage_Tier__c: 'B' } },
  ]);
});

test('what another program put among the rows is left out', async () => {
  const [sound] = await kept(change('1', ['Keystage_Tier__c'], { Keystage_Tier__c: null }, { Keystage_Tier__c: 'B' }));
  expect(await again([null, 'row', { id: 1 }, sound, { ...sound, id: '2', a: null }])).toHaveLength(1);
});

test('what tells that a record still holds it is all that was compared; reasons are kept once, where they go back', async () => {
  const before = { Keystage_Tier__c: 'B', Keystage_Reasons__c: '{"old":1}', Keystage_Score__c: 40 };
  const to = { Keystage_Tier__c: 'A', Keystage_Reasons__c: '{"new":1}', Keystage_Score__c: 40 };
  const fields = ['Keystage_Tier__c', 'Keystage_Reasons__c'];
  const [written] = await again(await kept(change('1', fields, before, to)));
  expect(written).toEqual({ id: '1', fields, before, after: { Keystage_Tier__c: 'A', Keystage_Score__c: 40 } });
  const [tierAlone] = await again(await kept(change('1', ['Keystage_Tier__c'], before, to)));
  expect(tierAlone.before).toEqual({ Keystage_Tier__c: 'B', Keystage_Score__c: 40 });
});
