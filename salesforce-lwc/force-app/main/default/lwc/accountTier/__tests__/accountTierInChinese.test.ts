import { modelRecord, sampleAccount } from './sample-account';

// A component takes its language when it is loaded: it is loaded here after the reader is known.
test('everything is said in Chinese', async () => {
  inLanguage('zh-CN');
  const { shownCard, textOf } = await import('./shown-card');
  const card = await shownCard({ account: sampleAccount, models: [modelRecord()] });
  const shown = textOf(card);
  expect(shown.split('\n')).toEqual(
    expect.arrayContaining([
      'A类',
      '88.0 分',
      '得分 88.0，达到A类的起点 75 分。',
      '怎样升级',
      '88.0 分由哪些指标构成',
      '合计',
    ]),
  );
  // Tiers and the fingerprint are written in Latin letters everywhere.
  expect(shown.replace(/VIP|[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}|\b[ABC](?=\P{ASCII})/gu, '')).not.toMatch(/[A-Za-z]/);
  await expect(card).toBeAccessible();
});
