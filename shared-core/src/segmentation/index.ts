export { adjustedTiers, type AdjustedTiers } from './adjusted-tiers';
export {
  accountsThatBring,
  concentration,
  gini,
  herfindahl,
  shareOfLargest,
  shareOfTop,
  type Concentration,
} from './concentration';
export { currentAndPotential, valuesOf, type CurrentAndPotential } from './current-and-potential';
export { curryPyramid } from './curry-pyramid';
export { distributionOf } from './distribution-of';
export { frozenForPublishing, type FrozenRun } from './frozen-for-publishing';
export { freezeReferences } from './freeze-references';
export { kindsWithoutScorecard } from './kinds-without-scorecard';
export { lorenzCurve } from './lorenz-curve';
export type { MidRanks } from './mid-ranks';
export { migration, migrationBetween, type Migration } from './migration';
export { nearDistance, type NearDistance } from './near-distance';
export { accountsNearLimits, heldBack, nearLimits, type NearLimit } from './near-limits';
export { cumulativeOf } from './cumulative-of';
export { placesOnLadder } from './places-on-ladder';
export { originAt } from './origins';
export { allPoints, pointsAt, type PointsColumn } from './points-column';
export { populationStability, populationStabilityOfCounts } from './population-stability';
export { breaksLimit } from './publish-tiers';
export type { Quadrant } from './quadrant-of';
export { quadrantsOf, type Quadrants } from './quadrants-of';
export { risingAccounts } from './rising-accounts';
export { quantile } from './quantile';
export { segmentAccounts } from './segment-accounts';
export { Standing, tierOf, type Segmentation } from './segmentation';
export { shownOn } from './shown-on';
export { stabilityReading, type StabilityReading } from './stability-reading';
export { keepsStays, stayAfter, type StayAfter } from './stay-after';
export { tierCounts, type TierCounts } from './tier-counts';
export { tierMoves, type TierMove } from './tier-moves';
export { readOverride, type OverrideProblem, type TierOverride } from './tier-override';
export type { Measure, TierReason } from './tier-reason';
export { tierReasons } from './tier-reasons';
export { lessIsBetter } from './compared-column';
export { bandedCuts } from './hysteresis-tier';
export { leastForPercentiles } from './indicator-points';
export { indicatorWeights } from './indicator-weights';
export { medianOf } from './median-of';
export { normalisers } from './normalisers';
export { levelOf, type Axis, type Placing } from './placing';
export { cutsShares, holds, rankedValues } from './rank-and-cut';
export { contributionsAt, contributionsOf } from './contributions-of';
export { coverageAt } from './share-out';
export { retierAccounts } from './retier-accounts';
export { reaches } from './tier-by-cut-off';
export { tierOfLevels } from './tier-of-levels';
export { scoredAt } from './segment-groups';
