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
export { chanceAtAge } from './chance-at-age';
export { chanceAtLeast, chanceAtMost, chanceOf as chanceOfTotal } from './chance-at-least';
export { convertAmount } from './convert-amount';
export { cumulativeIncidence, type Incidence } from './cumulative-incidence';
export { Outcome, dealOutcomes } from './deal-outcomes';
export { isLeftOut, troubleKinds, type DealTrouble, type TroubleKind } from './deal-trouble';
export { dealTroubles, troubleCounts, type TroubleCount } from './deal-troubles';
export { expectedSales } from './expected-sales';
export { forecastPipeline, type ForecastRules, type PipelineForecast, type Scenario } from './forecast-pipeline';
export type { FunnelProblem } from './funnel-problem';
export type { FunnelProcess, ProcessStage, StageWeight, WeightProvenance } from './funnel-process';
export { funnelTemplates } from './funnel-templates';
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
export { poolSegments, type PooledSegment, type Segment } from './pool-segments';
export { correctStageMap, proposeStageMap, type StageEvidence, type StageMapProposal } from './propose-stage-map';
export { salesPace, type SalesPace } from './sales-pace';
export { scoreForecast, type ForecastScore, type ForecastSnapshot } from './score-forecast';
export { stageConversion, type StageConversion } from './stage-conversion';
export { stageLimits } from './stage-limits';
export { mappedStage, stagePlaces, type MappedStage, type StageMap } from './stage-map';
export { stageNamesOf } from './stage-names-of';
export { stagePaths, type StagePaths } from './stage-paths';
export { staleDeals, type StaleDeal } from './stale-deals';
export { staleDeal, type StaleFlag, type Staleness, type StaleRules } from './stale-deal';
export { takeSnapshot } from './take-snapshot';
export { weighPipeline, type WeighedPipeline, type Weighing, type WeighingRules } from './weigh-pipeline';
export { wilsonInterval } from './wilson-interval';
export { winRates, type WinRates } from './win-rates';
