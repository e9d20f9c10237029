jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));

// A component takes its language when it is loaded: it is loaded here after the reader is known.
test('everything is said in Chinese', async () => {
  inLanguage('zh-CN');
  const { linesOf, shownMap } = await import('./shown-map');
  const card = await shownMap({ tiers: { A: 3, none: 1 }, never: 1, models: [], cells: { lowLow: 3, without: 2 } });
  const lines = linesOf(card);
  expect(lines).toEqual(expect.arrayContaining(['客户数', '潜在价值']));
  expect(lines.join('\n').replaceAll(/\bA(?=\P{ASCII})/gu, '')).not.toMatch(/[A-Za-z]/);
  await expect(card).toBeAccessible();
}, 30_000);
