import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { readFileSync, readdirSync } from 'node:fs';
import { desk } from '../run-keystage.test-data';

const { put, path, text, rows, run } = desk();

/** Amount counts three times as much as being paid in time; late payers are capped. */
const twoBands = {
  keystage: 1,
  id: 'two-bands',
  version: 1,
  name: 'Two bands',
  currency: 'EUR',
  groups: [
    {
      id: 'transaction',
      weight: 1,
      indicators: [
        {
          id: 'amount',
          weight: 3,
          points: { by: 'bands', cuts: [1000, 10000], points: [0, 50, 100] },
          missing: 'reject',
        },
        {
          id: 'overdueRatio',
          weight: 1,
          points: { by: 'bands', cuts: [0.1, 0.3], points: [100, 50, 0], closed: 'right' },
          missing: 'neutral',
        },
      ],
    },
  ],
  way: {
    by: 'scorecard',
    cutOffs: [
      { tier: 'VIP', from: 90 },
      { tier: 'A', from: 60 },
      { tier: 'B', from: 30 },
    ],
  },
  caps: [{ indicator: 'overdueRatio', above: 0.3, atBest: 'B' }],
};

beforeAll(() => {
  put('model.json', [JSON.stringify(twoBands)]);
  put('list.csv', [
    'Customer ID,Customer name,Amount,Overdue,City',
    'K1,Northgate Systems,"12,000.00",5%,Bremen',
    'K2,"Alder, Drift & Co.",5000,20%,=HYPERLINK("x")',
    'K3,Late Payers,20000,41%,-12',
    'K4,Small Fry,10,,Busan',
    ',,,,',
    'K5,Unclear,k.A.,0%,上海',
  ]);
});

const model = () => ['--model', path('model.json')];

describe('a list with its tiers', () => {
  test('is written row by row in its order, every column kept, formulas made harmless', async () => {
    const { code, warned } = await run('segment', path('list.csv'), ...model(), '--out', path('tiers.csv'));
    expect([code, warned]).toEqual([3, '']);
    expect(text('tiers.csv')).toMatch(
      /^\ufeffCustomer ID,Customer name,Amount,Overdue,City,Tier,Score,Rank,Why,To rise,/,
    );
    expect(text('tiers.csv')).toMatch(/\n$/);
    expect(text('tiers.csv')).not.toContain('\r');
    // 0.75 · 100 + 0.25 · 100; 0.75 · 50 + 0.25 · 50; 75 + 0, capped; 0 + 0.25 · 50, the neutral points being those of the median
    expect(
      rows('tiers.csv').map((row) =>
        ['Customer ID', 'Amount', 'City', 'Tier', 'Score', 'Rank', 'Points: Amount', 'Points: Overdue ratio']
          .map((header) => row[header])
          .join(' | '),
      ),
    ).toEqual([
      'K1 | 12,000.00 | Bremen | VIP | 100 | 1 | 75 | 25',
      `K2 | 5000 | '=HYPERLINK("x") | B | 50 | 3 | 37.5 | 12.5`,
      'K3 | 20000 | -12 | B | 75 | 2 | 75 | 0',
      'K4 | 10 | Busan | C | 12.5 | 4 | 0 | 12.5',
      ' |  |  |  |  |  |  | ',
      'K5 | k.A. | 上海 | Not scored |  |  |  | ',
    ]);
    const [first, , third, , , last] = rows('tiers.csv').map((row) => row.Why);
    expect(first).toBe(
      '100.0 points reach VIP, which starts at 90. Most came from Amount 75.0 and Overdue ratio 25.0.',
    );
    expect(third).toMatch(/^Overdue ratio is 41%, above 30%: no better than B\./);
    expect(last).toBe('Amount could not be read. Correct the cell to have the account scored.');
    expect(rows('tiers.csv')[2]['To rise']).toBe('To reach A: overdue ratio to 30% or less. The score is enough.');
  });

  test('is reported: what was read as what, the tiers, what could not be read', async () => {
    const { said } = await run('segment', path('list.csv'), ...model());
    expect(said.split('\n')).toEqual([
      'list.csv: 5 rows, 5 accounts · 1 blank row passed over',
      '  Account id     ← “Customer ID”    the header says “customer id”',
      '  Account name   ← “Customer name”  the header says “customer name”',
      '  Amount         ← “Amount”         4 values · 1 unreadable · decimal point · the header says “amount”',
      '  Overdue ratio  ← “Overdue”        4 values · the header says “overdue”',
      '  Not used: “City”',
      '',
      expect.stringMatching(
        /^Model: Two bands, version 1, fingerprint [0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}, as of Nov 20, 2026$/,
      ),
      '',
      expect.stringMatching(/^ {2}VIP {9}1 {2}25% {2}█+$/),
      '  A           0   0%',
      expect.stringMatching(/^ {2}B {11}2 {2}50% {2}█+$/),
      expect.stringMatching(/^ {2}C {11}1 {2}25% {2}█+$/),
      '  Not scored  1',
      '',
      // 20 % of four accounts are 0.8 of the largest: 16,000 of 37,010
      'Amount: 20% of the accounts bring 43.2%; 2 (50%) bring 80%.',
      // (3 · 20,000 + 12,000 − 5,000 − 3 · 10) ÷ (4 · 37,010); 0.540² + 0.324² + 0.135²; 20,000 of 37,010
      'Gini 0.45, HHI 0.415; the largest brings 54%.',
      'After the score: 1 capped',
      '1 cell could not be read:',
      '  Row 7, “Amount”: expected a number, got “k.A.”. Correct it, or clear the cell if the value is not known.',
      'Nothing was written. Add --out FILE to have tiers, scores and reasons beside the list.',
    ]);
  });

  test.each([
    ['zh-CN', ['list.csv：5 行，5 个客户 · 跳过 1 个空行', '  未使用：“City”', '1 个单元格无法读取：']],
    ['ko', ['list.csv: 5행, 고객 5곳 · 빈 행 1개 건너뜀', '  사용하지 않음: “City”', '읽을 수 없는 셀 1개:']],
  ])('is reported in %s', async (language, lines) => {
    const { said } = await run('segment', path('list.csv'), ...model(), '--lang', language);
    expect(said.split('\n')).toEqual(expect.arrayContaining(lines));
    // What is left in Latin letters are names, of files, columns, the model and its tiers, and options.
    const latin = said.match(/[A-Za-z][A-Za-z ]+[A-Za-z]/g) ?? [];
    const names = [
      'list',
      'csv',
      'Customer ID',
      'Customer name',
      'customer id',
      'customer name',
      'Amount',
      'amount',
      'Overdue',
      'overdue',
      'City',
      'Two bands',
      'VIP',
      'out',
    ];
    expect(latin.filter((word) => !names.includes(word) && !/^[a-f]+$/.test(word))).toEqual([]);
  });

  test('as a workbook keeps numbers numbers, dates dates and texts texts', async () => {
    const since = new Date(Date.UTC(2020, 0, 31));
    const sheet: CellValue[][] = [
      ['Customer ID', 'Amount', 'Overdue', 'Since', 'Note'],
      ['00123', 12000, 0.05, since, '=1+1'],
      ['00124', 5000, 0.2, since, true],
    ];
    put('list.xlsx', await writeXlsx({ sheets: [{ name: 'Kunden', rows: sheet }] }));
    const { code, said } = await run('segment', path('list.xlsx'), ...model(), '--out', path('tiers.xlsx'));
    expect(code).toBe(0);
    expect(said).toContain('list.xlsx, “Kunden”: 2 rows, 2 accounts');

    const [written] = (await readXlsx(readFileSync(path('tiers.xlsx')))).sheets;
    expect(written.name).toBe('Kunden');
    expect(written.rows[0].slice(0, 8)).toEqual([
      'Customer ID',
      'Amount',
      'Overdue',
      'Since',
      'Note',
      'Tier',
      'Score',
      'Rank',
    ]);
    expect(written.rows[1].slice(0, 8)).toEqual(['00123', 12000, 0.05, since, '=1+1', 'VIP', 100, 1]);
    expect(written.rows[2].slice(0, 8)).toEqual(['00124', 5000, 0.2, since, true, 'B', 50, 2]);

    await run('segment', path('list.xlsx'), ...model(), '--out', path('from-workbook.csv'));
    expect(text('from-workbook.csv').split('\n')[1]).toMatch(/^00123,12000,0.05,2020-01-31,'=1\+1,VIP,100,1,/);
    await run('segment', path('list.csv'), ...model(), '--out', path('from-csv.xlsx'));
    const [fromCsv] = (await readXlsx(readFileSync(path('from-csv.xlsx')))).sheets;
    expect(fromCsv.rows[2].slice(0, 3)).toEqual(['K2', 'Alder, Drift & Co.', 5000]);
  });

  test('takes the place of an earlier one only when it is complete', async () => {
    put('kept.csv', ['what was here']);
    put('broken.csv', ['Customer ID,Amount', ...Array.from({ length: 3000 }, (_, i) => `K${i},${i}`), 'K,1,2,3']);
    expect((await run('segment', path('broken.csv'), ...model(), '--out', path('kept.csv'))).code).toBe(1);
    expect(text('kept.csv')).toBe('what was here\n');
    expect(readdirSync(path('')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('can be run over again: the results of the earlier run are replaced, in whatever language', async () => {
    const again = ['segment', path('tiers.csv'), ...model(), '--out', path('again.csv'), '--lang', 'zh-CN'];
    expect((await run(...again)).said).toContain('名单中已有上次运行的结果，将被替换。');
    const headers = text('again.csv').split('\n')[0];
    expect(headers).toContain('City,客户等级,得分,排名,');
    expect(headers).not.toContain('Tier');
    expect((await run('segment', path('again.csv'), ...model(), '--out', path('third.csv'))).code).toBe(3);
    expect(text('third.csv')).toBe(text('tiers.csv'));
  });

  test("keeps a column of the list's own that is called like a result", async () => {
    put('own.csv', ['Customer ID,Amount,Tier', 'K1,12000,Gold']);
    await run('segment', path('own.csv'), ...model(), '--out', path('own-tiers.csv'));
    expect(rows('own-tiers.csv')[0]).toMatchObject({ Tier: 'Gold', 'Tier (Keystage)': 'A' });
  });

  test.each([
    ['en', 'Tier', 'B', 'Overdue ratio is 41%, above 30%'],
    ['zh-CN', '客户等级', 'B类', '逾期欠款率为 41%，高于 30%'],
    ['ko', '고객 등급', 'B등급', '연체율'],
  ])('speaks %s', async (language, header, tier, why) => {
    await run('segment', path('list.csv'), ...model(), '--lang', language, '--out', path('spoken.csv'));
    const late = rows('spoken.csv')[2];
    expect(late[header]).toBe(tier);
    expect(Object.values(late).join(' ')).toContain(why);
  });
});

describe('what a person says about the list', () => {
  test('a column by its header, a ratio in percent, a column left out', async () => {
    put('plain.csv', ['Nr;Was;Quote;Amount', '1;12000;35;7', '2;500;5;8']);
    const { code, said } = await run(
      ...['segment', path('plain.csv'), ...model(), '--out', path('plain-tiers.csv')],
      ...['--map', 'Nr=accountId', '--map', 'was=amount', '--map', 'Quote=overdueRatio:percent'],
    );
    expect(code).toBe(0);
    expect(said).toContain('← “Was”    2 values · as --map says');
    expect(said).toContain('1 means 1%');
    expect(rows('plain-tiers.csv').map((row) => row.Tier)).toEqual(['B', 'C']);
  });

  test('the first of two columns that are called the same', async () => {
    put('two-amounts.csv', ['Customer ID,Amount,Amount', 'K1,20000,1']);
    expect((await run('segment', path('two-amounts.csv'), ...model(), '--map', 'Amount=amount')).said).toMatch(/A +1 /);
  });

  test('decimal commas where the cells leave it open', async () => {
    put('open.csv', ['Customer ID,Amount', 'K1,"1,500"', 'K2,"12,500"']);
    const tiers = async (...more: string[]) => {
      await run('segment', path('open.csv'), ...model(), ...more, '--out', path('open-tiers.csv'));
      return rows('open-tiers.csv')
        .map((row) => row.Tier)
        .join();
    };
    // 1,500 is fifteen hundred or one and a half: 0.75 · 50 or 0, and 12.5 for the overdue ratio that is not known
    expect(await tiers()).toBe('B,A');
    expect(await tiers('--decimal', 'comma')).toBe('C,C');
  });

  test('rows of one account are added up, or the first is taken', async () => {
    put('twice.csv', ['Customer ID,Amount,Overdue', 'K1,6000,0%', 'K2,9000,0%', 'K1,6000,0%']);
    const tiers = async (what: string) => {
      const { said } = await run(
        'segment',
        path('twice.csv'),
        ...model(),
        '--duplicates',
        what,
        '--out',
        path('once.csv'),
      );
      return [
        rows('once.csv')
          .map((row) => row.Tier)
          .join(),
        said.split('\n')[1],
      ];
    };
    expect(await tiers('sum')).toEqual([
      'VIP,A,VIP',
      '1 account id stands on more than one row: 1 row added to the first',
    ]);
    expect(await tiers('first')).toEqual([
      'A,A,A',
      '1 account id stands on more than one row: the first row of each taken, 1 left',
    ]);
  });

  test('the sheet of a workbook; a hidden one is not the first', async () => {
    const sheet = (name: string, amount: number, hidden?: true) => ({
      name,
      hidden,
      rows: [
        ['Customer ID', 'Amount'],
        ['K1', amount],
      ],
    });
    const workbook = { sheets: [sheet('Old', 1, true), sheet('2025', 5000), sheet('2026', 20000)] };
    put('sheets.xlsx', await writeXlsx(workbook));
    expect((await run('segment', path('sheets.xlsx'), ...model())).said).toContain('sheets.xlsx, “2025”');
    expect((await run('segment', path('sheets.xlsx'), '--sheet', '2026', ...model())).said).toMatch(/A +1 /);
  });
});

describe('against an earlier run', () => {
  test('says who rose, fell, stayed, entered and left', async () => {
    put('then.csv', ['Customer ID,Tier', 'K1,A', 'K2,B', 'K3,VIP', 'K5,Prospect', 'K9,C', 'K8,Gold']);
    const { said } = await run(
      'segment',
      path('list.csv'),
      ...model(),
      '--previous',
      path('then.csv'),
      '--out',
      path('now.csv'),
    );
    expect(said).toContain('Since then.csv: 1 rose · 1 fell · 1 stayed · 1 entered · 1 left');
    expect(said).toContain('Its tiers “Gold” are not in this model and count as none.');
    expect(rows('now.csv').map((row) => `${row['Customer ID']} ${row['Previous tier']} ${row.Move}`)).toEqual([
      ...['K1 A rose', 'K2 B stayed', 'K3 VIP fell', 'K4  entered', '  ', 'K5 Not scored '],
    ]);
  });

  test('in sum, for the next program', async () => {
    const { said } = await run('segment', path('list.csv'), ...model(), '--previous', path('then.csv'), '--json');
    expect(JSON.parse(said)).toMatchObject({
      ok: true,
      exitCode: 3,
      model: { id: 'two-bands', version: 1, window: { months: 12 } },
      asOf: '2026-11-20',
      list: { rows: 5, accounts: 5, emptyRows: 1, notUsed: ['City'] },
      tiers: { VIP: 1, A: 0, B: 2, C: 1 },
      notScored: 1,
      reasonsForNoTier: { unreadable: 1 },
      since: { rose: 1, fell: 1, stayed: 1, entered: 1, left: 1 },
    });
    const { list } = JSON.parse(said) as { list: { columns: { role: string; unreadableCells: unknown[] }[] } };
    expect(list.columns.find(({ role }) => role === 'amount')?.unreadableCells).toEqual([
      { row: 7, text: 'k.A.', why: 'text' },
    ]);
  });
});

describe('from orders', () => {
  beforeAll(() => {
    put('lines.csv', [
      'Order ID,Customer ID,Order date,Amount,Currency',
      'S1,K1,2026-10-01,12000,EUR',
      'S2,K2,2026-09-30,5000,EUR',
      'S3,K2,2024-01-01,90000,EUR',
      'S4,K7,2026-12-24,10,EUR',
      'S5,,2026-10-02,10,EUR',
    ]);
  });

  test('accounts are drawn, within the window, and what was left out is counted', async () => {
    const { code, said } = await run('segment', '--orders', path('lines.csv'), ...model(), '--out', path('drawn.csv'));
    expect(code).toBe(0);
    expect(said).toContain('lines.csv: 2 of 5 lines counted, 2 orders of 2 accounts');
    expect(said).toContain('  1 without an account · 1 before the window · 1 after the as-of date');
    expect(said).toContain('Orders of the 12 months up to then count.');
    expect(rows('drawn.csv').map((row) => `${row['Account id']} ${row.Amount} ${row.Tier}`)).toEqual([
      'K1 12000 A',
      'K2 5000 B',
    ]);

    const all = await run(
      'segment',
      '--orders',
      path('lines.csv'),
      ...model(),
      '--window',
      'all',
      '--out',
      path('drawn.csv'),
    );
    expect(all.said).toContain('Orders of all years count.');
    expect(rows('drawn.csv').map((row) => row.Amount)).toEqual(['12000', '95000']);
  });

  test('joined to a list, the orders decide, and an account without orders is a prospect', async () => {
    const { said } = await run(
      'segment',
      path('list.csv'),
      '--orders',
      path('lines.csv'),
      ...model(),
      '--out',
      path('joined.csv'),
    );
    expect(said).toContain('Taken from the orders instead of the list: Amount');
    expect(rows('joined.csv').map((row) => `${row['Customer ID']} ${row['Amount (orders)']} ${row.Tier}`)).toEqual([
      ...['K1 12000 VIP', 'K2 5000 B', 'K3 0 Prospect', 'K4 0 Prospect', '  ', 'K5 0 Prospect'],
    ]);
  });

  test('orders and their lines in two files are joined, whichever is named first', async () => {
    put('order-lines.csv', ['order_id,unit_price,quantity,discount', '1,100,60,0', '1,100,70,0.5', '2,10,20,0']);
    put('orders.csv', ['order_id,customer_id,order_date', '1,K1,2026-05-05', '2,K2,2026-05-06']);
    for (const [one, other] of [
      ['order-lines.csv', 'orders.csv'],
      ['orders.csv', 'order-lines.csv'],
    ]) {
      await run('segment', '--orders', path(one), '--orders', path(other), ...model(), '--out', path('both.csv'));
      // 100 · 60 + 100 · 70 · 0.5; 10 · 20
      expect(rows('both.csv').map((row) => `${row['Account id']} ${row.Amount}`)).toEqual(['K1 9500', 'K2 200']);
    }
  });

  test('other currencies are converted at the rate of the day: so many units are one of ours', async () => {
    put('mixed.csv', [
      'Order ID,Customer ID,Order date,Amount,Currency',
      'S1,K1,2026-02-01,8000,CNY',
      'S2,K1,2026-10-01,8100,CNY',
      'S3,K2,2026-10-01,500,EUR',
    ]);
    put('rates.csv', ['iso,start,rate', 'CNY,2026-01-01,8', 'CNY,2026-07-01,8.1']);
    const { code } = await run(
      'segment',
      '--orders',
      path('mixed.csv'),
      ...model(),
      '--rates',
      path('rates.csv'),
      '--out',
      path('converted.csv'),
    );
    expect(code).toBe(0);
    expect(rows('converted.csv').map((row) => row.Amount)).toEqual(['2000', '500']);
  });

  test('orders marked as returned are taken off, or left in; cancelled ones are told by how their ids begin', async () => {
    put('returned.csv', [
      'Order ID,Customer ID,Order date,Amount,Returned',
      'S1,K1,2026-02-01,8000,no',
      'S2,K1,2026-10-01,3000,yes',
      'C3,K1,2026-10-02,1000,no',
    ]);
    const amount = async (...more: string[]) => {
      await run('segment', '--orders', path('returned.csv'), ...model(), ...more, '--out', path('net.csv'));
      return rows('net.csv')[0].Amount;
    };
    expect(await amount()).toBe('9000');
    expect(await amount('--returns', 'keep')).toBe('12000');
    expect(await amount('--returns', 'keep', '--cancelled', 'C')).toBe('10000');
  });
});

describe('from other ledgers', () => {
  /** Every indicator that the ledgers of this story give, one band each. */
  const ledgerModel = {
    ...twoBands,
    id: 'by-ledgers',
    groups: [
      {
        id: 'transaction',
        weight: 1,
        indicators: ['amount', 'expectedSales'].map((id) => ({
          ...{ id, weight: 1 },
          points: { by: 'bands', cuts: [100], points: [0, 100] },
        })),
      },
      {
        id: 'finance',
        weight: 1,
        indicators: [
          'largestReceipt',
          'averageReceipt',
          'collectionPeriod',
          'averageOwed',
          'owedRatio',
          'overdueRatio',
        ].map((id) => ({ ...{ id, weight: 1 }, points: { by: 'bands', cuts: [1], points: [0, 100] } })),
      },
      {
        id: 'contact',
        weight: 1,
        indicators: ['complaintCount', 'complaintRatio'].map((id) => ({
          ...{ id, weight: 1 },
          points: { by: 'bands', cuts: [1], points: [100, 0] },
        })),
      },
    ],
    coverageFloor: 0,
  };

  beforeAll(() => {
    put('ledgers.json', [JSON.stringify(ledgerModel)]);
    put('o.csv', ['Order ID,Customer ID,Order date,Amount', 'S1,K1,2026-10-01,1000', 'S2,K2,2026-10-01,80']);
    put('bills.csv', [
      'Customer ID,Invoice number,Invoice date,Due date,Invoice amount',
      'K1,R1,2026-10-01,2026-10-31,1000',
      'K1,R2,2026-11-01,2026-12-01,500',
      'K9,R3,2026-11-10,2026-11-19,73',
    ]);
    put('paid-october.csv', ['Invoice no.,Payment date,Amount received', 'R1,2026-10-21,300']);
    put('paid-november.csv', [
      'Amount received,Payment date,Invoice no.,Customer ID',
      '100,2026-11-10,R1,K1',
      '5,2026-11-10,,K1',
    ]);
    put('notes.csv', [
      'Customer ID,Contact date,Type',
      'K1,2026-11-01,Complaint',
      'K1,2026-11-02,Praise',
      'K2,2026-11-02,Lunch',
    ]);
    put('open.csv', ['Customer ID,Stage,Amount,Probability', 'K2,Offer,1000,10%', 'K2,Won,9000,100%']);
  });

  const ledgers = () => [
    ...['--orders', path('o.csv'), '--invoices', path('bills.csv')],
    ...['--receipts', path('paid-october.csv'), '--receipts', path('paid-november.csv')],
    ...['--contacts', path('notes.csv'), '--deals', path('open.csv')],
  ];
  const byLedgers = () => ['--model', path('ledgers.json')];

  test('everything that they say of an account stands in its row, joined by account id', async () => {
    const { code, warned } = await run('segment', ...ledgers(), ...byLedgers(), '--out', path('all.csv'));
    expect([code, warned]).toEqual([0, '']);
    const said = rows('all.csv').map((row) =>
      [
        ...[
          'Account id',
          'Amount',
          'Expected sales',
          'Largest receipt',
          'Average receipt',
          'Average collection period',
        ],
        ...['Average amount owed', 'Owed ratio', 'Overdue ratio', 'Complaints', 'Complaint ratio'],
      ]
        .map((header) => row[header])
        .join(' | '),
    );
    // K1: 300 after 20 days and 100 after 40; of 365 evenings 1000 on 51, 500 on 20, less 300 on 31 and 105 on 11: 50,545 ÷ 365;
    // 1000 − 300 − 100 − 5 of 1,095 are past due. K9: 73 on 11 of 365 evenings, all past due.
    expect(said).toEqual([
      'K1 | 1000 | 0 | 300 | 135 | 25 | 138.479452 | 13.8479% | 54.3379% | 1 | 50%',
      'K2 | 80 | 100 |  |  |  | 0 | 0% |  | 0 | ',
      'K9 | 0 | 0 |  |  |  | 2.2 |  | 100% | 0 | ',
    ]);
  });

  test('the report says what was read of each, and what was not', async () => {
    const { said } = await run('segment', ...ledgers(), ...byLedgers());
    expect(said.split('\n')).toEqual(
      expect.arrayContaining([
        'bills.csv: 3 of 3 invoices counted, of 2 accounts',
        'paid-october.csv and paid-november.csv: 3 of 3 receipts counted, of 2 accounts',
        '  1 receipt of no known invoice: in no collection period.',
        'notes.csv: 2 of 3 contact notes counted, of 2 accounts',
        '  1 closed or of another kind',
        '  Kinds passed over: “Lunch”',
        'open.csv: 1 of 2 open deals counted, of 1 account',
      ]),
    );
    expect(said).toMatch(/Due date +← “Due date” +the header says “due date”/);
    expect(said).toMatch(/Receipt +← “Amount received” +the header says “amount received”/);
  });

  test('deals without a probability count by the house weight of their stage, and the report says so', async () => {
    put('staged.csv', ['Customer ID,Stage,Amount', 'K2,Offer,1000', 'K2,Closed Lost,9000', 'K1,Negotiation,100']);
    const files = ['--orders', path('o.csv'), '--deals', path('staged.csv'), ...byLedgers()];
    const { said } = await run('segment', ...files, '--out', path('staged-out.csv'));
    expect(said).toContain('  2 deals without a probability: by the house weight of the stage.');
    const expected = rows('staged-out.csv').map((row) => [row['Account id'], row['Expected sales']]);
    expect(expected).toEqual([
      ['K1', '75'],
      ['K2', '500'],
    ]);
  });

  test.each([
    ['zh-CN', 'bills.csv：发票共 3 行，计入 3 行，涉及 2 个客户', '  未计入的类型：“Lunch”'],
    ['ko', 'bills.csv: 청구서 3행 중 3행 반영, 고객 2곳', '  반영하지 않은 유형: “Lunch”'],
  ])('in %s', async (language, ...lines) => {
    const { said } = await run('segment', ...ledgers(), ...byLedgers(), '--lang', language);
    expect(said.split('\n')).toEqual(expect.arrayContaining(lines));
  });

  test('in sum, for the next program', async () => {
    const { said } = await run('segment', ...ledgers(), ...byLedgers(), '--json');
    expect(JSON.parse(said)).toMatchObject({
      exitCode: 0,
      ledgers: [
        {
          kind: 'receivables',
          ...{ accounts: 2, matched: 1, onlyHere: 1, without: 1 },
          tables: [
            { kind: 'invoices', lines: 3, used: 3 },
            { kind: 'receipts', lines: 3, used: 3, withoutInvoice: 1 },
          ],
        },
        { kind: 'contacts', accounts: 2, matched: 2, otherKinds: ['Lunch'], tables: [{ used: 2, passedOver: 1 }] },
        { kind: 'deals', accounts: 1, matched: 1, tables: [{ used: 1, passedOver: 1 }] },
      ],
    });
  });

  test('with a list, its rows stay, and who is not in it is counted', async () => {
    put('who.csv', ['Customer ID,Overdue', 'K2,90%', 'K1,1%']);
    const files = [path('who.csv'), '--invoices', path('bills.csv'), '--receipts', path('paid-october.csv')];
    const { said } = await run('segment', ...files, ...byLedgers(), '--out', path('who-now.csv'));
    expect(said).toContain('1 account of the receivables has no row in the list.');
    expect(said).toContain('Taken from the ledgers instead of the list: Overdue ratio');
    expect(said).toContain('The 12 months up to then count.');
    const columns = ['Customer ID', 'Overdue ratio (receivables)', 'Largest receipt (receivables)'];
    // 1000 − 300 of 1,200 are past due
    expect(rows('who-now.csv').map((row) => columns.map((header) => row[header]).join(' '))).toEqual([
      'K2  ',
      'K1 58.3333% 300',
    ]);
    const again = await run('segment', path('who-now.csv'), ...byLedgers());
    expect(again.said).toContain('It holds the results of an earlier run: they are replaced.');
  });

  test.each([
    [
      '--contacts',
      'no-kind.csv',
      'Customer ID,Contact date',
      /no-kind\.csv: No column says of what kind .*→ --map "COLUMN=contactKind"/s,
    ],
    [
      '--deals',
      'no-chance.csv',
      'Customer ID,Amount',
      /no-chance\.csv: Expected sales need the chance .*→ --map "COLUMN=probability" \| --map "COLUMN=dealState"/s,
    ],
    [
      '--receipts',
      'no-sum.csv',
      'Customer ID,Payment date',
      /no-sum\.csv: The receipts have no amounts\. .*→ --map "COLUMN=amount"/s,
    ],
    [
      '--receipts',
      'no-day.csv',
      'Customer ID,Amount received',
      /no-day\.csv: A window of 12 months needs dates.*→ --map "COLUMN=receiptDate" \| --window all/s,
    ],
  ])('%s refuses %s', async (option, file, headers, sentence) => {
    put(file, [headers, 'K1,5']);
    const { code, warned } = await run('segment', option, path(file), ...byLedgers());
    expect([code, warned]).toEqual([1, expect.stringMatching(sentence)]);
  });

  test('--map names a column of a ledger', async () => {
    put('odd.csv', ['Customer ID,Type,When', 'K1,complaint,2026-11-01']);
    const { said } = await run('segment', '--contacts', path('odd.csv'), '--map', 'When=contactDate', ...byLedgers());
    expect(said).toContain('odd.csv: 1 of 1 contact notes counted, of 1 account');
    expect(said).toMatch(/Contact date +← “When” +as --map says/);
  });
});

test('an override without an end does not hold and says so; parents and former tiers are read', async () => {
  put('by-hand.csv', [
    'Customer ID,Parent account,Previous tier,Amount,Overdue,Override tier,Override until,Override reason,Override by',
    'K1,,A,12000,0%,B,,a favour,sales',
    'K2,K1,B,12000,0%,,,,',
  ]);
  const { code, said } = await run('segment', path('by-hand.csv'), ...model());
  expect(code).toBe(0);
  expect(said).toContain(
    '  Row 2, “K1”: the override to B lacks an end, so it does not hold. Add what is missing, or clear the override.',
  );
  expect(said).toMatch(/Parent account +← “Parent account” +the header says “parent account”/);
  const { list } = JSON.parse((await run('segment', path('by-hand.csv'), ...model(), '--json')).said) as {
    list: { rowProblems: unknown[] };
  };
  expect(list.rowProblems).toEqual([{ kind: 'overrideLacks', row: 2, account: 'K1', tier: 'B', lacks: ['until'] }]);
});
