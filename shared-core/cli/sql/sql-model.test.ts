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
    '--run: expected duckdb or postgres, got clickhouse, whose statement is printed. Leave --run away, and hand what is printed to clickhouse client --multiquery.',
  ],
  [['--as-of', '2026-02-30'], '--as-of: expected a day as YYYY-MM-DD, got “2026-02-30”.'],
])('%j is no way to write it', async (words, sentence) => {
  expect(await run('sql', ...words)).toEqual({ code: 2, said: '', warned: sentence });
});

test('a model whose cuts follow from one another is refused with the way out', async () => {
  const way = { by: 'naturalBreaks', of: 'amount' };
  put('breaks.json', [JSON.stringify({ ...byAmount, way })]);
  const { code, warned } = await run('sql', '--model', path('breaks.json'));
  expect(code).toBe(1);
  expect(warned).toMatch(/got naturalBreaks, whose cuts follow from one another\. Freeze the model on a list/);
});
