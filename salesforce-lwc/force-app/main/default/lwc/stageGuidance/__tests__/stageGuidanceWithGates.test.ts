import { sampleDeal, sampleProcess } from '../../dealRecord/__tests__/sample-deal';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));
jest.mock('@salesforce/label/c.Keystage_Deployed_Gates', () => ({ default: '0000-0000-0000 1a2b-3c4d-5e6f' }), {
  virtual: true,
});

// Which gates are deployed is known when a component is loaded.
test('where the gates of the process are deployed, the org refuses what they do', async () => {
  const { shownGuidance, linesOf, press, within } = await import('./shown-guidance');
  const card = await shownGuidance({
    ...sampleDeal,
    processes: [{ ...sampleProcess, Gates_Fingerprint__c: '1a2b-3c4d-5e6f' }],
  });
  expect(linesOf(card)).toContain('This org refuses a move past a gate that is not met.');
  await press(card, '.open-move');
  expect(linesOf(within(card, 'c-move-form')[0])).toContain('This org refuses a move past a gate that is not met.');
  await expect(card).toBeAccessible();
});
