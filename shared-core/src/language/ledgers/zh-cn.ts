import { words } from '../zh-cn';
import type { LedgerWords } from './ledger-words';

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`);

export const ledgerWords: LedgerWords = {
  ledgerRoles: {
    ...words.roles,
    orderId: '订单号',
    orderDate: '订单日期',
    amount: '行金额',
    unitPrice: '单价',
    quantity: '数量',
    discount: '折扣',
    cost: '成本',
    profit: '利润',
    currency: '币种',
    returned: '是否退货',
    invoiceId: '发票号',
    invoiceDate: '开票日期',
    dueDate: '到期日',
    settledDate: '结清日期',
    balance: '未收金额',
    receiptDate: '收款日期',
    contactDate: '联络日期',
    contactKind: '联络类型',
    dealId: '业务机会编号',
    dealDate: '创建日期',
    probability: '赢单概率',
    dealState: '业务机会阶段',
  },
  amountsOf: { orders: '行金额', invoices: '发票金额', receipts: '收款金额', contacts: '金额', deals: '业务机会金额' },
  leftOut: {
    withoutAccount: (lines, say) => `${say.number(lines)} 行没有客户`,
    unreadable: (lines, say) => `${say.number(lines)} 行无法读取`,
    incomplete: (lines, say) => `${say.number(lines)} 行缺少金额、日期或币种`,
    incompleteNotes: (lines, say) => `${say.number(lines)} 行缺少日期或类型`,
    outsideWindow: (lines, say) => `${say.number(lines)} 行早于统计期`,
    later: (lines, say) => `${say.number(lines)} 行晚于基准日`,
    passedOver: (lines, say) => `${say.number(lines)} 行已关闭或属于其他类型`,
  },
  returns: ({ lines, orders }, say) => `退货：${say.number(orders)} 笔订单的 ${say.number(lines)} 行`,
  accountsWithGaps: (accounts, say) => `${say.number(accounts)} 个客户有无法读取的明细，合计中未包含这些行。`,
  ordersWithoutLines: (orders, say) => `${say.number(orders)} 笔订单没有明细。`,
  dealsByStage: (deals, say) => `${say.number(deals)} 个业务机会没有填写概率，按默认阶段成功率计算。`,
  receiptsWithoutInvoice: (receipts, say) => `${say.number(receipts)} 笔收款找不到对应的发票，不计入收款周期。`,
  otherKinds: (kinds, say) => `未计入的类型：${say.list(quoted(kinds.slice(0, 12)))}`,
};
