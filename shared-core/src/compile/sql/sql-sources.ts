import type { ContactKind, CurrencyRates, FeedbackPrior, ReturnRules } from '../../intake';

/** A table as an engine names it: its schema before its name, if it has one. */
export type SqlTable = readonly string[];

/** A table with the columns that it has, of those that are known; what it lacks is blank throughout. */
export interface SqlTableOf {
  readonly table: SqlTable;
  readonly columns: readonly string[];
}

/**
 * Where the figures lie: in a table of accounts, in ledgers they follow from, or in both. The account table
 * holds a row for each account: its id under `account`, each indicator under its id, and what kind of account it is under `account_kind`.
 */
export interface SqlSources {
  readonly accounts?: SqlTableOf;
  readonly ledgers?: SqlLedgers;
  /** What the former run left: `account`, `latent_tier` and, under a model that waits, `wait_run`, `wait_towards`, `wait_on`. */
  readonly former?: SqlTable;
  /** Tiers given by hand: `account`, `tier`, `from`, `until`, `reason`, `author`, `beats_caps`, `approver`. */
  readonly overrides?: SqlTable;
  /** Where this engine holds one shard of the list: what all of them say together. Then the list is a table of accounts, without ledgers. */
  readonly gathered?: Gathered;
}

/** What all shards of a list say together, as `mergeGatheredSql` leaves it. */
export interface Gathered {
  /** `part`, `value`, `accounts` (so many have it) and `up_to` (so many have it or less). */
  readonly values: SqlTable;
  /** `part`, `value`, `account` and `up_to`: the place, by id, of accounts whose equals lie on both sides of a cut. */
  readonly ties?: SqlTable;
}

export interface SqlLedgers {
  /** Order lines: `account`, `order_id`, `order_date`, `amount`, and `cost` or `profit`; `returned` (true or false) marks what came back. */
  readonly orders?: SqlTableOf;
  /** What marked and cancelled orders do to the sums. */
  readonly returns?: ReturnRules;
  /** Invoices: `account`, `invoice_id`, `invoice_date`, `due_date`, `amount`; `settled_date` or `balance` where they say what was paid. */
  readonly invoices?: SqlTableOf;
  /** Receipts: `account`, `receipt_date`, `amount`, and `invoice_id`, which joins them with the invoices, or `invoice_date`. */
  readonly receipts?: SqlTableOf;
  readonly contacts?: SqlContacts;
  readonly deals?: SqlDeals;
  /** Every ledger of amounts may have a `currency`, a code of three letters. Without rates all amounts are taken for one currency. */
  readonly rates?: SqlRates;
}

/** Contact notes: `account`, `contact_date`, `contact_kind`: task, process, praise, complaint, suggestion, or what `words` says. */
export interface SqlContacts extends SqlTableOf {
  readonly words?: Readonly<Partial<Record<ContactKind, readonly string[]>>>;
  readonly prior?: FeedbackPrior;
}

/** Open deals: `account`, `amount`, `probability` from 0 to 1; `deal_date` where deals may be of a later day; `stage`. */
export interface SqlDeals extends SqlTableOf {
  /** What names of stages mean: that a deal is open no more, or what it weighs where nobody wrote a probability. Other stages are open. */
  readonly stages?: readonly { readonly name: string; readonly closed?: boolean; readonly chance?: number }[];
}

/** Exchange rates: as they are, or a table of `currency`, `from` and `rate`, so many units being one of the corporate currency. */
export type SqlRates = CurrencyRates | { readonly corporate: string; readonly table: SqlTable };
