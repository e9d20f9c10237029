import { measureOf } from '../model/way';
import { cutsShares } from './rank-and-cut';
import type { Segmentation } from './segmentation';

/** How close to a limit counts as near. */
export interface NearDistance {
  readonly within: number;
  /** What it is counted in: points of the `score`, a `share` of the list or of the sum, or the unit of the indicator of this id. */
  readonly of: string;
}

/**
 * How near is near, where nobody says: the model's own stability band if it has one, else 2 points of a score, 1 % of the list or the sum
 * where shares are cut, and 5 % of the smallest cut where an indicator is (◆ ours). Undefined where the way does not cut along one measure.
 */
export function nearDistance({ model, ladder }: Segmentation): NearDistance | undefined {
  const { way, stability } = model;
  if (!ladder) return undefined;
  const of = unitOf(way);
  const frozenShares = 'frozen' in way && way.frozen && (way.by === 'pareto' || way.by === 'quotas');
  if (stability.band > 0 && !frozenShares) return { within: stability.band, of };
  if (of === 'score') return { within: 2, of };
  if (of === 'share') return { within: 0.01, of };
  const sizes = ladder.cuts.map(({ from }) => Math.abs(from)).filter((size) => size > 0 && Number.isFinite(size));
  return { within: sizes.length > 0 ? 0.05 * Math.min(...sizes) : 0, of };
}

/** What the ladder of a way is counted in. Frozen, cuts of shares are values. */
function unitOf(way: Segmentation['model']['way']): string {
  switch (way.by) {
    case 'indicator':
      return way.indicator;
    case 'pareto':
    case 'quotas':
    case 'computedAbc':
    case 'naturalBreaks':
      return cutsShares(way) && !way.frozen ? 'share' : measureOf(way);
    default:
      return 'score';
  }
}
