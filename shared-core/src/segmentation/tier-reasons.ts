import { CellState, type IndicatorColumn } from '../intake/account-columns';
import { indicatorsOf } from '../model/indicators-of';
import type { MissingPolicy } from '../model/segmentation-model';
import { Origin, Standing, type Segmentation } from './segmentation';
import type { TierReason } from './tier-reason';

/** Why this account has its tier, or has none. Read from what the run recorded; asked for the row somebody looks at. */
export function tierReasons(segmentation: Segmentation, account: number): TierReason[] {
  const standing = segmentation.standings[account];
  if (standing === Standing.prospect) return [{ kind: 'prospect' }];
  if (standing === Standing.notScored || segmentation.latentTiers[account] < 0)
    return whyNotScored(segmentation, account);
  return [
    ...whyCapped(segmentation, account),
    whyLatentTier(segmentation, account),
    ...whatWasAssumed(segmentation, account),
  ];
}

function whyNotScored(segmentation: Segmentation, account: number): TierReason[] {
  const { accounts, indicators, model, coverage, refusals } = segmentation;
  if (accounts.ids[account] === '') return [{ kind: 'noId' }];

  const unreadable = indicatorsOf(model)
    .filter((id) => {
      const column = accounts.indicators.get(id);
      return column?.kind === 'number' && column.states[account] === CellState.unreadable;
    })
    .map((id) => ({ kind: 'unreadable', indicator: id }) as const);
  const rejected = indicators
    .filter(
      ({ id, origins }) => origins[account] === Origin.rejected && !holdsNumber(accounts.indicators.get(id), account),
    )
    .map(({ id }) => ({ kind: 'rejectedBlank', indicator: id }) as const);
  if (unreadable.length > 0 || rejected.length > 0) return [...unreadable, ...rejected];

  if (refusals.length > 0) return refusals.map((refusal) => ({ ...refusal }));
  if (segmentation.standings[account] === Standing.tiered && model.way.by === 'pareto') {
    return [{ kind: 'noValueToRank', indicator: model.way.indicator }];
  }
  return [{ kind: 'lowCoverage', coverage: coverage[account], floor: model.coverageFloor }];
}

/** Whether a cell was read or could not be: neither is a blank, though an account that is not scored has no points there. */
function holdsNumber(column: IndicatorColumn | undefined, account: number): boolean {
  return column?.kind === 'number' && column.states[account] !== CellState.blank;
}

function whyLatentTier(segmentation: Segmentation, account: number): TierReason {
  const { model, latentTiers, scores, cumulative, accounts } = segmentation;
  const { way, tiers } = model;
  const at = latentTiers[account];
  const tier = tiers[at];
  if (way.by === 'scorecard') {
    const score = scores[account];
    const from = way.cutOffs.find((cut) => cut.tier === tier)?.from;
    if (from !== undefined) return { kind: 'reached', tier, score, from };
    const next = tiers[at - 1];
    return { kind: 'below', tier, score, next, from: way.cutOffs.find((cut) => cut.tier === next)!.from };
  }
  const column = accounts.indicators.get(way.indicator);
  const value = column?.kind === 'number' ? column.values[account] : NaN;
  const { indicator } = way;
  if (way.frozen) {
    const from = way.frozen.find((cut) => cut.tier === tier)?.from;
    return { kind: 'frozenCut', tier, indicator, value, ...(from === undefined || value < from ? {} : { from }) };
  }
  if (!cumulative || !(value > 0)) return { kind: 'notPositive', tier, indicator, value };
  const place = way.limits.findIndex((limit) => limit.tier === tier);
  const { upTo } = way.limits[place];
  const runsFrom = place > 0 ? way.limits[place - 1].upTo : 0;
  const [before, after] = [cumulative.before[account], cumulative.after[account]];
  return { kind: 'cumulative', tier, indicator, before, after, runsFrom, upTo };
}

function whyCapped(segmentation: Segmentation, account: number): TierReason[] {
  const { model, cappedBy, latentTiers, accounts } = segmentation;
  const cap = model.caps[cappedBy[account]];
  const column = cap && accounts.indicators.get(cap.indicator);
  if (!cap || column?.kind !== 'number') return [];
  const value = column.values[account];
  const side = cap.above !== undefined && value > cap.above ? 'above' : 'below';
  const limit = (side === 'above' ? cap.above : cap.below)!;
  const couldBe = model.tiers[latentTiers[account]];
  return [{ kind: 'capped', indicator: cap.indicator, value, limit, side, atBest: cap.atBest, couldBe }];
}

/** What was taken for the values that are not known, the indicators of one policy together. */
function whatWasAssumed({ indicators }: Segmentation, account: number): TierReason[] {
  const policies: readonly (readonly [number, Exclude<MissingPolicy, 'reject'>])[] = [
    [Origin.leftOut, 'skip'],
    [Origin.neutral, 'neutral'],
    [Origin.worst, 'worst'],
  ];
  return policies.flatMap(([origin, policy]) => {
    const assumed = indicators.filter(({ origins, weight }) => origins[account] === origin && weight > 0);
    return assumed.length > 0 ? [{ kind: 'assumed', indicators: assumed.map(({ id }) => id), policy } as const] : [];
  });
}
