/**
 * How many bytes of cells travel at once: far enough below Excel's 5 MB on the web for a bad estimate to do no harm, and few enough
 * that unpacking them keeps the pane awake.
 */
export const CHUNK_BYTES = 600_000;

/** Rows in the first chunk, while nothing is known yet but how many columns they have. */
export function firstRows(columns: number): number {
  return Math.max(1, Math.min(500, Math.floor(20_000 / columns)));
}

/** Rows looked at to tell how long the rows are. */
const SAMPLED = 200;

/** About how many bytes rows of cells take on the wire, as UTF-8 JSON; told from a sample of them. */
export function wireBytes(rows: readonly unknown[]): number {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED));
  const sample = rows.filter((_, row) => row % step === 0);
  return (new TextEncoder().encode(JSON.stringify(sample)).length * rows.length) / Math.max(1, sample.length);
}

/** How many rows fit one chunk when `rows` of them took `bytes`; at least one, and never a leap of more than eight times as many. */
export function rowsThatFit(rows: number, bytes: number): number {
  return Math.max(1, Math.min(rows * 8, Math.floor((CHUNK_BYTES * rows) / Math.max(1, bytes))));
}
