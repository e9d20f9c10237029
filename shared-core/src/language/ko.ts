import { withParticle } from './korean-particle';
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
  },
  roles: { accountId: '고객 번호', accountName: '고객명' },
  groups: { transaction: '거래', finance: '재무', contact: '접촉', profile: '특성' },
  perspectives: { financial: '재무', service: '서비스', customer: '고객', sales: '영업' },
  tiers: { VIP: 'VIP', A: 'A등급', B: 'B등급', C: 'C등급', D: 'D등급' },
  prospect: '잠재 고객(거래 없음)',
  notScored: '평가 불가',
  blank: '알 수 없음',
  betweenSentences: ' ',
  days: (count) => `${count}일`,
  points: (count) => `${count}점`,

  tierReasons: {
    reached: ({ tier, score, from }, say) =>
      `${say.score(score, from)}점: ${say.tier(tier)} 기준 ${say.number(from)}점을 넘었습니다.`,
    below: ({ tier, score, next, from }, say) =>
      `${say.score(score, from)}점: ${say.tier(next)} 기준 ${say.number(from)}점에 못 미쳐 ${say.tier(tier)}입니다.`,
    cumulative: ({ tier, indicator, before, after, runsFrom, upTo }, say) =>
      `${say.indicator(indicator)} 순으로 앞선 고객까지 누적 ${say.percent(before)}, 이 고객까지 ${say.percent(after)}: ${say.tier(tier)} 구간은 ${say.percent(runsFrom)}~${say.percent(upTo)}입니다.`,
    frozenCut: ({ tier, indicator, value, from }, say) => {
      if (from === undefined)
        return `${say.indicator(indicator)} ${say.value(indicator, value)}: 모든 기준보다 낮아 ${say.tier(tier)}입니다.`;
      const [shown, limit] = say.against(indicator, value, from);
      return `${say.indicator(indicator)} ${shown}: ${say.tier(tier)} 기준은 ${limit}부터입니다.`;
    },
    notPositive: ({ tier, indicator, value }, say) =>
      `${say.indicator(indicator)} ${say.value(indicator, value)}: 합계에 더해지는 금액이 없어 ${say.tier(tier)}입니다.`,
    capped: ({ indicator, value, limit, side, atBest, couldBe }, say) => {
      const [shown, held] = say.against(indicator, value, limit);
      return `${say.indicator(indicator)} ${shown}: 한도 ${side === 'above' ? `${withParticle(held, '을/를')} 넘어` : `${held}에 못 미쳐`} 상한 ${withParticle(say.tier(atBest), '이/가')} 적용됩니다. 점수만으로는 ${say.tier(couldBe)}입니다.`;
    },
    assumed: ({ indicators, policy }, say) => {
      const names = say.list(indicators.map((id) => say.indicator(id)));
      return {
        skip: `${names}: 값이 없어 가중치를 다른 지표에 나누었습니다.`,
        neutral: `${names}: 값이 없어 보통 수준으로 보았습니다.`,
        worst: `${names}: 값이 없어 가장 낮은 수준으로 보았습니다.`,
      }[policy];
    },
    prospect: () => '아직 거래가 없는 잠재 고객으로, 등급을 매기지 않습니다.',
    noId: () => '이 행에는 고객 번호가 없습니다. 번호를 넣으면 평가됩니다.',
    unreadable: ({ indicator }, say) => `${say.indicator(indicator)}: 읽을 수 없는 값입니다. 셀을 고치면 평가됩니다.`,
    rejectedBlank: ({ indicator }, say) => `${say.indicator(indicator)}: 값이 없으면 등급을 매기지 않는 모델입니다.`,
    noValueToRank: ({ indicator }, say) => `${say.indicator(indicator)}: 순위를 정하는 지표인데 값이 없습니다.`,
    lowCoverage: ({ coverage, floor }, say) =>
      `값이 있는 지표가 가중치의 ${say.percent(coverage)}뿐입니다. 모델은 ${say.percent(floor)} 이상을 요구합니다.`,
    listTooSmall: ({ indicator, count, least }, say) =>
      `${say.indicator(indicator)}: 백분위로 평가하려면 값이 있는 고객이 ${say.number(least)}곳 이상 필요한데 이 목록에는 ${say.number(count)}곳뿐입니다. 구간 점수를 쓰거나 더 큰 목록에서 고정한 모델을 쓰십시오.`,
  },

  lifts: {
    liftCap: ({ to, indicator, limit, side }, say) =>
      `${withParticle(say.tier(to), '이/가')} 되려면: ${withParticle(say.indicator(indicator), '을/를')} ${say.value(indicator, limit)} ${side === 'above' ? '이하로 낮추면' : '이상으로 높이면'} 됩니다. 점수는 충분합니다.`,
    oneChange: ({ to, gap, steps: [step] }, say) => {
      const [target, now] = say.against(step.indicator, step.to, step.from);
      const goal = { atLeast: '이상', atMost: '이하', above: '초과', below: '미만' }[step.direction];
      return `${say.tier(to)}까지 ${say.number(gap, 1)}점 부족: ${say.indicator(step.indicator)} ${target} ${withParticle(goal, '이면/면')} 됩니다(현재 ${now}).`;
    },
    noSingleChange: ({ to, gap }, say) =>
      `${say.tier(to)}까지 ${say.number(gap, 1)}점 부족: 한 가지 지표만으로는 채울 수 없습니다.`,
    moreAmount: ({ to, indicator, from, atLeast }, say) =>
      `${withParticle(say.tier(to), '이/가')} 되려면: 다른 고객이 그대로일 때 ${say.indicator(indicator)} ${say.value(indicator, atLeast)} 이상(현재 ${say.value(indicator, from)}).`,
  },
  broughtMost: (parts) => `점수는 주로 ${parts}에서 나왔습니다.`,

  intakeProblems: {
    emptyList: () => '제목 행 아래에 데이터가 없습니다. 고객이 들어 있는 표나 범위를 고르십시오.',
    noHeaders: ({ firstRow }, say) =>
      `첫 행은 열 제목이어야 하는데 ${withParticle(say.list(firstRow.slice(0, 3).map((cell) => `“${cell}”`)), '으로/로')} 되어 있습니다. 목록 위에 제목 행을 넣거나 제목으로 시작하는 범위를 고르십시오.`,
    mergedHeaders: ({ address }) =>
      `제목 셀 ${withParticle(address, '이/가')} 병합되어 열을 구분할 수 없습니다. 병합을 풀고 열마다 제목을 넣으십시오.`,
    mappedTwice: ({ role, headers }, say) =>
      `${say.role(role)}에 열 ${headers.length}개가 지정되었습니다: ${say.list(headers.map((header) => `“${header}”`))}. 하나만 남기십시오.`,
    headerMappedTwice: ({ header, roles }, say) =>
      `“${header}” 열이 ${say.list(roles.map((role) => say.role(role)))}에 함께 지정되었습니다. 한 열은 하나로만 쓸 수 있습니다.`,
    noIdColumn: () => '고객 번호 열이 없습니다. 고객을 구분하는 열을 고르십시오.',
    noIndicatorColumn: ({ expected }, say) =>
      `이 모델의 지표에 해당하는 열이 없습니다(예: ${say.list(expected.slice(0, 3).map((id) => say.indicator(id)))}). 열을 지정하거나 다른 모델을 고르십시오.`,
    columnNotFound: ({ header, headers }) =>
      `목록에 “${header}” 열이 없습니다. 있는 열: ${headers
        .slice(0, 12)
        .map((name) => `“${name}”`)
        .join(', ')}.`,
    roleUnknown: ({ role }) =>
      `${withParticle(`“${role}”`, '은/는')} 지표도 accountId, accountName도 아닙니다. 철자를 확인하십시오.`,
    tooManyCells: ({ cells, limit }, say) =>
      `목록의 셀이 ${say.number(cells)}개입니다. 한 번에 ${say.number(limit)}개까지 읽을 수 있습니다. 열이나 행을 줄이거나 명령줄을 쓰십시오.`,
    duplicateIds: ({ accounts, rows, firstId, firstRows }, say) =>
      `고객 번호 ${say.number(accounts)}개가 여러 행에 있습니다(추가 ${say.number(rows)}행). 처음은 “${firstId}”, ${firstRows.map((row) => say.row(row)).join(', ')}행입니다. 더할지, 첫 행만 쓸지, 멈출지 고르십시오.`,
    ratioScaleUnknown: ({ header, role, row, value }, say) =>
      `${withParticle(`“${header}”`, '은/는')} ${say.role(role)} 비율이어야 하는데 ${say.row(row)}행에 ${withParticle(say.number(value), '이/가')} 있습니다. ${say.number(value)}%인지 ${say.number(value)}배인지 정하십시오.`,
    noAmountColumn: () => '원장에 금액이 없습니다. 금액 열이 없고 단가와 수량도 없습니다. 둘 중 하나를 지정하십시오.',
    noDateColumn: ({ months }, say) =>
      `${say.number(months)}개월 기간으로 계산하려면 주문 날짜가 필요한데 해당 열이 없습니다. 열을 지정하거나 원장 전체를 쓰십시오.`,
    noOrderIdColumn: () => '주문과 명세는 주문 번호로 연결되는데 한쪽에 그 열이 없습니다. 열을 지정하십시오.',
    mixedCurrencies: ({ currencies }, say) =>
      `금액의 통화가 ${say.list(currencies)}입니다. 환율 없이는 더할 수 없습니다. 환율 파일을 지정하십시오.`,
    rateMissing: ({ currency, date, lines }, say) =>
      `${say.date(date)} 이전의 ${currency} 환율이 없습니다. ${say.number(lines)}행에 필요합니다. 환율 파일에 추가하십시오.`,
  },

  modelProblems: {
    notJson: ({ detail }) => `모델 파일이 올바른 JSON이 아닙니다(${detail}). 해당 위치를 고치십시오.`,
    unknownFormat: ({ got, known }) =>
      `keystage: 형식 ${withParticle(got, '은/는')} 알 수 없습니다. 아는 형식은 ${known.join(', ')}입니다. Keystage를 새 버전으로 올리거나 모델을 형식 ${withParticle(String(known[known.length - 1]), '으로/로')} 저장하십시오.`,
    wrongType: ({ path, expected, got }) =>
      `${at(path)}: ${withParticle(expected, '이어야/여야')} 하는데 ${got}입니다.`,
    missing: ({ path, expected }) =>
      `${withParticle(at(path), '이/가')} 없습니다. ${withParticle(expected, '이어야/여야')} 합니다.`,
    unknownKey: ({ path, key }) =>
      `${at(path)}: ${withParticle(`“${key}”`, '은/는')} 모델 파일에 없는 항목입니다. 지우거나 철자를 고치십시오.`,
    notOneOf: ({ path, allowed, got }) => `${at(path)}: ${allowed.join(', ')} 가운데 하나여야 하는데 ${got}입니다.`,
    outOfRange: ({ path, least, most, got }) =>
      `${at(path)}: ${least === undefined ? `${most} 이하` : most === undefined ? `${least} 이상` : `${least}~${most}`}의 수여야 하는데 ${got}입니다.`,
    tooFew: ({ path, least, got }) => `${at(path)}: ${least}개 이상이어야 하는데 ${got}개입니다.`,
    notRising: ({ path, before, got }) => `${at(path)}: 앞의 값 ${before}보다 커야 하는데 ${got}입니다.`,
    notFalling: ({ path, before, got }) => `${at(path)}: 위 등급의 기준 ${before}보다 작아야 하는데 ${got}입니다.`,
    countMismatch: ({ path, expected, got }) => `${at(path)}: ${expected}개여야 하는데 ${got}개입니다.`,
    repeated: ({ path, value, firstPath }) =>
      `${at(path)}: ${withParticle(`“${value}”`, '은/는')} ${firstPath}에 이미 있습니다. 하나만 남기십시오.`,
    unknownTier: ({ path, tier, tiers }) =>
      `${at(path)}: ${withParticle(`“${tier}”`, '은/는')} 등급 ${tiers.join(', ')}에 없습니다.`,
    tierWithoutCut: ({ path, tier }) => `${at(path)}: ${tier} 등급의 기준이 없습니다. 어디서 시작하는지 적으십시오.`,
    unknownIndicator: ({ path, id, known }) =>
      `${at(path)}: ${withParticle(`“${id}”`, '은/는')} 지표 ${known.join(', ')}에 없습니다.`,
    natureMissing: ({ path, id, needs }) =>
      `${at(path)}: ${withParticle(`“${id}”`, '은/는')} 목록에 없는 지표이므로 모델에 ${withParticle(needs.join(', '), '을/를')} 적어야 합니다.`,
    noWeight: ({ path }) => `${at(path)}: 가중치가 모두 0입니다. 지표 하나 이상에 가중치를 주십시오.`,
    pointsDoNotFit: ({ path, id, unit, by }) =>
      `${at(path)}: “${id}”의 종류는 ${unit}이므로 ${withParticle(by, '으로/로')} 평가할 수 없습니다. ${unit === 'category' ? 'categories' : 'percentile이나 bands'}를 쓰십시오.`,
    lastLimitNotWhole: ({ path, got }) =>
      `${at(path)}: 마지막 등급은 나머지를 모두 포함하므로 1이어야 하는데 ${got}입니다.`,
    tooFineShare: ({ path, got }) => `${at(path)}: 비율은 0.0001까지 정확한데 ${got}입니다. 반올림하십시오.`,
  },

  unreadableCells: {
    text: ({ where, header, text, expected }) =>
      `${where} “${header}”: ${withParticle(expected, '이/가')} 있어야 하는데 “${text}”입니다. 고치거나, 값을 모르면 셀을 비우십시오.`,
    error: ({ where, header, text, expected }) =>
      `${where} “${header}”: ${withParticle(expected, '이/가')} 있어야 하는데 수식 오류 ${text}입니다. 수식을 고치십시오.`,
    notation: ({ where, header, text, expected }) =>
      `${where} “${header}”: 이 열의 다른 셀처럼 ${withParticle(expected, '이/가')} 있어야 하는데 “${text}”입니다. 같은 방식으로 쓰십시오.`,
    future: ({ where, header, text }) =>
      `${where} “${header}”: 기준일까지의 날짜여야 하는데 “${text}”입니다. 고치거나 더 늦은 기준일을 고르십시오.`,
    currency: ({ where, header, text }) =>
      `${where} “${header}”: ${withParticle(`“${text}”`, '은/는')} 이 열의 다른 셀과 통화가 다릅니다. 먼저 환산하십시오.`,
  },
  expectedIn: {
    number: '숫자',
    ratio: '0에서 1 사이의 비율이나 백분율',
    date: '날짜',
    decimalPoint: '소수점을 점으로 쓴 숫자',
    decimalComma: '소수점을 쉼표로 쓴 숫자',
  },
};

function at(path: string): string {
  return path === '' ? '파일' : path;
}
