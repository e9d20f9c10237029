import type { LedgerAreaWords } from './ledger-area-words';

export const ledgerAreaWords: LedgerAreaWords = {
  title: '거래 원장',
  hint: '다른 시트의 주문, 청구서, 입금 내역, 접촉 기록으로 목록에 없는 금액, 이익률, 연체율, 불만 등을 알 수 있습니다.',
  add: '원장 추가',
  window: (months, say) =>
    months === 'all' ? '원장 전체를 집계합니다.' : `최근 ${say.number(months)}개월을 집계합니다.`,
  kind: '기록 내용',
  kinds: { orders: '주문', invoices: '청구서', receipts: '입금 내역', contacts: '접촉 기록', deals: '진행 중인 기회' },
  lines: (used, all, say) => `${say.number(all)}행 중 ${say.number(used)}행 반영`,
  days: (count, say) => `날짜 ${say.number(count)}개`,
  readWith: (other) => `“${other}”와 함께 읽음`,
  refused: '아직 읽을 수 없음',
  remove: '빼기',
  gone: (name) => `원장 “${name}”이(가) 통합 문서에 더 이상 없습니다.`,
  goneHint: '원장을 되돌려 놓고 다시 읽거나, 빼세요. 빼면 등급이 달라집니다.',
  columns: '열',
  more: (count, say) => `그 밖의 항목 ${say.number(count)}개`,
  without: {
    accountId: '각 행의 고객을 나타내는 열을 선택하세요.',
    amount: '금액이 있는 열을 선택하세요.',
    contactKind: '칭찬, 불만, 제안, 업무를 구분하는 열을 선택하세요.',
    orderDate: '날짜가 없으면 원장 전체를 집계하며, 시점은 알 수 없습니다.',
    other: '없어도 됩니다.',
  },
  shareQuestion: '이 열에서 35의 의미',

  rates: {
    from: (currencies) => `금액 통화가 ${currencies}입니다. 환율 출처`,
    none: '시트 없음: 여기에 입력',
    withoutRate: (currencies, without) =>
      `금액 통화가 ${currencies}인데 ${without} 환율이 없어 더할 수 없습니다. 1 대 1로 환산하지 않습니다. 여기에 입력하거나, “통화”와 “환율” 열이 있는 시트를 통합 문서에 추가하세요. 환율이 바뀌면 “시작일” 열도 넣으세요.`,
    convertInto: '환산 통화',
    rate: (currency, corporate) => `1 ${corporate}당 ${currency}`,
    rateInvalid: '0보다 큰 숫자를 입력하세요.',
    used: (count, corporate, say) =>
      `환율 ${say.number(count)}개를 읽었습니다. 금액은 각 날짜의 환율로 ${corporate}(으)로 환산합니다.`,
    unread: (count, sheet, say) => `“${sheet}” 시트에서 ${say.number(count)}개 행을 환율로 읽을 수 없습니다.`,
  },

  joined: (matched, accounts, say) =>
    matched === accounts
      ? `원장의 고객 ${say.number(accounts)}곳이 모두 목록에 있습니다.`
      : `원장의 고객 ${say.number(accounts)}곳 중 ${say.number(matched)}곳이 목록에 있습니다.`,
  noneJoined: '원장의 고객이 목록에 하나도 없습니다. 두 열의 번호가 같은 체계이고 같은 방식으로 적혔는지 확인하세요.',
  strays: (count, say) => `목록에 없는 고객 ${say.number(count)}곳`,
  straysHint: '이 고객의 행은 반영하지 않습니다. 누구를 평가할지는 목록이 정합니다.',
  unspoken: (count, say) => `목록의 고객 ${say.number(count)}곳은 원장에 나오지 않습니다.`,
  derives: (indicators, say) => `알 수 있는 지표: ${say.list(indicators)}.`,
  replaced: (indicators, say) => `목록 대신 원장에서 가져온 지표: ${say.list(indicators)}.`,

  lists: {
    title: '원장을 선택하세요',
    hint: '원장은 한 행이 주문, 청구서, 입금 또는 기록 하나이며, 고객을 나타내는 열이 있습니다.',
    noLedger: '인식되지 않음',
    looksLike: (kind) => `${kind}(으)로 보임`,
  },
  looksLike: (kind) => `${kind} 원장으로 보입니다. 한 행이 고객 하나가 아니라 거래 하나입니다.`,
  makeList: '고객 목록 만들기',
  makeListHint: '고객마다 한 행인 시트를 추가하고, 이 원장을 함께 사용합니다.',
  cannotList: (kind) => `${kind}(으)로 읽어서는 고객 목록을 만들 수 없습니다.`,
};
