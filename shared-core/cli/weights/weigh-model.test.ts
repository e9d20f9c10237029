import { parseModel } from '@keystage/core';
import { desk } from '../run-keystage.test-data';

const { put, path, text, run } = desk();

beforeAll(() => {
  put('ratings.csv', ['item,rating', 'recency,60', 'Transaction count,40', '거래액,100']);
  put('order.csv', ['Item', 'amount', 'recency', '交易次数']);
  // amount : recency : count as 6 : 3 : 2
  put('pairs.csv', [
    'item,other,times',
    'amount,recency,2',
    'amount,transactionCount,3',
    'recency,transactionCount,1.5',
  ]);
  put('at-odds.csv', [
    'item,other,times',
    'amount,recency,9',
    'amount,transactionCount,1/9',
    'recency,transactionCount,9',
  ]);
  put('gaps.csv', ['item,rating', 'recency,60', 'amount,100']);
  put('strange.csv', ['item,rating', 'recency,60', 'amount,120', 'transactionCount,1', 'amount,3', 'weather,5']);
  put('high.csv', ['item,rating', 'recency,60', 'amount,120', 'transactionCount,40']);
  put('words.csv', ['item,rating', 'recency,much', 'amount,', '', 'transactionCount,40%']);
  put('no-times.csv', ['item,other', 'amount,recency']);
  put('bands.json', [JSON.stringify(bands)]);
  put('list.csv', ['Customer ID,Amount,Overdue,Complaints', 'K1,90,5%,', 'K2,50,5%,', 'K3,10,5%,', 'K4,50,,']);
});

/** Points are the amounts themselves in three steps, 0, 50 and 100; nobody's overdue ratio differs. */
const bands = {
  keystage: 2,
  id: 'bands',
  version: 7,
  name: 'Bands',
  groups: [
    {
      id: 'transaction',
      weight: 1,
      indicators: [
        { id: 'amount', weight: 1, points: { by: 'bands', cuts: [20, 80], points: [0, 50, 100] } },
        { id: 'overdueRatio', weight: 3, points: { by: 'bands', cuts: [0.1], points: [100, 0] } },
      ],
    },
    {
      id: 'contact',
      weight: 1,
      indicators: [{ id: 'complaintCount', weight: 1, points: { by: 'bands', cuts: [1], points: [100, 0] } }],
    },
  ],
  way: { by: 'scorecard', cutOffs: [{ tier: 'A', from: 50 }] },
  tiers: ['A', 'B'],
};

/** Words are separated by spaces; FILE is a file of the desk. */
const words = (command: string) =>
  `model weights ${command}`.split(' ').map((word) => (/^[\w-]+\.(csv|json|txt)$/.test(word) ? path(word) : word));
const proposed = async (command: string) => {
  const { code, said, warned } = await run(...words(`${command} --json`));
  expect([code, code === 0 ? '' : warned]).toEqual([0, '']);
  return JSON.parse(said) as { items: { id: string; now: number; proposed: number }[]; parameters: object };
};

describe('weights from judgements', () => {
  test.each([
    // 60 : 40 : 100 of 200
    ['rfm --method swing --judgements ratings.csv', { recency: 0.3, transactionCount: 0.2, amount: 0.5 }],
    // the centroid of three: 11/18, 5/18, 2/18
    ['rfm --method rank-order --judgements order.csv', { recency: 5 / 18, transactionCount: 2 / 18, amount: 11 / 18 }],
    ['rfm --method ahp --judgements pairs.csv', { recency: 3 / 11, transactionCount: 2 / 11, amount: 6 / 11 }],
  ])('%s', async (command, expected) => {
    const { items } = await proposed(command);
    expect(items.map(({ id }) => id)).toEqual(Object.keys(expected));
    Object.values(expected).forEach((weight, k) => expect(items[k].proposed).toBeCloseTo(weight, 9));
  });

  test('are shown beside the present ones, and nothing is written', async () => {
    const { code, said } = await run(...words('rfm --method swing --judgements ratings.csv'));
    expect(code).toBe(0);
    expect(said.split('\n')).toEqual([
      'RFM: recency, frequency, monetary value, version 1: weights by swing for all indicators',
      '',
      '                             Now  Proposed',
      '  Time since last deal       34%       30%',
      '  Transaction count          33%       20%',
      '  Amount                     33%       50%',
      '',
      'Nothing was written. Add --accept --out FILE to have the model with these weights.',
    ]);
  });

  test.each([
    ['en', 'Consistency ratio 0.000, by the random index saaty1980'],
    ['zh-CN', '一致性比率 0.000，随机一致性指标 saaty1980'],
    ['ko', '일관성 비율 0.000, 무작위 지수 saaty1980'],
  ])('their parameters are told in %s', async (language, sentence) => {
    const command = `rfm --method ahp --judgements pairs.csv --random-index saaty1980 --lang ${language}`;
    expect((await run(...words(command))).said).toContain(sentence);
  });

  test('that contradict each other are weighed, with a warning', async () => {
    const { code, warned } = await run(...words('rfm --method ahp --judgements at-odds.csv'));
    expect(code).toBe(0);
    expect(warned).toMatch(/^The judgements contradict each other too much: consistency ratio \S+, limit 0\.1\./);
  });
});

describe('weights from a list', () => {
  test('by deviation: an indicator that differs nowhere weighs nothing', async () => {
    const { items, parameters } = await proposed('bands.json --method deviation --of transaction --list list.csv');
    expect(items).toEqual([
      { id: 'amount', now: 0.25, proposed: 1 },
      { id: 'overdueRatio', now: 0.75, proposed: 0 },
    ]);
    // K4 has no overdue ratio.
    expect(parameters).toEqual({ rows: 3 });
  });

  test.each([
    ['en', 'From 3 accounts with points for all of them', 'These weights say how far accounts differ'],
    ['zh-CN', '依据 3 个各项均有得分的客户', '这些权重'],
    ['ko', '모든 항목에 점수가 있는 고객 3곳 기준', '이 가중치는'],
  ])('say in %s from how many accounts, and that they are not importance', async (language, from, notice) => {
    const command = `bands.json --method entropy --of transaction --list list.csv --lang ${language}`;
    const { said } = await run(...words(command));
    expect(said).toContain(from);
    expect(said).toContain(notice);
  });
});

describe('weights are accepted', () => {
  test('only when told: into the next version of the model, with method, day and name', async () => {
    const { code, said } = await run(
      ...words('bands.json --method swing --of transaction --judgements swing.csv --accept --out next.json --by Board'),
    );
    expect([code, said]).toEqual([1, '']);

    put('swing.csv', ['item,rating', 'amount,100', 'overdueRatio,60']);
    const accepted = await run(
      ...words('bands.json --method swing --of transaction --judgements swing.csv --accept --out next.json --by Board'),
    );
    expect(accepted.said).toMatch(/^Written to next\.json: version 8, fingerprint [0-9a-f-]{14}$/m);
    const next = parseModel(text('next.json'));
    expect(next).toMatchObject({
      ok: true,
      model: {
        version: 8,
        weighting: { method: 'swing', acceptedOn: '2026-11-20', acceptedBy: 'Board' },
        groups: [{ weight: 1, indicators: [{ weight: 62.5 }, { weight: 37.5 }] }, { weight: 1 }],
      },
    });
    expect((await run('model', 'check', path('next.json'))).said).toContain('next.json is sound.');
    expect(JSON.parse(text('bands.json'))).toEqual(bands);
  });

  test('on the day that is said', async () => {
    const command =
      'rfm --method rank-order --judgements order.csv --accept --out dated.json --as-of 2026-01-31 --json';
    const { said } = await run(...words(command));
    expect(JSON.parse(said)).toMatchObject({ accepted: { version: 2 } });
    expect(JSON.parse(text('dated.json'))).toMatchObject({ weighting: { acceptedOn: '2026-01-31' } });
  });
});

test.each([
  ['', /^Expected one model, got 0\. Write: keystage model weights MODEL --method METHOD$/],
  ['rfm', /^Expected --method with one of swing, rank-order, ahp, entropy, critic, deviation, got none\. Add it\.$/],
  ['rfm --method swng', /^--method: expected swing, .+; got “swng”\. Did you mean swing\?$/],
  ['rfm --method swing', /^--method swing needs --judgements FILE, and there is none\. Add it\.$/],
  ['rfm --method entropy', /^--method entropy needs --list FILE, and there is none\. Add it\.$/],
  ['rfm --method swing --judgements ratings.csv --list list.csv', /^--list says nothing to --method swing\. Leave it/],
  ['rfm --method entropy --list list.csv --judgements ratings.csv', /^--judgements says nothing to --method entropy\./],
  ['rfm --method swing --judgements ratings.csv --random-index saaty1980', /^--random-index says nothing to --method/],
  ['rfm --method entropy --list list.csv --correlation spearman', /^--correlation says nothing to --method entropy\./],
  ['rfm --method swing --judgements ratings.csv --decimal comma', /^--decimal says nothing to --method swing\./],
  [
    'rfm --method swing --judgements ratings.csv --accept',
    /^--accept writes a model .+ Say where: --accept --out FILE\.$/,
  ],
  ['rfm --method swing --judgements ratings.csv --out n.json', /^--out is about accepted weights\. Add --accept, or/],
  ['rfm --method swing --judgements ratings.csv --by Board', /^--by is about accepted weights\. Add --accept, or/],
  [
    'rfm --method swing --judgements ratings.csv --accept --out n.txt',
    /^--out n\.txt: expected a name that ends in \.json/,
  ],
  [
    'bands.json --method swing --judgements ratings.csv --accept --out bands.json',
    /^--out bands\.json: expected another file than those that are read\./,
  ],
  ['rfm --method swing --judgements ratings.csv --of finance', /^--of: the scorecard of rfm has no group finance\./],
  [
    'rfm --method swing --judgements ratings.csv --kind adviser',
    /^--kind: expected no kind, as the model has none; got/,
  ],
  [
    'project-business --method swing --judgements ratings.csv --kind x',
    /^--kind: expected contractor, adviser, developer/,
  ],
  ['rfm --method swing --judgements ratings.csv --as-of 31.1.2026', /^--as-of: expected a day as YYYY-MM-DD, got “31/],
])('wrong usage: model weights %s', async (command, sentence) => {
  const { code, said, warned } = await run(...words(command).filter((word) => word !== ''));
  expect([code, said]).toEqual([2, '']);
  expect(warned).toMatch(sentence);
});

test.each([
  ['rfm --method swing --judgements none.csv', ['none.csv: expected a file, got nothing there. Check the path.']],
  [
    'rfm --method ahp --judgements no-times.csv',
    ['no-times.csv: expected the columns item, other, times, got “item”, “other”. Name them so.'],
  ],
  ['rfm --method swing --judgements gaps.csv', ['gaps.csv: “Transaction count” is not in it. Add what is missing.']],
  [
    'rfm --method swing --judgements strange.csv',
    [
      'strange.csv: “Amount” is listed more than once. Keep it once.',
      'strange.csv: A judgement names “weather”; expected one of “Time since last deal”, “Transaction count”, and “Amount”. Correct the name.',
    ],
  ],
  [
    'rfm --method swing --judgements high.csv',
    [
      'high.csv: “Amount”: expected a rating from 0 to 100, got 120. Rate the greatest swing 100 and this one against it.',
    ],
  ],
  [
    'rfm --method swing --judgements words.csv',
    [
      'words.csv, row 2: expected a number such as 3, 0.5 or 1/3, got “much”. Correct it.',
      'words.csv, row 3: expected a number such as 3, 0.5 or 1/3, got “”. Correct it.',
      'words.csv, row 5: expected a number such as 3, 0.5 or 1/3, got “40%”. Correct it.',
    ],
  ],
  [
    'bands.json --method critic --list list.csv',
    ['list.csv: no account has a value for “Complaints”. Add the column, or weigh another part with --of.'],
  ],
  [
    'bands.json --method critic --of transaction --list list.csv',
    [
      'list.csv: All indicators that vary rise and fall together, so the list gives no reason to prefer one. Choose weights by judgement.',
    ],
  ],
  [
    'distribution-by-ledger --method deviation --list list.csv',
    [
      'list.csv: Amount is scored by where a value stands among the others, which needs 10 accounts with one; this list has 4. Use bands, or a model frozen on a larger list.',
    ],
  ],
])('refused: model weights %s', async (command, sentences) => {
  const { code, said, warned } = await run(...words(command));
  expect([code, said]).toEqual([1, '']);
  expect(warned.split('\n')).toEqual(sentences);
});
