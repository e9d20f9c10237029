import * as z from 'zod';
import { indicatorPoints } from '../../../shared-core/src/segmentation/indicator-points';
import { adapter, type Adapter } from './adapter';
import { oneAccount, scorecardModel } from './scorecard-model';

/** 02-weighting. */
export const weighting: Record<string, Adapter> = {
  globalWeights: adapter(
    z.object({
      groups: z.array(z.object({ id: z.string(), weight: z.number(), items: z.record(z.string(), z.number()) })),
    }),
    ({ groups }) => {
      const model = scorecardModel(
        groups.map(({ weight, items }) => ({
          weight,
          indicators: Object.entries(items).map(([id, local]) => ({ id, weight: local })),
        })),
      );
      const { indicators } = indicatorPoints(oneAccount([]), model, new Uint8Array(1));
      return Object.fromEntries(indicators.map(({ id, weight }) => [id, weight]));
    },
  ),
};
