import type { IndicatorId } from './indicator-catalogue';
import type { SegmentationModel } from './segmentation-model';

/** Every indicator a model looks at, each once: those it scores, in its order, then those that only its caps hold against a limit. */
export function indicatorsOf(model: SegmentationModel): IndicatorId[] {
  const scored = model.groups.flatMap((group) => group.indicators.map(({ id }) => id));
  return [...new Set([...scored, ...model.caps.map(({ indicator }) => indicator)])];
}
