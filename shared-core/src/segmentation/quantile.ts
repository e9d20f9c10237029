/**
 * The value below which a part `p` (0–1) of the rising, blank-free numbers lies, on a straight line between neighbours. Type 7 is R's
 * default and a spreadsheet's PERCENTILE.INC, type 6 its PERCENTILE.EXC, which beyond the ends takes the end as R does (methods §1.2).
 * NaN for an empty list.
 */
export function quantile(sorted: Float64Array, p: number, type: 6 | 7 = 7): number {
  const count = sorted.length;
  if (count === 0) return NaN;
  const position = type === 7 ? (count - 1) * p : (count + 1) * p - 1;
  const held = Math.min(count - 1, Math.max(0, position));
  const low = Math.floor(held);
  if (held === low) return sorted[low];
  const apart = sorted[low + 1] - sorted[low];
  // Two values so far apart that no double says how far are weighed instead.
  if (!Number.isFinite(apart)) return sorted[low] * (low + 1 - held) + sorted[low + 1] * (held - low);
  return sorted[low] + (held - low) * apart;
}
