import { ledgerReader, type LedgerReading } from './ledger-reader';
import type { LedgerRead } from './ledger-report';

export { ledgerReader, type LedgerReader, type LedgerReading } from './ledger-reader';
export type { LedgerRead, LedgerReport } from './ledger-report';

/**
 * The accounts that a ledger of order lines speaks of, with the indicators that follow from it (methods.md §1.1), and a report of what
 * became of every line; or everything that stands against deriving them. `orderRows` are the rows of a separate table of orders.
 */
export function accountsFromLedger(
  lines: Iterable<readonly unknown[]>,
  options: LedgerReading,
  orderRows: Iterable<readonly unknown[]> = [],
): LedgerRead {
  const reader = ledgerReader(options);
  reader.addOrders(orderRows);
  reader.addLines(lines);
  return reader.finish();
}
