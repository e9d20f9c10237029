import { calendarDate } from '../basics/calendar-date';
import type { Lift } from '../explanation/smallest-lift';
import type { IntakeProblem } from '../intake/intake-report';
import { parseModel } from '../model/parse-model';
import type { TierReason } from '../segmentation/tier-reason';
import { words as en } from './en';
import { withParticle } from './korean-particle';
import { words as ko } from './ko';
import { languageOf } from './language-of';
import { speaker } from './speaker';
import { words as zh } from './zh-cn';

/** One fact of every kind; the type makes the list complete. */
const reasons: { readonly [K in TierReason['kind']]: Extract<TierReason, { kind: K }> } = {
  reached: { kind: 'reached', tier: 'B', score: 71.44, from: 45 },
  below: { kind: 'below', tier: 'C', score: 44.96, next: 'B', from: 45 },
  cumulative: {
    kind: 'cumulative',
    tier: 'A',
    indicator: 'amount',
    before: 0.632,
    after: 0.6391,
    runsFrom: 0.5,
    upTo: 0.8,
  },
  frozenCut: { kind: 'frozenCut', tier: 'A', indicator: 'amount', value: 12_300, from: 10_000 },
  notPositive: { kind: 'notPositive', tier: 'C', indicator: 'amount', value: -200 },
  capped: {
    kind: 'capped',
    indicator: 'overdueRatio',
    value: 0.41,
    limit: 0.3,
    side: 'above',
    atBest: 'B',
    couldBe: 'A',
  },
  assumed: { kind: 'assumed', indicators: ['praiseCount', 'annualRevenue'], policy: 'skip' },
  prospect: { kind: 'prospect' },
  noId: { kind: 'noId' },
  unreadable: { kind: 'unreadable', indicator: 'overdueRatio' },
  rejectedBlank: { kind: 'rejectedBlank', indicator: 'amount' },
  noValueToRank: { kind: 'noValueToRank', indicator: 'amount' },
  lowCoverage: { kind: 'lowCoverage', coverage: 0.45, floor: 0.6 },
  listTooSmall: { kind: 'listTooSmall', indicator: 'amount', count: 7, least: 10 },
};

const saidOf: Record<TierReason['kind'], readonly [string, string, string]> = {
  reached: [
    '71.4 points reach B, which starts at 45.',
    '得分 71.4，达到B类的起点 45 分。',
    '71.4점: B등급 기준 45점을 넘었습니다.',
  ],
  below: [
    '44.96 points stay below 45, where B starts: C.',
    '得分 44.96，未达到B类的起点 45 分，列为C类。',
    '44.96점: B등급 기준 45점에 못 미쳐 C등급입니다.',
  ],
  cumulative: [
    'Ranked by amount, the accounts ahead bring 63.2% of the sum and this one carries it to 63.9%: A runs from 50% to 80%.',
    '按交易额排序，排在前面的客户累计占 63.2%，加上本客户为 63.9%；A类对应 50% 至 80%。',
    '거래액 순으로 앞선 고객까지 누적 63.2%, 이 고객까지 63.9%: A등급 구간은 50%~80%입니다.',
  ],
  frozenCut: [
    'Amount is 12,300; A starts at 10,000.',
    '交易额为 12,300，达到A类的起点 10,000。',
    '거래액 12,300: A등급 기준은 10,000부터입니다.',
  ],
  notPositive: [
    'Amount is -200, nothing that counts toward the sum: C.',
    '交易额为 -200，对总额没有贡献，列为C类。',
    '거래액 -200: 합계에 더해지는 금액이 없어 C등급입니다.',
  ],
  capped: [
    'Overdue ratio is 41%, above 30%: no better than B. The score alone earns A.',
    '逾期欠款率为 41%，高于 30%，封顶为B类；仅凭得分可为A类。',
    '연체율 41%: 한도 30%를 넘어 상한 B등급이 적용됩니다. 점수만으로는 A등급입니다.',
  ],
  assumed: [
    'Not known: Praise and Annual revenue; their weight went to the others.',
    '表扬次数和年销售额未知，权重已分给其他指标。',
    '칭찬 횟수 및 연 매출액: 값이 없어 가중치를 다른 지표에 나누었습니다.',
  ],
  prospect: [
    'No transactions yet: a prospect, outside the tiers.',
    '尚无交易，属于潜在客户，不参与分级。',
    '아직 거래가 없는 잠재 고객으로, 등급을 매기지 않습니다.',
  ],
  noId: [
    'The row names no account. Give it an id to have it scored.',
    '此行没有客户编号。填写编号后即可评分。',
    '이 행에는 고객 번호가 없습니다. 번호를 넣으면 평가됩니다.',
  ],
  unreadable: [
    'Overdue ratio could not be read. Correct the cell to have the account scored.',
    '逾期欠款率无法读取。更正该单元格后即可评分。',
    '연체율: 읽을 수 없는 값입니다. 셀을 고치면 평가됩니다.',
  ],
  rejectedBlank: [
    'Amount is not known, and the model gives no tier without it.',
    '交易额未知，按模型规定不予分级。',
    '거래액: 값이 없으면 등급을 매기지 않는 모델입니다.',
  ],
  noValueToRank: [
    'Amount is not known, and the accounts are ranked by it.',
    '交易额未知，而客户按它排序。',
    '거래액: 순위를 정하는 지표인데 값이 없습니다.',
  ],
  lowCoverage: [
    'Only 45% of the weight is known; the model asks for 60%.',
    '已知指标只占权重的 45%，模型要求至少 60%。',
    '값이 있는 지표가 가중치의 45%뿐입니다. 모델은 60% 이상을 요구합니다.',
  ],
  listTooSmall: [
    'Amount is scored by percentile, which needs 10 accounts with a value; this list has 7. Use bands, or a model frozen on a larger list.',
    '交易额按百分位评分，至少需要 10 个有数值的客户，本表只有 7 个。请改用分段评分，或使用在较大名单上冻结的模型。',
    '거래액: 백분위로 평가하려면 값이 있는 고객이 10곳 이상 필요한데 이 목록에는 7곳뿐입니다. 구간 점수를 쓰거나 더 큰 목록에서 고정한 모델을 쓰십시오.',
  ],
};

test.each(Object.keys(saidOf) as TierReason['kind'][])('%s is said in three languages', (kind) => {
  expect([en, zh, ko].map((words) => speaker(words).reason(reasons[kind]))).toEqual(saidOf[kind]);
});

const step = { indicator: 'overdueRatio', from: 0.262, to: 0.05, direction: 'atMost', effort: 1 } as const;
const lifts: { readonly [K in Lift['kind']]: readonly [Extract<Lift, { kind: K }>, string] } = {
  liftCap: [
    { kind: 'liftCap', to: 'A', indicator: 'overdueRatio', limit: 0.3, side: 'above' },
    'To reach A: overdue ratio to 30% or less. The score is enough.',
  ],
  oneChange: [
    { kind: 'oneChange', to: 'A', gap: 7.2, steps: [step] },
    'To reach A, 7.2 points are missing: overdue ratio at 5% or less would do it (now 26.2%).',
  ],
  noSingleChange: [
    { kind: 'noSingleChange', to: 'A', gap: 25 },
    'To reach A, 25.0 points are missing: no single indicator can bring them.',
  ],
  moreAmount: [
    { kind: 'moreAmount', to: 'B', indicator: 'amount', from: 2982, atLeast: 11_995 },
    'To reach B: amount of 11,995 or more, while the others stay as they are (now 2,982).',
  ],
};

test.each(Object.keys(lifts) as Lift['kind'][])('the lift %s is said', (kind) => {
  const [lift, sentence] = lifts[kind];
  expect(speaker(en).lift(lift)).toBe(sentence);
  for (const words of [zh, ko]) expect(speaker(words).lift(lift)).not.toMatch(/undefined|NaN|\[object/);
});

const day = calendarDate('2026-11-20')!;
const problems: { readonly [K in IntakeProblem['kind']]: readonly [Extract<IntakeProblem, { kind: K }>, string] } = {
  emptyList: [
    { kind: 'emptyList' },
    'The list has no rows below its headers. Choose a table or a range that holds accounts.',
  ],
  noHeaders: [
    { kind: 'noHeaders', firstRow: ['10432', '1,200', '3'] },
    'The first row should name the columns; it reads “10432”, “1,200”, and “3”. Put a header row above the list, or choose a range that begins with it.',
  ],
  mergedHeaders: [
    { kind: 'mergedHeaders', address: 'B1:D1' },
    'Header cells B1:D1 are merged, so columns cannot be told apart. Unmerge them and give each column its own header.',
  ],
  mappedTwice: [
    { kind: 'mappedTwice', role: 'amount', headers: ['Umsatz', 'Sales'] },
    'Amount is taken from 2 columns: “Umsatz” and “Sales”. Keep one of them.',
  ],
  headerMappedTwice: [
    { kind: 'headerMappedTwice', header: 'Sales', roles: ['amount', 'profit'] },
    '“Sales” is taken for Amount and Profit. A column can be only one of them.',
  ],
  noIdColumn: [{ kind: 'noIdColumn' }, 'No column holds the account id. Choose the column that tells accounts apart.'],
  noIndicatorColumn: [
    { kind: 'noIndicatorColumn', expected: ['amount', 'profit', 'recency', 'region'] },
    'No column holds an indicator of this model, such as Amount, Profit, and Time since last deal. Choose the columns, or another model.',
  ],
  columnNotFound: [
    { kind: 'columnNotFound', header: 'Umstaz', headers: ['Konto', 'Umsatz'] },
    'The list has no column “Umstaz”. It has “Konto” and “Umsatz”.',
  ],
  roleUnknown: [
    { kind: 'roleUnknown', role: 'amuont' },
    '“amuont” is neither an indicator nor accountId or accountName. Check its spelling.',
  ],
  tooManyCells: [
    { kind: 'tooManyCells', cells: 6_000_000, limit: 5_000_000 },
    'The list has 6,000,000 cells; up to 5,000,000 can be read at once. Choose fewer columns or rows, or use the command line.',
  ],
  duplicateIds: [
    { kind: 'duplicateIds', accounts: 2, rows: 3, firstId: 'K17', firstRows: [4, 11] },
    '2 account ids stand on more than one row (3 extra rows), first “K17” on rows 6 and 13. Choose whether to add such rows up, to keep the first, or to stop.',
  ],
  ratioScaleUnknown: [
    { kind: 'ratioScaleUnknown', header: 'Overdue', role: 'overdueRatio', row: 212, value: 35 },
    '“Overdue” should hold overdue ratio as a share; row 214 has 35. Say whether that means 35 % or 35 times the whole.',
  ],
  noAmountColumn: [
    { kind: 'noAmountColumn' },
    'The ledger has no amounts: neither a column of line amounts nor unit price and quantity. Choose one or the other.',
  ],
  noDateColumn: [
    { kind: 'noDateColumn', months: 12 },
    'A window of 12 months needs the date of each order, and no column holds it. Choose the column, or take the whole ledger.',
  ],
  noOrderIdColumn: [
    { kind: 'noOrderIdColumn' },
    'Orders and their lines are joined by order id, and one of the two has no such column. Choose it.',
  ],
  mixedCurrencies: [
    { kind: 'mixedCurrencies', currencies: ['EUR', 'JPY'] },
    'The amounts are in EUR and JPY; they cannot be added without rates. Give a file of rates.',
  ],
  rateMissing: [
    { kind: 'rateMissing', currency: 'JPY', date: day, lines: 12 },
    'There is no rate for JPY on Nov 20, 2026 or before; 12 lines need it. Add it to the rates.',
  ],
};

test.each(Object.keys(problems) as IntakeProblem['kind'][])('the refusal %s is said', (kind) => {
  const [problem, sentence] = problems[kind];
  expect(speaker(en).intakeProblem(problem)).toBe(sentence);
  expect(speaker(zh).intakeProblem(problem)).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(speaker(ko).intakeProblem(problem)).toMatch(/[\uac00-\ud7af].*\.$/);
});

test('no sentence shouts, blames or begs', () => {
  const all = Object.values(reasons).flatMap((reason) => [en, zh, ko].map((words) => speaker(words).reason(reason)));
  const refusals = Object.values(problems).flatMap(([problem]) =>
    [en, zh, ko].map((words) => speaker(words).intakeProblem(problem)),
  );
  for (const sentence of [...all, ...refusals])
    expect(sentence).not.toMatch(/!|！|please|sorry|invalid|undefined|NaN/i);
});

test('values carry their unit, the model’s currency and its own names', () => {
  const parsed = parseModel({
    keystage: 1,
    id: 'own',
    version: 1,
    name: 'Own',
    currency: 'EUR',
    groups: [
      {
        id: 'profile',
        weight: 1,
        indicators: [
          {
            id: 'shelfSpace',
            weight: 1,
            points: { by: 'percentile' },
            name: { en: 'Shelf space', 'zh-CN': '货架面积', ko: '진열 면적' },
            unit: 'number',
            polarity: 'higher',
          },
        ],
      },
    ],
    way: {
      by: 'scorecard',
      cutOffs: [
        { tier: 'VIP', from: 90 },
        { tier: 'A', from: 70 },
        { tier: 'B', from: 50 },
      ],
    },
  });
  if (!parsed.ok) throw new Error('not sound');
  const say = speaker(en, parsed.model);
  expect([
    say.value('amount', 1234.5),
    say.value('amount', 12.5),
    say.value('overdueRatio', 0.415),
    say.value('recency', 1),
    say.value('collectionPeriod', 45),
    say.value('amount', null),
    say.indicator('shelfSpace'),
  ]).toEqual(['€1,235', '€12.50', '41.5%', '1 day', '45 days', 'not known', 'Shelf space']);
  expect(speaker(ko, parsed.model).indicator('shelfSpace')).toBe('진열 면적');
});

test('a value a hair above its limit is shown with the digits that tell them apart', () => {
  expect(speaker(en).against('overdueRatio', 0.30004, 0.3)).toEqual(['30.004%', '30%']);
});

test.each([
  ['연체율', '을/를', '연체율을'],
  ['30%', '을/를', '30%를'],
  ['A등급', '이/가', 'A등급이'],
  ['VIP', '이/가', 'VIP가'],
  ['“Sales”', '은/는', '“Sales”는'],
  ['1', '으로/로', '1로'],
  ['0', '으로/로', '0으로'],
  ['이하', '이면/면', '이하면'],
] as const)('%s takes %s as %s', (word, pair, expected) => {
  expect(withParticle(word, pair)).toBe(expected);
});

test.each([
  ['zh-Hans-SG', 'zh-CN'],
  ['zh_TW', 'zh-CN'],
  ['ko-KR', 'ko'],
  ['de-DE', 'en'],
  [undefined, 'en'],
])('a host that announces %s is spoken to in %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test.each([
  // share       decimals    said
  [0.0013, undefined, '0.1%'],
  [0.0194, 1, '1.9%'],
  [0.00995, 1, '1%'],
  [0.30049, 2, '30.05%'],
  [0.41, 2, '41%'],
])('a share of %d with %s decimals is %s', (share, decimals, said) => {
  expect(speaker(en).percent(share, decimals)).toBe(said);
});
