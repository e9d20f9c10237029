import type { TextColumn } from '../basics/text-column';
import { indicatorNature } from '../model/indicator-nature';
import type { FrozenCut, ParetoWay, RankedWay } from '../model/way';
import { measureOf } from '../model/way';
import { holds } from '../segmentation/rank-and-cut';
import type { Segmentation } from '../segmentation/segmentation';
import { numberAt } from './best-allowed';
import { leastValue } from './least-value';
import type { Goal, Lift } from './lift';
import { liftByAmount } from './lift-by-amount';
import { placeToReach } from './place-to-reach';
import { roundUp } from './round-up';

/** What an account would have to bring of the indicator the list is ranked by, the others' values unchanged. */
export function liftByRank(segmentation: Segmentation, account: number): Lift | undefined {
  const way = segmentation.model.way as RankedWay;
  const from = numberAt(segmentation, measureOf(way), account);
  if (Number.isNaN(from)) return undefined;
  if (way.frozen) return toFrozenCut(segmentation, account, way, way.frozen, from);
  return way.by === 'pareto'
    ? inPareto(segmentation, account, way, from)
    : toLeastValue(segmentation, account, way, from);
}

function inPareto(segmentation: Segmentation, account: number, way: ParetoWay, from: number): Lift | undefined {
  const to = segmentation.model.tiers[segmentation.tiers[account] - 1];
  // The run itself, not a copy: what is remembered of it is remembered by the run.
  const atLeast = liftByAmount(segmentation, way, from, to);
  return atLeast === undefined ? undefined : { kind: 'moreAmount', to, indicator: way.indicator, from, atLeast };
}

/** Frozen, the nearest better tier that anybody had: a tier nobody had has no amount to reach. */
function toFrozenCut(
  segmentation: Segmentation,
  account: number,
  way: RankedWay,
  frozen: readonly FrozenCut[],
  from: number,
): Lift | undefined {
  const { model, tiers, accounts } = segmentation;
  const indicator = measureOf(way);
  const better = model.tiers.slice(0, tiers[account]).reverse();
  const cut = better.flatMap((tier) => frozen.find((candidate) => candidate.tier === tier) ?? [])[0];
  const place = cut && placeToReach(segmentation, model.tiers.indexOf(cut.tier));
  if (place === undefined) return undefined;
  const to = cut.tier;
  const atLeast = amountThatHolds(place, cut, accounts.ids, account);
  if (indicatorNature(model, indicator).polarity === 'lower') {
    return { kind: 'reachValue', to, indicator, from, goal: { to: 0 - atLeast, direction: 'atMost' } };
  }
  return way.by === 'pareto'
    ? { kind: 'moreAmount', to, indicator, from, atLeast }
    : { kind: 'reachValue', to, indicator, from, goal: { to: atLeast, direction: 'atLeast' } };
}

/** The least amount within a frozen cut: its own for an account whose id is still in at equal amounts, else a cent more. */
function amountThatHolds(place: number, cut: FrozenCut, ids: TextColumn, account: number): number {
  return holds(cut, place, ids, account) ? place : roundUp(place + 0.01);
}

/** Past the last account of the next tier: as much as it would only tie with it. */
function toLeastValue(segmentation: Segmentation, account: number, way: RankedWay, from: number): Lift | undefined {
  const { model, tiers } = segmentation;
  const next = tiers[account] - 1;
  const least = leastValue(segmentation, next);
  if (least === undefined) return undefined;
  const indicator = measureOf(way);
  const lower = indicatorNature(model, indicator).polarity === 'lower';
  const goal: Goal = lower ? { to: -least, direction: 'below' } : { to: least, direction: 'above' };
  return { kind: 'reachValue', to: model.tiers[next], indicator, from, goal };
}
