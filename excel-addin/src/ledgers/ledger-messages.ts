import type {
  AccountColumns,
  CalendarDate,
  CurrencyRates,
  IndicatorId,
  IntakeProblem,
  JoinableLedger,
  LedgerKind,
  LedgerMapping,
  LedgerReport,
  LedgerTablesReport,
  LedgerWindow,
  LocaleNotation,
} from '@keystage/core';
import type { PackedColumn } from '../run/list-cells';
import type { AccountsToScore } from '../run/transferable';
import type { LedgerRates } from './ledger-rates';

/** How ledgers are to be read. */
export interface LedgerReading {
  readonly asOf: CalendarDate;
  readonly window: LedgerWindow;
  readonly locale: LocaleNotation;
  /** Without rates a ledger in several currencies is refused. */
  readonly rates?: CurrencyRates;
}

/** A table that the worker has got, and what its columns are taken for. */
export interface TableToRead {
  readonly table: number;
  readonly kind: LedgerKind;
  readonly mapping: LedgerMapping;
}

/** What the worker is told: the columns of a table, one by one, so that handing them over keeps nobody waiting; then what it is asked. */
export type LedgerRequest =
  | { readonly kind: 'table'; readonly table: number; readonly rows: number; readonly width: number }
  | { readonly kind: 'column'; readonly table: number; readonly column: number; readonly cells: PackedColumn }
  | {
      readonly kind: 'derive';
      readonly run: number;
      readonly tables: readonly TableToRead[];
      readonly reading: LedgerReading;
      /** The list that they are to be joined to; without one, their own accounts are asked for. */
      readonly list?: AccountsToScore;
    };

/** An account of a ledger that the list does not have, and the first line that names it. */
export interface Stray {
  readonly id: string;
  /** The place of its table among those that were asked about, and the row in it; left out where no line names it in so many words. */
  readonly at?: { readonly table: number; readonly row: number };
}

/** How the accounts of a ledger and those of the list found each other. */
export interface LedgerJoin {
  readonly accounts: number;
  readonly matched: number;
  /** Accounts of the list that the ledger does not speak of. */
  readonly without: number;
  /** The first of those that only the ledger has. */
  readonly strays: readonly Stray[];
}

/** What one ledger came to: of orders, receivables, contacts or deals. */
export interface LedgerFound {
  readonly kind: JoinableLedger;
  /** The tables, by their place among those that were asked about. */
  readonly tables: readonly LedgerTablesReport[];
  readonly problems: readonly IntakeProblem[];
  readonly otherKinds: readonly string[];
  readonly orders?: Pick<LedgerReport, 'orders' | 'returnLines' | 'returnedOrders' | 'orderRows'>;
  readonly indicators: readonly IndicatorId[];
  /** Accounts it speaks of. */
  readonly accounts: number;
  readonly join?: LedgerJoin;
}

/** What the ledgers of a list say. */
export interface LedgersFound {
  /** Tables that nothing can be read of as they stand: then none is read. */
  readonly unread?: readonly { readonly table: number; readonly problem: IntakeProblem }[];
  readonly ledgers: readonly LedgerFound[];
  /** The indicators of the list's accounts with those that the ledgers derive; left out where some ledger was refused, or without a list. */
  readonly joined?: {
    readonly indicators: AccountColumns['indicators'];
    /** What comes from ledgers or follows from what does, and for how many accounts it is known. */
    readonly derived: readonly { readonly indicator: IndicatorId; readonly known: number }[];
    readonly replaced: readonly IndicatorId[];
  };
  /** The accounts that the ledgers speak of, where no list was given and none was refused. */
  readonly own?: Pick<AccountColumns, 'ids' | 'names'>;
  /** By which rates several currencies are converted, and by which they could be; left out where there is one currency. */
  readonly rates?: LedgerRates;
}

export type LedgerAnswer =
  | { readonly run: number; readonly progress: number }
  | { readonly run: number; readonly found: LedgersFound }
  | { readonly run: number; readonly failure: string };
