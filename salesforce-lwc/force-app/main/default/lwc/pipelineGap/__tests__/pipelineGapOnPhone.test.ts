jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));

// The form factor is known when a component is loaded: it is loaded here after it is.
test('a phone shows cards in place of tables', async () => {
  onPhone();
  const { linesOf, press, shownGap, within, connection } = await import('./sample-pipeline');
  const card = await shownGap({
    owners: [
      { owner: '005A', deals: 4, claimed: 700, earned: 300 },
      { owner: '005B', deals: 1, pastGate: true, claimed: 50, earned: 20 },
    ],
    names: { '005A': 'Ada', '005B': 'Bo' },
    processes: [],
    tidy: { closePast: 1, notMapped: 0, neverPlaced: 0, noAmount: 0, noEvidence: 0 },
    deals: () => ({
      data: {
        uiapi: {
          query: {
            Opportunity: connection([
              {
                Id: '006A',
                Name: { value: 'Line 4' },
                Account: { Name: { value: 'Northgate Systems' } },
                StageName: { value: 'Demo', label: 'Demo' },
                CloseDate: { value: '2026-12-01', displayValue: '1.12.2026' },
                Keystage_Claimed_Value__c: { value: 500 },
                Keystage_Earned_Value__c: { value: 400 },
                Keystage_Value_Gap__c: { value: 100 },
                Keystage_Past_Gate__c: { value: true },
              },
            ]),
          },
        },
      },
    }),
  });
  expect(within(card, 'table')).toEqual([]);
  expect(within(card, 'li.group').map((item) => linesOf(item))).toEqual([
    ['Ada', 'Claimed', '€700', 'Earned', '€300', 'Gap', '€400', 'Deals', '4', 'Past their gate', '0'],
    ['Bo', 'Claimed', '€50', 'Earned', '€20', 'Gap', '€30', 'Deals', '1', 'Past their gate', '1'],
  ]);
  await expect(card).toBeAccessible();

  await press(card, '.past-gate');
  expect(within(card, 'table')).toEqual([]);
  expect(within(card, 'li.card').map((item) => linesOf(item))).toEqual([
    [
      ...['Line 4', 'past its gate', 'Account', 'Northgate Systems', 'Stage', 'Demo', 'Close date', '1.12.2026'],
      ...['Claimed', '€500', 'Earned', '€400', 'Gap', '€100'],
    ],
  ]);
  await expect(card).toBeAccessible();
}, 30_000);
