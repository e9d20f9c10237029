import type { IndicatorId } from '../model/indicator-catalogue';

/** What became of a cell. A blank is not a zero, and an unreadable cell is neither. */
export const CellState = { blank: 0, read: 1, unreadable: 2 } as const;

/** One number per account. `values[i]` means something only where `states[i]` is `CellState.read`; elsewhere it is NaN. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
  readonly states: Uint8Array;
}

/** One category per account: an index into `labels`, or −1 for a blank. */
export interface CategoryColumn {
  readonly kind: 'category';
  readonly codes: Int32Array;
  readonly labels: readonly string[];
}

export type IndicatorColumn = NumberColumn | CategoryColumn;

/** An account that its figures want in another tier, under a model that waits for several runs to say so. */
export interface Wait {
  /** So many runs in a row. */
  readonly run: number;
  readonly towards: string;
}

/** What an earlier run said of the accounts, so that a tier moves only for good reason. Tiers are those before floors and caps. */
export interface EarlierRun {
  readonly tiers: readonly (string | undefined)[];
  /** By the account's place in the list. */
  readonly waits?: ReadonlyMap<number, Wait>;
}

/** A tier somebody gave an account by hand, as it was entered: texts, of which any may be missing. */
export interface OverrideEntry {
  readonly tier?: string;
  readonly from?: string;
  readonly until?: string;
  readonly reason?: string;
  readonly author?: string;
  readonly beatsCaps?: boolean;
  readonly approver?: string;
}

/** A list of accounts as columns. Every array has one entry per account, in the order of the list. */
export interface AccountColumns {
  /** Unique. Empty for a row that names no account: such a row keeps its place and gets no tier. */
  readonly ids: readonly string[];
  /** Names as written; the id again where the list has no name column. */
  readonly names: readonly string[];
  readonly indicators: ReadonlyMap<IndicatorId, IndicatorColumn>;
  /** What kind of account each is (contractor, adviser, developer …), where the list says. */
  readonly kinds?: CategoryColumn;
  readonly earlier?: EarlierRun;
  /** By the account's place in the list. */
  readonly overrides?: ReadonlyMap<number, OverrideEntry>;
}
