import type { AccountColumns } from '../intake/account-columns';
import type { SegmentationModel } from '../model/segmentation-model';
import type { ScorecardWay } from '../model/way';
import { bandedCuts } from './hysteresis-tier';
import { placeByLevels } from './place-by-levels';
import { rankAndCut } from './rank-and-cut';
import { Standing, type IndicatorPoints, type Segmentation } from './segmentation';
import { tierByCutOff } from './tier-by-cut-off';
import type { WeightedScores } from './weighted-scores';

export interface Classified extends Pick<Segmentation, 'ladder' | 'placing' | 'refusals'> {
  readonly tiers: Int8Array;
}

/** The tier each account earns by the model's way of classifying, before anything holds, raises or lowers it. */
export function classify(
  scored: WeightedScores & { readonly indicators: readonly IndicatorPoints[] },
  accounts: AccountColumns,
  model: SegmentationModel,
): Classified {
  const { way } = model;
  switch (way.by) {
    case 'scorecard':
      return byCutOff(scored, way, model);
    case 'quotas':
    case 'pareto':
    case 'computedAbc':
    case 'naturalBreaks':
      return rankAndCut(way, accounts, model, scored);
    default:
      return placeByLevels(way, accounts, model, scored);
  }
}

function byCutOff(
  { scores, standings }: WeightedScores,
  way: ScorecardWay,
  { tiers, stability }: SegmentationModel,
): Classified {
  const cutOffs = tiers.slice(0, -1).map((tier) => way.cutOffs.find((cut) => cut.tier === tier)!);
  const found = new Int8Array(scores.length).fill(-1);
  for (let i = 0; i < found.length; i++) {
    if (standings[i] === Standing.tiered) found[i] = tierByCutOff(scores[i], cutOffs);
  }
  const ladder = { places: scores, ranked: scores.length, cuts: bandedCuts(cutOffs, stability.band) };
  return { tiers: found, ladder, refusals: [] };
}
