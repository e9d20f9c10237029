import { writeXlsx } from 'hucre/xlsx';
import { gzipSync } from 'node:zlib';
import { version } from '../package.json';
import { desk } from './run-keystage.test-data';

const { put, path, text, run } = desk();

beforeAll(() => {
  put('list.csv', ['Customer ID,Amount,Overdue', 'K1,100,5%', 'K2,200,6%']);
  put('lines.csv', [
    'Order ID,Customer ID,Order date,Amount,Currency',
    'S1,K1,2026-02-01,80,CNY',
    'S2,K2,2026-02-01,80,EUR',
  ]);
});

/** Words are separated by spaces; FILE is a file of the desk. */
const words = (command: string) =>
  command.split(' ').map((word) => (/^[\w/-]+(\.(csv|xlsx|json|pdf|gz))+$/.test(word) ? path(word) : word));

describe('wrong usage ends with 2 and a sentence', () => {
  test.each([
    // keystage …                                     what it says
    ['segmnt list.csv', 'segmnt: there is no such command. Did you mean keystage segment?'],
    [
      'tiers list.csv',
      'tiers: there is no such command. There are segment, weigh, gates, sql, sync, model check, model preview, model schema, model weights, model publish, model rollback, model trail, template gates, manifest build, manifest check, manifest sideload, manifest org, and manifest traces.',
    ],
    ['model', 'model: there is no such command. Did you mean keystage model check?'],
    ['segment', 'Expected a list of accounts or --orders FILE, got neither. Write: keystage segment ACCOUNTS.csv'],
    [
      'segment list.csv lines.csv',
      'Expected one list of accounts, got “list.csv” and “lines.csv”. Name orders with --orders FILE.',
    ],
    ['segment list.csv --ordrs lines.csv', '--ordrs: there is no such option. Did you mean --orders?'],
    [
      'segment list.csv -o x.csv',
      /^-o: there is no such option. There are --orders, --invoices, --receipts, --contacts, --deals, --model, --map, /,
    ],
    ['segment list.csv --out', '--out: expected FILE after it, got nothing. Write --out FILE.'],
    ['segment list.csv --out --json', '--out: expected FILE after it, got --json. Write --out FILE.'],
    ['segment list.csv --json=yes', '--json: expected no value, got “yes”. Write --json alone.'],
    ['segment list.csv --out a.csv --out b.csv', '--out: expected once, got twice. Leave one of them away.'],
    [
      'segment list.csv --out tiers.pdf',
      '--out tiers.pdf: expected a name that ends in .csv or .xlsx. Add the ending you want.',
    ],
    [
      'segment list.csv --out list.csv',
      '--out list.csv: expected another file than those that are read. Choose another name.',
    ],
    [
      'segment list.csv --as-of 20.11.2026',
      '--as-of: expected a day as YYYY-MM-DD, got “20.11.2026”. Write for example --as-of 2026-11-20.',
    ],
    [
      'segment list.csv --as-of 2026-02-30',
      '--as-of: expected a day as YYYY-MM-DD, got “2026-02-30”. Write for example --as-of 2026-11-20.',
    ],
    [
      'segment list.csv --window 12',
      '--window is about orders, and there are none. Add --orders FILE, or leave it away.',
    ],
    [
      'segment list.csv --rates rates.csv',
      '--rates is about orders, and there are none. Add --orders FILE, or leave it away.',
    ],
    [
      'segment --orders lines.csv --window 0',
      '--window: expected all or a number of months from 1 to 600, got “0”. Write for example --window 12.',
    ],
    [
      'segment --orders a.csv --orders b.csv --orders c.csv',
      '--orders: expected at most two files, orders and their lines; got 3. Join the others first.',
    ],
    ['segment list.csv --duplicates add', '--duplicates: expected sum, first, stop; got “add”.'],
    ['segment list.csv --lang zh', '--lang: expected en, zh-CN, ko; got “zh”.'],
    ['segment list.csv --decimal coma', '--decimal: expected point, comma; got “coma”. Did you mean comma?'],
    [
      'segment list.csv --map amount',
      '--map: expected COLUMN=ROLE, got “amount”. Write for example --map "Overdue=overdueRatio".',
    ],
    [
      'segment list.csv --map Overdue=overdueratio',
      '--map "Overdue=overdueratio": expected an indicator or a role, got “overdueratio”. Did you mean overdueRatio?',
    ],
    [
      'segment list.csv --map Overdue=overdueRatio:35',
      '--map: expected :percent, :share or :mixed after overdueRatio, got “:35”. A bare 35 means 35 %, 35 times the whole, or the first only above 1.',
    ],
    [
      'segment list.csv --map Amount=amount:percent',
      '--map: :percent is for ratios, and amount is none. Write Amount=amount.',
    ],
    ['model check', 'Expected one model file, got 0. Write: keystage model check FILE'],
    ['model schema tiers.json', 'Expected nothing more, got “tiers.json”. Write: keystage model schema'],
    ['model shema', 'model shema: there is no such command. Did you mean keystage model schema?'],
  ] as [string, string | RegExp][])('%s', async (command, sentence) => {
    const { code, said, warned } = await run(...words(command));
    expect([code, said]).toEqual([2, '']);
    expect(warned).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  });
});

describe('input that cannot be taken ends with 1 and a sentence', () => {
  const files: Record<string, readonly string[] | Uint8Array> = {
    'empty.csv': [],
    'headers.csv': ['Customer ID,Amount'],
    'no-headers.csv': ['K1,100,5', 'K2,200,6'],
    'no-id.csv': ['City,Amount', 'Bremen,100'],
    'no-indicator.csv': ['Customer ID,City', 'K1,Bremen'],
    'monies.csv': ['Customer ID,Amount,Currency', 'K1,100,EUR', 'K2,5,USD'],
    'two-amounts.csv': ['Customer ID,Amount,Amount', 'K1,100,200'],
    'twice.csv': ['Customer ID,Amount', 'K1,100', 'K2,5', 'K1,100', 'K1,1'],
    'bare.csv': ['Customer ID,Amount,Overdue', 'K1,100,', 'K2,100,35'],
    'pushed.csv': ['Customer ID,Name,Amount', 'K1,Alder, Drift & Co.,100'],
    'open.csv': ['Customer ID,Amount', 'K1,"100', 'K2,200'],
    'photo.csv': Buffer.from([0x89, 0x50, 0, 0, 1, 2]),
    'old.xlsx': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    'torn.xlsx': Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)]),
    'short.csv.gz': gzipSync(Buffer.from('Customer ID,Amount\n'.repeat(500))).subarray(0, 30),
    'broken.json': ['{ "keystage": 1, '],
    'faulty.json': ['{ "keystage": 1, "id": "Bad Id", "version": 0 }'],
    'no-amount.csv': ['Order ID,Customer ID,Order date', 'S1,K1,2026-02-01'],
    'no-date.csv': ['Order ID,Customer ID,Amount', 'S1,K1,5'],
    'yen.csv': ['iso,start,rate', 'JPY,2026-01-01,160', 'CNY,2027-01-01,8'],
    'rates.csv': ['currency,day', 'CNY,8'],
    'bad-rates.csv': [
      'iso,start,rate',
      'CNY,2026-01-01,8',
      'yuan,2026-01-01,8',
      'CNY,1.1.2026,8',
      'CNY,2026-01-01,"8,1"',
    ],
    'euro.json': [JSON.stringify({ ...pareto(), currency: 'EUR' })],
  };
  beforeAll(async () => {
    for (const [name, content] of Object.entries(files)) put(name, content);
    const rows = [
      ['Customer ID', 'Amount', null],
      ['K1', 100, 200],
    ];
    const merges = [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }];
    put(
      'merged.xlsx',
      await writeXlsx({
        sheets: [
          { name: 'Kunden', rows, merges },
          { name: 'Orders & more', rows: [] },
        ],
      }),
    );
  });

  test.each([
    // keystage …                     what it says
    ['segment nowhere.csv', 'nowhere.csv: expected a file, got nothing there. Check the path.'],
    ['segment empty.csv', 'empty.csv: expected a list with headers in row 1, got an empty file.'],
    [
      'segment headers.csv',
      'headers.csv: The list has no rows below its headers. Choose a table or a range that holds accounts.',
    ],
    [
      'segment no-headers.csv',
      /^no-headers.csv: The first row should name the columns; it reads “K1”, “100”, and “5”\. Put a header row above the list/,
    ],
    [
      'segment no-id.csv',
      'no-id.csv: No column holds the account id. Choose the column that tells accounts apart. → --map "COLUMN=accountId"',
    ],
    [
      'segment no-indicator.csv',
      /^no-indicator.csv: No column holds an indicator of this model, .+ → --map "COLUMN=\w+"$/,
    ],
    [
      'segment monies.csv',
      'monies.csv: By “Currency” the amounts are in EUR and USD, and they are compared with each other. Convert them into one currency, or read them as order lines with a file of rates. Where they are in one already, leave that column out. → --map "Currency=skip"',
    ],
    [
      'segment two-amounts.csv',
      'two-amounts.csv: Amount is taken from 2 columns: “Amount” and “Amount”. Keep one of them. → --map "Amount=amount" (the first of them)',
    ],
    [
      'segment list.csv --map Overdue=amount --map Amount=amount',
      /^list.csv: Amount is taken from 2 columns: “Amount” and “Overdue”\. Keep one of them\. →/,
    ],
    [
      'segment list.csv --map Amount=amount --map Amount=profit',
      /^list.csv: “Amount” is taken for Amount and Profit\. A column can be only one of them\. → --map "Amount=amount"$/,
    ],
    [
      'segment list.csv --map Umsatz=amount',
      'list.csv: The list has no column “Umsatz”. It has “Customer ID”, “Amount”, and “Overdue”.',
    ],
    [
      'segment twice.csv',
      'twice.csv: 1 account id stands on more than one row (2 extra rows), first “K1” on rows 2, 4, and 5. Choose whether to add such rows up, to keep the first, or to stop. → --duplicates sum | first',
    ],
    ['segment twice.csv --duplicates stop', /^twice.csv: 1 account id stands on more than one row/],
    [
      'segment bare.csv',
      'bare.csv: “Overdue” should hold overdue ratio as a share; row 3 has 35. Say whether that means 35 % or 35 times the whole. → --map "Overdue=overdueRatio:percent" | :share',
    ],
    [
      'segment pushed.csv',
      'pushed.csv, row 2: expected 3 cells, as many as headers, got 4. Put a cell that holds the separator into quotation marks.',
    ],
    [
      'segment open.csv',
      'open.csv, row 2: expected the row to end, got a quotation mark that is opened and never closed. Close it, or remove it.',
    ],
    [
      'segment photo.csv',
      'photo.csv: expected a CSV text file or an XLSX workbook, got binary content. Check the file.',
    ],
    [
      'segment old.xlsx',
      'old.xlsx: expected a CSV or XLSX file, got an old .xls workbook or one with a password. Save it as .xlsx without a password.',
    ],
    [
      'segment torn.xlsx',
      /^torn.xlsx: expected an XLSX workbook, got a file that cannot be read as one \(.+\)\. Open it in Excel and save it as \.xlsx\.$/,
    ],
    ['segment short.csv.gz', 'short.csv.gz: the gzip file is damaged or cut short. Fetch it again.'],
    [
      'segment merged.xlsx',
      'merged.xlsx: Header cells B1:C1 are merged, so columns cannot be told apart. Unmerge them and give each column its own header.',
    ],
    [
      'segment merged.xlsx --sheet Order',
      'merged.xlsx: expected a sheet “Order”, got “Kunden”, “Orders & more”. Choose one of them with --sheet.',
    ],
    [
      'segment list.csv --sheet Kunden',
      'list.csv: expected a workbook with a sheet “Kunden”, got a CSV file. Leave the sheet away.',
    ],
    [
      'segment list.csv --out nowhere/tiers.csv',
      'nowhere/tiers.csv: there is no folder nowhere. Create it, or name another.',
    ],
    [
      'segment list.csv --previous list.csv',
      'list.csv: expected a column “Tier”, as an earlier run writes it with --out; got “Customer ID”, “Amount”, “Overdue”. Name the file that run wrote.',
    ],
    ['segment list.csv --model nowhere.json', 'nowhere.json: expected a file, got nothing there. Check the path.'],
    [
      'segment list.csv --model pareto-by-amont',
      /pareto-by-amont: expected a file, got nothing there\. Check the path\. The ready model is called pareto-by-amount\.$/,
    ],
    ['segment --orders no-amount.csv', /^no-amount.csv: The ledger has no amounts: .+ → --map "COLUMN=amount"$/],
    ['segment --orders no-date.csv', /^no-date.csv: .+ → --map "COLUMN=orderDate" \| --window all$/],
    [
      'segment --orders lines.csv --orders no-id.csv',
      /^lines.csv: Orders and their lines are joined by order id, .+ → --map "COLUMN=orderId"$/m,
    ],
    ['segment --orders lines.csv', /^lines.csv: .*CNY and EUR.* → --rates FILE$/],
    [
      'segment --orders lines.csv --rates yen.csv',
      /^--rates: expected a model that says in which currency it counts, got distribution-by-ledger without one\./,
    ],
    ['segment --orders lines.csv --model euro.json --rates yen.csv', /^lines.csv: .*CNY.* → --rates FILE$/],
    [
      'segment --orders lines.csv --model euro.json --rates rates.csv',
      'rates.csv: expected the columns iso, start and rate, got “currency”, “day”. Name them so.',
    ],
  ] as [string, string | RegExp][])('%s', async (command, sentence) => {
    const { code, said, warned } = await run(...words(command));
    expect([code, said]).toEqual([1, '']);
    expect(warned).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  });

  test('every fault of a file is named at once', async () => {
    const { warned } = await run(...words('segment --orders lines.csv --model euro.json --rates bad-rates.csv'));
    expect(warned.split('\n')).toEqual([
      'bad-rates.csv, row 3: expected a currency code such as EUR, got “yuan”. Correct it.',
      'bad-rates.csv, row 4: expected a day as YYYY-MM-DD, got “1.1.2026”. Correct it.',
      'bad-rates.csv, row 5: expected a rate above 0 with a decimal point, got “8,1”. It says how many CNY are one unit of your own currency.',
    ]);
    const faulty = await run(...words('model check faulty.json'));
    expect([faulty.code, faulty.said]).toEqual([1, '']);
    expect(faulty.warned.split('\n').length).toBeGreaterThan(3);
    expect(faulty.warned).toMatch(/^faulty.json: id: expected /);
    expect((await run(...words('segment list.csv --model broken.json'))).warned).toMatch(
      /^broken.json: The model file is not valid JSON \(.+\)\. Correct it at that place\.$/,
    );
  });

  test('in JSON too, for the next program', async () => {
    const { code, said, warned } = await run(...words('segment no-id.csv --json'));
    expect(code).toBe(1);
    expect(JSON.parse(said)).toEqual({ ok: false, exitCode: 1, refused: [warned] });
  });
});

function pareto() {
  return {
    keystage: 1,
    id: 'halves',
    version: 1,
    name: 'Halves',
    tiers: ['A', 'B'],
    window: 'all',
    groups: [{ id: 'transaction', weight: 1, indicators: [{ id: 'amount', weight: 1, points: { by: 'percentile' } }] }],
    way: {
      by: 'pareto',
      indicator: 'amount',
      limits: [
        { tier: 'A', upTo: 0.5 },
        { tier: 'B', upTo: 1 },
      ],
    },
  };
}

describe('help', () => {
  test.each([
    ['--help', 0, /^keystage: tiers for accounts and sums for pipelines, with reasons\n/],
    ['help', 0, /model check FILE/],
    ['segment --help', 0, /^keystage segment \[ACCOUNTS/],
    ['segment list.csv -h', 0, /--duplicates WHAT/],
    ['model check --help', 0, /^keystage model check FILE/],
    ['--version', 0, new RegExp(`^${version}$`)],
  ] as [string, number, RegExp][])('keystage %s', async (command, expected, text) => {
    const { code, said } = await run(...words(command));
    expect(code).toBe(expected);
    expect(said).toMatch(text);
  });

  test('without a command it is shown, and that is wrong usage', async () => {
    expect(await run()).toMatchObject({ code: 2, said: expect.stringContaining('keystage segment') });
  });

  test('names every option, and no line is longer than a screen is wide', async () => {
    const { said } = await run('segment', '--help');
    const { warned } = await run('segment', '--nonsense-option');
    const options = warned.match(/--[a-z-]+(?=[,.])/g) ?? [];
    expect(options.length).toBeGreaterThan(15);
    expect(options.filter((option) => !said.includes(option))).toEqual([]);
    expect(Math.max(...said.split('\n').map((line) => line.length))).toBeLessThanOrEqual(116);
  });
});

test('the notice of a model stands beside its tiers, in words and in JSON', async () => {
  const rows = Array.from({ length: 10 }, (_, k) => `K${k},${k + 1},${k + 1},${k + 1}`);
  put('people.csv', ['Customer ID,Recency,Transaction count,Amount', ...rows]);
  const command = words('segment people.csv --model consumer-list');
  const notice = /^This model scores six personal traits: .+ leave its column out\.$/m;
  expect((await run(...command)).said).toMatch(notice);
  expect((await run(...command, '--lang', 'ko')).said).toMatch(/^이 모델은 나이, 학력, /m);
  expect(JSON.parse((await run(...command, '--json')).said)).toMatchObject({
    model: { id: 'consumer-list', notice: { en: expect.stringMatching(notice) as string } },
  });
  expect((await run(...words('segment list.csv --model pareto-by-amount'))).said).not.toMatch(notice);
});

test('what only the scorecard of a kind asks for is read too, and each indicator has one column of points', async () => {
  put('projects.csv', [
    'Customer ID,Amount against plan,Developers won together,Overdue',
    'C1,90%,2,4%',
    'C2,40%,1,20%',
  ]);
  const { said } = await run(...words('segment projects.csv --model project-business --out tiers.csv'));
  expect(said).toMatch(/Developers won together +← “Developers won together”/);
  const headers = text('tiers.csv').split('\n')[0].split(',');
  expect(headers.filter((header, k) => headers.indexOf(header) < k)).toEqual([]);
  expect(headers).toContain('Points: Overdue ratio');
});

test.each([
  ['en', 'General scorecard: 2 indicators in 1 group', 'Builders: 3 indicators in 2 groups'],
  ['zh-CN', '通用记分卡：1 组共 2 个指标', '建筑商：2 组共 3 个指标'],
  ['ko', '일반 스코어카드: 그룹 1개, 지표 2개', '건설사: 그룹 2개, 지표 3개'],
])('where account kinds have scorecards of their own, each is counted, in %s', async (language, ...lines) => {
  const part = (id: string) => ({ id, weight: 1, points: { by: 'percentile' } });
  const transaction = { id: 'transaction', weight: 1, indicators: [part('amount'), part('profit')] };
  const own = [transaction, { id: 'contact', weight: 1, indicators: [part('praiseCount')] }];
  const name = { en: 'Builders', 'zh-CN': '建筑商', ko: '건설사' };
  const kinds = [{ id: 'builder', name, names: ['builder'], groups: own }];
  put('builders.json', [JSON.stringify({ ...pareto(), keystage: 2, groups: [transaction], kinds })]);
  const { said } = await run('model', 'check', path('builders.json'), '--lang', language);
  expect(said.split('\n').slice(2, 4)).toEqual(lines);
});

test('a sound model is said to be so, with what it decides by', async () => {
  put('halves.json', [JSON.stringify(pareto())]);
  const { code, said } = await run('model', 'check', path('halves.json'));
  expect(code).toBe(0);
  expect(said.split('\n')).toEqual([
    'halves.json is sound.',
    expect.stringMatching(/^Halves · halves · 1 · [0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/),
    '1 indicator in 1 group',
    'Pareto · A up to 50% of Amount · B up to 100% of Amount',
  ]);
});
