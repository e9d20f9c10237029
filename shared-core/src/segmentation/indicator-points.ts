import { CellState, type AccountColumns, type CategoryColumn, type NumberColumn } from '../intake/account-columns';
import { indicatorNature } from '../model/indicator-nature';
import type { BandRule, CategoryRule, IndicatorModel, SegmentationModel } from '../model/segmentation-model';
import { pointsOfBand } from './band-points';
import { medianOf } from './median-of';
import { frozenRanks } from './distribution-of';
import { midShares, shareAt } from './mid-ranks';
import { Origin, originOf, type IndicatorPoints, type ListRefusal } from './segmentation';
import { membersWithValue, valuesAt, valuesOfTheTiered } from './values-of-the-tiered';

/** Below so many values a percentile says nothing (methods §1.6). */
export const leastForPercentiles = 10;

/** Points from 0 to 1 for each indicator of the model and each account, and what a missing value was taken for. */
export function indicatorPoints(
  accounts: AccountColumns,
  model: SegmentationModel,
  standings: Uint8Array,
): { indicators: IndicatorPoints[]; refusals: ListRefusal[] } {
  const refusals: ListRefusal[] = [];
  const wholeWeight = sum(model.groups.map((group) => group.weight));
  const indicators = model.groups.flatMap((group) => {
    const groupWeight = sum(group.indicators.map((indicator) => indicator.weight));
    return group.indicators.map((indicator): IndicatorPoints => {
      const weight = groupWeight > 0 ? (group.weight / wholeWeight) * (indicator.weight / groupWeight) : 0;
      return { id: indicator.id, weight, ...pointsOf(indicator, accounts, model, standings, refusals) };
    });
  });
  return { indicators, refusals };
}

function pointsOf(
  indicator: IndicatorModel,
  accounts: AccountColumns,
  model: SegmentationModel,
  standings: Uint8Array,
  refusals: ListRefusal[],
): Pick<IndicatorPoints, 'points' | 'origins'> {
  const column = accounts.indicators.get(indicator.id);
  const size = accounts.ids.length;
  const points = new Float64Array(size).fill(NaN);
  const origins = new Uint8Array(size);
  const rule = indicator.points;

  let neutral = 0.5;
  if (rule.by === 'categories') {
    if (column?.kind === 'category') fillByCategory(points, rule, column);
    neutral = typicalCategoryPoints(rule);
  } else if (column?.kind === 'number') {
    if (rule.by === 'bands') {
      fillByBand(points, rule, column);
      if (indicator.missing === 'neutral') neutral = typicalBandPoints(rule, column, model, indicator, standings);
    } else {
      const count = fillByPercentile(points, column, model, indicator, standings);
      // Under Pareto the score only describes; the tiers come from the amounts, which need no minimum (methods §3.4).
      if (count > 0 && count < leastForPercentiles && model.way.by === 'scorecard') {
        refusals.push({ kind: 'listTooSmall', indicator: indicator.id, count, least: leastForPercentiles });
      }
    }
  }
  applyMissingPolicy(points, origins, indicator, neutral);
  return { points, origins };
}

/** Fills in the shares of this list, or those of the frozen one, and says how many values the distribution has. */
function fillByPercentile(
  points: Float64Array,
  column: NumberColumn,
  model: SegmentationModel,
  indicator: IndicatorModel,
  standings: Uint8Array,
): number {
  // Lower-is-better ranks the negated values; for mid-ranks that is the mirror image, ties included.
  const lowerIsBetter = indicatorNature(model, indicator.id).polarity === 'lower';
  const members = membersWithValue(column, standings);
  const frozen = frozenRanks(model, indicator.id);
  const shares = frozen ? undefined : midShares(valuesAt(column, members));
  for (let k = 0; k < members.length; k++) {
    const share = shares ? shares[k] : shareAt(frozen!, column.values[members[k]]);
    points[members[k]] = lowerIsBetter ? 1 - share : share;
  }
  return frozen ? frozen.count : members.length;
}

function typicalBandPoints(
  rule: BandRule,
  column: NumberColumn,
  model: SegmentationModel,
  indicator: IndicatorModel,
  standings: Uint8Array,
): number {
  const frozen = model.references?.[indicator.id]?.median;
  if (frozen !== undefined) return pointsOfBand(rule, frozen) / 100;
  const values = valuesOfTheTiered(column, standings);
  return values.length > 0 ? pointsOfBand(rule, medianOf(values)) / 100 : 0.5;
}

function fillByBand(points: Float64Array, rule: BandRule, column: NumberColumn): void {
  for (let i = 0; i < points.length; i++) {
    if (column.states[i] === CellState.read) points[i] = pointsOfBand(rule, column.values[i]) / 100;
  }
}

function fillByCategory(points: Float64Array, rule: CategoryRule, column: CategoryColumn): void {
  const ofCode = column.labels.map((label) => (Object.hasOwn(rule.points, label) ? rule.points[label] : rule.other));
  for (let i = 0; i < points.length; i++) {
    const listed = column.codes[i] >= 0 ? ofCode[column.codes[i]] : undefined;
    if (listed !== undefined) points[i] = listed / 100;
  }
}

function typicalCategoryPoints(rule: CategoryRule): number {
  return (rule.other ?? medianOf(Float64Array.from(Object.values(rule.points)))) / 100;
}

function applyMissingPolicy(
  points: Float64Array,
  origins: Uint8Array,
  indicator: IndicatorModel,
  neutral: number,
): void {
  for (let i = 0; i < points.length; i++) {
    if (!Number.isNaN(points[i])) continue;
    origins[i] = originOf[indicator.missing];
    if (origins[i] === Origin.neutral) points[i] = neutral;
    else if (origins[i] === Origin.worst) points[i] = 0;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
