export { fingerprint } from './fingerprint';
export {
  indicatorCatalogue,
  type IndicatorGroup,
  type IndicatorId,
  type IndicatorNature,
  type KnownIndicatorId,
  type Unit,
} from './indicator-catalogue';
export { indicatorsOf } from './indicators-of';
export { indicatorNature } from './indicator-nature';
export type { ModelProblem } from './model-problem';
export { parseModel, type ParsedModel } from './parse-model';
export type { IndicatorModel, ModelText, SegmentationModel, Tier } from './segmentation-model';
