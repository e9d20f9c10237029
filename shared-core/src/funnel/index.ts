export { applySetWeights, type SetWeight } from './apply-set-weights';
export { amountDistribution, type AmountDistribution, type Bracketed } from './amount-distribution';
export { amountQuantile } from './amount-quantile';
export { betaInterval, type Interval } from './beta-interval';
export {
  calibrateFunnel,
  calibrationRules,
  type CalibratedStage,
  type CalibrationRules,
  type FunnelCalibration,
  type NotFitted,
} from './calibrate-funnel';
export { calibrateProcesses, type ProcessFit } from './calibrate-processes';
export { chanceAtAge } from './chance-at-age';
export { chanceAtLeast, chanceAtMost, chanceOf as chanceOfTotal } from './chance-at-least';
export { chanceOfStageName } from './chance-of-stage-name';
export { claimedNotEarned } from './claimed-not-earned';
export { claimsOfDeals, type ClaimsOfDeals } from './claims-of-deals';
export { convertAmount } from './convert-amount';
export { cumulativeIncidence, type Incidence } from './cumulative-incidence';
export { Outcome, dealOutcomes } from './deal-outcomes';
export { isLeftOut, troubleKinds, type DealTrouble, type TroubleKind } from './deal-trouble';
export { dealTroubles, troubleCounts, type TroubleCount } from './deal-troubles';
export { expectedSales } from './expected-sales';
export { forecastPipeline, type ForecastRules, type PipelineForecast, type Scenario } from './forecast-pipeline';
export type { FunnelProblem } from './funnel-problem';
export type { FunnelProcess, ProcessStage, StageWeight, WeightProvenance } from './funnel-process';
export { funnelFile } from './funnel-file';
export { funnelTemplates } from './funnel-templates';
export { nearestProcess } from './nearest-process';
export { processOfTemplate, stageCode } from './process-of-template';
export { joinListPrices, joinTeams, type JoinedDeals } from './joined-deals';
export { parseFunnelModel, type FunnelModel, type FunnelModelProblem } from './parse-funnel-model';
export { pipelineCoverage, type PipelineCoverage } from './pipeline-coverage';
export { pipelineLayout, type PipelineLayout } from './pipeline-layout';
export {
  keyReader,
  pipelineDimensions,
  pipelineSums,
  type PipelineDimension,
  type PipelineGroup,
} from './pipeline-sums';
export { pipelineHygiene, type PipelineHygiene, type UntidyDeal } from './pipeline-hygiene';
export { pipelineStages, type PipelineStage } from './pipeline-stages';
export { pooledWinRates, type PooledWinRates } from './pooled-win-rates';
export { poolSegments, type PooledSegment, type Segment } from './pool-segments';
export { proposeFunnel, type FunnelEvidence, type FunnelProposal } from './propose-funnel';
export {
  proposeOrgStages,
  type OrgStageValue,
  type OrgStagesProposal,
  type ProposedOrgStage,
} from './propose-org-stages';
export {
  correctStageMap,
  proposeStageMap,
  type ProposedStage,
  type StageEvidence,
  type StageMapProposal,
  type StageName,
} from './propose-stage-map';
export {
  reviewPipeline,
  type PipelineReview,
  type ReviewedCoverage,
  type Reviewing,
  type ReviewRules,
} from './review-pipeline';
export { salesPace, type SalesPace } from './sales-pace';
export { scoreForecast, type ForecastScore, type ForecastSnapshot } from './score-forecast';
export { fitConversion } from './fit-conversion';
export { stageConversion, type StageConversion } from './stage-conversion';
export { stageLimits } from './stage-limits';
export { mappedStage, stagePlaces, type MappedStage, type StageMap } from './stage-map';
export { stageNamesOf } from './stage-names-of';
export { stagePaths, type StagePaths } from './stage-paths';
export { staleDeals, type StaleDeal, type StalePipelineRules } from './stale-deals';
export { staleDeal, type StaleFlag, type Staleness, type StaleRules } from './stale-deal';
export { takeSnapshot } from './take-snapshot';
export { weighPipeline, type WeighedPipeline, type Weighing, type WeighingRules } from './weigh-pipeline';
export { unseenBeginning, type UnseenBeginning } from './unseen-beginning';
export { watchedFrom } from './watched-from';
export { wilsonInterval } from './wilson-interval';
export { winRates, type WinRates } from './win-rates';
