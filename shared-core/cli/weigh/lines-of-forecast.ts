import {
  forecastPipeline,
  monthsBefore,
  pipelineCoverage,
  pipelineSums,
  salesPace,
  winRates,
  type Bracketed,
  type FunnelSpeaker,
} from '@keystage/core';
import type { WeighRun } from './weigh-files';
import type { WeighWords } from './words';

/** What will be won and with which chance, the win rates by their names, the target, and the pace of the last year. */
export function linesOfForecast(run: WeighRun, say: FunnelSpeaker, words: WeighWords): string[] {
  const { forecast, pipeline, options } = run;
  const { currency } = pipeline;
  const { p10, p50, p90, distribution, deals, nothing, openDeals, chanceOfTarget } = forecast;
  const money = (amount: number) => say.money(amount, currency);
  const { error } = distribution;
  const exactness = error.amount === 0 ? words.exact : words.within(money(error.amount), say.chance(error.chance));
  return [
    words.willBeWon(money(p10.value), money(p50.value), money(p90.value), exactness),
    ...evidenceLines(run, money, words),
    ...(openDeals > 0
      ? [words.dealsToWin(deals.p10, deals.p50, deals.p90, say), words.nothing(say.chance(nothing))]
      : []),
    ...(chanceOfTarget && options.target !== undefined
      ? [words.target(money(options.target), say.chance(notCertain(chanceOfTarget)))]
      : []),
    ...coverageLines(run, words, say),
    ...rateLines(run, say, words),
    ...paceLines(run, say, words),
  ];
}

/** What only rounding makes 0 or 1 is neither: the ends of the bracket say so. */
function notCertain({ value, lower, upper }: Bracketed): number {
  if (value === 0 && upper > 0) return upper;
  return value === 1 && lower < 1 ? lower : value;
}

function evidenceLines({ pipeline }: WeighRun, money: (amount: number) => string, words: WeighWords): string[] {
  if (!pipeline.evidenced) return [];
  const { p10, p50, p90 } = forecastPipeline(pipeline, { by: 'evidenced' });
  return [words.byEvidence(money(p10.value), money(p50.value), money(p90.value))];
}

function rateLines({ pipeline }: WeighRun, say: FunnelSpeaker, words: WeighWords): string[] {
  const { won, lost, ofClosed, ofAll } = winRates(pipeline);
  if (won + lost === 0) return [];
  return [words.funnel.winRateOfClosed(say.percent(ofClosed, 2)), words.funnel.winRateOfAll(say.percent(ofAll, 2))];
}

function coverageLines({ pipeline, options }: WeighRun, words: WeighWords, say: FunnelSpeaker): string[] {
  if (options.target === undefined) return [];
  const [{ won, open }] = pipelineSums(pipeline);
  const missing = options.target - won.amount;
  if (missing <= 0) return [words.targetReached];
  const { coverage, required, expectedShare } = pipelineCoverage(open.total, missing, winRates(pipeline).ofClosed);
  if (Number.isNaN(required)) return [];
  const facts = {
    coverage: say.number(coverage, 1),
    required: say.number(required, 1),
    share: say.percent(expectedShare, 0),
  };
  return [words.coverage(facts)];
}

function paceLines({ pipeline }: WeighRun, say: FunnelSpeaker, words: WeighWords): string[] {
  const pace = salesPace(pipeline, monthsBefore(pipeline.asOf, 12), pipeline.asOf);
  if (Number.isNaN(pace.velocity)) return [];
  const facts = {
    closed: pace.opportunities,
    average: say.money(pace.averageValue, pipeline.currency),
    rate: say.percent(pace.winRate),
    days: say.number(pace.cycleDays, 1),
    velocity: say.money(pace.velocity, pipeline.currency),
  };
  return [words.pace(facts, say)];
}
