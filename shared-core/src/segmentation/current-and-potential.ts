import { roundHalfAway } from '../basics/round-half-away';
import { indicatorNature } from '../model/indicator-nature';
import type { SegmentationModel } from '../model/segmentation-model';
import { sideOf, type ValueSide } from '../model/side-of';
import { pointsAt } from './points-column';
import { Standing, type IndicatorPoints, type Segmentation } from './segmentation';

/** Two scores of each account, 0–100: over the indicators of the one side, and over those of the other. */
export type CurrentAndPotential = Readonly<Record<ValueSide, Float64Array>>;

/**
 * What each account is worth today and what it may become: its points in the financial and sales perspectives, and in those of the
 * customer and of service, each weighted over the indicators that are present (K5). NaN where a side has none, and without a score.
 * Rounded to 9 decimals, in which cuts compare.
 */
export function currentAndPotential(
  indicators: readonly IndicatorPoints[],
  model: SegmentationModel,
  standings: Uint8Array,
): CurrentAndPotential {
  const sides = indicators.map(({ id }) => sideOf(indicatorNature(model, id).perspective));
  const valueOf = (side: ValueSide): Float64Array => {
    const sums = new Float64Array(standings.length);
    const present = new Float64Array(standings.length);
    indicators.forEach(({ points, weight }, k) => {
      if (sides[k] !== side) return;
      for (let i = 0; i < sums.length; i++) {
        const own = pointsAt(points, i);
        if (Number.isNaN(own)) continue;
        sums[i] += 100 * weight * own;
        present[i] += weight;
      }
    });
    return sums.map((sum, i) =>
      standings[i] === Standing.tiered && present[i] > 0 ? roundHalfAway(sum / present[i], 9) : NaN,
    );
  };
  return { current: valueOf('current'), potential: valueOf('potential') };
}

const remembered = new WeakMap<Segmentation, CurrentAndPotential>();

/** The two values over the list of a run, computed when somebody first asks. */
export function valuesOf(segmentation: Segmentation): CurrentAndPotential {
  const { indicators, model, standings } = segmentation;
  const known = remembered.get(segmentation) ?? currentAndPotential(indicators, model, standings);
  remembered.set(segmentation, known);
  return known;
}
