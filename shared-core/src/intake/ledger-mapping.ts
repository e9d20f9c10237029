import type { MappedColumn } from './intake-report';

/** The tables that indicators are derived from. */
export type LedgerKind = 'orders' | 'invoices' | 'receipts' | 'contacts' | 'deals';

/** What the cells of a ledger's column are: keys or categories, money, other numbers, shares of a whole, or days. */
export type LedgerCell = 'key' | 'money' | 'number' | 'share' | 'date';

/** What a column of a ledger may be taken for, and what its cells then are. A role means the same in every ledger that has it. */
export const ledgerCells = {
  accountId: 'key',
  accountName: 'key',
  orderId: 'key',
  orderDate: 'date',
  /** Net amount of the line. Where orders have none: unit price × quantity × (1 − discount). */
  amount: 'money',
  unitPrice: 'money',
  quantity: 'number',
  /** A share of the price. */
  discount: 'share',
  /** Cost of the whole line. */
  cost: 'money',
  profit: 'money',
  currency: 'key',
  /** Says yes on a line, or on an order, that came back. */
  returned: 'key',

  invoiceId: 'key',
  invoiceDate: 'date',
  dueDate: 'date',
  /** The day an invoice was paid in full; blank while it is open. */
  settledDate: 'date',
  /** What is still open of an invoice. */
  balance: 'money',

  receiptDate: 'date',

  contactDate: 'date',
  /** Praise, complaint, suggestion, task or process, in whatever of our languages. */
  contactKind: 'key',

  dealId: 'key',
  /** The day a deal was opened. */
  dealDate: 'date',
  /** The chance that a deal is won. */
  probability: 'share',
  /** The stage or state of a deal, or a yes where it is closed. */
  dealState: 'key',
} as const satisfies Readonly<Record<string, LedgerCell>>;

export type LedgerRole = keyof typeof ledgerCells;

/** What the columns of each ledger may be taken for. */
export const rolesOfLedgers = {
  orders: [
    ...(['accountId', 'accountName', 'orderId', 'orderDate', 'amount', 'unitPrice'] as const),
    ...(['quantity', 'discount', 'cost', 'profit', 'currency', 'returned'] as const),
  ],
  invoices: [
    ...(['accountId', 'accountName', 'invoiceId', 'invoiceDate', 'dueDate', 'settledDate'] as const),
    ...(['amount', 'balance', 'currency'] as const),
  ],
  receipts: ['accountId', 'accountName', 'receiptDate', 'amount', 'currency', 'invoiceId', 'invoiceDate'],
  contacts: ['accountId', 'accountName', 'contactDate', 'contactKind'],
  deals: ['accountId', 'accountName', 'dealId', 'dealDate', 'amount', 'probability', 'dealState', 'currency'],
} as const satisfies Readonly<Record<LedgerKind, readonly LedgerRole[]>>;

export type RoleOfLedger<Kind extends LedgerKind> = (typeof rolesOfLedgers)[Kind][number];

export interface MappedLedgerColumn extends Omit<MappedColumn, 'role'> {
  readonly role: LedgerRole;
}

export type LedgerMapping = readonly MappedLedgerColumn[];
