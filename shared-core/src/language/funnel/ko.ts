import { withParticle } from '../korean-particle';
import type { FunnelWords } from './funnel-words';

export const funnelWords: FunnelWords = {
  language: 'ko',
  terms: {
    deals: '건수',
    open: '진행 금액',
    declared: '입력 가중',
    evidenced: '확인 가중',
    prudent: '보수적 가중',
    gap: '차이',
    won: '수주',
    lost: '실주',
    forecast: '예측',
    stageWeight: '단계별 성공 확률',
    winRate: '실제 수주율',
  },
  roles: {
    dealId: '기회 번호',
    dealName: '기회 이름',
    accountId: '고객 번호',
    accountName: '고객명',
    amount: '금액',
    currency: '통화',
    stage: '단계',
    status: '상태',
    won: '수주 여부',
    closed: '종료 여부',
    probability: '확률',
    pushes: '연기 횟수',
    evidencedStage: '확인된 단계',
    evidencedState: '확인 상태',
    reopened: '재개 여부',
    openedOn: '생성일',
    closeDate: '마감일',
    stageSince: '단계 진입일',
    lastActivity: '최근 활동',
    movedOn: '변경일',
    owner: '담당자',
    team: '팀',
    tier: '고객 등급',
    product: '제품',
    process: '영업 프로세스',
    recordType: '레코드 유형',
  },
  dimensions: {
    owner: '담당자',
    team: '팀',
    tier: '고객 등급',
    account: '고객',
    product: '제품',
    process: '영업 프로세스',
    recordType: '레코드 유형',
    stage: '단계',
    currency: '통화',
    size: '규모',
    month: '월',
    quarter: '분기',
    year: '연도',
  },
  sizes: { large: '대형 건', small: '소형 건' },
  unnamed: '(없음)',
  troubles: {
    duplicate: ({ id, firstRow }, say) =>
      `번호 “${id}” 값이 ${say.row(firstRow)}행에 이미 있습니다. 기회는 한 번만 집계합니다. 한 행을 삭제하거나 다른 번호를 지정하세요.`,
    noAmount: () => '금액이 없습니다. 금액을 입력하고, 가치가 없으면 0을 입력하세요.',
    amountUnreadable: () => '금액을 숫자로 읽을 수 없습니다. 셀을 수정하세요.',
    negativeAmount: ({ amount }, say) =>
      `금액은 0 이상이어야 하지만 ${say.number(amount)}입니다. 수정하고, 환불은 따로 기록하세요.`,
    noStage: () => '단계가 없어 성공 확률을 알 수 없습니다. 현재 단계를 입력하세요.',
    stageUnknown: ({ stage }) =>
      `단계 “${stage}” 값이 단계 대응표에 없습니다. 어느 단계인지 지정하거나 철자를 고치세요.`,
    openInClosedStage: ({ stage }) =>
      `진행 중이라고 되어 있지만 단계 “${stage}” 값은 종료된 기회의 단계입니다. 둘 중 하나를 수정하세요.`,
    chanceUnreadable: () => '확률을 숫자로 읽을 수 없습니다. 수정하거나, 셀을 비우면 단계별 성공 확률을 사용합니다.',
    chanceOutOfRange: ({ chance }, say) =>
      `확률은 0~100%여야 하지만 ${say.percent(chance)}입니다. 수정하거나, 셀을 비우면 단계별 성공 확률을 사용합니다.`,
    noCurrency: () => '금액에 통화가 없습니다. EUR과 같은 통화 코드를 입력하세요.',
    currencyUnknown: ({ currency }) => `EUR과 같은 통화 코드여야 하지만 “${currency}”입니다. 수정하세요.`,
    rateMissing: ({ currency, date }, say) =>
      `${say.date(date)} 당일과 그 이전의 ${currency} 환율이 없습니다. 환율 파일에 추가하세요.`,
    statusUnknown: ({ status }) => `상태 “${status}” 값으로는 진행, 수주, 실주를 알 수 없어 단계로 판단했습니다.`,
    noCloseDate: () => '마감일이 없어 어느 기간에도 집계하지 않습니다.',
    closeDateUnreadable: () => '마감일을 날짜로 읽을 수 없어 어느 기간에도 집계하지 않습니다.',
    reopened: ({ chance }, say) =>
      `재개된 기회이므로 이전 확률 ${say.percent(chance)} 대신 단계별 성공 확률을 사용했습니다.`,
    certainWhileOpen: () =>
      '진행 중인 기회는 확실하지 않으므로 100% 대신 단계별 성공 확률을 사용했습니다. 수주했다면 종료 처리하세요.',
    evidenceUnknown: ({ stage }) => `확인된 단계 “${stage}” 값을 알 수 없어 근거 없음으로 계산했습니다.`,
  },
  problems: {
    noDealAmount: () => '기회 금액 열이 없습니다. 열을 지정하세요.',
    noDealStage: () => '기회 단계 열이 없습니다. 단계가 없으면 기회마다 확률과 상태가 필요합니다. 열을 지정하세요.',
    mappedToNothing: ({ label, process, stage }) =>
      `단계 대응표에서 “${label}” 값이 가리키는 “${[process, stage].filter((part) => part !== '').join(' ')}” 단계가 없습니다. 프로세스의 단계, 수주, 실주 중에서 선택하세요.`,
    mixedCurrencies: ({ currencies }, say) =>
      `금액의 통화가 여러 가지입니다(${say.list(currencies)}). 환율 없이는 합산할 수 없습니다. 환율 파일을 지정하세요.`,
  },
  provenance: {
    houseDefault: ({ closed, least }, say) =>
      closed === undefined || least === undefined || closed >= least
        ? '기본값'
        : `기본값: 종료 ${say.number(closed)}건, ${say.number(least)}건부터 보정`,
    fitted: ({ deals, confidence, lower, upper }, say) =>
      `종료된 기회 ${say.number(deals)}건 기준, ${say.percent(confidence, 0)} 구간 ${say.percent(lower)}~${say.percent(upper)}`,
    fittedWithOpen: ({ deals, open, late = 0, days, confidence, lower, upper }, say) =>
      `종료 ${say.number(deals)}건과 진행 ${say.number(open)}건 기준${late > 0 ? `(이 중 ${say.number(late)}건은 단계 진입 후 나중부터 기록됨)` : ''}, ${say.percent(confidence, 0)} 구간 ${say.percent(lower)}~${say.percent(upper)}, ${say.number(days)}일 이내 수주`,
    set: ({ by, until }) => `${withParticle(by, '이/가')} 지정, ${until}까지`,
  },
  notFitted: {
    tooFew: '종료된 기회가 너무 적음',
    lossesUnplaced: '어느 단계에서 실주했는지 기록이 없음',
    neverSeen: '이 단계에 있었던 기회가 없음',
  },
  stageEvidence: {
    id: () => '단계와 같은 이름',
    says: ({ word }) => `이름이 “${word}”임`,
    contains: ({ word }) => `이름에 “${word}” 포함`,
    weight: ({ chance }, say) => `기회 대부분의 확률이 ${say.chance(chance)}`,
  },
  stale: {
    'over-stage-limit': '단계에 너무 오래 머무름',
    idle: '오랫동안 활동 없음',
    'close-date-past': '마감일 지남',
    pushed: '마감일을 여러 번 연기',
  },
  nearly: { none: (shown) => `${shown} 미만`, certain: (shown) => `${shown} 초과` },
  winRateOfClosed: (rate) => `실제 수주율 ${rate}(수주 ÷ 수주와 실주의 합)`,
  winRateOfAll: (rate) => `전체 기회 중 수주 ${rate}(수주 ÷ 전체)`,
  review: {
    rawRate: (rate, lower, upper) => `원래 값 ${rate}(${lower}~${upper})`,
    levelled: '이웃 단계와 맞춤(확률은 단계가 진행될수록 낮아지지 않음)',
    noEvidence: '확인된 단계 열이 없어 확인 가중 금액은 계산하지 않습니다.',
    large: ({ from, large, small, share }, say) =>
      `${from} 이상 대형 ${say.number(large)}건이 진행 금액의 ${share}, 나머지 소형 ${say.number(small)}건.`,
    willBeWon: (p10, p50, p90, exactness) =>
      `최종 수주 금액(기수주 포함): P10 ${p10} · P50 ${p50} · P90 ${p90}(${exactness})`,
    byEvidence: (p10, p50, p90) => `확인된 단계만 반영: P10 ${p10} · P50 ${p50} · P90 ${p90}`,
    exact: '정확한 값',
    within: (amount, chance) => `오차 ${amount} 이내, 예외 확률 ${chance}`,
    dealsToWin: (p10, p50, p90, say) =>
      `진행 중인 기회 중 ${say.number(p50)}건 수주 예상, 80% 확률로 ${say.number(p10)}~${say.number(p90)}건.`,
    nothing: (chance) => `한 건도 수주하지 못할 확률: ${chance}.`,
    target: (target, chance) => `${target} 이상일 확률: ${chance}.`,
    coverage: ({ coverage, required, share }) =>
      `진행 금액은 남은 목표의 ${coverage}배입니다. 수주율로 보면 ${required}배가 필요하므로 남은 목표의 ${share} 달성이 예상됩니다.`,
    unseenBeginning: (firstClose, underWay, say) =>
      `이력에 ${firstClose} 이전에 종료된 기회가 없는데, 그 전에 시작된 기회는 ${say.number(underWay)}건입니다. 먼저 종료된 기회가 빠진 것으로 보입니다. 언제부터 빠짐없는 이력인지 지정하세요.`,
    coverageThin: (coverage, closed, say) =>
      `진행 금액은 남은 목표의 ${coverage}배입니다. 종료된 기회가 ${say.number(closed)}건뿐이어서 몇 배가 필요한지 알 수 없습니다.`,
    targetReached: '이미 수주한 금액으로 목표를 달성했습니다.',
    pace: ({ closed, average, rate, days, velocity }, say) =>
      `최근 12개월: 종료 ${say.number(closed)}건, 수주율 ${rate}, 평균 ${average}, 주기 ${days}일, 하루 ${velocity}.`,
    deal: (row, id, sentence) => `${row}행${id === '' ? '' : `, ${id}`}: ${sentence}`,
    gap: ({ declared, evidenced, gap }) =>
      `입력 가중 ${declared}, 확인 가중 ${evidenced}: ${gap} 금액은 입력되었을 뿐 확인되지 않았습니다.`,
    noGap: (amount) => `입력된 금액이 모두 확인되었습니다: ${amount}.`,
    overEarned: ({ declared, evidenced, gap }) =>
      `입력 가중 ${declared}, 확인 가중 ${evidenced}: 확인된 단계가 입력된 단계보다 ${gap} 앞서 있습니다.`,
    independent: '기회들은 서로 독립이라고 가정합니다.',
    scenarios: (scenarios, { p10, p50, p90 }) =>
      `다음 시나리오를 섞은 결과입니다: ${scenarios.join(', ')}. 서로 독립이라면 P10 ${p10} · P50 ${p50} · P90 ${p90}입니다.`,
    scenario: (weight, even) =>
      even === undefined ? `${weight} 확률로 그대로` : `${weight} 확률로 성공 확률 50%가 ${even}로 바뀜`,
    pooled: (by, from) => `${by}별 수주율(${from}), 공통 수준으로 보정`,
    pooledFrom: { list: '목록의 종료된 기회 기준', history: '이력 기준' },
    notPooled: (by) => `종료된 기회가 없어 ${by}별 수주율을 비교할 수 없습니다.`,
    pooledAlike: '차이가 우연의 범위를 넘지 않아 모두 공통 수준을 사용합니다.',
    pooledHeaders: { closed: '종료', rate: '원래 수주율', estimate: '추정치', interval: '90% 구간' },
    calibration: {
      stage: '단계',
      closed: '종료',
      won: '수주',
      rate: '원래 수주율',
      template: '기본 확률',
      weight: '적용 확률',
    },
    thin: '건수가 적어 순위를 매길 수 없음',
    unplacedStage: '(대응 단계 없음)',
  },
};
