import type { IndicatorId } from '../model/indicator-catalogue';
import type { IndicatorReference, SegmentationModel } from '../model/segmentation-model';
import { midRanks, type MidRanks } from './mid-ranks';
import type { Segmentation } from './segmentation';
import { valuesOfTheTiered } from './values-of-the-tiered';

const remembered = new WeakMap<Segmentation, Map<IndicatorId, MidRanks>>();

/** The distribution an indicator's percentiles were taken from: the frozen one, or that of the run's own list. Undefined for categories. */
export function distributionOf(segmentation: Segmentation, id: IndicatorId): MidRanks | undefined {
  const column = segmentation.accounts.indicators.get(id);
  if (column?.kind !== 'number') return undefined;
  const known = remembered.get(segmentation) ?? new Map<IndicatorId, MidRanks>();
  remembered.set(segmentation, known);
  const ranks =
    known.get(id) ?? frozenRanks(segmentation.model, id) ?? midRanks(valuesOfTheTiered(column, segmentation.standings));
  known.set(id, ranks);
  return ranks;
}

/** The ranks frozen into a model; undefined where none are. */
export function frozenRanks(model: SegmentationModel, id: IndicatorId): MidRanks | undefined {
  const reference: IndicatorReference | undefined = model.references?.[id];
  if (!reference?.values || !reference.shares) return undefined;
  const { count, values, shares } = reference;
  return { count, values: Float64Array.from(values), shares: Float64Array.from(shares) };
}
