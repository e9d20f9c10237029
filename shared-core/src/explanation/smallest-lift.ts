import { bisectLeft, bisectRight } from 'd3-array';
import { compareCodePoints } from '../basics/compare-code-points';
import { CellState } from '../intake/account-columns';
import type { IndicatorId, Polarity } from '../model/indicator-catalogue';
import { indicatorNature } from '../model/indicator-nature';
import type { BandRule, IndicatorModel, ParetoWay, ScorecardWay, Tier } from '../model/segmentation-model';
import { distributionOf } from '../segmentation/distribution-of';
import type { MidRanks } from '../segmentation/mid-ranks';
import { breaksLimit } from '../segmentation/publish-tiers';
import { Origin, type Segmentation } from '../segmentation/segmentation';
import { liftByAmount } from './lift-by-amount';
import { roundUp } from './round-up';

/** One change of one indicator that would do. `to` is the value it has to reach, in the indicator's own unit. */
export interface LiftStep {
  readonly indicator: IndicatorId;
  readonly from: number;
  readonly to: number;
  readonly direction: 'atLeast' | 'atMost' | 'above' | 'below';
  /** The size of the change, in spreads of the indicator over the list: what makes one change smaller than another. */
  readonly effort: number;
}

/** What stands between an account and the next tier. */
export type Lift =
  | {
      readonly kind: 'liftCap';
      readonly to: Tier;
      readonly indicator: IndicatorId;
      readonly limit: number;
      readonly side: 'above' | 'below';
    }
  | { readonly kind: 'oneChange'; readonly to: Tier; readonly gap: number; readonly steps: readonly LiftStep[] }
  | { readonly kind: 'noSingleChange'; readonly to: Tier; readonly gap: number }
  | {
      readonly kind: 'moreAmount';
      readonly to: Tier;
      readonly indicator: IndicatorId;
      readonly from: number;
      readonly atLeast: number;
    };

/**
 * The smallest single change that would lift an account one tier: first what blocks it whatever its score (a cap), then the indicators
 * that alone could close the gap, the one that has to move least, measured by how widely accounts differ in it, first. What an account *is* (profile) is not offered as
 * a change. Measured against the list as it stands. Undefined at the best tier.
 */
export function smallestLift(segmentation: Segmentation, account: number): Lift | undefined {
  const { model, tiers, latentTiers } = segmentation;
  const at = tiers[account];
  if (at <= 0) return undefined;

  const cap = model.caps[segmentation.cappedBy[account]];
  if (cap) {
    const value = numberAt(segmentation, cap.indicator, account);
    const side = cap.above !== undefined && value > cap.above ? 'above' : 'below';
    const limit = (side === 'above' ? cap.above : cap.below)!;
    const to = model.tiers[Math.max(latentTiers[account], bestAllowed(segmentation, account, cap.indicator, limit))];
    return { kind: 'liftCap', to, indicator: cap.indicator, limit, side };
  }
  if (model.way.by === 'pareto') {
    // A cap that takes nothing away yet would hold the account where it is, whatever amount it brought.
    if (bestAllowed(segmentation, account) >= latentTiers[account]) return undefined;
    return liftInPareto(segmentation, account, model.way);
  }
  return liftByScore(segmentation, account, model.way);
}

/** The best tier (index) that the caps allow an account; with one indicator at another value, if one is given. */
function bestAllowed(segmentation: Segmentation, account: number, moved?: IndicatorId, to?: number): number {
  const { model } = segmentation;
  return model.caps.reduce((best, cap) => {
    const value = cap.indicator === moved && to !== undefined ? to : numberAt(segmentation, cap.indicator, account);
    return Number.isFinite(value) && breaksLimit(cap, value) ? Math.max(best, model.tiers.indexOf(cap.atBest)) : best;
  }, 0);
}

function liftByScore(segmentation: Segmentation, account: number, way: ScorecardWay): Lift {
  const { model, scores, latentTiers, indicators } = segmentation;
  const to = model.tiers[latentTiers[account] - 1];
  const gap = way.cutOffs.find((cut) => cut.tier === to)!.from - scores[account];
  const present = indicators.reduce((sum, { points, weight }) => sum + (Number.isNaN(points[account]) ? 0 : weight), 0);

  const steps = model.groups
    .filter((group) => group.id !== 'profile')
    .flatMap((group) => group.indicators)
    .flatMap((indicator): LiftStep[] => {
      const { weight, points, origins } = indicators.find(({ id }) => id === indicator.id)!;
      if (origins[account] !== Origin.value || weight === 0) return [];
      const needed = points[account] + (gap * present) / (100 * weight);
      if (needed > 1 + 1e-12) return [];
      const from = numberAt(segmentation, indicator.id, account);
      const { polarity, unit } = indicatorNature(model, indicator.id);
      // Moving one account of a list moves its own half among the equals too; frozen ranks stand still.
      const ranks = distributionOf(segmentation, indicator.id);
      const ownHalf = model.references?.[indicator.id]?.values ? 0 : 0.5 / (ranks?.count ?? 1);
      // Less than none there is not, and of a whole not more than all.
      const end = polarity === 'lower' ? 0 : unit === 'ratio' ? 1 : Infinity;
      const goal = goalForPoints(indicator, ranks, Math.min(1, needed), from, { polarity, end, ownHalf });
      if (!goal || !Number.isFinite(from)) return [];
      // A cap that takes nothing away yet would hold the account where it is, whatever it scored.
      if (bestAllowed(segmentation, account, indicator.id, goal.to) >= latentTiers[account]) return [];
      const effort = Math.abs(goal.to - from) / spreadOf(indicator, ranks);
      return [{ indicator: indicator.id, from, ...goal, effort }];
    })
    .sort((a, b) => a.effort - b.effort);
  return steps.length > 0 ? { kind: 'oneChange', to, gap, steps } : { kind: 'noSingleChange', to, gap };
}

/** How widely an indicator's values lie apart: its middle half in the list; under bands, from the first cut to the last. */
function spreadOf(indicator: IndicatorModel, ranks: MidRanks | undefined): number {
  const rule = indicator.points;
  if (rule.by === 'bands') return rule.cuts[rule.cuts.length - 1] - rule.cuts[0] || Math.abs(rule.cuts[0]) || 1;
  if (!ranks || ranks.values.length === 0) return 1;
  const { values } = ranks;
  const middle = (firstWithShareAtLeast(ranks, 0.75) ?? 0) - (firstWithShareAtLeast(ranks, 0.25) ?? 0);
  return middle || values[values.length - 1] - values[0] || 1;
}

type Goal = Pick<LiftStep, 'to' | 'direction'>;

/** The value nearest to the present one that earns at least these points (0–1); undefined where no value does. */
function goalForPoints(
  indicator: IndicatorModel,
  ranks: MidRanks | undefined,
  needed: number,
  from: number,
  { polarity, end, ownHalf }: { polarity: Polarity; end: number; ownHalf: number },
): Goal | undefined {
  const rule = indicator.points;
  if (rule.by === 'categories') return undefined;
  if (rule.by === 'bands') return goalInBands(rule, needed, from);
  if (!ranks || ranks.values.length === 0) return undefined;
  const to =
    polarity === 'lower'
      ? lastWithShareAtMost(ranks, 1 - needed - ownHalf)
      : firstWithShareAtLeast(ranks, needed + ownHalf);
  if (to !== undefined) {
    return polarity === 'lower'
      ? { to: -roundUp(-to), direction: 'atMost' }
      : { to: roundUp(to), direction: 'atLeast' };
  }
  // As good as the best of the list is not enough; better than all of them may be.
  const best = ranks.values[polarity === 'lower' ? 0 : ranks.values.length - 1];
  const hasRoom = polarity === 'lower' ? best > end : best < end;
  if (!hasRoom || needed + ownHalf > 1 + 1e-12) return undefined;
  return { to: best, direction: polarity === 'lower' ? 'below' : 'above' };
}

/** The nearest edge of a band with enough points: the band holds its lower edge when left-closed, its upper when right-closed. */
function goalInBands(rule: BandRule, needed: number, from: number): Goal | undefined {
  const left = rule.closed === 'left';
  return rule.points
    .map((points, band) => ({ points, low: rule.cuts[band - 1] ?? -Infinity, high: rule.cuts[band] ?? Infinity }))
    .filter(({ points }) => points / 100 >= needed - 1e-12)
    .map(({ low, high }): Goal =>
      from < low || (from === low && !left)
        ? { to: low, direction: left ? 'atLeast' : 'above' }
        : { to: high, direction: left ? 'below' : 'atMost' },
    )
    .filter(({ to }) => Number.isFinite(to))
    .sort((a, b) => Math.abs(a.to - from) - Math.abs(b.to - from))[0];
}

function firstWithShareAtLeast({ values, shares }: MidRanks, share: number): number | undefined {
  return values[bisectLeft(shares, share - 1e-12)];
}

function lastWithShareAtMost({ values, shares }: MidRanks, share: number): number | undefined {
  return values[bisectRight(shares, share + 1e-12) - 1];
}

/** Frozen, the nearest better tier that anybody had: a tier nobody had has no amount to reach. */
function liftInPareto(segmentation: Segmentation, account: number, way: ParetoWay): Lift | undefined {
  const { model, latentTiers, accounts } = segmentation;
  const { indicator, frozen } = way;
  const from = numberAt(segmentation, indicator, account);
  const better = model.tiers.slice(0, latentTiers[account]).reverse();
  if (frozen) {
    const cut = better.flatMap((tier) => frozen.find((candidate) => candidate.tier === tier) ?? [])[0];
    if (!cut) return undefined;
    return { kind: 'moreAmount', to: cut.tier, indicator, from, atLeast: amountThatHolds(cut, accounts.ids[account]) };
  }
  const [to] = better;
  const atLeast = liftByAmount(segmentation, way, from, to);
  return atLeast === undefined ? undefined : { kind: 'moreAmount', to, indicator, from, atLeast };
}

/** The least amount within a frozen cut: its own for an account whose id is still in at equal amounts, else a cent more. */
function amountThatHolds({ from, upToId }: { from: number; upToId: string }, id: string): number {
  return compareCodePoints(id, upToId) <= 0 ? from : roundUp(from + 0.01);
}

function numberAt(segmentation: Segmentation, indicator: IndicatorId, account: number): number {
  const column = segmentation.accounts.indicators.get(indicator);
  return column?.kind === 'number' && column.states[account] === CellState.read ? column.values[account] : NaN;
}
