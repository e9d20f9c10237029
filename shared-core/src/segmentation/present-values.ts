/** How many numbers of a column are there: all that are not NaN. */
export function countPresent(column: Float64Array): number {
  let count = 0;
  for (let i = 0; i < column.length; i++) if (!Number.isNaN(column[i])) count++;
  return count;
}

/** The numbers of a column that are there, in its order: those that are not NaN. */
export function presentValues(column: Float64Array): Float64Array {
  const present = new Float64Array(column.length);
  let count = 0;
  for (let i = 0; i < column.length; i++) if (!Number.isNaN(column[i])) present[count++] = column[i];
  return present.subarray(0, count);
}
