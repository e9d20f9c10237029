import { fingerprint, parseModel } from 'c/keystageCore';
import { questions } from '../../../../../../test/answering-graphql';
import { answer, findAll, linesOf, press, shownMap, type Org } from './shown-map';

jest.mock('lightning/graphql', () => jest.requireActual<object>('../../../../../../test/answering-graphql'));

afterEach(() => document.body.replaceChildren());

/** 12 + 186 + 1 + 1 of 250 have a tier, 20 were segmented without one, 30 never. */
const org: Org = {
  tiers: { Silver: 1, A: 186, VIP: 12, none: 20, Gold: 1 },
  never: 30,
  models: [],
  cells: {
    ...{ lowLow: 100, middleLow: 25, highLow: 0, lowMiddle: 0, middleMiddle: 0, highMiddle: 0 },
    ...{ lowHigh: 4, middleHigh: 0, highHigh: 1, without: 7 },
  },
};

test('tiers from the best down, what is without one after them, and a total', async () => {
  const card = await shownMap(org);
  expect(linesOf(card)).toContain('200 of 250 accounts have a tier');
  expect(findAll(card, '.tiers tbody tr').map((row) => linesOf(row))).toEqual([
    ['VIP', '12', '4.8%'],
    ['A', '186', '74.4%'],
    ['Gold', '1', '0.4%'],
    ['Silver', '1', '0.4%'],
    ['Segmented, without a tier', '20', '8%'],
    ['Never segmented', '30', '12%'],
  ]);
  expect(linesOf(findAll(card, '.tiers tfoot tr')[0])).toEqual(['Total', '250']);
  await expect(card).toBeAccessible();
});

test('the map says in figures what it draws', async () => {
  const card = await shownMap(org);
  expect(findAll(card, '.cells tbody tr').map((row) => linesOf(row))).toEqual([
    ['high', '4', '0', '1'],
    ['middle', '0', '0', '0'],
    ['low', '100', '25', '0'],
  ]);
  const radii = findAll(card, 'circle').map((disc) => Number(disc.getAttribute('r')));
  // A quarter of the accounts has half the radius.
  expect(radii.slice(6)).toEqual([18, 9, 0]);
  expect(linesOf(card)).toContain(
    'Cut at 33.33 and 66.67 points of current value, 33.33 and 66.67 of potential value: in thirds of 100.',
  );
  expect(linesOf(card)).toContain('7 accounts have no current and potential value and are not on the map.');
});

const ofThree = {
  keystage: 2,
  id: 'map',
  version: 1,
  name: { en: 'Map', 'zh-CN': '图', ko: '지도' },
  groups: [
    {
      id: 'transaction',
      weight: 50,

      indicators: [{ id: 'amount', weight: 1, points: { by: 'percentile' }, missing: 'reject' }],
    },
    {
      id: 'profile',
      weight: 50,

      indicators: [{ id: 'companySize', weight: 1, points: { by: 'percentile' }, missing: 'reject' }],
    },
  ],
  way: {
    by: 'matrix',
    current: [
      { level: 'low', from: 0 },
      { level: 'middle', from: 40 },
      { level: 'high', from: 70 },
    ],
    potential: [
      { level: 'low', from: 0 },
      { level: 'middle', from: 30 },
      { level: 'high', from: 60 },
    ],
    cells: [
      { current: ['high'], tier: 'VIP' },
      { current: ['middle'], tier: 'A' },
      { current: ['low'], tier: 'B' },
    ],
  },
  references: {
    amount: { count: 100, median: 500, values: [0, 1000], shares: [0, 1] },
    companySize: { count: 100, median: 3, values: [1, 5], shares: [0, 1] },
  },
};

test('a model that cuts both values cuts the map', async () => {
  const parsed = parseModel(ofThree);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const model = {
    Name: { value: 'Map' },
    Fingerprint__c: { value: fingerprint(parsed.model) },
    Parts__c: { value: 0 },
    Model__c: { value: JSON.stringify(ofThree) },
    Parts__r: null,
  };
  const card = await shownMap({ ...org, models: [model] });
  expect(linesOf(card)).toContain(
    'Cut at 40 and 70 points of current value, 30 and 60 of potential value: as the active model does.',
  );
  const asked = questions().find(({ name }) => name === 'AccountsByValue');
  expect(asked?.variables['middleHigh']).toEqual({
    Keystage_Current_Value__c: { gte: 40, lt: 70 },
    Keystage_Potential_Value__c: { gte: 60 },
  });
  await press(card, '.cell[data-key="lowHigh"]');
  expect(linesOf(card)).toContain('Current value low, potential value high');
  expect(questions().at(-1)?.variables['where']).toEqual({
    Keystage_Current_Value__c: { gte: 0, lt: 40 },
    Keystage_Potential_Value__c: { gte: 60 },
  });
  await press(card, 'c-record-pages');
});

test.each([
  ['VIP', { and: [{ Keystage_Tiered_On__c: { ne: null } }, { Keystage_Tier__c: { eq: 'VIP' } }] }, 'VIP'],
  [
    'without',
    { and: [{ Keystage_Tiered_On__c: { ne: null } }, { Keystage_Tier__c: { eq: null } }] },
    'Segmented, without a tier',
  ],
  ['never', { Keystage_Tiered_On__c: { eq: null } }, 'Never segmented'],
])('a tap on %s lists its accounts, and comes back', async (key, where, heading) => {
  const card = await shownMap(org);
  await press(card, `.open[data-key="${key}"]`);
  const [list] = findAll(card, 'c-record-pages');
  expect(linesOf(list)).toEqual([heading, 'Back', 'There is nothing in this list any more.']);
  expect(questions().at(-1)?.variables['where']).toEqual(where);
  list.dispatchEvent(new CustomEvent('back'));
  await Promise.resolve();
  expect(findAll(card, 'c-record-pages')).toEqual([]);
});

const states: [state: string, org: Org, ...lines: string[]][] = [
  ['waiting', {}, 'Counting the accounts'],
  ['waiting for the map', { ...org, models: undefined }, '200 of 250 accounts have a tier', 'Counting the accounts'],
  ['no accounts', { tiers: {}, never: 0, models: [] }, 'There are no accounts that you may see.'],
  [
    'no access to a field',
    { tiers: { errors: [{ message: "Field 'Keystage_Tier__c' in type 'Account' is undefined" }] } },
    'This cannot be shown: you have no access to Keystage_Tier__c.',
  ],
  [
    'no permission',
    { tiers: { errors: [{ message: 'Insufficient privileges' }] } },
    'You do not have the access this takes: Insufficient privileges',
  ],
  ['offline', { tiers: { errors: [{ message: 'Failed to fetch' }] } }, 'There is no connection to Salesforce.'],
  ['session', { tiers: { errors: [{ message: 'Session expired' }] } }, 'Your session has ended.'],
  ['an error', { tiers: { errors: [{ message: 'Error 17' }] } }, 'Salesforce could not answer: Error 17'],
  [
    'the map hidden',
    {
      ...org,
      modelErrors: [{ message: 'no model' }],
      cells: { errors: [{ message: "Field 'Keystage_Current_Value__c' in type 'Account' is undefined" }] },
    },
    '200 of 250 accounts have a tier',
    'This cannot be shown: you have no access to Keystage_Current_Value__c.',
  ],
];

test.each(states)('%s', async (_state, answers, ...lines) => {
  const card = await shownMap(answers);
  expect(linesOf(card)).toEqual(expect.arrayContaining(lines));
  await expect(card).toBeAccessible();
});

test('refresh asks again, after a failure too', async () => {
  const card = await shownMap({ tiers: { errors: [{ message: 'Failed to fetch' }] } });
  await answer(org);
  expect(linesOf(card)).toContain('VIP');
  const before = questions().length;
  await press(card, 'lightning-button-icon');
  expect(
    questions()
      .slice(before)
      .map(({ name }) => name),
  ).toEqual(['AccountsByTier', 'AccountsByValue']);
});
