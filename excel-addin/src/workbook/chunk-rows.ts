/**
 * How many bytes of cells travel at once: far enough below Excel's 5 MB on the web for a bad estimate to do no harm, and few enough
 * that unpacking them keeps the pane awake.
 */
export const CHUNK_BYTES = 1_000_000;

/** Rows in the first chunk, while nothing is known yet but how many columns they have. */
export function firstRows(columns: number): number {
  return Math.max(1, Math.min(500, Math.floor(20_000 / columns)));
}

/** Bytes that cells take on the wire, as UTF-8 JSON. */
export function wireBytes(cells: unknown): number {
  return new TextEncoder().encode(JSON.stringify(cells)).length;
}

/** How many rows fit one chunk when `rows` of them took `bytes`; at least one, and never a leap of more than eight times as many. */
export function rowsThatFit(rows: number, bytes: number): number {
  return Math.max(1, Math.min(rows * 8, Math.floor((CHUNK_BYTES * rows) / Math.max(1, bytes))));
}
