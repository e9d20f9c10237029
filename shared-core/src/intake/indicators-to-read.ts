import type { IndicatorId } from '../model/indicator-catalogue';
import { indicatorsOf } from '../model/indicators-of';
import type { SegmentationModel } from '../model/segmentation-model';
import { ratioFormulas } from './derive-ratios';

/** By these the core tells prospects apart, whether the model scores them or not. */
const tellProspects: readonly IndicatorId[] = ['transactionCount', 'amount'];

/** The indicators whose columns a run with this model reads: those it looks at, what its ratios follow from, and what tells prospects apart. */
export function indicatorsToRead(model: SegmentationModel): IndicatorId[] {
  const asked = indicatorsOf(model);
  const behind = ratioFormulas.flatMap(({ id, of }) => (asked.includes(id) ? of : []));
  return [...new Set([...asked, ...behind, ...tellProspects])];
}
