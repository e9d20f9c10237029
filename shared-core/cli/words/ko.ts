import { words } from '@keystage/core/language/ko';
import { ledgerWords } from '@keystage/core/language/ledgers/ko';
import { trail } from '@keystage/core/language/trail/ko';
import { weighting } from '@keystage/core/language/weighting/ko';
import type { CliWords } from './cli-words';

const quoted = (headers: readonly string[]) => headers.map((header) => `“${header}”`);

export const ko: CliWords = {
  core: words,
  ...ledgerWords,
  resultHeaders: {
    tier: '고객 등급',
    score: '점수',
    rank: '순위',
    upTo: '누적 비중',
    why: '이유',
    lift: '승급 조건',
    current: words.values.current,
    potential: words.values.potential,
    quadrant: '사분면',
    latent: '조정 전 등급',
    waiting: '확정 대기 등급',
    rising: '성장 고객',
    previousTier: '이전 등급',
    move: '변동',
    points: (indicator) => `기여 점수: ${indicator}`,
    fromLedger: (indicator, ledger) => `${indicator}(${ledger})`,
  },
  ledgerNames: { orders: '주문', receivables: '매출채권', contacts: '접촉 기록', deals: '기회' },
  moves: { rose: '승급', fell: '강등', stayed: '유지', entered: '신규', left: '이탈' },
  quadrants: words.quadrants,
  rises: '성장 중',
  listSheet: '고객',

  reading: (file, rows, say) => `${file} 읽는 중: ${say.number(rows)}행`,
  writing: (file, rows, say) => `${file} 쓰는 중: ${say.number(rows)}행`,
  list: ({ file, rows, accounts }, say) => `${file}: ${say.number(rows)}행, 고객 ${say.number(accounts)}곳`,
  emptyRows: (rows, say) => `빈 행 ${say.number(rows)}개 건너뜀`,
  rowsWithoutId: (rows, say) => `고객 번호가 없는 행 ${say.number(rows)}개`,
  sameAccount: ({ rows, accounts, taken }, say) =>
    `고객 번호 ${say.number(accounts)}개가 여러 행에 있음: ` +
    (taken === 'sum'
      ? `나머지 ${say.number(rows)}행을 첫 행에 합산`
      : `첫 행만 사용, 나머지 ${say.number(rows)}행 제외`),
  earlierResults: () => '이전 실행 결과가 들어 있으며 새 결과로 바뀝니다.',
  orders: ({ files, lines, used, orders, accounts }, say) =>
    `${say.list(files)}: 명세 ${say.number(lines)}행 중 ${say.number(used)}행 반영, 고객 ${say.number(accounts)}곳의 주문 ${say.number(orders)}건`,
  notInList: (accounts, say) => `주문은 있으나 목록에 없는 고객이 ${say.number(accounts)}곳 있습니다.`,
  ledger: ({ files, ledger, lines, used, accounts }, say) =>
    `${say.list(files)}: ${ledger} ${say.number(lines)}행 중 ${say.number(used)}행 반영, 고객 ${say.number(accounts)}곳`,
  onlyInLedger: (accounts, ledger, say) =>
    `${ledger}에는 있으나 목록에 없는 고객이 ${say.number(accounts)}곳 있습니다.`,
  ledgersDecide: (indicators, say) => `목록 대신 원장에서 가져온 지표: ${say.list(indicators)}`,
  ordersDecide: (indicators, say) => `목록 대신 주문에서 가져온 지표: ${say.list(indicators)}`,

  evidence(evidence) {
    switch (evidence.kind) {
      case 'told':
        return '--map 지정';
      case 'says':
        return `머리글이 “${evidence.word}”임`;
      case 'contains':
        return `머리글에 “${evidence.word}” 포함`;
      case 'nameServesAsId':
        return '번호 열이 없어 고객명을 번호로 사용';
      case 'nameInModel':
        return '머리글이 모델에 있는 이름과 같음';
    }
  },
  rivals: (headers, say) => `${say.list(quoted(headers))} 대신`,
  numbers: (cells, say) => `값 ${say.number(cells)}개`,
  unreadable: (cells, say) => `읽을 수 없음 ${say.number(cells)}개`,
  decimal: { '.': '소수점은 마침표', ',': '소수점은 쉼표' },
  dateOrder: { ymd: '연-월-일', dmy: '일-월-연', mdy: '월-일-연' },
  byLocale: '(셀만으로는 알 수 없음)',
  bareNumbers: {
    shares: '1은 100%',
    percents: '1은 1%',
    percentsAboveOne: '1 이하는 비율, 1 초과는 백분율',
    days: '숫자는 일수',
    dates: '숫자는 날짜',
  },
  notUsed: (headers, say) => `사용하지 않음: ${say.list(quoted(headers))}`,

  model: ({ name, version, fingerprint, asOf }) =>
    `모델: ${name}, 버전 ${version}, 지문 ${fingerprint}, 기준일 ${asOf}`,
  window: (months, say) =>
    months === 'all' ? '모든 연도의 주문을 반영합니다.' : `기준일까지 ${say.number(months)}개월의 주문을 반영합니다.`,
  ledgerWindow: (months, say) =>
    months === 'all' ? '모든 연도를 반영합니다.' : `기준일까지 ${say.number(months)}개월을 반영합니다.`,
  concentration: ({ indicator, part, share, few, partOfFew, bring }, say) =>
    `${indicator}: 상위 ${say.percent(part)} 고객이 ${say.percent(share)}를, 상위 ${say.number(few)}곳(${say.percent(partOfFew)})이 ${say.percent(bring)}를 차지합니다.`,
  spread: ({ gini, hhi, largest }, say) =>
    [
      `지니 계수 ${gini}, 허핀달 지수 ${hhi}`,
      ...largest.map(({ few, share }) =>
        few === 1 ? `최대 고객 비중 ${share}` : `상위 ${say.number(few)}곳 비중 ${share}`,
      ),
    ].join(', '),
  heldBack: ({ byBand, waiting }, say) =>
    `이전 등급 유지: 완충 구간 안 ${say.number(byBand)}곳, 다음 실행 확인 대기 ${say.number(waiting)}곳`,
  points: (points, say) => `${say.number(points)}점`,
  nearLimit: ({ within, justIn, justOut }, say) =>
    `등급 경계 근처(차이 ${within} 이내): 갓 도달 ${say.number(justIn)}곳, 조금 못 미침 ${say.number(justOut)}곳`,
  risingAccounts: ({ accounts, first }, say) =>
    `성장 고객: 현재 가치는 낮고 잠재 가치는 높은 고객 ${say.number(accounts)}곳${accounts > first.length ? ', 앞선 순서로' : ':'} ${say.list(quoted(first))}`,
  adjusted: ({ overridden, raised, capped, expired }, say) =>
    `점수 이후 조정: ${[
      ...(overridden > 0 ? [`수동 조정 ${say.number(overridden)}곳`] : []),
      ...(raised > 0 ? [`하한 ${say.number(raised)}곳`] : []),
      ...(capped > 0 ? [`상한 ${say.number(capped)}곳`] : []),
      ...(expired > 0 ? [`수동 조정 기한 만료 ${say.number(expired)}곳`] : []),
    ].join(' · ')}`,
  ofAccount: (id, sentence) => `“${id}”: ${sentence}`,
  groups: ({ groups, accounts }, say) =>
    `하위 고객을 상위 고객에 합산: 고객 ${say.number(accounts)}곳이 그룹 ${say.number(groups)}개이며, 그룹 하나를 고객 하나로 셉니다.`,
  stability: ({ index, reading }) =>
    `모집단 안정성 지수 ${index}: ${{ stable: '등급 구성이 이전과 비슷함', look: '살펴볼 필요가 있음', shifted: '고객 구성이 크게 달라짐' }[reading]}`,
  moved: (move, accounts) => `${move} ${accounts}곳`,
  since: (file, moved) => `${file} 대비: ${moved}`,
  otherTiers: (tiers, say) => `그중 ${say.list(quoted(tiers))} 등급은 이 모델에 없으므로 등급 없음으로 처리합니다.`,
  withoutTier: (accounts, say) => `등급이 없는 고객: ${say.number(accounts)}곳`,
  alike: ({ accounts, first, why }, say) =>
    `${accounts === 1 ? '' : `고객 ${say.number(accounts)}곳, 첫 번째는 `}${first.join(', ')}: ${why}`,
  unreadableCells: (cells, say) => `읽을 수 없는 셀 ${say.number(cells)}개:`,
  more: (count, say) => `… 외 ${say.number(count)}개`,
  inRow: (row) => `${row}행`,
  written: (file) => `${file}에 저장했습니다.`,
  notWritten: '저장한 파일이 없습니다. --out 뒤에 파일 이름을 지정하면 목록 옆에 등급, 점수, 이유를 씁니다.',

  previewHeaders: {
    presentTier: '현행 등급',
    candidateTier: '후보 등급',
    move: '변동',
    presentScore: '현행 점수',
    candidateScore: '후보 점수',
    change: (indicator) => `점수 변화: ${indicator}`,
    why: '후보 모델의 이유',
  },
  twoModels: {
    present: (name, version, mark) => `현행 모델: ${name}, 버전 ${version}, 지문 ${mark}`,
    candidate: (name, version, mark) => `후보 모델: ${name}, 버전 ${version}, 지문 ${mark}`,
  },
  asOf: (day) => `기준일 ${day}`,
  changedTier: ({ changed, of, moves }, say) =>
    `고객 ${say.number(of)}곳 중 ${say.number(changed)}곳의 등급이 바뀝니다${moves.length > 0 ? `: ${moves.join(' · ')}` : '.'}`,
  fromTo: '이전 ↓ 이후 →',
  noTier: '등급 없음',
  tierChange: ({ id, from, to, score, parts, why }) =>
    [
      `“${id}”: ${from} → ${to}.`,
      ...(score
        ? [`${score.before}점 → ${score.after}점${parts.length > 0 ? `: ${parts.join(', ')}` : ', 점수는 그대로'}.`]
        : []),
      why,
    ].join(' '),
  otherParts: '기타',
  noPreviewWritten:
    '저장한 파일이 없습니다. --out 뒤에 파일 이름을 지정하면 목록 옆에 두 등급, 두 점수와 변화 내역을 씁니다.',

  soundModel: (file) => `${file}에 문제가 없습니다.`,
  modelHolds: ({ indicators, groups }, say) => `그룹 ${say.number(groups)}개, 지표 ${say.number(indicators)}개`,
  generalScorecard: '일반 스코어카드',
  ofScorecard: (name, holds) => `${name}: ${holds}`,
  tierFrom: (tier, from) => `${tier}: ${from}부터`,
  tierUpTo: (tier, upTo, indicator) => `${tier}: ${indicator} 누적 ${upTo}까지`,
  tierOfList: (tier, share) => `${tier}: 목록의 ${share}`,
  tierOfTheRest: (tier) => `${tier}: 나머지`,

  gatesHeld: ({ rules, rollUps }, say) =>
    `자료마다 필드가 있는 Salesforce 조직에서는 유효성 검사 규칙 ${say.number(rules)}개와 롤업 요약 필드 ${say.number(rollUps)}개가 단계 조건을 확인합니다.`,
  gatesCompiled: ({ rules, fingerprint }, say) =>
    `유효성 검사 규칙 ${say.number(rules)}개로 확인합니다. 지문 ${fingerprint}`,
  gatesWritten: ({ files, folder, gone }, say) =>
    `${folder} 폴더에 파일 ${say.number(files)}개를 저장했습니다. 그 폴더에서 배포하세요: sf project deploy start --manifest package.xml${gone > 0 ? ' --post-destructive-changes destructiveChangesPost.xml' : ''}. 조직에서 중국어나 한국어를 쓰면 이어서: sf project deploy start --manifest languages.xml`,
  gatesUnchanged: (folder) => `${folder} 폴더에 이미 같은 관문이 있어 저장하지 않았습니다.`,
  gatesNotHeld: (gaps, say) =>
    gaps === 0 ? '모든 조건을 템플릿대로 확인합니다.' : `템플릿대로 확인하지 못하는 항목 ${say.number(gaps)}개:`,

  trail,
  weighting,
  weighingMethods: {
    swing: '스윙 방식',
    'rank-order': '중요도 순위 방식',
    ahp: '쌍대 비교(AHP)',
    entropy: '엔트로피 방식',
    critic: 'CRITIC 방식',
    deviation: '표준편차 방식',
  },
  weighed: { all: '전체 지표', groups: '지표 그룹' },
  proposal: ({ model, version, method, of, kind }) =>
    `${model}, 버전 ${version}${kind === undefined ? '' : `, ${kind}`}: ${of} 가중치 제안, ${method}`,
  weightNow: '현재',
  weightProposed: '제안',
  consistency: (ratio, table) => `일관성 비율 ${ratio}, 무작위 지수 ${table}`,
  fromAccounts: ({ accounts, correlation }, say) =>
    `모든 항목에 점수가 있는 고객 ${say.number(accounts)}곳 기준` +
    (correlation === undefined ? '' : `, 상관계수 ${correlation === 'pearson' ? 'Pearson' : 'Spearman'}`),
  notJudged: (items, say) => `빠진 항목이 있습니다: ${say.list(quoted(items))}. 추가하세요.`,
  noValuesOf: (items, say) =>
    `값이 있는 고객이 하나도 없는 항목입니다: ${say.list(quoted(items))}. 열을 추가하거나 --of로 다른 부분의 가중치를 구하세요.`,
  weightsAccepted: ({ file, version, fingerprint }) => `${file}에 저장했습니다: 버전 ${version}, 지문 ${fingerprint}`,
  weightsNotAccepted:
    '저장한 것은 없습니다. --accept와 --out 파일 이름을 추가하면 이 가중치를 적용한 모델을 저장합니다.',
};
