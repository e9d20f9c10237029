import type { LedgerKind, RoleOfLedger } from './ledger-mapping';
import { mapLedgerColumns } from './map-ledger-columns';

/** What a table of each kind cannot be without: one of each row of roles. Asked in this order where several fit equally well. */
const essentials: {
  readonly [Kind in LedgerKind]: readonly (readonly RoleOfLedger<Kind>[])[];
} = {
  invoices: [['accountId'], ['amount', 'balance'], ['dueDate', 'invoiceDate', 'settledDate']],
  receipts: [['accountId', 'invoiceId'], ['amount'], ['receiptDate']],
  contacts: [['accountId'], ['contactKind']],
  deals: [['accountId'], ['amount'], ['probability', 'dealState']],
  orders: [
    ['accountId', 'orderId'],
    ['orderId', 'orderDate'],
    // A table of orders beside one of their lines has no amounts.
    ['amount', 'unitPrice', 'quantity', 'orderId'],
  ],
};

/** A ledger says of whom, when, and how much or of what kind. */
const FEWEST = 3;

/**
 * The kinds of ledger that a table may be by its headers and a few of its cells, the likeliest first: so that ledgers are found among the
 * tables of a workbook. Empty for any other table, a list of accounts among them.
 */
export function ledgerKinds(headers: readonly string[], samples: readonly (readonly unknown[])[] = []): LedgerKind[] {
  const kinds = Object.keys(essentials) as LedgerKind[];
  return kinds
    .flatMap((kind) => {
      const { columns } = mapLedgerColumns(headers, samples, kind);
      const needed: readonly (readonly string[])[] = essentials[kind];
      const isIt =
        columns.length >= FEWEST && needed.every((anyOf) => columns.some(({ role }) => anyOf.includes(role)));
      return isIt ? [{ kind, sureness: columns.reduce((sum, { confidence }) => sum + confidence, 0) }] : [];
    })
    .sort((one, other) => other.sureness - one.sureness)
    .map(({ kind }) => kind);
}
