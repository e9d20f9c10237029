/** What values of a list are pulled in to. */
export interface WinsorLimits {
  readonly least: number;
  readonly greatest: number;
}

/**
 * Pulls in outliers by count: the ⌊`lower`·n⌋ smallest values become the next smallest, and likewise on top (SciPy's rule, methods
 * §1.5). Order is kept; NaN (a blank) stays NaN and counts for nothing. The two parts must leave at least one value between them.
 */
export function winsorize(values: Float64Array, lower: number, upper: number): Float64Array {
  const present = values.filter((value) => !Number.isNaN(value));
  if (present.length === 0) return values.slice();
  const { least, greatest } = winsorLimits(present, lower, upper);
  return values.map((value) => (value < least ? least : value > greatest ? greatest : value));
}

/** The limits themselves, of a list without blanks (NaN) and with at least one value; they can be frozen. */
export function winsorLimits(values: Float64Array, lower: number, upper: number): WinsorLimits {
  const sorted = values.slice().sort();
  const below = wholePart(lower, sorted.length);
  const above = wholePart(upper, sorted.length);
  if (below + above >= sorted.length) {
    throw new Error(`winsorize would replace all ${sorted.length} values: ${below} below and ${above} above.`);
  }
  return { least: sorted[below], greatest: sorted[sorted.length - 1 - above] };
}

/** ⌊part·count⌋ of the decimals as written: 0.29 of 100 is 29, though the product of doubles falls short of it. */
function wholePart(part: number, count: number): number {
  return Math.floor(part * count + 1e-9);
}
