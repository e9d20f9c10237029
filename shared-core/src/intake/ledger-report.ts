import type { DerivedAccounts } from './derived-accounts';
import type { ColumnReading, IntakeProblem } from './intake-report';
import type { LinesReport } from './lines-report';

/** What became of the lines of a ledger of orders. */
export interface LedgerReport extends LinesReport {
  /** How many of the lines used are returns, and of how many orders. */
  readonly returnLines: number;
  readonly returnedOrders: number;
  /** Orders with a positive net amount within the window. */
  readonly orders: number;
  readonly accounts: number;
  /** Rows of a separate table of orders, those whose order id came before, and those without any line. */
  readonly orderRows?: { readonly rows: number; readonly repeated: number; readonly withoutLines: number };
  readonly orderColumns?: readonly ColumnReading[];
  /** The currencies of the lines used, in order of their codes; empty where no column names one. */
  readonly currencies: readonly string[];
}

export type LedgerRead =
  | ({ readonly ok: true; readonly report: LedgerReport } & DerivedAccounts)
  | { readonly ok: false; readonly problems: readonly IntakeProblem[]; readonly report: LedgerReport };
