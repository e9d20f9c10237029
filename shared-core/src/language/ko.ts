import type { Goal } from '../explanation/lift';
import { withParticle } from './korean-particle';
import type { Speaker } from './speaker';
import type { Words } from './words';

export const words: Words = {
  language: 'ko',
  indicators: {
    transactionCount: '거래 횟수',
    amount: '거래액',
    profit: '이익',
    grossMargin: '매출총이익률',
    averageDeal: '건당 평균 거래액',
    largestDeal: '최대 거래액',
    returnedAmount: '반품 금액',
    returnCount: '반품 횟수',
    returnRatio: '반품률',
    timeSinceFirstDeal: '거래 기간',
    transactionCycle: '평균 거래 주기',
    recency: '최근 거래 경과일',
    expectedSales: '예상 매출액',
    largestReceipt: '최대 입금액',
    averageReceipt: '평균 입금액',
    collectionPeriod: '평균 대금 회수 기간',
    averageOwed: '평균 미수금',
    owedRatio: '평균 미수율',
    overdueRatio: '연체율',
    relatedTasks: '관련 작업 수',
    relatedProcesses: '관련 진행 건수',
    praiseCount: '칭찬 횟수',
    complaintCount: '불만 횟수',
    suggestionCount: '제안 횟수',
    praiseRatio: '칭찬 비율',
    complaintRatio: '불만 비율',
    suggestionRatio: '제안 비율',
    companySize: '기업 규모',
    registeredCapital: '자본금',
    annualRevenue: '연 매출액',
    region: '지역',
    industry: '업종',
    listed: '상장 여부',
    age: '나이',
    education: '학력',
    maritalStatus: '혼인 상태',
    monthlyIncome: '월 소득',
    favouriteColour: '선호 색상',
    ownsCar: '차량 보유',
    hasChildren: '자녀 유무',
  },
  roles: {
    accountId: '고객 번호',
    accountName: '고객명',
    parent: '상위 고객',
    accountKind: '고객 유형',
    previousTier: '이전 등급',
    previousSince: '이전 등급 시작일',
    previousWaitFor: '변경 대기 등급',
    previousWaitRuns: '대기 횟수',
    overrideTier: '수동 조정 등급',
    overrideFrom: '수동 조정 시작일',
    overrideUntil: '수동 조정 종료일',
    overrideReason: '수동 조정 사유',
    overrideAuthor: '수동 조정 작성자',
    overrideApprover: '수동 조정 승인자',
    overrideBeatsCaps: '수동 조정 상한 무시',
  },
  ledgers: {
    orders: '주문',
    invoices: '청구서',
    receipts: '입금 내역',
    contacts: '접촉 기록',
    deals: '진행 중인 기회',
  },
  groups: { transaction: '거래', finance: '재무', contact: '접촉', profile: '특성' },
  perspectives: { financial: '재무', service: '서비스', customer: '고객', sales: '영업' },
  tiers: { VIP: 'VIP', A: 'A등급', B: 'B등급', C: 'C등급', D: 'D등급' },
  values: { current: '현재 가치', potential: '잠재 가치' },
  quadrants: { star: '스타', elephant: '코끼리', cashCow: '캐시카우', dog: '도그' },
  score: '점수',
  ways: {
    scorecard: '고객 가치 스코어카드',
    indicator: '단일 지표 분류',
    quotas: '비율 할당',
    pareto: '파레토(누적 비중)',
    computedAbc: '계산된 ABC',
    naturalBreaks: '자연 구분',
    matrix: '현재 가치 × 잠재 가치 매트릭스',
    quadrant: '판매량 × 이익 사분면',
    rfm: 'RFM',
  },
  prospect: '잠재 고객(거래 없음)',
  notScored: '평가 불가',
  blank: '알 수 없음',
  betweenSentences: ' ',
  days: (count) => `${count}일`,
  brought: (indicator, points) => `${indicator} ${points}점`,

  tierReasons: {
    reached: ({ tier, score, from }, say) =>
      `${say.score(score, from)}점으로 ${say.tier(tier)} 기준(${say.number(from)}점)을 충족합니다.`,
    below: ({ tier, score, next, from }, say) =>
      `${say.score(score, from)}점으로 ${say.tier(next)} 기준(${say.number(from)}점)에 미치지 못해 ${say.tier(tier)}입니다.`,
    cumulative: ({ tier, indicator, before, after, runsFrom, upTo }, say) =>
      `${withParticle(say.indicator(indicator), '이/가')} 큰 순서로 앞선 고객까지의 누적 비중은 ${say.percent(before)}, 이 고객까지는 ${say.percent(after)}입니다. ${say.tier(tier)} 구간은 누적 ${say.percent(runsFrom)}~${say.percent(upTo)}입니다.`,
    frozenCut: ({ tier, indicator, value, from }, say) => {
      const name = withParticle(say.indicator(indicator), '이/가');
      if (from === undefined)
        return `${name} ${withParticle(say.value(indicator, value), '으로/로')} 모든 기준보다 낮아 ${say.tier(tier)}입니다.`;
      const [shown, limit] = say.against(indicator, value, from);
      return `${name} ${withParticle(shown, '으로/로')} ${say.tier(tier)} 기준(${limit})을 충족합니다.`;
    },
    notPositive: ({ tier, indicator, value }, say) =>
      `${withParticle(say.indicator(indicator), '이/가')} ${withParticle(say.value(indicator, value), '으로/로')} 누적 합계에 들어가지 않아 ${say.tier(tier)}입니다.`,
    capped: ({ indicator, value, limit, side, atBest, couldBe }, say) => {
      const [shown, held] = say.against(indicator, value, limit);
      return `${withParticle(say.indicator(indicator), '이/가')} ${withParticle(shown, '으로/로')} 기준(${held})${side === 'above' ? '을 넘어' : '에 미치지 못해'} 등급 상한은 ${say.tier(atBest)}입니다. 점수만으로는 ${say.tier(couldBe)}입니다.`;
    },
    assumed: ({ indicators, policy }, say) => {
      const names = say.list(indicators.map((id) => say.indicator(id)));
      return {
        skip: `${names}의 값이 없어 가중치를 다른 지표에 배분했습니다.`,
        neutral: `${names}의 값이 없어 중간 수준으로 계산했습니다.`,
        worst: `${names}의 값이 없어 최저 수준으로 계산했습니다.`,
      }[policy];
    },
    inQuota: ({ tier, by, rank, of, runsFrom, upTo }, say) =>
      `${say.measure(by)} 순위는 ${say.number(of)}곳 중 ${say.number(rank)}위입니다. ${say.tier(tier)} 구간은 목록의 ${say.percent(runsFrom)}~${say.percent(upTo)}입니다.`,
    computedCut: ({ tier, by, how, value, from }, say) => {
      const name = withParticle(say.measure(by), '이/가');
      const shown = withParticle(say.measured(by, value), '으로/로');
      const cut =
        how === 'computedAbc' ? '이 목록의 집중도 곡선이 꺾이는 지점' : '이 목록의 값이 가장 크게 벌어지는 지점';
      return from === undefined
        ? `${name} ${shown} ${cut}에서 나눈 모든 기준보다 낮아 ${say.tier(tier)}입니다.`
        : `${name} ${shown} ${cut}에서 나눈 ${say.tier(tier)} 기준(${say.measured(by, from)})을 충족합니다.`;
    },
    byIndicator: ({ tier, indicator, value, from, next }, say) => {
      const [shown, cut] = say.against(indicator, value, from);
      const start = `${withParticle(say.indicator(indicator), '이/가')} ${withParticle(shown, '으로/로')}`;
      return next === undefined
        ? `${start} ${say.tier(tier)} 기준(${cut})을 충족합니다.`
        : `${start} ${say.tier(next)} 기준(${cut})에 미치지 못해 ${say.tier(tier)}입니다.`;
    },
    matrixCell: ({ tier, current, currentLevel, potential, potentialLevel }, say) =>
      `현재 가치 ${say.number(current, 1)}점(${say.text(currentLevel)}), 잠재 가치 ${say.number(potential, 1)}점(${say.text(potentialLevel)})에 해당하는 등급은 ${say.tier(tier)}입니다.`,
    quadrant: ({ tier, quadrant, volume, profit }, say) => {
      const side = ({ indicator, value, cut }: typeof volume) => {
        const [shown, limit] = say.against(indicator, value, cut);
        return `${say.indicator(indicator)} ${shown}(${value >= cut ? '높음' : '낮음'}, 기준 ${limit})`;
      };
      return `${side(volume)}, ${withParticle(side(profit), '으로/로')} ‘${say.words.quadrants[quadrant]}’에 속해 ${say.tier(tier)}입니다.`;
    },
    rfmSegment: ({ tier, segment, recency, frequency, monetary, bins }, say) =>
      `최근성 ${recency}점, 빈도 ${frequency}점, 금액 ${monetary}점(${bins}점 만점)으로 ‘${say.text(segment)}’에 속해 ${say.tier(tier)}입니다.`,
    heldByBand: ({ tier, couldBe, band, of }, say) => {
      const width = of === 'score' ? `${say.number(band)}점` : of === 'share' ? say.percent(band) : say.value(of, band);
      return `지표만으로는 ${say.tier(couldBe)}이지만 기준을 넘어선 폭이 ${width} 미만이어서 ${withParticle(say.tier(tier), '을/를')} 유지합니다.`;
    },
    waiting: ({ tier, towards, run, needs }, say) =>
      `지표가 ${say.number(run)}회째 ${withParticle(say.tier(towards), '을/를')} 가리킵니다(${say.number(needs)}회 연속 필요). 지금은 ${withParticle(say.tier(tier), '을/를')} 유지합니다.`,
    overridden: ({ tier, instead, author, reason, until, approver }, say) =>
      [
        `${author} 님이 ${withParticle(say.tier(tier), '으로/로')} 수동 조정했습니다(${say.date(until)}까지, 사유: “${reason}”).`,
        ...(instead === undefined ? [] : [`지표로는 ${say.tier(instead)}입니다.`]),
        ...(approver === undefined ? [] : [`${approver} 님이 상한을 넘는 것을 승인했습니다.`]),
      ].join(' '),
    overrideExpired: ({ until }, say) => `수동 조정은 ${say.date(until)}에 만료되었습니다.`,
    overrideRefused: ({ problems }, say) =>
      `수동 조정이 적용되지 않습니다: ${problems.map((problem) => say.overrideProblem(problem)).join(', ')}.`,
    raised: ({ indicator, value, limit, side, atWorst, wouldBe }, say) => {
      const [shown, held] = say.against(indicator, value, limit);
      return `${withParticle(say.indicator(indicator), '이/가')} ${withParticle(shown, '으로/로')} 기준(${held})${side === 'above' ? '을 넘어' : '보다 낮아'} 등급 하한은 ${say.tier(atWorst)}입니다. 그렇지 않으면 ${say.tier(wouldBe)}입니다.`;
    },
    outlier: ({ indicator, value, limit, treatment }, say) => {
      const [shown, held] = say.against(indicator, value, limit);
      const name = withParticle(say.indicator(indicator), '이/가');
      return treatment === 'drawnIn'
        ? `${name} ${withParticle(shown, '으로/로')} 다른 고객과 차이가 매우 커서 ${withParticle(held, '으로/로')} 계산했습니다.`
        : `${name} ${withParticle(shown, '으로/로')} 허용 범위(${held})를 벗어나 계산에서 제외했습니다.`;
    },
    prospect: () => '아직 거래가 없는 잠재 고객이므로 등급을 매기지 않습니다.',
    noId: () => '이 행에는 고객 번호가 없습니다. 번호를 입력하면 평가됩니다.',
    unreadable: ({ indicator }, say) => `${say.indicator(indicator)} 값을 읽을 수 없습니다. 셀을 수정하면 평가됩니다.`,
    rejectedBlank: ({ indicator }, say) =>
      `${say.indicator(indicator)} 값이 없습니다. 이 모델은 이 지표 없이는 등급을 매기지 않습니다.`,
    noValueToRank: ({ indicator }, say) => `고객의 순위를 정하는 지표인 ${say.indicator(indicator)}의 값이 없습니다.`,
    sideUnknown: ({ side }, say) =>
      `${say.words.values[side]}에 속하는 지표의 값이 모두 없어 매트릭스에서 위치를 정할 수 없습니다.`,
    lowCoverage: ({ coverage, floor }, say) =>
      `값이 있는 지표의 가중치 합계가 ${say.percent(coverage)}뿐입니다. 모델은 ${say.percent(floor)} 이상을 요구합니다.`,
    listTooSmall: ({ indicator, count, least }, say) =>
      `${withParticle(say.indicator(indicator), '은/는')} 목록 안에서의 위치로 평가하므로 값이 있는 고객이 ${say.number(least)}곳 이상 필요하지만 이 목록에는 ${say.number(count)}곳뿐입니다. 구간 점수를 사용하거나 더 큰 목록으로 고정한 모델을 사용하세요.`,
    tooFewValues: ({ by, count, least }, say) =>
      `이 목록에서 ${say.measure(by)}의 서로 다른 값은 ${say.number(count)}개뿐이어서 등급 ${say.number(least)}개로 나눌 수 없습니다. 고정 기준을 사용하거나 등급 수를 줄이세요.`,
  },

  overrideProblems: {
    overrideTierUnknown: ({ got, tiers }) =>
      got === '' ? '등급이 없음' : `“${got}” 등급은 ${tiers.join(', ')} 중에 없음`,
    overrideDateUnreadable: ({ field, got }) =>
      got === '' ? `${field === 'from' ? '시작일' : '종료일'}이 없음` : `“${got}” 값은 날짜가 아님(예: 2026-11-20)`,
    overrideWithoutEnd: ({ mostDays }, say) => `종료일이 없음(최대 ${say.number(mostDays)}일)`,
    overrideEndsBeforeItBegins: ({ from, until }, say) =>
      `종료일(${say.date(until)})이 시작일(${say.date(from)})보다 늦지 않음`,
    overrideTooLong: ({ days, mostDays }, say) =>
      `기간이 ${say.number(days)}일로 최대 ${say.number(mostDays)}일을 넘음`,
    overrideWithoutReason: () => '사유가 없음',
    overrideWithoutAuthor: () => '조정한 사람이 없음',
    overrideWithoutApprover: () => '상한을 넘으려면 조정한 사람이 아닌 다른 사람의 승인이 필요함',
  },

  lifts: {
    liftCap: ({ to, indicator, limit, side }, say) =>
      `${withParticle(say.indicator(indicator), '을/를')} ${say.value(indicator, limit)} ${side === 'above' ? '이하로 낮추면' : '이상으로 높이면'} ${withParticle(say.tier(to), '이/가')} 됩니다. 점수는 충분합니다.`,
    oneChange: ({ to, gap, steps: [step], relative }, say) => {
      const [target, now] = say.against(step.indicator, step.to, step.from);
      const goal = goalTexts[step.direction];
      const others = relative ? '다른 고객이 그대로일 때 ' : '';
      return `${say.tier(to)}까지 ${say.number(gap, 1)}점이 부족합니다. ${others}${withParticle(say.indicator(step.indicator), '이/가')} ${target} ${goal}이면 됩니다(현재 ${now}).`;
    },
    noSingleChange: ({ to, gap }, say) =>
      `${say.tier(to)}까지 ${say.number(gap, 1)}점이 부족하며, 한 가지 지표만으로는 채울 수 없습니다.`,
    moreAmount: ({ to, indicator, from, atLeast }, say) =>
      `다른 고객이 그대로일 때 ${withParticle(say.indicator(indicator), '이/가')} ${say.value(indicator, atLeast)} 이상이면 ${withParticle(say.tier(to), '이/가')} 됩니다(현재 ${say.value(indicator, from)}).`,
    stayThere: ({ to, more }, say) =>
      `지표는 이미 ${say.tier(to)} 수준입니다. ${say.number(more)}회 더 연속으로 유지하면 승급합니다.`,
    severalChanges: ({ to, gap, steps }, say) => {
      const parts = steps.map(
        ({ indicator, from, ...goal }) => `${say.indicator(indicator)} ${goalText(indicator, from, goal, say)}`,
      );
      return `${say.tier(to)}까지 ${say.number(gap, 1)}점이 부족합니다. ${parts.join(', ')}의 조건을 함께 충족하면 됩니다.`;
    },
    reachValue: ({ to, indicator, from, goal }, say) => {
      const [target, now] = say.against(indicator, goal.to, from);
      return `${withParticle(say.indicator(indicator), '이/가')} ${target} ${goalTexts[goal.direction]}이면 ${withParticle(say.tier(to), '이/가')} 됩니다(현재 ${now}).`;
    },
    raiseSide: ({ to, side, from, atLeast }, say) =>
      `${withParticle(say.words.values[side], '이/가')} ${say.number(atLeast, 1)}점 이상이면 ${withParticle(say.tier(to), '이/가')} 됩니다(현재 ${say.number(from, 1)}점).`,
  },
  broughtMost: (parts) => `점수는 주로 ${parts}에서 나왔습니다.`,

  intakeProblems: {
    emptyList: () => '머리글 행 아래에 데이터가 없습니다. 고객이 들어 있는 표나 범위를 선택하세요.',
    noHeaders: ({ firstRow }, say) =>
      `첫 행은 열 머리글이어야 하지만 현재 값은 ${say.list(firstRow.slice(0, 3).map((cell) => `“${cell}”`))}입니다. 목록 위에 머리글 행을 추가하거나 머리글 행으로 시작하는 범위를 선택하세요.`,
    mergedHeaders: ({ address }) =>
      `머리글 셀(${address})이 병합되어 열을 구분할 수 없습니다. 병합을 해제하고 열마다 머리글을 입력하세요.`,
    mappedTwice: ({ role, headers }, say) =>
      `${say.role(role)}에 열 ${headers.length}개가 지정되었습니다: ${say.list(headers.map((header) => `“${header}”`))}. 하나만 남기세요.`,
    headerMappedTwice: ({ header, roles }, say) =>
      `“${header}” 열이 ${say.list(roles.map((role) => say.role(role)))}에 함께 지정되었습니다. 한 열은 한 가지로만 지정할 수 있습니다.`,
    noIdColumn: () => '고객 번호 열이 없습니다. 고객을 구분하는 열을 선택하세요.',
    noIndicatorColumn: ({ expected }, say) =>
      `이 모델의 지표에 해당하는 열이 없습니다(예: ${say.list(expected.slice(0, 3).map((id) => say.indicator(id)))}). 열을 지정하거나 다른 모델을 선택하세요.`,
    columnNotFound: ({ header, headers }, say) =>
      `목록에 “${header}” 열이 없습니다. 목록의 열은 ${say.list(headers.slice(0, 12).map((name) => `“${name}”`))}입니다.`,
    roleUnknown: ({ role }) => `“${role}” 항목은 지표도 accountId나 accountName도 아닙니다. 철자를 확인하세요.`,
    tooManyCells: ({ cells, limit }, say) =>
      `목록의 셀이 ${say.number(cells)}개입니다. 한 번에 ${say.number(limit)}개까지 읽을 수 있습니다. 열이나 행을 줄이거나 명령줄을 사용하세요.`,
    duplicateIds: ({ accounts, rows, firstId, firstRows }, say) =>
      `고객 번호 ${say.number(accounts)}개가 여러 행에 있습니다(추가 ${say.number(rows)}행). 첫 번째는 “${firstId}”(${firstRows.map((row) => say.row(row)).join(', ')}행)입니다. 행을 합산할지, 첫 행만 사용할지, 중지할지 선택하세요.`,
    ratioScaleUnknown: ({ header, role, row, value }, say) =>
      `“${header}” 열에는 ${withParticle(say.role(role), '이/가')} 비율로 있어야 하지만 ${say.row(row)}행의 값이 ${say.number(value)}입니다. ${say.number(value)}%인지 ${say.number(value)}배인지 선택하세요.`,
    noAmountColumn: () =>
      '거래 원장에 금액이 없습니다. 행별 금액 열도, 단가 열과 수량 열도 없습니다. 둘 중 하나를 지정하세요.',
    noLedgerAmount: ({ ledger }, say) =>
      `${say.words.ledgers[ledger]}에 금액 열이 없습니다. 금액이 있는 열을 지정하세요.`,
    noContactKind: () =>
      '접촉 기록마다 종류(칭찬, 불만, 제안, 작업, 진행 건)가 필요하지만 해당 열이 없습니다. 열을 지정하세요.',
    noProbability: () =>
      '예상 매출액을 계산하려면 영업 기회마다 수주 확률이나 단계가 필요하지만 해당 열이 없습니다. 둘 중 한 열을 지정하세요.',
    noDateColumn: ({ months, ledger = 'orders' }, say) =>
      ledger === 'orders'
        ? `${say.number(months)}개월 기간으로 집계하려면 주문마다 날짜가 필요하지만 해당 열이 없습니다. 열을 지정하거나 원장 전체를 사용하세요.`
        : `${say.number(months)}개월 기간으로 집계하려면 ${say.words.ledgers[ledger]}에 날짜가 필요하지만 해당 열이 없습니다. 열을 지정하거나 원장 전체를 사용하세요.`,
    noOrderIdColumn: () => '주문과 명세는 주문 번호로 연결되지만 한쪽에 해당 열이 없습니다. 열을 지정하세요.',
    mixedCurrencies: ({ currencies }, say) =>
      `금액의 통화가 여러 가지입니다(${say.list(currencies)}). 환율 없이는 합산할 수 없습니다. 환율 파일을 지정하세요.`,
    rateMissing: ({ currency, date, lines }, say) =>
      `${say.date(date)} 당일과 그 이전의 ${currency} 환율이 없습니다. 명세 ${say.number(lines)}행에 필요합니다. 환율 파일에 추가하세요.`,
  },

  rowProblems: {
    overrideLacks: ({ row, account, tier, lacks }, say) =>
      `${say.row(row)}행 “${account}”: 수동 조정(${say.tier(tier)})에 빠진 항목이 있어 적용되지 않습니다: ${say.list(lacks.map((part) => say.words.overrideParts[part]))}. 빠진 항목을 입력하거나 조정을 지우세요.`,
    overrideEndsFirst: ({ row, account, from, until }, say) =>
      `${say.row(row)}행 “${account}”: 수동 조정의 시작일이 ${say.date(from)}, 종료일이 ${say.date(until)}이어서 적용될 날이 없습니다. 둘 중 하나를 고치세요.`,
    overrideTooLong: ({ row, account, days, most }, say) =>
      `${say.row(row)}행 “${account}”: 수동 조정 기간이 ${say.number(days)}일로 최대 ${say.number(most)}일을 넘어 적용되지 않습니다. 종료일을 앞당기세요.`,
    parentUnknown: ({ account, parent }) =>
      `“${account}”: 상위 고객(“${parent}”)이 목록에 없어 따로 평가합니다. 상위 고객을 추가하거나 번호를 고치세요.`,
    parentCycle: ({ accounts }, say) =>
      `${say.list(accounts.map((account) => `“${account}”`))}: 서로 상위 고객으로 지정되어 있어 따로 평가합니다. 맨 위 고객의 상위 고객을 지우세요.`,
  },
  overrideParts: { until: '종료일', reason: '사유', author: '작성자', approver: '승인자(상한 무시에 필요)' },

  modelProblems: {
    notJson: ({ detail }) => `모델 파일이 올바른 JSON이 아닙니다(${detail}). 해당 위치를 수정하세요.`,
    unknownFormat: ({ got, known }) =>
      `keystage: 형식 ${got} 파일은 지원하지 않습니다. 지원하는 형식은 ${known.join(', ')}입니다. Keystage를 최신 버전으로 업데이트하거나 모델을 형식 ${known[known.length - 1]} 파일로 저장하세요.`,
    wrongType: ({ path, expected, got }) =>
      `${at(path)}: ${withParticle(shape(expected), '이어야/여야')} 하지만 ${got}입니다.`,
    missing: ({ path, expected }) =>
      `${at(path)} 항목이 없습니다. ${withParticle(shape(expected), '이어야/여야')} 합니다.`,
    unknownKey: ({ path, key }) =>
      `${at(path)}: “${key}” 항목은 모델 파일에 쓰지 않습니다. 삭제하거나 철자를 고치세요.`,
    notOneOf: ({ path, allowed, got }) => `${at(path)}: ${allowed.join(', ')} 중 하나여야 하지만 ${got}입니다.`,
    outOfRange: ({ path, least, most, got }) =>
      `${at(path)}: ${least === undefined ? `${most} 이하` : most === undefined ? `${least} 이상` : `${least}~${most}`}의 숫자여야 하지만 ${got}입니다.`,
    tooFew: ({ path, least, got }) => `${at(path)}: ${least}개 이상이어야 하지만 ${got}개입니다.`,
    notRising: ({ path, before, got }) => `${at(path)}: 바로 앞의 값 ${before}보다 커야 하지만 ${got}입니다.`,
    notFalling: ({ path, before, got }) => `${at(path)}: 위 등급의 기준 ${before}보다 작아야 하지만 ${got}입니다.`,
    countMismatch: ({ path, expected, got }) => `${at(path)}: ${expected}개여야 하지만 ${got}개입니다.`,
    repeated: ({ path, value, firstPath }) =>
      `${at(path)}: “${value}” 값이 ${firstPath}에 이미 있습니다. 하나만 남기세요.`,
    unknownTier: ({ path, tier, tiers }) => `${at(path)}: “${tier}” 등급은 등급 목록(${tiers.join(', ')})에 없습니다.`,
    tierWithoutCut: ({ path, tier }) =>
      `${at(path)}: 등급 “${tier}”의 항목이 없습니다. 등급이 시작되는 값을 지정하세요.`,
    unknownIndicator: ({ path, id, known }) => `${at(path)}: “${id}” 지표는 지표 목록(${known.join(', ')})에 없습니다.`,
    natureMissing: ({ path, id, needs }) =>
      `${at(path)}: “${id}” 지표는 카탈로그에 없으므로 모델에 ${needs.join(', ')} 항목을 지정해야 합니다.`,
    noWeight: ({ path }) => `${at(path)}: 가중치가 모두 0입니다. 하나 이상의 지표에 가중치를 지정하세요.`,
    pointsDoNotFit: ({ path, id, unit, by }) =>
      `${at(path)}: “${id}” 지표(유형 ${unit})는 ${by} 방식으로 평가할 수 없습니다. ${unit === 'category' ? 'categories' : 'percentile 또는 bands'} 방식을 사용하세요.`,
    lastLimitNotWhole: ({ path, got }) =>
      `${at(path)}: 마지막 등급은 나머지를 모두 포함하므로 1이어야 하지만 ${got}입니다.`,
    tooFineShare: ({ path, got }) => `${at(path)}: 비율은 0.0001 단위까지 쓸 수 있지만 ${got}입니다. 반올림하세요.`,
    cellUncovered: ({ path, current, potential }) =>
      `${at(path)}: 현재 가치 “${current}”, 잠재 가치 “${potential}”의 등급을 정하는 규칙이 없습니다. 추가하세요.`,
    cellCoveredTwice: ({ path, current, potential, firstPath }) =>
      `${at(path)}: 현재 가치 “${current}”, 잠재 가치 “${potential}”의 등급은 이미 ${firstPath}에서 정했습니다. 하나만 남기세요.`,
    unknownLevel: ({ path, level, levels }) => `${at(path)}: “${level}” 수준은 ${levels.join(', ')} 중에 없습니다.`,
    firstLevelNotZero: ({ path, got }) =>
      `${at(path)}: 첫 수준은 가장 낮은 값을 포함하므로 0이어야 하지만 ${got}입니다.`,
    perspectiveEmpty: ({ path, value }) =>
      `${at(path)}: ${value === 'current' ? '현재 가치' : '잠재 가치'}에 속하는 지표가 없습니다. ${value === 'current' ? '재무나 영업' : '고객이나 서비스'} 관점의 지표를 추가하거나 다른 분류 방법을 사용하세요.`,
    tierCount: ({ path, by, expected, got }) =>
      `${at(path)}: ${by} 방식은 등급 ${expected}개로 나누지만 모델의 등급은 ${got}개입니다.`,
    bandDoesNotFit: ({ path, by }) =>
      `${at(path)}: 완충 구간은 한 가지 척도의 기준 주위에 두지만 ${by} 방식에는 그런 기준이 없습니다. upAfter와 downAfter를 사용하세요.`,
    bandTooWide: ({ path, most, got }) =>
      `${at(path)}: 완충 구간이 겹치지 않도록 ${most}(가장 좁은 기준 간격의 절반) 이하여야 하지만 ${got}입니다.`,
    scoresOutOfBins: ({ path, bins, got }) =>
      `${at(path)}: 1에서 ${bins} 사이의 점수 두 개를 작은 것부터 써야 하지만 ${got}입니다.`,
    traitWithoutNotice: ({ path, id }) =>
      `${at(path)} 항목이 없습니다. “${id}” 지표는 법으로 보호될 수 있는 개인 특성이므로, 등급을 보는 사람에게 평가에 쓰인다는 사실을 알려야 합니다.`,
    outliersTakeAll: ({ path, got }) => `${at(path)}: low와 high의 합은 1보다 작아야 하지만 ${got}입니다.`,
  },

  unreadableCells: {
    text: ({ where, header, text, expected }) =>
      `${where} “${header}”: ${withParticle(expected, '이/가')} 있어야 하지만 “${text}”입니다. 수정하거나, 값을 모르면 셀을 비우세요.`,
    error: ({ where, header, text, expected }) =>
      `${where} “${header}”: ${withParticle(expected, '이/가')} 있어야 하지만 수식 오류 ${text}입니다. 수식을 수정하세요.`,
    notation: ({ where, header, text, expected }) =>
      `${where} “${header}”: 이 열의 다른 셀처럼 ${withParticle(expected, '이/가')} 있어야 하지만 “${text}”입니다. 다른 셀과 같은 방식으로 입력하세요.`,
    future: ({ where, header, text }) =>
      `${where} “${header}”: 기준일 또는 그 이전 날짜여야 하지만 “${text}”입니다. 수정하거나 더 늦은 기준일을 선택하세요.`,
    currency: ({ where, header, text }) =>
      `${where} “${header}”: “${text}” 값의 통화가 이 열의 다른 셀과 다릅니다. 먼저 환산하세요.`,
  },
  expectedIn: {
    number: '숫자',
    ratio: '0에서 1 사이의 비율이나 백분율',
    date: '날짜',
    decimalPoint: '소수점을 마침표로 쓴 숫자',
    decimalComma: '소수점을 쉼표로 쓴 숫자',
  },
};

/** Where a value has to come to. */
const goalTexts: Readonly<Record<Goal['direction'], string>> = {
  atLeast: '이상',
  atMost: '이하',
  above: '초과',
  below: '미만',
};

function goalText(indicator: string, from: number, { to, direction }: Goal, say: Speaker): string {
  const [target, now] = say.against(indicator, to, from);
  return `${target} ${goalTexts[direction]}(현재 ${now})`;
}

function at(path: string): string {
  return path === '' ? '파일' : path;
}

/** What the schema expects, by the words it has for it; choices that the file spells in its own words stay as they are. */
const shapes: Readonly<Record<string, string>> = {
  number: '숫자',
  'number (above or below)': '숫자(above 또는 below)',
  'whole number': '정수',
  string: '텍스트',
  text: '텍스트',
  boolean: 'true 또는 false',
  array: '배열',
  object: '개체',
  'text, or { "en", "zh-CN", "ko" }': '텍스트 또는 { "en", "zh-CN", "ko" } 형식',
  '"all" or { "months": 1–600 }': '"all" 또는 { "months": 1–600 } 형식',
  'lower-case-words': '하이픈으로 이은 소문자 단어(예: lower-case-words)',
  'a camelCaseName': 'camelCase 형식의 이름',
  'a currency code such as EUR': '통화 코드(예: EUR)',
};

function shape(expected: string): string {
  return shapes[expected] ?? expected;
}
