import * as z from 'zod';
import { apportion } from '../../../shared-core/src/basics/apportion';
import { contributionsAgainst } from '../../../shared-core/src/explanation/contributions-against';
import { Standing } from '../../../shared-core/src/segmentation/segmentation';
import { concentration, gini, herfindahl, shareOfLargest } from '../../../shared-core/src/segmentation/concentration';
import { contributionsAt } from '../../../shared-core/src/segmentation/contributions-of';
import { indicatorPoints } from '../../../shared-core/src/segmentation/indicator-points';
import { coverageAt } from '../../../shared-core/src/segmentation/share-out';
import { migration } from '../../../shared-core/src/segmentation/migration';
import {
  populationStability,
  populationStabilityOfCounts,
} from '../../../shared-core/src/segmentation/population-stability';
import { pointsAt } from '../../../shared-core/src/segmentation/points-column';
import { weightedScores } from '../../../shared-core/src/segmentation/weighted-scores';
import { adapter, columnOf, numberOrNull, numbersWithGaps, type Adapter } from './adapter';
import { oneAccount, scorecardModel } from './scorecard-model';

const tier = z.string().nullable();

/** 04-explanation. */
export const explanation: Record<string, Adapter> = {
  scorecard: adapter(
    z.object({
      indicators: z.array(z.object({ id: z.string(), w: z.number(), u: z.number().nullable() })),
      missing: z.enum(['skip', 'neutral', 'worst', 'reject']).default('skip'),
      neutralU: z.number().optional(),
      reference: z.union([z.record(z.string(), z.number()), z.array(z.number())]).optional(),
    }),
    ({ indicators, missing, neutralU, reference }) => {
      const known = new Map(indicators.flatMap(({ id, u }) => (u === null ? [] : [[id, u] as const])));
      const weighed = indicators.map(({ id, w }) => ({ id, weight: w }));
      const model = scorecardModel([{ weight: 1, indicators: weighed }], known, missing, neutralU);
      const eligible = Uint8Array.of(Standing.tiered);
      const points = indicatorPoints(oneAccount(known.keys()), model, eligible);
      const scored = weightedScores(points.indicators, model, eligible);
      if (scored.standings[0] !== Standing.tiered) return null;
      const others = indicators.map(({ id }, k) => (Array.isArray(reference) ? reference[k] : reference?.[id]) ?? 0);
      const parts = points.indicators.map(({ weight, points: column }) => ({ weight, points: pointsAt(column, 0) }));
      const brought = reference ? contributionsAgainst(parts, others) : contributionsAt({ ...points, ...scored }, 0);
      return {
        score: scored.scores[0],
        contributions: Object.fromEntries(indicators.map(({ id }, k) => [id, brought[k]])),
        coverage: coverageAt(points.indicators, 0),
      };
    },
  ),
  largestRemainder: adapter(z.object({ values: z.array(z.number()), total: z.number() }), ({ values, total }) =>
    apportion(total, values),
  ),
  psi: adapter(
    z.union([
      z.object({ expected: z.array(z.number()), actual: z.array(z.number()) }),
      z.object({ expectedCounts: z.array(z.number()), actualCounts: z.array(z.number()) }),
    ]),
    (given) =>
      'expected' in given
        ? populationStability(given.expected, given.actual)
        : populationStabilityOfCounts(given.expectedCounts, given.actualCounts),
  ),
  migration: adapter(
    z.object({ pairs: z.array(z.tuple([tier, tier])), order: z.array(z.string()) }),
    ({ pairs, order }) => migration(pairs, order),
  ),
  gini: adapter(z.object({ data: numbersWithGaps, corrected: z.boolean().optional() }), ({ data, corrected }) =>
    numberOrNull(gini(present(data), corrected)),
  ),
  hhi: adapter(z.object({ data: numbersWithGaps }), ({ data }) => numberOrNull(herfindahl(present(data)))),
  topShare: adapter(z.object({ data: numbersWithGaps, k: z.number() }), ({ data, k }) =>
    numberOrNull(shareOfLargest(concentration(present(data)), k)),
  ),
};

function present(data: readonly (number | null)[]): Float64Array {
  return columnOf(data).filter((value) => !Number.isNaN(value));
}
