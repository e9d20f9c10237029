import { dealRow, type DealNode } from '../dealRows';

const deal: DealNode = {
  Id: '006A',
  Name: { value: 'Line 4' },
  Account: { Name: { value: 'Northgate Systems' } },
  StageName: { value: 'Demo', label: '演示' },
  CloseDate: { value: '2026-12-01', displayValue: '1.12.2026' },
  Keystage_Claimed_Value__c: { value: 500, displayValue: '€500.00' },
  Keystage_Earned_Value__c: { value: 400 },
  Keystage_Value_Gap__c: { value: null },
  Keystage_Past_Gate__c: { value: true },
};

test('what the org words is said in its words, and what it does not by what it holds', () => {
  expect(dealRow(deal, 'en-US', 'EUR')).toEqual({
    ...{ id: '006A', name: 'Line 4', mark: 'past its gate' },
    cells: ['Northgate Systems', '演示', '1.12.2026', '€500.00', '€400', '—'],
  });
  const plain = { ...deal, StageName: { value: 'Demo' }, CloseDate: { value: '2026-12-01' } };
  expect(dealRow(plain, 'en-US', 'EUR').cells.slice(1, 3)).toEqual(['Demo', '2026-12-01']);
});

test('what is blank, or may not be seen, is a dash; a deal without a name goes by its id', () => {
  const blank = { value: null };
  const bare = {
    ...deal,
    Name: blank,
    Account: null,
    StageName: blank,
    CloseDate: blank,
    Keystage_Past_Gate__c: blank,
  };
  const row = dealRow(bare, 'en-US', 'EUR');
  expect(row).toMatchObject({ name: '006A', cells: ['—', '—', '—', '€500.00', '€400', '—'] });
  expect(row).not.toHaveProperty('mark');
});
