import { freshAccount } from './sample-account';

jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

// Permissions are known when a component is loaded: it is loaded here after they are.
test('who may segment is told how, not whom to ask', async () => {
  withPermissions('Keystage_Segment_Accounts');
  const { shownCard, textOf } = await import('./shown-card');
  const card = await shownCard({ account: freshAccount });
  expect(textOf(card)).toContain('Segment the account list in the Excel add-in and push the result.');
  await expect(card).toBeAccessible();
}, 30_000);
