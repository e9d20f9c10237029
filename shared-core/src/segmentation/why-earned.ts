import { indicatorNature } from '../model/indicator-nature';
import type { IndicatorWay, ParetoWay, QuotaWay, RankedWay, ScorecardWay } from '../model/way';
import { measureOf } from '../model/way';
import { cumulativeOf } from './cumulative-of';
import { placesOnLadder } from './places-on-ladder';
import { levelOf, type Placing } from './placing';
import { quadrantOf } from './quadrant-of';
import type { Segmentation } from './segmentation';
import { rfmSegmentAt } from './tier-of-levels';
import { reaches } from './tier-by-cut-off';
import type { TierReason } from './tier-reason';

/** What in the account's own figures earned its tier, by the model's way of classifying. Asked only of an account that earned one. */
export function whyEarned(segmentation: Segmentation, account: number): TierReason {
  const { model, placing } = segmentation;
  const { way } = model;
  switch (way.by) {
    case 'scorecard':
      return byScore(segmentation, account, way);
    case 'quotas':
      return way.frozen ? byFrozenCut(segmentation, account, way) : byQuota(segmentation, account, way);
    case 'pareto':
      return way.frozen ? byFrozenCut(segmentation, account, way) : byPareto(segmentation, account, way);
    case 'computedAbc':
    case 'naturalBreaks':
      return way.frozen ? byFrozenCut(segmentation, account, way) : byComputedCut(segmentation, account, way);
    default:
      return byPlace(segmentation, account, placing!);
  }
}

const earnedTier = ({ model, earnedTiers }: Segmentation, account: number) => model.tiers[earnedTiers[account]];

function byScore(segmentation: Segmentation, account: number, way: ScorecardWay): TierReason {
  const { model, scores, earnedTiers } = segmentation;
  const tier = earnedTier(segmentation, account);
  const score = scores[account];
  const from = way.cutOffs.find((cut) => cut.tier === tier)?.from;
  if (from !== undefined) return { kind: 'reached', tier, score, from };
  const next = model.tiers[earnedTiers[account] - 1];
  return { kind: 'below', tier, score, next, from: way.cutOffs.find((cut) => cut.tier === next)!.from };
}

/** A place on the ladder as the measure itself: the ladder holds the negative of one where less is better. */
function asMeasured({ model }: Segmentation, place: number, measure: string): number {
  return measure !== 'score' && indicatorNature(model, measure).polarity === 'lower' ? 0 - place : place;
}

/** The value as it is on file. */
function valueRanked({ accounts, scores }: Segmentation, account: number, measure: string): number {
  const column = accounts.indicators.get(measure);
  if (measure === 'score') return scores[account];
  return column?.kind === 'number' ? column.values[account] : NaN;
}

function byFrozenCut(segmentation: Segmentation, account: number, way: RankedWay): TierReason {
  const tier = earnedTier(segmentation, account);
  const measure = measureOf(way);
  const value = valueRanked(segmentation, account, measure);
  const cut = way.frozen!.find((one) => one.tier === tier);
  const reached = cut !== undefined && reaches(placesOnLadder(segmentation)[account], cut.from);
  const from = reached ? asMeasured(segmentation, cut.from, measure) : undefined;
  if (measure !== 'score')
    return { kind: 'frozenCut', tier, indicator: measure, value, ...(from !== undefined && { from }) };
  if (from !== undefined) return { kind: 'reached', tier, score: value, from };
  const next = [...way.frozen!].reverse().find((one) => placesOnLadder(segmentation)[account] < one.from);
  return next
    ? { kind: 'below', tier, score: value, next: next.tier, from: next.from }
    : { kind: 'reached', tier, score: value, from: 0 };
}

function byPareto(segmentation: Segmentation, account: number, way: ParetoWay): TierReason {
  const tier = earnedTier(segmentation, account);
  const { indicator } = way;
  const value = valueRanked(segmentation, account, indicator);
  if (!(value > 0)) return { kind: 'notPositive', tier, indicator, value };
  const place = way.limits.findIndex((limit) => limit.tier === tier);
  const { upTo } = way.limits[place];
  const runsFrom = place > 0 ? way.limits[place - 1].upTo : 0;
  const { before, after } = cumulativeOf(segmentation)!;
  return { kind: 'cumulative', tier, indicator, before: before[account], after: after[account], runsFrom, upTo };
}

function byQuota(segmentation: Segmentation, account: number, way: QuotaWay): TierReason {
  const { ranked } = segmentation.ladder!;
  const tier = earnedTier(segmentation, account);
  const place = way.quotas.findIndex((quota) => quota.tier === tier);
  const upToOf = (k: number) =>
    way.quotas.slice(0, k + 1).reduce((sum, { share }) => sum + Math.round(share * 1e4), 0) / 1e4;
  const runsFrom = place > 0 ? upToOf(place - 1) : 0;
  // Its place is the share of the ranked at its value or behind, so one of n at place 1 is the first.
  const rank = Math.round(ranked * (1 - placesOnLadder(segmentation)[account])) + 1;
  return { kind: 'inQuota', tier, by: way.of, rank, of: ranked, runsFrom, upTo: upToOf(place) };
}

function byComputedCut(segmentation: Segmentation, account: number, way: RankedWay): TierReason {
  const { ladder, earnedTiers } = segmentation;
  const by = measureOf(way);
  const value = valueRanked(segmentation, account, by);
  const cut = ladder!.cuts[earnedTiers[account]]?.from;
  const from = cut === undefined || !Number.isFinite(cut) ? {} : { from: asMeasured(segmentation, cut, by) };
  const how = way.by === 'computedAbc' ? 'computedAbc' : 'naturalBreaks';
  return { kind: 'computedCut', tier: earnedTier(segmentation, account), by, how, value, ...from };
}

function byPlace(segmentation: Segmentation, account: number, { axes }: Placing): TierReason {
  const { way } = segmentation.model;
  const tier = earnedTier(segmentation, account);
  const values = axes.map((axis) => axis.values[account]);
  const levels = axes.map((axis, k) => levelOf(axis, values[k]));
  switch (way.by) {
    case 'matrix': {
      const [current, potential] = values;
      const [currentLevel, potentialLevel] = [way.current[levels[0]], way.potential[levels[1]]].map(
        ({ name, level }) => name ?? level,
      );
      return { kind: 'matrixCell', tier, current, currentLevel, potential, potentialLevel };
    }
    case 'quadrant': {
      const [volume, profit] = axes.map(({ of, cuts }, k) => ({ indicator: of, value: values[k], cut: cuts[0] }));
      const cuts = { volume: volume.cut, profit: profit.cut };
      return { kind: 'quadrant', tier, quadrant: quadrantOf(volume.value, profit.value, cuts)!, volume, profit };
    }
    case 'rfm': {
      const [recency, frequency, monetary] = levels.map((level) => level + 1);
      const segment = rfmSegmentAt(way, levels).name;
      return { kind: 'rfmSegment', tier, segment, recency, frequency, monetary, bins: way.bins };
    }
    default:
      return bySingleIndicator(segmentation, account, way as IndicatorWay);
  }
}

function bySingleIndicator(segmentation: Segmentation, account: number, way: IndicatorWay): TierReason {
  const { model, earnedTiers } = segmentation;
  const { indicator } = way;
  const tier = earnedTier(segmentation, account);
  const value = valueRanked(segmentation, account, indicator);
  const from = way.cutOffs.find((cut) => cut.tier === tier)?.from;
  if (from !== undefined) return { kind: 'byIndicator', tier, indicator, value, from };
  const next = model.tiers[earnedTiers[account] - 1];
  return {
    kind: 'byIndicator',
    tier,
    indicator,
    value,
    from: way.cutOffs.find((cut) => cut.tier === next)!.from,
    next,
  };
}
