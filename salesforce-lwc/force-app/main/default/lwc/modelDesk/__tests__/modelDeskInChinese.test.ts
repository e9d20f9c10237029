import { reasonsOf, sampleModel } from '../../accountTier/__tests__/sample-account';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

// A component takes its language when it is loaded: it is loaded here after the reader is known.
test('everything is said in Chinese', async () => {
  inLanguage('zh-CN');
  const { linesOf, press, shownDesk } = await import('./shown-desk');
  const cutOffs = [
    { tier: 'VIP', from: 95 },
    { tier: 'A', from: 90 },
    { tier: 'B', from: 50 },
  ];
  const stricter = { ...sampleModel, version: 3, way: { by: 'scorecard', cutOffs } };
  const reasons = reasonsOf({ amount: 800, overdueRatio: 0 });
  const desk = await shownDesk({
    versions: [
      { id: 'v2', model: sampleModel, isActive: true },
      { id: 'v3', model: stricter },
    ],
    accounts: [
      [
        { id: '1', name: '一', reasons },
        { id: '2', name: '二', reasons: null },
      ],
    ],
  });
  await press(desk, '.look');
  await press(desk, '.preview');
  await press(desk, '.activate');
  const lines = linesOf(desk);
  expect(lines).toEqual(expect.arrayContaining(['版本', '导入模型文件']));
  // Tiers, fingerprints, the records' own names and the name of the other program are written in Latin letters everywhere.
  const said = lines
    .join('\n')
    .replaceAll(/Sample|VIP|Excel|[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}|\b[ABC](?=\P{ASCII})/gu, '');
  expect(said).not.toMatch(/[A-Za-z]/);
  await expect(desk).toBeAccessible();
}, 30_000);
