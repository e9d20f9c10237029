import { settled } from '../../../../../../test/answering-graphql';
import { saysNothingInEnglish } from '../../../../../../test/says-nothing-in-english';
import { linesOf, press, within } from '../../../../../../test/shadow-page';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

// A component takes its language when it is loaded: it is loaded here after the reader is known.
test('everything is said in Chinese', async () => {
  inLanguage('zh-CN');
  const shown = await import('./shown-visits');
  const card = await shown.shownVisits({ deal: shown.inOtherWords });
  await press(card, labelText('Keystage_Visit_Plan'));
  for (const section of within(card, 'button.toggle'))
    if (section.getAttribute('aria-expanded') === 'false') section.click();
  await settled();
  const planned = linesOf(card);
  await press(card, labelText('Keystage_Visit_Discard'));
  await press(card, labelText('Keystage_Visit_RecordOf').replace('{0}', '2026年11月19日'));
  saysNothingInEnglish([...planned, ...linesOf(card)]);
  await expect(card).toBeAccessible();
});
