import * as z from 'zod';
import { cheapestChanges } from '../../../shared-core/src/explanation/cheapest-changes';
import { counterfactualSingle } from '../../../shared-core/src/explanation/counterfactual-single';
import { twoFactorContributions } from '../../../shared-core/src/explanation/two-factor-contributions';
import { adapter, type Adapter } from './adapter';

/** 04-explanation: what would be otherwise. */
export const counterfactuals: Record<string, Adapter> = {
  twoFactor: adapter(
    z.object({ current: z.number(), potential: z.number(), refCurrent: z.number(), refPotential: z.number() }),
    ({ refCurrent, refPotential, ...account }) =>
      twoFactorContributions(account, { current: refCurrent, potential: refPotential }),
  ),
  counterfactualSingle: adapter(
    z.object({
      indicators: z.array(
        z.object({ id: z.string(), w: z.number(), u: z.number().nullable(), adjustable: z.boolean().default(true) }),
      ),
      target: z.number(),
    }),
    ({ indicators, target }) => {
      const changeable = indicators.map(({ w, u, adjustable }) => ({ weight: w, points: u ?? NaN, adjustable }));
      const { gap, required } = counterfactualSingle(changeable, target);
      return { gap, requiredU: Object.fromEntries(indicators.map(({ id }, k) => [id, required[k]])) };
    },
  ),
  counterfactualMin: adapter(
    z.object({
      indicators: z.array(
        z.object({
          id: z.string(),
          w: z.number(),
          points: z.number(),
          options: z.array(z.object({ raw: z.unknown(), points: z.number(), cost: z.number() })).default([]),
        }),
      ),
      target: z.number(),
    }),
    ({ indicators, target }) => {
      const stepped = indicators.map(({ id, w, points, options }) => ({ id, weight: w, points, steps: options }));
      const found = cheapestChanges(stepped, target);
      if (!found) return null;
      const rawOf = (id: string, step: number) => indicators.find((each) => each.id === id)!.options[step].raw;
      const changes = found.changes.map(({ indicator, step }) => [indicator, rawOf(indicator, step)]);
      return { cost: found.cost, score: found.score, changes: Object.fromEntries(changes) as Record<string, unknown> };
    },
  ),
};
