export { fingerprint } from './fingerprint';
export {
  indicatorCatalogue,
  type IndicatorGroup,
  type IndicatorId,
  type IndicatorNature,
  type KnownIndicatorId,
  type Unit,
} from './indicator-catalogue';
export { compareModels, type ModelDifference } from './compare-models';
export { editModel, editWeight, memberPath, partOfModel } from './edit-model';
export { nextVersion } from './next-version';
export { indicatorsOf } from './indicators-of';
export { addedIndicator, indicatorsToAdd } from './indicators-to-add';
export { indicatorNature } from './indicator-nature';
export { modelJsonSchema } from './model-json-schema';
export type { ModelProblem } from './model-problem';
export { parseModel, type ParsedModel } from './parse-model';
export { distinctIndicators, scorecardsOf, scoredIndicators, type Scorecard } from './scorecards-of';
export { sideOf, type ValueSide } from './side-of';
export { decidesByScore, measureOf, type Way } from './way';
export type { AccountKind, IndicatorModel, ModelText, SegmentationModel, Tier } from './segmentation-model';
export { decideByTable, type DecisionTable } from './decide-by-table';
export { matrixTable } from './matrix-table';
export type { BandRule, PercentileRule, PointsRule, ScaleRule } from './points-rule';
