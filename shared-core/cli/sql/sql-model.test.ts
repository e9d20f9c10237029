import { mkdirSync } from 'node:fs';
import { byAmount } from '../by-amount.test-data';
import { desk } from '../run-keystage.test-data';

const { path, put, rows, text, run } = desk();

/** D's cell cannot be read, E's is blank, F bought nothing. */
const list = ['account,amount', '007,500', "O'Hara,100", 'C,99.99', 'D,n/a', 'E,', 'F,0'];

function folder(name: string, tables: Record<string, readonly string[]>): string {
  mkdirSync(path(name));
  for (const [table, lines] of Object.entries(tables)) put(`${name}/${table}.csv`, lines);
  return path(name);
}

beforeAll(() => put('model.json', [JSON.stringify(byAmount)]));

test('printed, the statement begins with the fingerprint and the day', async () => {
  const { code, said } = await run('sql', '--model', path('model.json'), '--as-of', '2026-11-20');
  expect(code).toBe(0);
  expect(said).toMatch(
    /^-- Keystage model by-amount, version 1, fingerprint [0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}\n-- As of 2026-11-20, for duckdb, over accounts\nwith\n"listed" as \( -- /,
  );
  expect(said.endsWith('from "told";')).toBe(true);
});

test('run over a folder of CSV files it writes a row for each account, ids as they are', async () => {
  const lake = folder('lake', { accounts: list });
  const { code, said, warned } = await run(
    'sql',
    '--model',
    path('model.json'),
    '--run',
    lake,
    '--out',
    path('out.csv'),
  );
  expect({ code, said, warned }).toEqual({ code: 0, said: 'VIP: 1\nA: 1\nB: 1\nno tier: 3', warned: '' });
  const tiers = rows('out.csv').map(({ account, tier, score, reasons }) => [account, tier, score, reasons]);
  expect(tiers).toEqual([
    ['007', 'VIP', '100.0', 'reached'],
    ["O'Hara", 'A', '50.0', 'reached'],
    ['C', 'B', '0.0', 'below'],
    ['D', '', '', 'unreadable'],
    ['E', '', '', 'rejectedBlank'],
    ['F', '', '', 'prospect'],
  ]);
});

test('a former run beside it says who moved', async () => {
  const lake = folder('two-runs', { accounts: list, march: ['account,latent_tier', '007,A', 'C,B', "O'Hara,VIP"] });
  const words = ['--model', path('model.json'), '--run', lake, '--former', 'march', '--out', path('april.parquet')];
  const { code, said } = await run('sql', ...words);
  expect(code).toBe(0);
  expect(said).toMatch(/no tier: 3\nMoved since the former run:\n {2}A → VIP: 1\n {2}VIP → A: 1$/);
});

test.each([
  [
    'two rows of one account',
    { accounts: [...list, '007,3'] },
    /^accounts: expected one row for each account, got 2 for “007”\. Add them up/,
  ],
  [
    'a list without ids',
    { accounts: ['id,amount', 'K1,3'] },
    /^accounts: expected a column account, got id, amount\. Rename it\.$/,
  ],
  [
    'no figure of the model',
    { accounts: ['account,sales', 'K1,3'] },
    /expected a column for some indicator of by-amount, got account, sales\. Name them as the model does: amount\.$/,
  ],
  ['no list', { customers: list }, /^accounts: there is no such table in the source\./],
])('%s is refused, and what was there stays', async (name, tables, sentence) => {
  put('kept.csv', ['as it was']);
  const lake = folder(name.replaceAll(' ', '-'), tables);
  const { code, warned } = await run('sql', '--model', path('model.json'), '--run', lake, '--out', path('kept.csv'));
  expect([code, text('kept.csv')]).toEqual([1, 'as it was\n']);
  expect(warned).toMatch(sentence);
});

test.each([
  [['--run', 'lake'], '--run: expected --out beside it, for the result. Write --run SOURCE --out FILE.'],
  [['--out', 'a.csv'], '--out: expected --run SOURCE beside it. Without a run the statement is printed.'],
  [['--dialect', 'duckbd'], '--dialect: expected duckdb, postgres, clickhouse; got “duckbd”. Did you mean duckdb?'],
  [
    ['--dialect', 'duckdb', '--run', 'postgres://ada:secret@db/sales', '--out', 't'],
    '--run: expected a folder of Parquet or CSV files for duckdb, got “postgres://ada@db/sales”.',
  ],
  [
    ['--dialect', 'clickhouse', '--run', 'lake', '--out', 't'],
    '--run: expected an address, https://host:8443/database, for clickhouse, got “lake”.',
  ],
  [
    ['--run', 'http://ada:secret@db.example:8123/sales', '--out', 't'],
    '--run: expected https://… for a server elsewhere, got “http://ada@db.example:8123/sales”, which would carry list and password readable to anybody on the way.',
  ],
  [
    ['--run', 'https://ada:sec/r@et@db.example:8443/sales/deeper', '--out', 't'],
    '--run: expected https://host:8443/database, got “https://ada@db.example:8443/sales/deeper”.',
  ],
  [
    ['--run', 'lake', '--out', 't', '--resume'],
    '--resume: expected --run postgres://… or https://… beside it. Over a folder nothing is kept of a run that broke off: run it again.',
  ],
  [['--shards', '1'], '--shards: expected how many there are, from 2 to 9999, got “1”.'],
  [
    ['--shards', '8', '--run', 'lake', '--out', 't.csv'],
    '--shards: expected no --run beside it, got one. What each engine runs is printed, in its order.',
  ],
  [
    ['--shards', '8', '--orders', 'orders'],
    "--shards: expected a table of accounts, got ledgers. Derive the figures first, where an account's lines lie.",
  ],
  [
    ['--shards', '8', '--template', 'project-8'],
    '--shards: expected accounts, got --template. Deals do not hang on one another: run it on each shard.',
  ],
  [['--as-of', '2026-02-30'], '--as-of: expected a day as YYYY-MM-DD, got “2026-02-30”.'],
])('%j is no way to write it', async (words, sentence) => {
  expect(await run('sql', ...words)).toEqual({ code: 2, said: '', warned: sentence });
});

test('over shards the statements are printed in their order, each with where it runs and what is brought there', async () => {
  const { code, said } = await run('sql', '--model', 'pareto-by-amount', '--shards', '8', '--former', 'march\n;');
  expect(code).toBe(0);
  const lines = said.split('\n');
  expect(lines.slice(1, 3)).toEqual([
    '-- Over 8 shards, each with a part of accounts under that name, every account on one of them alone, with its rows of march ; beside it.',
    '-- 7 steps, some on each shard, some on one engine that adds up: a shard or another, as long as it can read what is brought to it.',
  ]);
  const steps = lines.filter((line) => /^-- \d of 7/.test(line)).map((line) => line.slice(3).split('.')[0]);
  expect(steps).toEqual([
    '1 of 7, on each shard',
    '2 of 7, on the one engine',
    '3 of 7, on each shard',
    '4 of 7, on the one engine',
    '5 of 7, on each shard',
    '6 of 7, on the one engine',
    '7 of 7, on each shard',
  ]);
  expect(lines.filter((line) => line.startsWith('-- First bring'))).toEqual([
    '-- First bring there, from each shard, its "keystage values": as "keystage values 1" to "keystage values 8".',
    '-- First bring there, from the one engine: "keystage values of all".',
    '-- First bring there, from each shard, its "keystage places": as "keystage places 1" to "keystage places 8".',
    '-- First bring there, from the one engine: "keystage places of all".',
    '-- First bring there, from each shard, its "keystage ties": as "keystage ties 1" to "keystage ties 8".',
    '-- First bring there, from the one engine: "keystage ties of all".',
  ]);
});

test.each(['duckdb', 'postgres', 'clickhouse'])(
  'a model of which nothing rests on the list asks each shard once (%s)',
  async (dialect) => {
    const words = ['--model', path('model.json'), '--dialect', dialect, '--shards', '3'];
    const { said } = await run('sql', ...words);
    expect(said).toContain('-- Nothing in this model rests on the whole list: each shard answers for itself.');
    expect(said.match(/^create table .*/gm)).toEqual([
      `create table "keystage tiers" ${dialect === 'clickhouse' ? 'engine = MergeTree order by tuple() ' : ''}as`,
    ]);
  },
);

test('a model whose cuts follow from one another is refused with the way out', async () => {
  const way = { by: 'naturalBreaks', of: 'amount' };
  put('breaks.json', [JSON.stringify({ ...byAmount, way })]);
  const { code, warned } = await run('sql', '--model', path('breaks.json'));
  expect(code).toBe(1);
  expect(warned).toMatch(/got naturalBreaks, whose cuts follow from one another\. Freeze the model on a list/);
});

/** Two invoices of K1 and a half paid one of K2, orders in one currency, and what was said. */
const orders = [
  'account,order_id,order_date,amount,returned',
  'K1,1,2026-03-01,60,no',
  'K1,1,2026-03-01,40,',
  'K2,2,2026-05-01,30,yes',
];
const byLedgers = {
  ...byAmount,
  id: 'by-ledgers',
  currency: 'EUR',
  window: { months: 12 },
  coverageFloor: 0.2,
  groups: [
    {
      id: 'finance',
      weight: 1,
      indicators: [
        { id: 'amount', weight: 1, points: { by: 'bands', cuts: [100], points: [0, 100] } },
        { id: 'overdueRatio', weight: 1, points: { by: 'bands', cuts: [0.3], points: [100, 0] } },
        { id: 'praiseRatio', weight: 1, points: { by: 'bands', cuts: [0.5], points: [0, 100] } },
        { id: 'expectedSales', weight: 1, points: { by: 'bands', cuts: [1], points: [0, 100] } },
      ],
    },
  ],
};
const ledgers = {
  orders,
  invoices: [
    'account,invoice_id,invoice_date,due_date,amount',
    'K1,A,2026-03-01,2026-04-01,60',
    'K1,B,2026-03-01,2026-12-31,40',
    'K2,C,2026-05-01,2026-06-01,30',
  ],
  receipts: ['account,invoice_id,receipt_date,amount', 'K1,A,2026-03-11,30', 'Payer,C,2026-07-01,30'],
  notes: ['account,contact_date,contact_kind', 'K1,2026-06-01,表扬', 'K1,2026-06-02,Reklamation'],
  deals: ['account,amount,probability,stage', 'K1,1000,0.35,Demo', 'K1,500,0.5,Closed Won', 'K2,,0.2,Demo'],
};
const tables = [
  '--orders',
  'orders',
  '--invoices',
  'invoices',
  '--receipts',
  'receipts',
  '--contacts',
  'notes',
  '--deals',
  'deals',
];

async function overLedgers(name: string, more: Partial<Record<string, readonly string[]>>, ...words: string[]) {
  put('by-ledgers.json', [JSON.stringify(byLedgers)]);
  const source = folder(name, { ...ledgers, ...more });
  return run(
    'sql',
    '--model',
    path('by-ledgers.json'),
    '--as-of',
    '2026-11-20',
    '--run',
    source,
    ...words,
    '--out',
    path(`${name}.csv`),
  );
}

test('over ledgers the figures are derived first: K1 owes 70, of which 30 are overdue; what came back of K2 counts for nothing', async () => {
  const { code, warned } = await overLedgers('ledgers', {}, ...tables);
  expect([code, warned]).toEqual([0, '']);
  const figures = rows('ledgers.csv').map((row) => [
    row['account'],
    ...['amount', 'overdueRatio', 'praiseRatio', 'expectedSales'].map((id) => Number(row[`${id} figure`])),
  ]);
  // Of 60 + 40 billed 30 are paid of A, due in April: 30 of 70 overdue. One praise of two notes; 35 % of 1,000, the won deal being closed.
  // K2’s deal lacks its amount, so that nothing is known, which a CSV has as a blank.
  expect(figures.sort()).toEqual([
    ['K1', 100, 3 / 7, 0.5, 350],
    ['K2', 0, 0, 0, 0],
  ]);
  expect(rows('ledgers.csv').find((row) => row['account'] === 'K2')).toMatchObject({ 'expectedSales figure': '' });
});

test('rates make one currency of many; a day without one is refused, and so are several currencies without rates', async () => {
  const abroad = {
    orders: ['account,order_id,order_date,amount,currency', 'K1,1,2026-03-01,110,USD', 'K2,2,2026-03-01,7,eur'],
  };
  const rates = { rates: ['currency,from,rate', 'USD,2026-02-01,1.1'] };
  const late = { rates: ['currency,from,rate', 'USD,2026-04-01,1.1'] };
  const none = await overLedgers('mixed', abroad, '--orders', 'orders');
  expect(none.code).toBe(1);
  expect(none.warned.split('\n').at(-1)).toMatch(/EUR.*USD.* → --rates TABLE$/);
  const tooLate = await overLedgers('late', { ...abroad, ...late }, '--orders', 'orders', '--rates', 'rates');
  expect(tooLate.code).toBe(1);
  expect(tooLate.warned.split('\n').at(-1)).toMatch(/no rate for USD on Mar 1, 2026 or before; .* → --rates TABLE$/);
  expect((await overLedgers('converted', { ...abroad, ...rates }, '--orders', 'orders', '--rates', 'rates')).code).toBe(
    0,
  );
  expect(
    rows('converted.csv')
      .map((row) => `${row['account']} ${row['amount figure']}`)
      .sort(),
  ).toEqual(['K1 100.0', 'K2 7.0']);
});

test.each([
  [
    'a column is missing',
    { orders: ['account,amount', 'K1,3'] },
    'orders: expected a column order_date, got account, amount. Rename it.',
  ],
  [
    'a day that is none',
    { orders: ['account,order_date,amount', 'K1,yesterday,3'] },
    'orders: expected days as YYYY-MM-DD in order_date, got “yesterday”. Correct it.',
  ],
  [
    'neither yes nor no',
    { orders: ['account,order_date,amount,returned', 'K1,2026-01-01,3,perhaps'] },
    'orders: expected true and false in returned, got “perhaps”. Correct it.',
  ],
])('%s: a ledger is refused, and nothing is written', async (name, more, sentence) => {
  const { code, warned } = await overLedgers(name, more, '--orders', 'orders');
  expect([code, warned]).toEqual([1, sentence]);
  expect(() => text(`${name}.csv`)).toThrow('ENOENT');
});

test('an empty folder has no tables, in whatever language', async () => {
  const said = async (language: string) =>
    (
      await run(
        'sql',
        '--model',
        path('model.json'),
        '--run',
        folder(`empty-${language}`, {}),
        '--out',
        path('a.csv'),
        '--lang',
        language,
      )
    ).warned;
  expect(await said('en')).toBe(
    'empty-en: expected Parquet or CSV files, got none. Put the tables there, each under its name.',
  );
  expect(await said('zh-CN')).toBe(
    'empty-zh-CN：应有 Parquet 或 CSV 文件，实际一个也没有。把各表以表名为文件名放进去。',
  );
  expect(await said('ko')).toBe(
    'empty-ko: Parquet 또는 CSV 파일이 있어야 하는데 하나도 없습니다. 각 표를 표 이름의 파일로 넣습니다.',
  );
});

test('a pipeline is weighed as declared and as evidenced', async () => {
  // The visit weighs 25 % of 1,000, whoever declares it; without any evidence nothing is earned. A stage that is none claims nothing.
  const lake = folder('pipeline', {
    open: ['deal,amount,declared_stage', "D'1,1000,visit-on-site", 'D2,500,nowhere'],
    seen: ['deal,fact,says,number,day,observed,line'],
    roles: ['deal,role,level,infoComplete,met,lastContact'],
  });
  const words = ['--template', 'funnel-letters', '--deals', 'open', '--evidence', 'seen', '--run', lake];
  const result = ['--out', path('weighed.csv')];
  expect(await run('sql', ...words, ...result)).toMatchObject({
    code: 1,
    warned:
      'funnel-letters: its conditions count buyingRoles, and no table holds its items. Name one with --list buyingRoles=TABLE.',
  });
  words.push('--list', 'buyingRoles=roles', ...result);
  const { code, said, warned } = await run('sql', ...words);
  expect([code, warned]).toEqual([0, '']);
  expect(said.split('\n')[0]).toMatch(
    /^Open deals: 2\. Weighted as declared 250\.00, as evidenced 0\.00, by the lesser of both 0\.00\.$/,
  );
  expect(rows('weighed.csv').map(({ deal, evidenced_state }) => [deal, evidenced_state])).toEqual([
    ["D'1", 'none'],
    ['D2', 'none'],
  ]);
});
