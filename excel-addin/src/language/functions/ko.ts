import type { FunctionWords } from './function-words';

export const functionWords: FunctionWords = {
  headers: {
    tier: '고객 등급',
    score: '점수',
    why: '이유',
    lift: '한 등급 오르려면',
    share: '비중',
    runningShare: '누적 비중',
    quadrant: '사분면',
    outcome: '결과',
    amount: '반영 금액',
    declared: '입력된 확률',
    evidenced: '확인된 확률',
    weighted: '가중 금액',
    remarks: '비고',
    stage: '확인된 단계',
    state: '상태',
    chance: '확률',
    missing: '부족한 것',
  },
  forecast: {
    won: '수주한 금액',
    openDeals: '진행 중인 건',
    expected: '기대 총액',
    p10: 'P10',
    p50: 'P50',
    p90: 'P90',
    target: '목표 달성 확률',
    nothing: '더 수주하지 못할 확률',
  },
  quadrants: { star: '스타', elephant: '엘리펀트', cashCow: '캐시카우', dog: '도그' },
  outcomes: ['알 수 없음', '진행', '수주', '실주'],
  states: { none: '시작 전', entered: '진입', completed: '완료' },
  answerInPane: 'Keystage 작업창에서 이 목록에 대해 한 번 답하면 함수도 그대로 따릅니다.',
  faults: {
    noCells: ({ parameter }) =>
      `${parameter}: 머리글 행과 그 아래 행이 있는 범위여야 하는데 셀이 없습니다. 목록을 선택하세요.`,
    headersApart: ({ rows, columns, expected }, say) =>
      `headers: 목록과 너비가 같은 ${say.number(expected)}칸짜리 한 행이어야 하는데 ${say.number(rows)} × ${say.number(columns)}입니다. 같은 열의 머리글 행을 선택하세요.`,
    tooManyCells: ({ cells, limit }, say) =>
      `셀은 ${say.number(limit)}개까지 받는데 ${say.number(cells)}개입니다. 값이 있는 행과 열만 선택하세요.`,
    noDay: ({ got }) => `asOf: 날짜여야 하는데 “${got}”입니다. DATE(2026,6,30)처럼 쓰거나 날짜 셀을 참조하세요.`,
    asOfNeeded: ({ header }) =>
      `asOf: ${header === undefined ? '목록에 기한이 있는 수동 조정이 있어' : `“${header}” 열에 날짜가 있어`} 기준일이 필요한데 없습니다. DATE(2026,6,30)처럼 기준일을 지정하세요.`,
    noNumber: ({ parameter, got }) => `${parameter}: 숫자여야 하는데 “${got}”입니다. 숫자를 쓰거나 생략하세요.`,
    unknownChoice: ({ parameter, got, known }, say) =>
      `${parameter}: ${say.list(known)} 가운데 하나여야 하는데 “${got}”입니다. 이 가운데 하나를 쓰거나 생략하세요.`,
    severalModels: ({ known }, say) =>
      `model: 이 통합 문서의 목록들이 여러 모델을 쓰는데 이 목록에 대해 기억된 모델이 없습니다. 하나를 지정하세요. ${say.list(known)}.`,
    noRunningShare: ({ model }, say) =>
      `model: 누적 비중으로 나누는 모델이어야 하는데 “${say.text(model.name)}”입니다. pareto-by-amount를 쓰거나 생략하세요.`,
    noQuadrant: () =>
      'list: 판매량과 이익이 담긴 숫자 열이 있어야 하는데 많아야 하나만 찾았습니다. 머리글을 “거래액”과 “이익”으로 바꾸거나 다른 열을 쓰는 모델을 고르세요.',
    noEvidence: ({ chances }) =>
      `chances: “${chances}”를 쓰려면 확인된 단계 열이 있어야 하는데 없습니다. 열을 추가하거나 declared를 쓰세요.`,
    noFacts: ({ headers, examples }, say) =>
      `facts: 머리글은 템플릿에 있는 사실이어야 하는데(예: ${say.list(examples)}) ${say.list(headers)}입니다. 머리글을 바꾸거나 다른 템플릿을 고르세요.`,
    resultTooLarge: ({ bytes, limit }, say) =>
      `결과가 ${megabytes(bytes, say)} MB인데 웹용 Excel은 ${megabytes(limit, say)} MB까지 받습니다. 행을 나누어 계산하거나 데스크톱 Excel을 쓰세요.`,
    workbookBusy: () =>
      '지금은 통합 문서에서 모델을 읽을 수 없습니다. 셀을 편집하는 중일 수 있습니다. 잠시 뒤 다시 계산하거나 모델을 지정하세요.',
    cancelled: () => '계산이 중지되었습니다. 다시 계산하세요.',
    broken: ({ detail }) => `예기치 않은 문제가 생겼습니다. 다시 계산해도 같으면 다음 내용을 알려 주세요. ${detail}`,
  },
};

const megabytes = (bytes: number, say: { number(x: number, decimals?: number): string }) =>
  say.number(bytes / 1_000_000, 1);
