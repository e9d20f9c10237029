import { saysNothingInEnglish } from '../../../../../../test/says-nothing-in-english';
import { linesOf, press } from '../../../../../../test/shadow-page';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

// A component takes its language when it is loaded: it is loaded here after the reader is known.
test('everything is said in Chinese', async () => {
  inLanguage('zh-CN');
  const shown = await import('./shown-committee');
  const card = await shown.shownCommittee({ deal: shown.inOtherWords, contactRoles: shown.otherContactRoles });
  await press(card, labelText('Keystage_Committee_Edit').replace('{0}', '김민'));
  await press(card, labelText('Keystage_Committee_Details'));
  saysNothingInEnglish(linesOf(card));
  await expect(card).toBeAccessible();
});
