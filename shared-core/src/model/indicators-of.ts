import type { IndicatorId } from './indicator-catalogue';
import { scoredIndicators } from './scorecards-of';
import type { SegmentationModel } from './segmentation-model';
import { indicatorsOfWay } from './way';

/**
 * Every indicator a model looks at, each once: those its scorecards score, in their order, then those by which alone it classifies or
 * which it holds against a limit.
 */
export function indicatorsOf(model: SegmentationModel): IndicatorId[] {
  const limits = [...model.floors, ...model.caps];
  return [
    ...new Set([
      ...scoredIndicators(model).map(({ id }) => id),
      ...indicatorsOfWay(model.way),
      ...limits.map(({ indicator }) => indicator),
    ]),
  ];
}
