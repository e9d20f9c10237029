import {
  distinctIndicators,
  indicatorCatalogue,
  type IndicatorId,
  type IndicatorModel,
  type KnownIndicatorId,
  type SegmentationModel,
  type Unit,
} from '@keystage/core';

/** What an indicator counts: by its own word in the model, else by the catalogue. */
export function unitOf({ id, unit }: Pick<IndicatorModel, 'id' | 'unit'>): Unit {
  if (unit) return unit;
  return Object.hasOwn(indicatorCatalogue, id) ? indicatorCatalogue[id as KnownIndicatorId].unit : 'number';
}

/** The same of one that a limit or a way names. */
export function unitOfId(model: SegmentationModel, id: IndicatorId): Unit {
  return unitOf(distinctIndicators(model).find((indicator) => indicator.id === id) ?? { id });
}
