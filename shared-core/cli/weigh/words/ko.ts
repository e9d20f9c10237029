import { funnelWords } from '@keystage/core/language/funnel/ko';
import { ko as cli } from '../../words/ko';
import type { WeighWords } from './weigh-words';

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`);

export const ko: WeighWords = {
  core: cli.core,
  funnel: funnelWords,
  cli,

  list: (file, rows, say) => `${file}: 기회 ${say.number(rows)}건`,
  history: (file, rows, deals, say) => `${file}: ${say.number(rows)}행, 기회 ${say.number(deals)}건`,
  layout: { salesforce: 'Salesforce 내보내기 형식', maven: 'Maven 형식', table: '일반 표' },
  belowList: (rows, texts, say) =>
    `목록 아래 ${say.number(rows.length)}행은 기회가 아니므로 건너뜀: ${rows.map((row, k) => `${row}행 ${quoted([texts[k]])[0]}`).join(', ')}`,
  priced: (deals, say) => `금액이 없는 기회 ${say.number(deals)}건에 제품 정가 적용`,
  withoutPrice: (names, say) => `가격 없음: ${say.list(quoted(names))}`,
  teamed: (deals, say) => `기회 ${say.number(deals)}건에 담당자의 팀 적용`,
  withoutTeam: (names, say) => `팀 없음: ${say.list(quoted(names))}`,

  process: (id) => `영업 프로세스 ${id}`,
  standsFor: (names, say) => `← ${say.list(quoted(names))}`,
  placedFor: (name, because) => `“${name}”: ${because}`,
  unmappedStages: (names, say) => `대응하는 단계 없음: ${say.list(quoted(names))}`,
  chancesTyped: '입력된 확률이 있으면 그 값을, 없으면 단계별 성공 확률을 사용합니다.',
  chancesOfStage: '단계별 성공 확률을 사용하고 입력된 확률은 보지 않습니다.',
  conversion: (parts, say) => `단계를 떠난 기회 중 다음으로 나아간 비율: ${say.list(parts)}`,

  asOf: (date) => `기준일 ${date}`,
  inCurrency: (currency, converted) =>
    converted
      ? `금액 단위 ${currency}: 종료된 기회는 마감일 환율, 진행 중인 기회는 기준일 환율로 환산합니다.`
      : `금액 단위 ${currency}`,
  total: '전체',
  headers: { openDeals: '진행 건수', wonDeals: '수주 건수', lostDeals: '실주 건수' },

  scored: ({ madeOn, scored, won, stillOpen, gone }, say) =>
    `${madeOn} 예측: 이후 종료 ${say.number(scored)}건, 그중 수주 ${say.number(won)}건, 진행 중 ${say.number(stillOpen)}건, 목록에 없음 ${say.number(gone)}건.`,
  scores: ({ brier, logLoss, reliability, resolution, uncertainty }) =>
    `Brier 점수 ${brier} = 신뢰도 ${reliability} − 분해도 ${resolution} + 불확실성 ${uncertainty}, 로그 손실 ${logLoss}.`,
  baselines: { winRate: '당시 수주율', template: '기본 성공 확률' },
  skill: (baseline, skill) => `${baseline} 대비 ${skill}`,
  skills: (skills, say) => `스킬 점수(0%를 넘으면 비교 기준보다 나음): ${say.list(skills)}.`,
  reliabilityHeaders: ['예측', '실제', '90% 구간', '건수'],
  kept: (file) => `예측을 ${file}에 저장했습니다.`,
  funnelKept: (file) => `프로세스와 단계 대응을 ${file}에 저장했습니다. 다음에는 --funnel로 지정하세요.`,

  staleDeals: (deals, flags, say) => `정체: 기회 ${say.number(deals)}건(${say.list(flags)})`,
  flagged: (flag, deals, say) => `${flag} ${say.number(deals)}건`,
  leftOut: (deals, say) => `합계에서 제외: 기회 ${say.number(deals)}건`,
  noted: (deals, say) => `합계에 포함, 확인 필요: 기회 ${say.number(deals)}건`,
  alike: (deals, sentence, say) => `${deals === 1 ? '' : `기회 ${say.number(deals)}건, 첫 번째는 `}${sentence}`,
  allUsed: '모든 기회가 합계에 포함되었습니다.',

  resultHeaders: {
    outcome: '결과',
    amount: '반영 금액',
    declared: '입력된 확률',
    evidenced: '확인된 확률',
    weighted: '가중 금액',
    why: '비고',
  },
  outcomes: ['알 수 없음', '진행', '수주', '실주'],
  notWritten: '저장한 파일이 없습니다. --out 뒤에 파일 이름을 지정하면 목록 옆에 확률과 가중 금액을 씁니다.',
};
