import type { ColumnReading, IntakeProblem } from './intake-report';
import type { AccountColumns } from './account-columns';

/** What became of the lines of a ledger. Each line that holds anything is counted in exactly one of the fields up to `later`. */
export interface LedgerReport {
  /** Lines that hold anything. */
  readonly lines: number;
  readonly emptyLines: number;
  /** Lines within the window, which the sums are made of. */
  readonly used: number;
  /** Lines that name no account, nor an order of one. */
  readonly withoutAccount: number;
  /** Lines whose amount, date or currency cannot be read. */
  readonly unreadable: number;
  /** Lines whose amount, date or currency is blank. */
  readonly incomplete: number;
  /** Lines dated before the window. They still say when an account's first and last deals were. */
  readonly outsideWindow: number;
  /** Lines dated after the as-of date, passed over. */
  readonly later: number;
  /** How many of the lines used are returns, and of how many orders. */
  readonly returnLines: number;
  readonly returnedOrders: number;
  /** Orders with a positive net amount within the window. */
  readonly orders: number;
  readonly accounts: number;
  /** Accounts of which some line is unreadable or incomplete: their sums are without it. */
  readonly accountsWithGaps: number;
  /** Rows of a separate table of orders, those whose order id came before, and those without any line. */
  readonly orderRows?: { readonly rows: number; readonly repeated: number; readonly withoutLines: number };
  readonly columns: readonly ColumnReading[];
  readonly orderColumns?: readonly ColumnReading[];
  /** The currencies of the lines used, in order of their codes; empty where no column names one. */
  readonly currencies: readonly string[];
}

export type LedgerRead =
  | {
      readonly ok: true;
      /** In order of account id. */
      readonly accounts: AccountColumns;
      readonly report: LedgerReport;
    }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[]; readonly report: LedgerReport };
