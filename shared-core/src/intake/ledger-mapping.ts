import type { MappedColumn } from './intake-report';

/** What a column of an order, invoice or line-item table is taken for. */
export type LedgerRole =
  | 'accountId'
  | 'accountName'
  | 'orderId'
  | 'orderDate'
  /** Net amount of the line. Where there is none: unit price × quantity × (1 − discount). */
  | 'amount'
  | 'unitPrice'
  | 'quantity'
  /** A share of the price. */
  | 'discount'
  /** Cost of the whole line. */
  | 'cost'
  | 'profit'
  | 'currency'
  /** Says yes on a line, or on an order, that came back. */
  | 'returned';

export interface MappedLedgerColumn extends Omit<MappedColumn, 'role'> {
  readonly role: LedgerRole;
}

export type LedgerMapping = readonly MappedLedgerColumn[];
