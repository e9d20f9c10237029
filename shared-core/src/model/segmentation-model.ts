import * as z from 'zod/mini';

/** A text in one language for all readers, or one in each. */
const text = z.union([
  z.string().check(z.minLength(1)),
  z.strictObject({ en: z.string(), 'zh-CN': z.string(), ko: z.string() }),
]);

const finite = z.number();
const share = finite.check(z.gte(0), z.lte(1));
const weight = finite.check(z.gte(0));
const points = finite.check(z.gte(0), z.lte(100));
const tierName = z.string().check(z.minLength(1), z.maxLength(20));

/** Where a value stands among the others: the share of accounts below it and half of those equal to it. */
const percentilePoints = z.strictObject({ by: z.literal('percentile') });

/** `points[k]` for values with k cuts at or below them; `right`-closed cuts still belong to the band before them ("up to 30 days"). */
const bandPoints = z.strictObject({
  by: z.literal('bands'),
  cuts: z.array(finite).check(z.minLength(1)),
  points: z.array(points),
  closed: z._default(z.enum(['left', 'right']), 'left'),
});

/** Points for each category; `other` for one that is not listed. Without `other` an unlisted category counts as missing. */
const categoryPoints = z.strictObject({
  by: z.literal('categories'),
  points: z.record(z.string(), points),
  other: z.optional(points),
});

const indicator = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  weight,
  points: z.discriminatedUnion('by', [percentilePoints, bandPoints, categoryPoints]),
  /** What a blank means: leave the indicator out, take the typical value, take the worst, or give no tier. */
  missing: z._default(z.enum(['skip', 'neutral', 'worst', 'reject']), 'skip'),
  polarity: z.optional(z.enum(['higher', 'lower'])),
  perspective: z.optional(z.enum(['financial', 'service', 'customer', 'sales'])),
  /** For an indicator of the model's own; the catalogue knows these for its indicators. */
  name: z.optional(text),
  unit: z.optional(z.enum(['money', 'count', 'days', 'ratio', 'number', 'category'])),
  merging: z.optional(z.enum(['sum', 'largest', 'smallest', 'derived'])),
});

const group = z.strictObject({
  id: z.enum(['transaction', 'finance', 'contact', 'profile']),
  weight,
  indicators: z.array(indicator).check(z.minLength(1)),
});

/** The highest tier whose `from` the score reaches; the last tier takes the rest. */
const scorecard = z.strictObject({
  by: z.literal('scorecard'),
  cutOffs: z.array(z.strictObject({ tier: tierName, from: points })),
});

/**
 * Accounts sorted by one indicator, cut by cumulative share of its sum. `crossing`: the account that carries the sum over a limit still
 * belongs to the better tier; `atMost`: it does not. `frozen` holds the least value of each tier once references are frozen, and of the
 * accounts with exactly that value the last id (by code point) that is still in.
 */
const pareto = z.strictObject({
  by: z.literal('pareto'),
  indicator: z.string(),
  limits: z.array(z.strictObject({ tier: tierName, upTo: share })).check(z.minLength(1)),
  rule: z._default(z.enum(['crossing', 'atMost']), 'crossing'),
  frozen: z.optional(z.array(z.strictObject({ tier: tierName, from: finite, upToId: z.string() }))),
});

/** A limit that no score buys back: beyond it an account is no better than `atBest`. */
const cap = z.strictObject({
  indicator: z.string(),
  above: z.optional(finite),
  below: z.optional(finite),
  atBest: tierName,
});

/** What an indicator looked like in the list the model was frozen on, so that one account scores as it did in the list. */
const reference = z.strictObject({
  /** Accounts with a value. */
  count: z.number().check(z.gte(1)),
  median: finite,
  /** Rising values and, for each, the share of accounts below it and half of those equal to it. */
  values: z.optional(z.array(finite)),
  shares: z.optional(z.array(share)),
});

export const segmentationModelSchema = z.strictObject({
  /** The format of this file. */
  keystage: z.literal(1),
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  version: z.int().check(z.gte(1)),
  name: text,
  purpose: z.optional(text),
  /** ISO code of the currency all amounts are in, for showing them. */
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  tiers: z._default(z.array(tierName).check(z.minLength(2), z.maxLength(8)), ['VIP', 'A', 'B', 'C']),
  /** Months of ledger up to the as-of date, or the whole of it. */
  window: z._default(z.union([z.literal('all'), z.strictObject({ months: z.int().check(z.gte(1), z.lte(600)) })]), {
    months: 12,
  }),
  groups: z.array(group).check(z.minLength(1)),
  way: z.discriminatedUnion('by', [scorecard, pareto]),
  /** Share of the weight that must be known before an account is scored. */
  coverageFloor: z._default(share, 0.6),
  caps: z._default(z.array(cap), []),
  references: z.optional(z.record(z.string(), reference)),
});

/** A model file as read: every default filled in, nothing left to check. */
export type SegmentationModel = z.infer<typeof segmentationModelSchema>;
export type IndicatorModel = SegmentationModel['groups'][number]['indicators'][number];
export type PointsRule = IndicatorModel['points'];
export type BandRule = Extract<PointsRule, { by: 'bands' }>;
export type CategoryRule = Extract<PointsRule, { by: 'categories' }>;
export type Way = SegmentationModel['way'];
export type ParetoWay = Extract<Way, { by: 'pareto' }>;
export type ScorecardWay = Extract<Way, { by: 'scorecard' }>;
export type Cap = SegmentationModel['caps'][number];
export type IndicatorReference = NonNullable<SegmentationModel['references']>[string];
export type MissingPolicy = IndicatorModel['missing'];
export type ModelText = SegmentationModel['name'];
export type Tier = string;
