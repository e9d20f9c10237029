import { modelRecord, sampleAccount } from './sample-account';

// A component takes its language when it is loaded: it is loaded here after the reader is known.
test('everything is said in Korean', async () => {
  inLanguage('ko');
  const { shownCard, textOf } = await import('./shown-card');
  const card = await shownCard({ account: sampleAccount, models: [modelRecord()] });
  const shown = textOf(card);
  expect(shown.split('\n')).toEqual(
    expect.arrayContaining(['A등급', '88.0점', '88.0점: A등급 기준 75점을 넘었습니다.', '등급을 올리려면', '합계']),
  );
  // Tiers and the fingerprint are written in Latin letters everywhere.
  expect(shown.replace(/VIP|[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}|\b[ABC](?=\P{ASCII})/gu, '')).not.toMatch(/[A-Za-z]/);
  await expect(card).toBeAccessible();
});
