export { fingerprint } from './fingerprint';
export {
  indicatorCatalogue,
  type IndicatorGroup,
  type IndicatorId,
  type IndicatorNature,
  type KnownIndicatorId,
  type Unit,
} from './indicator-catalogue';
export { compareModels, differencesBetween, type ModelDifference } from './compare-models';
export { editModel, editWeight, memberPath, partOfModel } from './edit-model';
export { longText, modelParts } from './model-parts';
export { nextVersion } from './next-version';
export { indicatorsOf } from './indicators-of';
export { addedIndicator, indicatorsToAdd } from './indicators-to-add';
export { indicatorNature } from './indicator-nature';
export { modelJsonSchema } from './model-json-schema';
export type { ModelProblem } from './model-problem';
export { parseModel, type ParsedModel } from './parse-model';
export { distinctIndicators, referenceKey, scorecardsOf, scoredIndicators, type Scorecard } from './scorecards-of';
export { modelTrail, signOffFields, signOffObject, signOffRecord, signOffs, type SignOff } from './sign-off-record';
export {
  openProposal,
  signingRules,
  signModel,
  type Signing,
  type SigningRefusal,
  type SigningRequest,
  type SigningRules,
} from './sign-model';
export { sideOf, type ValueSide } from './side-of';
export {
  decidesByScore,
  measureOf,
  type FrozenCut,
  type IndicatorWay,
  type MatrixWay,
  type ParetoWay,
  type PlacingWay,
  type QuadrantWay,
  type QuotaWay,
  type RankedWay,
  type RfmWay,
  type Way,
} from './way';
export type {
  AccountKind,
  IndicatorModel,
  IndicatorReference,
  ModelText,
  SegmentationModel,
  Tier,
} from './segmentation-model';
export { decideByTable, type DecisionTable } from './decide-by-table';
export { matrixTable } from './matrix-table';
export { rfmCoverage, type RfmCoverage } from './rfm-coverage';
export type { BandRule, CategoryRule, PercentileRule, PointsRule, ScaleRule } from './points-rule';
export {
  signTemplate,
  templateSignOff,
  type DealMoves,
  type JudgingTemplate,
  type TemplateSigning,
  type TemplateSignOff,
} from './template-sign-off';
export { trailEntry, type TrailEntry, type TrailMoves } from './trail-entry';
