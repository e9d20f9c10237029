jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));

// A component takes its language when it is loaded: it is loaded here after the reader is known.
test('everything is said in Chinese', async () => {
  inLanguage('zh-CN');
  const { linesOf, press, shownGap } = await import('./sample-pipeline');
  const card = await shownGap({
    owners: [{ owner: '005A', deals: 4, pastGate: true, claimed: 700, earned: 300 }],
    periods: { later: [{ deals: 1, claimed: 5, earned: 5 }] },
    names: { '005A': '周明' },
    processes: [],
    tidy: { closePast: 1, notMapped: 1, neverPlaced: 1, noAmount: 1, noEvidence: 1 },
  });
  const lines = linesOf(card);
  expect(lines).toEqual(expect.arrayContaining(['负责人', '差额']));
  await press(card, '.by-period');
  expect([...lines, ...linesOf(card)].join('\n').replaceAll('Keystage', '')).not.toMatch(/[A-Za-z]/);
  await expect(card).toBeAccessible();
}, 30_000);
