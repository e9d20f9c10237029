import * as z from 'zod';
import { indicatorPoints } from '../../../shared-core/src/segmentation/indicator-points';
import { ahpSynthesis } from '../../../shared-core/src/weighting/ahp-synthesis';
import { ahpWeights } from '../../../shared-core/src/weighting/ahp-weights';
import { criticWeights } from '../../../shared-core/src/weighting/critic-weights';
import { deviationWeights } from '../../../shared-core/src/weighting/deviation-weights';
import { entropyWeights } from '../../../shared-core/src/weighting/entropy-weights';
import { rankOrderCentroid } from '../../../shared-core/src/weighting/rank-order-centroid';
import { swingWeights } from '../../../shared-core/src/weighting/swing-weights';
import type { Weighting } from '../../../shared-core/src/weighting/weight-proposal';
import { adapter, numbersWithGaps, type Adapter } from './adapter';
import { oneAccount, scorecardModel } from './scorecard-model';

const judgements = z.array(z.tuple([z.string(), z.string(), z.number()]));
const tables = { saaty2005: 'saaty2005', saaty1980: 'saaty1980', dd: 'donegan1991' } as const;
const randomIndex = z.enum(['saaty2005', 'saaty1980', 'dd']).default('saaty2005');
const matrix = z.array(numbersWithGaps);

/** 02-weighting. */
export const weighting: Record<string, Adapter> = {
  swingWeights: adapter(z.object({ ratings: z.record(z.string(), z.number()) }), ({ ratings }) => {
    const items = Object.keys(ratings);
    return answer(swingWeights(items.map((item) => ({ item, rating: ratings[item] }))), ({ weights }) =>
      Object.fromEntries(items.map((item, k) => [item, weights[k]])),
    );
  }),
  rocWeights: adapter(z.object({ n: z.number() }), ({ n }) => answer(rankOrderCentroid(n))),
  ahp: adapter(z.object({ items: z.array(z.string()), judgements, randomIndex }), (given) =>
    answer(ahpWeights(given.items, given.judgements, tables[given.randomIndex]), ({ weights, parameters }) => ({
      weights,
      cr: parameters.consistencyRatio,
    })),
  ),
  ahpSynthesis: adapter(
    z.object({
      criteria: z.object({ items: z.array(z.string()), judgements }),
      alternatives: z.array(z.string()),
      byCriterion: z.record(z.string(), judgements),
      randomIndex,
    }),
    ({ randomIndex: table, ...hierarchy }) => answer(ahpSynthesis(hierarchy, tables[table])),
  ),
  entropyWeights: adapter(z.object({ matrix }), (given) => answer(entropyWeights(columnsOf(given.matrix)))),
  entropyWeightsOrder: adapter(z.object({ matrix }), (given) =>
    answer(entropyWeights(columnsOf(given.matrix)), ({ weights }) =>
      [...weights.keys()].sort((a, b) => weights[a] - weights[b] || a - b),
    ),
  ),
  stdWeights: adapter(z.object({ matrix }), (given) => answer(deviationWeights(columnsOf(given.matrix)))),
  criticWeights: adapter(
    z.object({
      matrix,
      polarity: z.array(z.enum(['higher', 'lower'])).optional(),
      correlation: z.enum(['pearson', 'spearman']).optional(),
    }),
    ({ matrix: rows, polarity, correlation }) => {
      const columns = columnsOf(rows);
      return answer(criticWeights(columns, polarity ?? columns.map(() => 'higher' as const), correlation));
    },
  ),
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

/** The weights of a proposal, or what is written of it; the first problem where it was refused. */
function answer<M extends string, P extends object>(
  found: Weighting<M, P>,
  written: (proposal: { weights: readonly number[]; parameters: P }) => unknown = ({ weights }) => weights,
): unknown {
  return found.ok ? written(found.proposal) : { error: found.problems[0].kind };
}

/** Rows are accounts. */
function columnsOf(rows: readonly (readonly (number | null)[])[]): Float64Array[] {
  return (rows[0] ?? []).map((_, k) => Float64Array.from(rows, (row) => row[k] ?? NaN));
}
