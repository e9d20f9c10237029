import { knownNature, type IndicatorId, type IndicatorNature } from './indicator-catalogue';
import { scorecardsOf } from './scorecards-of';
import type { SegmentationModel } from './segmentation-model';

const remembered = new WeakMap<SegmentationModel, Map<IndicatorId, IndicatorNature>>();

/** What an indicator counts and which way is better: the model's own word first, then the catalogue's. */
export function indicatorNature(model: SegmentationModel, id: IndicatorId): IndicatorNature {
  // Asked for each indicator of each account that is explained.
  const known = remembered.get(model) ?? new Map<IndicatorId, IndicatorNature>();
  remembered.set(model, known);
  const nature = known.get(id) ?? natureIn(model, id);
  known.set(id, nature);
  return nature;
}

function natureIn(model: SegmentationModel, id: IndicatorId): IndicatorNature {
  const known = knownNature(id);
  for (const group of scorecardsOf(model).flatMap(({ groups }) => groups)) {
    const own = group.indicators.find((indicator) => indicator.id === id);
    if (!own) continue;
    return {
      ...known,
      group: group.id,
      perspective: own.perspective ?? known?.perspective ?? 'financial',
      unit: own.unit ?? known?.unit ?? 'number',
      polarity: own.polarity ?? known?.polarity ?? 'higher',
      merging: own.merging ?? known?.merging ?? 'derived',
    };
  }
  if (!known) throw new Error(`Indicator "${id}" is neither in the model nor in the catalogue.`);
  return known;
}
