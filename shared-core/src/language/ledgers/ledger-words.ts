import type { LedgerKind, LedgerRole } from '../../intake';
import type { Speaker } from '../speaker';

/** Lines of a ledger that no sum contains. */
export type LeftOut =
  'withoutAccount' | 'unreadable' | 'incomplete' | 'incompleteNotes' | 'outsideWindow' | 'later' | 'passedOver';

/** What is said of ledgers, in one language. */
export interface LedgerWords {
  readonly ledgerRoles: Readonly<Record<LedgerRole, string>>;
  /** What an amount is in each ledger. */
  readonly amountsOf: Readonly<Record<LedgerKind, string>>;
  readonly leftOut: Readonly<Record<LeftOut, (lines: number, say: Speaker) => string>>;
  readonly returns: (facts: { lines: number; orders: number }, say: Speaker) => string;
  readonly accountsWithGaps: (accounts: number, say: Speaker) => string;
  readonly ordersWithoutLines: (orders: number, say: Speaker) => string;
  /** Deals without a probability, taken by the house weight of their stage. */
  readonly dealsByStage: (deals: number, say: Speaker) => string;
  readonly receiptsWithoutInvoice: (receipts: number, say: Speaker) => string;
  readonly otherKinds: (kinds: readonly string[], say: Speaker) => string;
}
