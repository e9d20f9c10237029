import * as z from 'zod/mini';
import { finite, points, share, text, tierName } from './numbers';

/**
 * What a ranking looked like in the list a model was frozen on: the least value of each tier and, where equal values are told apart, the
 * last id (by code point) that is still in with exactly that value. With a stability band along shares also the value down to which an
 * account stays in the tier and, if anybody had it, the one from which it rises there.
 */
const frozenCuts = z.optional(
  z.array(
    z.strictObject({
      tier: tierName,
      from: finite,
      upToId: z.optional(z.string()),
      rises: z.optional(finite),
      stays: z.optional(finite),
    }),
  ),
);

/** The highest tier whose `from` the score reaches; the last tier takes the rest. */
const scorecard = z.strictObject({
  by: z.literal('scorecard'),
  cutOffs: z.array(z.strictObject({ tier: tierName, from: points })),
});

/** The best tier whose cut one indicator reaches: `from` is the least that earns it or, where less is better, the most. */
const singleIndicator = z.strictObject({
  by: z.literal('indicator'),
  indicator: z.string(),
  cutOffs: z.array(z.strictObject({ tier: tierName, from: finite })),
});

/** The best so many in a hundred, by score or by one indicator. Equal ones all go with the best of them, unless `ties` says otherwise. */
const quotas = z.strictObject({
  by: z.literal('quotas'),
  of: z._default(z.string(), 'score'),
  quotas: z.array(z.strictObject({ tier: tierName, share })).check(z.minLength(1)),
  rounding: z._default(z.enum(['half-up', 'ceil', 'floor']), 'half-up'),
  ties: z._default(z.enum(['promote', 'demote', 'strict']), 'promote'),
  frozen: frozenCuts,
});

/**
 * Accounts sorted by one indicator, cut by cumulative share of its sum. `crossing`: the account that carries the sum over a limit still
 * belongs to the better tier; `atMost`: it does not.
 */
const pareto = z.strictObject({
  by: z.literal('pareto'),
  indicator: z.string(),
  limits: z.array(z.strictObject({ tier: tierName, upTo: share })).check(z.minLength(1)),
  rule: z._default(z.enum(['crossing', 'atMost']), 'crossing'),
  frozen: frozenCuts,
});

/** Three tiers cut where the list's own concentration curve bends (Ultsch & Lötsch). */
const computedAbc = z.strictObject({ by: z.literal('computedAbc'), indicator: z.string(), frozen: frozenCuts });

/** As many tiers as the model has, cut where the values themselves leave the widest gaps (Fisher–Jenks). */
const naturalBreaks = z.strictObject({
  by: z.literal('naturalBreaks'),
  of: z._default(z.string(), 'score'),
  frozen: frozenCuts,
});

/** `from` which value a level begins; the first level begins at 0 and needs none. Best level last. */
const levels = z
  .array(z.strictObject({ level: z.string().check(z.minLength(1)), name: z.optional(text), from: points }))
  .check(z.minLength(2));

/** The tier stands in the cell of current and potential value, not in their sum. Each cell is covered by exactly one rule. */
const matrix = z.strictObject({
  by: z.literal('matrix'),
  current: levels,
  potential: levels,
  cells: z
    .array(
      z.strictObject({
        /** Levels this rule is for; left out, for all. */
        current: z.optional(z.array(z.string()).check(z.minLength(1))),
        potential: z.optional(z.array(z.string()).check(z.minLength(1))),
        tier: tierName,
      }),
    )
    .check(z.minLength(1)),
});

/** Volume × profit. `cut` says what "high" is: at or above the median, the mean, or a value. */
const quadrant = z.strictObject({
  by: z.literal('quadrant'),
  volume: z._default(z.string(), 'amount'),
  profit: z._default(z.string(), 'profit'),
  cut: z._default(z.union([z.enum(['median', 'mean']), z.strictObject({ volume: finite, profit: finite })]), 'median'),
  tiers: z.strictObject({ star: tierName, elephant: tierName, cashCow: tierName, dog: tierName }),
  frozen: z.optional(z.strictObject({ volume: finite, profit: finite })),
});

/** From which score up to which, both included; left out, every score. */
const scoreRange = z.optional(z.tuple([z.int(), z.int()]));

/**
 * Recency, frequency, monetary value, each scored 1 … bins by the list's quantiles; the first segment whose three ranges hold the scores
 * gives the tier. `rfm-package` cuts one above each quantile, as the R package of that name does.
 */
const rfm = z.strictObject({
  by: z.literal('rfm'),
  recency: z._default(z.string(), 'recency'),
  frequency: z._default(z.string(), 'transactionCount'),
  monetary: z._default(z.string(), 'amount'),
  bins: z._default(z.int().check(z.gte(2), z.lte(9)), 5),
  rule: z._default(z.enum(['own', 'rfm-package']), 'own'),
  segments: z.array(
    z.strictObject({ name: text, recency: scoreRange, frequency: scoreRange, monetary: scoreRange, tier: tierName }),
  ),
  otherwise: z.strictObject({ name: text, tier: tierName }),
  frozen: z.optional(
    z.strictObject({ recency: z.array(finite), frequency: z.array(finite), monetary: z.array(finite) }),
  ),
});

export const wayOfClassifying = z.discriminatedUnion('by', [
  scorecard,
  singleIndicator,
  quotas,
  pareto,
  computedAbc,
  naturalBreaks,
  matrix,
  quadrant,
  rfm,
]);

export type Way = z.infer<typeof wayOfClassifying>;
export type ScorecardWay = Extract<Way, { by: 'scorecard' }>;
export type IndicatorWay = Extract<Way, { by: 'indicator' }>;
export type QuotaWay = Extract<Way, { by: 'quotas' }>;
export type ParetoWay = Extract<Way, { by: 'pareto' }>;
export type ComputedAbcWay = Extract<Way, { by: 'computedAbc' }>;
export type NaturalBreaksWay = Extract<Way, { by: 'naturalBreaks' }>;
export type MatrixWay = Extract<Way, { by: 'matrix' }>;
export type QuadrantWay = Extract<Way, { by: 'quadrant' }>;
export type RfmWay = Extract<Way, { by: 'rfm' }>;
/** The ways that sort the list by one measure and cut it. */
export type RankedWay = QuotaWay | ParetoWay | ComputedAbcWay | NaturalBreaksWay;
/** The ways that place an account by levels on one or a few axes. */
export type PlacingWay = IndicatorWay | MatrixWay | QuadrantWay | RfmWay;
export type FrozenCut = NonNullable<RankedWay['frozen']>[number];

export const waysOfClassifying = wayOfClassifying.def.options.map((option) => option.shape.by.def.values[0]);

/** What a ranked way sorts by: an indicator, or the score. */
export function measureOf(way: RankedWay): string {
  return way.by === 'pareto' || way.by === 'computedAbc' ? way.indicator : way.of;
}

/** Whether the score decides the tier, or only describes the account. */
export function decidesByScore(way: Way): boolean {
  switch (way.by) {
    case 'scorecard':
    case 'matrix':
      return true;
    case 'quotas':
    case 'naturalBreaks':
      return way.of === 'score';
    default:
      return false;
  }
}

/** The indicators a way itself looks at, beside those that make the score. */
export function indicatorsOfWay(way: Way): string[] {
  switch (way.by) {
    case 'indicator':
    case 'pareto':
    case 'computedAbc':
      return [way.indicator];
    case 'quotas':
    case 'naturalBreaks':
      return way.of === 'score' ? [] : [way.of];
    case 'quadrant':
      return [way.volume, way.profit];
    case 'rfm':
      return [way.recency, way.frequency, way.monetary];
    default:
      return [];
  }
}
