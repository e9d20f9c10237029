import { calendarDate } from '../basics/calendar-date';
import type { Lift } from '../explanation/lift';
import type { RowProblem } from '../intake/row-problem';
import type { IntakeProblem } from '../intake/intake-report';
import type { ModelProblem } from '../model/model-problem';
import { parseModel } from '../model/parse-model';
import type { OverrideProblem } from '../segmentation/tier-override';
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
  inQuota: { kind: 'inQuota', tier: 'A', by: 'score', rank: 7, of: 120, runsFrom: 0.01, upTo: 0.05 },
  computedCut: {
    kind: 'computedCut',
    tier: 'A',
    by: 'amount',
    how: 'computedAbc',
    value: 61_500,
    from: 48_000,
  },
  byIndicator: { kind: 'byIndicator', tier: 'C', indicator: 'grossMargin', value: 0.08, from: 0.1, next: 'B' },
  matrixCell: {
    kind: 'matrixCell',
    tier: 'A',
    current: 42.5,
    currentLevel: { en: 'low', 'zh-CN': '低', ko: '낮음' },
    potential: 81,
    potentialLevel: { en: 'high', 'zh-CN': '高', ko: '높음' },
  },
  quadrant: {
    kind: 'quadrant',
    tier: 'B',
    quadrant: 'elephant',
    volume: { indicator: 'amount', value: 61_500, cut: 24_000 },
    profit: { indicator: 'profit', value: -1200, cut: 3000 },
  },
  rfmSegment: {
    kind: 'rfmSegment',
    tier: 'B',
    segment: { en: 'Can’t lose them', 'zh-CN': '不可流失', ko: '놓칠 수 없는 고객' },
    recency: 1,
    frequency: 5,
    monetary: 4,
    bins: 5,
  },
  heldByBand: { kind: 'heldByBand', tier: 'A', couldBe: 'B', band: 2, of: 'score' },
  waiting: { kind: 'waiting', tier: 'B', towards: 'A', run: 1, needs: 2 },
  overridden: {
    kind: 'overridden',
    tier: 'VIP',
    instead: 'B',
    author: 'Key account desk',
    reason: 'Framework contract signed',
    until: calendarDate('2027-03-31')!,
    approver: 'Sales director',
  },
  overrideExpired: { kind: 'overrideExpired', until: calendarDate('2026-10-01')! },
  overrideRefused: {
    kind: 'overrideRefused',
    problems: [{ kind: 'overrideWithoutEnd', mostDays: 366 }, { kind: 'overrideWithoutReason' }],
  },
  raised: {
    kind: 'raised',
    indicator: 'registeredCapital',
    value: 60_000_000,
    limit: 50_000_000,
    side: 'above',
    atWorst: 'B',
    wouldBe: 'C',
  },
  outlier: { kind: 'outlier', indicator: 'amount', value: 9_000_000, limit: 400_000, treatment: 'drawnIn' },
  sideUnknown: { kind: 'sideUnknown', side: 'potential' },
  tooFewValues: { kind: 'tooFewValues', by: 'amount', count: 3, least: 4 },
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
    '得分 71.4，达到B类门槛（45 分）。',
    '71.4점으로 B등급 기준(45점)을 충족합니다.',
  ],
  below: [
    '44.96 points stay below 45, where B starts: C.',
    '得分 44.96，未达到B类门槛（45 分），列为C类。',
    '44.96점으로 B등급 기준(45점)에 미치지 못해 C등급입니다.',
  ],
  cumulative: [
    'Ranked by amount, the accounts ahead bring 63.2% of the sum and this one carries it to 63.9%: A runs from 50% to 80%.',
    '按交易额从高到低排序，排在前面的客户累计占比 63.2%，计入该客户后为 63.9%；A类的累计占比区间为 50% 至 80%。',
    '거래액이 큰 순서로 앞선 고객까지의 누적 비중은 63.2%, 이 고객까지는 63.9%입니다. A등급 구간은 누적 50%~80%입니다.',
  ],
  frozenCut: [
    'Amount is 12,300; A starts at 10,000.',
    '交易额为 12,300，达到A类门槛（10,000）。',
    '거래액이 12,300으로 A등급 기준(10,000)을 충족합니다.',
  ],
  notPositive: [
    'Amount is -200, nothing that counts toward the sum: C.',
    '交易额为 -200，不计入累计，列为C类。',
    '거래액이 -200으로 누적 합계에 들어가지 않아 C등급입니다.',
  ],
  capped: [
    'Overdue ratio is 41%, above 30%: no better than B. The score alone earns A.',
    '逾期欠款率为 41%，高于 30%，等级封顶为B类；仅凭得分可评为A类。',
    '연체율이 41%로 기준(30%)을 넘어 등급 상한은 B등급입니다. 점수만으로는 A등급입니다.',
  ],
  assumed: [
    'Not known: Praise and Annual revenue; their weight went to the others.',
    '表扬次数和年销售额未知，权重已分摊给其他指标。',
    '칭찬 횟수 및 연 매출액의 값이 없어 가중치를 다른 지표에 배분했습니다.',
  ],
  inQuota: [
    'Ranked by score, it is number 7 of 120: A runs from 1% to 5% of the list.',
    '按得分排名第 7（共 120 个客户），A类为名单的 1% 至 5%。',
    '점수 순위는 120곳 중 7위입니다. A등급 구간은 목록의 1%~5%입니다.',
  ],
  computedCut: [
    'Amount is 61,500; cut where the curve of this list bends, A starts at 48,000.',
    '交易额为 61,500；按本名单集中度曲线的拐点划分，达到A类门槛（48,000）。',
    '거래액이 61,500으로 이 목록의 집중도 곡선이 꺾이는 지점에서 나눈 A등급 기준(48,000)을 충족합니다.',
  ],
  byIndicator: [
    'Gross margin is 8% and does not reach 10%, where B starts: C.',
    '毛利率为 8%，未达到B类门槛（10%），列为C类。',
    '매출총이익률이 8%로 B등급 기준(10%)에 미치지 못해 C등급입니다.',
  ],
  matrixCell: [
    'Current value 42.5 (low) and potential value 81.0 (high) meet in A.',
    '现实价值 42.5 分（低），潜在价值 81.0 分（高），对应A类。',
    '현재 가치 42.5점(낮음), 잠재 가치 81.0점(높음)에 해당하는 등급은 A등급입니다.',
  ],
  quadrant: [
    'Amount 61,500 (high, cut at 24,000) and profit -1,200 (low, cut at 3,000) make it an elephant: B.',
    '交易额 61,500（高，分界 24,000），利润 -1,200（低，分界 3,000），属于“大象”，列为B类。',
    '거래액 61,500(높음, 기준 24,000), 이익 -1,200(낮음, 기준 3,000)으로 ‘코끼리’에 속해 B등급입니다.',
  ],
  rfmSegment: [
    'Recency 1, frequency 5 and monetary value 4 of 5: “Can’t lose them”, B.',
    '最近交易 1 分、交易频率 5 分、交易金额 4 分（满分 5 分），属于“不可流失”，列为B类。',
    '최근성 1점, 빈도 5점, 금액 4점(5점 만점)으로 ‘놓칠 수 없는 고객’에 속해 B등급입니다.',
  ],
  heldByBand: [
    'Its figures alone earn B, but by less than 2 points past the cut: it keeps A.',
    '仅凭各项指标可评为B类，但越过门槛的幅度不足 2 分，暂保持A类。',
    '지표만으로는 B등급이지만 기준을 넘어선 폭이 2점 미만이어서 A등급을 유지합니다.',
  ],
  waiting: [
    'Its figures call for A, for 1 of 2 runs in a row so far: it keeps B.',
    '各项指标已连续 1 次指向A类（需连续 2 次），暂保持B类。',
    '지표가 1회째 A등급을 가리킵니다(2회 연속 필요). 지금은 B등급을 유지합니다.',
  ],
  overridden: [
    'Set to VIP by Key account desk until Mar 31, 2027: “Framework contract signed”. Its figures give B. Sales director approved that it goes past the caps.',
    '由 Key account desk 人工调整为VIP，有效期至2027年3月31日，原因：“Framework contract signed”。按指标应为B类。Sales director 已批准突破封顶。',
    'Key account desk 님이 VIP로 수동 조정했습니다(2027. 3. 31.까지, 사유: “Framework contract signed”). 지표로는 B등급입니다. Sales director 님이 상한을 넘는 것을 승인했습니다.',
  ],
  overrideExpired: [
    'The tier set by hand ran out on Oct 1, 2026.',
    '人工调整已于2026年10月1日到期。',
    '수동 조정은 2026. 10. 1.에 만료되었습니다.',
  ],
  overrideRefused: [
    'The tier set by hand does not count: it has no end (up to 366 days away) and it gives no reason.',
    '人工调整无效：未写明结束日期（最长 366 天）；未写明原因。',
    '수동 조정이 적용되지 않습니다: 종료일이 없음(최대 366일), 사유가 없음.',
  ],
  raised: [
    'Registered capital is 60,000,000, above 50,000,000: no worse than B. Without that it would be C.',
    '注册资金为 60,000,000，高于 50,000,000，保底为B类；否则为C类。',
    '자본금이 60,000,000으로 기준(50,000,000)을 넘어 등급 하한은 B등급입니다. 그렇지 않으면 C등급입니다.',
  ],
  outlier: [
    'Amount of 9,000,000 lies far from the others and counts as 400,000.',
    '交易额为 9,000,000，与其他客户相差过大，按 400,000 计算。',
    '거래액이 9,000,000으로 다른 고객과 차이가 매우 커서 400,000으로 계산했습니다.',
  ],
  sideUnknown: [
    'No indicator of the potential value is known, so the account has no place in the matrix.',
    '潜在价值的指标均未知，无法在矩阵中定位。',
    '잠재 가치에 속하는 지표의 값이 모두 없어 매트릭스에서 위치를 정할 수 없습니다.',
  ],
  tooFewValues: [
    'Amount has only 3 different values in this list, too few to part 4 tiers. Use cut-offs, or fewer tiers.',
    '这份名单中交易额只有 3 个不同的数值，不足以划分 4 个等级。请改用固定门槛，或减少等级。',
    '이 목록에서 거래액의 서로 다른 값은 3개뿐이어서 등급 4개로 나눌 수 없습니다. 고정 기준을 사용하거나 등급 수를 줄이세요.',
  ],
  prospect: [
    'No transactions yet: a prospect, outside the tiers.',
    '尚无交易，属于潜在客户，不参与分级。',
    '아직 거래가 없는 잠재 고객이므로 등급을 매기지 않습니다.',
  ],
  noId: [
    'The row names no account. Give it an id to have it scored.',
    '该行没有客户编号。填写编号后即可评分。',
    '이 행에는 고객 번호가 없습니다. 번호를 입력하면 평가됩니다.',
  ],
  unreadable: [
    'Overdue ratio could not be read. Correct the cell to have the account scored.',
    '逾期欠款率无法读取。更正该单元格后即可评分。',
    '연체율 값을 읽을 수 없습니다. 셀을 수정하면 평가됩니다.',
  ],
  rejectedBlank: [
    'Amount is not known, and the model gives no tier without it.',
    '交易额未知；按模型规定，缺少该指标不予分级。',
    '거래액 값이 없습니다. 이 모델은 이 지표 없이는 등급을 매기지 않습니다.',
  ],
  noValueToRank: [
    'Amount is not known, and the accounts are ranked by it.',
    '交易额未知，而客户按该指标排序。',
    '고객의 순위를 정하는 지표인 거래액의 값이 없습니다.',
  ],
  lowCoverage: [
    'Only 45% of the weight is known; the model asks for 60%.',
    '已知指标的权重合计仅 45%，模型要求至少 60%。',
    '값이 있는 지표의 가중치 합계가 45%뿐입니다. 모델은 60% 이상을 요구합니다.',
  ],
  listTooSmall: [
    'Amount is scored by where a value stands among the others, which needs 10 accounts with one; this list has 7. Use bands, or a model frozen on a larger list.',
    '交易额按在名单中的相对位置评分，至少需要 10 个有数值的客户，这份名单只有 7 个。请改用分段评分，或使用基于更大名单冻结的模型。',
    '거래액은 목록 안에서의 위치로 평가하므로 값이 있는 고객이 10곳 이상 필요하지만 이 목록에는 7곳뿐입니다. 구간 점수를 사용하거나 더 큰 목록으로 고정한 모델을 사용하세요.',
  ],
};

test.each(Object.keys(saidOf) as TierReason['kind'][])('%s is said in three languages', (kind) => {
  expect([en, zh, ko].map((words) => speaker(words).reason(reasons[kind]))).toEqual(saidOf[kind]);
});

test.each<[OverrideProblem, string, string, string]>([
  [
    { kind: 'overrideTierUnknown', got: 'Gold', tiers: ['VIP', 'A'] },
    '“Gold” is not among the tiers VIP, A',
    '“Gold”不在等级 VIP、A 之中',
    '“Gold” 등급은 VIP, A 중에 없음',
  ],
  [
    { kind: 'overrideDateUnreadable', field: 'until', got: '2026-02-30' },
    '“2026-02-30” is not a day such as 2026-11-20',
    '“2026-02-30”不是日期（例如 2026-11-20）',
    '“2026-02-30” 값은 날짜가 아님(예: 2026-11-20)',
  ],
  [
    { kind: 'overrideDateUnreadable', field: 'from', got: '' },
    'it does not say from when',
    '未写明开始日期',
    '시작일이 없음',
  ],
  [
    { kind: 'overrideEndsBeforeItBegins', from: calendarDate('2026-05-01')!, until: calendarDate('2026-04-01')! },
    'it ends on Apr 1, 2026, not after its start on May 1, 2026',
    '结束日期2026年4月1日不晚于开始日期2026年5月1日',
    '종료일(2026. 4. 1.)이 시작일(2026. 5. 1.)보다 늦지 않음',
  ],
  [
    { kind: 'overrideTooLong', days: 800, mostDays: 366 },
    'it runs for 800 days, and at most 366 are allowed',
    '期限 800 天，超过 366 天的上限',
    '기간이 800일로 최대 366일을 넘음',
  ],
  [{ kind: 'overrideWithoutAuthor' }, 'it does not say who set it', '未写明调整人', '조정한 사람이 없음'],
  [
    { kind: 'overrideWithoutApprover', author: 'Key account desk' },
    'going past the caps needs the approval of somebody else than its author',
    '突破封顶须由调整人以外的人批准',
    '상한을 넘으려면 조정한 사람이 아닌 다른 사람의 승인이 필요함',
  ],
])('why an override does not count, %j, is said in three languages', (problem, ...sentences) => {
  expect([en, zh, ko].map((words) => speaker(words).overrideProblem(problem))).toEqual(sentences);
});

const step = { indicator: 'overdueRatio', from: 0.262, to: 0.05, direction: 'atMost', effort: 1 } as const;
const lifts: { readonly [K in Lift['kind']]: readonly [Extract<Lift, { kind: K }>, string, string, string] } = {
  liftCap: [
    { kind: 'liftCap', to: 'A', indicator: 'overdueRatio', limit: 0.3, side: 'above' },
    'To reach A: overdue ratio to 30% or less. The score is enough.',
    '升至A类：逾期欠款率降至 30% 或以下即可，得分已达标。',
    '연체율을 30% 이하로 낮추면 A등급이 됩니다. 점수는 충분합니다.',
  ],
  oneChange: [
    { kind: 'oneChange', to: 'A', gap: 7.2, steps: [step] },
    'To reach A, 7.2 points are missing: overdue ratio at 5% or less would do it (now 26.2%).',
    '距A类还差 7.2 分：逾期欠款率降至 5% 或以下即可（目前 26.2%）。',
    'A등급까지 7.2점이 부족합니다. 연체율이 5% 이하이면 됩니다(현재 26.2%).',
  ],
  stayThere: [
    { kind: 'stayThere', to: 'A', more: 1 },
    'Its figures have earned A. It rises if they still do in the next run.',
    '各项指标已达到A类，再连续保持 1 次即可升级。',
    '지표는 이미 A등급 수준입니다. 1회 더 연속으로 유지하면 승급합니다.',
  ],
  severalChanges: [
    {
      kind: 'severalChanges',
      to: 'A',
      gap: 12.4,
      steps: [step, { indicator: 'praiseCount', from: 1, to: 3, direction: 'above', effort: 1 }],
    },
    'To reach A, 12.4 points are missing: overdue ratio at 5% or less (now 26.2%) and praise above 3 (now 1) together would do it.',
    '距A类还差 12.4 分：逾期欠款率降至 5% 或以下（目前 26.2%），表扬次数高于 3（目前 1），同时做到即可。',
    'A등급까지 12.4점이 부족합니다. 연체율 5% 이하(현재 26.2%), 칭찬 횟수 3 초과(현재 1)의 조건을 함께 충족하면 됩니다.',
  ],
  reachValue: [
    { kind: 'reachValue', to: 'A', indicator: 'recency', from: 120, goal: { to: 90, direction: 'atMost' } },
    'To reach A: time since last deal at 90 days or less (now 120 days).',
    '升至A类：距上次交易时间降至 90 天或以下（目前 120 天）即可。',
    '최근 거래 경과일이 90일 이하이면 A등급이 됩니다(현재 120일).',
  ],
  raiseSide: [
    { kind: 'raiseSide', to: 'A', side: 'potential', from: 42.5, atLeast: 60 },
    'To reach A: potential value of 60.0 or more (now 42.5).',
    '升至A类：潜在价值达到 60.0 分或以上即可（目前 42.5 分）。',
    '잠재 가치가 60.0점 이상이면 A등급이 됩니다(현재 42.5점).',
  ],
  noSingleChange: [
    { kind: 'noSingleChange', to: 'A', gap: 25 },
    'To reach A, 25.0 points are missing: no single indicator can bring them.',
    '距A类还差 25.0 分，仅靠任何一项指标都无法补足。',
    'A등급까지 25.0점이 부족하며, 한 가지 지표만으로는 채울 수 없습니다.',
  ],
  moreAmount: [
    { kind: 'moreAmount', to: 'B', indicator: 'amount', from: 2982, atLeast: 11_995 },
    'To reach B: amount of 11,995 or more, while the others stay as they are (now 2,982).',
    '升至B类：在其他客户不变的情况下，交易额需达到 11,995 或以上（目前 2,982）。',
    '다른 고객이 그대로일 때 거래액이 11,995 이상이면 B등급이 됩니다(현재 2,982).',
  ],
};

test.each(Object.keys(lifts) as Lift['kind'][])('the lift %s is said in three languages', (kind) => {
  const [lift, ...sentences] = lifts[kind];
  expect([en, zh, ko].map((words) => speaker(words).lift(lift))).toEqual(sentences);
});

const day = calendarDate('2026-11-20')!;
const problems: {
  readonly [K in IntakeProblem['kind']]: readonly [Extract<IntakeProblem, { kind: K }>, string, string, string];
} = {
  emptyList: [
    { kind: 'emptyList' },
    'The list has no rows below its headers. Choose a table or a range that holds accounts.',
    '标题行下面没有数据。请选择包含客户的表格或区域。',
    '머리글 행 아래에 데이터가 없습니다. 고객이 들어 있는 표나 범위를 선택하세요.',
  ],
  noHeaders: [
    { kind: 'noHeaders', firstRow: ['10432', '1,200', '3'] },
    'The first row should name the columns; it reads “10432”, “1,200”, and “3”. Put a header row above the list, or choose a range that begins with it.',
    '第一行应为列标题，现为“10432”、“1,200”和“3”。请在名单上方添加标题行，或选择以标题行开头的区域。',
    '첫 행은 열 머리글이어야 하지만 현재 값은 “10432”, “1,200” 및 “3”입니다. 목록 위에 머리글 행을 추가하거나 머리글 행으로 시작하는 범위를 선택하세요.',
  ],
  mergedHeaders: [
    { kind: 'mergedHeaders', address: 'B1:D1' },
    'Header cells B1:D1 are merged, so columns cannot be told apart. Unmerge them and give each column its own header.',
    '标题单元格 B1:D1 已合并，无法区分各列。请取消合并，并为每一列填写各自的标题。',
    '머리글 셀(B1:D1)이 병합되어 열을 구분할 수 없습니다. 병합을 해제하고 열마다 머리글을 입력하세요.',
  ],
  mappedTwice: [
    { kind: 'mappedTwice', role: 'amount', headers: ['Umsatz', 'Sales'] },
    'Amount is taken from 2 columns: “Umsatz” and “Sales”. Keep one of them.',
    '交易额同时取自 2 列：“Umsatz”和“Sales”。请只保留一列。',
    '거래액에 열 2개가 지정되었습니다: “Umsatz” 및 “Sales”. 하나만 남기세요.',
  ],
  headerMappedTwice: [
    { kind: 'headerMappedTwice', header: 'Sales', roles: ['amount', 'profit'] },
    '“Sales” is taken for Amount and Profit. A column can be only one of them.',
    '“Sales”列同时用作交易额和利润。一列只能用作其中一项。',
    '“Sales” 열이 거래액 및 이익에 함께 지정되었습니다. 한 열은 한 가지로만 지정할 수 있습니다.',
  ],
  noIdColumn: [
    { kind: 'noIdColumn' },
    'No column holds the account id. Choose the column that tells accounts apart.',
    '没有客户编号列。请选择用于区分客户的列。',
    '고객 번호 열이 없습니다. 고객을 구분하는 열을 선택하세요.',
  ],
  noIndicatorColumn: [
    { kind: 'noIndicatorColumn', expected: ['amount', 'profit', 'recency', 'region'] },
    'No column holds an indicator of this model, such as Amount, Profit, and Time since last deal. Choose the columns, or another model.',
    '没有任何一列对应本模型的指标（例如交易额、利润和距上次交易时间）。请选择相应的列，或更换模型。',
    '이 모델의 지표에 해당하는 열이 없습니다(예: 거래액, 이익 및 최근 거래 경과일). 열을 지정하거나 다른 모델을 선택하세요.',
  ],
  columnNotFound: [
    { kind: 'columnNotFound', header: 'Umstaz', headers: ['Konto', 'Umsatz'] },
    'The list has no column “Umstaz”. It has “Konto” and “Umsatz”.',
    '名单中没有“Umstaz”列。现有的列：“Konto”和“Umsatz”。',
    '목록에 “Umstaz” 열이 없습니다. 목록의 열은 “Konto” 및 “Umsatz”입니다.',
  ],
  roleUnknown: [
    { kind: 'roleUnknown', role: 'amuont' },
    '“amuont” is neither an indicator nor accountId or accountName. Check its spelling.',
    '“amuont”既不是指标，也不是 accountId 或 accountName。请检查拼写。',
    '“amuont” 항목은 지표도 accountId나 accountName도 아닙니다. 철자를 확인하세요.',
  ],
  tooManyCells: [
    { kind: 'tooManyCells', cells: 6_000_000, limit: 5_000_000 },
    'The list has 6,000,000 cells; up to 5,000,000 can be read at once. Choose fewer columns or rows, or use the command line.',
    '名单有 6,000,000 个单元格，一次最多可读取 5,000,000 个。请减少列数或行数，或改用命令行。',
    '목록의 셀이 6,000,000개입니다. 한 번에 5,000,000개까지 읽을 수 있습니다. 열이나 행을 줄이거나 명령줄을 사용하세요.',
  ],
  duplicateIds: [
    { kind: 'duplicateIds', accounts: 2, rows: 3, firstId: 'K17', firstRows: [4, 11] },
    '2 account ids stand on more than one row (3 extra rows), first “K17” on rows 6 and 13. Choose whether to add such rows up, to keep the first, or to stop.',
    '2 个客户编号出现在多行（多出 3 行），第一个是“K17”，位于第 6、13 行。请选择将各行相加、只保留第一行，还是停止。',
    '고객 번호 2개가 여러 행에 있습니다(추가 3행). 첫 번째는 “K17”(6, 13행)입니다. 행을 합산할지, 첫 행만 사용할지, 중지할지 선택하세요.',
  ],
  ratioScaleUnknown: [
    { kind: 'ratioScaleUnknown', header: 'Overdue', role: 'overdueRatio', row: 212, value: 35 },
    '“Overdue” should hold overdue ratio as a share; row 214 has 35. Say whether that means 35 % or 35 times the whole.',
    '“Overdue”列应为逾期欠款率（比例），第 214 行的值是 35。请确认它表示 35% 还是 35 倍。',
    '“Overdue” 열에는 연체율이 비율로 있어야 하지만 214행의 값이 35입니다. 35%인지 35배인지 선택하세요.',
  ],
  noAmountColumn: [
    { kind: 'noAmountColumn' },
    'The ledger has no amounts: neither a column of line amounts nor unit price and quantity. Choose one or the other.',
    '交易流水中没有金额：既没有行金额列，也没有单价列和数量列。请指定其中一种。',
    '거래 원장에 금액이 없습니다. 행별 금액 열도, 단가 열과 수량 열도 없습니다. 둘 중 하나를 지정하세요.',
  ],
  noDateColumn: [
    { kind: 'noDateColumn', months: 12 },
    'A window of 12 months needs the date of each order, and no column holds it. Choose the column, or take the whole ledger.',
    '统计 12 个月的订单需要每笔订单的日期，但没有对应的列。请指定日期列，或使用全部流水。',
    '12개월 기간으로 집계하려면 주문마다 날짜가 필요하지만 해당 열이 없습니다. 열을 지정하거나 원장 전체를 사용하세요.',
  ],
  noLedgerAmount: [
    { kind: 'noLedgerAmount', ledger: 'receipts' },
    'The receipts have no amounts. Choose the column that holds them.',
    '收款记录中没有金额列。请指定金额所在的列。',
    '입금 내역에 금액 열이 없습니다. 금액이 있는 열을 지정하세요.',
  ],
  noContactKind: [
    { kind: 'noContactKind' },
    'No column says of what kind each contact note is: praise, complaint, suggestion, task or process. Choose the column.',
    '没有任何一列说明联络记录的类型：表扬、投诉、建议、任务或进程。请指定该列。',
    '접촉 기록마다 종류(칭찬, 불만, 제안, 작업, 진행 건)가 필요하지만 해당 열이 없습니다. 열을 지정하세요.',
  ],
  noProbability: [
    { kind: 'noProbability' },
    'Expected sales need the chance that each open deal is won, or its stage, and no column holds either. Choose one.',
    '计算销售预期金额需要每个业务机会的赢单概率或所处阶段，但没有对应的列。请指定其中一列。',
    '예상 매출액을 계산하려면 영업 기회마다 수주 확률이나 단계가 필요하지만 해당 열이 없습니다. 둘 중 한 열을 지정하세요.',
  ],
  noOrderIdColumn: [
    { kind: 'noOrderIdColumn' },
    'Orders and their lines are joined by order id, and one of the two has no such column. Choose it.',
    '订单与明细按订单号关联，其中一方没有订单号列。请指定该列。',
    '주문과 명세는 주문 번호로 연결되지만 한쪽에 해당 열이 없습니다. 열을 지정하세요.',
  ],
  mixedCurrencies: [
    { kind: 'mixedCurrencies', currencies: ['EUR', 'JPY'] },
    'The amounts are in EUR and JPY; they cannot be added without rates. Give a file of rates.',
    '金额涉及多个币种（EUR和JPY），没有汇率无法相加。请提供汇率文件。',
    '금액의 통화가 여러 가지입니다(EUR 및 JPY). 환율 없이는 합산할 수 없습니다. 환율 파일을 지정하세요.',
  ],
  rateMissing: [
    { kind: 'rateMissing', currency: 'JPY', date: day, lines: 12 },
    'There is no rate for JPY on Nov 20, 2026 or before; 12 lines need it. Add it to the rates.',
    '2026年11月20日及之前没有 JPY 的汇率，有 12 行明细需要用到。请补充到汇率文件中。',
    '2026. 11. 20. 당일과 그 이전의 JPY 환율이 없습니다. 명세 12행에 필요합니다. 환율 파일에 추가하세요.',
  ],
};

test.each(Object.keys(problems) as IntakeProblem['kind'][])('the refusal %s is said in three languages', (kind) => {
  const [problem, ...sentences] = problems[kind];
  expect([en, zh, ko].map((words) => speaker(words).intakeProblem(problem))).toEqual(sentences);
});

const place = { row: 212, account: 'K-7' };
const rowProblems: {
  readonly [K in RowProblem['kind']]: readonly [Extract<RowProblem, { kind: K }>, string, string, string];
} = {
  overrideLacks: [
    { kind: 'overrideLacks', ...place, tier: 'A', lacks: ['until', 'approver'] },
    'Row 214, “K-7”: the override to A lacks an end and an approver, as it beats caps, so it does not hold. Add what is missing, or clear the override.',
    '第 214 行“K-7”：人工调整为A类，但缺少截止日和审批人（不受封顶限制时必填），因此不生效。请补充，或清除该调整。',
    '214행 “K-7”: 수동 조정(A등급)에 빠진 항목이 있어 적용되지 않습니다: 종료일 및 승인자(상한 무시에 필요). 빠진 항목을 입력하거나 조정을 지우세요.',
  ],
  overrideEndsFirst: [
    { kind: 'overrideEndsFirst', ...place, from: day, until: calendarDate('2026-11-01')! },
    'Row 214, “K-7”: the override begins on Nov 20, 2026 and ends on Nov 1, 2026, so it never holds. Correct one of the two days.',
    '第 214 行“K-7”：人工调整自2026年11月20日起，至2026年11月1日止，不会生效。请更正其中一个日期。',
    '214행 “K-7”: 수동 조정의 시작일이 2026. 11. 20., 종료일이 2026. 11. 1.이어서 적용될 날이 없습니다. 둘 중 하나를 고치세요.',
  ],
  overrideTooLong: [
    { kind: 'overrideTooLong', ...place, days: 730, most: 366 },
    'Row 214, “K-7”: the override runs for 730 days; up to 366 are allowed, so it does not hold. Choose an earlier end.',
    '第 214 行“K-7”：人工调整长达 730 天，最多允许 366 天，因此不生效。请提前截止日。',
    '214행 “K-7”: 수동 조정 기간이 730일로 최대 366일을 넘어 적용되지 않습니다. 종료일을 앞당기세요.',
  ],
  parentUnknown: [
    { kind: 'parentUnknown', account: 'K-7', parent: 'P-1' },
    '“K-7”: its parent “P-1” is not among the accounts, so it is scored apart. Add the parent, or correct its id.',
    '“K-7”：名单中没有它的上级客户“P-1”，因此单独评分。请添加该上级客户，或更正编号。',
    '“K-7”: 상위 고객(“P-1”)이 목록에 없어 따로 평가합니다. 상위 고객을 추가하거나 번호를 고치세요.',
  ],
  parentCycle: [
    { kind: 'parentCycle', accounts: ['K-7', 'K-9'] },
    '“K-7” and “K-9” are each other’s parents, so they are scored apart. Take the parent away from the one at the top.',
    '“K-7”和“K-9”互为上级客户，因此分别评分。请清除最上层客户的上级客户。',
    '“K-7” 및 “K-9”: 서로 상위 고객으로 지정되어 있어 따로 평가합니다. 맨 위 고객의 상위 고객을 지우세요.',
  ],
};

test.each(Object.keys(rowProblems) as RowProblem['kind'][])('%s is said in three languages', (kind) => {
  const [problem, ...sentences] = rowProblems[kind];
  expect([en, zh, ko].map((words) => speaker(words).rowProblem(problem))).toEqual(sentences);
});

test('a window without dates names the ledger, where it is not the orders', () => {
  const problem = { kind: 'noDateColumn', months: 12, ledger: 'contacts' } as const;
  expect([en, zh, ko].map((words) => speaker(words).intakeProblem(problem))).toEqual([
    'A window of 12 months needs dates, and no column of the contact notes holds them. Choose the column, or take the whole ledger.',
    '统计 12 个月的联络记录需要日期，但没有对应的列。请指定日期列，或使用全部流水。',
    '12개월 기간으로 집계하려면 접촉 기록에 날짜가 필요하지만 해당 열이 없습니다. 열을 지정하거나 원장 전체를 사용하세요.',
  ]);
});

test('no sentence shouts, blames or begs', () => {
  const all = Object.values(reasons).flatMap((reason) => [en, zh, ko].map((words) => speaker(words).reason(reason)));
  const refusals = Object.values(problems).flatMap(([problem]) =>
    [en, zh, ko].map((words) => speaker(words).intakeProblem(problem)),
  );
  for (const sentence of [...all, ...refusals])
    expect(sentence).not.toMatch(/!|！|please|sorry|invalid|undefined|NaN/i);
});

/** A sound model with an indicator of its own. */
const ownModel = {
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
};

test.each([
  // a faulty file                                       in Chinese                                      in Korean
  [{ version: 1.5 }, 'version：应为整数，现为 1.5。', 'version: 정수여야 하지만 1.5입니다.'],
  [{ id: 'Two Words' }, 'id：应为以连字符连接的小写单词', 'id: 하이픈으로 이은 소문자 단어'],
  [{ currency: 'euro' }, 'currency：应为货币代码，例如 EUR，现为 "euro"。', 'currency: 통화 코드(예: EUR)여야 하지만'],
  [{ groups: undefined }, '缺少 groups：应为数组。', 'groups 항목이 없습니다. 배열이어야 합니다.'],
  [{ window: 12 }, 'window：应为 "all" 或 { "months": 1–600 }，现为 12。', 'window: "all" 또는'],
  [
    { caps: [{ indicator: 'amount', atBest: 'B' }] },
    '缺少 caps[0].above：应为数字',
    'caps[0].above 항목이 없습니다. 숫자',
  ],
  [[], '文件：应为对象，现为 []。', '파일: 개체여야 하지만 []입니다.'],
])('what a model file should hold is said in the reader’s language: %j', (part, chinese, korean) => {
  const problems = problemsIn(Array.isArray(part) ? part : { ...ownModel, ...part });
  expect(problems.map((problem) => speaker(zh).modelProblem(problem)).join('\n')).toContain(chinese);
  expect(problems.map((problem) => speaker(ko).modelProblem(problem)).join('\n')).toContain(korean);
});

function problemsIn(file: unknown): readonly ModelProblem[] {
  const parsed = parseModel(file);
  return parsed.ok ? [] : parsed.problems;
}

test('values carry their unit, the model’s currency and its own names', () => {
  const parsed = parseModel(ownModel);
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
  ['-1,234', '으로/로', '-1,234로'],
  ['₩12,300', '으로/로', '₩12,300으로'],
  ['€12,300', '으로/로', '€12,300로'],
  ['41.5%', '으로/로', '41.5%로'],
  ['17', '으로/로', '17로'],
  ['Silver', '이/가', 'Silver가'],
  ['Platinum', '이/가', 'Platinum이'],
  ['HR', '은/는', 'HR은'],
  ['통화 코드(예: EUR)', '이어야/여야', '통화 코드(예: EUR)여야'],
  ['华东', '을/를', '华东을(를)'],
  ['华东', '으로/로', '华东(으)로'],
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
