jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));

// A component takes its language when it is loaded: it is loaded here after the reader is known.
test('everything is said in Korean', async () => {
  inLanguage('ko');
  const { linesOf, shownMap } = await import('./shown-map');
  const card = await shownMap({ tiers: { A: 3, none: 1 }, never: 1, models: [], cells: { lowLow: 3, without: 2 } });
  const lines = linesOf(card);
  expect(lines).toEqual(expect.arrayContaining(['고객 수', '잠재 가치']));
  expect(lines.join('\n').replaceAll(/\bA(?=\P{ASCII})/gu, '')).not.toMatch(/[A-Za-z]/);
  await expect(card).toBeAccessible();
}, 30_000);
