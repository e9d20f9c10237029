/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionArgument } from '../../../test/hosts/excel';
import { type ExcelInNode, openExcelInNode } from '../../../test/hosts/excel/in-node';
import { functionsInExcel, type FunctionsInExcel } from '../../test/functions-in-excel';
import { inTable, manyAccounts, onSheet, twelveAccounts } from '../../test/workbooks';
import '../../test/xml-in-node';
import { keepChoices } from '../workbook';
import { functionCatalogue, type FunctionId } from './catalogue/function-catalogue';

let excel: ExcelInNode;
let functions: FunctionsInExcel;

/** Lets so many milliseconds pass at once. */
const later = (ms: number) => (ahead += ms);
let ahead = 0;
const { now } = performance;

beforeAll(async () => {
  jest.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + ahead);
  excel = await openExcelInNode({ runtime: 'shared' });
  functions = functionsInExcel(excel.host);
});
beforeEach(() => {
  excel.host.open(onSheet(twelveAccounts));
  functions.runs = 0;
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => {
  functions.end();
  excel.end();
});

const shown = (id: FunctionId, ...args: FunctionArgument[]) => functions.shown(id, ...args);
const twelve = () => excel.host.argument('Accounts!A1:F13');
/** Cells as they would stand in a sheet, read as a range. */
function range(rows: readonly (readonly (string | number)[])[]): FunctionArgument {
  excel.host.open({ sheets: [{ name: 'Given', cells: rows }] });
  return excel.host.argument('Given');
}

test('the metadata that is shipped names the functions that are associated, and no other', () => {
  const metadata = JSON.parse(readFileSync(join(__dirname, '../../assets/functions/functions.json'), 'utf8')) as {
    functions: { id: string }[];
  };
  const { _association } = CustomFunctions as unknown as { _association: { mappings: Record<string, unknown> } };
  expect(Object.keys(_association.mappings).sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
});

describe('accounts', () => {
  test('a tier, a score and its parts stand beside every account, under a header; the parts add up', async () => {
    const [tiers, scores, parts] = (await Promise.all(
      (['TIERS', 'SCORES', 'CONTRIBUTIONS'] as const).map((id) => shown(id, twelve())),
    )) as [string[][], [string, ...number[]][], (string | number)[][]];
    expect(tiers.map(([tier]) => tier)).toEqual(
      'Tier VIP A B B B B B C C C C C'.split(' '), // South pays late: capped at B
    );
    expect(parts[0].slice(0, 3)).toEqual(['Amount', 'Profit', 'Gross margin']);
    parts.slice(1).forEach((row, account) => {
      const tenths = row.reduce<number>((sum, part) => sum + Math.round(Number(part) * 10), 0);
      expect(tenths / 10).toBe(scores[account + 1][0]);
    });
    expect(functions.runs).toBe(1);
  });

  test('headers given apart leave the result without a header', async () => {
    const rows = excel.host.argument('Accounts!A2:F13');
    const headers = excel.host.argument('Accounts!A1:F1');
    const answer = (await shown('TIERS', rows, null, null, headers)) as string[][];
    expect(answer.length).toBe(12);
    expect(answer[0]).toEqual(['VIP']);
  });

  test('an empty row stays blank, and a row that cannot be scored is blank and says why', async () => {
    const rows = [...twelveAccounts.slice(0, 5), ['', '', '', '', '', ''], ...twelveAccounts.slice(5)];
    const list = range([...rows, ['K-13', 'Nil', 'n/a', 10, 0, 0.1]]);
    const [tiers, why] = (await Promise.all([shown('TIERS', list), shown('WHY', list)])) as string[][][];
    expect([tiers[5], why[5], tiers[14]]).toEqual([[''], [''], ['']]);
    expect(why[14][0]).toBe('Amount could not be read. Correct the cell to have the account scored.');
  });

  test('running shares: half of the sum is VIP, up to 80 % A, up to 95 % B', async () => {
    const list = range([
      ['Account ID', 'Amount'],
      ['K-1', 50],
      ['K-2', 30],
      ['K-3', 15],
      ['K-4', 5],
    ]);
    expect(await shown('PARETO', list)).toEqual([
      ['Tier', 'Share', 'Running share'],
      ['VIP', 0.5, 0.5],
      ['A', expect.closeTo(0.3, 12), 0.8],
      ['B', expect.closeTo(0.15, 12), 0.95],
      ['C', expect.closeTo(0.05, 12), 1],
    ]);
  });

  test('volume and profit, cut at their medians: 25 and 2.5', async () => {
    const list = range([
      ['Account ID', 'Amount', 'Profit'],
      ['K-1', 40, 4],
      ['K-2', 30, 1],
      ['K-3', 20, 3],
      ['K-4', 10, 2],
    ]);
    expect(await shown('QUADRANT', list, null, 'pareto-by-amount')).toEqual([
      ['Quadrant'],
      ['Star'],
      ['Elephant'],
      ['Cash cow'],
      ['Dog'],
    ]);
  });

  test('what would lift an account, in the language asked for', async () => {
    const [en, zh, ko] = (await Promise.all(
      ['en', 'zh-CN', 'ko'].map((language) => shown('LIFT', twelve(), null, null, null, language)),
    )) as string[][][];
    expect(en[0]).toEqual(['One tier up']);
    expect(en[3][0]).toMatch(/overdue ratio to 30%/); // South is held back by its cap
    expect([zh[0], ko[0]]).toEqual([['升一级所需'], ['한 등급 오르려면']]);
    expect(zh[3][0]).toMatch(/逾期欠款率/);
    expect(ko[3][0]).toMatch(/연체율/);
    expect(functions.runs).toBe(0); // the list was segmented by another test, and nothing in it has changed
  });

  test('the day is an argument: days since the last order are counted back to it', async () => {
    const list = range([
      ['Account ID', 'Last order', 'Orders', 'Amount'],
      ...Array.from({ length: 10 }, (_, k) => [`K-${k}`, `2026-0${1 + (k % 6)}-10`, 10 - k, 1000 - 90 * k]),
    ]);
    expect(await shown('TIERS', list, null, 'rfm')).toMatch(
      /^#VALUE! asOf: expected a date because “Last order” holds dates, got none\./,
    );
    // 46203 is 2026-06-30 as a spreadsheet keeps it.
    const [byNumber, byText] = await Promise.all([46203, '2026-06-30'].map((day) => shown('WHY', list, day, 'rfm')));
    expect(byNumber).toEqual(byText);
    expect(functions.runs).toBe(1);
  });
});

describe('deals', () => {
  const deals = () =>
    range([
      ['Deal ID', 'Amount', 'Stage', 'Evidenced stage'],
      ['D-1', 1000, 'E', 'F'],
      ['D-2', 1000, 'C', 'C'],
      ['D-3', 400, 'Won', ''],
      ['D-4', 900, 'Lost', ''],
    ]);

  test('each deal is worth its amount times the chance of its stage', async () => {
    const answer = (await shown('WEIGHTED', deals(), 'funnel-letters')) as unknown[][];
    expect(answer[0]).toEqual([
      'Outcome',
      'Amount weighed',
      'Declared chance',
      'Evidenced chance',
      'Weighted value',
      'Remarks',
    ]);
    expect(answer.slice(1).map((row) => row.slice(0, 5))).toEqual([
      ['Open', 1000, 0.25, 0.1, 250], // E stands for 25 %, F for 10 %
      ['Open', 1000, 0.5, 0.5, 500],
      ['Won', 400, 1, expect.anything(), 400],
      ['Lost', 900, 0, expect.anything(), 0],
    ]);
  });

  test('what a pipeline brings: 400 for certain, 1000 with 25 % and 1000 with 50 %', async () => {
    expect(await shown('FORECAST', deals(), 1400)).toEqual([
      ['Won already', 400],
      ['Open deals', 2],
      ['Expected in all', 1150], // 400 + 250 + 500
      ['P10', 400], // neither: 0.75 × 0.5
      ['P50', 1400], // one of them: up to 1 − 0.125
      ['P90', 2400],
      ['Chance of the target', 0.625], // 1 − 0.375
      ['Chance that nothing more is won', 0.375],
    ]);
    expect(await shown('FORECAST', deals(), null, null, 'evidenced')).toContainEqual(['Expected in all', 1000]);
  });
});

describe('stages', () => {
  const facts = (headers: string[], ...rows: (string | number)[][]) => range([headers, ...rows]);

  test('facts by path, or by name in any language; yes and no as people write them; dates as the sheet keeps them', async () => {
    const byPath = await shown(
      'STAGE',
      facts(
        [
          'Deal',
          'invitation.interestShown',
          'meeting.date',
          'meeting.place',
          'meeting.subject',
          'meeting.agreedByPersonInCharge',
        ],
        ['D-1', 'yes', '', '', '', ''],
        ['D-2', '是', 46203, 'Here', 'Pumps', 'yes'],
        ['D-3', 'no', '', '', '', ''],
      ),
      46210,
    );
    const rows = byPath as unknown[][];
    expect(rows[0]).toEqual(['Evidenced stage', 'State', 'Chance', 'Why', 'Missing']);
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
      ['1 Account planning and telephone invitation', 'Entered', 0.1],
      ['1 Account planning and telephone invitation', 'Completed', 0.15],
      ['', 'Not begun', 0],
    ]);
    expect(rows[1][4]).toMatch(/agreed time, place and subject/);
    const byName = (await shown('STAGE', facts(['客户表示感兴趣'], ['是']), 46210, null, null, 'zh-CN')) as unknown[][];
    expect(byName[1].slice(0, 3)).toEqual(['1 客户规划与电话邀约', '已进入', 0.1]);
  });
});

describe('what the pane was told holds in formulas too', () => {
  const ratios = [
    ['Account ID', 'Amount', 'Overdue ratio'],
    ...Array.from({ length: 12 }, (_, k) => [`K-${k}`, 1000 - 50 * k, k === 2 ? 35 : 1]),
  ];

  test('an answer to a question, the columns, the model; a formula without one asks', async () => {
    excel.host.open(inTable(ratios));
    const list = excel.host.argument('Accounts!A1:C13');
    const asked = await shown('TIERS', list);
    expect(asked).toMatch(/^#VALUE! .*“Overdue ratio”.*Answer it once for this list in the Keystage pane/);
    await keepChoices({
      'table:any': {
        columns: [{ header: 'Overdue ratio', role: 'overdueRatio', bareNumbersAre: 'percents' }],
        headers: ['Overdue ratio'],
        model: { id: 'pareto-by-amount' },
      },
    });
    later(2_100); // what was chosen is asked for every two seconds
    expect(((await shown('TIERS', list)) as string[][]).slice(0, 3)).toEqual([['Tier'], ['VIP'], ['VIP']]);
  });

  test('where the lists of a workbook use several models, a formula over another list has to name one', async () => {
    await keepChoices({
      one: { columns: [{ header: 'Elsewhere', role: 'amount' }], model: { id: 'rfm' } },
      other: { columns: [{ header: 'Elsewhere', role: 'amount' }], model: { id: 'curry-pyramid' } },
    });
    later(2_100);
    expect(await shown('SCORES', twelve())).toBe(
      '#VALUE! model: the lists of this workbook use several models and none is remembered for this list. Name one: rfm and curry-pyramid.',
    );
  });
});

describe('what cannot be used is said: where, what was expected, what is there, what to do', () => {
  const ofAccounts = (...rows: (string | number)[][]) => range([['Account ID', 'Amount'], ...rows]);
  test.each<[string, FunctionId, () => FunctionArgument[], string | RegExp]>([
    [
      'no cells',
      'TIERS',
      () => [null],
      '#VALUE! list: expected a range with a header row and rows below it, got no cells. Select the list.',
    ],
    ['one cell', 'TIERS', () => ['Account ID'], /^#VALUE! .*/],
    [
      'headers of another width',
      'SCORES',
      () => [twelve(), null, null, [['Account ID', 'Amount']]],
      '#VALUE! headers: expected one row of 6 cells, as wide as the list, got 1 × 2. Select the header row of the same columns.',
    ],
    [
      'a day that is none',
      'TIERS',
      () => [twelve(), 'soon'],
      '#VALUE! asOf: expected a date, got “soon”. Write DATE(2026,6,30) or refer to a cell with a date.',
    ],
    [
      'a model nobody has',
      'TIERS',
      () => [twelve(), null, 'best'],
      /^#VALUE! model: expected .*rfm.*, got “best”\. Write one of these or leave it out\.$/,
    ],
    [
      'a language nobody speaks',
      'WHY',
      () => [twelve(), null, null, null, 'de'],
      '#VALUE! language: expected en, zh-CN, and ko, got “de”. Write one of these or leave it out.',
    ],
    [
      'a model that does not rank by running share',
      'PARETO',
      () => [twelve(), null, 'rfm'],
      /^#VALUE! model: expected one that ranks by running share, got “.*”\. Write pareto-by-amount or leave it out\.$/,
    ],
    [
      'a list without profit',
      'QUADRANT',
      () => [ofAccounts(['K-1', 5]), null, 'pareto-by-amount'],
      /volume and profit/,
    ],
    [
      'a target in words',
      'FORECAST',
      () => [
        range([
          ['Amount', 'Stage'],
          [1, 'E'],
        ]),
        'much',
      ],
      /^#VALUE! target: expected a number, got “much”/,
    ],
    [
      'evidence that nobody noted',
      'FORECAST',
      () => [
        range([
          ['Amount', 'Stage'],
          [1, 'E'],
        ]),
        null,
        null,
        'prudent',
      ],
      '#VALUE! chances: “prudent” needs a column with the evidenced stage, found none. Add it, or write declared.',
    ],
    [
      'deals without an amount',
      'WEIGHTED',
      () => [
        range([
          ['Deal', 'Stage'],
          ['D-1', 'E'],
        ]),
      ],
      /^#VALUE! .*amount/i,
    ],
    [
      'headers that name no fact',
      'STAGE',
      () => [
        range([
          ['Deal', 'Worth'],
          ['D-1', 4],
        ]),
        46203,
      ],
      /^#VALUE! facts: expected headers that name facts of the template, such as invitation\.interestShown/,
    ],
    ['no day to judge a deal by', 'STAGE', () => [range([['invitation.interestShown'], ['yes']])], /^#VALUE! asOf: /],
    ['the same account twice', 'TIERS', () => [ofAccounts(['K-1', 5], ['K-1', 6]), null, 'pareto-by-amount'], /K-1/],
    [
      'a list of numbers alone',
      'TIERS',
      () => [
        range([
          [1, 2],
          [3, 4],
        ]),
      ],
      /^#VALUE! /,
    ],
  ])('%s', async (_, id, args, expected) => {
    const answer = await shown(id, ...args());
    if (typeof expected === 'string') expect(answer).toBe(expected);
    else expect(answer).toMatch(expected);
  });

  test('rows are counted from the top of the range, with or without a header row', async () => {
    const accounts = [
      ['K-1', 5],
      ['K-2', 6],
      ['K-1', 7],
    ];
    const headed = await shown('TIERS', ofAccounts(...accounts), null, 'pareto-by-amount');
    expect(headed).toMatch(/“K-1” on rows 2 and 4/);
    const apart = await shown('TIERS', range(accounts), null, 'pareto-by-amount', [['Account ID', 'Amount']]);
    expect(apart).toMatch(/“K-1” on rows 1 and 3/);
  });

  test('in the language asked for', async () => {
    expect(await shown('TIERS', twelve(), 'soon', null, null, 'ko')).toBe(
      '#VALUE! asOf: 날짜여야 하는데 “soon”입니다. DATE(2026,6,30)처럼 쓰거나 날짜 셀을 참조하세요.',
    );
    expect(await shown('TIERS', twelve(), 'soon', null, null, 'zh-CN')).toBe(
      '#VALUE! asOf：应为日期，实际为“soon”。写 DATE(2026,6,30)，或引用含日期的单元格。',
    );
  });

  test('an error in a cell is that cell’s, not the list’s', async () => {
    const cells = twelveAccounts.map((row) => [...row]);
    cells[4][2] = '#N/A';
    excel.host.open(onSheet(cells));
    const tiers = (await shown('TIERS', twelve())) as string[][];
    expect([tiers[1], tiers[4]]).toEqual([['VIP'], ['']]);
  });
});

describe('every call settles', () => {
  test('1 argument cell', async () => {
    const answers = await Promise.all(functionCatalogue.map(({ id }) => shown(id, 'x', 46203)));
    for (const answer of answers) expect(answer).toMatch(/^#VALUE! .{20,}/);
  }, 60_000);

  test('2,000 argument cells', async () => {
    excel.host.open(onSheet(manyAccounts(399)));
    const list = excel.host.argument('Accounts!A1:E400');
    const ids = ['TIERS', 'SCORES', 'WHY', 'LIFT', 'CONTRIBUTIONS', 'PARETO', 'QUADRANT'] as const;
    const answers = (await Promise.all(ids.map((id) => shown(id, list)))) as unknown[][];
    expect(answers.map(({ length }) => length)).toEqual(ids.map(() => 400));
    expect(functions.runs).toBe(3); // by scores, by running share, and with volume and profit beside
  }, 60_000);

  test('results that are too large together go one after the other', async () => {
    excel.host.open(onSheet(manyAccounts(5_999)));
    const list = excel.host.argument('Accounts!A1:E6000');
    const whys = await Promise.all(
      ['en', 'ko', 'zh-CN'].map((language) => shown('WHY', list, null, null, null, language)),
    );
    for (const why of whys) expect((why as unknown[]).length).toBe(6_000);
  }, 120_000);

  test('a result that is too large for Excel on the web is refused with what to do', async () => {
    excel.host.open(onSheet(manyAccounts(19_999)));
    const list = excel.host.argument('Accounts!A1:E20000');
    expect(await shown('WHY', list)).toMatch(
      /^#VALUE! The result has [\d.]+ MB, and Excel on the web takes 4\.0 MB\. Give fewer rows at a time, or use Excel on the desktop\.$/,
    );
    expect(((await shown('TIERS', list)) as unknown[]).length).toBe(20_000);
  }, 120_000);

  test('while a cell is being edited a formula waits, and then says that the workbook could not be asked', async () => {
    later(2_100);
    excel.host.user.startEditing();
    const waiting = functions.call('TIERS', twelve());
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(waiting.settled).toBe(false);
    excel.host.user.stopEditing();
    expect(await waiting.answer).toMatchObject({ kind: 'values' });

    later(2_100);
    excel.host.user.startEditing();
    expect(await shown('TIERS', twelve())).toMatch(/^#N\/A The workbook could not be asked for the model just now/);
    excel.host.user.stopEditing();
  }, 60_000);

  test('a cancelled call stops the work, unless another formula wants it too', async () => {
    excel.host.open(onSheet(manyAccounts(20_000)));
    const list = excel.host.argument('Accounts!A1:E20001');
    const [one, other] = [functions.call('TIERS', list), functions.call('TIERS', list)];
    await new Promise((resolve) => setTimeout(resolve, 5));
    one.cancel();
    expect((await other.answer).kind).toBe('values');
    expect(one.settled).toBe(false);
  }, 60_000);
});
