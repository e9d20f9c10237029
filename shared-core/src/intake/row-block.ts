/** Some rows of a list that follow one another, read a column at a time: of `rows` so many from `first` on. */
export interface RowBlock {
  readonly count: number;
  readonly rows: readonly (readonly unknown[])[];
  readonly first: number;
  /** Where each stands in the list. */
  readonly places: readonly number[];
}

/** So many rows at a time that their cells stay in the processor's cache from one column to the next. */
export const rowsOfBlock = 128;
