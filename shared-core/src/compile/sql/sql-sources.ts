/** A table as an engine names it: its schema before its name, if it has one. */
export type SqlTable = readonly string[];

/** A table with the columns that it has, of those that are known; what it lacks is blank throughout. */
export interface SqlTableOf {
  readonly table: SqlTable;
  readonly columns: readonly string[];
}

/**
 * Where the figures lie: in a table of accounts, in ledgers they follow from, or in both. All amounts are in one currency. The account table
 * holds a row for each account: its id under `account`, each indicator under its id, and what kind of account it is under `account_kind`.
 */
export interface SqlSources {
  readonly accounts?: SqlTableOf;
  readonly ledgers?: SqlLedgers;
  /** What the former run left: `account`, `latent_tier` and, under a model that waits, `wait_run`, `wait_towards`, `wait_on`. */
  readonly former?: SqlTable;
  /** Tiers given by hand: `account`, `tier`, `from`, `until`, `reason`, `author`, `beats_caps`, `approver`. */
  readonly overrides?: SqlTable;
}

export interface SqlLedgers {
  /** Order lines: `account`, `order_id`, `order_date`, `amount`, and `cost` or `profit`; `returned` (true or false) marks what came back. */
  readonly orders?: SqlTableOf;
  /** Contact notes: `account`, `contact_date`, `contact_kind` (task, process, praise, complaint or suggestion). */
  readonly contacts?: SqlTableOf;
  /** Open deals: `account`, `amount`, `probability` from 0 to 1; `deal_date` where deals may be of a later day. */
  readonly deals?: SqlTableOf;
}
