import { roundHalfAway } from '../basics/round-half-away';
import { compareTexts, textAt } from '../basics/text-column';
import type { AccountColumns, NumberColumn } from '../intake/account-columns';
import { referenceKey, scorecardsOf } from '../model/scorecards-of';
import type { IndicatorModel, IndicatorReference, SegmentationModel } from '../model/segmentation-model';
import { measureOf, type FrozenCut, type RankedWay, type Way } from '../model/way';
import { comparedColumn } from './compared-column';
import { ranksOfValues } from './distribution-of';
import { fewestKnots } from './fewest-knots';
import type { BandedCut } from './ladder';
import { medianOf } from './median-of';
import { placesOnLadder } from './places-on-ladder';
import type { Placing } from './placing';
import { cutsShares, rankedValues } from './rank-and-cut';
import { membersOfScorecard } from './scorecard-of-accounts';
import { segmentAccounts } from './segment-accounts';
import type { Segmentation } from './segmentation';
import { reaches } from './tier-by-cut-off';
import { valuesOfTheTiered } from './values-of-the-tiered';

/** So many that a model file stays small, and few accounts lie close enough to a cut to notice. */
export const mostKnotsKept = 500;

/**
 * The model with what it took from this list written into it (ranks, scales, medians, where each tier begins), so that scoring one account
 * later gives what scoring the list gave. What was frozen before is replaced. A distribution with more distinct values than `mostKnots`
 * is kept as that many points with straight lines between them; `tierMoves` says whom that moves.
 */
export function freezeReferences(
  accounts: AccountColumns,
  model: SegmentationModel,
  mostKnots = mostKnotsKept,
): SegmentationModel {
  const { references: _former, ...fresh } = model;
  const unfrozen: SegmentationModel = { ...fresh, way: unfrozenWay(model.way) };
  // Earlier tiers and overrides move accounts, not cuts.
  const { previousTiers: _tiers, overrides: _overrides, ...figures } = accounts;
  const scored = segmentAccounts(figures, unfrozen, someDay);
  const run = scored.groups?.run ?? scored;
  return { ...unfrozen, references: referencesOf(run, mostKnots), way: frozenWay(run, unfrozen.way) };
}

/** Overrides alone look at the date, and they are left out. */
const someDay = '2000-01-01' as Segmentation['asOf'];

function unfrozenWay(way: Way): Way {
  if (!('frozen' in way)) return way;
  const { frozen: _former, ...fresh } = way;
  return fresh;
}

function referencesOf(run: Segmentation, mostKnots: number): Record<string, IndicatorReference> {
  const { accounts, model, indicators } = run;
  const references: Record<string, IndicatorReference> = {};
  scorecardsOf(model).forEach(({ kind, groups }, card) => {
    const members = membersOfScorecard(accounts, model, card);
    for (const indicator of groups.flatMap((group) => group.indicators)) {
      const column = accounts.indicators.get(indicator.id);
      const part = indicators.find(({ id, kind: own }) => id === indicator.id && own === kind?.id);
      if (column?.kind !== 'number') continue;
      const reference = referenceOf(indicator, column, members, model, mostKnots);
      if (reference) references[referenceKey(kind, indicator.id)] = { ...reference, ...part?.learned };
    }
  });
  return references;
}

function referenceOf(
  indicator: IndicatorModel,
  column: NumberColumn,
  members: Uint8Array,
  model: SegmentationModel,
  mostKnots: number,
): IndicatorReference | undefined {
  const scaled = indicator.points.by !== 'bands';
  const values = valuesOfTheTiered(scaled ? comparedColumn(column, indicator) : column, members);
  if (values.length === 0) return undefined;
  const reference = { count: values.length, median: medianOf(values) };
  if (indicator.points.by !== 'percentile') return reference;
  const ranks = fewestKnots(ranksOfValues(values, indicator, model), mostKnots);
  return { ...reference, count: ranks.count, values: Array.from(ranks.values), shares: Array.from(ranks.shares) };
}

function frozenWay(run: Segmentation, way: Way): Way {
  switch (way.by) {
    case 'pareto':
    case 'quotas':
    case 'computedAbc':
    case 'naturalBreaks':
      // A list that nobody has a tier in, too small to be cut, says nothing of where tiers begin.
      return run.earnedTiers.some((tier) => tier >= 0) ? { ...way, frozen: frozenCuts(run, way) } : way;
    case 'quadrant': {
      const [volume, profit] = run.placing?.axes.map(({ cuts }) => cuts[0]) ?? [NaN, NaN];
      return Number.isNaN(volume) || Number.isNaN(profit) ? way : { ...way, frozen: { volume, profit } };
    }
    case 'rfm': {
      if (!run.placing) return way;
      const [recency, frequency, monetary] = run.placing.axes.map(risingCuts);
      // Of a measure that nobody has there is nothing to freeze.
      return [recency, frequency, monetary].flat().some(Number.isNaN)
        ? way
        : { ...way, frozen: { recency, frequency, monetary } };
    }
    default:
      return way;
  }
}

function risingCuts({ cuts, lessIsBetter }: Placing['axes'][number]): number[] {
  return lessIsBetter ? [...cuts].reverse() : [...cuts];
}

/** The least value of each tier that somebody reached and, where a band keeps tiers steady, the values at its two ends. */
function frozenCuts(run: Segmentation, way: RankedWay): FrozenCut[] {
  const { model, earnedTiers, accounts, ladder } = run;
  const ranked = rankedValues(way, accounts, model, run);
  const values = measureOf(way) === 'score' ? ranked.map((score) => roundHalfAway(score, 9)) : ranked;
  // Elsewhere equal values share a tier, whatever their ids.
  const toldApart = way.by === 'pareto' || way.by === 'computedAbc' || (way.by === 'quotas' && way.ties === 'strict');
  const ranksBelow = (a: number, b: number) =>
    values[a] < values[b] || (values[a] === values[b] && compareTexts(accounts.ids, a, b) > 0);
  const last: number[] = model.tiers.map(() => -1);
  for (let i = 0; i < earnedTiers.length; i++) {
    const tier = earnedTiers[i];
    if (tier >= 0 && (last[tier] < 0 || ranksBelow(i, last[tier]))) last[tier] = i;
  }
  const banded = model.stability.band > 0 && cutsShares(way);
  return model.tiers.flatMap((tier, k) => {
    if (last[k] < 0) return [];
    const cut = { tier, from: values[last[k]], ...(toldApart && { upToId: textAt(accounts.ids, last[k]) }) };
    return banded && ladder && k < ladder.cuts.length
      ? [{ ...cut, ...bandInValues(placesOnLadder(run), ladder.cuts[k], values, cut.from) }]
      : [cut];
  });
}

/** Where a band along the list or the sum begins and ends, said in the values the list was ranked by. */
function bandInValues(
  places: Float64Array,
  cut: BandedCut,
  values: Float64Array,
  from: number,
): Pick<FrozenCut, 'rises' | 'stays'> {
  let rises = Infinity;
  let stays = from;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < rises && reaches(places[i], cut.rise)) rises = values[i];
    if (values[i] < stays && reaches(places[i], cut.fall)) stays = values[i];
  }
  return { ...(Number.isFinite(rises) && { rises }), stays };
}
