/** Some rows of a list that follow one another, read a column at a time; the rows of a list are not to be changed until it is read. */
export interface RowBlock {
  readonly rows: readonly (readonly unknown[])[];
  /** Where each stands in the list. */
  readonly places: readonly number[];
}

/** So many rows at a time that their cells stay in the processor's cache from one column to the next. */
export const rowsOfBlock = 256;
