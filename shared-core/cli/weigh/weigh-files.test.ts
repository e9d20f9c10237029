import { desk } from '../run-keystage.test-data';

const { put, path, text, rows, run } = desk();

beforeAll(() => {
  put('letters.csv', [
    'Opportunity ID,Amount,Stage,Owner,Close Date,Account Name',
    'd1,100,F,Kim,2026-12-31,Alpha',
    'd2,250,E,Kim,2027-01-31,Alpha',
    'd3,80,D,Lee,2026-12-31,Beta',
    'd4,400,C,Lee,2026-12-01,Beta',
    'd5,120,B,Lee,2026-12-31,Beta',
    'd6,60,Closed Won,Kim,2026-11-01,Beta',
  ]);
  put('bad.csv', [
    'Opportunity ID,Amount,Currency,Stage,Probability (%),Close Date',
    'd1,100,usd,Proposal,50,2026-12-31',
    'd2,100,USD,Proposal,120,2026-12-31',
    'd3,,USD,Proposal,50,2026-12-31',
    'd4,-5,USD,Proposal,50,2026-12-31',
    'd5,100,EUR,Proposal,50,',
    'd6,100,CHF,Proposal,50,2026-12-31',
    'd1,100,USD,Proposal,50,2026-12-31',
    'd7,100,USD,Limbo,90,2026-12-31',
    'd8,100,USD,Proposal,0,2026-12-31',
    ',,,,,',
  ]);
  put('rates.csv', ['iso,start,rate', 'EUR,2026-01-01,0.8', 'USD,2026-01-01,1']);
  put('moves.csv', [
    'Opportunity ID,To Stage,Change Date',
    ...Array.from({ length: 30 }, (_, i) => [
      `w${i},C,2026-01-01`,
      `w${i},${i < 18 ? 'Closed Won' : 'Closed Lost'},2026-03-01`,
    ]).flat(),
  ]);
});

describe('the letters', () => {
  test('sums, by owner and quarter, what will be won, and the exit code 0', async () => {
    const { code, said, warned } = await run('weigh', path('letters.csv'), '--by', 'owner,quarter', '--target', '500');
    expect([code, warned]).toEqual([0, '']);
    expect(said.split('\n')).toEqual([
      'letters.csv: 6 deals · a table',
      '  Deal id       ← “Opportunity ID”  6 values · the header says “opportunity id”',
      '  Amount        ← “Amount”          6 values · the header says “amount”',
      '  Stage         ← “Stage”           6 values · the header says “stage”',
      '  Owner         ← “Owner”           6 values · the header says “owner”',
      '  Close date    ← “Close Date”      6 values · the header says “close date”',
      '  Account name  ← “Account Name”    6 values · the header says “account name”',
      '',
      'Process funnel-letters',
      '  F  10%  ← “F”  house default',
      '  E  25%  ← “E”  house default',
      '  D  30%  ← “D”  house default',
      '  C  50%  ← “C”  house default',
      '  B  75%  ← “B”  house default',
      '',
      'As of Nov 20, 2026',
      '  Owner  Quarter  Open deals  Open  Declared  Won deals  Won  Lost deals  Forecast',
      '  Lee    2026-Q4           3   600       314          0    0           0       314',
      '  Kim    2026-Q4           1   100        10          1   60           0        70',
      '  Kim    2027-Q1           1   250     62.50          0    0           0     62.50',
      '  All                      5   950    386.50          1   60           0    446.50',
      'No column speaks of evidence, so nothing is said of what is earned.',
      '2 large deals of 250 or more: 68.4% of the open amount; 3 small deals.',
      '',
      'What will be won, won deals included: P10 180 · P50 460 · P90 790 (exact)',
      'Of the open deals 2 will be won, with 80% between 1 and 3.',
      'The chance that none is won: 5.9%.',
      'The chance of 500 or more: 47.6%.',
      'The open amount is 2.2× what is still missing; the win rate asks for 1.0×, so 216% of it is to be expected.',
      '100% of the closed deals were won (won ÷ (won + lost))',
      '16.67% of all deals were won (won ÷ all)',
      '',
      'Every deal is in the sums.',
      'Nothing was written. Add --out FILE to have chances and weighted values beside the list.',
    ]);
  });

  test('evidence brings the earned and the prudent sum and the gap', async () => {
    put('evidence.csv', ['ID,Amount,Stage,Evidenced stage', 'd1,1000,B,D', 'd2,100,C,']);
    const { said } = await run('weigh', path('evidence.csv'));
    expect(said).toMatch(/Open deals +Open +Declared +Evidenced +Prudent +Gap +Won deals/);
    expect(said).toMatch(/All +2 +1,100 +800 +300 +300 +500 +0/);
    expect(said).toContain('By what is evidenced alone: P10 0 · P50 0 · P90 1,000');
  });
});

describe('rows that cannot be used', () => {
  const bad = () => ['weigh', path('bad.csv'), '--rates', path('rates.csv')];

  test('are named with their first row, and the run ends with 3', async () => {
    const { code, said } = await run(...bad());
    expect(code).toBe(3);
    expect(said).toContain('9 deals · a table · 1 blank row passed over');
    expect(said).toMatch(/ {2}All +3 +325 +112\.50 /); // d1 50, d5 62.50, d8 0
    expect(said).toContain('  No place for “Limbo” → --stage "LABEL=STAGE"');
    expect(said).toContain(
      [
        'In no sum: 6 deals',
        '  Row 8, d1: the id “d1” stands on row 2 already, and a deal counts once. Remove one of the rows, or give this deal an id of its own.',
        '  Row 4, d3: there is no amount. Write one, or 0 if the deal is worth nothing.',
        '  Row 5, d4: expected an amount of 0 or more, got -5. Correct it, or keep credit notes elsewhere.',
        '  Row 9, d7: the stage “Limbo” has no place in the stage map. Say which stage it is, or correct it.',
        '  Row 3, d2: expected a probability from 0 to 100%, got 120%. Correct it, or clear the cell to take the weight of the stage.',
        '  Row 7, d6: there is no rate for CHF on Nov 20, 2026 or before. Add it to the rates.',
        'Counted, and noted: 1 deal',
        '  Row 6, d5: there is no close date, so the deal is in no period.',
      ].join('\n'),
    );
  });

  test('a name is placed with --stage, and then counts', async () => {
    const { said } = await run(...bad(), '--stage', 'Limbo=C');
    expect(said).toMatch(/ {2}All +4 +425 +202\.50 /);
    expect(said).toContain('In no sum: 5 deals');
  });

  test('JSON names each of them by row and id, and holds what was decided', async () => {
    const { code, said } = await run(...bad(), '--json');
    const summary = JSON.parse(said) as Record<string, unknown>;
    expect(code).toBe(3);
    expect(summary).toMatchObject({
      ok: true,
      exitCode: 3,
      currency: 'USD',
      rateDates: { closed: 'closeDate', open: 'asOf' },
      sums: { open: { deals: 3, total: 325, declared: 112.5 }, forecast: 112.5 },
      expectedSales: {},
    });
    expect(summary.troubles).toContainEqual({
      kind: 'chanceOutOfRange',
      leftOut: true,
      count: 1,
      deals: [{ row: 3, id: 'd2', kind: 'chanceOutOfRange', chance: 1.2 }],
    });
  });
});

describe('a history', () => {
  const fitted = () => ['weigh', path('letters.csv'), '--history', path('moves.csv')];

  test('fits the weight of the stage it speaks of, with interval and raw rate; the others keep the house weight and say why', async () => {
    const { code, said } = await run(...fitted());
    expect(code).toBe(0);
    expect(said).toContain('moves.csv: 60 rows about 30 deals');
    // (10 + 18) / (20 + 30) = 56 %
    expect(said).toMatch(/ {2}C +56% +← “C” +from 30 closed deals, 90% interval \d\d\.\d% to \d\d\.\d% · raw 60% \(/);
    expect(said).toMatch(/ {2}B +75% +← “B” +house default · no deal was ever seen at this stage/);
    // 100 · 10 % + 250 · 25 % + 80 · 30 % + 400 · 56 % + 120 · 75 %
    expect(said).toMatch(/All +5 +950 +410\.50 /);
  });

  test('a name placed by the chance of its deals says so', async () => {
    put('odd.csv', ['ID,Amount,Stage,Probability', 'd1,10,Phase X,70', 'd2,10,Phase X,70']);
    const { said } = await run('weigh', path('odd.csv'));
    expect(said).toContain('  B  75%  ← “Phase X”  house default · “Phase X”: its deals mostly have 70%');
  });

  test('a funnel that was kept is given again, and says the same', async () => {
    const { said } = await run('weigh', path('letters.csv'), '--stage', 'C=B', '--json');
    const first = JSON.parse(said) as { funnel: unknown; sums: unknown };
    put('funnel.json', [JSON.stringify(first.funnel)]);
    const again = await run('weigh', path('letters.csv'), '--funnel', path('funnel.json'), '--json');
    expect((JSON.parse(again.said) as { sums: unknown }).sums).toEqual(first.sums);
  });
});

test('a weight that somebody set in a funnel file holds until its day', async () => {
  put('set.json', [
    JSON.stringify({
      keystageFunnel: 1,
      processes: [
        {
          id: 'two',
          stages: [
            { id: 'talk', entered: 0.2 },
            { id: 'offer', entered: 0.5 },
          ],
        },
      ],
      stages: [{ label: 'C', outcome: 'open', process: 'two', stage: 'offer' }],
      set: [{ stage: 'offer', weight: 0.4, by: 'the sales board', until: '2027-01-01' }],
    }),
  ]);
  put('one.csv', ['ID,Amount,Stage', 'd1,100,C']);
  const { said } = await run('weigh', path('one.csv'), '--funnel', path('set.json'));
  expect(said).toContain('  offer  40%  ← “C”  set by the sales board, until 2027-01-01');
  const later = await run('weigh', path('one.csv'), '--funnel', path('set.json'), '--as-of', '2027-01-01');
  expect(later.said).toContain('  offer  50%  ← “C”  house default');
});

test('a forecast is kept as it was made, and scored when its deals have closed', async () => {
  const kept = await run('weigh', path('letters.csv'), '--snapshot', path('then.json'));
  expect(kept.said).toContain('The forecast is kept in then.json.');
  put('later.csv', [
    'Opportunity ID,Amount,Stage',
    'd1,100,Closed Lost',
    'd2,250,Closed Won',
    'd3,80,D',
    'd4,400,Closed Won',
    'd6,60,Closed Won',
  ]);
  const { said } = await run('weigh', path('later.csv'), '--score', path('then.json'));
  // (0.1² + 0.75² + 0.5²) / 3 = 0.2742; the win rate of the day said 1 for each: (1 + 0 + 0) / 3
  expect(said).toContain(
    'The forecast of Nov 20, 2026: 3 deals closed since, 2 won; 1 still open, 1 not in the list any more.',
  );
  expect(said).toContain('Brier score 0.2742 = reliability 0.2742 − resolution 0.2222 + uncertainty 0.2222; log loss');
  expect(said).toContain(
    'Skill (above 0% is better than it): 17.8% against the win rate of that day and 0% against the house weights.',
  );
  expect(said).toMatch(/ {2}Said +Came about +90% interval +Deals\n/);
});

test('--out writes the list with outcome, chances, weighted value and remarks', async () => {
  const { code, said } = await run(
    'weigh',
    path('bad.csv'),
    '--rates',
    path('rates.csv'),
    '--out',
    path('weighed.csv'),
  );
  expect([code, said.split('\n').at(-1)]).toEqual([3, 'Written to weighed.csv']);
  expect(text('weighed.csv').split('\n')[0]).toBe(
    '\ufeffOpportunity ID,Amount,Currency,Stage,Probability (%),Close Date,Outcome,Amount weighed,Declared chance,Weighted value,Remarks',
  );
  expect(rows('weighed.csv').slice(4, 5)).toEqual([
    expect.objectContaining({
      Outcome: 'open',
      'Amount weighed': '125',
      'Declared chance': '0.5',
      'Weighted value': '62.5',
    }),
  ]);
  expect(rows('weighed.csv')[2].Remarks).toBe('there is no amount. Write one, or 0 if the deal is worth nothing.');
});

test('list prices and teams are joined, and what has none is named', async () => {
  put('open.csv', ['ID,Amount,Stage,Product,Owner', 'd1,,C,GTXPro,Kim', 'd2,,C,Saw,Lee']);
  put('prices.csv', ['Product,Price', 'GTX Pro,1000']);
  put('teams.csv', ['Owner,Team', 'Kim,North']);
  const { code, said } = await run(
    'weigh',
    path('open.csv'),
    '--prices',
    path('prices.csv'),
    '--teams',
    path('teams.csv'),
    '--by',
    'team',
  );
  expect(code).toBe(3);
  expect(said).toContain('1 deal without an amount at the list price of the product');
  expect(said).toContain('No price for “Saw”');
  expect(said).toContain('No team for “Lee”');
  expect(said).toMatch(/North +1 +1,000 +500 /);
});

describe('refused with 1, nothing written', () => {
  test.each<[string, string[], RegExp]>([
    [
      'several currencies',
      ['bad.csv'],
      /^bad\.csv: The amounts are in CHF, EUR, and USD; they cannot be added without rates\. Give a file of rates\. → --rates FILE$/,
    ],
    [
      'no amounts',
      ['moves.csv'],
      /^moves\.csv: No column holds the amounts of the deals\. Choose it\. → --map "COLUMN=amount"$/,
    ],
    ['a file that is not there', ['nothing.csv'], /^nothing\.csv: /],
    [
      'a forecast that is none',
      ['letters.csv', '--score', 'letters.csv'],
      /^letters\.csv: expected a forecast kept with --snapshot, got /,
    ],
    [
      'a funnel that is none',
      ['letters.csv', '--funnel', 'rates.csv'],
      /^rates\.csv: expected a funnel file in JSON, /,
    ],
    [
      'a column that is not there',
      ['letters.csv', '--map', 'Size=amount'],
      /^letters\.csv: The list has no column “Size”\. It has “Opportunity ID”, /,
    ],
    [
      'prices without prices',
      ['letters.csv', '--prices', 'rates.csv'],
      /^rates\.csv: expected the columns product and price, got “iso”, “start”, “rate”\. Name them so\.$/,
    ],
  ])('%s', async (_, words, sentence) => {
    const { code, said, warned } = await run(
      'weigh',
      ...words.map((word) => (word.endsWith('.csv') ? path(word) : word)),
    );
    expect([code, said]).toEqual([1, '']);
    expect(warned).toMatch(sentence);
  });

  test('rates that do not say what to convert into', async () => {
    put('two.csv', ['iso,start,rate', 'EUR,2026-01-01,0.8', 'USD,2026-01-01,1.1', 'CHF,2026-01-01,1.2']);
    const { code, warned } = await run('weigh', path('bad.csv'), '--rates', path('two.csv'));
    expect(code).toBe(1);
    expect(warned).toBe(
      'two.csv: expected to know the currency to convert into, and neither the rates nor the list say it. → --currency CODE',
    );
    expect((await run('weigh', path('bad.csv'), '--rates', path('two.csv'), '--currency', 'usd')).code).toBe(3);
  });
});

describe('wrong usage ends with 2', () => {
  test.each<[string, string]>([
    ['', 'Expected a list of deals, got none. Write: keystage weigh PIPELINE.csv'],
    ['a.csv b.csv', 'Expected one list of deals, got “a.csv” and “b.csv”. Name a history with --history FILE.'],
    ['a.csv --by ownr', /^--by: expected owner, team, .*; got “ownr”\. Did you mean owner\?$/.source],
    ['a.csv --by owner,owner', '--by: expected each once, got owner twice. Leave one of them away.'],
    [
      'a.csv --target 5k',
      '--target: expected a number with a decimal point, got “5k”. Write for example --target 500000.',
    ],
    [
      'a.csv --currency EUR',
      '--currency says what to convert into, and there are no rates. Add --rates FILE, or leave it away.',
    ],
    ['a.csv --template lettres', /^--template: expected funnel-letters, /.source],
    [
      'a.csv --template project-8 --funnel f.json',
      '--template and --funnel both say which process. Leave one of them away.',
    ],
    ['a.csv --stage Demo', '--stage: expected LABEL=STAGE, got “Demo”. Write for example --stage "Demo held=C".'],
    [
      'a.csv --as-of tomorrow',
      '--as-of: expected a day as YYYY-MM-DD, got “tomorrow”. Write for example --as-of 2026-11-20.',
    ],
    ['letters.csv --stage C=Z', '--stage "C=Z": expected a stage, got “Z”. '],
    ['letters.csv --map Stage=stge', '--map "Stage=stge": expected a role, got “stge”. Did you mean stage?'],
    [
      'letters.csv --map Stage=stage:percent',
      '--map "Stage=stage:percent": expected probability:percent or probability:share, got “stage:percent”.',
    ],
    [
      'letters.csv --out letters.csv',
      '--out letters.csv: expected another file than those that are read. Choose another name.',
    ],
  ])('keystage weigh %s', async (words, sentence) => {
    const { code, warned } = await run(
      'weigh',
      ...words
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => (word === 'letters.csv' ? path(word) : word)),
    );
    expect(code).toBe(2);
    if (sentence.startsWith('^')) expect(warned).toMatch(new RegExp(sentence));
    else expect(warned.startsWith(sentence)).toBe(true);
  });
});

test.each([
  ['zh-CN', '合计', '最终赢单金额（含已赢单）：P10 180 · P50 460 · P90 790（精确值）'],
  ['ko', '전체', '최종 수주 금액(기수주 포함): P10 180 · P50 460 · P90 790(정확한 값)'],
])('in %s', async (language, total, sentence) => {
  const { code, said } = await run(
    'weigh',
    path('letters.csv'),
    '--lang',
    language,
    '--history',
    path('moves.csv'),
    '--chances',
    'typed',
    '--idle',
    '1',
    '--template',
    'funnel-letters',
  );
  expect(code).toBe(0);
  expect(said).toContain(total);
  const plain = await run('weigh', path('letters.csv'), '--lang', language);
  expect(plain.said).toContain(sentence);
});

test('--help says what there is', async () => {
  const { code, said } = await run('weigh', '--help');
  expect(code).toBe(0);
  for (const option of ['--by', '--history', '--stage', '--score', 'funnel-letters', 'evidencedStage'])
    expect(said).toContain(option);
});
