import { calendarDate, type SignOff } from 'c/keystageCore';
import { questions, settled } from '../../../../../../test/answering-graphql';
import { fingerprintOf, reasonsOf, sampleModel } from '../../accountTier/__tests__/sample-account';
import {
  answer,
  find,
  linesOf,
  mutation,
  paste,
  press,
  shownDesk,
  text,
  type Account,
  type Version,
} from './shown-desk';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

afterEach(() => {
  document.body.replaceChildren();
  mutation.mockReset();
});

/** By version 3 an A takes 90 points: the 88 of the sample account are a B. Version 1 lets 40 be one. */
const stricter = {
  ...sampleModel,
  version: 3,
  way: {
    by: 'scorecard',
    cutOffs: [
      { tier: 'VIP', from: 95 },
      { tier: 'A', from: 90 },
      { tier: 'B', from: 50 },
    ],
  },
};
const milder = {
  ...sampleModel,
  version: 1,
  way: {
    by: 'scorecard',
    cutOffs: [
      { tier: 'VIP', from: 91 },
      { tier: 'A', from: 40 },
      { tier: 'B', from: 30 },
    ],
  },
};
const versions: readonly Version[] = [
  { id: 'v3', model: stricter },
  { id: 'v2', model: sampleModel, isActive: true },
  { id: 'v1', model: milder },
];
const account = (n: number, amount: number | null, more: Partial<Account> = {}): Account => ({
  id: `001${n}`,
  name: `Account ${n}`,
  reasons: reasonsOf({ amount, overdueRatio: 0 }),
  ...more,
});

test('the active model and its fingerprint on top, the versions below', async () => {
  const desk = await shownDesk({ versions });
  expect(text(desk, '.active')).toBe(`Active: “Sample”, version 2, fingerprint ${fingerprintOf(sampleModel)}`);
  expect(linesOf(desk)).toContain(`“Sample”, version 3, fingerprint ${fingerprintOf(stricter)}, of 1.11.2026`);
  expect(find(desk, '.look')?.getAttribute('aria-label')).toBe('Look at it: version 3 of “Sample”');
  await expect(desk).toBeAccessible();
});

test('who is affected by a candidate is worked out page by page, with the reason for each', async () => {
  // 800 earn 88 points: A, then B. 1,000 earn 100: VIP by both. 200 earn 52: B by both. One has no values.
  const accounts = [
    [account(1, 800), account(2, 1000), account(3, 200)],
    [account(4, 800), account(5, 1, { reasons: null })],
  ];
  const desk = await shownDesk({ versions, accounts });
  await press(desk, '.look[data-id="v3"]');
  expect(linesOf(desk)).toContain(`Beside it: “Sample”, version 3, fingerprint ${fingerprintOf(stricter)}`);
  await press(desk, '.preview');
  expect(
    questions()
      .filter(({ name }) => name === 'KeptValues')
      .map(({ variables }) => variables['after']),
  ).toEqual([null, '1']);
  expect(text(desk, '.result')).toBe('2 of 4 accounts would change tier');
  expect(linesOf(find(desk, '.counts')!)).toEqual(['A to B', '2']);
  expect(linesOf(find(desk, '.moves')!)).toEqual([
    ...['Account 1: A to B', '88.0 points reach B, which starts at 50.'],
    ...['Account 4: A to B', '88.0 points reach B, which starts at 50.'],
  ]);
  expect(linesOf(desk)).toContain('Not worked out, since their kept values are missing or unreadable: 1.');
  await expect(desk).toBeAccessible();
});

test('without a model in force everybody comes to their tier by the candidate', async () => {
  const desk = await shownDesk({ versions: [versions[0]], accounts: [[account(1, 800)]] });
  expect(linesOf(desk).some((line) => line.startsWith('No model is active'))).toBe(true);
  await press(desk, '.look');
  await press(desk, '.preview');
  expect(linesOf(find(desk, '.counts')!)).toEqual(['no tier to B', '1']);
});

test('what a model cannot read is not worked out, and what a person left half entered does not count', async () => {
  const accounts = [
    account(1, 800, { reasons: reasonsOf({ amount: 'many', overdueRatio: 0 }) }),
    account(2, 800, { override: { tier: 'VIP' } }),
    account(3, 0),
  ];
  const desk = await shownDesk({ versions, accounts: [accounts] });
  await press(desk, '.look[data-id="v3"]');
  await press(desk, '.preview');
  expect(text(desk, '.result')).toBe('1 of 2 accounts would change tier');
});

test('as many accounts as one list reads are said to be the most', async () => {
  const desk = await shownDesk({ versions, accounts: [[account(1, 800)]], total: 50_000 });
  await press(desk, '.look[data-id="v3"]');
  await press(desk, '.preview');
  expect(linesOf(desk)).toContain('Worked out: 1, the most that one list reads. Others are not counted here.');
});

test('a record left blank stands in the list, and a version that cannot be read says why', async () => {
  const desk = await shownDesk({
    versions: [versions[1], { ...versions[0], isBlank: true }],
    candidateErrors: [{ message: 'Failed to fetch' }],
  });
  expect(linesOf(desk)).toContain('“—”, version —, fingerprint —, of —');
  await press(desk, '.look');
  expect(linesOf(desk)).toContain('There is no connection to Salesforce.');
});

test('a person’s override holds under the candidate as well', async () => {
  const override = { tier: 'VIP', reason: 'Board', author: 'Wei', from: '2026-10-01', until: '2027-03-01' };
  const desk = await shownDesk({ versions, accounts: [[account(1, 800, { override })]] });
  await press(desk, '.look[data-id="v3"]');
  await press(desk, '.preview');
  expect(text(desk, '.result')).toBe('0 of 1 accounts would change tier');
});

test('it can be stopped, and says of how many it speaks', async () => {
  const desk = await shownDesk({ versions, accounts: [[account(1, 800)], [account(2, 800)], [account(3, 800)]] });
  await press(desk, '.look[data-id="v3"]');
  find(desk, '.preview')?.click();
  for (let turn = 0; turn < 12 && !find(desk, '.progress')?.textContent?.startsWith('1'); turn++)
    await Promise.resolve();
  expect(text(desk, '.progress')).toBe('1 of 3 accounts are worked out');
  await press(desk, '.stop');
  expect(text(desk, '.result')).toBe('1 of 1 accounts would change tier');
  expect(linesOf(desk)).toContain('Stopped after 1 of 3 accounts: what follows counts those alone.');
});

test('a long list of moves is shown in parts', async () => {
  const accounts = [Array.from({ length: 30 }, (_, n) => account(n, 800))];
  const desk = await shownDesk({ versions, accounts });
  await press(desk, '.look[data-id="v3"]');
  await press(desk, '.preview');
  expect(linesOf(desk)).toContain('Showing 25 of 30');
  await press(desk, '.more');
  expect(linesOf(desk)).toContain('Showing 30 of 30');
  expect(find(desk, '.more')).toBeNull();
});

test.each([
  [
    'none has been segmented',
    [[]],
    'No account keeps the values it was segmented with, so nobody can be worked out. Segment the list and push it.',
  ],
  [
    'the platform hands out no more',
    [Array.from({ length: 3 }, (_, n) => account(n, 800))],
    '3 of 3 accounts would change tier',
  ],
])('a preview where %s', async (_name, accounts, line) => {
  const desk = await shownDesk({ versions, accounts });
  await press(desk, '.look[data-id="v3"]');
  await press(desk, '.preview');
  expect(text(desk, '.result')).toBe(line);
});

test('a preview that loses its connection says so and keeps what it has', async () => {
  const desk = await shownDesk({ versions, accounts: { errors: [{ message: 'Failed to fetch' }] } });
  await press(desk, '.look[data-id="v3"]');
  await press(desk, '.preview');
  expect(text(desk, '[role=alert]')).toBe('There is no connection to Salesforce.');
});

test('activating marks the one and unmarks the other in one save, all or none', async () => {
  const desk = await shownDesk({ versions });
  await press(desk, '.look[data-id="v3"]');
  expect(text(desk, '.activate')).toBe('Make it active');
  await press(desk, '.activate');
  expect(text(desk, '.question p')).toBe(
    'Make version 3 of “Sample” active? It takes the place of whatever is active now, in one step.',
  );
  await expect(desk).toBeAccessible();
  await press(desk, '.no');
  expect(find(desk, '.question')).toBeNull();
  mutation.mockResolvedValueOnce({ data: {} });
  await press(desk, '.activate');
  await press(desk, '.yes');
  expect(mutation).toHaveBeenCalledTimes(1);
  const [[{ query, variables }]] = mutation.mock.calls;
  expect(query as unknown as string).toContain('allOrNone: true');
  expect(variables).toMatchObject({
    w0: { Id: 'v2', Keystage_Model__c: { Active__c: false } },
    w1: { Id: 'v3', Keystage_Model__c: { Active__c: true } },
    w2: { Keystage_Sign_Off__c: { Act__c: 'published', Fingerprint__c: fingerprintOf(stricter) } },
  });
  expect(linesOf(desk)).toContain('Version 3 of “Sample” is active.');
  expect(find(desk, '.candidate')).toBeNull();
});

test('an older version is rolled back to, and two that were active both lose it', async () => {
  const two = [...versions, { id: 'v2b', model: { ...sampleModel, coverageFloor: 0.5 }, isActive: true }];
  const desk = await shownDesk({ versions: two });
  expect(linesOf(desk).some((line) => line.startsWith('2 models are active where one is expected'))).toBe(true);
  await press(desk, '.look[data-id="v1"]');
  mutation.mockResolvedValueOnce({ data: {} });
  await press(desk, '.activate');
  await press(desk, '.yes');
  expect(mutation.mock.calls[0][0].variables).toMatchObject({
    w0: { Id: 'v2', Keystage_Model__c: { Active__c: false } },
    w1: { Id: 'v2b', Keystage_Model__c: { Active__c: false } },
    w2: { Id: 'v1', Keystage_Model__c: { Active__c: true } },
    w3: { Keystage_Sign_Off__c: { Version__c: 1, Former__c: null } },
  });
  const other = await shownDesk({ versions });
  await press(other, '.look[data-id="v1"]');
  expect(text(other, '.activate')).toBe('Roll back to it');
});

test.each([
  ['refused', { errors: [{ message: 'Ask the controller first.' }] }, 'Ask the controller first.'],
  ['session', { errors: [{ message: 'INVALID_SESSION_ID' }] }, 'Your session has ended'],
  ['no access', { errors: [{ message: 'INSUFFICIENT_ACCESS' }] }, 'You may read this but not change it'],
])('%s: nothing is active that was not', async (_state, result, sentence) => {
  const desk = await shownDesk({ versions });
  await press(desk, '.look[data-id="v3"]');
  mutation.mockResolvedValueOnce(result);
  await press(desk, '.activate');
  await press(desk, '.yes');
  expect(text(desk, '[role=alert]')).toContain(sentence);
  expect(text(desk, '.active')).toContain('version 2');
  expect(find(desk, '.candidate')).not.toBeNull();
  await expect(desk).toBeAccessible();
});

test.each<[string, Parameters<typeof shownDesk>[0], string]>([
  ['waiting', {}, 'Reading the models'],
  [
    'no model yet',
    { versions: [] },
    'There is no model record yet. Import a file below, or publish a model from Excel.',
  ],
  [
    'no access to a field',
    { versions: { errors: [{ message: "Field 'Active__c' in type 'Keystage_Model__c' is undefined" }] } },
    'This cannot be shown: you have no access to Active__c.',
  ],
  ['offline', { versions: { errors: [{ message: 'Failed to fetch' }] } }, 'There is no connection to Salesforce.'],
  ['session', { versions: { errors: [{ message: 'Session expired' }] } }, 'Your session has ended.'],
  [
    'the active record malformed',
    { versions: [{ id: 'v2', model: sampleModel, isActive: true, text: '{"keystage":99}' }] },
    'The model “Sample” is faulty, so the tier cannot be explained. Correct the file and publish it again.',
  ],
])('%s', async (_state, org, line) => {
  const desk = await shownDesk(org);
  expect(linesOf(desk)).toContain(line);
  await expect(desk).toBeAccessible();
});

test('after a failure the button asks again', async () => {
  const desk = await shownDesk({ versions: { errors: [{ message: 'Failed to fetch' }] } });
  await answer({ versions });
  expect(text(desk, '.active')).toContain('version 2');
  expect(find(desk, '.retry')).toBeNull();
});

test.each<[string, Parameters<typeof shownDesk>[0], string]>([
  ['is gone', { versions, gone: true }, 'This version is not there any more. Refresh the list.'],
  [
    'is malformed',
    { versions: [versions[1], { ...versions[0], text: '[]' }] },
    'The model “Sample” is faulty, so the tier cannot be explained. Correct the file and publish it again.',
  ],
])('a version that %s cannot be made active', async (_state, org, line) => {
  const desk = await shownDesk(org);
  await press(desk, '.look');
  expect(linesOf(desk)).toContain(line);
  expect(find(desk, '.activate')).toBeNull();
  await expect(desk).toBeAccessible();
});

const other = { ...sampleModel, version: 4, coverageFloor: 0.5 };

test('a sound file is saved as a version, inactive', async () => {
  const desk = await shownDesk({ versions });
  await paste(desk, JSON.stringify(other));
  await press(desk, '.check');
  expect(text(desk, '.verdict')).toBe(`Sound: “Sample”, version 4, fingerprint ${fingerprintOf(other)}.`);
  mutation.mockResolvedValueOnce({ data: {} });
  await press(desk, '.import');
  const { w0 } = mutation.mock.calls[0][0].variables as { w0: { Keystage_Model__c: Record<string, unknown> } };
  expect(w0.Keystage_Model__c).toMatchObject({
    ...{ Name: 'Sample', Version__c: 4, Fingerprint__c: fingerprintOf(other), Active__c: false, Parts__c: 0 },
  });
  expect(linesOf(desk)).toContain('Version 4 of “Sample” is on file. Look at who is affected, then make it active.');
});

test('a file longer than a field goes into parts under the record', async () => {
  const long = {
    ...other,
    notes: undefined,
    name: { ...other.name },
    references: {
      ...other.references,
      amount: {
        count: 100,
        median: 500,
        values: Array.from({ length: 9000 }, (_, k) => k + 0.123),
        shares: Array.from({ length: 9000 }, (_, k) => k / 8999),
      },
    },
  };
  const desk = await shownDesk({ versions });
  await paste(desk, JSON.stringify(long));
  await press(desk, '.check');
  mutation.mockResolvedValueOnce({ data: {} });
  if (!find(desk, '.import')) throw new Error(linesOf(desk).join('\n'));
  await press(desk, '.import');
  const written = Object.values(
    mutation.mock.calls[0][0].variables as Record<string, Record<string, Record<string, unknown>>>,
  );
  expect(written[0]['Keystage_Model__c']).toMatchObject({ Parts__c: written.length - 1, Model__c: null });
  expect(written[1]['Keystage_Model_Part__c']).toMatchObject({ Model__c: '@{w0}', Position__c: 1 });
});

test.each([
  ['no JSON', 'not a model', 'Faults in the file: 1. Nothing was saved.'],
  ['not frozen', JSON.stringify({ ...other, references: undefined }), 'The file is sound, but it has no list'],
  ['on file already', JSON.stringify(sampleModel), 'This very model is on file already: “Sample”, version 2.'],
])('a file that is %s', async (_state, file, sentence) => {
  const desk = await shownDesk({ versions });
  await paste(desk, file);
  await press(desk, '.check');
  expect(text(desk, '.verdict')).toContain(sentence);
  expect(find(desk, '.import')).toBeNull();
  await expect(desk).toBeAccessible();
});

test('every fault of a file is told with its place', async () => {
  const desk = await shownDesk({ versions });
  await paste(desk, JSON.stringify({ ...other, currency: 5, coverageFloor: 'much' }));
  await press(desk, '.check');
  const faults = linesOf(find(desk, '.faults')!);
  expect(faults.some((line) => line.includes('currency'))).toBe(true);
  expect(faults.some((line) => line.includes('coverageFloor'))).toBe(true);
});

test.each([
  ['refused', { errors: [{ message: 'Duplicate.' }] }, 'Duplicate.'],
  ['offline', { errors: [{ message: 'Failed to fetch' }] }, 'There is no connection'],
])('an import that is %s keeps what was pasted', async (_state, result, sentence) => {
  const desk = await shownDesk({ versions });
  await paste(desk, JSON.stringify(other));
  await press(desk, '.check');
  mutation.mockResolvedValueOnce(result);
  await press(desk, '.import');
  expect(text(desk, '[role=alert]')).toContain(sentence);
  expect((find(desk, '.pasted') as unknown as { value: string }).value).toBe(JSON.stringify(other));
});

async function choose(desk: HTMLElement, file: object | undefined): Promise<void> {
  const input = find(desk, '.file')!;
  Object.defineProperty(input, 'files', { value: file ? [file] : [], configurable: true });
  input.dispatchEvent(new CustomEvent('change'));
  await settled();
}

test('a file that is chosen is checked at once', async () => {
  const desk = await shownDesk({ versions });
  await choose(desk, { text: () => Promise.resolve(JSON.stringify(other)) });
  expect(text(desk, '.verdict')).toContain('Sound: “Sample”, version 4');
  await choose(desk, { text: () => Promise.reject(new Error('gone')) });
  expect(linesOf(desk)).toContain('The file could not be read: gone');
  await choose(desk, undefined);
  expect(linesOf(desk)).toContain('The file could not be read: gone');
});

describe('signing off', () => {
  const on = calendarDate('2026-11-18')!;
  const template = { process: 'Project sales', template: 'project-8', version: 2, fingerprint: '44dd-55ee-66ff' };
  const type = (desk: HTMLElement, note: string) =>
    find(desk, '.note')?.dispatchEvent(new CustomEvent('change', { detail: { value: note } }));
  const signed = () => Object.values(mutation.mock.calls.at(-1)![0].variables).at(-1);

  test('the trail stands below the versions, the latest first; without one that is said', async () => {
    const desk = await shownDesk({
      versions,
      trail: [
        { act: 'published', version: 1, fingerprint: fingerprintOf(milder), by: 'Lin', on, note: '' },
        {
          ...{ act: 'published', version: 2, fingerprint: fingerprintOf(sampleModel), former: fingerprintOf(milder) },
          ...{ by: 'Lin', on, note: 'Late payers', moves: { of: 40, rose: 2, fell: 5 }, approver: 'Kim' },
        },
      ],
    });
    const lines = [...desk.shadowRoot!.querySelectorAll('.trail li')].map((line) => line.textContent);
    expect(lines[0]).toMatch(
      /^Version 2 .* was published on Nov 18, 2026 by Lin, in place of .* Approved by Kim\. Of 40 accounts, 2 up and 5 down\. “Late payers”$/,
    );
    expect(lines[1]).toMatch(/^Version 1 /);
    await expect(desk).toBeAccessible();
    expect(linesOf(await shownDesk({ versions }))).toContain('Nothing has been signed off here yet.');
  });

  test('note, name and whom it moves go with it, and a rollback says what it is', async () => {
    const desk = await shownDesk({ versions, reader: 'Lin', accounts: [[account(1, 800), account(2, 100)]] });
    await press(desk, '.look[data-id="v1"]');
    await press(desk, '.preview');
    await press(desk, '.activate');
    type(desk, 'As it was');
    mutation.mockResolvedValueOnce({ data: {} });
    await press(desk, '.yes');
    expect(signed()).toEqual({
      Keystage_Sign_Off__c: {
        ...{ Act__c: 'rolledBack', Version__c: 1, Fingerprint__c: fingerprintOf(milder) },
        ...{ Kind__c: 'model', Process__c: null, Template__c: null, Deals__c: null, Deals_Changed__c: null },
        ...{ Former__c: fingerprintOf(sampleModel), Author__c: 'Lin', Approver__c: null, Signed_On__c: '2026-11-20' },
        ...{ Note__c: 'As it was', Accounts__c: 2, Rose__c: expect.any(Number), Fell__c: 0 },
      },
    });
  });

  test('a note that is asked for is asked for; what was typed stays', async () => {
    const asking = { ...stricter, publishing: { note: true, secondPerson: false, by: ['Kim'] } };
    const desk = await shownDesk({ versions: [versions[1], { id: 'v3', model: asking }], reader: 'Lin' });
    await press(desk, '.look[data-id="v3"]');
    await press(desk, '.activate');
    expect(linesOf(desk)).toEqual(
      expect.arrayContaining(['A note is asked for with each publication.', 'May be published by Kim.']),
    );
    await press(desk, '.yes');
    expect(text(desk, '[role=alert]')).toBe(
      'This model asks for a note with each publication, and there is none. Say what changes and why. “Lin” is not among those who may publish this model: Kim. Ask one of them.',
    );
    expect(mutation).not.toHaveBeenCalled();
    await expect(desk).toBeAccessible();
  });

  test('where two are asked, the first proposes, and another approves; nobody approves their own', async () => {
    const asking = { ...stricter, publishing: { note: false, secondPerson: true, by: [] } };
    const both: readonly Version[] = [versions[1], { id: 'v3', model: asking }];
    const desk = await shownDesk({ versions: both, reader: 'Lin' });
    await press(desk, '.look[data-id="v3"]');
    expect(text(desk, '.activate')).toBe('Propose it');
    await press(desk, '.activate');
    expect(text(desk, '.question p')).toContain('Propose version 3');
    mutation.mockResolvedValueOnce({ data: {} });
    await press(desk, '.yes');
    expect(linesOf(desk)).toContain('Version 3 of “Sample” is proposed and waits for a second person.');
    expect(Object.keys(mutation.mock.calls[0][0].variables)).toEqual(['w0']);
    expect(signed()).toMatchObject({ Keystage_Sign_Off__c: { Act__c: 'proposed', Author__c: 'Lin' } });

    // What is done about a template meanwhile ends no proposal of a model.
    const trail: SignOff[] = [
      { act: 'proposed', version: 3, fingerprint: fingerprintOf(asking), by: 'Lin', on, note: 'Late payers' },
      { ...template, act: 'published', by: 'Kim', on, note: '' },
    ];
    for (const [reader, outcome] of [
      [
        'Lin',
        '“Lin” proposed this version on Nov 18, 2026, and nobody approves a proposal of their own. Ask a second person.',
      ],
      ['Kim', 'Version 3 of “Sample” is active.'],
    ]) {
      const waiting = await shownDesk({ versions: both, reader, trail });
      expect(linesOf(waiting)).toContain(
        'Stage template “project-8”, version 2 (44dd-55ee-66ff), was published to the process “Project sales” on Nov 18, 2026 by Kim.',
      );
      await press(waiting, '.look[data-id="v3"]');
      expect(text(waiting, '.activate')).toBe('Approve it and make it active');
      await press(waiting, '.activate');
      mutation.mockResolvedValueOnce({ data: {} });
      await press(waiting, '.yes');
      expect(linesOf(waiting)).toContain(outcome);
      mutation.mockReset();
      if (reader === 'Lin') mutation.mockResolvedValue({ data: {} });
    }
  });
});
