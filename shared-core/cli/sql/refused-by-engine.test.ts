import { mkdirSync } from 'node:fs';
import { desk } from '../run-keystage.test-data';
import { byAmount } from '../by-amount.test-data';
import { duckDbSession } from './duckdb-session';
import { sqlWords } from './words';

const { path, put, rows, text, run } = desk();

test('an engine too old for a statement says what it lacks, and what was there stays', async () => {
  mkdirSync(path('old'));
  put('old/accounts.csv', ['account,amount', 'K1,3']);
  put('kept.csv', ['as it was']);
  const session = await duckDbSession(path('old'), {
    kindOf: () => undefined,
    say: sqlWords.en,
    watch: () => undefined,
  });
  try {
    const kept = session.stage('select function_of_tomorrow(1) as one', path('kept.csv'), {
      mark: 'one',
      resume: false,
    });
    await expect(kept).rejects.toThrow(/DuckDB refused it\. .*function_of_tomorrow/s);
  } finally {
    await session.end();
  }
  expect(text('kept.csv')).toBe('as it was\n');
});

test('a quote in the name of a folder, a table, a column, a tier and an account is a letter like others', async () => {
  const tiers = ["V'IP", '"A"', 'B'];
  const model = {
    ...byAmount,
    tiers,
    way: {
      by: 'scorecard',
      cutOffs: [
        { tier: tiers[0], from: 90 },
        { tier: tiers[1], from: 40 },
      ],
    },
  };
  put('quoted.json', [JSON.stringify(model)]);
  mkdirSync(path(`o'lake "1"`));
  put(`o'lake "1"/o'list "2".csv`, [`account,amount,"it's ""3"""`, `O'Hara,500,1`, `"""K""",100,2`]);
  const words = ['--model', path('quoted.json'), '--run', path(`o'lake "1"`), '--accounts', `o'list "2"`];
  const { code, warned } = await run('sql', ...words, '--out', path(`it's "out".csv`));
  expect([code, warned]).toEqual([0, '']);
  expect(rows(`it's "out".csv`).map(({ account, tier }) => [account, tier])).toEqual([
    [`O'Hara`, `V'IP`],
    ['"K"', '"A"'],
  ]);
});
