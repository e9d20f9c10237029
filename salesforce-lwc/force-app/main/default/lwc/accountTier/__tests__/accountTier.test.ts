import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { answer, shownCard, textOf, type OrgAnswers } from './shown-card';
import {
  fingerprintOf,
  freshAccount,
  modelRecord,
  reasonsOf,
  sampleAccount,
  sampleFingerprint,
  sampleModel,
} from './sample-account';

jest.mock('c/readersToday', () => ({ readersToday: () => '2026-11-20' }));

const text = JSON.stringify(sampleModel);
const inThree = { 1: text.slice(0, 200), 2: text.slice(200, 400), 3: text.slice(400) };
const { references: _references, ...unfrozen } = sampleModel;
const otherModel = { ...sampleModel, coverageFloor: 0.5 };
const tiers = ['VIP', 'A', 'B', 'C', 'D'];

const withValues = (values: Parameters<typeof reasonsOf>[0], fields: object = {}) => ({
  ...sampleAccount,
  Keystage_Reasons__c: reasonsOf(values),
  ...fields,
});
const withReasons = (reasons: string | null) => ({ ...sampleAccount, Keystage_Reasons__c: reasons });

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
});

/** What the org answers, and lines that stand on the card then. */
const states: [state: string, org: OrgAnswers, ...lines: string[]][] = [
  ['waiting for the account', {}, 'Reading the tier of this account'],
  [
    'never segmented',
    { account: freshAccount, models: [modelRecord()] },
    'This account has not been segmented yet.',
    'Ask whoever keeps the account list in Excel to segment it and push the result.',
  ],
  [
    'fields hidden',
    { account: { Name: 'Northgate Systems', Keystage_Tier__c: 'A' }, models: [modelRecord()] },
    'The tier cannot be shown: you have no access to Keystage_Score__c, Keystage_Reasons__c, Keystage_Model_Fingerprint__c, and Keystage_Tiered_On__c.',
    'An administrator gives access with the permission set Keystage Rep.',
  ],
  [
    'no record',
    { accountError: { status: 404, body: { message: 'The requested resource does not exist' } } },
    'The account could not be read: The requested resource does not exist',
    'Refresh to try again. If it stays so, show this sentence to an administrator.',
  ],
  [
    'an error without words',
    { accountError: { status: 500, body: {} } },
    'The account could not be read: no reason was given',
  ],

  [
    'explained',
    { account: sampleAccount, models: [modelRecord()], tiers },
    'A',
    'tier 2 of 4',
    '88.0 points',
    '88.0 points reach A, which starts at 75.',
    'To reach VIP, 3.0 points are missing: amount at €850 or more would do it (now €800).',
    'What brought the 88.0 points',
    'Amount',
    '48.0 of 60.0',
    '€800',
    'Overdue ratio',
    '40.0 of 40.0',
    '0%',
    'Adds up to',
    '88.0',
    `As of Nov 20, 2026, by “Sample”, version 2, fingerprint ${sampleFingerprint}`,
  ],
  [
    'the best tier',
    {
      account: withValues({ amount: 1000, overdueRatio: 0 }, { Keystage_Tier__c: 'VIP', Keystage_Score__c: 100 }),
      models: [modelRecord()],
    },
    'VIP',
    'tier 1 of 4',
    'This is the best tier there is.',
  ],
  [
    'above a limit that costs nothing: 0.95 × 60 = 57 points earn no more than B anyway',
    {
      account: withValues({ amount: 950, overdueRatio: 0.41 }, { Keystage_Tier__c: 'B', Keystage_Score__c: 57 }),
      models: [modelRecord()],
    },
    'B',
    '57.0 points reach B, which starts at 50.',
    '0.0 of 40.0',
  ],
  [
    'left out: the 40 points for overdue go to amount, 0.8 × 100 = 80',
    {
      account: withValues({ amount: 800, overdueRatio: null }, { Keystage_Score__c: 80 }),
      models: [modelRecord()],
    },
    '80.0 points',
    'Not known: Overdue ratio; its weight went to the others.',
    'left out',
    'not known',
  ],
  [
    'a prospect',
    {
      account: withValues({ amount: 0, overdueRatio: null }, { Keystage_Tier__c: null, Keystage_Score__c: null }),
      models: [modelRecord()],
    },
    'Prospect',
    'No transactions yet: a prospect, outside the tiers.',
  ],
  [
    'not scored',
    {
      account: withValues({ amount: null, overdueRatio: 0 }, { Keystage_Tier__c: null, Keystage_Score__c: null }),
      models: [modelRecord()],
    },
    'Not scored',
    'Amount is not known, and the model gives no tier without it.',
  ],

  ['waiting for the model', { account: sampleAccount }, 'A', '88 points', 'Reading the active model'],
  [
    'no tier, and no model to say why',
    { account: { ...sampleAccount, Keystage_Tier__c: null, Keystage_Score__c: null }, models: [] },
    'no tier',
    'No model is active, so the tier cannot be explained. An administrator publishes one, or makes one Keystage Model record active.',
    `As of Nov 20, 2026, by a model with fingerprint ${sampleFingerprint}`,
  ],
  [
    'two models active',
    { account: sampleAccount, models: [modelRecord(), modelRecord()] },
    '2 models are active where one is expected, so the tier cannot be explained. An administrator leaves one Keystage Model record active.',
  ],
  [
    'the model hidden',
    { account: sampleAccount, modelErrors: [{ message: "Field 'Model__c' in type 'Keystage_Model__c' is undefined" }] },
    "The active model could not be read: Field 'Model__c' in type 'Keystage_Model__c' is undefined",
  ],
  [
    'a model in parts',
    { account: sampleAccount, models: [modelRecord(null, { Model__c: null, parts: { count: 3, texts: inThree } })] },
    '88.0 points reach A, which starts at 75.',
  ],
  [
    'a part missing',
    {
      account: sampleAccount,
      models: [modelRecord(null, { Model__c: null, parts: { count: 3, texts: { 1: inThree[1], 3: inThree[3] } } })],
    },
    'A',
    'Part 2 of 3 of the model “Sample” is missing, so the tier cannot be explained. Publish the model again.',
  ],
  [
    'a model without text',
    { account: sampleAccount, models: [modelRecord(null, { Model__c: null })] },
    'The model “Sample” holds no text, so the tier cannot be explained. Publish the model again.',
  ],
  [
    'a malformed model',
    {
      account: sampleAccount,
      models: [modelRecord({ ...sampleModel, version: 0, tiers: ['A'], coverageFloor: 2, way: { by: 'dice' } })],
    },
    'The model “Sample” is faulty, so the tier cannot be explained. Correct the file and publish it again.',
    'version: expected a number from 1 on, got 0.',
    'and 1 more',
  ],
  [
    'a model that is no JSON',
    { account: sampleAccount, models: [modelRecord(null, { Model__c: text.slice(0, 100) })] },
    'The model “Sample” is faulty, so the tier cannot be explained. Correct the file and publish it again.',
  ],
  [
    'a model of an unknown version',
    { account: sampleAccount, models: [modelRecord({ ...sampleModel, keystage: 3 })] },
    'keystage: format 3 is not known here, only 1, 2. Use a newer version of Keystage, or save the model in format 2.',
  ],
  [
    'a model that is not what was published',
    { account: sampleAccount, models: [modelRecord(otherModel)] },
    `The model “Sample” is not what was published: its fingerprint is ${fingerprintOf(otherModel)}, its record says ${sampleFingerprint}. Publish the model again.`,
  ],
  [
    'a model that was not frozen',
    { account: sampleAccount, models: [modelRecord(unfrozen, { Fingerprint__c: fingerprintOf(unfrozen) })] },
    'The model “Sample” was published without the list it compares accounts with, so one account cannot be scored by it. Publish it from a segmented list.',
  ],

  [
    'values missing',
    { account: withReasons(null), models: [modelRecord()] },
    'A',
    'The values behind this tier are not on the record, so it cannot be explained. Segment the list and push it again.',
  ],
  [
    'values cut off',
    { account: withReasons('{"keystage":1,"id":"C-1'), models: [modelRecord()] },
    'Tier Reasons on this record is not readable (expected JSON), so the tier cannot be explained. Segment the list and push it again.',
  ],
  [
    'values in a newer form',
    { account: withReasons(reasonsOf({ amount: 800 }, { keystage: 3 })), models: [modelRecord()] },
    'Tier Reasons on this record is in form 3; this version of Keystage knows form 2. Install the newer version, or push from this one.',
  ],
  [
    'a date that is none',
    { account: withReasons(reasonsOf({ amount: 800 }, { asOf: '20.11.2026' })), models: [modelRecord()] },
    'Tier Reasons on this record, “asOf”: expected YYYY-MM-DD, got "20.11.2026". Segment the list and push it again.',
  ],
  [
    'a text where a number belongs',
    { account: withValues({ amount: '800', overdueRatio: 0 }), models: [modelRecord()] },
    'Tier Reasons on this record, “values.amount”: expected number, got "800". Segment the list and push it again.',
  ],

  [
    'by another model, with the same tier',
    { account: { ...sampleAccount, Keystage_Model_Fingerprint__c: '1111-2222-3333' }, models: [modelRecord()] },
    `This tier was given by another model (fingerprint 1111-2222-3333) than the active one (${sampleFingerprint}), which gives the same tier. What follows is the active model’s explanation.`,
    'As of Nov 20, 2026, by a model with fingerprint 1111-2222-3333',
  ],
  [
    'by another model, with another tier',
    {
      account: { ...sampleAccount, Keystage_Tier__c: 'B', Keystage_Model_Fingerprint__c: '1111-2222-3333' },
      models: [modelRecord()],
    },
    `The record holds B, given by another model (fingerprint 1111-2222-3333) than the active one (${sampleFingerprint}), which gives A. What follows explains A. Segment the list and push it to bring the record up to date.`,
  ],
  [
    'the tier changed by hand',
    { account: { ...sampleAccount, Keystage_Tier__c: 'VIP' }, models: [modelRecord()] },
    'VIP',
    'The record holds VIP, but its own values give A under the same model: one of the two was changed by hand. What follows explains A. Segment the list and push it again.',
  ],
  [
    'the score changed by hand',
    { account: { ...sampleAccount, Keystage_Score__c: 89 }, models: [modelRecord()] },
    '89 points',
    'The record holds 89 points, but its own values give 88.0 under the same model. Segment the list and push it again.',
  ],
  [
    'a tier that the org lacks',
    { account: sampleAccount, models: [modelRecord()], tiers: ['VIP', 'B', 'C'] },
    'A is not among the tiers of this org (VIP, B, and C), so no record can hold it. An administrator adds it to the value set Keystage Tier.',
  ],
];

const override = {
  tier: 'B',
  from: '2026-10-01',
  until: '2027-03-31',
  reason: 'Insolvency filed',
  author: 'Key account desk',
};
const contractors = [
  {
    id: 'contractor',
    name: 'Contractors',
    names: ['Contractor'],
    groups: [
      {
        id: 'transaction',
        weight: 1,
        indicators: [{ id: 'amount', weight: 1, points: { by: 'bands', cuts: [500, 5000], points: [0, 60, 100] } }],
      },
    ],
  },
];

/** A record that says more than values, under the sample model with something added. */
function beside(own: object, facts: object, fields: object, amount = 560): OrgAnswers {
  const model = { ...sampleModel, ...own };
  const print = fingerprintOf(model);
  return {
    account: {
      ...sampleAccount,
      Keystage_Reasons__c: reasonsOf({ amount, overdueRatio: 0 }, { keystage: 2, ...facts }),
      Keystage_Model_Fingerprint__c: print,
      ...fields,
    },
    models: [modelRecord(model, { Fingerprint__c: print })],
  };
}

/** An amount of 560 brings 33.6, nothing overdue 40: 73.6 points, which alone earn a B. Each record agrees with its card. */
const besideStates: [state: string, org: OrgAnswers, ...lines: string[]][] = [
  [
    'scored by the card of its kind: 560 lies in the middle band',
    beside({ kinds: contractors }, { kind: 'CONTRACTOR' }, { Keystage_Tier__c: 'B', Keystage_Score__c: 60 }),
    'B',
    '60.0 points',
    '60.0 points reach B, which starts at 50.',
  ],
  [
    'held by the band: 73.6 is no 3 points below 75',
    beside({ stability: { band: 3 } }, { before: { tier: 'A' } }, { Keystage_Tier__c: 'A', Keystage_Score__c: 73.6 }),
    'A',
    'Its figures alone earn B, but by less than 3 points past the cut: it keeps A.',
  ],
  [
    'waiting: the second of three runs that call for B',
    beside(
      { stability: { downAfter: 3 } },
      { before: { tier: 'A', wait: { run: 1, towards: 'B' } } },
      { Keystage_Tier__c: 'A', Keystage_Score__c: 73.6 },
    ),
    'A',
    'Its figures call for B, for 2 of 3 runs in a row so far: it keeps A.',
  ],
  [
    'set by hand: 800 is an A by its figures',
    beside({}, { override }, { Keystage_Tier__c: 'B', Keystage_Score__c: 88 }, 800),
    'B',
    'Latent tier: A',
    'Set to B by Key account desk until Mar 31, 2027: “Insolvency filed”. Its figures give A.',
  ],
  [
    'set by hand without a score: a prospect',
    beside({}, { override }, { Keystage_Tier__c: 'B', Keystage_Score__c: null }, 0),
    'B',
    'Set to B by Key account desk until Mar 31, 2027: “Insolvency filed”.',
  ],
  [
    'set by hand, and not sound',
    beside({}, { override: { ...override, until: undefined } }, { Keystage_Tier__c: 'A', Keystage_Score__c: 88 }, 800),
    'A',
    expect.stringMatching(/^The tier set by hand does not count: /),
  ],
  [
    'no worse than A by a floor',
    beside(
      { floors: [{ indicator: 'amount', above: 500, atWorst: 'A' }] },
      {},
      { Keystage_Tier__c: 'A', Keystage_Score__c: 73.6 },
    ),
    'A',
    'Latent tier: B',
    'Amount is €560, above €500: no worse than A. Without that it would be B.',
  ],
  [
    'scored with its group',
    beside(
      { subsidiaries: 'rolledUp' },
      { group: { id: 'P-1', name: 'Northgate Holding', companies: 3 } },
      { Keystage_Tier__c: 'A', Keystage_Score__c: 88 },
      800,
    ),
    'A',
    'Scored as one with the group of “Northgate Holding” (3 companies); the values are those of the group.',
  ],
  [
    'set by hand below its group: passed over, as the list said',
    beside(
      { subsidiaries: 'rolledUp' },
      {
        group: { id: 'P-1', name: 'Northgate Holding', companies: 3 },
        reasons: [{ kind: 'overrideBelowParent', tier: 'VIP', parent: 'P-1' }],
      },
      { Keystage_Tier__c: 'A', Keystage_Score__c: 88 },
      800,
    ),
    'A',
    'The tier set by hand for it, VIP, is not used: it is scored as one with its group, whose tier is set at “P-1”. Move the override there, or have the model score subsidiaries apart.',
  ],
  [
    'what it is worth today and what it may become',
    beside(
      {
        groups: [
          ...sampleModel.groups,
          {
            id: 'profile',
            weight: 100,
            indicators: [
              { id: 'companySize', weight: 1, points: { by: 'bands', cuts: [10], points: [0, 100] }, missing: 'worst' },
            ],
          },
        ],
      },
      { values: { amount: 800, overdueRatio: 0, companySize: 5 } },
      { Keystage_Tier__c: 'C', Keystage_Score__c: 44 },
      800,
    ),
    'Current value 88.0 · Potential value 0.0',
  ],
];

const everShown: string[] = [];

test.each(besideStates)('beside its values: %s', async (_state, org, ...lines) => {
  const card = await shownCard(org);
  const shown = textOf(card).split('\n');
  everShown.push(...shown);
  for (const line of lines) expect(shown).toContainEqual(line);
  expect(shown.filter((line) => line.startsWith('The record holds'))).toEqual([]);
  expect(shown).not.toContain('This is the best tier there is.');
  await expect(card).toBeAccessible();
});

test.each(states)('%s', async (_state, org, ...lines) => {
  const card = await shownCard(org);
  const shown = textOf(card).split('\n');
  everShown.push(...shown);
  for (const line of lines) expect(shown).toContain(line);
  await expect(card).toBeAccessible();
});

test('an account above its limit is told which tier its score is waiting with', async () => {
  // 0.95 × 60 = 57 points for the amount and 20 for an overdue ratio up to 30 %: 77, an A. But this limit is at 10 %.
  const generous = {
    ...sampleModel,
    caps: [{ indicator: 'overdueRatio', above: 0.1, atBest: 'B' }],
  };
  const card = await shownCard({
    account: withValues(
      { amount: 950, overdueRatio: 0.2 },
      {
        Keystage_Tier__c: 'B',
        Keystage_Score__c: 77,
        Keystage_Model_Fingerprint__c: fingerprintOf(generous),
      },
    ),
    models: [modelRecord(generous, { Fingerprint__c: fingerprintOf(generous) })],
  });
  const shown = textOf(card).split('\n');
  expect(shown).toContain('Overdue ratio is 20%, above 10%: no better than B. The score alone earns A.');
  expect(shown).toContain('To reach A: overdue ratio to 10% or less. The score is enough.');
});

test('a screen reader hears when the card changes', async () => {
  const card = await shownCard({});
  const status = () => card.shadowRoot?.querySelector('[role="status"]')?.textContent;
  expect(status()).toBe('Reading the tier of this account');
  await answer({ account: sampleAccount, models: [modelRecord()] });
  expect(status()).toBe('A');
});

test.each([
  ['coming back to the window', () => window.dispatchEvent(new FocusEvent('focus'))],
  ['the button', (card: HTMLElement) => card.shadowRoot?.querySelector<HTMLElement>('lightning-button-icon')?.click()],
])('%s asks the org for the account and the model again', async (_way, act) => {
  const refreshModels = jest.fn(() => Promise.resolve());
  const card = await shownCard({ account: freshAccount, models: [], refreshModels });
  act(card);
  expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: '001000000000001AAA' }]);
  expect(refreshModels).toHaveBeenCalledTimes(1);
  await answer({ account: sampleAccount, models: [modelRecord()] });
  expect(textOf(card)).toContain('88.0 points reach A, which starts at 75.');
});

test('a card that has left the page asks nothing any more', async () => {
  const card = await shownCard({ account: sampleAccount });
  card.remove();
  window.dispatchEvent(new FocusEvent('focus'));
  expect(notifyRecordUpdateAvailable).not.toHaveBeenCalled();
});

test('no sentence of the component is without a state here that shows it', () => {
  const elsewhere = [
    'Tier_Never_Segment', // accountTierForManagers.test.ts
    'Tier_Title', // the title of the card, and
    'Tier_Refresh', // the name of a button: no text of the template
    'Tier_NoDetail', // stands inside another sentence
    'Tier_Others', // contributionList.test.ts has a list long enough
    'Tier_ShowAll',
    'Tier_ShowFewer',
  ];
  // Of overrides accountTierOverride.test.ts tells, of what keeps a save from happening savingProblem.test.ts.
  const ofTiers = [...labelsRead].filter((label) => !/^Keystage_(Override|Saving)_/.test(label));
  const unseen = ofTiers.filter((label) => {
    const form = new RegExp(
      `^${labelText(label)
        .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
        .replace(/\{\d\}/g, '.*')}$`,
    );
    return !everShown.some((line) => form.test(line));
  });
  expect(unseen.sort()).toEqual(elsewhere.map((name) => `Keystage_${name}`).sort());
});
