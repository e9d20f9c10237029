import { type ExcelInNode, openExcelInNode } from './in-node';
import { limits } from './limits';

let excel: ExcelInNode;
beforeAll(async () => {
  excel = await openExcelInNode({ runtime: 'shared' });
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

let functions = 0;

/** Makes the code a function of the add-in, under an id of its own. */
function associated(act: (...args: never[]) => unknown): string {
  const id = `TEST${++functions}`;
  CustomFunctions.associate(id, act);
  return id;
}

const answerOf = (name: string, ...args: Parameters<typeof excel.host.callFunction>[1]) =>
  excel.host.callFunction(name, args).answer;

test('a formula calls the function that the add-in has associated with its id, in any case of letters', async () => {
  CustomFunctions.associate('ADD', (one: number, other: number) => one + other);
  expect(await answerOf('KEYSTAGE.Add', 2, 3)).toEqual({ kind: 'values', values: [[5]] });
});

test('cells of a range come as rows, a blank as an empty text, an error as an error; what is left out is null', async () => {
  excel.host.open({
    sheets: [
      {
        name: 'Accounts',
        cells: [
          ['North', 120, true],
          [null, '#N/A'],
        ],
      },
    ],
  });
  let got: unknown;
  const look = associated((cells: unknown, more: unknown) => {
    got = [cells, more];
    return 'seen';
  });
  expect(await answerOf(look, excel.host.argument('Accounts!A1:C2'), null)).toEqual({
    kind: 'values',
    values: [['seen']],
  });
  expect(got).toEqual([
    [
      ['North', 120, true],
      ['', expect.objectContaining({ code: '#N/A' }), ''],
    ],
    null,
  ]);
});

test('an array spills; null in it shows 0, an error in it is that error', async () => {
  const spill = associated(() =>
    Promise.resolve([
      ['a', 1],
      [null, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable)],
    ]),
  );
  expect(await answerOf(spill)).toEqual({
    kind: 'values',
    values: [
      ['a', 1],
      [0, '#N/A'],
    ],
  });
});

test.each<[string, unknown]>([
  ['rows of different length', [[1, 2], [3]]],
  ['no rows', []],
  ['an object', { tier: 'A' }],
  ['a text longer than a cell takes', 'x'.repeat(limits.textLength + 1)],
])('%s is #VALUE!', async (_, result) => {
  expect(await answerOf(associated(() => result))).toMatchObject({ kind: 'error', code: '#VALUE!' });
});

test.each<[string, () => unknown, object]>([
  [
    'thrown with a sentence',
    () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'Row 3: expected a number.');
    },
    { code: '#VALUE!', message: 'Row 3: expected a number.' },
  ],
  [
    'a promise that fails',
    () => Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Nobody is there.')),
    { code: '#N/A', message: 'Nobody is there.' },
  ],
  [
    'no number',
    () => Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber, 'Not shown.')),
    { code: '#NUM!' },
  ],
  ['infinity', () => Infinity, { code: '#NUM!' }],
  [
    'a fault of the code',
    () => {
      throw new TypeError('x is undefined');
    },
    { code: '#VALUE!' },
  ],
])('an error of a function: %s', async (_, act, expected) => {
  expect(await answerOf(associated(act))).toEqual({ kind: 'error', ...expected });
});

test('a function that nobody associated is settled too', async () => {
  expect(await answerOf('NOBODY')).toMatchObject({ kind: 'error' });
});

test('a cancelled call tells the function, and what it answers later is not looked at', async () => {
  const cancelled: number[] = [];
  const slow = associated((which: number, invocation: CustomFunctions.CancelableInvocation) => {
    invocation.onCanceled = () => cancelled.push(which);
    return new Promise((resolve) => setTimeout(() => resolve(which), 30));
  });
  const [one, other] = [1, 2].map((which) => excel.host.callFunction(slow, [which]));
  await new Promise((resolve) => setTimeout(resolve, 10));
  one?.cancel();
  expect(await other?.answer).toEqual({ kind: 'values', values: [[2]] });
  expect([cancelled, one?.settled, excel.host.busyFunctions]).toEqual([[1], false, 0]);
});

test('a thousand calls go out in one message and come back in few', async () => {
  const same = associated((value: number) => value);
  const answers = await Promise.all(Array.from({ length: 1000 }, (_, value) => answerOf(same, value)));
  expect(answers[999]).toEqual({ kind: 'values', values: [[999]] });
});

test('arguments over 5 MB are refused by this Excel itself', async () => {
  const cells = Array.from({ length: 6_000 }, () => ['x'.repeat(1_000)]);
  expect(await answerOf('ADD', cells)).toEqual({ kind: 'error', code: '#VALUE!' });
});

test('the add-in opens and closes its pane', async () => {
  await Office.addin.hide();
  expect(excel.host.paneIsOpen).toBe(false);
  await Office.addin.showAsTaskpane();
  expect(excel.host.paneIsOpen).toBe(true);
});

test('a ribbon command is run by its id, and says when it has completed', async () => {
  let pressed = '';
  Office.actions.associate('Again', (event: Office.AddinCommands.Event) => {
    pressed = event.source.id;
    event.completed();
  });
  await excel.host.user.pressCommand('Again', 'Keystage.Again');
  expect(pressed).toBe('Keystage.Again');
});

test('results over 5 MB never arrive: the client sends them again and again, and keeps all others back with them', async () => {
  const large = associated(() => Array.from({ length: 6_000 }, () => ['x'.repeat(1_000)]));
  const calls = [excel.host.callFunction(large, []), excel.host.callFunction('ADD', [2, 3])];
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(calls.map(({ settled }) => settled)).toEqual([false, false]);
});
