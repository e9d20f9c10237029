import { CellState, type AccountColumns, type CategoryColumn, type NumberColumn } from '../intake/account-columns';
import { indicatorNature } from '../model/indicator-nature';
import type { CategoryRule, IndicatorModel, IndicatorReference, SegmentationModel } from '../model/segmentation-model';
import { pointsOfBand } from './band-points';
import { medianOf } from './median-of';
import { midRanks, shareAt, type MidRanks } from './mid-ranks';
import { Origin, originOf, Standing, type IndicatorPoints, type ListRefusal } from './segmentation';

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
): Pick<IndicatorPoints, 'points' | 'origins' | 'ranks'> {
  const column = accounts.indicators.get(indicator.id);
  const size = accounts.ids.length;
  const points = new Float64Array(size).fill(NaN);
  const origins = new Uint8Array(size);
  const reference = model.references?.[indicator.id];
  const rule = indicator.points;

  let neutral = 0.5;
  let ranks: MidRanks | undefined;
  if (rule.by === 'categories') {
    if (column?.kind === 'category') fillByCategory(points, rule, column);
    neutral = typicalCategoryPoints(rule);
  } else if (column?.kind === 'number') {
    const values = valuesOfTheTiered(column, standings);
    if (rule.by === 'bands') {
      fillByBand(points, rule, column);
      const median = reference?.median ?? (values.length > 0 ? medianOf(values) : undefined);
      neutral = median === undefined ? 0.5 : pointsOfBand(rule, median) / 100;
    } else {
      const polarity = indicatorNature(model, indicator.id).polarity;
      ranks = frozenRanks(reference) ?? midRanks(values);
      if (ranks.count < leastForPercentiles && values.length > 0) {
        refusals.push({
          kind: 'listTooSmall',
          indicator: indicator.id,
          count: ranks.count,
          least: leastForPercentiles,
        });
      }
      fillByPercentile(points, ranks, column, polarity === 'lower');
    }
  }
  applyMissingPolicy(points, origins, indicator, neutral);
  return { points, origins, ...(ranks && { ranks }) };
}

function frozenRanks(reference: IndicatorReference | undefined): MidRanks | undefined {
  if (!reference?.values || !reference.shares) return undefined;
  return {
    count: reference.count,
    values: Float64Array.from(reference.values),
    shares: Float64Array.from(reference.shares),
  };
}

/** The values that make up the list's distribution: those of prospects and of rows without an id stay outside. */
export function valuesOfTheTiered(column: NumberColumn, standings: Uint8Array): Float64Array {
  const values = new Float64Array(column.values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (standings[i] === Standing.tiered && column.states[i] === CellState.read) values[count++] = column.values[i];
  }
  return values.slice(0, count);
}

/** Lower-is-better ranks the negated values; for mid-ranks that is the mirror image, ties included. */
function fillByPercentile(points: Float64Array, ranks: MidRanks, column: NumberColumn, lowerIsBetter: boolean): void {
  for (let i = 0; i < points.length; i++) {
    if (column.states[i] !== CellState.read) continue;
    const share = shareAt(ranks, column.values[i]);
    points[i] = lowerIsBetter ? 1 - share : share;
  }
}

function fillByBand(points: Float64Array, rule: Parameters<typeof pointsOfBand>[0], column: NumberColumn): void {
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
