/** @jest-environment node */
import { type ExcelInNode, openExcelInNode } from '../../../test/hosts/excel/in-node';
import { functionsInExcel, type FunctionsInExcel } from '../../test/functions-in-excel';
import { onSheet, twelveAccounts } from '../../test/workbooks';
import '../../test/xml-in-node';

let excel: ExcelInNode;
let functions: FunctionsInExcel;

beforeAll(async () => {
  // An Excel on the desktop: nothing bounds what goes to a function and back.
  excel = await openExcelInNode({ runtime: 'shared', payloadBytes: Infinity });
  functions = functionsInExcel(excel.host, { bytesAtOnce: Infinity });
});
afterAll(() => {
  functions.end();
  excel.end();
});

/** A list of so many rows and twenty columns, most of which nobody asks for. */
function listOf(rows: number): (string | number)[][] {
  const others = Array.from({ length: 16 }, (_, k) => `Note ${k + 1}`);
  return [
    ['Account ID', 'Amount', 'Profit', 'Overdue ratio', ...others],
    ...Array.from({ length: rows }, (_, k) => [
      `K-${k}`,
      (k * 7919) % 1_000_003,
      (k * 104_729) % 5_003,
      0,
      ...others.map(() => k),
    ]),
  ];
}

test('40,000 argument cells', async () => {
  const list = listOf(1_999);
  const answers = await Promise.all(
    (['TIERS', 'SCORES', 'WHY', 'LIFT', 'CONTRIBUTIONS'] as const).map((id) => functions.shown(id, list)),
  );
  for (const answer of answers) expect((answer as unknown[]).length).toBe(2_000);
}, 120_000);

test('40,000 formulas over one list are one run', async () => {
  excel.host.open(onSheet(twelveAccounts));
  const list = excel.host.argument('Accounts!A1:F13');
  functions.runs = 0;
  const answers = await Promise.all(Array.from({ length: 40_000 }, () => functions.call('TIERS', list, 46210).answer));
  expect(answers.every(({ kind }) => kind === 'values')).toBe(true);
  expect(functions.runs).toBe(1);
}, 240_000);

test('1,000,000 argument cells: a result for every row', async () => {
  const list = listOf(49_999);
  const [tiers, shares] = await Promise.all([
    functions.call('TIERS', list).answer,
    functions.call('PARETO', list).answer,
  ]);
  expect([tiers, shares].map((answer) => answer.kind === 'values' && answer.values.length)).toEqual([50_000, 50_000]);
}, 120_000);

test('5,000,000 cells are the most', async () => {
  const row = Array.from({ length: 100 }, () => 1);
  expect(
    await functions.shown(
      'TIERS',
      Array.from({ length: 50_001 }, () => row),
    ),
  ).toBe('#VALUE! Expected at most 5,000,000 cells, got 5,000,100. Select only the rows and columns that are filled.');
}, 120_000);

test('nothing keeps the page busy for long while a large list is worked out', async () => {
  const list = listOf(49_999).map((row) => [...row.slice(0, 1), Number(row[1]) + 1 || row[1], ...row.slice(2)]);
  const call = functions.call('TIERS', list);
  await new Promise((resolve) => setTimeout(resolve, 0));
  let beats = 0;
  const heart = setInterval(() => beats++, 10);
  expect((await call.answer).kind).toBe('values');
  clearInterval(heart);
  expect(beats).toBeGreaterThan(2); // how often depends on the machine; that it is more than once does not
}, 120_000);
