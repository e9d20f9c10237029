import * as z from 'zod';
import { calendarDate, type CalendarDate } from '../../../shared-core/src/basics/calendar-date';
import { amountDistribution, type AmountDistribution } from '../../../shared-core/src/funnel/amount-distribution';
import { amountQuantile } from '../../../shared-core/src/funnel/amount-quantile';
import { betaInterval } from '../../../shared-core/src/funnel/beta-interval';
import { betaPosterior } from '../../../shared-core/src/funnel/beta-posterior';
import { calibrateStage } from '../../../shared-core/src/funnel/calibrate-stage';
import { chanceAtLeast, chanceAtMost, chanceOf } from '../../../shared-core/src/funnel/chance-at-least';
import { convertAmount } from '../../../shared-core/src/funnel/convert-amount';
import { cumulativeIncidence } from '../../../shared-core/src/funnel/cumulative-incidence';
import { dkwSampleSize } from '../../../shared-core/src/funnel/dkw-sample-size';
import { brier, logLoss, murphy } from '../../../shared-core/src/funnel/forecast-scores';
import { isotonic } from '../../../shared-core/src/funnel/isotonic';
import { kaplanMeier } from '../../../shared-core/src/funnel/kaplan-meier';
import { pipelineCoverage } from '../../../shared-core/src/funnel/pipeline-coverage';
import { poissonBinomial } from '../../../shared-core/src/funnel/poisson-binomial';
import { reliabilityCurve } from '../../../shared-core/src/funnel/reliability-curve';
import { salesVelocity } from '../../../shared-core/src/funnel/sales-velocity';
import { segmentPrior } from '../../../shared-core/src/funnel/segment-prior';
import { stageConversion } from '../../../shared-core/src/funnel/stage-conversion';
import { staleDeal } from '../../../shared-core/src/funnel/stale-deal';
import { weightedSums } from '../../../shared-core/src/funnel/weighted-sums';
import { wilsonInterval } from '../../../shared-core/src/funnel/wilson-interval';
import { adapter, type Adapter } from './adapter';

const numbers = z.array(z.number());
const weights = z.record(z.string(), z.number());
const yesNo = z.array(z.union([z.number(), z.boolean()]).transform(Number));
const day = z.string().transform((text) => dayOf(text));
const bernoullis = z.object({
  bernoulli: z.array(z.object({ p: z.number(), ifWon: z.number(), ifLost: z.number() })),
  at: numbers,
});
const outcome = z.enum(['won', 'lost', 'open']);
const forecasts = z.object({ y: yesNo, p: numbers });

/** 05-funnel. */
export const funnel: Record<string, Adapter> = {
  weightedPipeline: adapter(
    z.object({ deals: z.array(z.object({ amount: z.number().nullable(), stage: z.string().nullish() })), weights }),
    ({ deals, weights: of }) => {
      const known = deals.filter(({ amount }) => amount !== null);
      const chances = known.map(({ stage }) => weightOf(stage, of));
      const { total, declared } = weightedSums(
        known.map(({ amount }) => amount ?? 0),
        chances,
      );
      return { total, weighted: declared };
    },
  ),
  pipelineGap: adapter(
    z.object({
      deals: z.array(
        z.object({ amount: z.number().nullable(), declared: z.string().nullish(), evidenced: z.string().nullish() }),
      ),
      weights,
    }),
    ({ deals, weights: of }) => {
      const known = deals.filter(({ amount }) => amount !== null);
      return weightedSums(
        known.map(({ amount }) => amount ?? 0),
        known.map(({ declared }) => weightOf(declared, of)),
        known.map(({ evidenced }) => weightOf(evidenced, of)),
      );
    },
  ),
  wilson: adapter(
    z.object({ successes: z.number(), n: z.number(), confidence: z.number() }),
    ({ successes, n, confidence }) => wilsonInterval(successes, n, confidence),
  ),
  betaPosterior: adapter(
    z.object({ alpha: z.number(), beta: z.number(), successes: z.number(), n: z.number() }),
    ({ alpha, beta, successes, n }) => finite(betaPosterior(alpha, beta, successes, n)),
  ),
  betaInterval: adapter(
    z.object({ alpha: z.number(), beta: z.number(), confidence: z.number() }),
    ({ alpha, beta, confidence }) => betaInterval(alpha, beta, confidence),
  ),
  calibrateStage: adapter(
    z.object({
      templateWeight: z.number(),
      strength: z.number().optional(),
      won: z.number(),
      closed: z.number(),
      confidence: z.number().default(0.9),
    }),
    ({ templateWeight, strength, won, closed, confidence }) => {
      const { mean, interval } = calibrateStage(templateWeight, won, closed, confidence, strength);
      return finite({ mean, lower: interval[0], upper: interval[1] });
    },
  ),
  betaBinomialMoM: adapter(z.object({ successes: numbers, n: numbers }), ({ successes, n }) =>
    finite(segmentPrior(successes, n)),
  ),
  kaplanMeier: adapter(z.object({ times: numbers, events: yesNo, entered: numbers.optional() }), (given) =>
    kaplanMeier(given.times, given.events, given.entered),
  ),
  cumulativeIncidence: adapter(
    z.object({ days: numbers, status: z.array(outcome), entered: numbers.optional() }),
    ({ days, status, entered }) => cumulativeIncidence(days, status, entered),
  ),
  isotonic: adapter(z.object({ y: numbers, w: numbers.optional() }), ({ y, w }) => isotonic(y, w)),
  poissonBinomial: adapter(z.object({ p: numbers }), ({ p }) => {
    const { pmf, cdf } = poissonBinomial(p);
    return { pmf: [...pmf], cdf: [...cdf] };
  }),
  poissonBinomialAt: adapter(z.object({ p: numbers, k: numbers }), ({ p, k }) => {
    const { pmf } = poissonBinomial(p);
    return k.map((count) => pmf[count] ?? 0);
  }),
  amountDistribution: adapter(
    z.object({
      deals: z.array(z.tuple([z.number(), z.number()])),
      target: z.number().optional(),
      quantiles: numbers.default([]),
    }),
    ({ deals, target, quantiles }) => {
      const distribution = amountDistribution(
        deals.map(([amount]) => amount),
        deals.map(([, p]) => p),
      );
      return {
        mean: distribution.mean,
        sd: distribution.sd,
        ...(target !== undefined && { pAtLeast: chanceAtLeast(distribution, target).value }),
        quantiles: quantiles.map((q) => amountQuantile(distribution, q).value),
        pNothing: distribution.nothing,
      };
    },
  ),
  amountDistributionAt: adapter(bernoullis, ({ bernoulli, at }) => {
    const distribution = ofBernoullis(bernoulli);
    return at.map((total) => chanceOf(distribution, total));
  }),
  amountDistributionCdf: adapter(bernoullis, ({ bernoulli, at }) => {
    const distribution = ofBernoullis(bernoulli);
    return at.map((total) => chanceAtMost(distribution, total));
  }),
  dkwSampleSize: adapter(z.object({ epsilon: z.number(), delta: z.number() }), ({ epsilon, delta }) =>
    dkwSampleSize(epsilon, delta),
  ),
  brier: adapter(forecasts, ({ y, p }) => brier(y, p)),
  logLoss: adapter(forecasts.extend({ eps: z.number().optional() }), ({ y, p, eps }) => logLoss(y, p, eps)),
  reliability: adapter(forecasts.extend({ bins: z.number().default(10) }), ({ y, p, bins }) => {
    const curve = reliabilityCurve(y, p, bins);
    return {
      observed: curve.map(({ observed }) => observed),
      predicted: curve.map(({ predicted }) => predicted),
      counts: curve.map(({ count }) => count),
    };
  }),
  murphy: adapter(forecasts, ({ y, p }) => finite(murphy(y, p))),
  velocity: adapter(
    z.object({
      opportunities: z.number(),
      averageValue: z.number(),
      winRate: z.number(),
      cycleDays: z.number(),
    }),
    (figures) => finiteOrNull(salesVelocity(figures)),
  ),
  coverage: adapter(
    z.object({ openPipeline: z.number(), remainingQuota: z.number(), winRate: z.number() }),
    ({ openPipeline, remainingQuota, winRate }) => finite(pipelineCoverage(openPipeline, remainingQuota, winRate)),
  ),
  conversion: adapter(
    z.object({ deals: z.array(z.tuple([z.number(), outcome])), stages: z.number() }),
    ({ deals, stages }) => {
      const highest = deals.map(([stage]) => stage);
      const {
        stageConversion: rates,
        leakage,
        overall,
      } = stageConversion(
        highest,
        deals.map(([, end]) => end),
        stages,
      );
      return {
        stageConversion: rates.map(finiteOrNull),
        leakage: leakage.map(finiteOrNull),
        overall: finiteOrNull(overall),
      };
    },
  ),
  convertCurrency: adapter(
    z.object({
      amount: z.number(),
      iso: z.string(),
      date: day,
      corporate: z.string(),
      rates: z.array(z.object({ iso: z.string(), start: day, rate: z.number() })),
    }),
    ({ amount, iso, date, corporate, rates }) => {
      const dated = rates.map((rate) => ({ currency: rate.iso, from: rate.start, rate: rate.rate }));
      const converted = convertAmount(amount, iso, date, { corporate, rates: dated });
      return Number.isNaN(converted) ? { error: 'no-rate' } : converted;
    },
  ),
  stale: adapter(
    z.object({
      rules: z.object({ limits: weights.default({}), idleDays: z.number().optional() }),
      deal: z.object({
        stage: z.string().nullable().default(null),
        enteredStage: day.nullable().default(null),
        lastActivity: day.nullable().default(null),
        closeDate: day.nullable().default(null),
        pushes: z.number().nullable().default(null),
      }),
      asOf: day,
    }),
    ({ rules, deal, asOf }) => staleDeal(rules, deal, asOf),
  ),
};

/** Lost, without evidence or at a stage nobody weighs: 0. */
function weightOf(stage: string | null | undefined, of: Readonly<Record<string, number>>): number {
  return stage !== null && stage !== undefined && Object.hasOwn(of, stage) ? of[stage] : 0;
}

function ofBernoullis(all: readonly { p: number; ifWon: number; ifLost: number }[]): AmountDistribution {
  const certain = all.reduce((sum, { ifLost }) => sum + ifLost, 0);
  return amountDistribution(
    all.map(({ ifWon, ifLost }) => ifWon - ifLost),
    all.map(({ p }) => p),
    certain,
  );
}

function dayOf(text: string): CalendarDate {
  const date = calendarDate(text);
  if (!date) throw new Error(`${text} is no day.`);
  return date;
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** An object of numbers, null where one has no meaning or no bound. */
function finite(values: object): Record<string, number | null> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, finiteOrNull(Number(value))]));
}
