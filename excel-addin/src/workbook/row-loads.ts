/** Rows cut into loads of about so many bytes each: pairs of first row and row after the last. */
export function rowLoads(rows: number, bytesPerRow: number, bytes: number): (readonly [from: number, to: number])[] {
  const fits = Math.max(1, Math.floor(bytes / Math.max(1, bytesPerRow)));
  return Array.from({ length: Math.ceil(rows / fits) }, (_, k) => [k * fits, Math.min(rows, (k + 1) * fits)] as const);
}
