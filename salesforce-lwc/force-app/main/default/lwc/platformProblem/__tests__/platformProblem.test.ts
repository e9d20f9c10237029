import { platformProblem } from 'c/platformProblem';

// Shapes as the platform documents them for its data modules.
test.each([
  [
    'a refused read',
    { status: 404, body: { message: 'The requested resource does not exist' } },
    'The requested resource does not exist',
  ],
  [
    'several',
    { body: [{ message: 'No access.' }, { message: 'No access.' }, { message: 'Locked.' }] },
    'No access. Locked.',
  ],
  [
    'a refused save: what it is about, not that there was something',
    {
      body: {
        message: 'An error occurred while trying to update the record.',
        output: {
          errors: [{ message: 'Close the deal first.' }],
          fieldErrors: { Amount: [{ message: 'Amount must be positive.' }] },
        },
      },
    },
    'Close the deal first. Amount must be positive.',
  ],
  [
    'a refused save without particulars',
    { body: { message: 'Try later.', output: { errors: [], fieldErrors: {} } } },
    'Try later.',
  ],
  ['GraphQL', [{ message: 'Field is undefined' }], 'Field is undefined'],
  ['an exception', new TypeError('Failed to fetch'), 'Failed to fetch'],
  ['a text', 'No connection', 'No connection'],
  ['nothing', { status: 500 }, undefined],
  ['null', null, undefined],
  ['blank', ' ', undefined],
])('%s', (_name, error, text) => {
  expect(platformProblem(error)).toBe(text);
});
