import { modelRecord, sampleAccount } from './sample-account';

jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

// A component takes its language when it is loaded: it is loaded here after the reader is known.
test('everything is said in Chinese', async () => {
  inLanguage('zh-CN');
  const { shownCard, textOf } = await import('./shown-card');
  const { tierSpeaker } = await import('c/tierSpeaker');
  const card = await shownCard({ account: sampleAccount, models: [modelRecord()] });
  const shown = textOf(card);
  const reason = tierSpeaker('zh-CN').reason({ kind: 'reached', tier: 'A', score: 88, from: 75 });
  const own = ['A类', '88.0 分', '如何升级', '88.0 分的构成', '合计'];
  expect(shown.split('\n')).toEqual(expect.arrayContaining([...own, reason]));
  // Tiers and the fingerprint are written in Latin letters everywhere.
  expect(shown.replace(/VIP|[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}|\b[ABC](?=\P{ASCII})/gu, '')).not.toMatch(/[A-Za-z]/);
  await expect(card).toBeAccessible();
}, 30_000);
