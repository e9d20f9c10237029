jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

// A component takes its language when it is loaded: it is loaded here after the reader is known.
test('everything is said in Chinese', async () => {
  inLanguage('zh-CN');
  const { blank, linesOf, shownRelationship } = await import('./shown-relationship');
  const card = await shownRelationship({
    ...blank,
    Keystage_Our_Sales__c: 300,
    Keystage_Total_Spend__c: 1000,
    Keystage_Personal_Depth__c: 'facts',
    Keystage_Company_Depth__c: 'trusted',
    Keystage_Dossier__c: '{"age":"50","credit":"好"}',
  });
  const lines = linesOf(card);
  expect(lines).toEqual(expect.arrayContaining(['关系深度', '客户档案']));
  expect(lines.join('\n').replaceAll(/VIP|Keystage|Rep/g, '')).not.toMatch(/[A-Za-z]/);
  await expect(card).toBeAccessible();
}, 30_000);
