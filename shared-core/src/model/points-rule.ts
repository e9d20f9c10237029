import * as z from 'zod/mini';
import { finite, points, share } from './numbers';

/**
 * Where a value stands among the others: the share of accounts below it and half of those equal to it. `excel.inc` reproduces a column
 * of PERCENTRANK.INC, unrounded, for a list that is scored in a sheet already.
 */
const percentilePoints = z.strictObject({
  by: z.literal('percentile'),
  method: z._default(z.enum(['mid', 'excel.inc']), 'mid'),
});

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

/**
 * What is done with values far from the others before they set the scale: nothing; the outer shares drawn in to the next value inside
 * (`winsorise`); or taken for missing when they lie more than 3.5 robust deviations from the median (`leaveOut`).
 */
const outliers = z._default(
  z.union([
    z.enum(['keep', 'leaveOut']),
    z.strictObject({ winsorise: z.strictObject({ low: z._default(share, 0), high: z._default(share, 0) }) }),
  ]),
  'keep',
);

/** Where a value lies between the least and the greatest of the list: plainly, or on a scale of logarithms, for amounts. */
const minMaxPoints = z.strictObject({ by: z.literal('minMax'), outliers });
const logPoints = z.strictObject({ by: z.literal('log'), outliers });
/** How many robust deviations a value lies from the median: 0 points three below it, 100 three above. */
const robustPoints = z.strictObject({ by: z.literal('robust'), outliers });

export const pointsRule = z.discriminatedUnion('by', [
  percentilePoints,
  bandPoints,
  categoryPoints,
  minMaxPoints,
  logPoints,
  robustPoints,
]);

export type PointsRule = z.infer<typeof pointsRule>;
export type PercentileRule = Extract<PointsRule, { by: 'percentile' }>;
export type BandRule = Extract<PointsRule, { by: 'bands' }>;
export type CategoryRule = Extract<PointsRule, { by: 'categories' }>;
/** The rules that lay a scale over the list's values. */
export type ScaleRule = Extract<PointsRule, { by: 'minMax' | 'log' | 'robust' }>;
export type Outliers = ScaleRule['outliers'];

/** The `by` of every rule, for saying what there is. */
export const pointsRules = pointsRule.def.options.map((option) => option.shape.by.def.values[0]);
