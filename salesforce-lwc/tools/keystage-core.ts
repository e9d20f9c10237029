/** What components take from the core. The reading of cells and files stays out: a record holds numbers, not cells. */
export { calendarDate } from '../../shared-core/src/basics/calendar-date';
export { compareCodePoints } from '../../shared-core/src/basics/compare-code-points';
export { explainAccount } from '../../shared-core/src/explanation/explain-account';
export { CellState } from '../../shared-core/src/intake/account-columns';
export { languageOf } from '../../shared-core/src/language/language-of';
export { speaker } from '../../shared-core/src/language/speaker';
export { fingerprint } from '../../shared-core/src/model/fingerprint';
export { indicatorNature } from '../../shared-core/src/model/indicator-nature';
export { parseModel } from '../../shared-core/src/model/parse-model';
export { scoredIndicators } from '../../shared-core/src/model/scorecards-of';
export { segmentAccounts } from '../../shared-core/src/segmentation/segment-accounts';
export type {
  AccountColumns,
  AccountExplanation,
  CalendarDate,
  Contribution,
  IndicatorColumn,
  IndicatorId,
  Language,
  ModelProblem,
  SegmentationModel,
  Segmentation,
  Speaker,
  TierReason,
  Unit,
  Words,
} from '@keystage/core';
