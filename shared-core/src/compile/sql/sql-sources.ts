/** A table as an engine names it: its schema before its name, if it has one. */
export type SqlTable = readonly string[];

/**
 * Where the figures of a list lie. The account table holds a row for each account: its id under `account`, each indicator under its id, and
 * what kind of account it is under `account_kind`. Columns it lacks are blank for everybody.
 */
export interface SqlSources {
  readonly accounts: { readonly table: SqlTable; readonly columns: readonly string[] };
  /** What the former run left: `account`, `latent_tier` and, under a model that waits, `wait_run`, `wait_towards`, `wait_on`. */
  readonly former?: SqlTable;
  /** Tiers given by hand: `account`, `tier`, `from`, `until`, `reason`, `author`, `beats_caps`, `approver`. */
  readonly overrides?: SqlTable;
}
