import { words } from '../ko';
import type { LedgerWords } from './ledger-words';

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`);

export const ledgerWords: LedgerWords = {
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
    invoiceId: '청구서 번호',
    invoiceDate: '청구일',
    dueDate: '만기일',
    settledDate: '완납일',
    balance: '미결제 금액',
    receiptDate: '입금일',
    contactDate: '접촉일',
    contactKind: '접촉 유형',
    dealId: '기회 번호',
    dealDate: '생성일',
    probability: '수주 확률',
    dealState: '영업 단계',
  },
  amountsOf: { orders: '행 금액', invoices: '청구 금액', receipts: '입금액', contacts: '금액', deals: '기회 금액' },
  leftOut: {
    withoutAccount: (lines, say) => `고객 없음 ${say.number(lines)}행`,
    unreadable: (lines, say) => `읽을 수 없음 ${say.number(lines)}행`,
    incomplete: (lines, say) => `금액·날짜·통화 중 빠짐 ${say.number(lines)}행`,
    incompleteNotes: (lines, say) => `날짜·유형 중 빠짐 ${say.number(lines)}행`,
    outsideWindow: (lines, say) => `집계 기간 이전 ${say.number(lines)}행`,
    later: (lines, say) => `기준일 이후 ${say.number(lines)}행`,
    passedOver: (lines, say) => `마감되었거나 다른 유형 ${say.number(lines)}행`,
  },
  returns: ({ lines, orders }, say) => `반품: 주문 ${say.number(orders)}건의 ${say.number(lines)}행`,
  accountsWithGaps: (accounts, say) =>
    `고객 ${say.number(accounts)}곳에 읽을 수 없는 명세 행이 있으며, 합계에는 이 행이 빠져 있습니다.`,
  ordersWithoutLines: (orders, say) => `주문 ${say.number(orders)}건에 명세가 없습니다.`,
  dealsByStage: (deals, say) => `확률이 없는 기회 ${say.number(deals)}건은 기본 단계별 성공 확률로 계산했습니다.`,
  receiptsWithoutInvoice: (receipts, say) =>
    `입금 ${say.number(receipts)}건은 해당 청구서를 찾을 수 없어 대금 회수 기간에 넣지 않았습니다.`,
  otherKinds: (kinds, say) => `반영하지 않은 유형: ${say.list(quoted(kinds.slice(0, 12)))}`,
};
