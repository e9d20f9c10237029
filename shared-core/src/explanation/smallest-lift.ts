import { CellState } from '../intake/account-columns';
import type { IndicatorId } from '../model/indicator-catalogue';
import { indicatorNature } from '../model/indicator-nature';
import type { IndicatorModel, ScorecardWay, Tier } from '../model/segmentation-model';
import { valuesOfTheTiered } from '../segmentation/indicator-points';
import { midRanks, type MidRanks } from '../segmentation/mid-ranks';
import { breaksLimit } from '../segmentation/publish-tiers';
import { Origin, type Segmentation } from '../segmentation/segmentation';

/** One change of one indicator that would do. `to` is the value it has to reach, in the indicator's own unit. */
export interface LiftStep {
  readonly indicator: IndicatorId;
  readonly from: number;
  readonly to: number;
  readonly direction: 'atLeast' | 'atMost';
  /** Points it has to gain on its own scale of 0–100. */
  readonly pointsToGain: number;
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
 * that alone could close the gap, the least change on the indicator's own scale first. What an account *is* (profile) is not offered as
 * a change. Measured against the list as it stands. Undefined at the best tier.
 */
export function smallestLift(segmentation: Segmentation, account: number): Lift | undefined {
  const { model, tiers, latentTiers } = segmentation;
  const at = tiers[account];
  if (at <= 0) return undefined;

  const cap = model.caps[segmentation.cappedBy[account]];
  if (cap) {
    const to = model.tiers[bestWithout(segmentation, account, cap.indicator)];
    const value = numberAt(segmentation, cap.indicator, account);
    const side = cap.above !== undefined && value > cap.above ? 'above' : 'below';
    return { kind: 'liftCap', to, indicator: cap.indicator, limit: (side === 'above' ? cap.above : cap.below)!, side };
  }
  if (model.way.by === 'pareto') return liftByAmount(segmentation, account, model.tiers[latentTiers[account] - 1]);
  return liftByScore(segmentation, account, model.way);
}

/** The tier the account would have if this indicator broke none of its limits any more. */
function bestWithout(segmentation: Segmentation, account: number, indicator: IndicatorId): number {
  const { model, latentTiers } = segmentation;
  return model.caps.reduce((tier, cap) => {
    if (cap.indicator === indicator) return tier;
    const value = numberAt(segmentation, cap.indicator, account);
    return Number.isFinite(value) && breaksLimit(cap, value) ? Math.max(tier, model.tiers.indexOf(cap.atBest)) : tier;
  }, latentTiers[account]);
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
      const lowerIsBetter = indicatorNature(model, indicator.id).polarity === 'lower';
      const from = numberAt(segmentation, indicator.id, account);
      const to = valueForPoints(segmentation, indicator, Math.min(1, needed), from, lowerIsBetter);
      if (to === undefined || !Number.isFinite(from)) return [];
      const direction = to >= from ? 'atLeast' : 'atMost';
      return [{ indicator: indicator.id, from, to, direction, pointsToGain: 100 * (needed - points[account]) }];
    })
    .sort((a, b) => a.pointsToGain - b.pointsToGain);
  return steps.length > 0 ? { kind: 'oneChange', to, gap, steps } : { kind: 'noSingleChange', to, gap };
}

/** The value nearest to the present one that earns at least these points (0–1); undefined where no value does. */
function valueForPoints(
  segmentation: Segmentation,
  indicator: IndicatorModel,
  needed: number,
  from: number,
  lowerIsBetter: boolean,
): number | undefined {
  const rule = indicator.points;
  if (rule.by === 'bands') {
    const enough = rule.points.map((points) => points / 100 >= needed - 1e-12);
    const candidates = enough.flatMap((does, band) => {
      if (!does) return [];
      const low = rule.cuts[band - 1] ?? -Infinity;
      const high = rule.cuts[band] ?? Infinity;
      return from < low ? [low] : [high];
    });
    const reachable = candidates.filter(Number.isFinite).sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
    return reachable[0];
  }
  if (rule.by === 'categories') return undefined;
  const reference = segmentation.model.references?.[indicator.id];
  const column = segmentation.accounts.indicators.get(indicator.id);
  if (column?.kind !== 'number') return undefined;
  const ranks =
    reference?.values && reference.shares
      ? { values: Float64Array.from(reference.values), shares: Float64Array.from(reference.shares) }
      : midRanks(valuesOfTheTiered(column, segmentation.standings));
  return lowerIsBetter ? lastWithShareAtMost(ranks, 1 - needed) : firstWithShareAtLeast(ranks, needed);
}

function firstWithShareAtLeast(
  { values, shares }: Pick<MidRanks, 'values' | 'shares'>,
  share: number,
): number | undefined {
  const index = shares.findIndex((reached) => reached >= share - 1e-12);
  return index < 0 ? undefined : values[index];
}

function lastWithShareAtMost(
  { values, shares }: Pick<MidRanks, 'values' | 'shares'>,
  share: number,
): number | undefined {
  for (let k = values.length - 1; k >= 0; k--) if (shares[k] <= share + 1e-12) return values[k];
  return undefined;
}

/**
 * The least amount that puts the account among those of the next tier, the others' amounts unchanged: with P the sum of the accounts
 * above it and R that of all others, P must stay below the limit's share of R + amount (`crossing`), or P + amount within it (`atMost`).
 */
function liftByAmount(segmentation: Segmentation, account: number, to: Tier): Lift | undefined {
  const { model, accounts } = segmentation;
  if (model.way.by !== 'pareto') return undefined;
  const { indicator, limits, rule, frozen } = model.way;
  const from = numberAt(segmentation, indicator, account);
  const frozenCut = frozen?.find((cut) => cut.tier === to);
  if (frozenCut) return { kind: 'moreAmount', to, indicator, from, atLeast: frozenCut.from };

  const column = accounts.indicators.get(indicator);
  if (column?.kind !== 'number') return undefined;
  const limit = limits.find(({ tier }) => tier === to)!.upTo;
  const others = Float64Array.from(
    Array.from(column.values).filter((value, i) => i !== account && segmentation.latentTiers[i] >= 0 && value > 0),
  ).sort();
  const rest = others.reduce((sum, value) => sum + value, 0);
  let above = rest;
  for (let k = -1; k < others.length; k++) {
    if (k >= 0) above -= others[k];
    const floor = k >= 0 ? others[k] : 0;
    const ceiling = others[k + 1] ?? Infinity;
    const needed = rule === 'crossing' ? above / limit - rest : floor;
    const candidate = Math.max(floor, needed, from);
    // A cent more than the account it has to pass, so that it passes.
    const atLeast = Math.ceil(candidate * 100 + 1) / 100;
    if (atLeast > ceiling) continue;
    const holds = rule === 'crossing' ? above < limit * (rest + atLeast) : above + atLeast <= limit * (rest + atLeast);
    if (holds) return { kind: 'moreAmount', to, indicator, from, atLeast };
  }
  return undefined;
}

function numberAt(segmentation: Segmentation, indicator: IndicatorId, account: number): number {
  const column = segmentation.accounts.indicators.get(indicator);
  return column?.kind === 'number' && column.states[account] === CellState.read ? column.values[account] : NaN;
}
