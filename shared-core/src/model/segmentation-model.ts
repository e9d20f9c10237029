import * as z from 'zod/mini';
import { finite, share, text, tierName, weight } from './numbers';
import { pointsRule } from './points-rule';
import { wayOfClassifying } from './way';

const indicator = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  weight,
  points: pointsRule,
  /** What a blank means: leave the indicator out, take the typical value, take the worst, or give no tier. */
  missing: z._default(z.enum(['skip', 'neutral', 'worst', 'reject']), 'skip'),
  polarity: z.optional(z.enum(['higher', 'lower'])),
  /** The value that is best, where neither more nor less is: points then fall on both sides of it. */
  target: z.optional(finite),
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

const groups = z.array(group).check(z.minLength(1));

/** A scorecard of their own for accounts of one kind: those whose kind, as the list names it, is among `names`. */
const kind = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  name: text,
  names: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  groups,
});

/** A limit no score gets past: where the indicator breaks it, the account is no better than `atBest` (cap), or no worse than `atWorst`. */
const broken = { indicator: z.string(), above: z.optional(finite), below: z.optional(finite) };
const cap = z.strictObject({ ...broken, atBest: tierName });
const floor = z.strictObject({ ...broken, atWorst: tierName });

/**
 * How far past a cut an account has to come before its tier changes (in points of the score; in shares of the list or of the sum, where
 * those are cut; in the indicator's own unit), and how many runs in a row it has to stand there.
 */
const stability = z.strictObject({
  band: z._default(weight, 0),
  upAfter: z._default(z.int().check(z.gte(1), z.lte(24)), 1),
  downAfter: z._default(z.int().check(z.gte(1), z.lte(24)), 1),
});

/** What an indicator looked like in the list the model was frozen on, so that one account scores as it did in the list. */
const reference = z.strictObject({
  /** Accounts with a value. */
  count: z.number().check(z.gte(1)),
  median: finite,
  /** Rising values and, for each, the share of accounts below it and half of those equal to it. */
  values: z.optional(z.array(finite)),
  shares: z.optional(z.array(share)),
  /** What a scale was laid by: the least and the greatest value, or the like. */
  scale: z.optional(z.record(z.string(), finite)),
  /** Values beyond these are drawn in to them, or left out. */
  within: z.optional(z.strictObject({ least: finite, greatest: finite })),
});

/** What is asked before a model comes into force: see `signModel`. */
const publishing = z.strictObject({
  note: z._default(z.boolean(), false),
  secondPerson: z._default(z.boolean(), false),
  /** Who may publish; everybody the host lets where it is empty. */
  by: z._default(z.array(z.string().check(z.minLength(1))), []),
});

export const segmentationModelSchema = z.strictObject({
  /** Where an editor finds the JSON Schema of this file. It decides nothing. */
  $schema: z.optional(z.string()),
  /** The format of this file. */
  keystage: z.literal(2),
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  version: z.int().check(z.gte(1)),
  name: text,
  purpose: z.optional(text),
  /** What a reader has to know before using it, shown with every result: for one, that it scores protected traits. */
  notice: z.optional(text),
  /** ISO code of the currency all amounts are in, for showing them. */
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  tiers: z._default(z.array(tierName).check(z.minLength(2), z.maxLength(8)), ['VIP', 'A', 'B', 'C']),
  /** Months of ledger up to the as-of date, or the whole of it. */
  window: z._default(z.union([z.literal('all'), z.strictObject({ months: z.int().check(z.gte(1), z.lte(600)) })]), {
    months: 12,
  }),
  /** Whether subsidiaries are scored each for itself, or their figures rolled up into the parent's. */
  subsidiaries: z._default(z.enum(['apart', 'rolledUp']), 'apart'),
  groups,
  /** Accounts of no kind named here are scored by `groups`. */
  kinds: z._default(z.array(kind), []),
  /** How the weights were found. They are numbers in this file, whatever proposed them: nothing re-weighs a list silently. */
  weighting: z.optional(
    z.strictObject({
      method: z.enum(['direct', 'swing', 'rankOrder', 'ahp', 'entropy', 'critic', 'deviation']),
      acceptedOn: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
      acceptedBy: z.optional(z.string()),
    }),
  ),
  way: wayOfClassifying,
  /** Share of the weight that must be known before an account is scored. */
  coverageFloor: z._default(share, 0.6),
  stability: z._default(stability, { band: 0, upAfter: 1, downAfter: 1 }),
  floors: z._default(z.array(floor), []),
  caps: z._default(z.array(cap), []),
  /** Who is about to rise: of little value today, with much ahead, in points of current and of potential value. */
  rising: z._default(z.strictObject({ currentBelow: finite, potentialFrom: finite }), {
    currentBelow: 50,
    potentialFrom: 60,
  }),
  publishing: z.optional(publishing),
  references: z.optional(z.record(z.string(), reference)),
});

/** A model file as read: every default filled in, nothing left to check. */
export type SegmentationModel = z.infer<typeof segmentationModelSchema>;
export type IndicatorModel = SegmentationModel['groups'][number]['indicators'][number];
export type AccountKind = SegmentationModel['kinds'][number];
export type Cap = SegmentationModel['caps'][number];
export type Floor = SegmentationModel['floors'][number];
export type Limit = Pick<Cap, 'indicator' | 'above' | 'below'>;
export type Stability = SegmentationModel['stability'];
export type IndicatorReference = NonNullable<SegmentationModel['references']>[string];
export type MissingPolicy = IndicatorModel['missing'];
export type ModelText = SegmentationModel['name'];
export type Tier = string;
