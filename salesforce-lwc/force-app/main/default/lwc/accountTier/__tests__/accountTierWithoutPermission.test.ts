import { modelRecord, sampleAccount } from './sample-account';
import { shownCard, textOf } from './shown-card';

jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

test('who may not override sees who did, and can change nothing', async () => {
  const card = await shownCard({
    account: {
      ...sampleAccount,
      Keystage_Override_Tier__c: 'VIP',
      Keystage_Override_Reason__c: 'Board decision',
      Keystage_Override_Author__c: 'Wei',
      Keystage_Override_From__c: '2026-10-01',
      Keystage_Override_Until__c: '2027-03-01',
    },
    models: [modelRecord()],
  });
  expect(textOf(card)).toContain('VIP until Mar 1, 2027, given by Wei: “Board decision”');
  expect(card.shadowRoot?.querySelectorAll('button.slds-button')).toHaveLength(0);
  await expect(card).toBeAccessible();
});
