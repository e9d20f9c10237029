import { words } from '../en';
import type { LedgerWords } from './ledger-words';

const counted = (count: number, one: string, many: string, shown: string) => `${shown} ${count === 1 ? one : many}`;
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`);

export const ledgerWords: LedgerWords = {
  ledgerRoles: {
    ...words.roles,
    orderId: 'Order id',
    orderDate: 'Order date',
    amount: 'Line amount',
    unitPrice: 'Unit price',
    quantity: 'Quantity',
    discount: 'Discount',
    cost: 'Cost',
    profit: 'Profit',
    currency: 'Currency',
    returned: 'Returned',
    invoiceId: 'Invoice id',
    invoiceDate: 'Invoice date',
    dueDate: 'Due date',
    settledDate: 'Settled on',
    balance: 'Open amount',
    receiptDate: 'Receipt date',
    contactDate: 'Contact date',
    contactKind: 'Kind of contact',
    dealId: 'Deal id',
    dealDate: 'Opened on',
    probability: 'Probability',
    dealState: 'Deal stage',
  },
  amountsOf: {
    orders: 'Line amount',
    invoices: 'Invoice amount',
    receipts: 'Receipt',
    contacts: 'Amount',
    deals: 'Deal amount',
  },
  leftOut: {
    withoutAccount: (lines, say) => `${say.number(lines)} without an account`,
    unreadable: (lines, say) => `${say.number(lines)} unreadable`,
    incomplete: (lines, say) => `${say.number(lines)} without amount, date or currency`,
    incompleteNotes: (lines, say) => `${say.number(lines)} without date or kind`,
    outsideWindow: (lines, say) => `${say.number(lines)} before the window`,
    later: (lines, say) => `${say.number(lines)} after the as-of date`,
    passedOver: (lines, say) => `${say.number(lines)} closed or of another kind`,
  },
  returns: ({ lines, orders }, say) =>
    `Returns: ${counted(lines, 'line', 'lines', say.number(lines))} of ${counted(orders, 'order', 'orders', say.number(orders))}`,
  accountsWithGaps: (accounts, say) =>
    `${counted(accounts, 'account has', 'accounts have', say.number(accounts))} lines that could not be read, which no sum contains.`,
  ordersWithoutLines: (orders, say) => `${counted(orders, 'order has', 'orders have', say.number(orders))} no lines.`,
  dealsByStage: (deals, say) =>
    `${counted(deals, 'deal', 'deals', say.number(deals))} without a probability: by the house weight of the stage.`,
  receiptsWithoutInvoice: (receipts, say) =>
    `${counted(receipts, 'receipt', 'receipts', say.number(receipts))} of no known invoice: in no collection period.`,
  otherKinds: (kinds, say) => `Kinds passed over: ${say.list(quoted(kinds.slice(0, 12)))}`,
};
