import { desk } from '../run-keystage.test-data';

const { put, path, text, rows, run } = desk();

/** An indicator scored by its value itself, from 0 to 100. */
const plain = (id: string, weight = 1, more: Record<string, unknown> = {}) => ({
  ...{ id, weight, ...more },
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
const modelOf = (indicators: readonly unknown[], more: Record<string, unknown> = {}) => ({
  ...{ keystage: 2, id: 'test', version: 1, name: 'Test' },
  groups: [{ id: 'transaction', weight: 1, indicators }],
  way: { by: 'scorecard', cutOffs },
  ...more,
});
const putModel = (name: string, model: unknown) => put(name, [JSON.stringify(model)]);

/** The cells of some columns, row by row. */
const cells = (file: string, ...headers: string[]) =>
  rows(file).map((row) => headers.map((header) => row[header]).join(' | '));

describe('current and potential value, quadrant and who is rising', () => {
  beforeAll(() => {
    // amount is financial and so of today, company size the customer's own and so of tomorrow
    putModel('values.json', modelOf([plain('amount'), plain('companySize')]));
    put('values.csv', [
      'Customer ID,Amount,Profit,Company size',
      'K1,30,9,60',
      'K2,40,1,95',
      'K3,80,8,95',
      'K4,90,2,10',
      'K5,,,',
    ]);
  });
  const segment = (...more: string[]) =>
    run('segment', path('values.csv'), '--model', path('values.json'), '--out', path('values-out.csv'), ...more);

  test('stand in columns of their own', async () => {
    await segment();
    // medians of the four with a tier: amount (40 + 80) ÷ 2, profit (2 + 8) ÷ 2; rising are current under 50 and potential from 60
    expect(cells('values-out.csv', 'Customer ID', 'Current value', 'Potential value', 'Quadrant', 'Rising')).toEqual([
      'K1 | 30 | 60 | Cash cow | rising',
      'K2 | 40 | 95 | Dog | rising',
      'K3 | 80 | 95 | Star | ',
      'K4 | 90 | 10 | Elephant | ',
      'K5 |  |  |  | ',
    ]);
  });

  test.each([
    ['en', 'Rising: 2 accounts of little current and much potential value: “K2” and “K1”.'],
    ['zh-CN', '成长客户：2 个，现实价值低而潜在价值高：“K2”和“K1”。'],
    ['ko', '성장 고객: 현재 가치는 낮고 잠재 가치는 높은 고객 2곳: “K2” 및 “K1”'],
  ])('the report names who is rising, in %s', async (language, line) => {
    expect((await segment('--lang', language)).said.split('\n')).toContain(line);
  });

  test.each([
    ['zh-CN', '现实价值,潜在价值,象限,成长客户,', '金牛,成长中'],
    ['ko', '현재 가치,잠재 가치,사분면,성장 고객,', '캐시카우,성장 중'],
  ])('the columns are called and filled in %s', async (language, headers, first) => {
    await segment('--lang', language);
    const [head, row] = text('values-out.csv').split('\n');
    expect(head).toContain(headers);
    expect(row).toContain(first);
  });

  test('are left away where the model or the list does not give them', async () => {
    putModel('amount.json', modelOf([plain('amount')]));
    put('amount.csv', ['Customer ID,Amount', 'K1,30']);
    await run('segment', path('amount.csv'), '--model', path('amount.json'), '--out', path('amount-out.csv'));
    expect(text('amount-out.csv').split('\n')[0]).toBe(
      '\ufeffCustomer ID,Amount,Tier,Score,Rank,Why,To rise,Current value,Points: Amount',
    );
  });

  test('and in JSON', async () => {
    const { said } = await segment('--json');
    expect(JSON.parse(said)).toMatchObject({ rising: { accounts: 2, ids: ['K2', 'K1'] } });
  });
});

test('every scorecard of the model has its columns, each indicator one, and an account those of its own', async () => {
  const kinds = [
    {
      ...{ id: 'developer', name: 'Developers', names: ['Developer'] },
      groups: [{ id: 'profile', weight: 1, indicators: [plain('companySize', 3), plain('amount', 1)] }],
    },
  ];
  putModel('kinds.json', modelOf([plain('amount', 1), plain('praiseCount', 1)], { kinds }));
  put('kinds.csv', [
    'Customer ID,Account kind,Amount,Praise count,Company size',
    'K1,Contractor,80,60,10',
    'K2,Developer,80,60,100',
  ]);
  await run('segment', path('kinds.csv'), '--model', path('kinds.json'), '--out', path('kinds-out.csv'));
  expect(text('kinds-out.csv').split('\n')[0]).toMatch(/,Points: Amount,Points: Praise,Points: Company size$/);
  // (80 + 60) ÷ 2; (3 · 100 + 80) ÷ 4
  expect(
    cells('kinds-out.csv', 'Customer ID', 'Score', 'Points: Amount', 'Points: Praise', 'Points: Company size'),
  ).toEqual(['K1 | 70 | 40 | 30 | ', 'K2 | 95 | 20 |  | 75']);
});

test('kinds that the model has no scorecard for are named, with how many went by the general one', async () => {
  const groups = [{ id: 'transaction', weight: 1, indicators: [plain('amount')] }];
  const kinds = [{ ...{ id: 'contractor', name: 'Contractors', names: ['Contractor', '承包商'] }, groups }];
  putModel('strange.json', modelOf([plain('amount')], { kinds }));
  put('strange.csv', [
    'Customer ID,Account kind,Amount',
    ...['K1,contractor,80', 'K2,Contracter,80', 'K3,Ghost,80', 'K4,,80', 'K5,Ghost,80', 'K6,承包商,80'],
  ]);
  const command = ['segment', path('strange.csv'), '--model', path('strange.json')];
  const { said } = await run(...command);
  expect(said.split('\n').filter((line) => line.includes('no scorecard'))).toEqual([
    '  2 accounts are of the kind “Ghost”, which no scorecard of the model is for: the general one was taken. Correct the kind, or add its name to the model.',
    '  1 account is of the kind “Contracter”, which no scorecard of the model is for: the general one was taken. Correct the kind, or add its name to the model.',
  ]);
  expect(JSON.parse((await run(...command, '--json')).said)).toMatchObject({
    kindsWithoutScorecard: [
      { name: 'Ghost', accounts: 2 },
      { name: 'Contracter', accounts: 1 },
    ],
  });
});

test.each([
  [
    'en',
    '  Row 2, “Override until”: expected a date, got “soon”. Correct it, or clear the cell if the value is not known.',
  ],
  ['zh-CN', '  第 2 行“Override until”：应为日期，现为“soon”。请更正；如果数值未知，请清空该单元格。'],
  ['ko', '  2행 “Override until”: 날짜가 있어야 하지만 “soon”입니다. 수정하거나, 값을 모르면 셀을 비우세요.'],
])('a day of an override that cannot be read is asked for as a day, in %s', async (language, line) => {
  putModel('plain.json', modelOf([plain('amount')]));
  put('soon.csv', [
    'Customer ID,Amount,Override tier,Override until,Override reason,Override by',
    'K1,80,A,soon,x,me',
    'K2,80,A,2027-01-01,x,me',
  ]);
  const { said } = await run('segment', path('soon.csv'), '--model', path('plain.json'), '--lang', language);
  expect(said.split('\n')).toContain(line);
});

describe('subsidiaries rolled up', () => {
  beforeAll(() => {
    putModel('groups.json', {
      ...modelOf([plain('amount')], { subsidiaries: 'rolledUp' }),
      way: {
        by: 'pareto',
        indicator: 'amount',
        limits: [
          { tier: 'VIP', upTo: 0.5 },
          { tier: 'A', upTo: 0.8 },
          { tier: 'B', upTo: 0.95 },
          { tier: 'C', upTo: 1 },
        ],
      },
    });
    // north and south bring 45 of 100 for the holding
    put('groups.csv', [
      'Customer ID,Parent account,Amount',
      'north,holding,25',
      'holding,,0',
      'south,holding,20',
      'K1,,30',
      'K2,,20',
      'K3,nowhere,5',
    ]);
  });
  const segment = (...more: string[]) => run('segment', path('groups.csv'), '--model', path('groups.json'), ...more);

  test('members show tier, score and rank of their group', async () => {
    await segment('--out', path('groups-out.csv'));
    expect(cells('groups-out.csv', 'Customer ID', 'Tier', 'Rank', 'Cumulative share')).toEqual([
      'north | VIP | 1 | 0.45',
      'holding | VIP | 1 | 0.45',
      'south | VIP | 1 | 0.45',
      'K1 | VIP | 2 | 0.75',
      'K2 | A | 3 | 0.95',
      'K3 | C | 4 | 1',
    ]);
  });

  test.each([
    [
      'en',
      'Subsidiaries are rolled up: 6 accounts in 4 groups, which count as one each.',
      '  “K3”: its parent “nowhere” is not among the accounts, so it is scored apart. Add the parent, or correct its id.',
    ],
    ['zh-CN', '下级客户并入上级：6 个客户归为 4 个集团，每个集团按一个客户计。', undefined],
    ['ko', '하위 고객을 상위 고객에 합산: 고객 6곳이 그룹 4개이며, 그룹 하나를 고객 하나로 셉니다.', undefined],
  ])('counts count groups, and parents that are not there are named, in %s', async (language, line, problem) => {
    const lines = (await segment('--lang', language)).said.split('\n');
    expect(lines).toEqual(expect.arrayContaining([line, ...(problem === undefined ? [] : [problem])]));
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^ {2}VIP +2 +50%/)]));
  });

  test('so do moves against an earlier run, and JSON', async () => {
    put('groups-then.csv', ['Customer ID,Tier', 'north,A', 'holding,A', 'south,A', 'K1,VIP', 'K2,B']);
    const { said } = await segment('--previous', path('groups-then.csv'), '--json');
    // the group rose from A, K2 from B, K1 stayed, K3 is new
    expect(JSON.parse(said)).toMatchObject({
      tiers: { VIP: 2, A: 1, B: 0, C: 1 },
      groups: { groups: 4, accounts: 6, problems: [{ kind: 'parentUnknown', account: 'K3', parent: 'nowhere' }] },
      since: { rose: 2, fell: 0, stayed: 1, entered: 1, left: 0 },
    });
  });

  test.each([
    [
      'en',
      '  “north”: the override to A is not used, since the account is scored as one with its group. Move it to “holding”, at the top of the group, or have the model score subsidiaries apart.',
    ],
    [
      'zh-CN',
      '  “north”：该客户与所属集团合并评分，人工调整（A类）未采用。请将调整移到集团顶层的“holding”，或在模型中让下级客户单独评分。',
    ],
    [
      'ko',
      '  “north”: 그룹과 묶어 평가하므로 수동 조정(A등급)이 적용되지 않습니다. 조정을 그룹 맨 위의 “holding”에 입력하거나 모델에서 하위 고객을 따로 평가하도록 바꾸세요.',
    ],
  ])('an override below the parent is said not to be used, in %s', async (language, line) => {
    put('groups-by-hand.csv', [
      'Customer ID,Parent account,Amount,Override tier,Override until,Override reason,Override by',
      'holding,,0,,,,',
      'north,holding,45,A,2027-01-01,a favour,sales',
      'K1,,30,,,,',
      'K2,,25,,,,',
    ]);
    const command = ['segment', path('groups-by-hand.csv'), '--model', path('groups.json')];
    const { said } = await run(...command, '--lang', language);
    expect(said.split('\n')).toContain(line);
    const { said: json } = await run(...command, '--json');
    expect(JSON.parse(json)).toMatchObject({
      tiers: { VIP: 2 },
      groups: { problems: [{ kind: 'overrideBelowParent', account: 'north', parent: 'holding', tier: 'A' }] },
    });
  });

  test('a group that has no tier is said once', async () => {
    put('groups-gap.csv', ['Customer ID,Parent account,Amount', 'holding,,k.A.', 'north,holding,k.A.', 'K1,,30']);
    const { said } = await run('segment', path('groups-gap.csv'), '--model', path('groups.json'));
    expect(said).toMatch(/^ {2}Not scored +1$/m);
  });
});

describe('what came after the score', () => {
  beforeAll(() => {
    putModel(
      'limits.json',
      modelOf([plain('amount')], {
        caps: [{ indicator: 'profit', below: 10, atBest: 'B' }],
        floors: [{ indicator: 'profit', above: 90, atWorst: 'A' }],
      }),
    );
    const override =
      'Override tier,Override from,Override until,Override reason,Override by,Override beats caps,Override approver';
    put('limits.csv', [
      `Customer ID,Amount,Profit,${override}`,
      'K1,95,5,,,,,,,',
      'K2,20,95,,,,,,,',
      'K3,95,50,B类,2026-01-01,2026-12-01,a favour,sales,,',
      'K4,95,50,C,2025-12-01,2026-11-20,a favour,sales,,',
      'K5,95,50,Gold,2026-01-01,2026-12-01,a favour,sales,,',
      'K6,95,5,VIP,2026-01-01,2026-12-01,a favour,sales,yes,sales',
    ]);
  });
  const segment = (...more: string[]) => run('segment', path('limits.csv'), '--model', path('limits.json'), ...more);

  test('the latent tier stands beside the one shown', async () => {
    await segment('--out', path('limits-out.csv'));
    expect(cells('limits-out.csv', 'Customer ID', 'Tier', 'Latent tier')).toEqual([
      'K1 | B | VIP',
      'K2 | A | C',
      'K3 | B | VIP',
      'K4 | VIP | VIP',
      'K5 | VIP | VIP',
      'K6 | B | VIP',
    ]);
  });

  test.each([
    ['en', 'After the score: 1 set by hand · 1 raised by a floor · 2 capped · 1 override ran out'],
    ['zh-CN', '得分之后的调整：人工调整 1 个 · 保底 1 个 · 封顶 2 个 · 人工调整已到期 1 个'],
    ['ko', '점수 이후 조정: 수동 조정 1곳 · 하한 1곳 · 상한 2곳 · 수동 조정 기한 만료 1곳'],
  ])('is counted in %s', async (language, line) => {
    expect((await segment('--lang', language)).said.split('\n')).toContain(line);
  });

  test('overrides that count for nothing are named, with what is wrong', async () => {
    expect((await segment()).said.split('\n')).toEqual(
      expect.arrayContaining([
        '  “K5”: The tier set by hand does not count: “Gold” is not among the tiers VIP, A, B, C.',
        '  “K6”: The tier set by hand does not count: going past the caps needs the approval of somebody else than its author.',
      ]),
    );
    expect(JSON.parse((await segment('--json')).said)).toMatchObject({
      afterTheScore: {
        ...{ overridden: 1, raised: 1, capped: 2, expired: 1 },
        overridesRefused: [
          { account: 'K5', problems: [{ kind: 'overrideTierUnknown', got: 'Gold' }] },
          { account: 'K6', problems: [{ kind: 'overrideWithoutApprover' }] },
        ],
      },
    });
  });
});

describe('near a limit', () => {
  beforeAll(() => {
    putModel('near.json', modelOf([plain('amount')]));
    // VIP from 90, A from 75, B from 60
    put('near.csv', ['Customer ID,Amount', 'K1,89', 'K2,92', 'K3,90', 'K4,74', 'K5,61', 'K6,40']);
  });
  const segment = (...more: string[]) => run('segment', path('near.csv'), '--model', path('near.json'), ...more);

  test.each([
    ['en', 'Near a limit, by no more than 2 points: 3 just in, 2 just short of it.'],
    ['zh-CN', '接近等级界限（相差不超过 2 分）：刚达到的 3 个，略低于界限的 2 个。'],
    ['ko', '등급 경계 근처(차이 2점 이내): 갓 도달 3곳, 조금 못 미침 2곳'],
  ])('are so many accounts, and the report says how near, in %s', async (language, line) => {
    expect((await segment('--lang', language)).said.split('\n')).toContain(line);
  });

  test('in JSON they are named by limit, the nearest first', async () => {
    expect(JSON.parse((await segment('--json')).said)).toMatchObject({
      nearLimits: {
        ...{ within: 2, of: 'score', justIn: 3, justOut: 2 },
        limits: [
          { tier: 'VIP', justIn: { accounts: 2, nearest: ['K3', 'K2'] }, justOut: { accounts: 1, nearest: ['K1'] } },
          { tier: 'A', justIn: { accounts: 0 }, justOut: { nearest: ['K4'] } },
          { tier: 'B', justIn: { nearest: ['K5'] }, justOut: { accounts: 0 } },
        ],
      },
    });
  });
});

test.each([
  ['en', 'Gini 0.35, HHI 0.245; the largest brings 40%; the 5 largest 95%.'],
  ['zh-CN', '基尼系数 0.35，赫芬达尔指数 0.245；最大客户贡献 40%；前 5 大客户贡献 95%。'],
  ['ko', '지니 계수 0.35, 허핀달 지수 0.245, 최대 고객 비중 40%, 상위 5곳 비중 95%'],
])('how unevenly business is spread, in figures, in %s', async (language, line) => {
  put('spread.csv', ['Customer ID,Amount', 'K1,40', 'K2,20', 'K3,15', 'K4,10', 'K5,10', 'K6,5', 'K7,0']);
  putModel('spread.json', modelOf([plain('amount')]));
  const { said } = await run('segment', path('spread.csv'), '--model', path('spread.json'), '--lang', language);
  // of the six that bring any: (−5·5 −3·10 −10 +15 +3·20 +5·40) ÷ (6·100) = 210 ÷ 600 = 0.35; 0.16+0.04+0.0225+0.01+0.01+0.0025 = 0.245
  expect(said.split('\n')).toContain(line);
});

test('a share of a long list is small, and is said with the digits that it takes', async () => {
  put('long.csv', ['Customer ID,Amount', ...Array.from({ length: 5000 }, (_, k) => `K${k},50`)]);
  const { said } = await run('segment', path('long.csv'), '--model', path('spread.json'));
  // 5000 · (1/5000)² = 1/5000, which each brings
  expect(said).toContain('Gini 0.00, HHI 0.00020; the largest brings 0.02%; the 5 largest 0.1%; the 10 largest 0.2%.');
});
