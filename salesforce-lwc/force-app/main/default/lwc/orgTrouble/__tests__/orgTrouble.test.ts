import { orgTrouble, troubleText } from 'c/orgTrouble';

const graphqlField = [
  {
    message:
      "Validation error (FieldUndefined@[uiapi/query/Account/edges/node/Keystage_Tier__c]) : Field 'Keystage_Tier__c' in type 'Account' is undefined",
  },
];

// Shapes as the platform documents them for its data modules.
test.each([
  ['no network', new TypeError('Failed to fetch'), 'offline', 'There is no connection to Salesforce.'],
  ['no status', { status: 0, body: {} }, 'offline', 'There is no connection to Salesforce.'],
  [
    'an ended session',
    { status: 401, body: [{ message: 'INVALID_SESSION_ID' }] },
    'session',
    'Your session has ended.',
  ],
  ['a hidden field', graphqlField, 'hidden', 'This cannot be shown: you have no access to Keystage_Tier__c.'],
  [
    'no access',
    { status: 403, body: { message: 'Insufficient privileges' } },
    'access',
    'You do not have the access this takes: Insufficient privileges',
  ],
  ['a failure', { status: 500, body: {} }, 'failed', 'Salesforce could not answer: no reason was given'],
  ['a question refused', { status: 400, body: { message: 'Bad' } }, 'failed', 'Salesforce could not answer: Bad'],
  ['nothing', null, 'failed', 'Salesforce could not answer: no reason was given'],
  ['a status that is no number', { status: 'broken', message: 'x' }, 'failed', 'Salesforce could not answer: x'],
])('%s', (_name, error, kind, text) => {
  const trouble = orgTrouble(error);
  expect(trouble.kind).toBe(kind);
  expect(troubleText(trouble).text).toBe(text);
});

test('a browser that knows it is offline needs no error to say so', () => {
  const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  expect(orgTrouble({ status: 400, body: { message: 'Bad' } }).kind).toBe('offline');
  online.mockRestore();
});
