import * as z from 'zod';
import { roundHalfAway } from '../../../shared-core/src/basics/round-half-away';
import { pointsOfBand } from '../../../shared-core/src/segmentation/band-points';
import { medianAbsoluteDeviation } from '../../../shared-core/src/segmentation/median-absolute-deviation';
import { percentRank, percentRanks } from '../../../shared-core/src/segmentation/percent-rank';
import { quantile } from '../../../shared-core/src/segmentation/quantile';
import { scaleValues } from '../../../shared-core/src/segmentation/scale-values';
import { ntile, windowRanks } from '../../../shared-core/src/segmentation/window-ranks';
import { winsorize } from '../../../shared-core/src/segmentation/winsorize';
import { adapter, columnOf, numberOrNull, numbersWithGaps, withGaps, type Adapter } from './adapter';

const method = z.enum([
  'mid',
  'excel.inc',
  'excel.exc',
  'sql.percent_rank',
  'sql.cume_dist',
  'scipy.rank',
  'scipy.strict',
  'scipy.weak',
  'scipy.mean',
]);

const present = (data: readonly (number | null)[]) => columnOf(data).filter((value) => !Number.isNaN(value));
const sorted = (data: readonly (number | null)[]) => present(data).sort();

/** 01-normalisation. */
export const normalisation: Record<string, Adapter> = {
  percentRank: adapter(
    z.object({ data: numbersWithGaps, x: z.number(), method, significance: z.number().optional() }),
    ({ data, x, method, significance }) => {
      const rank = percentRank(sorted(data), x, method, significance);
      return typeof rank === 'number' ? numberOrNull(rank) : rank;
    },
  ),
  percentRankAll: adapter(
    z.object({
      data: numbersWithGaps,
      method,
      polarity: z.enum(['higher', 'lower']).optional(),
      significance: z.number().optional(),
    }),
    ({ data, method, polarity, significance }) =>
      withGaps(percentRanks(columnOf(data), method, polarity, significance)),
  ),
  windowRank: adapter(
    z.object({ values: z.array(z.number()), ntile: z.number().optional() }),
    ({ values, ntile: buckets }) => {
      const { rank, percentRank, cumeDist } = windowRanks(values);
      const tiles = buckets === undefined ? {} : { ntile: ntile(values.length, buckets) };
      return { rank, percent_rank: percentRank, cume_dist: cumeDist, ...tiles };
    },
  ),
  quantile: adapter(
    z.object({ data: numbersWithGaps, p: z.number(), type: z.union([z.literal(6), z.literal(7)]).optional() }),
    ({ data, p, type }) => numberOrNull(quantile(sorted(data), p, type)),
  ),
  scale: adapter(
    z.object({ data: numbersWithGaps, method: z.enum(['minmax', 'robust-iqr', 'robust-z']) }),
    ({ data, method }) => withGaps(scaleValues(columnOf(data), method)),
  ),
  mad: adapter(z.object({ data: numbersWithGaps, constant: z.number().optional() }), ({ data, constant }) =>
    numberOrNull(medianAbsoluteDeviation(present(data), constant)),
  ),
  winsorize: adapter(
    z.object({ data: numbersWithGaps, lowerFraction: z.number(), upperFraction: z.number() }),
    ({ data, lowerFraction, upperFraction }) => withGaps(winsorize(columnOf(data), lowerFraction, upperFraction)),
  ),
  bandPoints: adapter(
    z.object({
      value: z.number().nullable(),
      cuts: z.array(z.number()),
      points: z.array(z.number()),
      closed: z.enum(['left', 'right']).default('left'),
    }),
    ({ value, cuts, points, closed }) =>
      value === null ? null : pointsOfBand({ by: 'bands', cuts, points, closed }, value),
  ),
  roundHalfAway: adapter(z.object({ x: z.number(), digits: z.number().optional() }), ({ x, digits }) =>
    roundHalfAway(x, digits),
  ),
};
