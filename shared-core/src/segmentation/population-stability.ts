/**
 * How far a distribution has moved, as the population stability index Σ (aᵢ − eᵢ)·ln(aᵢ/eᵢ) of two rows of shares in the same order
 * (methods §4). Read: under 0.10 stable, up to 0.25 worth a look, above it shifted. Infinite where one row has nobody and the other has.
 */
export function populationStability(expected: readonly number[], actual: readonly number[]): number {
  return expected.reduce((sum, share, k) => {
    const now = actual[k];
    return share === now ? sum : sum + (now - share) * Math.log(now / share);
  }, 0);
}

/** The same from counts. A class that is empty in either row would make it infinite, so half an account is then added to every count. */
export function populationStabilityOfCounts(expected: readonly number[], actual: readonly number[]): number {
  const anyEmpty = [...expected, ...actual].some((count) => count === 0);
  const shares = (counts: readonly number[]) => {
    const filled = anyEmpty ? counts.map((count) => count + 0.5) : counts;
    const all = filled.reduce((sum, count) => sum + count, 0);
    return filled.map((count) => count / all);
  };
  return populationStability(shares(expected), shares(actual));
}
