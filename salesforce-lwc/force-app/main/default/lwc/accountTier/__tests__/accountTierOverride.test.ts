import type * as RecordApi from 'lightning/uiRecordApi';
import type { ModelFile } from './sample-account';
import { fingerprintOf, modelRecord, reasonsOf, sampleAccount, sampleModel } from './sample-account';

jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

// Permissions are known when a component is loaded: it is loaded here after they are.
withPermissions('Keystage_Override_Tiers');
let shown: typeof import('./shown-card');
let recordApi: jest.MockedObject<Pick<typeof RecordApi, 'updateRecord' | 'notifyRecordUpdateAvailable'>>;
const lines = (card: HTMLElement) => shown.textOf(card).split('\n');

beforeAll(async () => {
  shown = await import('./shown-card');
  recordApi = jest.mocked(await import('lightning/uiRecordApi'));
});

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

/** From October until, not with, 1 March. */
const override = {
  Keystage_Override_Tier__c: 'VIP',
  Keystage_Override_Reason__c: 'Board decision',
  Keystage_Override_Author__c: 'Wei',
  Keystage_Override_Approver__c: null,
  Keystage_Override_From__c: '2026-10-01',
  Keystage_Override_Until__c: '2027-03-01',
};
const blank = Object.fromEntries(Object.keys(override).map((field) => [field, null]));
const byHand = { ...sampleAccount, ...override, Keystage_Tier__c: 'VIP' };
const ofList = { tier: 'B', from: '2026-10-01', until: '2026-12-31', reason: 'Late payer', author: 'Lin' };
const withList = (entry: object, fields: object = {}) => ({
  ...sampleAccount,
  Keystage_Reasons__c: reasonsOf({ amount: 800, overdueRatio: 0 }, { keystage: 2, override: entry }),
  ...fields,
});
const models = [modelRecord()];

const find = (card: HTMLElement, selector: string) => card.shadowRoot?.querySelector<HTMLElement>(selector);

async function press(card: HTMLElement, selector: string): Promise<void> {
  const button = find(card, selector);
  if (!button) throw new Error(`There is no ${selector}.`);
  button.click();
  await shown.settled();
}

async function type(card: HTMLElement, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    find(card, 'c-value-form')?.dispatchEvent(new CustomEvent('change', { detail: { name, value } }));
    await shown.settled();
  }
}

interface Field {
  readonly name: string;
  readonly value: string;
  readonly conflict?: { readonly choices: readonly { readonly label: string }[] };
}
const form = (card: HTMLElement) => (find(card, 'c-value-form') as unknown as { fields: readonly Field[] }).fields;
const saved = () => recordApi.updateRecord.mock.calls.map(([input]) => input.fields);

const whole = { tier: 'VIP', reason: 'Board decision', until: '2027-03-01' };

test('an override is entered with a reason and an end, and its tier is written with it', async () => {
  const card = await shown.shownCard({ account: sampleAccount, models, reader: 'Wei' });
  await press(card, '.give');
  expect(form(card).map(({ name, value }) => [name, value])).toEqual([
    ['tier', ''],
    ['reason', ''],
    ['from', '2026-11-20'],
    ['until', ''],
    ['approver', ''],
  ]);
  await expect(card).toBeAccessible();
  await type(card, whole);
  await press(card, '.save');
  expect(recordApi.updateRecord).toHaveBeenCalledWith(
    {
      fields: {
        Id: shown.accountId,
        ...override,
        Keystage_Override_From__c: '2026-11-20',
        Keystage_Tier__c: 'VIP',
      },
    },
    { ifUnmodifiedSince: '2026-11-20T09:00:00.000Z' },
  );
  expect(lines(card)).toContain('The override is saved.');
  expect(find(card, 'c-value-form')).toBeNull();
});

test('what it would be without the override is said beside it', async () => {
  const card = await shown.shownCard({ account: byHand, models });
  expect(lines(card)).toEqual(
    expect.arrayContaining([
      'VIP',
      'VIP until Mar 1, 2027, given by Wei: “Board decision”',
      'Without the override: A',
      'Change the override',
      'End the override',
    ]),
  );
  expect(lines(card).some((line) => line.startsWith('The record'))).toBe(false);
  await expect(card).toBeAccessible();
});

test('a cap still holds, and the tier that it leaves is the one that is written', async () => {
  const card = await shown.shownCard({
    account: {
      ...sampleAccount,
      Keystage_Tier__c: 'B',
      Keystage_Score__c: 48,
      Keystage_Reasons__c: reasonsOf({ amount: 800, overdueRatio: 0.41 }),
    },
    models,
    reader: 'Wei',
  });
  await press(card, '.give');
  await type(card, whole);
  await press(card, '.save');
  expect(saved()).toEqual([expect.objectContaining({ Keystage_Override_Tier__c: 'VIP', Keystage_Tier__c: 'B' })]);
});

test('approved by somebody else it goes past the cap, on the record as in the list; taken out, the cap holds again', async () => {
  const capped = {
    ...sampleAccount,
    ...{ Keystage_Tier__c: 'B', Keystage_Score__c: 48 },
    Keystage_Reasons__c: reasonsOf({ amount: 800, overdueRatio: 0.41 }),
  };
  const card = await shown.shownCard({ account: capped, models, reader: 'Wei' });
  await press(card, '.give');
  await type(card, { ...whole, approver: 'Wei' });
  await press(card, '.save');
  expect(find(card, '[role=alert]')?.textContent).toContain(
    'It cannot be saved: going past the caps needs the approval of somebody else than its author.',
  );
  await type(card, { approver: ' Lin ' });
  await press(card, '.save');
  const approved = { ...override, Keystage_Override_From__c: '2026-11-20', Keystage_Override_Approver__c: 'Lin' };
  expect(saved()).toEqual([{ Id: shown.accountId, ...approved, Keystage_Tier__c: 'VIP' }]);
  await shown.answer({ account: { ...capped, ...approved, Keystage_Tier__c: 'VIP' } });
  expect(lines(card)).toContain('It goes past the caps, approved by Lin.');
  expect(lines(card).some((line) => line.startsWith('The record'))).toBe(false);
  await expect(card).toBeAccessible();
  await press(card, '.give');
  await type(card, { approver: '' });
  await press(card, '.save');
  expect(saved().at(-1)).toMatchObject({ Keystage_Override_Approver__c: null, Keystage_Tier__c: 'B' });
});

test.each([
  [{ reason: 'x', until: '2027-03-01' }, 'It cannot be saved: it names no tier.'],
  [{ tier: 'VIP', until: '2027-03-01' }, 'It cannot be saved: it gives no reason.'],
  [{ tier: 'VIP', reason: 'x' }, 'It cannot be saved: it has no end (up to 366 days away).'],
  [{ tier: 'VIP', reason: 'x', until: '2026-11-01' }, 'It cannot be saved: '],
])('%j is refused by the core, and stays in the form', async (values, sentence) => {
  const card = await shown.shownCard({ account: sampleAccount, models, reader: 'Wei' });
  await press(card, '.give');
  await type(card, values);
  await press(card, '.save');
  expect(find(card, '[role=alert]')?.textContent).toContain(sentence);
  expect(recordApi.updateRecord).not.toHaveBeenCalled();
  expect(form(card)).toEqual(
    expect.arrayContaining(
      Object.entries(values).map(([name, value]): unknown => expect.objectContaining({ name, value })),
    ),
  );
  await expect(card).toBeAccessible();
  await press(card, '.cancel');
  expect(find(card, '[role=alert]')).toBeNull();
});

test.each([
  ['began before today: it is over from today on', override, { ...override, Keystage_Override_Until__c: '2026-11-20' }],
  ['begins today: it never held a day', { ...override, Keystage_Override_From__c: '2026-11-20' }, blank],
])('one that %s', async (_name, fields, after) => {
  const card = await shown.shownCard({ account: { ...byHand, ...fields }, models });
  await press(card, '.end');
  expect(saved()).toEqual([{ Id: shown.accountId, ...after, Keystage_Tier__c: 'A' }]);
  expect(lines(card)).toContain('The override has ended.');
  await shown.answer({ account: { ...sampleAccount, ...after } });
  expect(lines(card)).toContain('Override the tier');
  expect(find(card, '.end')).toBeNull();
});

test.each<[string, Record<string, string | null>, string[]]>([
  [
    'has begun since the record was written',
    { ...sampleAccount, ...override },
    [
      'The record still holds A. As of today the tier is VIP, since an override has begun or ended.',
      'Bring the record up to date',
    ],
  ],
  [
    'is over',
    { ...byHand, Keystage_Override_Until__c: '2026-11-01' },
    [
      'The record still holds VIP. As of today the tier is A, since an override has begun or ended.',
      'The tier set by hand ran out on Nov 1, 2026.',
    ],
  ],
  [
    'is to come',
    { ...sampleAccount, ...override, Keystage_Override_From__c: '2026-12-01' },
    ['VIP from Dec 1, 2026 until Mar 1, 2027, given by Wei: “Board decision”'],
  ],
  [
    'came with the list',
    withList(ofList, { Keystage_Tier__c: 'B' }),
    [
      'B until Dec 31, 2026, given by Lin: “Late payer”',
      'Without the override: A',
      'It came with the account list. End or change it there, or enter another here: what is entered on the record counts before the list.',
    ],
  ],
  [
    'differs from the one of the list',
    withList(ofList, { ...override, Keystage_Tier__c: 'VIP' }),
    [
      'VIP until Mar 1, 2027, given by Wei: “Board decision”',
      'The account list brought another override, B until 2026-12-31. The one entered on this record counts.',
    ],
  ],
])('an override that %s', async (_name, account, said) => {
  const card = await shown.shownCard({ account, models });
  expect(lines(card)).toEqual(expect.arrayContaining(said));
  await expect(card).toBeAccessible();
});

test('record and list that agree are one override', async () => {
  const same = { ...ofList, tier: 'VIP', until: '2027-03-01' };
  const card = await shown.shownCard({ account: withList(same, { ...override, Keystage_Tier__c: 'VIP' }), models });
  expect(lines(card)).toContain('VIP until Mar 1, 2027, given by Wei: “Board decision”');
  expect(lines(card).some((line) => line.startsWith('The account list brought'))).toBe(false);
});

test('a record that a day has overtaken is brought up to date', async () => {
  const card = await shown.shownCard({ account: { ...sampleAccount, ...override }, models });
  await press(card, '.update');
  expect(saved()).toEqual([{ Id: shown.accountId, Keystage_Tier__c: 'VIP' }]);
  expect(lines(card)).toContain('The record is up to date.');
});

test.each([
  ['refused', { status: 400, body: { message: 'Close the audit first.' } }, 'Close the audit first.'],
  ['offline', new TypeError('Failed to fetch'), 'There is no connection'],
  ['session', { status: 401, body: [{ message: 'INVALID_SESSION_ID' }] }, 'Your session has ended'],
  ['no access', { status: 403, body: { message: 'INSUFFICIENT_ACCESS' } }, 'You may read this but not change it'],
])('%s: what was typed is kept', async (_name, error, sentence) => {
  const card = await shown.shownCard({ account: sampleAccount, models, reader: 'Wei' });
  await press(card, '.give');
  await type(card, whole);
  recordApi.updateRecord.mockRejectedValueOnce(error);
  await press(card, '.save');
  expect(find(card, '[role=alert]')?.textContent).toContain(sentence);
  expect(form(card).find(({ name }) => name === 'reason')?.value).toBe('Board decision');
  await expect(card).toBeAccessible();
  await press(card, '.save');
  expect(find(card, '[role=alert]')).toBeNull();
});

test('another user’s edit is shown with both values, and one of them is chosen', async () => {
  const card = await shown.shownCard({ account: byHand, models, reader: 'Lin' });
  await press(card, '.give');
  await type(card, { tier: 'B', reason: 'Late payer' });
  recordApi.updateRecord.mockRejectedValueOnce({ status: 412, body: { message: 'PRECONDITION_FAILED' } });
  await press(card, '.save');
  expect(recordApi.notifyRecordUpdateAvailable).toHaveBeenCalled();
  // Meanwhile somebody has set C, cleared the reason and moved the end.
  await shown.answer({
    account: {
      ...byHand,
      Keystage_Override_Tier__c: 'C',
      Keystage_Override_Reason__c: null,
      Keystage_Override_Until__c: '2027-06-01',
    },
  });
  const conflicts = form(card).map(({ name, value, conflict }) => [
    name,
    value,
    conflict?.choices.map(({ label }) => label),
  ]);
  expect(conflicts).toEqual([
    ['tier', 'B', ['Mine: B', 'On record: C']],
    ['reason', 'Late payer', ['Mine: Late payer', 'On record: blank']],
    ['from', '2026-10-01', undefined],
    ['until', '2027-06-01', undefined],
    ['approver', '', undefined],
  ]);
  await press(card, '.save');
  expect(find(card, '[role=alert]')?.textContent).toContain('Somebody else has saved another value meanwhile.');
  const decide = (name: string, side: string) =>
    find(card, 'c-value-form')?.dispatchEvent(new CustomEvent('decide', { detail: { name, side } }));
  decide('tier', 'theirs');
  decide('reason', 'mine');
  await shown.settled();
  await press(card, '.save');
  expect(saved().at(-1)).toMatchObject({
    Keystage_Override_Tier__c: 'C',
    Keystage_Override_Reason__c: 'Late payer',
    Keystage_Override_Until__c: '2027-06-01',
    Keystage_Override_Author__c: 'Lin',
  });
});

test('a form stays open over a refresh that fails, and a record without a time is saved all the same', async () => {
  const card = await shown.shownCard({ account: sampleAccount, models, reader: 'Wei' });
  await press(card, '.give');
  await type(card, whole);
  await shown.answer({ accountError: { status: 500, body: { message: 'Try later.' } } });
  expect(find(card, 'c-value-form')).toBeNull();
  await shown.answer({ account: sampleAccount, lastModifiedDate: null });
  expect(form(card).find(({ name }) => name === 'reason')?.value).toBe('Board decision');
  await press(card, '.save');
  expect(recordApi.updateRecord).toHaveBeenCalledWith(expect.anything(), undefined);
});

test('values that the model cannot read leave nothing to override', async () => {
  const card = await shown.shownCard({
    account: { ...sampleAccount, Keystage_Reasons__c: reasonsOf({ amount: 'many', overdueRatio: 0 }) },
    models,
  });
  expect(lines(card)).not.toContain('Override the tier');
  document.body.replaceChildren();
  const other = await shown.shownCard({ account: { ...sampleAccount, Keystage_Reasons__c: null }, models });
  expect(find(other, '.give')).toBeNull();
});

test('without a model there is nothing to hold an override against', async () => {
  const card = await shown.shownCard({ account: sampleAccount, models: [] });
  expect(find(card, '.give')).toBeNull();
});

test('fields that may not be seen are named, and nothing can be entered', async () => {
  const card = await shown.shownCard({ account: { ...sampleAccount, Keystage_Override_Until__c: 'hidden' }, models });
  expect(lines(card)).toContain(
    'Overrides cannot be shown: you have no access to Keystage_Override_Until__c. An administrator gives access with the permission set Keystage Rep.',
  );
  expect(find(card, '.give')).toBeNull();
  await expect(card).toBeAccessible();
});

test('a reader whose name cannot be read signs by id, and a record without a time is saved all the same', async () => {
  const card = await shown.shownCard({ account: sampleAccount, models });
  await press(card, '.give');
  await type(card, whole);
  await press(card, '.save');
  expect(saved()).toEqual([expect.objectContaining({ Keystage_Override_Author__c: '005000000000001AAA' })]);
});

test('an account without a tier can be given one', async () => {
  const prospects: ModelFile = sampleModel;
  const card = await shown.shownCard({
    account: {
      ...sampleAccount,
      Keystage_Tier__c: null,
      Keystage_Score__c: null,
      Keystage_Reasons__c: reasonsOf({ amount: 0, overdueRatio: null }),
      Keystage_Model_Fingerprint__c: fingerprintOf(prospects),
    },
    models,
    reader: 'Wei',
  });
  await press(card, '.give');
  await type(card, whole);
  await press(card, '.save');
  expect(saved()).toEqual([expect.objectContaining({ Keystage_Tier__c: 'VIP' })]);
});
