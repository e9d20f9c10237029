/** How unevenly an amount is spread over the accounts that bring any. */
export interface Concentration {
  /** Accounts with a positive value. */
  readonly accounts: number;
  readonly total: number;
  /** Cumulative share of the total by rising rank, largest first: `shares[k]` is what the k+1 largest bring together. */
  readonly shares: Float64Array;
}

/** Concentration of the positive values among those given, largest first; empty where there is none. */
export function concentration(values: Float64Array): Concentration {
  const asGiven = values.filter((value) => value > 0).sort();
  const positive = summable(asGiven);
  const shares = new Float64Array(positive.length);
  let total = 0;
  for (let k = 0; k < shares.length; k++) {
    total += positive[positive.length - 1 - k];
    shares[k] = total;
  }
  for (let k = 0; k < shares.length; k++) shares[k] /= total;
  // Infinity where no double holds the sum.
  return { accounts: positive.length, total: positive === asGiven ? total : total * 2 ** 100, shares };
}

/** What the largest `part` (0–1) of the accounts bring of the total, 0–1; a part of an account counts in part. */
export function shareOfTop({ shares }: Concentration, part: number): number {
  const rank = part * shares.length;
  const whole = Math.min(shares.length, Math.floor(rank + 1e-9));
  const upToWhole = whole > 0 ? shares[whole - 1] : 0;
  if (whole >= shares.length) return upToWhole;
  return upToWhole + (rank - whole) * (shares[whole] - upToWhole);
}

/** The fewest accounts that together bring `share` (0–1) of the total. */
export function accountsThatBring({ shares }: Concentration, share: number): number {
  const index = shares.findIndex((reached) => reached >= share - 1e-12);
  return index < 0 ? shares.length : index + 1;
}

/** What the `largest` so many accounts bring of the total, 0–1; NaN where nobody brings anything. */
export function shareOfLargest({ shares }: Concentration, largest: number): number {
  return shares.length === 0 ? NaN : largest < 1 ? 0 : shares[Math.min(shares.length, Math.floor(largest)) - 1];
}

/**
 * The Gini coefficient of the values given, zeros included: 0 where all bring the same, near 1 where one brings all. `corrected` undoes
 * the bias of short lists, n/(n−1). NaN where the sum is not positive: a loss has no shares (methods §4).
 */
export function gini(values: Float64Array, corrected = false): number {
  const sorted = summable(values.slice().sort());
  const count = sorted.length;
  let weighted = 0;
  let total = 0;
  for (let i = 0; i < count; i++) {
    weighted += (2 * (i + 1) - count - 1) * sorted[i];
    total += sorted[i];
  }
  if (!(total > 0)) return NaN;
  const plain = weighted / (count * total);
  return corrected && count > 1 ? (plain * count) / (count - 1) : plain;
}

/** The Herfindahl–Hirschman index Σ share²: 1/n where n bring the same, 1 where one brings all. NaN where the sum is not positive (methods §4). */
export function herfindahl(values: Float64Array): number {
  // In order of size, so that the order of the list does not reach the last bits.
  const sorted = summable(values.slice().sort());
  const total = sorted.reduce((sum, value) => sum + value, 0);
  return total > 0 ? sorted.reduce((sum, value) => sum + (value / total) ** 2, 0) : NaN;
}

/** Values as they are, or, where their sum would pass the greatest double, all of them smaller by one factor: shares stay what they are. */
export function summable(sorted: Float64Array): Float64Array {
  const greatest = Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted[sorted.length - 1] ?? 0));
  return greatest > 2 ** 960 ? sorted.map((value) => value * 2 ** -100) : sorted;
}
