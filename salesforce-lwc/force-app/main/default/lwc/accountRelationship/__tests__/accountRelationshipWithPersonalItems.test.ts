jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

// Permissions and the form factor are known when a component is loaded: it is loaded here after they are.
test('who may keep personal items has their section; a phone chooses depths from lists', async () => {
  withPermissions('Keystage_Keep_Personal_Items');
  onPhone();
  const { accountId, blank, findAll, formOf, linesOf, press, settled, shownRelationship, tell } =
    await import('./shown-relationship');
  const { updateRecord } = await import('lightning/uiRecordApi');
  const card = await shownRelationship({ ...blank, Keystage_Dossier__c: '{"age":"50"}' });
  // 43 items and the four personal ones
  expect(linesOf(card)).toEqual(expect.arrayContaining(['1 of 47 items on file', '1 of 4 items on file', '50']));
  await press(card, '.edit[data-part="persons"]');
  expect(formOf(card).map(({ label }) => label)).toEqual(['sex', 'age', 'hobbies', 'days to remember']);

  expect(findAll(card, 'table')).toEqual([]);
  expect(formOf(card, '.depth').map(({ label, value }) => [label, value])).toEqual([
    ['Personal depth', ''],
    ['Company depth', ''],
  ]);
  await tell(card, '.depth', 'change', { name: 'personalDepth', value: 'facts' });
  await settled();
  expect(updateRecord).toHaveBeenCalledWith(
    { fields: { Id: accountId, Keystage_Personal_Depth__c: 'facts' } },
    { ifUnmodifiedSince: '2026-11-20T09:00:00.000Z' },
  );
  await expect(card).toBeAccessible();
}, 30_000);
