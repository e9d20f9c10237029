import type { FunnelAreaWords } from './funnel-area-words';

/** 퍼널 부분의 한국어. */
export const funnelAreaWords = {
  language: 'ko',
  lists: {
    title: '기회 목록이 어디에 있습니까?',
    none: '이 통합 문서에서 기회 목록을 찾지 못했습니다',
    noneHint:
      '기회 목록은 기회마다 한 행이고 열 위에 머리글이 있으며, 금액과 단계가 있어야 합니다. 시트에 넣고 다시 찾거나 아래에서 목록을 선택하세요.',
    kinds: { pipeline: '기회 목록', history: '단계 변경 기록', rates: '환율표', other: '머리글로는 기회 목록이 아님' },
  },
  progress: {
    looking: '기회 목록을 찾는 중',
    opening: (list) => `“${list}”의 머리글을 읽는 중`,
    checking: '열을 확인하는 중',
    weighing: (count, say) => `기회 ${say.number(count)}건을 계산하는 중`,
    nothingChanged: '통합 문서의 내용은 바뀌지 않습니다.',
  },
  cancelled: {
    reading: '읽기를 취소했습니다. 목록을 다시 선택할 수 있습니다.',
    weighing: '계산을 취소했습니다. 통합 문서는 그대로입니다.',
  },

  setUp: {
    ready: (deals, say) => `기회 ${say.number(deals)}건을 계산할 수 있습니다`,
    looks: (count, say) => `계산할 수 있습니다. 확인할 곳 ${say.number(count)}개`,
    refused: '이 목록은 아직 계산할 수 없습니다',
    checking: '열을 확인하는 중',
    layouts: { salesforce: 'Salesforce 내보내기 형식', maven: 'Maven 형식', table: '일반 표' },
    columns: '열',
    more: (mapped, free, say) => `그 밖에 지정된 열 ${say.number(mapped)}개, 더 있을 수 있는 열 ${say.number(free)}개`,
    without: {
      amount: '금액 열을 선택하세요.',
      stage: '선택하세요. 단계가 없으면 기회마다 확률과 상태가 필요합니다.',
      evidencedStage: '확인 가중 금액을 계산할 수 없습니다.',
      closeDate: '기회를 어느 기간에도 집계하지 않습니다.',
      currency: '모든 금액을 같은 통화로 봅니다.',
      probability: '기회마다 단계별 성공 확률을 사용합니다.',
      other: '없어도 됩니다.',
    },
    days: (count, say) => `날짜 ${say.number(count)}개`,
    edited: '읽은 뒤에 목록이 바뀌어 다시 읽습니다.',
    chanceQuestion: '이 열에서 기호가 없는 숫자는 무엇을 뜻합니까?',
    chanceAnswers: { percents: '35는 35%, 1은 1%', shares: '0.35는 35%, 1은 100%' },

    stages: '단계',
    process: '영업 프로세스',
    processes: {
      'funnel-letters': {
        name: '퍼널 문자 F~A',
        stages: {
          F: '고객 계획 및 전화 약속',
          E: '방문 상담',
          D: '요구 분석 및 프로젝트 평가',
          C: '솔루션 발표 및 컨설턴트 교류',
          B: '계약 협상',
          A: '수주 및 사후 관리',
        },
      },
      'project-8': {
        name: '프로젝트형 8단계',
        stages: {
          1: '고객 계획 및 전화 약속',
          2: '고객 방문 및 초기 조사',
          3: '초기 제안 제출',
          4: '솔루션 시연 및 기술 교류',
          5: '요구 분석 및 정식 솔루션 설계',
          6: '프로젝트 평가',
          7: '계약 조건 협상',
          8: '계약 체결',
        },
      },
      'keyaccount-6': {
        name: '핵심 고객 6단계',
        stages: { 1: '고객 개발', 2: '영업 진입', 3: '제안', 4: '입찰', 5: '계약 협상', 6: '프로젝트 수행' },
      },
      'maven-2': { name: 'Maven 형식 2단계', stages: { prospecting: '발굴', engaging: '상담 진행' } },
    },
    standsFor: (label) => `“${label}”에 해당하는 단계`,
    unplaced: '아직 없음',
    won: '수주',
    lost: '실주',
    placedByYou: '직접 지정함',
    unplacedHint: (count, say) =>
      `대응하는 단계가 없는 이름이 ${say.number(count)}개입니다. 이 단계에서 확률이 입력되지 않은 기회는 합계에서 제외합니다.`,

    currencies: (currencies) => `금액 통화: ${currencies}`,
    convertInto: '환산 통화',
    ratesFrom: '환율 출처',
    ratesTyped: '여기에 입력',
    rate: (currency, corporate) => `1 ${corporate}당 ${currency}`,
    rateInvalid: '0보다 큰 숫자를 입력하세요.',
    ratesRead: (count, sheet, say) => `“${sheet}”에서 환율 ${say.number(count)}개를 읽었습니다.`,
    noRates: (sheet) => `“${sheet}”에 통화 열과 환율 열이 없습니다. 다른 목록을 선택하거나 환율을 입력하세요.`,
    rateUnread: (cell, text, column) =>
      `${cell}의 값은 “${text}”이지만 ${{ currency: 'EUR과 같은 통화 코드여야', rate: '0보다 큰 환율이어야', from: '날짜여야' }[column]} 합니다. 이 환율은 사용하지 않습니다.`,
    withoutRate: (currencies) =>
      `${currencies} 환율이 없습니다. 입력하지 않으면 해당 기회는 합계에서 제외합니다. 1 대 1로 환산하지 않습니다.`,

    history: '과거 기록으로 확률 보정',
    historyHint: '종료된 기회나 단계 변경 기록이 있으면 단계마다 실제로 얼마나 수주했는지 알 수 있습니다.',
    noHistory: '사용하지 않음: 기본 확률',
    ownHistory: '이 목록의 종료된 기회',
    historyRead: (count, say) => `${say.number(count)}행을 읽었습니다.`,
    historyRefused: (list) =>
      `“${list}” 목록은 과거 기록으로 읽을 수 없습니다. 다른 목록을 선택하세요. 기본 확률을 사용합니다.`,

    weigh: (count, say) => `기회 ${say.number(count)}건 계산`,
    weighUnknown: '기회 계산',
  },

  result: {
    headline: ({ claimed, earned, likely }) =>
      `입력 ${claimed}${earned === undefined ? '' : `, 확인 ${earned}`}, 최종 수주 예상 약 ${likely}`,
    madeOf: (list, deals, date) => `${list} · ${deals} · 기준일 ${date}`,
    deals: (count, say) => `기회 ${say.number(count)}건`,
    edited: '계산한 뒤에 목록이 바뀌었습니다. 목록과 맞추려면 다시 계산하세요.',
    stages: '단계별 입력 금액과 확인 금액',
    stage: '단계',
    inStage: (count, say) => `진행 ${say.number(count)}건`,
    unused: (count, say) => `진행 중인 기회가 없는 단계 ${say.number(count)}개`,
    chances: '확률 기준',
    chancesFrom: { typed: '목록에 입력된 확률', stage: '단계별 성공 확률' },
    converted: (currency) => `${currency}로 환산: 종료된 기회는 마감일 환율, 진행 중인 기회는 기준일 환율.`,

    toBeWon: '최종 수주 예상',
    band: ({ p10, p50, p90, target }) =>
      `80% 확률로 ${p10}~${p90}, 중앙값 ${p50}${target === undefined ? '' : `, 목표 ${target}`}`,
    target: '목표',
    targetInvalid: '0 이상의 금액을 입력하세요.',

    by: '합계 기준',
    moreGroups: (count, say) => `그 밖의 그룹 ${say.number(count)}개`,
    large: '대형 건과 소형 건',
    largeHint: '소형 건은 접촉 횟수로, 대형 건은 건별 계획으로 수주합니다.',

    weights: '확률의 근거',
    weightsHint: '과거 기록이 없으면 단계마다 기본 확률을 사용합니다.',
    chooseHistory: '과거 기록 선택',
    fittedTo: (process, deals, say) => `${process}: 과거 기록의 기회 ${say.number(deals)}건으로 보정했습니다.`,
    columns: { weight: '확률', raw: '원래 비율', interval: '90% 구간', closed: '종료', house: '기본' },

    tidy: '정리할 기회',
    nothingToTidy: '모든 기회가 합계에 포함되었고 정체된 기회가 없습니다.',
    inNoSum: (count, say) => `합계 제외 ${say.number(count)}건`,
    stale: (count, say) => `정체 ${say.number(count)}건`,
    noted: (count, say) => `포함, 확인 필요 ${say.number(count)}건`,
    kinds: {
      duplicate: '두 번 나열됨',
      noAmount: '금액 없음',
      amountUnreadable: '금액을 읽을 수 없음',
      negativeAmount: '음수 금액',
      noStage: '단계 없음',
      stageUnknown: '대응하는 단계 없음',
      openInClosedStage: '종료 단계에 있는 진행 기회',
      chanceUnreadable: '확률을 읽을 수 없음',
      chanceOutOfRange: '범위를 벗어난 확률',
      noCurrency: '통화 없음',
      currencyUnknown: '알 수 없는 통화',
      rateMissing: '환율 없음',
      statusUnknown: '알 수 없는 상태',
      noCloseDate: '마감일 없음',
      closeDateUnreadable: '마감일을 읽을 수 없음',
      reopened: '재개됨',
      certainWhileOpen: '진행 중인데 100%',
      evidenceUnknown: '알 수 없는 확인 단계',
      'over-stage-limit': '단계에 너무 오래 머무름',
      idle: '오랫동안 활동 없음',
      'close-date-past': '마감일 지남',
      pushed: '마감일을 여러 번 연기',
    },
    pace: '수주율과 속도',

    again: '다시 계산',
    setUp: '열, 단계, 환율',
  },
} satisfies FunnelAreaWords as FunnelAreaWords;
