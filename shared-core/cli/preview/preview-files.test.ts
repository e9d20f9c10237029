import { desk } from '../run-keystage.test-data';

const { put, path, text, rows, run } = desk();

const plain = (id: string, weight: number) => ({
  ...{ id, weight },
  points: {
    by: 'bands',
    cuts: Array.from({ length: 100 }, (_, k) => k + 1),
    points: Array.from({ length: 101 }, (_, k) => k),
  },
});
const cutOffs = [
  { tier: 'VIP', from: 90 },
  { tier: 'A', from: 75 },
  { tier: 'B', from: 60 },
];
const weighing = (amount: number, other: number, more: Record<string, unknown> = {}, id = 'praiseCount') => ({
  ...{ keystage: 2, id: 'weighing', version: amount, name: `${amount} to ${other}` },
  groups: [{ id: 'transaction', weight: 1, indicators: [plain('amount', amount), plain(id, other)] }],
  way: { by: 'scorecard', cutOffs },
  ...more,
});

beforeAll(() => {
  put('three.json', [JSON.stringify(weighing(3, 1))]);
  put('one.json', [JSON.stringify(weighing(1, 1))]);
  put('lower.json', [
    JSON.stringify(
      weighing(3, 1, { way: { by: 'scorecard', cutOffs: [{ tier: 'VIP', from: 79 }, ...cutOffs.slice(1)] } }),
    ),
  ]);
  // By 3 : 1 and by 1 : 1: K1 80 → 60, K2 65 → 70, K3 92.5 → 95, K4 50 → 50
  put('list.csv', [
    'Customer ID,City,Amount,Praise count',
    'K1,Bremen,100,20',
    'K2,Busan,60,80',
    'K3,上海,90,100',
    'K4,,50,50',
  ]);
});

const preview = (...more: string[]) =>
  run('model', 'preview', path('three.json'), path('one.json'), path('list.csv'), ...more);

test('says who would change tier and why: a matrix of moves, and the parts of each', async () => {
  const { code, said, warned } = await preview();
  expect([code, warned]).toEqual([0, '']);
  const lines = said.split('\n');
  expect(lines.slice(lines.findIndex((line) => line.startsWith('Present')))).toEqual([
    expect.stringMatching(/^Present: 3 to 1, version 3, fingerprint [0-9a-f-]{14}$/),
    expect.stringMatching(/^Candidate: 1 to 1, version 1, fingerprint [0-9a-f-]{14}$/),
    'As of Nov 20, 2026',
    '',
    '1 of 4 accounts change tier: 1 fell',
    '  from ↓ to →  VIP  A  B  C',
    '  VIP            1  ·  ·  ·',
    '  A              ·  ·  1  ·',
    '  B              ·  ·  1  ·',
    '  C              ·  ·  ·  1',
    // 100 · 3/4 → 100 · 1/2; 20 · 1/4 → 20 · 1/2
    '  “K1”: A → B. 80.0 → 60.0 points: Amount −25.0, Praise +5.0. 60.0 points reach B, which starts at 60.',
    'Nothing was written. Add --out FILE to have both tiers, both scores and the parts beside the list.',
  ]);
});

test.each([
  ['zh-CN', '4 个客户中有 1 个等级改变：降级 1', '  “K1”：A类 → B类。80.0 → 60.0 分：交易额 −25.0，表扬次数 +5.0。'],
  [
    'ko',
    '고객 4곳 중 1곳의 등급이 바뀝니다: 강등 1곳',
    '  “K1”: A등급 → B등급. 80.0점 → 60.0점: 거래액 −25.0, 칭찬 횟수 +5.0. ',
  ],
])('in %s', async (language, changed, first) => {
  const { said } = await preview('--lang', language);
  expect(said.split('\n')).toContain(changed);
  expect(said).toContain(first);
});

test('a cut that moves alone changes tiers with no change of the score', async () => {
  const { said } = await run('model', 'preview', path('three.json'), path('lower.json'), path('list.csv'));
  expect(said).toContain(
    '“K1”: A → VIP. 80.0 → 80.0 points, the score unchanged. 80.0 points reach VIP, which starts at 79.',
  );
});

test('writes every row with both tiers, both scores and the parts', async () => {
  await preview('--out', path('changes.csv'));
  expect(text('changes.csv').split('\n')[0]).toBe(
    '\ufeffCustomer ID,City,Amount,Praise count,Present tier,Candidate tier,Move,Present score,Candidate score,' +
      'Change: Amount,Change: Praise,Why by the candidate',
  );
  expect(rows('changes.csv').map((row) => Object.values(row).slice(4, 11).join(' '))).toEqual([
    'A B fell 80 60 -25 5',
    // 45 + 20 → 30 + 40; 67.5 + 25 → 45 + 50; 37.5 + 12.5 → 25 + 25
    'B B stayed 65 70 -15 20',
    'VIP VIP stayed 92.5 95 -22.5 25',
    'C C stayed 50 50 -12.5 12.5',
  ]);
});

test('in JSON everyone who changes tier, with the parts and the reasons as data', async () => {
  const { said } = await preview('--json');
  expect(JSON.parse(said)).toMatchObject({
    ...{ ok: true, exitCode: 0, accounts: 4, changed: 1 },
    present: { version: 3, tiers: { VIP: 1, A: 1, B: 1, C: 1 } },
    candidate: { version: 1, tiers: { VIP: 1, A: 0, B: 2, C: 1 } },
    moves: { rose: 0, fell: 1, entered: 0, left: 0 },
    migration: { down: 0.25, stay: 0.75 },
    changes: [
      {
        ...{ account: 'K1', from: 'A', to: 'B', score: { before: 80, after: 60 } },
        changes: [
          { indicator: 'amount', by: -25 },
          { indicator: 'praiseCount', by: 5 },
        ],
        reasons: [{ kind: 'reached', tier: 'B' }],
      },
    ],
  });
});

test('what only the candidate looks at is read too, and other tiers have a matrix but no better or worse', async () => {
  const two = {
    ...weighing(1, 1, {}, 'companySize'),
    ...{ tiers: ['Gold', 'Silver'], way: { by: 'scorecard', cutOffs: [{ tier: 'Gold', from: 70 }] } },
  };
  put('two.json', [JSON.stringify(two)]);
  put('sizes.csv', ['Customer ID,Amount,Praise count,Company size', 'K1,80,80,40', 'K2,80,80,90', 'K3,x,80,90']);
  const { code, said } = await run('model', 'preview', path('three.json'), path('two.json'), path('sizes.csv'));
  expect(code).toBe(3);
  const lines = said.split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '2 of 3 accounts change tier.',
      '  from ↓ to →  Gold  Silver  no tier',
      '  A               1       1        ·',
      '  no tier         ·       ·        1',
    ]),
  );
  // 60 + 20 → 40 + 20: praise counts no longer, company size does
  expect(said).toContain('“K1”: A → Silver. 80.0 → 60.0 points: ');
});

test('of many parts the largest are named and the others added up', async () => {
  const ids = ['amount', 'praiseCount', 'companySize', 'transactionCount', 'relatedTasks', 'relatedProcesses'];
  const six = (id: string, weights: readonly number[]) => ({
    ...weighing(1, 1, {
      way: { by: 'scorecard', cutOffs: [cutOffs[0], { tier: 'A', from: 65 }, { tier: 'B', from: 50 }] },
    }),
    ...{ id, groups: [{ id: 'transaction', weight: 1, indicators: ids.map((one, k) => plain(one, weights[k])) }] },
  });
  put('even.json', [JSON.stringify(six('even', [10, 10, 10, 10, 10, 10]))]);
  put('uneven.json', [JSON.stringify(six('uneven', [22, 18, 6, 6, 4, 4]))]);
  put('six.csv', [
    'Customer ID,Amount,Praise count,Company size,Transaction count,Related tasks,Related processes',
    'K1,90,60,60,30,60,60',
  ]);
  const { said } = await run('model', 'preview', path('even.json'), path('uneven.json'), path('six.csv'));
  // of 60 parts: 90 · (22 − 10) is 18, 60 · 8 is 8, 60 · −6 is −6 twice, 60 · −4 and 30 · −4 are −4 and −2
  expect(said).toContain(
    '“K1”: B → A. 60.0 → 68.0 points: Amount +18.0, Praise +8.0, Related tasks −6.0, Related processes −6.0, others −6.0.',
  );
});

test('groups count as one where both models roll subsidiaries up', async () => {
  const rolled = { subsidiaries: 'rolledUp' };
  put('three-up.json', [JSON.stringify(weighing(3, 1, rolled))]);
  put('one-up.json', [JSON.stringify(weighing(1, 1, rolled))]);
  put('family.csv', ['Customer ID,Parent account,Amount,Praise count', 'K1,,60,20', 'K1a,K1,40,0', 'K2,,60,80']);
  const { said } = await run('model', 'preview', path('three-up.json'), path('one-up.json'), path('family.csv'));
  expect(said).toContain('1 of 2 accounts change tier: 1 fell');
});

describe('refused or wrongly used', () => {
  test.each([
    ['', /^Expected two models and a list, got none\. Write: keystage model preview PRESENT CANDIDATE ACCOUNTS\.csv$/],
    ['three.json', /^Expected two models and a list, got one\./],
    [
      'three.json one.json',
      /^Expected a list of accounts or --orders FILE, got neither\. Write: keystage model preview PRESENT/,
    ],
    ['three.json one.json list.csv --model rfm', /^--model: there is no such option\./],
    [
      'three.json one.json list.csv --out one.json',
      /^--out one\.json: expected another file than those that are read\./,
    ],
  ])('model preview %s', async (command, sentence) => {
    const files = command.split(' ').filter((word) => word !== '');
    const { code, warned } = await run(
      'model',
      'preview',
      ...files.map((word) => (/\.\w+$/.test(word) ? path(word) : word)),
    );
    expect([code, warned]).toEqual([2, expect.stringMatching(sentence)]);
  });

  test('two models that count different windows of one ledger', async () => {
    put('all.json', [JSON.stringify(weighing(1, 1, { window: 'all', coverageFloor: 0 }))]);
    put('lines.csv', ['Order ID,Customer ID,Order date,Amount', 'S1,K1,2026-10-01,50', 'S2,K1,2020-10-01,40']);
    const command = ['model', 'preview', path('three.json'), path('all.json'), '--orders', path('lines.csv')];
    const { code, warned } = await run(...command);
    expect([code, warned]).toEqual([
      1,
      'all.json: expected the window of three.json (12), got all: the ledgers are read once, for both models. Add --window 12 or --window all.',
    ]);
    expect((await run(...command, '--window', 'all')).code).toBe(0);
  });
});
