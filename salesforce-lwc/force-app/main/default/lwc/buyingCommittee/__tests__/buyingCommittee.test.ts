import { publish, subscribe } from 'lightning/messageService';
import { fill, inputCalled, linesOf, press, within } from '../../../../../../test/shadow-page';
import { role, sampleDeal, sampleOpportunity, type SampleDeal } from '../../dealRecord/__tests__/sample-deal';
import {
  answer,
  mutation,
  questions,
  settled,
  shownCommittee,
  wholeCircle,
  withRoles,
  written,
  type Org,
} from './shown-committee';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

const online = jest.spyOn(navigator, 'onLine', 'get');

beforeEach(() => {
  online.mockReturnValue(true);
  mutation.mockResolvedValue({ data: {} });
});

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

const errors = (...messages: string[]) => messages.map((message) => ({ message }));

/** What the org answers, and lines that stand on the card then. */
const states: [state: string, org: Org, ...lines: string[]][] = [
  ['waiting', {}, 'Reading the buying committee'],
  [
    'nobody yet',
    { deal: sampleDeal },
    'Nobody is in the buying committee yet.',
    'Add whom you know by name first, from the contacts of the account.',
    '0 of 6 seats filled',
    'Add a person',
  ],
  [
    'nobody yet, for somebody who may only read',
    { deal: sampleDeal, mayEdit: false },
    'Whoever works on this opportunity adds them here.',
  ],
  ['no such deal', { deal: null }, 'This opportunity is not there, or you may not see it.'],
  ['an error', { errors: errors('Something broke') }, 'Salesforce could not answer: Something broke'],
  [
    'a session that has ended',
    { errors: errors('INVALID_SESSION_ID: Session expired or invalid') },
    'Your session has ended.',
  ],
  [
    'people hidden',
    { deal: { ...sampleDeal, without: ['Keystage_Buying_Roles__r'] } },
    'You have no access to Keystage_Buying_Role__c, so this cannot be shown.',
    'An administrator gives access with the permission set Keystage Rep.',
  ],
  [
    'a field hidden',
    { deal: withRoles(wholeCircle, { without: ['Level__c'] }) },
    'You have no access to Keystage_Buying_Role__c.Level__c, so what it holds is missing here and counts as not known. An administrator gives access with the permission set Keystage Rep.',
    'Ines Roth',
  ],
  [
    'more people than are read',
    { deal: withRoles(wholeCircle, { cut: { roles: 260 } }) },
    '3 of 260 are shown and counted. Remove what is no longer needed.',
  ],
  [
    'more people than are read, and nobody says how many',
    { deal: withRoles(wholeCircle, { cut: { roles: null } }) },
    '3 of 3+ are shown and counted. Remove what is no longer needed.',
  ],
  [
    // 0.35 × 0.75 + 0.25 × 0.5 + 0.2 × 0.5 + 0.2 × 1 = 0.6875
    'a whole circle',
    { deal: withRoles(wholeCircle) },
    'Coverage 69%: 4 of 4 core roles known, 2 engaged or better.',
    '4 of 6 seats filled',
    'decision maker',
    'Ines Roth',
    'engaged',
    'engaged, step 4 of 5',
    'met on Nov 2, 2026 · final decider · owned by the general manager',
    'Empty seat',
    'No landmine lies under this deal.',
    'People known: 3, of whom engaged or better: 2',
    'Departments (2): general management and engineering',
    'Ranks (2): top management and manager',
  ],
  [
    // Without a contact to the decision maker: 0.35 × 0.25 + 0.25 + 0.2 + 0.2 = 0.7375
    'a decision maker known by name only',
    {
      deal: withRoles([
        role('003A', 'Ines Roth', { Roles__c: 'decision', Level__c: 'identified' }),
        role('003B', 'Tom Berg', { Roles__c: 'technical;user;coach', Level__c: 'supportive', Met_On__c: '2026-11-10' }),
      ]),
    },
    'Coverage 50%: 4 of 4 core roles known, 3 engaged or better.',
    'Without a decision maker who has been contacted it is held at 50%; otherwise it would be 74%.',
    'never met · information incomplete',
    'Landmines: 3',
    'A role is unknown',
    'A core buyer not met',
    'Further steps: 3',
  ],
  [
    'a contact that was deleted',
    { deal: withRoles([role(null, 'Ines Roth', { Roles__c: 'decision', Level__c: 'contacted' })]) },
    'Ines Roth',
    'This contact was deleted; the name was kept.',
  ],
  [
    'somebody without a role',
    { deal: withRoles([role('003A', 'Ines Roth')]) },
    'No role yet',
    'not known, step 1 of 5',
  ],
  [
    'a day that lies ahead',
    { deal: withRoles([role('003A', 'Ines Roth', { Roles__c: 'user', Joined_On__c: '2026-12-01' })]) },
    'Ines Roth, joined: Dec 1, 2026 lies after Nov 20, 2026. It counts once that day has come.',
  ],
];

test.each(states)('%s', async (_state, org, ...lines) => {
  const card = await shownCommittee(org);
  const shown = linesOf(card);
  for (const line of lines) expect(shown).toContain(line);
  await expect(card).toBeAccessible();
});

test('offline it says so', async () => {
  online.mockReturnValue(false);
  const card = await shownCommittee({ errors: errors('Failed to fetch') });
  expect(linesOf(card).join('\n')).toMatch(/connection/);
  await expect(card).toBeAccessible();
});

test('somebody who may only read is offered nothing to change', async () => {
  const card = await shownCommittee({ deal: withRoles(wholeCircle), mayEdit: false });
  expect(linesOf(card).filter((line) => /^(Edit|Remove|Add) /.test(line))).toEqual([]);
});

const contactsOf = (names: readonly string[], from: number, next: string | null, total: number) => ({
  data: {
    uiapi: {
      query: {
        Contact: {
          edges: names.map((name, i) => ({
            node: {
              Id: `003X${from + i}`,
              Name: { value: name },
              Title: { value: i === 0 ? 'Head of quality' : null },
            },
          })),
          pageInfo: { endCursor: next, hasNextPage: next !== null },
          totalCount: total,
        },
      },
    },
  },
});

describe('adding a person', () => {
  const org = (): Org => ({
    deal: withRoles([role('003X1', 'Ida Voss')]),
    contacts: ({ variables: { name, after } }) =>
      name !== '%%'
        ? contactsOf(name === '%ida%' ? ['Ida Voss'] : [], 1, null, name === '%ida%' ? 1 : 0)
        : after === null
          ? contactsOf(['Ida Voss', 'Jo Kern'], 1, 'page 2', 3)
          : contactsOf(['Kim Auer'], 3, null, 3),
  });

  test('the contacts of the account come page after page, until the last', async () => {
    const card = await shownCommittee(org());
    await press(card, 'Add a person');
    expect(linesOf(card)).toEqual(
      expect.arrayContaining(['Contacts of Northgate Systems', 'Head of quality', '2 of 3 shown']),
    );
    expect(linesOf(card)).toContain('in the committee');
    await press(card, 'Show more');
    expect(linesOf(card)).toEqual(expect.arrayContaining(['Kim Auer', '3 of 3 shown']));
    expect(
      within(card, 'lightning-button').map((button) => (button as HTMLElement & { label: string }).label),
    ).not.toContain('Show more');
    expect(questions().filter(({ name }) => name === 'AccountContacts')).toEqual([
      expect.objectContaining({ variables: { accountId: '001000000000001AAA', name: '%%', after: null } }),
      expect.objectContaining({ variables: { accountId: '001000000000001AAA', name: '%%', after: 'page 2' } }),
    ]);
    await expect(card).toBeAccessible();
  });

  test('a name narrows them down', async () => {
    const card = await shownCommittee(org());
    await press(card, 'Add a person');
    await fill(card, 'Search by name', 'ida');
    expect(linesOf(card)).toContain('1 of 1 shown');
    await fill(card, 'Search by name', '50%');
    expect(linesOf(card)).toContain('No contact of this account is called “50%”.');
    expect(questions().at(-1)?.variables['name']).toBe('%50\\%%');
  });

  test.each<[string, Partial<Org>, string]>([
    [
      'an account without contacts',
      { contacts: () => contactsOf([], 1, null, 0) },
      'This account has no contacts yet. Create one on the account, then add it here.',
    ],
    [
      'contacts that cannot be read',
      { contacts: () => ({ errors: errors('Too many requests.') }) },
      'The contacts could not be read: Too many requests. Close the search and open it again.',
    ],
    ['contacts still on their way', { contacts: () => undefined }, 'Reading the contacts'],
    [
      'a deal without an account',
      { deal: { ...sampleDeal, opportunity: { ...sampleOpportunity, AccountId: null } } },
      'This opportunity has no account, so there are no contacts to choose from. Choose an account for it first.',
    ],
  ])('%s', async (_state, more, line) => {
    const card = await shownCommittee({ ...org(), ...more });
    await press(card, 'Add a person');
    expect(linesOf(card)).toContain(line);
    await expect(card).toBeAccessible();
    await press(card, 'Close');
    expect(linesOf(card)).not.toContain(line);
  });

  test('what was filled in is saved with the name, and the page is told', async () => {
    const card = await shownCommittee(org());
    await press(card, 'Add a person');
    await press(card, 'Add Jo Kern');
    await fill(card, 'Buying roles', ['user']);
    await fill(card, 'How far we have come', 'contacted');
    await fill(card, 'First met on', '2026-11-18');
    await fill(card, 'Information complete', true);
    await press(card, 'Dates and details');
    await fill(card, 'Decisiveness, 0 to 50', '40');
    await fill(card, 'Responsiveness, 0 to 50', '10');
    expect(linesOf(card)).toContain(
      'Impression: tiger, wants power. Come to the point, offer two options, and leave the decision to them.',
    );
    await expect(card).toBeAccessible();
    await press(card, 'Save');
    expect(written()[0]).toEqual({
      what: 'Create Keystage_Buying_Role__c',
      fields: expect.objectContaining({
        ...{ Opportunity__c: '006000000000001AAA', Contact__c: '003X2', Contact_Name__c: 'Jo Kern' },
        ...{ Roles__c: 'user', Level__c: 'contacted', Met_On__c: '2026-11-18', Info_Complete__c: true },
        ...{ Decisiveness__c: 40, Responsiveness__c: 10, Rank__c: null, Final_Decider__c: false },
      }),
    });
    expect(linesOf(card)).toContain('Jo Kern is saved.');
    expect(publish).toHaveBeenCalledWith(undefined, expect.anything(), {
      recordId: '006000000000001AAA',
      what: 'committee',
    });
  });
});

/** Tom as the org has him, and as another user makes him. */
const tom = wholeCircle[1];
const changed = (fields: object): SampleDeal => withRoles([wholeCircle[0], { ...tom, ...fields }, wholeCircle[2]]);

describe('editing a person', () => {
  test('only what was changed is written, with what follows for the deal', async () => {
    const card = await shownCommittee({ deal: withRoles(wholeCircle) });
    await press(card, 'Edit Tom Berg');
    expect(inputCalled(card, 'How far we have come').value).toBe('contacted');
    await fill(card, 'How far we have come', 'engaged');
    await press(card, 'Save');
    expect(written()).toEqual([
      { what: 'Update Keystage_Buying_Role__c', fields: { Id: 'a02000000000002AAA', Level__c: 'engaged' } },
      // That a user was met follows from the people: filed, so that the org's roll-ups count it.
      {
        what: 'Create Keystage_Evidence__c',
        fields: expect.objectContaining({ Condition__c: 'user-met', Answer__c: 'Yes' }),
      },
      expect.objectContaining({ what: 'Update Opportunity' }),
    ]);
    expect(linesOf(card)).toContain('Tom Berg is saved.');
  });

  test('the landmines kept on the deal follow', async () => {
    const deal = withRoles([{ ...tom, Roles__c: 'user', Met_On__c: null, Level__c: 'identified' }]);
    const card = await shownCommittee({ deal });
    await press(card, 'Edit Tom Berg');
    await fill(card, 'Buying roles', ['user', 'technical', 'decision', 'coach']);
    await press(card, 'Save');
    const opportunity = written().find(({ what }) => what === 'Update Opportunity')!;
    // Everybody is known now: what is left is that nobody of them was ever met, and who decides.
    expect(opportunity.fields['Keystage_Landmines__c']).toBe(2);
  });

  test('nothing changed, nothing written', async () => {
    const card = await shownCommittee({ deal: withRoles(wholeCircle) });
    await press(card, 'Edit Tom Berg');
    await press(card, 'Save');
    expect(mutation).not.toHaveBeenCalled();
    await press(card, 'Edit Tom Berg');
    await press(card, 'Cancel');
    expect(within(card, 'c-value-form')).toEqual([]);
  });

  test('a field that cannot be saved keeps the form open', async () => {
    const card = await shownCommittee({ deal: withRoles(wholeCircle) });
    await press(card, 'Edit Tom Berg');
    Object.defineProperty(inputCalled(card, 'First met on'), 'reportValidity', { value: () => false });
    await fill(card, 'How far we have come', 'engaged');
    await press(card, 'Save');
    expect(mutation).not.toHaveBeenCalled();
  });

  test('another user’s edit is shown with both values, and nothing is overwritten before somebody chooses', async () => {
    const org: Org = { deal: withRoles(wholeCircle) };
    const card = await shownCommittee(org);
    await press(card, 'Edit Tom Berg');
    await fill(card, 'How far we have come', 'engaged');
    org.deal = changed({ Level__c: 'identified', Department__c: 'quality' });
    await press(card, 'Save');
    expect(mutation).not.toHaveBeenCalled();
    expect(linesOf(card)).toEqual(
      expect.arrayContaining([
        'Somebody else saved Tom Berg in the meantime. Nothing is overwritten: choose between the two values, then save again.',
        'Changed by somebody else in the meantime, and shown here now: Department.',
        'Somebody else changed “How far we have come”. Which one is to stand?',
      ]),
    );
    const question = inputCalled(card, 'Somebody else changed “How far we have come”. Which one is to stand?');
    expect((question as unknown as { options: { label: string }[] }).options.map(({ label }) => label)).toEqual([
      'Mine: engaged',
      'On record: identified',
    ]);
    expect(inputCalled(card, 'How far we have come').value).toBe('engaged');
    await expect(card).toBeAccessible();
    await fill(card, 'Somebody else changed “How far we have come”. Which one is to stand?', 'mine');
    await press(card, 'Save');
    expect(written()[0].fields).toEqual({ Id: 'a02000000000002AAA', Level__c: 'engaged' });
  });

  test('theirs may stand', async () => {
    const org: Org = { deal: withRoles(wholeCircle) };
    const card = await shownCommittee(org);
    await press(card, 'Edit Tom Berg');
    await fill(card, 'Buying roles', ['technical']);
    await fill(card, 'Information complete', false);
    await fill(card, 'First met on', '');
    org.deal = changed({ Roles__c: 'user;finance', Met_On__c: '2026-11-12' });
    await answer(org);
    const about = (field: string) => `Somebody else changed “${field}”. Which one is to stand?`;
    const choices = (field: string) =>
      (inputCalled(card, about(field)) as unknown as { options: { label: string }[] }).options.map(
        ({ label }) => label,
      );
    expect(choices('Buying roles')).toEqual(['Mine: technical gatekeeper', 'On record: user and finance']);
    expect(choices('First met on')).toEqual(['Mine: blank', 'On record: Nov 12, 2026']);
    await fill(card, about('Buying roles'), 'theirs');
    await fill(card, 'First met on', '2026-11-11');
    await press(card, 'Save');
    expect(written()[0].fields).toEqual({ Id: 'a02000000000002AAA', Info_Complete__c: false, Met_On__c: '2026-11-11' });
  });

  test('somebody removed meanwhile is added again by saving', async () => {
    const org: Org = { deal: withRoles(wholeCircle) };
    const card = await shownCommittee(org);
    await press(card, 'Edit Tom Berg');
    await fill(card, 'How far we have come', 'supportive');
    org.deal = withRoles([wholeCircle[0]]);
    await answer(org);
    expect(linesOf(card)).toContain(
      'Tom Berg was removed by somebody else in the meantime. What you typed is kept; saving adds the person again.',
    );
    await press(card, 'Save');
    expect(written()[0]).toEqual({
      what: 'Create Keystage_Buying_Role__c',
      fields: expect.objectContaining({ Contact__c: '003B', Level__c: 'supportive', Roles__c: 'technical;user' }),
    });
  });

  const refusals: [refusal: string, error: unknown, sentence: RegExp][] = [
    [
      'a rule of the org’s own',
      { data: null, errors: errors('Level needs a reason.') },
      /^The org refused it, so nothing was saved: Level needs a reason\. What you typed is kept/,
    ],
    [
      'no permission',
      {
        errors: [
          { message: 'insufficient access rights', extensions: { errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' } },
        ],
      },
      /^You may read this but not change it/,
    ],
    [
      'a conflict the platform found',
      { errors: [{ message: 'changed', extensions: { code: 'CONFLICT' } }] },
      /^The org refused it/,
    ],
    ['a record that is gone', { errors: [{ message: 'ENTITY_IS_DELETED' }] }, /^The org refused it/],
    ['no reason', { errors: [{}] }, /no reason was given\./],
  ];
  test.each(refusals)('refused: %s', async (_refusal, outcome, sentence) => {
    mutation.mockResolvedValue(outcome);
    const card = await shownCommittee({ deal: withRoles(wholeCircle) });
    await press(card, 'Edit Tom Berg');
    await fill(card, 'How far we have come', 'engaged');
    await press(card, 'Save');
    expect(linesOf(card)).toContainEqual(expect.stringMatching(sentence));
    expect(inputCalled(card, 'How far we have come').value).toBe('engaged');
    expect(publish).not.toHaveBeenCalled();
    await expect(card).toBeAccessible();
  });

  test('a session that expires in mid-edit keeps what was typed', async () => {
    mutation.mockRejectedValue({
      status: 401,
      body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired' }],
    });
    const card = await shownCommittee({ deal: withRoles(wholeCircle) });
    await press(card, 'Edit Tom Berg');
    await fill(card, 'How far we have come', 'engaged');
    await press(card, 'Save');
    expect(linesOf(card)).toContainEqual(expect.stringMatching(/^Your session has ended, so nothing was saved\./));
    expect(inputCalled(card, 'How far we have come').value).toBe('engaged');
  });

  test('offline nothing is sent, and the card stays as it was', async () => {
    const org: Org = { deal: withRoles(wholeCircle) };
    const card = await shownCommittee(org);
    await press(card, 'Edit Tom Berg');
    await fill(card, 'How far we have come', 'engaged');
    online.mockReturnValue(false);
    org.errors = errors('Failed to fetch');
    await press(card, 'Save');
    expect(mutation).not.toHaveBeenCalled();
    expect(linesOf(card)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^There is no connection, so nothing was saved\./), 'Ines Roth']),
    );
    online.mockReturnValue(true);
    delete org.errors;
    await press(card, 'Save');
    expect(written()[0].fields['Level__c']).toBe('engaged');
    expect(linesOf(card)).not.toContainEqual(expect.stringMatching(/^There is no connection/));
  });
});

describe('removing a person', () => {
  test('with the way back', async () => {
    const org: Org = { deal: withRoles(wholeCircle) };
    const card = await shownCommittee(org);
    await press(card, 'Remove Sun Lee');
    expect(written()[0]).toEqual({ what: 'Delete Keystage_Buying_Role__c', fields: { Id: 'a02000000000003AAA' } });
    // The coach's role is unknown, and there is no coach.
    expect(written().at(-1)?.fields['Keystage_Landmines__c']).toBe(2);
    expect(linesOf(card)).toContain('Sun Lee was removed.');
    await expect(card).toBeAccessible();
    org.deal = withRoles(wholeCircle.slice(0, 2));
    mutation.mockClear();
    await press(card, 'Undo');
    expect(written()[0]).toEqual({
      what: 'Create Keystage_Buying_Role__c',
      fields: expect.objectContaining({
        Contact__c: '003C',
        Contact_Name__c: 'Sun Lee',
        Level__c: 'supportive',
        Roles__c: 'coach',
      }),
    });
    expect(linesOf(card)).toContain('Sun Lee is back.');
  });

  test('refused, the person stays and may be brought back later', async () => {
    mutation.mockResolvedValue({ errors: errors('Ask your manager.') });
    const card = await shownCommittee({ deal: withRoles(wholeCircle) });
    await press(card, 'Remove Sun Lee');
    expect(linesOf(card)).toEqual(expect.arrayContaining(['Sun Lee', expect.stringMatching(/Ask your manager/)]));
    mutation.mockResolvedValue({ data: {} });
    await press(card, 'Remove Sun Lee');
    mutation.mockResolvedValue({ errors: errors('Not again.') });
    await press(card, 'Undo');
    expect(linesOf(card)).toContainEqual(expect.stringMatching(/Not again/));
  });

  test('somebody whom another user removed first is not removed twice', async () => {
    const org: Org = { deal: withRoles(wholeCircle) };
    const card = await shownCommittee(org);
    org.deal = withRoles(wholeCircle.slice(0, 2));
    await press(card, 'Remove Sun Lee');
    expect(mutation).not.toHaveBeenCalled();
    expect(linesOf(card)).toContain('Sun Lee was removed.');
  });
});

describe('the circle as a whole', () => {
  test('who decides, and what was restructured, is kept on the opportunity', async () => {
    const card = await shownCommittee({ deal: withRoles(wholeCircle.slice(1)) });
    await press(card, 'Edit the circle');
    await fill(card, 'It is certain who makes the final decision', true);
    await fill(card, 'Last restructured on', '2026-11-01');
    await expect(card).toBeAccessible();
    await press(card, 'Save');
    expect(written().at(-1)).toEqual({
      what: 'Update Opportunity',
      fields: expect.objectContaining({ Keystage_Decider_Certain__c: true, Keystage_Restructured_On__c: '2026-11-01' }),
    });
    expect(linesOf(card)).toContain('The circle is saved.');
  });

  test('of a deal that no process judges too', async () => {
    const opportunity = { ...sampleOpportunity, Keystage_Restructured_On__c: '2026-11-01' };
    const card = await shownCommittee({ deal: withRoles(wholeCircle, { opportunity, processes: [] }) });
    await press(card, 'Edit the circle');
    await fill(card, 'Last restructured on', '');
    await press(card, 'Save');
    expect(written()).toEqual([
      { what: 'Update Opportunity', fields: { Id: '006000000000001AAA', Keystage_Restructured_On__c: null } },
    ]);
    await press(card, 'Edit Tom Berg');
    await fill(card, 'How far we have come', 'engaged');
    mutation.mockClear();
    await press(card, 'Save');
    expect(written().map(({ what }) => what)).toEqual(['Update Keystage_Buying_Role__c']);
  });

  test('nothing changed, and another user’s day', async () => {
    const org: Org = { deal: withRoles(wholeCircle) };
    const card = await shownCommittee(org);
    await press(card, 'Edit the circle');
    await press(card, 'Save');
    expect(mutation).not.toHaveBeenCalled();
    await press(card, 'Edit the circle');
    await fill(card, 'Committee last reviewed on', '2026-11-19');
    org.deal = withRoles(wholeCircle, {
      opportunity: { ...sampleOpportunity, Keystage_Reviewed_On__c: '2026-11-15', Keystage_Decider_Certain__c: true },
    });
    await press(card, 'Save');
    expect(mutation).not.toHaveBeenCalled();
    await fill(card, 'Somebody else changed “Committee last reviewed on”. Which one is to stand?', 'theirs');
    await press(card, 'Save');
    expect(mutation).not.toHaveBeenCalled();
  });
});

describe('contact roles of the platform', () => {
  const contactRole = (id: string | null, name: string | null, value: string | null) => ({
    Id: `00K${id}`,
    ContactId: { value: id },
    Contact: name === null ? null : { Name: { value: name } },
    Role: value === null ? undefined : { value, displayValue: value },
  });
  const contactRoles = [
    contactRole('003B', 'Tom Berg', 'Technical Buyer'),
    contactRole('003D', 'Ada Ruiz', 'Economic Buyer'),
    contactRole('003D', 'Ada Ruiz', 'Executive Sponsor'),
    contactRole('003E', null, 'Something of our own'),
    contactRole('003F', 'Lin Wu', null),
    contactRole(null, 'Nobody', 'Evaluator'),
  ];

  test('those not yet in the committee are offered, each with what it stands for', async () => {
    const card = await shownCommittee({ deal: withRoles(wholeCircle), contactRoles });
    expect(linesOf(card)).toEqual(
      expect.arrayContaining([
        'Contact roles not yet in the committee: 3',
        'Ada Ruiz (Economic Buyer, Executive Sponsor) → decision maker',
        '003E (Something of our own) → No role yet',
        'Lin Wu → No role yet',
      ]),
    );
    await expect(card).toBeAccessible();
    await press(card, 'Take over Ada Ruiz');
    expect(written()[0]).toEqual({
      what: 'Create Keystage_Buying_Role__c',
      fields: expect.objectContaining({ Contact__c: '003D', Roles__c: 'decision', Level__c: 'identified' }),
    });
    expect(linesOf(card)).toContain('Taken over: Ada Ruiz. Say of each how far we have come.');
  });

  test('all at once, or none', async () => {
    mutation.mockResolvedValueOnce({ errors: errors('Too many people.') });
    const card = await shownCommittee({ deal: withRoles(wholeCircle, { processes: [] }), contactRoles });
    await press(card, 'Take over all');
    expect(linesOf(card)).toContainEqual(
      expect.stringMatching(/^The org refused it, so nothing was saved: Too many people\./),
    );
    mutation.mockClear();
    await press(card, 'Take over all');
    expect(written().map(({ fields }) => fields['Contact__c'])).toEqual(['003D', '003E', '003F']);
  });

  test.each<[string, Org['contactRoles']]>([
    ['does not serve them', undefined],
    ['refuses to list them', { errors: errors('Not supported') }],
    ['has none', []],
  ])('an org that %s shows nothing of them', async (_org, roles) => {
    const card = await shownCommittee({ deal: withRoles(wholeCircle), ...(roles && { contactRoles: roles }) });
    expect(linesOf(card).join('\n')).not.toContain('Contact roles');
  });
});

test('what other cards of the page save shows without loading it', async () => {
  const org: Org = { deal: withRoles(wholeCircle.slice(0, 1)) };
  const card = await shownCommittee(org);
  expect(linesOf(card)).not.toContain('Sun Lee');
  org.deal = withRoles(wholeCircle);
  const [, , listener] = (subscribe as jest.Mock).mock.calls[0] as [unknown, unknown, (message: object) => void];
  listener({ recordId: 'another deal', what: 'committee' });
  await settled();
  expect(linesOf(card)).not.toContain('Sun Lee');
  listener({ recordId: '006000000000001AAA', what: 'visit' });
  await settled();
  expect(linesOf(card)).toContain('Sun Lee');
});

test('refresh reads again', async () => {
  const org: Org = { deal: withRoles([]) };
  const card = await shownCommittee(org);
  org.deal = withRoles(wholeCircle);
  await press(card, 'Refresh');
  expect(linesOf(card)).toContain('Sun Lee');
});
