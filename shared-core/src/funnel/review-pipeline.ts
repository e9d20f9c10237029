import { monthsBefore, type CalendarDate } from '../basics/calendar-date';
import type { DealColumns } from '../intake/deal-columns';
import { applySetWeights } from './apply-set-weights';
import { calibrationRules } from './calibrate-funnel';
import { calibrateProcesses, type ProcessFit } from './calibrate-processes';
import { forecastPipeline, type PipelineForecast, type Scenario } from './forecast-pipeline';
import type { FunnelProblem } from './funnel-problem';
import type { FunnelModel } from './parse-funnel-model';
import { pipelineCoverage, type PipelineCoverage } from './pipeline-coverage';
import { pipelineHygiene, type PipelineHygiene } from './pipeline-hygiene';
import { pipelineStages, type PipelineStage } from './pipeline-stages';
import { pipelineSums, type PipelineDimension, type PipelineGroup } from './pipeline-sums';
import { pooledWinRates, type PooledWinRates } from './pooled-win-rates';
import { salesPace, type SalesPace } from './sales-pace';
import { stageLimits } from './stage-limits';
import { weighPipeline, type WeighedPipeline, type WeighingRules } from './weigh-pipeline';
import { winRates, type WinRates } from './win-rates';

export interface ReviewRules extends Pick<WeighingRules, 'rates' | 'chancesFrom' | 'largeFrom'> {
  /** As `proposeFunnel` proposes it and a person confirms it. */
  readonly funnel: FunnelModel;
  /** Stage moves or closed deals to fit the weights to; whoever gives them asks for stage weights unless `chancesFrom` says otherwise. */
  readonly history?: DealColumns;
  /** The day from which on the history is complete, where it is not from its beginning. */
  readonly historyFrom?: CalendarDate;
  readonly target?: number;
  /** Without any, deals are taken as independent. */
  readonly scenarios?: readonly Scenario[];
  /** Days without activity after which a deal is idle. Default ◆ 30. */
  readonly idleDays?: number;
  /** Whose win rates are to be told apart, by the history where it says whose deals were whose, else by the list. */
  readonly pool?: PipelineDimension;
}

/** Everything that is said of a pipeline at first sight, as plain data: it crosses to a worker and back. */
export interface PipelineReview {
  readonly pipeline: WeighedPipeline;
  /** Each process as its history fits it; empty without one. */
  readonly fits: readonly ProcessFit[];
  readonly whole: PipelineGroup;
  readonly winRates: WinRates;
  readonly stages: readonly PipelineStage[];
  readonly forecast: PipelineForecast;
  /** By what is evidenced alone; absent where the list says nothing of evidence. */
  readonly earned?: PipelineForecast;
  /** Of which the forecast is mixed, if of any; beside them what it would be if deals were independent. */
  readonly scenarios?: readonly Scenario[];
  readonly independent?: PipelineForecast;
  readonly target?: number;
  /** Of what is still missing to the target; absent without one, or where it is reached. */
  readonly coverage?: ReviewedCoverage;
  /** Of the last twelve months. */
  readonly pace: SalesPace;
  readonly hygiene: PipelineHygiene;
  readonly pooled?: PooledWinRates;
}

export interface ReviewedCoverage extends PipelineCoverage {
  /** Closed deals that the win rate is from, and whether they are too few to say what multiple it takes. */
  readonly closed: number;
  readonly thin: boolean;
}

export type Reviewing =
  | { readonly ok: true; readonly review: PipelineReview }
  | { readonly ok: false; readonly problems: readonly FunnelProblem[] };

const usualIdleDays = 30;

/**
 * How much is claimed, how much is earned, what will be won, on what the weights rest, and which deals need a hand: one door for a screen, a
 * report and a file. Weights come from the house, from history or from somebody, and say so; refused as `weighPipeline` refuses.
 */
export function reviewPipeline(deals: DealColumns, rules: ReviewRules, asOf: CalendarDate): Reviewing {
  const { funnel, history, target, scenarios, idleDays = usualIdleDays } = rules;
  const fits = history ? calibrateProcesses(history, funnel, asOf, rules.historyFrom) : [];
  const processes = history
    ? fits.map(({ calibration }) => calibration.process)
    : applySetWeights(funnel.processes, funnel.set, asOf);
  const { rates, largeFrom, chancesFrom = history ? 'stage' : 'typed' } = rules;
  const weighing = weighPipeline(
    deals,
    {
      ...{ processes, stages: funnel.stages, chancesFrom },
      ...(rates && { rates }),
      ...(largeFrom !== undefined && { largeFrom }),
    },
    asOf,
  );
  if (!weighing.ok) return weighing;
  const { pipeline } = weighing;
  const [whole] = pipelineSums(pipeline);
  const rate = winRates(pipeline);
  const aims = { ...(target !== undefined && { target }) };
  const assumed = { ...aims, ...(scenarios && { scenarios }) };
  const missing = (target ?? 0) - whole.won.amount;
  const limits = Object.fromEntries(fits.map(({ paths }) => [paths.process.id, stageLimits(paths)]));
  const review: PipelineReview = {
    ...{ pipeline, fits, whole, winRates: rate },
    stages: pipelineStages(pipeline, fits),
    forecast: forecastPipeline(pipeline, assumed),
    ...(pipeline.evidenced && { earned: forecastPipeline(pipeline, { ...assumed, by: 'evidenced' }) }),
    ...(scenarios && { scenarios, independent: forecastPipeline(pipeline, aims) }),
    ...aims,
    ...(missing > 0 && { coverage: coverageOf(whole, missing, rate) }),
    pace: salesPace(pipeline, monthsBefore(asOf, 12), asOf),
    hygiene: pipelineHygiene(pipeline, { limits, idleDays }),
    ...(rules.pool && { pooled: pooledWinRates(pipeline, rules.pool, history && { deals: history, fits }) }),
  };
  return { ok: true, review };
}

function coverageOf({ open }: PipelineGroup, missing: number, { won, lost, ofClosed }: WinRates): ReviewedCoverage {
  const closed = won + lost;
  return { ...pipelineCoverage(open.total, missing, ofClosed), closed, thin: closed < calibrationRules.least };
}
