import { originAt } from '../segmentation/origins';
import { allPoints } from '../segmentation/points-column';
import { Origin, type IndicatorPoints, type Segmentation } from '../segmentation/segmentation';
import { scorecardOfPart, weighedItems, type WeighedPart } from './weighed-part';

/**
 * What the methods that weigh by the list look at: for each item of a part the points of every account, 0 (worst) to 1 (best), since it is
 * points that weights multiply. Points that stand for a missing value, and accounts of another scorecard, are NaN. A group's points are
 * those of its indicators by their present weights.
 */
export function pointsToWeigh(segmentation: Segmentation, part: WeighedPart): Float64Array[] {
  const { model, indicators } = segmentation;
  const card = scorecardOfPart(model, part);
  const items = weighedItems(model, part);
  if (!card || !items) throw new Error(`The model has no ${part.of} of ${part.kind ?? 'its general scorecard'}.`);
  const ofCard = new Map(indicators.filter(({ kind }) => kind === part.kind).map((one) => [one.id, one]));
  const pointsOf = (id: string) => ofCard.get(id)!;
  if (part.of !== 'groups') return items.map(({ id }) => knownPoints(pointsOf(id)));
  return card.groups.map((group) => meanPoints(group.indicators.map(({ id }) => pointsOf(id))));
}

function knownPoints({ points, origins }: IndicatorPoints): Float64Array {
  return allPoints(points).map((point, i) => (originAt(origins, i) === Origin.value ? point : NaN));
}

function meanPoints(indicators: readonly IndicatorPoints[]): Float64Array {
  const known = indicators.map(knownPoints);
  return known[0].map((_, i) => {
    let [sum, present] = [0, 0];
    indicators.forEach(({ weight }, k) => {
      if (Number.isNaN(known[k][i])) return;
      sum += weight * known[k][i];
      present += weight;
    });
    return present > 0 ? sum / present : NaN;
  });
}
