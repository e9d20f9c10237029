import * as z from 'zod';
import { textColumn } from '../../../shared-core/src/basics/text-column';
import { tierByCutOff } from '../../../shared-core/src/segmentation/tier-by-cut-off';
import { paretoClasses } from '../../../shared-core/src/segmentation/pareto-classes';
import { quotaCounts, quotaTiers } from '../../../shared-core/src/segmentation/quota-tiers';
import { adapter, columnOf, type Adapter } from './adapter';

const quotas = z.array(z.object({ tier: z.string(), bp: z.number() }));
const rounding = z.enum(['half-up', 'ceil', 'floor']).optional();

/** 03-tiering. */
export const tiering: Record<string, Adapter> = {
  tierByCutoff: adapter(
    z.object({
      score: z.number().nullable(),
      cutoffs: z.array(z.object({ tier: z.string(), min: z.number().nullable() })),
    }),
    ({ score, cutoffs }) => {
      const cuts = cutoffs.map(({ min }) => ({ from: min ?? -Infinity }));
      return score === null ? null : (cutoffs[tierByCutOff(score, cuts)]?.tier ?? null);
    },
  ),
  quotaCounts: adapter(z.object({ n: z.number(), quotas, rounding }), ({ n, quotas, rounding }) => {
    const counts = quotaCounts(n, quotas, rounding);
    return Object.fromEntries(quotas.map(({ tier }, k) => [tier, counts[k]]));
  }),
  tierByQuota: adapter(
    z.object({
      scores: z.array(z.object({ id: z.string(), score: z.number().nullable() })),
      quotas,
      rounding,
      ties: z.enum(['promote', 'demote', 'strict']).optional(),
    }),
    ({ scores, quotas, rounding, ties }) => {
      const ids = scores.map(({ id }) => id);
      const tiers = quotaTiers(textColumn(ids), columnOf(scores.map(({ score }) => score)), quotas, rounding, ties);
      return Object.fromEntries(ids.map((id, i) => [id, quotas[tiers[i]]?.tier ?? null]));
    },
  ),
  abcPareto: adapter(
    z.object({
      items: z.record(z.string(), z.number()),
      limits: z.array(z.tuple([z.string(), z.number()])),
      rule: z.enum(['crossing', 'atMost']),
    }),
    ({ items, limits, rule }) => {
      const ids = Object.keys(items);
      const cuts = limits.map(([, bp]) => ({ upTo: bp / 10_000 }));
      const classes = paretoClasses(textColumn(ids), Float64Array.from(Object.values(items)), cuts, rule);
      return Object.fromEntries(ids.map((id, i) => [id, limits[classes[i]][0]]));
    },
  ),
};
