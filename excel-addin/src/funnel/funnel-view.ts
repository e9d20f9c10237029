import {
  amountQuantile,
  dealTroubles,
  keyReader,
  labelOf,
  pipelineSums,
  type DealTrouble,
  type PipelineDimension,
  type PipelineForecast,
  type PipelineGroup,
  type PipelineReview,
  type SaidReview,
  type StaleFlag,
  type TroubleKind,
  type WeighedPipeline,
} from '@keystage/core';
import type { GroupsView } from './weighing-messages';

/** What will be won, without the thousands of totals it is made of. */
export interface ForecastView extends Omit<PipelineForecast, 'distribution'> {
  readonly error: { readonly amount: number; readonly chance: number };
  readonly mean: number;
  /** Amounts that are not passed with 1 % and 99 %: between them a figure of it is drawn. */
  readonly p1: number;
  readonly p99: number;
}

/** A deal to be looked at: its row of the list, what it is called, and what is wrong with it. */
export interface DealToMend {
  readonly row: number;
  readonly name?: string;
  readonly trouble?: DealTrouble;
}

/** One kind of untidiness: how many deals have it, and the first of them. */
export interface Untidiness {
  readonly kind: TroubleKind | StaleFlag;
  readonly leftOut: boolean;
  readonly count: number;
  readonly deals: readonly DealToMend[];
}

/** Everything the screen shows of a weighed pipeline, as plain data that crosses from the worker. Its deals stay there. */
export interface FunnelView extends Pick<
  PipelineReview,
  'whole' | 'winRates' | 'stages' | 'target' | 'coverage' | 'pace'
> {
  readonly asOf: WeighedPipeline['asOf'];
  readonly currency?: string;
  /** Amounts were converted by rates. */
  readonly converted: boolean;
  readonly hasEvidence: boolean;
  /** A typed probability goes before the weight of the stage; undefined where the list has none. */
  readonly chancesFrom?: 'typed' | 'stage';
  readonly forecast: ForecastView;
  readonly earned?: ForecastView;
  readonly largeFrom: number;
  readonly sizes: readonly PipelineGroup[];
  readonly grouped: GroupsView;
  /** Dimensions that the list says anything of. */
  readonly dimensions: readonly PipelineDimension[];
  /** The processes that history was fitted to, and the deals it knows of each. */
  readonly fitted: readonly { readonly process: string; readonly deals: number; readonly unplacedLosses: number }[];
  readonly deals: number;
  readonly leftOut: number;
  readonly noted: number;
  readonly stale: number;
  readonly untidy: readonly Untidiness[];
  /** The sentences of the core's review, as every host says them. */
  readonly said: SaidReview;
}

const groupsShown = 200;
const dealsListed = 200;

/** What a screen needs of a review. */
export function funnelView(review: PipelineReview, by: PipelineDimension): Omit<FunnelView, 'said'> {
  const { pipeline, fits, forecast, earned, hygiene, whole, winRates, stages, target, coverage, pace } = review;
  const { deals, rules, currency, asOf, evidenced, largeFrom } = pipeline;
  return {
    ...{ whole, winRates, stages, pace, asOf, largeFrom },
    ...(target !== undefined && { target }),
    ...(coverage && { coverage }),
    ...(currency !== undefined && { currency }),
    converted: rules.rates !== undefined,
    hasEvidence: evidenced !== undefined,
    ...(deals.numbers.probability && { chancesFrom: rules.chancesFrom ?? 'typed' }),
    forecast: forecastView(forecast),
    ...(earned && { earned: forecastView(earned) }),
    sizes: pipelineSums(pipeline, ['size']),
    grouped: groupsView(pipeline, by),
    dimensions: dimensionsOf(pipeline),
    fitted: fits.map(({ paths, calibration }) => ({
      process: paths.process.id,
      deals: paths.ids.length,
      unplacedLosses: calibration.unplacedLosses,
    })),
    deals: deals.size,
    ...{ leftOut: hygiene.leftOut, noted: hygiene.noted, stale: hygiene.stale.length },
    untidy: untidinessOf(review),
  };
}

/** The sums by one dimension, as many as a person reads. */
export function groupsView(pipeline: WeighedPipeline, by: PipelineDimension): GroupsView {
  const groups = pipelineSums(pipeline, [by]);
  return { by, groups: groups.slice(0, groupsShown), count: groups.length };
}

function forecastView({ distribution, ...forecast }: PipelineForecast): ForecastView {
  return {
    ...forecast,
    ...{ error: distribution.error, mean: distribution.mean },
    p1: amountQuantile(distribution, 0.01).value,
    p99: amountQuantile(distribution, 0.99).value,
  };
}

const offered: readonly PipelineDimension[] = [
  ...(['owner', 'team', 'tier', 'product', 'process', 'recordType'] as const),
  ...(['month', 'quarter', 'year', 'currency', 'account', 'size'] as const),
];

function dimensionsOf(pipeline: WeighedPipeline): PipelineDimension[] {
  const { size } = pipeline.deals;
  return offered.filter((dimension) => {
    const key = keyReader(pipeline, dimension);
    for (let deal = 0; deal < size; deal++) if (key(deal) !== null) return true;
    return false;
  });
}

/** Every kind of trouble and of staleness that some deal has: those in no sum first, then what is stale, then what is noted. */
function untidinessOf({ pipeline, hygiene }: PipelineReview): Untidiness[] {
  const { rows, labels } = pipeline.deals;
  const toMend = (deal: number, trouble?: DealTrouble): DealToMend => {
    const name = labelOf(labels.dealId, deal) ?? labelOf(labels.dealName, deal);
    return { row: rows[deal], ...(name !== undefined && { name }), ...(trouble && { trouble }) };
  };
  const troubles = hygiene.troubles.map(({ kind, leftOut, count, deals }): Untidiness => ({
    ...{ kind, leftOut, count },
    deals: deals.slice(0, dealsListed).map((deal) =>
      toMend(
        deal,
        dealTroubles(pipeline, deal).find((one) => one.kind === kind),
      ),
    ),
  }));
  const flags = [...new Set(hygiene.stale.flatMap((stale) => stale.flags))];
  const stale = flags.map((kind): Untidiness => {
    const deals = hygiene.stale.filter((one) => one.flags.includes(kind));
    const listed = deals.slice(0, dealsListed).map(({ deal }) => toMend(deal));
    return { kind, leftOut: false, count: deals.length, deals: listed };
  });
  const leftOut = troubles.filter((one) => one.leftOut);
  return [...leftOut, ...stale, ...troubles.filter((one) => !one.leftOut)];
}
