import { desk } from '../run-keystage.test-data';

const { put, path, text, rows, run } = desk();

const model = (stability: Record<string, number>, more: Record<string, unknown> = {}) => ({
  ...{ keystage: 2, id: 'steady', version: 1, name: 'Steady' },
  groups: [
    {
      ...{ id: 'transaction', weight: 1 },
      indicators: [
        {
          ...{ id: 'amount', weight: 1 },
          points: {
            by: 'bands',
            cuts: Array.from({ length: 100 }, (_, k) => k + 1),
            points: Array.from({ length: 101 }, (_, k) => k),
          },
        },
      ],
    },
  ],
  way: {
    by: 'scorecard',
    cutOffs: [
      { tier: 'VIP', from: 90 },
      { tier: 'A', from: 75 },
      { tier: 'B', from: 60 },
    ],
  },
  stability,
  ...more,
});

const list = (name: string, ...amounts: number[]) =>
  put(name, ['Customer ID,Amount', ...amounts.map((amount, k) => `K${k + 1},${amount}`)]);
const cells = (file: string, ...headers: string[]) =>
  rows(file).map((row) => headers.map((header) => row[header]).join(' | '));
const segment = (file: string, modelFile: string, ...more: string[]) =>
  run('segment', path(file), '--model', path(modelFile), ...more);

beforeAll(() => {
  put('band.json', [JSON.stringify(model({ band: 3 }))]);
  put('patient.json', [JSON.stringify(model({ upAfter: 2, downAfter: 3 }))]);
  list('march.csv', 95, 80, 62, 50);
});

describe('a run goes on from an earlier one', () => {
  test('within the band of a cut an account keeps the tier it had', async () => {
    list('april.csv', 88, 86, 77, 63);
    await segment('march.csv', 'band.json', '--out', path('march-out.csv'));
    const { said } = await segment(
      ...['april.csv', 'band.json', '--previous', path('march-out.csv'), '--out', path('april-out.csv')],
    );
    // VIP is left under 87, B under 57; A is reached from 78, B from 63
    expect(cells('march-out.csv', 'Tier')).toEqual(['VIP', 'A', 'B', 'C']);
    expect(cells('april-out.csv', 'Customer ID', 'Previous tier', 'Tier', 'Move')).toEqual([
      'K1 | VIP | VIP | stayed',
      'K2 | A | A | stayed',
      'K3 | B | B | stayed',
      'K4 | C | B | rose',
    ]);
    expect(rows('april-out.csv')[0].Why).toMatch(
      /^Its figures alone earn A, but by less than 3 points past the cut: it keeps VIP\./,
    );
    expect(said).toContain('Kept in their former tier: 2 by the stability band, 0 waiting for further runs.');
    // the band is what near means: 88 is 2 short of 90, 77 and 63 are 2 and 3 past a cut
    expect(said).toContain('Near a limit, by no more than 3 points: 2 just in, 1 just short of it.');
  });

  test.each([
    // written in    how it waits
    ['en', 'Waiting for', 'A'],
    ['zh-CN', '待确认等级', 'A类'],
    ['ko', '확정 대기 등급', 'A등급'],
  ])('what an account waits for is written and read again, in %s', async (language, header, tier) => {
    list('low.csv', 80, 80, 62, 50);
    const next = (previous: string, out: string, asOf: string) =>
      segment(
        ...['low.csv', 'patient.json', '--previous', path(previous), '--out', path(out), '--lang', language],
        ...['--as-of', asOf],
      );
    await segment('march.csv', 'patient.json', '--out', path('first.csv'), '--lang', language);
    await next('first.csv', 'second.csv', '2026-12-20');
    await next('second.csv', 'third.csv', '2027-01-20');
    await next('third.csv', 'fourth.csv', '2027-02-20');
    expect(cells('second.csv', 'Customer ID', header)[0]).toBe(`K1 | ${tier} 1/3 (2026-12-20)`);
    expect(cells('third.csv', 'Customer ID', header)[0]).toBe(`K1 | ${tier} 2/3 (2027-01-20)`);
    // The same day once more is no further run.
    await next('third.csv', 'again.csv', '2027-01-20');
    expect(rows('again.csv')[0][header]).toBe(`${tier} 2/3 (2027-01-20)`);
    expect(cells('fourth.csv', 'Customer ID', header)[0]).toBe('K1 | ');
    const tierHeader = { en: 'Tier', 'zh-CN': '客户等级', ko: '고객 등급' }[language]!;
    expect(['second', 'third', 'fourth'].map((out) => rows(`${out}.csv`)[0][tierHeader].slice(0, 3).trim())).toEqual([
      'VIP',
      'VIP',
      tier,
    ]);
  });

  test.each([
    ['en', 'Kept in their former tier: 0 by the stability band, 1 waiting for further runs.'],
    ['zh-CN', '维持上次等级：0 个在缓冲区间内，1 个待后续运行确认。'],
    ['ko', '이전 등급 유지: 완충 구간 안 0곳, 다음 실행 확인 대기 1곳'],
  ])('how many wait is said in %s', async (language, line) => {
    list('low.csv', 80, 80, 62, 50);
    await segment('march.csv', 'patient.json', '--out', path('first.csv'));
    const { said } = await segment('low.csv', 'patient.json', '--previous', path('first.csv'), '--lang', language);
    expect(said.split('\n')).toContain(line);
  });

  test('an earlier run in another language serves as well', async () => {
    list('low.csv', 80, 80, 62, 50);
    await segment('march.csv', 'patient.json', '--out', path('first.csv'), '--lang', 'ko');
    await segment('low.csv', 'patient.json', '--previous', path('first.csv'), '--out', path('second.csv'));
    expect(cells('second.csv', 'Tier', 'Latent tier', 'Waiting for')[0]).toBe('VIP | VIP | A 1/3 (2026-11-20)');
  });

  test('it is the latent tier that it goes on from, and the shown one that moves are counted against', async () => {
    const cap = { caps: [{ indicator: 'profit', below: 10, atBest: 'B' }] };
    put('capped.json', [JSON.stringify(model({ band: 3 }, cap))]);
    put('late.csv', ['Customer ID,Amount,Profit', 'K1,95,5']);
    put('paid.csv', ['Customer ID,Amount,Profit', 'K1,88,50']);
    await segment('late.csv', 'capped.json', '--out', path('late-out.csv'));
    await segment('paid.csv', 'capped.json', '--previous', path('late-out.csv'), '--out', path('paid-out.csv'));
    // the cap is gone: VIP is held at 88, which alone would be A
    expect(cells('late-out.csv', 'Tier', 'Latent tier')).toEqual(['B | VIP']);
    expect(cells('paid-out.csv', 'Previous tier', 'Tier', 'Move')).toEqual(['B | VIP | rose']);
  });
});

describe('a list that says itself what each account had', () => {
  beforeAll(() => {
    put('own.csv', [
      'Customer ID,Previous tier,Amount',
      'K1,vip,88',
      'K2,A类,74',
      'K3,A등급,73',
      'K4,Ｂ,70',
      'K5,,70',
      'K6,Gold,70',
    ]);
  });

  test('serves where no file is given, its tiers in any language', async () => {
    const { said } = await segment('own.csv', 'band.json', '--out', path('own-out.csv'));
    expect(cells('own-out.csv', 'Customer ID', 'Tier', 'Move')).toEqual([
      'K1 | VIP | stayed',
      'K2 | A | stayed',
      'K3 | A | stayed',
      'K4 | B | stayed',
      'K5 | B | entered',
      'K6 | B | entered',
    ]);
    expect(text('own-out.csv').split('\n')[0]).not.toMatch(/Previous tier.*Previous tier/);
    expect(said).toContain('Since “Previous tier”: 0 rose · 0 fell · 4 stayed · 2 entered · 0 left');
    expect(said).toContain('Its tiers “Gold” are not in this model and count as none.');
  });

  test('gives way to a file', async () => {
    put('then.csv', ['Customer ID,Tier', 'K1,A', 'K2,B']);
    await segment('own.csv', 'band.json', '--previous', path('then.csv'), '--out', path('own-out.csv'));
    expect(cells('own-out.csv', 'Customer ID', 'Tier').slice(0, 3)).toEqual(['K1 | A', 'K2 | B', 'K3 | B']);
  });
});

describe('how far the tiers have emptied and filled', () => {
  // 40, 30, 30 of a hundred, then 35, 25, 40: (−.05)·ln(.35/.4) + (−.05)·ln(.25/.3) + .1·ln(.4/.3) = 0.0446
  const hundred = (vip: number, a: number) =>
    Array.from({ length: 100 }, (_, k) => (k < vip ? 95 : k < vip + a ? 80 : 65));

  test.each([
    ['en', 'Population stability index 0.04: the tiers are as full as before.'],
    ['zh-CN', '群体稳定性指数 0.04：各等级的比例与上次相近。'],
    ['ko', '모집단 안정성 지수 0.04: 등급 구성이 이전과 비슷함'],
  ])('is an index with its reading, in %s', async (language, line) => {
    const three = { ...model({ band: 0 }), tiers: ['VIP', 'A', 'B'] };
    const cutOffs = three.way.cutOffs.slice(0, 2);
    put('three.json', [JSON.stringify({ ...three, way: { by: 'scorecard', cutOffs } })]);
    list('before.csv', ...hundred(40, 30));
    list('after.csv', ...hundred(35, 25));
    await segment('before.csv', 'three.json', '--out', path('before-out.csv'));
    const now = (...more: string[]) =>
      segment('after.csv', 'three.json', '--previous', path('before-out.csv'), ...more);
    expect((await now('--lang', language)).said.split('\n')).toContain(line);
    const { since } = JSON.parse((await now('--json')).said) as {
      since: { populationStability: { index: number; reading: string } };
    };
    expect(since.populationStability.reading).toBe('stable');
    expect(since.populationStability.index).toBeCloseTo(0.04456, 4);
  });
});
