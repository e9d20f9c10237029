import type { IndicatorId, SegmentationModel } from '@keystage/core';

/** Every indicator a model asks for, in its order: those it scores, then those that only its caps look at. */
export function indicatorsOf(model: SegmentationModel): IndicatorId[] {
  const scored = model.groups.flatMap((group) => group.indicators.map(({ id }) => id));
  return [...new Set([...scored, ...model.caps.map(({ indicator }) => indicator)])];
}
