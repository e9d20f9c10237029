import { compareCodePoints } from '../basics/compare-code-points';
import type { AccountColumns } from '../intake/account-columns';
import type { IndicatorReference, SegmentationModel } from '../model/segmentation-model';
import { classify } from './classify';
import { fewestKnots } from './fewest-knots';
import { eligibleAccounts } from './eligible-accounts';
import { indicatorPoints } from './indicator-points';
import { medianOf } from './median-of';
import { midRanks } from './mid-ranks';
import { valuesOfTheTiered } from './values-of-the-tiered';
import { weightedScores } from './weighted-scores';

/** So many that a model file stays small, and few accounts lie close enough to a cut to notice. */
export const mostKnotsKept = 500;

/**
 * The model with what it took from this list written into it (ranks, medians, the least amount of each Pareto tier), so that scoring one
 * account later gives what scoring the list gave. What was frozen before is replaced. A distribution with more distinct values than
 * `mostKnots` is kept as that many points with straight lines between them; `tierMoves` says whom that moves.
 */
export function freezeReferences(
  accounts: AccountColumns,
  model: SegmentationModel,
  mostKnots = mostKnotsKept,
): SegmentationModel {
  const { references: _former, ...fresh } = model;
  const unfrozen: SegmentationModel = { ...fresh, way: unfrozenWay(model) };
  const standings = eligibleAccounts(accounts, unfrozen);
  const references: Record<string, IndicatorReference> = {};
  for (const indicator of unfrozen.groups.flatMap((group) => group.indicators)) {
    const column = accounts.indicators.get(indicator.id);
    if (column?.kind !== 'number') continue;
    const values = valuesOfTheTiered(column, standings);
    if (values.length === 0) continue;
    const median = medianOf(values);
    if (indicator.points.by === 'percentile') {
      const ranks = fewestKnots(midRanks(values), mostKnots);
      references[indicator.id] = {
        count: ranks.count,
        median,
        values: Array.from(ranks.values),
        shares: Array.from(ranks.shares),
      };
    } else {
      references[indicator.id] = { count: values.length, median };
    }
  }
  return { ...unfrozen, references, way: frozenWay(accounts, unfrozen, standings) };
}

function unfrozenWay(model: SegmentationModel): SegmentationModel['way'] {
  if (model.way.by !== 'pareto') return model.way;
  const { frozen: _former, ...way } = model.way;
  return way;
}

function frozenWay(
  accounts: AccountColumns,
  model: SegmentationModel,
  standings: Uint8Array,
): SegmentationModel['way'] {
  const { way, tiers } = model;
  if (way.by !== 'pareto') return way;
  const column = accounts.indicators.get(way.indicator);
  if (column?.kind !== 'number') return way;

  const { indicators, refusals } = indicatorPoints(accounts, model, standings);
  const { latentTiers } = classify(weightedScores(indicators, model, standings, refusals), accounts, model);
  const { values } = column;
  const ranksBelow = (a: number, b: number) =>
    values[a] < values[b] || (values[a] === values[b] && compareCodePoints(accounts.ids[a], accounts.ids[b]) > 0);
  const last: number[] = tiers.map(() => -1);
  for (let i = 0; i < latentTiers.length; i++) {
    const tier = latentTiers[i];
    if (tier >= 0 && (last[tier] < 0 || ranksBelow(i, last[tier]))) last[tier] = i;
  }
  const frozen = tiers.flatMap((tier, k) =>
    last[k] < 0 ? [] : [{ tier, from: values[last[k]], upToId: accounts.ids[last[k]] }],
  );
  return { ...way, frozen };
}
