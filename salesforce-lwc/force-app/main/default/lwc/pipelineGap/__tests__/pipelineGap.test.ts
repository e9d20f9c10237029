import { answerGraphql, questions, settled } from '../../../../../../test/answering-graphql';
import { answer, connection, linesOf, press, shownGap, within, type Org } from './sample-pipeline';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));
jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

afterEach(() => document.body.replaceChildren());

/**
 * Ada claims 700.40 + 50.30 and earns 300.40 + 20.30; Bo claims 99.30 and earns 99.30; Cy has nothing placed yet. In whole euros 750.70 and
 * 99.30 are shown as 751 and 99, which add up to 850.
 */
const org: Org = {
  owners: [
    { owner: '005B', deals: 2, claimed: 99.3, earned: 99.3 },
    { owner: '005A', deals: 4, claimed: 700.4, earned: 300.4 },
    { owner: '005A', pastGate: true, deals: 1, claimed: 50.3, earned: 20.3 },
    { owner: '005C', deals: 3, claimed: null, earned: null },
  ],
  names: { '005A': 'Ada', '005B': 'Bo' },
  processes: [{ Name: 'Projects', Stage_Map__c: '{"Prospecting":"plan","Demo":"demo","Closed Won":""}' }],
  tidy: { closePast: 14, notMapped: 2, neverPlaced: 3, noAmount: 0, noEvidence: 1 },
};

const deal = (id: string, gap: number | null, more: object = {}) => ({
  Id: id,
  Name: { value: `Deal ${id}` },
  Account: { Name: { value: 'Northgate Systems' } },
  StageName: { value: 'Demo', label: 'Demo' },
  CloseDate: { value: '2026-12-01', displayValue: '1.12.2026' },
  Keystage_Claimed_Value__c: { value: 500, displayValue: '€500.00' },
  Keystage_Earned_Value__c: { value: 400, displayValue: '€400.00' },
  Keystage_Value_Gap__c: { value: gap },
  Keystage_Past_Gate__c: { value: false },
  ...more,
});

const dealsAnswer =
  (nodes: readonly object[], endCursor: string | null = null, total = nodes.length) =>
  () => ({
    data: { uiapi: { query: { Opportunity: connection(nodes, endCursor, total) } } },
  });

test('owners with the largest gap first, in figures that add up', async () => {
  const card = await shownGap(org);
  const lines = linesOf(card);
  expect(lines).toContain('€850 claimed, €420 earned by evidence: a gap of €430');
  expect(lines).toContain('10 open deals, 1 of them past their gate');
  const rows = within(card, 'tbody tr').map((row) => linesOf(row));
  expect(rows).toEqual([
    ['Ada', '€751', '€321', '€430', '5', '1'],
    ['Bo', '€99', '€99', '€0', '2', '0'],
    ['Owner 005C', '€0', '€0', '€0', '3', '0'],
  ]);
  expect(linesOf(within(card, 'tfoot tr')[0])).toEqual(['Total', '€850', '€420', '€430', '10', '1']);
  expect(lines).toContain('3 deals have never been placed by their evidence and count in neither sum.');
  await expect(card).toBeAccessible();
});

test('while no deal counts, it says so and how one comes to count, and draws no bars', async () => {
  const owners = [
    { owner: '005A', deals: 4, claimed: null, earned: null },
    { owner: '005B', deals: 3, claimed: null, earned: null },
  ];
  const card = await shownGap({ ...org, owners, tidy: { ...org.tidy, neverPlaced: 7 } });
  const lines = linesOf(card);
  expect(lines).toContain('Nothing is claimed or earned yet: none of the open deals counts so far.');
  expect(lines).toContain('7 open deals, 0 of them past their gate');
  expect(lines).toContain('A deal counts once it has an amount and its first condition has been answered on its page.');
  expect(within(card, '.bar, .legend, table')).toEqual([]);
  expect(lines.join()).not.toContain('€0');
  expect(within(card, '[data-kind="neverPlaced"]')).toHaveLength(1);
  await expect(card).toBeAccessible();
});

test('bars are drawn to one scale, and say nothing that the figures do not', async () => {
  const card = await shownGap(org);
  const [ada, bo] = within(card, 'svg.bar');
  const widths = (bar: Element) => [...bar.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('width')));
  // Earned, then claimed, of 750.70.
  expect(widths(ada)).toEqual([expect.closeTo((100 * 320.7) / 750.7), 100]);
  expect(widths(bo)).toEqual([expect.closeTo((100 * 99.3) / 750.7), expect.closeTo((100 * 99.3) / 750.7)]);
  expect(ada.closest('td')?.getAttribute('aria-hidden')).toBe('true');
  expect(linesOf(card)).toContain('Outlined: claimed. Filled: earned.');
});

test('more groups than a page are read before a total is shown', async () => {
  const card = await shownGap({ ...org, moreOwners: [{ owner: '005D', deals: 1, claimed: 1000, earned: 0 }] });
  expect(linesOf(card)).toContain('€1,850 claimed, €420 earned by evidence: a gap of €1,430');
  const asked = questions().filter(({ name }) => name === 'GapByOwner');
  expect(asked.map(({ variables }) => variables['after'])).toEqual([null, 'second page']);
});

test('currencies are never added to one another', async () => {
  const card = await shownGap({
    ...org,
    info: { fields: { CurrencyIsoCode: {} } },
    owners: [
      { owner: '005A', currency: 'USD', deals: 1, claimed: 900, earned: 100 },
      { owner: '005A', currency: 'EUR', deals: 2, claimed: 100, earned: 50 },
    ],
    deals: dealsAnswer([deal('006A', 800)]),
  });
  const lines = linesOf(card);
  expect(lines).toContain('Deals in several currencies are added up for each currency by itself, never together.');
  expect(lines.filter((line) => line.startsWith('In '))).toEqual(['In EUR', 'In USD']);
  expect(lines).toContain('€100 claimed, €50 earned by evidence: a gap of €50');
  expect(lines).toContain('$900 claimed, $100 earned by evidence: a gap of $800');

  await press(card, 'button.open', 1);
  const { variables } = questions().at(-1)!;
  expect(variables['where']).toEqual({
    and: [{ IsClosed: { eq: false } }, { OwnerId: { eq: '005A' } }, { CurrencyIsoCode: { eq: 'USD' } }],
  });
});

test('by close period, in the order of time', async () => {
  const periods = {
    past: [{ deals: 1, claimed: 10, earned: 0 }],
    first: [
      { deals: 2, claimed: 300, earned: 100 },
      { deals: 1, pastGate: true, claimed: 100, earned: 0 },
    ],
    later: [{ deals: 1, claimed: 5, earned: 5 }],
  };
  const card = await shownGap({ ...org, periods, deals: dealsAnswer([deal('006A', 800)]) });
  await press(card, '.by-period');
  // 20 November: what is left of the fourth quarter, three more, then later.
  expect(questions().at(-1)?.variables).toEqual({
    past: { and: [{ IsClosed: { eq: false } }, { CloseDate: { lte: { value: '2026-11-19' } } }] },
    first: {
      and: [{ IsClosed: { eq: false } }, { CloseDate: { gte: { value: '2026-11-20' }, lte: { value: '2026-12-31' } } }],
    },
    second: {
      and: [{ IsClosed: { eq: false } }, { CloseDate: { gte: { value: '2027-01-01' }, lte: { value: '2027-03-31' } } }],
    },
    third: {
      and: [{ IsClosed: { eq: false } }, { CloseDate: { gte: { value: '2027-04-01' }, lte: { value: '2027-06-30' } } }],
    },
    fourth: {
      and: [{ IsClosed: { eq: false } }, { CloseDate: { gte: { value: '2027-07-01' }, lte: { value: '2027-09-30' } } }],
    },
    later: { and: [{ IsClosed: { eq: false } }, { CloseDate: { gte: { value: '2027-10-01' } } }] },
  });
  expect(within(card, 'tbody tr').map((row) => linesOf(row))).toEqual([
    ['Close date has passed', '€10', '€0', '€10', '1', '0'],
    ['Q4 2026', '€400', '€100', '€300', '3', '1'],
    ['Later', '€5', '€5', '€0', '1', '0'],
  ]);
  expect(linesOf(card)).toContain('Quarters are calendar quarters; the first one begins today.');
  await expect(card).toBeAccessible();

  await press(card, '.past-gate');
  expect(linesOf(card)).toContain('Q4 2026: past their gate');
  expect(questions().at(-1)?.variables['where']).toEqual({
    and: [
      { IsClosed: { eq: false } },
      { CloseDate: { gte: { value: '2026-11-20' }, lte: { value: '2026-12-31' } } },
      { Keystage_Past_Gate__c: { eq: true } },
    ],
  });

  await press(card, '.back');
  await press(card, '.by-owner');
  expect(linesOf(card)).toContain('Ada');
  // Coming back to the periods asks nothing again.
  const before = questions().length;
  await press(card, '.by-period');
  expect(questions()).toHaveLength(before);
});

test('a tap opens the deals of an owner, the largest gap first, and comes back', async () => {
  const card = await shownGap({
    ...org,
    deals: dealsAnswer([
      deal('006A', 300, { Keystage_Past_Gate__c: { value: true } }),
      deal('006B', null, {
        Account: null,
        StageName: { value: 'Demo' },
        CloseDate: { value: null },
        Keystage_Claimed_Value__c: { value: null },
        Keystage_Earned_Value__c: { value: null, displayValue: null },
      }),
    ]),
  });
  await press(card, 'button.open');
  const [list] = within(card, 'c-record-pages');
  expect(linesOf(list)).toEqual([
    ...['Ada', 'Back', 'Showing 2 of 2'],
    ...['Name', 'Account', 'Stage', 'Close date', 'Claimed', 'Earned', 'Gap'],
    ...['Deal 006A', 'past its gate', 'Northgate Systems', 'Demo', '1.12.2026', '€500.00', '€400.00', '€300'],
    ...['Deal 006B', '—', 'Demo', '—', '—', '—', '—'],
  ]);
  expect(list.shadowRoot?.activeElement?.textContent).toBe('Ada');
  expect(questions().at(-1)?.query).toContain('Keystage_Value_Gap__c: { order: DESC, nulls: LAST }');
  await expect(card).toBeAccessible();
  await press(card, '.back');
  expect(within(card, 'c-record-pages')).toEqual([]);
  expect(linesOf(card)).toContain('Ada');
});

test.each([
  ['closePast', { and: [{ IsClosed: { eq: false } }, { CloseDate: { lt: { value: '2026-11-20' } } }] }],
  ['neverPlaced', { and: [{ IsClosed: { eq: false } }, { Keystage_Placed_On__c: { eq: null } }] }],
  [
    'noEvidence',
    // 45 days before 20 November: of the last evidence, and where there is none, of the day it was placed
    {
      and: [
        { IsClosed: { eq: false } },
        {
          or: [
            { Keystage_Last_Evidence_On__c: { lt: { value: '2026-10-06' } } },
            {
              and: [
                { Keystage_Last_Evidence_On__c: { eq: null } },
                { Keystage_Placed_On__c: { lt: { value: '2026-10-06' } } },
              ],
            },
          ],
        },
      ],
    },
  ],
  [
    'notMapped',
    {
      and: [
        { IsClosed: { eq: false } },
        { and: [{ IsClosed: { eq: false } }, { StageName: { nin: ['Prospecting', 'Demo'] } }] },
      ],
    },
  ],
])('the list to tidy up “%s”', async (kind, where) => {
  const card = await shownGap({ ...org, deals: dealsAnswer([deal('006A', 1)]) }, { evidenceDays: 45 });
  expect(linesOf(card)).toContain('No new evidence for 45 days');
  await press(card, `[data-kind="${kind}"]`);
  expect(questions().at(-1)?.variables['where']).toEqual(where);
});

test('a list that is empty is no button', async () => {
  const card = await shownGap(org);
  expect(within(card, '[data-kind]').map(({ dataset }) => dataset['kind'])).toEqual([
    'closePast',
    'notMapped',
    'neverPlaced',
    'noEvidence',
  ]);
});

test.each([
  [
    'two processes by record type and one for the rest',
    [
      { Name: 'A', Record_Type__c: 'Project', Stage_Map__c: '{"Demo":"demo"}' },
      { Name: 'B', Record_Type__c: 'Service', Stage_Map__c: '{}' },
      { Name: 'C', Stage_Map__c: '{"Offer":"offer"}' },
    ],
    {
      or: [
        { and: [{ RecordType: { DeveloperName: { eq: 'Project' } } }, { StageName: { nin: ['Demo'] } }] },
        { and: [{ RecordType: { DeveloperName: { eq: 'Service' } } }] },
        {
          and: [
            {
              or: [{ RecordTypeId: { eq: null } }, { RecordType: { DeveloperName: { nin: ['Project', 'Service'] } } }],
            },
            { StageName: { nin: ['Offer'] } },
          ],
        },
      ],
    },
    [],
  ],
  [
    'none',
    [],
    { and: [{ IsClosed: { eq: false } }] },
    ['No process is active, so no stage is mapped. An administrator maps the stages on the Keystage admin page.'],
  ],
  [
    'maps that are none',
    [
      { Name: 'A', Stage_Map__c: '[1]' },
      { Name: 'B', Stage_Map__c: 'not JSON' },
    ],
    { and: [{ IsClosed: { eq: false } }] },
    [
      'The stage map of the process “A” cannot be read. An administrator corrects it on the Keystage admin page.',
      'The stage map of the process “B” cannot be read. An administrator corrects it on the Keystage admin page.',
    ],
  ],
])('stages that are not mapped: %s', async (_name, processes, filter, notes) => {
  const card = await shownGap({ ...org, processes });
  const tidy = questions().find(({ name }) => name === 'DealsToTidyUp');
  expect(tidy?.variables['notMapped']).toEqual({ and: [{ IsClosed: { eq: false } }, filter] });
  expect(linesOf(card)).toEqual(expect.arrayContaining(notes));
});

const troubles: [state: string, answers: Org, ...lines: string[]][] = [
  ['waiting', {}, 'Adding up the open deals'],
  [
    'no open deals',
    { ...org, owners: [] },
    'There are no open deals that you may see.',
    'Deals appear here as soon as they are opened.',
  ],
  [
    'no access to a field',
    {
      owners: {
        errors: [
          { message: 'Validation error (FieldUndefined@[uiapi/aggregate/Opportunity/Keystage_Earned_Value__c])' },
        ],
      },
    },
    'This cannot be shown: you have no access to Keystage_Earned_Value__c.',
    'An administrator gives access with a Keystage permission set.',
  ],
  [
    'no access to deals',
    { infoError: { status: 403, body: { message: 'You do not have access to Opportunity.' } } },
    'You do not have the access this takes: You do not have access to Opportunity.',
  ],
  ['offline', { owners: { errors: [{ message: 'Failed to fetch' }] } }, 'There is no connection to Salesforce.'],
  [
    'the session has ended',
    { owners: { errors: [{ message: 'INVALID_SESSION_ID: Session expired or invalid' }] } },
    'Your session has ended.',
  ],
  [
    'an error',
    { owners: { errors: [{ message: 'Internal error 17' }] } },
    'Salesforce could not answer: Internal error 17',
    'Refresh to try again. If it stays so, show this sentence to an administrator.',
  ],
];

test.each(troubles)('%s', async (_state, answers, ...lines) => {
  const card = await shownGap(answers);
  expect(linesOf(card)).toEqual(expect.arrayContaining(lines));
  await expect(card).toBeAccessible();
});

test('after a failure the button asks again', async () => {
  const card = await shownGap({ owners: { errors: [{ message: 'Failed to fetch' }] } });
  await answerGraphql(() => undefined);
  await answer({ owners: { errors: [{ message: 'Failed to fetch' }] } });
  await press(card, '.retry');
  expect(questions().some(({ name }) => name === 'GapByOwner')).toBe(true);
  await answer(org);
  expect(linesOf(card)).toContain('Ada');
});

test('what cannot be counted is said beside the sums, which stand', async () => {
  const card = await shownGap({
    ...org,
    tidy: { errors: [{ message: "Field 'Keystage_Placed_On__c' in type 'Opportunity' is undefined" }] },
  });
  const lines = linesOf(card);
  expect(lines).toContain('Ada');
  expect(lines).toContain('This cannot be shown: you have no access to Keystage_Placed_On__c.');
  expect(lines.filter((line) => line === 'not counted')).toHaveLength(5);
  await expect(card).toBeAccessible();

  document.body.replaceChildren();
  const second = await shownGap({ ...org, processErrors: [{ message: 'Failed to fetch' }] });
  expect(linesOf(second)).toContain('There is no connection to Salesforce.');
  expect(linesOf(second)).toContain('Ada');
});

test('refresh asks for everything again', async () => {
  const card = await shownGap(org);
  const before = questions().map(({ name }) => name);
  await press(card, 'lightning-button-icon');
  const again = questions()
    .slice(before.length)
    .map(({ name }) => name);
  expect(again).toEqual(expect.arrayContaining(['GapByOwner', 'ActiveProcesses', 'DealsToTidyUp']));
  await settled();
  expect(within(card, 'tbody tr')).toHaveLength(3);
});
