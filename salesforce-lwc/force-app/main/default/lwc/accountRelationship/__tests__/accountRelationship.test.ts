import { notifyRecordUpdateAvailable, updateRecord } from 'lightning/uiRecordApi';
import {
  accountId,
  answer,
  answerError,
  blank,
  find,
  findAll,
  formOf,
  linesOf,
  openForm,
  press,
  shownRelationship,
  tell,
  type Fields,
} from './shown-relationship';

jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

const update = jest.mocked(updateRecord);
const saved = () => update.mock.calls.map(([{ fields }]) => fields);
const conflict = { status: 412, body: { message: 'PRECONDITION_FAILED' } };

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

const states: [state: string, fields: Fields, ...lines: string[]][] = [
  [
    'nothing on file',
    blank,
    'Relationship stage: Unknown',
    'The share is not known. Enter what we sold them and what they spent in all over the last twelve months.',
    'No cell is chosen yet. Choose the one where the relationship stands.',
    'Outsider',
    '0 of 43 items on file',
    'Nothing on file shows a stage yet.',
  ],
  [
    // 300,000 of 1,000,000 is the middle stage, from 30 % on.
    'a share of 30 %',
    { ...blank, Keystage_Our_Sales__c: 300000, Keystage_Total_Spend__c: 1000000 },
    'Relationship stage: Middle',
    '30% of what they spend: €300,000 of €1,000,000',
    '30% to 50% of what they spend: they trust us, yet buy elsewhere too.',
    'Draw up a yearly plan made for them.',
    'Raise the level of contact.',
  ],
  [
    'more sold than they buy',
    { ...blank, Keystage_Our_Sales__c: 120, Keystage_Total_Spend__c: 100 },
    'Relationship stage: Collaborative',
    'We sell them more than they are recorded to buy. Check what they spend in all.',
  ],
  [
    'broken off',
    { ...blank, Keystage_Our_Sales__c: 10, Keystage_Total_Spend__c: 100, Keystage_Broken_Off__c: true },
    'Relationship stage: Broken off',
  ],
  [
    // 10 + 90·(3 + 3 − 2)/8 = 55, to the nearest ten 60
    'a cell in the middle',
    { ...blank, Keystage_Personal_Depth__c: 'opinions', Keystage_Company_Depth__c: 'trusted' },
    'Strength 60%: “opinions” with the person, “trusted and committed” between the firms',
    'here',
  ],
  [
    'both have an interest',
    { ...blank, Keystage_Organisation_Interest__c: true, Keystage_Person_Interest__c: true },
    'Partner',
  ],
  [
    'some of the dossier',
    { ...blank, Keystage_Dossier__c: JSON.stringify({ background: 'Family firm', credit: 'good', address: ' ' }) },
    '2 of 43 items on file',
    '2 of 8 items on file',
    'Family firm',
    'Missing: kind of firm, address, web site, organisation, yearly sales, and product range',
    'By what is on file, the account stands at “Scanning”.',
    'What is missing for the next step',
  ],
  [
    'personal items that may not be kept',
    { ...blank, Keystage_Dossier__c: JSON.stringify({ age: '50', hobbies: 'chess' }) },
    'On file, though personal items may not be kept: age and hobbies. Delete them.',
    'Delete these items',
  ],
  [
    'a dossier that is none',
    { ...blank, Keystage_Dossier__c: '[1]' },
    'The dossier on this record is not readable (expected JSON with a text for each item), so it is not edited here. An administrator corrects or clears the field Account Dossier.',
  ],
  ['a dossier that is no JSON', { ...blank, Keystage_Dossier__c: 'notes' }, 'Account dossier'],
  ['an item that is no text', { ...blank, Keystage_Dossier__c: '{"credit":5}' }, 'Account dossier'],
  ['answers that are none', { ...blank, Keystage_Dossier__c: '{"development":[]}' }, 'Account dossier'],
  ['an answer without a day', { ...blank, Keystage_Dossier__c: '{"development":{"a":"x"}}' }, 'Account dossier'],
  [
    'fields hidden',
    {
      ...blank,
      Keystage_Our_Sales__c: 'hidden',
      Keystage_Personal_Depth__c: 'hidden',
      Keystage_Person_Interest__c: 'hidden',
      Keystage_Dossier__c: 'hidden',
    },
    ...['Our_Sales', 'Personal_Depth', 'Person_Interest', 'Dossier'].map(
      (field) =>
        `This part cannot be shown: you have no access to Keystage_${field}__c. An administrator gives access with the permission set Keystage Rep.`,
    ),
  ],
];

test.each(states)('%s', async (_state, fields, ...lines) => {
  const card = await shownRelationship(fields);
  expect(linesOf(card)).toEqual(expect.arrayContaining(lines));
  await expect(card).toBeAccessible();
});

test.each([
  ['no record', { status: 404, body: { message: 'Not found' } }, 'Salesforce could not answer: Not found'],
  [
    'no access',
    { status: 403, body: { message: 'No access to Account' } },
    'You do not have the access this takes: No access to Account',
  ],
  ['offline', { status: 400, body: { message: 'Failed to fetch' } }, 'There is no connection to Salesforce.'],
  ['session', { status: 401, body: { message: 'Session expired' } }, 'Your session has ended.'],
])('%s', async (_state, error, line) => {
  const card = await shownRelationship();
  expect(linesOf(card)).toContain('Reading the relationship with this account');
  await expect(card).toBeAccessible();
  await answerError(error);
  expect(linesOf(card)).toContain(line);
  await expect(card).toBeAccessible();
});

test('the figures are edited together', async () => {
  const card = await shownRelationship({ ...blank, Keystage_Our_Sales__c: 100 });
  await press(card, '.edit-share');
  expect(formOf(card).map(({ label, value }) => [label, value])).toEqual([
    ['Our sales, last 12 months', '100'],
    ['Their total spend, last 12 months', ''],
    ['They have broken off the relationship', false],
  ]);
  await expect(card).toBeAccessible();
  await tell(card, openForm, 'change', { name: 'totalSpend', value: '1 Mio' });
  await press(card, '.save');
  expect(find(card, '[role=alert]')?.textContent).toBe(
    'Their total spend, last 12 months: expected an amount of 0 or more, got “1 Mio”. Correct it, or clear the field.',
  );
  await tell(card, openForm, 'change', { name: 'totalSpend', value: '400.5' });
  await tell(card, openForm, 'change', { name: 'brokenOff', value: true });
  await press(card, '.save');
  expect(saved()).toEqual([
    {
      Id: accountId,
      Keystage_Our_Sales__c: 100,
      Keystage_Total_Spend__c: 400.5,
      Keystage_Broken_Off__c: true,
    },
  ]);
  expect(linesOf(card)).toContain('Saved.');
  await press(card, '.edit-share');
  await press(card, '.cancel');
  expect(find(card, '.save')).toBeNull();
});

test('a press on a cell sets it, and it is marked in text too', async () => {
  const card = await shownRelationship(blank);
  const cells = findAll(card, '.cell');
  expect(cells).toHaveLength(25);
  // The deepest for the firms stands on top, the first with the person at the left.
  expect(cells.map((cell) => cell.textContent?.trim())).toEqual([
    ...['60%', '70%', '80%', '90%', '100%'],
    ...['40%', '60%', '70%', '80%', '90%'],
    ...['30%', '40%', '60%', '70%', '80%'],
    ...['20%', '30%', '40%', '60%', '70%'],
    ...['10%', '20%', '30%', '40%', '60%'],
  ]);
  expect(cells[24].getAttribute('aria-label')).toBe('known, values: strength 60%');
  cells[24].click();
  await Promise.resolve();
  expect(saved()).toEqual([
    { Id: accountId, Keystage_Personal_Depth__c: 'values', Keystage_Company_Depth__c: 'known' },
  ]);
  await answer({ ...blank, Keystage_Personal_Depth__c: 'values', Keystage_Company_Depth__c: 'known' }, null);
  const here = findAll(card, '.cell[aria-pressed="true"]');
  expect(here.map((cell) => linesOf(cell))).toEqual([['60%', 'here']]);
  await tell(card, '.tie', 'change', { name: 'person', value: true });
  expect(update).toHaveBeenLastCalledWith({ fields: { Id: accountId, Keystage_Person_Interest__c: true } }, undefined);
});

test.each([
  [
    'a cell',
    (card: HTMLElement) => press(card, '.cell'),
    'Somebody else has saved this record meanwhile. Yours: Strength 60%: “greeting” with the person, “strategic complement” between the firms. Theirs: Strength 10%: “greeting” with the person, “known” between the firms.',
    { Keystage_Personal_Depth__c: 'greeting', Keystage_Company_Depth__c: 'strategicComplement' },
  ],
  [
    'a tick',
    (card: HTMLElement) => tell(card, '.tie', 'change', { name: 'organisation', value: true }),
    'Somebody else has saved this record meanwhile. Yours: Supplier. Theirs: Friend.',
    { Keystage_Organisation_Interest__c: true },
  ],
])('%s that meets another user’s save shows both values', async (_what, act, text, fields) => {
  const card = await shownRelationship(blank);
  update.mockRejectedValueOnce(conflict);
  jest.mocked(notifyRecordUpdateAvailable).mockImplementationOnce(() => {
    void answer({
      ...blank,
      Keystage_Personal_Depth__c: 'greeting',
      Keystage_Company_Depth__c: 'known',
      Keystage_Person_Interest__c: true,
    });
    return Promise.resolve();
  });
  await act(card);
  expect(linesOf(card)).toContain(text);
  await expect(card).toBeAccessible();
  await press(card, '.save-mine');
  expect(saved().at(-1)).toEqual({ Id: accountId, ...fields });
  expect(find(card, '[role=alert]')).toBeNull();

  update.mockRejectedValueOnce(conflict);
  await act(card);
  await press(card, '.keep-theirs');
  expect(find(card, '[role=alert]')).toBeNull();
});

const dossier = {
  background: 'Family firm',
  unknownToUs: { kept: true },
  development: { 'account.decidedAsKey': '2026-10-01' },
};

test('a section of the dossier is edited, and what else it holds stays', async () => {
  const card = await shownRelationship({ ...blank, Keystage_Dossier__c: JSON.stringify(dossier) });
  await press(card, '.edit[data-part="facts"]');
  expect(formOf(card)).toHaveLength(8);
  await tell(card, openForm, 'change', { name: 'credit', value: 'good' });
  await tell(card, openForm, 'change', { name: 'background', value: ' ' });
  await press(card, '.save');
  expect(JSON.parse(String(saved()[0]['Keystage_Dossier__c']))).toEqual({
    unknownToUs: { kept: true },
    credit: 'good',
    development: { 'account.decidedAsKey': '2026-10-01' },
  });
});

test('two who edit the dossier both keep what they typed; where they differ, one is chosen', async () => {
  const card = await shownRelationship({ ...blank, Keystage_Dossier__c: JSON.stringify(dossier) });
  await press(card, '.edit[data-part="facts"]');
  await tell(card, openForm, 'change', { name: 'background', value: 'Listed' });
  update.mockRejectedValueOnce(conflict);
  await press(card, '.save');
  await answer({
    ...blank,
    Keystage_Dossier__c: JSON.stringify({ ...dossier, background: 'State-owned', credit: 'good' }),
  });
  const [background] = formOf(card);
  expect(background.value).toBe('Listed');
  expect(background.conflict?.choices.map(({ label }) => label)).toEqual(['Mine: Listed', 'On record: State-owned']);
  await press(card, '.save');
  expect(find(card, '[role=alert]')?.textContent).toContain('Somebody else has saved another value meanwhile.');
  await tell(card, openForm, 'decide', { name: 'background', side: 'mine' });
  await press(card, '.save');
  expect(JSON.parse(String(saved().at(-1)?.['Keystage_Dossier__c']))).toMatchObject({
    background: 'Listed',
    credit: 'good',
  });
});

test('the value of the other is taken where it is chosen, and a blank is called one', async () => {
  const card = await shownRelationship({ ...blank, Keystage_Our_Sales__c: 100 });
  await press(card, '.edit-share');
  await tell(card, openForm, 'change', { name: 'ourSales', value: '' });
  await answer({ ...blank, Keystage_Our_Sales__c: 300 });
  expect(formOf(card)[0].conflict?.choices.map(({ label }) => label)).toEqual(['Mine: blank', 'On record: 300']);
  await tell(card, openForm, 'decide', { name: 'ourSales', side: 'theirs' });
  expect(formOf(card)[0]).toMatchObject({ value: '300' });
});

test.each([
  ['refused', { status: 400, body: { message: 'Audit first.' } }, 'Audit first.'],
  ['offline', new TypeError('Failed to fetch'), 'There is no connection'],
  ['session', { status: 401, body: { message: 'Session expired' } }, 'Your session has ended'],
  ['no access', { status: 403, body: { message: 'INSUFFICIENT_ACCESS' } }, 'You may read this but not change it'],
])('%s: what was typed is kept', async (_state, error, sentence) => {
  const card = await shownRelationship({ ...blank, Keystage_Dossier__c: null });
  await press(card, '.edit[data-part="value"]');
  await tell(card, openForm, 'change', { name: 'directValue', value: 'High' });
  update.mockRejectedValueOnce(error);
  await press(card, '.save');
  expect(find(card, '[role=alert]')?.textContent).toContain(sentence);
  expect(formOf(card)[0].value).toBe('High');
  await expect(card).toBeAccessible();
});

test('a dossier longer than the field keeps is said to be, before anything is sent', async () => {
  const card = await shownRelationship(blank);
  await press(card, '.edit[data-part="value"]');
  await tell(card, openForm, 'change', { name: 'directValue', value: 'x'.repeat(32_768) });
  await press(card, '.save');
  // {"directValue":"…"} adds 18 characters.
  expect(find(card, '[role=alert]')?.textContent).toBe(
    'The dossier would have 32,786 characters, at most 32,768 are kept. Shorten an item and save again.',
  );
  expect(update).not.toHaveBeenCalled();
});

test('personal items that may not be kept are deleted by one press', async () => {
  const card = await shownRelationship({ ...blank, Keystage_Dossier__c: '{"age":"50","credit":"good"}' });
  expect(findAll(card, '[data-part="persons"]')).toEqual([]);
  expect(linesOf(card)).not.toContain('50');
  await press(card, '.delete-personal');
  expect(saved()).toEqual([{ Id: accountId, Keystage_Dossier__c: '{"credit":"good"}' }]);
});

test('what is missing for the next stage can be confirmed, and the stage follows', async () => {
  const onFile = { background: 'x', development: { 'account.decidedAsKey': '2026-10-01' } };
  const card = await shownRelationship({ ...blank, Keystage_Dossier__c: JSON.stringify(onFile) });
  const buttons = findAll(card, '.confirm');
  expect(buttons.map((button) => button.dataset['path'])).toContain('account.firstMeetingPromised');
  await press(card, '.confirm[data-path="account.firstMeetingPromised"]');
  expect(JSON.parse(String(saved()[0]['Keystage_Dossier__c']))).toEqual({
    background: 'x',
    development: { 'account.decidedAsKey': '2026-10-01', 'account.firstMeetingPromised': '2026-11-20' },
  });
});

test('refresh asks for the record again', async () => {
  const card = await shownRelationship(blank);
  await press(card, 'lightning-button-icon');
  expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: accountId }]);
});
