import { bisectLeft, bisectRight } from 'd3-array';
import type { Polarity } from '../model/indicator-catalogue';
import { indicatorNature } from '../model/indicator-nature';
import type { BandRule, PercentileRule } from '../model/points-rule';
import type { IndicatorModel, SegmentationModel } from '../model/segmentation-model';
import { lessIsBetter } from '../segmentation/compared-column';
import { distributionOf, indicatorOf } from '../segmentation/distribution-of';
import type { MidRanks } from '../segmentation/mid-ranks';
import { normalisers } from '../segmentation/normalisers';
import type { IndicatorPoints, Segmentation } from '../segmentation/segmentation';
import { referenceKey } from '../model/scorecards-of';
import type { Goal } from './lift';
import { roundUp } from './round-up';

/** A value to be reached, and the points (0–1) it earns: those that were needed, or more. */
export interface EarningGoal extends Goal {
  readonly points: number;
}

/**
 * The value nearest to `from` that earns at least these points (0–1) by an indicator's own rule; undefined where no value does. Taken from
 * the distribution as it stands, with the account itself moved in it; a scale is taken as it lies.
 */
export function goalForPoints(
  segmentation: Segmentation,
  part: IndicatorPoints,
  needed: number,
  from: number,
): EarningGoal | undefined {
  const { model } = segmentation;
  const indicator = indicatorOf(model, part);
  const { target, points: rule } = indicator;
  if (rule.by === 'categories') return undefined;
  if (rule.by === 'bands') return goalInBands(rule, needed, from);
  // Distances from the best value are what is ranked: the way to a smaller one leads towards it.
  const goal =
    rule.by === 'percentile'
      ? goalByRank(segmentation, part, indicator, rule, needed)
      : goalOnScale(part, needed, rule.by, lessIsBetter(model, indicator));
  if (!goal || target === undefined) return goal;
  return from > target
    ? { ...goal, to: target + goal.to }
    : { ...goal, to: target - goal.to, direction: goal.direction === 'below' ? 'above' : 'atLeast' };
}

/** How widely an indicator's values lie apart: its middle half in the list; under bands, from the first cut to the last. */
export function spreadOf(segmentation: Segmentation, part: IndicatorPoints): number {
  const rule = indicatorOf(segmentation.model, part).points;
  if (rule.by === 'bands') return rule.cuts[rule.cuts.length - 1] - rule.cuts[0] || Math.abs(rule.cuts[0]) || 1;
  if (rule.by === 'minMax' || rule.by === 'log' || rule.by === 'robust') {
    const scale = part.learned?.scale;
    return scale ? normalisers[rule.by].valueAt(0.75, scale) - normalisers[rule.by].valueAt(0.25, scale) || 1 : 1;
  }
  const ranks = distributionOf(segmentation, part);
  if (!ranks || ranks.values.length === 0) return 1;
  const { values } = ranks;
  const middle = (firstWithShareAtLeast(ranks, 0.75) ?? 0) - (firstWithShareAtLeast(ranks, 0.25) ?? 0);
  return middle || values[values.length - 1] - values[0] || 1;
}

function goalByRank(
  segmentation: Segmentation,
  part: IndicatorPoints,
  indicator: IndicatorModel,
  { method }: PercentileRule,
  needed: number,
): EarningGoal | undefined {
  const { model } = segmentation;
  const ranks = distributionOf(segmentation, part);
  if (!ranks || ranks.values.length === 0) return undefined;
  const lower = lessIsBetter(model, indicator);
  // Moving one account of a list moves its own part among the others too; frozen ranks stand still.
  const kind = model.kinds.find(({ id }) => id === part.kind);
  const isFrozen = model.references?.[referenceKey(kind, part.id)]?.values !== undefined;
  const own = isFrozen ? 0 : method === 'mid' ? 0.5 / ranks.count : 1 / Math.max(1, ranks.count - 1);
  // Ahead of all the others: half of itself is missing from the whole, unless only those below count.
  const ahead = { needed, own, most: method === 'mid' ? 1 - own : 1 };
  const end = endOf(indicator, model, lower ? 'lower' : 'higher');
  if (!lower) return goalAbove(ranks, ahead, end);
  if (method === 'mid') return goalBelow(ranks, ahead, end);
  const goal = goalAbove(ranks, ahead, -end);
  return goal && { ...goal, to: 0 - goal.to, direction: goal.direction === 'above' ? 'below' : 'atMost' };
}

/** What is needed, the account's own part among the others, and the most that can be had: ahead of them all. */
interface Ahead {
  readonly needed: number;
  readonly own: number;
  readonly most: number;
}

/** As much as somebody of the list who stands high enough; where as much as the best is not enough, more than that may be. */
function goalAbove({ values, shares }: MidRanks, { needed, own, most }: Ahead, end: number): EarningGoal | undefined {
  const place = bisectLeft(shares, needed + own - 1e-12);
  if (place < values.length) return { to: roundUp(values[place]), direction: 'atLeast', points: shares[place] - own };
  const best = values[values.length - 1];
  return best < end && needed <= most + 1e-12 ? { to: best, direction: 'above', points: most } : undefined;
}

/** The same where less is better. */
function goalBelow({ values, shares }: MidRanks, { needed, own, most }: Ahead, end: number): EarningGoal | undefined {
  const place = bisectRight(shares, 1 - needed - own + 1e-12) - 1;
  if (place >= 0) return { to: 0 - roundUp(-values[place]), direction: 'atMost', points: 1 - shares[place] - own };
  const best = values[0];
  return best > end && needed <= most + 1e-12 ? { to: best, direction: 'below', points: most } : undefined;
}

/** Less than none there is not, and of a whole not more than all. */
function endOf({ id, target }: IndicatorModel, model: SegmentationModel, polarity: Polarity): number {
  if (polarity === 'lower') return 0;
  return target === undefined && indicatorNature(model, id).unit === 'ratio' ? 1 : Infinity;
}

function goalOnScale(
  { learned }: IndicatorPoints,
  needed: number,
  by: keyof typeof normalisers,
  lower: boolean,
): EarningGoal | undefined {
  // Where the list told nobody apart, everybody has half the points, whatever the value.
  if (!learned?.scale || normalisers[by].isConstant(learned.scale)) return undefined;
  const to = normalisers[by].valueAt(lower ? 1 - needed : needed, learned.scale);
  const goal = { points: needed, to: roundUp(lower ? -to : to), direction: 'atLeast' } as const;
  return lower ? { ...goal, to: 0 - goal.to, direction: 'atMost' } : goal;
}

/** The nearest edge of a band with enough points: the band holds its lower edge when left-closed, its upper when right-closed. */
function goalInBands(rule: BandRule, needed: number, from: number): EarningGoal | undefined {
  const left = rule.closed === 'left';
  return rule.points
    .map((points, band) => ({ points, low: rule.cuts[band - 1] ?? -Infinity, high: rule.cuts[band] ?? Infinity }))
    .filter(({ points }) => points / 100 >= needed - 1e-12)
    .map(({ points, low, high }): EarningGoal =>
      from < low || (from === low && !left)
        ? { points: points / 100, to: low, direction: left ? 'atLeast' : 'above' }
        : { points: points / 100, to: high, direction: left ? 'below' : 'atMost' },
    )
    .filter(({ to }) => Number.isFinite(to))
    .sort((a, b) => Math.abs(a.to - from) - Math.abs(b.to - from))[0];
}

function firstWithShareAtLeast({ values, shares }: MidRanks, share: number): number | undefined {
  return values[bisectLeft(shares, share - 1e-12)];
}
