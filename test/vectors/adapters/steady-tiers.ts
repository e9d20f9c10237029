import * as z from 'zod';
import { calendarDate } from '../../../shared-core/src/basics/calendar-date';
import { dwellTier, settledAt } from '../../../shared-core/src/segmentation/dwell-tier';
import { finalTier, type PublishingStep } from '../../../shared-core/src/segmentation/final-tier';
import { bandedCuts, hysteresisTier } from '../../../shared-core/src/segmentation/hysteresis-tier';
import { adapter, type Adapter } from './adapter';

const tier = z.string().nullable();
const day = z.string().transform((text, context) => {
  const date = calendarDate(text);
  if (date) return date;
  context.addIssue(`${text} is not a date`);
  return z.NEVER;
});
const dwellOrder = ['VIP', 'A', 'B', 'C'];

/** 03-tiering: what happens to a tier after the score. */
export const steadyTiers: Record<string, Adapter> = {
  tierHysteresis: adapter(
    z.object({
      prevTier: tier.optional(),
      scores: z.array(z.number().nullable()),
      cutoffs: z.array(z.object({ tier: z.string(), min: z.number().nullable() })),
      halfBand: z.number(),
    }),
    ({ prevTier, scores, cutoffs, halfBand }) => {
      const cuts = bandedCuts(
        cutoffs.map(({ min }) => ({ from: min ?? -Infinity })),
        halfBand,
      );
      let latent = cutoffs.findIndex((cut) => cut.tier === prevTier);
      return scores.map((score) => {
        const found = hysteresisTier(score ?? NaN, cuts, latent);
        if (found >= 0) latent = found;
        return cutoffs[found]?.tier ?? null;
      });
    },
  ),
  tierDwell: adapter(
    z.object({
      prevTier: tier.optional(),
      rawTiers: z.array(tier),
      downAfter: z.number(),
      upAfter: z.number(),
      order: z.array(z.string()).default(dwellOrder),
    }),
    ({ prevTier, rawTiers, order, ...patience }) => {
      const placeOf = (name: string | null | undefined) => order.indexOf(name ?? '');
      let stay = settledAt(placeOf(prevTier));
      return rawTiers.map((raw) => {
        stay = dwellTier(stay, placeOf(raw), patience);
        return raw === null ? null : (order[stay.tier] ?? null);
      });
    },
  ),
  finalTier: adapter(
    z.object({
      latentTier: tier,
      order: z.array(z.string()),
      caps: z.array(z.object({ active: z.boolean().default(true), max: z.string(), reason: z.string() })).default([]),
      floors: z.array(z.object({ active: z.boolean().default(true), min: z.string(), reason: z.string() })).default([]),
      override: z
        .object({
          tier: z.string(),
          from: day,
          until: day,
          reason: z.string().default(''),
          author: z.string().default(''),
          beatsCaps: z.boolean().default(false),
          approver: z.string().nullable().default('approved where it was entered'),
        })
        .nullish(),
      asOf: day,
    }),
    ({ latentTier, order, caps: allCaps, floors: allFloors, override, asOf }) => {
      const caps = allCaps.filter(({ active }) => active);
      const floors = allFloors.filter(({ active }) => active);
      const beatsCaps = override?.beatsCaps && override.approver ? { approver: override.approver } : undefined;
      const { tier: found, steps } = finalTier(
        order.indexOf(latentTier ?? ''),
        {
          override: override ? { ...override, tier: order.indexOf(override.tier), beatsCaps } : undefined,
          floors: floors.map(({ min }) => ({ tier: order.indexOf(min) })),
          caps: caps.map(({ max }) => ({ tier: order.indexOf(max) })),
        },
        asOf,
      );
      const code = (step: PublishingStep): string => {
        switch (step.kind) {
          case 'overridden':
            return `override:${override?.reason}`;
          case 'overrideExpired':
            return 'override-expired';
          case 'raised':
            return `floor:${floors[step.by].reason}`;
          case 'capped':
            return `cap:${caps[step.by].reason}`;
        }
      };
      return { tier: order[found] ?? null, latentTier, reasons: steps.map(code) };
    },
  ),
};
