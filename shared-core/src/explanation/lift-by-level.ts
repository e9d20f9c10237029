import type { ValueSide } from '../model/side-of';
import type { PlacingWay } from '../model/way';
import { levelOf, type Axis } from '../segmentation/placing';
import type { Segmentation } from '../segmentation/segmentation';
import { tierOfLevels } from '../segmentation/tier-of-levels';
import type { Goal, Lift } from './lift';
import { placeToReach } from './place-to-reach';

/**
 * What would lift an account that stands by levels: of the axes on which going up alone leads to a better tier, the one with the fewest
 * levels to go, the earlier axis at equal ones. Undefined where no single axis does.
 */
export function liftByLevel(segmentation: Segmentation, account: number): Lift | undefined {
  const { model, placing, tiers } = segmentation;
  if (model.way.by === 'indicator') return alongOneIndicator(segmentation, account, placing!.axes[0]);
  const axes = placing!.axes;
  const tierAt = tierOfLevels(model.way as PlacingWay, model.tiers);
  const levels = axes.map((axis) => levelOf(axis, axis.values[account]));
  if (levels.includes(-1)) return undefined;
  const ways = axes.flatMap((axis, k) => {
    for (let level = levels[k] + 1; level <= axis.cuts.length; level++) {
      const tier = tierAt(levels.map((own, other) => (other === k ? level : own)));
      if (tier < tiers[account]) return [{ axis, tier, cut: axis.cuts[level - 1], up: level - levels[k] }];
    }
    return [];
  });
  const [nearest] = ways.sort((a, b) => a.up - b.up);
  if (!nearest) return undefined;
  const { axis, cut } = nearest;
  const to = model.tiers[nearest.tier];
  const from = axis.values[account];
  return model.way.by === 'matrix'
    ? { kind: 'raiseSide', to, side: axis.of as ValueSide, from, atLeast: cut }
    : { kind: 'reachValue', to, indicator: axis.of, from, goal: goalAt(axis, cut) };
}

/** One indicator has its tiers along one line, and perhaps a band around each cut. */
function alongOneIndicator(segmentation: Segmentation, account: number, axis: Axis): Lift | undefined {
  const { model, tiers } = segmentation;
  const next = tiers[account] - 1;
  const place = placeToReach(segmentation, next);
  if (place === undefined) return undefined;
  const goal = goalAt(axis, axis.lessIsBetter ? 0 - place : place);
  return { kind: 'reachValue', to: model.tiers[next], indicator: axis.of, from: axis.values[account], goal };
}

function goalAt({ lessIsBetter, past }: Axis, to: number): Goal {
  if (past) return { to, direction: lessIsBetter ? 'below' : 'above' };
  return { to, direction: lessIsBetter ? 'atMost' : 'atLeast' };
}
