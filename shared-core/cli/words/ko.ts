import { words } from '@keystage/core/language/ko';
import type { CliWords } from './cli-words';

const quoted = (headers: readonly string[]) => headers.map((header) => `“${header}”`);

export const ko: CliWords = {
  core: words,
  resultHeaders: {
    tier: '고객 등급',
    score: '점수',
    rank: '순위',
    upTo: '누적 비중',
    why: '이유',
    lift: '승급 조건',
    previousTier: '이전 등급',
    move: '변동',
    points: (indicator) => `기여 점수: ${indicator}`,
    fromOrders: (indicator) => `${indicator}(주문)`,
  },
  moves: { rose: '승급', fell: '강등', stayed: '유지', entered: '신규', left: '이탈' },
  listSheet: '고객',

  reading: (file, rows, say) => `${file} 읽는 중: ${say.number(rows)}행`,
  writing: (file, rows, say) => `${file} 쓰는 중: ${say.number(rows)}행`,
  list: ({ file, rows, accounts }, say) => `${file}: ${say.number(rows)}행, 고객 ${say.number(accounts)}곳`,
  emptyRows: (rows, say) => `빈 행 ${say.number(rows)}개 건너뜀`,
  rowsWithoutId: (rows, say) => `고객 번호 없는 행 ${say.number(rows)}개`,
  sameAccount: ({ rows, accounts, taken }, say) =>
    `고객 번호 ${say.number(accounts)}개가 여러 행에 있음: ` +
    (taken === 'sum'
      ? `나머지 ${say.number(rows)}행을 첫 행에 합산`
      : `첫 행만 사용, 나머지 ${say.number(rows)}행 제외`),
  earlierResults: () => '이전 실행 결과가 들어 있어 새 결과로 바꿉니다.',
  orders: ({ files, lines, used, orders, accounts }, say) =>
    `${say.list(files)}: 명세 ${say.number(lines)}행 중 ${say.number(used)}행 반영, 고객 ${say.number(accounts)}곳의 주문 ${say.number(orders)}건`,
  leftOut: {
    withoutAccount: (lines, say) => `고객 없는 행 ${say.number(lines)}개`,
    unreadable: (lines, say) => `읽을 수 없는 행 ${say.number(lines)}개`,
    incomplete: (lines, say) => `금액·날짜·통화가 빠진 행 ${say.number(lines)}개`,
    outsideWindow: (lines, say) => `집계 기간 이전 ${say.number(lines)}행`,
    later: (lines, say) => `기준일 이후 ${say.number(lines)}행`,
  },
  returns: ({ lines, orders }, say) => `반품: 주문 ${say.number(orders)}건의 ${say.number(lines)}행`,
  accountsWithGaps: (accounts, say) => `고객 ${say.number(accounts)}곳에 읽을 수 없는 명세가 있어 합계에서 빠졌습니다.`,
  ordersWithoutLines: (orders, say) => `주문 ${say.number(orders)}건에 명세가 없습니다.`,
  notInList: (accounts, say) => `주문은 있으나 목록에 없는 고객 ${say.number(accounts)}곳.`,
  ordersDecide: (indicators, say) => `목록 대신 주문에서 가져온 지표: ${say.list(indicators)}`,

  ledgerRoles: {
    ...words.roles,
    orderId: '주문 번호',
    orderDate: '주문일',
    amount: '행 금액',
    unitPrice: '단가',
    quantity: '수량',
    discount: '할인',
    cost: '원가',
    profit: '이익',
    currency: '통화',
    returned: '반품 여부',
  },
  evidence(evidence) {
    switch (evidence.kind) {
      case 'told':
        return '--map 지정';
      case 'says':
        return `제목이 “${evidence.word}”`;
      case 'contains':
        return `제목에 “${evidence.word}” 포함`;
      case 'nameServesAsId':
        return '번호 열이 없어 이름을 번호로 사용';
      case 'nameInModel':
        return '제목이 모델의 이름과 같음';
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
    percentsAboveOne: '1 이하는 비율, 초과는 퍼센트',
    days: '숫자는 일수',
    dates: '숫자는 날짜',
  },
  notUsed: (headers, say) => `사용하지 않음: ${say.list(quoted(headers))}`,

  model: ({ name, version, fingerprint, asOf }) =>
    `모델: ${name}, 버전 ${version}, 지문 ${fingerprint}, 기준일 ${asOf}`,
  window: (months, say) =>
    months === 'all' ? '모든 연도의 주문을 반영합니다.' : `기준일까지 ${say.number(months)}개월의 주문을 반영합니다.`,
  concentration: ({ indicator, part, share, few, partOfFew, bring }, say) =>
    `${indicator}: 고객의 ${say.percent(part)}가 ${say.percent(share)} 차지, ${say.number(few)}곳(${say.percent(partOfFew)})이 ${say.percent(bring)} 차지.`,
  since: (file) => `${file} 대비`,
  otherTiers: (tiers, say) => `그중 ${say.list(quoted(tiers))} 등급은 이 모델에 없어 등급 없음으로 봅니다.`,
  withoutTier: (accounts, say) => `등급 없음: ${say.number(accounts)}`,
  alike: ({ accounts, first }, say) => (accounts === 1 ? first : `고객 ${say.number(accounts)}곳, 첫 번째 ${first}`),
  unreadableCells: (cells, say) => `읽을 수 없는 셀 ${say.number(cells)}개:`,
  more: (count, say) => `… 외 ${say.number(count)}개`,
  inRow: (row) => `${row}행`,
  written: (file) => `${file}에 저장했습니다.`,
  notWritten: '저장한 파일이 없습니다. --out 파일을 붙이면 목록 옆에 등급, 점수, 이유를 씁니다.',

  soundModel: (file) => `${file}에 문제가 없습니다.`,
  modelHolds: ({ indicators, groups }, say) => `${say.number(groups)}개 그룹, 지표 ${say.number(indicators)}개`,
  tierFrom: (tier, from) => `${tier} ${from}점부터`,
  tierUpTo: (tier, upTo, indicator) => `${tier} ${indicator}의 ${upTo}까지`,
  tierOfTheRest: (tier) => `${tier} 나머지`,
};
