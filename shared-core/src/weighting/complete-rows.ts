/**
 * Columns of equal length reduced to the rows in which every value is a finite number, in an order that depends on the values alone, so that
 * sums over them do not depend on the order of the list. Values so large that their squares would overflow are shrunk, all alike.
 */
export function completeRows(columns: readonly Float64Array[]): Float64Array[] {
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, i) => i).filter((i) =>
    columns.every((column) => Number.isFinite(column[i])),
  );
  rows.sort((a, b) => {
    for (const column of columns) if (column[a] !== column[b]) return column[a] - column[b];
    return 0;
  });
  const tooLarge = columns.some((column) => rows.some((i) => Math.abs(column[i]) > 1e150));
  const shrink = tooLarge ? 2 ** -600 : 1;
  return columns.map((column) => Float64Array.from(rows, (i) => column[i] * shrink));
}

/** Whether a column without blanks has one value throughout. */
export const isConstant = (column: Float64Array): boolean => column.every((value) => value === column[0]);

/** The standard deviation of a column without blanks, over all of it (divided by n). */
export function deviation(column: Float64Array): number {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length);
}

/** Two rows are the fewest that can differ. */
export const leastRows = 2;
