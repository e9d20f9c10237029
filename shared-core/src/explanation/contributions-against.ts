/** An indicator of one account: its share of the weight, and its points 0–1, NaN where it is left out. */
interface PartOfScore {
  readonly weight: number;
  readonly points: number;
}

/**
 * What sets an account apart from another, such as a typical one: for each indicator its part, in points of 100, of the difference
 * between the two scores, 100·w·(u − r). `reference` holds the other's points 0–1; an indicator that is left out brings 0 and its weight
 * goes to the others (methods §4).
 */
export function contributionsAgainst(parts: readonly PartOfScore[], reference: readonly number[]): number[] {
  const present = parts.reduce((sum, { weight, points }) => sum + (Number.isNaN(points) ? 0 : weight), 0);
  return parts.map(({ weight, points }, k) =>
    Number.isNaN(points) ? 0 : (100 * weight * (points - reference[k])) / present,
  );
}
