import { signedParts } from '../basics/signed-parts';
import { roundHalfAway } from '../basics/round-half-away';
import type { IndicatorId } from '../model/indicator-catalogue';
import { medianOf } from '../segmentation/median-of';
import { originAt } from '../segmentation/origins';
import { Origin, Standing, type Segmentation } from '../segmentation/segmentation';
import { contributionsAgainst } from './contributions-against';
import { allPoints, pointsAt } from '../segmentation/points-column';

/** What sets an account apart from a typical one of the list, indicator by indicator. */
export interface AgainstTypical {
  /** Both to one decimal. */
  readonly score: number;
  readonly typical: number;
  /** Points more or less than a typical account brings, largest difference first; together exactly score − typical. */
  readonly parts: readonly { readonly indicator: IndicatorId; readonly by: number }[];
}

/**
 * An account's score held against a typical one's, with the median points of the list's accounts in each indicator (methods §4). Both are
 * weighed alike: an indicator the account has no points in counts for neither. Undefined without a score.
 */
export function explainAgainstTypical(segmentation: Segmentation, account: number): AgainstTypical | undefined {
  const score = segmentation.scores[account];
  if (Number.isNaN(score)) return undefined;
  const typical = typicalPoints(segmentation);
  const present = segmentation.indicators
    .map(({ id, weight, points, origins }, k) => ({
      id,
      weight,
      points: pointsAt(points, account),
      origin: originAt(origins, account),
      k,
    }))
    .filter(({ origin }) => origin !== Origin.elsewhere);
  const differences = contributionsAgainst(
    present,
    present.map(({ k }) => typical[k]),
  );
  const shown = roundHalfAway(score, 1);
  const typicalScore = roundHalfAway(score - differences.reduce((sum, by) => sum + by, 0), 1);
  const tenths = signedParts(
    Math.round(shown * 10) - Math.round(typicalScore * 10),
    differences.map((by) => 10 * by),
  );
  return {
    score: shown,
    typical: typicalScore,
    parts: present
      .map(({ id }, k) => ({ indicator: id, by: tenths[k] / 10 }))
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by)),
  };
}

const remembered = new WeakMap<Segmentation, readonly number[]>();

/** The median points of the scored accounts in each indicator; 0.5 where none of them has any. */
function typicalPoints(segmentation: Segmentation): readonly number[] {
  const known = remembered.get(segmentation);
  if (known) return known;
  const { indicators, standings } = segmentation;
  const typical = indicators.map(({ points }) => {
    const present = allPoints(points).filter((u, i) => standings[i] === Standing.tiered && !Number.isNaN(u));
    return present.length === 0 ? 0.5 : medianOf(present);
  });
  remembered.set(segmentation, typical);
  return typical;
}
