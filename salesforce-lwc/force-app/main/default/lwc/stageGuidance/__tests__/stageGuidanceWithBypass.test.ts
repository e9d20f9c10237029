import { sampleDeal, sampleProcess } from '../../dealRecord/__tests__/sample-deal';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));
jest.mock('@salesforce/label/c.Keystage_Deployed_Gates', () => ({ default: '0000-0000-0000 1a2b-3c4d-5e6f' }), {
  virtual: true,
});

// Permissions are known when a component is loaded: it is loaded here after they are.
test('who may bypass the gates is told that it leaves a record', async () => {
  withPermissions('Keystage_Bypass_Gates');
  const { shownGuidance, linesOf, press, within } = await import('./shown-guidance');
  const card = await shownGuidance({
    ...sampleDeal,
    processes: [{ ...sampleProcess, Gates_Fingerprint__c: '1a2b-3c4d-5e6f' }],
  });
  expect(linesOf(card)).toContain('You may move past a gate; each such move is kept on record.');
  await press(card, '.open-move');
  expect(linesOf(within(card, 'c-move-form')[0])).toContain(
    'You may move past a gate; each such move is kept on record.',
  );
  await expect(card).toBeAccessible();
});
