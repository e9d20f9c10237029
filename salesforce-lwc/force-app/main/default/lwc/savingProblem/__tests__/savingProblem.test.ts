import { savingProblem } from 'c/savingProblem';

const online = jest.spyOn(navigator, 'onLine', 'get');
beforeEach(() => online.mockReturnValue(true));

const graphql = (message: string, code?: string) => [{ message, ...(code && { extensions: { errorCode: code } }) }];

test.each<[what: string, error: unknown, kind: string, words: RegExp]>([
  ['a fetch that failed', new TypeError('Failed to fetch'), 'offline', /^There is no connection/],
  ['a status 401', { status: 401, body: {} }, 'sessionEnded', /^Your session has ended/],
  ['a session code', { body: [{ errorCode: 'INVALID_SESSION_ID', message: 'x' }] }, 'sessionEnded', /kept here/],
  ['a status 412', { status: 412, body: { message: 'changed' } }, 'conflict', /changed/],
  [
    'a conflict in words',
    graphql('ENTITY_FAILED_IFLASTMODIFIED_ON_UPDATE_CHECK'),
    'conflict',
    /What you typed is kept/,
  ],
  ['a status 403', { status: 403, body: { message: 'Not yours.' } }, 'forbidden', /Not yours\. An administrator/],
  ['a field that may not be written', graphql('no', 'INVALID_FIELD_FOR_INSERT_UPDATE'), 'forbidden', /Keystage Rep/],
  ['a record that is gone', { status: 404, body: { message: 'gone' } }, 'gone', /gone/],
  ['a rule', graphql('Say why.', 'FIELD_CUSTOM_VALIDATION_EXCEPTION'), 'refused', /: Say why\. What you typed/],
  ['nothing at all', undefined, 'refused', /no reason was given\./],
])('%s', (_what, error, kind, words) => {
  const problem = savingProblem(error);
  expect(problem.kind).toBe(kind);
  expect(problem.text).toMatch(words);
});

test('whatever was said: without a connection nothing was reached', () => {
  online.mockReturnValue(false);
  expect(savingProblem(graphql('Say why.')).kind).toBe('offline');
});
