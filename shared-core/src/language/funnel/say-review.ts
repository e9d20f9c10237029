import type { Bracketed } from '../../funnel/amount-distribution';
import type { CalibratedStage } from '../../funnel/calibrate-funnel';
import type { PipelineForecast } from '../../funnel/forecast-pipeline';
import type { UntidyDeal } from '../../funnel/pipeline-hygiene';
import { pipelineSums } from '../../funnel/pipeline-sums';
import type { PipelineStage } from '../../funnel/pipeline-stages';
import type { PipelineReview } from '../../funnel/review-pipeline';
import type { FunnelSpeaker } from './funnel-speaker';
import type { CalibrationColumn } from './funnel-words';

/** A stage as it is shown: what it weighs and on what that rests. */
export interface SaidStage {
  readonly process: string;
  readonly stage: string;
  readonly weight: string;
  readonly provenance: string;
  /** What the open deals that declare it claim and have earned; absent where there are none, the two latter where nothing tells of evidence. */
  readonly declared?: string;
  readonly evidenced?: string;
  readonly gap?: string;
  /** What history says of it, in the columns of the calibration table; absent without one. */
  readonly calibration?: Readonly<Record<CalibrationColumn, string>>;
}

/** A deal that needs a hand: its row as in the sheet, its name or id, and what is to be said of it. */
export interface SaidDeal {
  readonly row: string;
  readonly name: string;
  readonly leftOut: boolean;
  readonly sentences: readonly string[];
}

/** The sentences of a review; what cannot be said of this pipeline is absent. */
export interface SaidReview {
  /** What is claimed but not earned, or that the list says nothing of evidence. */
  readonly gap: string;
  readonly large?: string;
  readonly band: string;
  readonly earnedBand?: string;
  readonly deals: readonly string[];
  /** That deals are taken as independent, or from which scenarios the forecast is mixed. */
  readonly assumption: string;
  readonly target?: string;
  readonly coverage?: string;
  readonly winRates: readonly string[];
  readonly pace?: string;
  /** Of histories that seem to begin with their first close: that the quick deals before are missing. */
  readonly unseenBeginnings: readonly string[];
  readonly stages: readonly SaidStage[];
  readonly hygiene: readonly SaidDeal[];
}

/** A pipeline's review in words, in the order in which it is read: what is claimed and earned, what will be won, on what that rests. */
export function sayReview(review: PipelineReview, say: FunnelSpeaker): SaidReview {
  const { forecast, earned, winRates, stages, fits, hygiene } = review;
  const { review: words, winRateOfClosed, winRateOfAll } = say.words;
  const { deals, openDeals, nothing } = forecast;
  const [large, target, coverage, pace] = [largeDeals, chanceOfTarget, coverageOf, paceOf].map((of) => of(review, say));
  return {
    gap: gapOf(review, say),
    ...(large !== undefined && { large }),
    band: words.willBeWon(...band(forecast, review, say), exactness(forecast, review, say)),
    ...(earned && { earnedBand: words.byEvidence(...band(earned, review, say)) }),
    deals:
      openDeals > 0 ? [words.dealsToWin(deals.p10, deals.p50, deals.p90, say), words.nothing(say.chance(nothing))] : [],
    assumption: assumptionOf(review, say),
    ...(target !== undefined && { target }),
    ...(coverage !== undefined && { coverage }),
    winRates:
      winRates.won + winRates.lost > 0
        ? [winRateOfClosed(say.percent(winRates.ofClosed, 2)), winRateOfAll(say.percent(winRates.ofAll, 2))]
        : [],
    ...(pace !== undefined && { pace }),
    unseenBeginnings: fits.flatMap(({ unseen }) =>
      unseen ? [words.unseenBeginning(say.date(unseen.firstClose), unseen.underWay, say)] : [],
    ),
    stages: stages.map((stage) => sayStage(stage, review, say)),
    hygiene: hygiene.deals.map((deal) => sayUntidyDeal(deal, say)),
  };
}

function sayStage(
  { process, stage, weight, provenance, calibrated, open }: PipelineStage,
  { pipeline }: PipelineReview,
  say: FunnelSpeaker,
): SaidStage {
  const { review: words, notFitted } = say.words;
  const money = (amount: number) => say.money(amount, pipeline.currency);
  const reasons = [
    ...(provenance ? [say.provenance(provenance)] : []),
    ...(calibrated?.notFitted && calibrated.closed > 0 ? [notFitted[calibrated.notFitted]] : []),
    ...(calibrated && calibrated.closed > 0 && calibrated.notFitted !== 'neverSeen'
      ? [
          words.rawRate(
            say.percent(calibrated.rate),
            say.percent(calibrated.rateInterval[0]),
            say.percent(calibrated.rateInterval[1]),
          ),
        ]
      : []),
  ];
  if (calibrated?.levelled) reasons.push(words.levelled);
  return {
    process,
    stage: stage ?? words.unplacedStage,
    weight: Number.isNaN(weight) ? '' : say.chance(weight),
    provenance: reasons.join(' · '),
    ...(open.deals > 0 && { declared: money(open.declared) }),
    ...(open.deals > 0 && pipeline.evidenced && { evidenced: money(open.evidenced), gap: money(open.gap) }),
    ...(calibrated && { calibration: sayCalibrated(calibrated, say) }),
  };
}

function sayCalibrated(
  { id, closed, won, rate, template, weight }: CalibratedStage,
  say: FunnelSpeaker,
): Readonly<Record<CalibrationColumn, string>> {
  return {
    stage: id,
    closed: say.number(closed),
    won: say.number(won),
    rate: closed > 0 ? say.percent(rate) : '–',
    template: say.chance(template),
    weight: say.chance(weight),
  };
}

function sayUntidyDeal({ row, name = '', leftOut, troubles, stale }: UntidyDeal, say: FunnelSpeaker): SaidDeal {
  const flags = stale.map((flag) => say.words.stale[flag]);
  return {
    ...{ row: say.row(row), name, leftOut },
    sentences: [...troubles.map((trouble) => say.trouble(trouble)), ...flags],
  };
}

function gapOf({ whole, pipeline }: PipelineReview, say: FunnelSpeaker): string {
  const words = say.words.review;
  if (!pipeline.evidenced) return words.noEvidence;
  const { declared, evidenced, gap } = whole.open;
  const money = (amount: number) => say.money(amount, pipeline.currency);
  if (gap === 0) return words.noGap(money(declared));
  const facts = { declared: money(declared), evidenced: money(evidenced), gap: money(Math.abs(gap)) };
  return gap > 0 ? words.gap(facts) : words.overEarned(facts);
}

function largeDeals({ pipeline }: PipelineReview, say: FunnelSpeaker): string | undefined {
  const groups = pipelineSums(pipeline, ['size']);
  const of = (size: string) => groups.find(({ keys }) => keys[0] === size)?.open ?? { deals: 0, total: 0 };
  const [large, small] = [of('large'), of('small')];
  const whole = large.total + small.total;
  if (!(whole > 0) || !Number.isFinite(pipeline.largeFrom)) return undefined;
  const from = say.money(pipeline.largeFrom, pipeline.currency);
  const share = say.percent(large.total / whole);
  return say.words.review.large({ from, large: large.deals, small: small.deals, share }, say);
}

function band({ p10, p50, p90 }: PipelineForecast, { pipeline }: PipelineReview, say: FunnelSpeaker) {
  const money = ({ value }: Bracketed) => say.money(value, pipeline.currency);
  return [money(p10), money(p50), money(p90)] as const;
}

function exactness({ distribution: { error } }: PipelineForecast, { pipeline }: PipelineReview, say: FunnelSpeaker) {
  const words = say.words.review;
  return error.amount === 0
    ? words.exact
    : words.within(say.money(error.amount, pipeline.currency), say.chance(error.chance));
}

function assumptionOf(review: PipelineReview, say: FunnelSpeaker): string {
  const { scenarios, independent } = review;
  const words = say.words.review;
  if (!scenarios || !independent) return words.independent;
  const whole = scenarios.reduce((sum, { weight }) => sum + weight, 0);
  const said = scenarios.map(({ weight, shift }) =>
    words.scenario(say.percent(weight / whole), shift === 0 ? undefined : say.percent(1 / (1 + Math.exp(-shift)))),
  );
  const [p10, p50, p90] = band(independent, review, say);
  return words.scenarios(said, { p10, p50, p90 }, say);
}

function chanceOfTarget({ forecast, target, pipeline }: PipelineReview, say: FunnelSpeaker): string | undefined {
  if (target === undefined || !forecast.chanceOfTarget) return undefined;
  return say.words.review.target(say.money(target, pipeline.currency), say.chance(notCertain(forecast.chanceOfTarget)));
}

/** What only rounding makes 0 or 1 is neither: the ends of the bracket say so. */
function notCertain({ value, lower, upper }: Bracketed): number {
  if (value === 0 && upper > 0) return upper;
  return value === 1 && lower < 1 ? lower : value;
}

function coverageOf({ target, coverage: found }: PipelineReview, say: FunnelSpeaker): string | undefined {
  const words = say.words.review;
  if (target === undefined) return undefined;
  if (!found) return words.targetReached;
  const { coverage, required, expectedShare, closed, thin } = found;
  if (thin) return words.coverageThin(say.number(coverage, 1), closed, say);
  if (Number.isNaN(required)) return undefined;
  return words.coverage({
    coverage: say.number(coverage, 1),
    required: say.number(required, 1),
    share: say.percent(expectedShare, 0),
  });
}

function paceOf({ pace, pipeline }: PipelineReview, say: FunnelSpeaker): string | undefined {
  if (Number.isNaN(pace.velocity)) return undefined;
  const money = (amount: number) => say.money(amount, pipeline.currency);
  const facts = {
    closed: pace.opportunities,
    average: money(pace.averageValue),
    rate: say.percent(pace.winRate),
    days: say.number(pace.cycleDays, 1),
    velocity: money(pace.velocity),
  };
  return say.words.review.pace(facts, say);
}
