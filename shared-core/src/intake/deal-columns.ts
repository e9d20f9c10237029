import type { NumberColumn } from './account-columns';
import type { DealDay, DealLabel, DealNumber } from './deal-mapping';

/** A name or key per deal: an index into `labels`, −1 where there is none; `states` tells a blank from an unreadable cell. */
export interface LabelColumn {
  readonly codes: Int32Array;
  readonly labels: readonly string[];
  readonly states: Uint8Array;
}

/** A day per deal, as days since 1970-01-01; NaN unless `states[i]` is `CellState.read`. */
export interface DayColumn {
  readonly days: Float64Array;
  readonly states: Uint8Array;
}

/** A list of deals as columns, one entry per row that holds anything, in the order of the list. Every row keeps its place. */
export interface DealColumns {
  readonly size: number;
  /** The row of the list, from 0 below the headers, that each deal stood in. */
  readonly rows: Int32Array;
  readonly labels: Readonly<Partial<Record<DealLabel, LabelColumn>>>;
  readonly numbers: Readonly<Partial<Record<DealNumber, NumberColumn>>>;
  readonly days: Readonly<Partial<Record<DealDay, DayColumn>>>;
}

/** What a column of labels says of a deal; undefined where it says nothing, or there is no such column. */
export function labelOf(column: LabelColumn | undefined, deal: number): string | undefined {
  return column?.labels[column.codes[deal]];
}
