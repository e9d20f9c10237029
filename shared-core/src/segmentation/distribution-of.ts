import { referenceKey } from '../model/scorecards-of';
import type { IndicatorModel, IndicatorReference, SegmentationModel } from '../model/segmentation-model';
import { comparedColumn, lessIsBetter } from './compared-column';
import { incRanks } from './inc-ranks';
import { midRanks, type MidRanks } from './mid-ranks';
import { membersOfScorecard } from './scorecard-of-accounts';
import type { IndicatorPoints, Segmentation } from './segmentation';
import { valuesOfTheTiered } from './values-of-the-tiered';

const remembered = new WeakMap<IndicatorPoints, MidRanks>();

/**
 * The distribution an indicator's percentiles were taken from: the frozen one, or that of the run's own list, of the accounts that its
 * scorecard scores. Undefined for categories. Under `excel.inc` where less is better, of the negated values.
 */
export function distributionOf(segmentation: Segmentation, part: IndicatorPoints): MidRanks | undefined {
  const { accounts, model } = segmentation;
  const column = accounts.indicators.get(part.id);
  if (column?.kind !== 'number') return undefined;
  const known = remembered.get(part);
  if (known) return known;

  const kind = model.kinds.find(({ id }) => id === part.kind);
  const reference = model.references?.[referenceKey(kind, part.id)];
  const indicator = indicatorOf(model, part);
  const members = membersOfScorecard(accounts, model, kind ? model.kinds.indexOf(kind) + 1 : 0);
  const ranks =
    (reference && ranksOfReference(reference)) ??
    ranksOfValues(valuesOfTheTiered(comparedColumn(column, indicator), members), indicator, model);
  remembered.set(part, ranks);
  return ranks;
}

/** The table of ranks that an indicator's points come from. */
export function ranksOfValues(values: Float64Array, indicator: IndicatorModel, model: SegmentationModel): MidRanks {
  const { points } = indicator;
  if (points.by !== 'percentile' || points.method === 'mid') return midRanks(values);
  return incRanks(lessIsBetter(model, indicator) ? values.map((x) => -x) : values);
}

/** How the model scores what these points are of. */
export function indicatorOf({ groups, kinds }: SegmentationModel, { id, kind }: IndicatorPoints): IndicatorModel {
  const own = kinds.find((one) => one.id === kind)?.groups ?? groups;
  for (const { indicators } of own) {
    const found = indicators.find((indicator) => indicator.id === id);
    if (found) return found;
  }
  throw new Error(`The model scores no "${id}".`);
}

/** The ranks frozen into a model; undefined where none are. */
export function ranksOfReference({ count, values, shares }: IndicatorReference): MidRanks | undefined {
  if (!values || !shares) return undefined;
  return { count, values: Float64Array.from(values), shares: Float64Array.from(shares) };
}
