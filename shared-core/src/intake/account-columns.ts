import type { CalendarDate } from '../basics/calendar-date';
import type { TextColumn } from '../basics/text-column';
import type { IndicatorId } from '../model/indicator-catalogue';
import type { OverrideEntry } from './override-entry';

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
  /** So many runs in a row, each as of a day of its own. */
  readonly run: number;
  readonly towards: string;
  /** The as-of date of the last run that counted, where it is known: another run as of that day tells nothing new. */
  readonly on?: CalendarDate;
}

/** A list of accounts as columns. Every array has one entry per account, in the order of the list. */
export interface AccountColumns {
  /** Unique. Empty for a row that names no account: such a row keeps its place and gets no tier. */
  readonly ids: TextColumn;
  /** Names as written; the id again where the list has no name column. */
  readonly names: TextColumn;
  readonly indicators: ReadonlyMap<IndicatorId, IndicatorColumn>;
  /** The id of the account that each belongs to; undefined for one of its own. Absent, like the following, where the list has no such column. */
  readonly parents?: readonly (string | undefined)[];
  /** Of what kind each account is: contractor, adviser, developer … */
  readonly accountKinds?: CategoryColumn;
  /** The tier that each account had before (before floors and caps, where an earlier run says so), as the list writes it, and since when. */
  readonly previousTiers?: readonly (string | undefined)[];
  readonly previousSince?: readonly (CalendarDate | undefined)[];
  /** Who was waiting to leave that tier, by the place of the account. */
  readonly previousWaits?: ReadonlyMap<number, Wait>;
  /** Tiers given by hand, by the place of the account. */
  readonly overrides?: ReadonlyMap<number, OverrideEntry>;
}
